//! Counts that may be of the same people.

use std::collections::BTreeMap;

use super::{LONGEST, Root};
use crate::{
    briefing::{
        days::Days,
        gazetteer::{Gazetteer, Id},
    },
    extract::Class,
};

/// The counts that are added, by region and by the day on which their windows begin.
#[derive(Default)]
pub(super) struct Shelf {
    by_region: BTreeMap<(Option<Id>, jiff::civil::Date), Vec<usize>>,
    by_day: BTreeMap<jiff::civil::Date, Vec<usize>>,
}

impl Shelf {
    pub(super) fn put(&mut self, at: usize, root: &Root, gazetteer: Gazetteer<'_>) {
        let Some(window) = root.window else { return };
        for region in regions(root, gazetteer) {
            self.by_region.entry((region, window.from)).or_default().push(at);
        }
        self.by_day.entry(window.from).or_default().push(at);
    }

    /// Finds a count already added that may be of the same people.
    pub(super) fn rival(&self, root: &Root, roots: &[Root], gazetteer: Gazetteer<'_>) -> Option<usize> {
        let window = root.window?;
        let from = Days::up_to(window.from, LONGEST).from;
        let is_rival = |at: &&usize| may_be_same(root, &roots[**at], gazetteer);
        if root.places.is_empty() {
            return self.by_day.range(from..=window.to).flat_map(|(_, all)| all).find(is_rival).copied();
        }
        let regions = regions(root, gazetteer).into_iter().chain(std::iter::once(None));
        regions
            .into_iter()
            .flat_map(|region| self.by_region.range((region, from)..=(region, window.to)))
            .flat_map(|(_, all)| all)
            .find(is_rival)
            .copied()
    }
}

fn regions(root: &Root, gazetteer: Gazetteer<'_>) -> Vec<Option<Id>> {
    let mut regions: Vec<Option<Id>> = root.places.iter().map(|place| gazetteer.region(*place)).collect();
    if regions.is_empty() {
        regions.push(None);
    }
    regions.sort_unstable();
    regions.dedup();
    regions
}

/// Tells whether two counts may be of the same people.
fn may_be_same(one: &Root, other: &Root, gazetteer: Gazetteer<'_>) -> bool {
    let days = one.window.zip(other.window).is_none_or(|(one, other)| one.overlaps(other));
    let classes =
        matches!((one.class, other.class), (Class::Civilian, Class::Military) | (Class::Military, Class::Civilian));
    if !days || classes {
        return false;
    }
    let towns = |root: &Root| root.places.iter().all(|place| !gazetteer.is_region(*place)) && !root.places.is_empty();
    let are_events = towns(one) && towns(other) && one.is_dated && other.is_dated && !one.is_series && !other.is_series;
    if are_events {
        return false;
    }
    one.places.is_empty()
        || other.places.is_empty()
        || one
            .places
            .iter()
            .any(|a| other.places.iter().any(|b| gazetteer.lies_in(*a, *b) || gazetteer.lies_in(*b, *a)))
}
