//! Clusters that are taken for one with another: by a person's word, or a town's with what is told of its region.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{Cluster, Known, Put};
use crate::briefing::{
    days::Days,
    gazetteer::Id,
    incident::{id, telling::EVENT_DAYS, toll::Toll},
};

impl Known<'_, '_> {
    /// Puts to an event that a person names by the id which the machine gives what the machine has found of it. Under any
    /// other id it stands apart.
    pub(super) fn join_hand(&self, clusters: &mut [Cluster], n_by_hand: usize) {
        let (by_hand, others) = clusters.split_at_mut(n_by_hand);
        let mut at_place: FxHashMap<&[Id], Vec<usize>> = FxHashMap::default();
        for (at, cluster) in others.iter().enumerate() {
            at_place.entry(&self.tellings[cluster.tellings[0].0].places).or_default().push(at);
        }
        for hand in by_hand {
            let places = self.tellings[hand.tellings[0].0].places.as_slice();
            for at in at_place.get(places).into_iter().flatten().filter(|_| !places.is_empty()) {
                let other = &mut others[*at];
                let published = other.tellings.iter().filter_map(|(telling, _)| self.tellings[*telling].published);
                let by = published.map(|days| days.to).min();
                let named = id::dated(other.days, by, &id::place(places, self.gazetteer));
                if hand.told.as_ref() == Some(&named) {
                    let moved = std::mem::take(&mut other.tellings);
                    for (telling, _) in moved {
                        self.put(hand, telling, "same-place-and-days");
                    }
                }
            }
        }
    }

    /// Puts to an event in a town what tells the same numbers of its region on the same days.
    pub(super) fn join_regions(&self, clusters: &mut [Cluster]) {
        let mut in_region: BTreeMap<Id, Vec<(Days, usize)>> = BTreeMap::new();
        let mut of_regions = Vec::new();
        for (at, cluster) in clusters.iter().enumerate() {
            let Some((telling, _)) = cluster.tellings.first() else { continue };
            let [place] = self.tellings[*telling].places.as_slice() else { continue };
            let Some(days) = cluster.days.filter(|days| days.count() <= EVENT_DAYS) else { continue };
            if self.gazetteer.is_region(*place) {
                of_regions.push((at, *place, days));
            } else if let Some(region) = self.gazetteer.region(*place) {
                in_region.entry(region).or_default().push((days, at));
            }
        }
        for events in in_region.values_mut() {
            events.sort_unstable();
        }
        for (at, region, days) in of_regions {
            let Some(events) = in_region.get(&region) else { continue };
            let from = events.partition_point(|(other, _)| other.to < days.from);
            let near = events[from..].iter().take_while(|(other, _)| other.from <= days.to);
            let mut same = near.filter(|(_, town)| !self.of_town(&clusters[at], &clusters[*town]).0.is_empty());
            if let (Some((_, town)), None) = (same.next().copied(), same.next()) {
                let (moved, kept) = self.of_town(&clusters[at], &clusters[town]);
                for (telling, _) in moved {
                    self.put(&mut clusters[town], telling, "same-toll-in-region");
                }
                match self.gather(&kept) {
                    Some(kept) => clusters[at] = kept,
                    None => clusters[at].tellings.clear(),
                }
            }
        }
    }

    /// Parts the tellings of a region into those of an event in one of its towns, and the others. One that tells the day
    /// must give the same dead, one that does not the same dead and hurt; where none tells the day, none is of it.
    fn of_town(&self, region: &Cluster, town: &Cluster) -> (Vec<Put>, Vec<Put>) {
        let is_of_it = |(at, _): &Put| {
            let (telling, toll) = (&self.tellings[*at], self.toll(*at));
            let is_same = |other: &Toll| {
                if telling.days.is_some() {
                    toll.has_deaths() && toll.equals(other)
                } else {
                    toll.equals_in_full(other)
                }
            };
            self.gazetteer.may_be_one(&telling.weapons, &town.weapons)
                && town.tolls.iter().any(is_same)
                && town.tolls.iter().all(|other| toll.distance(other).is_some())
        };
        let all = region.tellings.clone();
        if region.told.is_some() {
            return (Vec::new(), all);
        }
        let (moved, kept): (Vec<Put>, Vec<Put>) = all.into_iter().partition(is_of_it);
        if moved.iter().any(|(at, _)| self.tellings[*at].days.is_some()) {
            (moved, kept)
        } else {
            (Vec::new(), region.tellings.clone())
        }
    }
}
