//! Which tellings are of one event: by place, days, outcome and weapon, never by wording.
//!
//! Tellings are looked at place by place in the order of their days, so that each is held against few others. The rules
//! are strict where days are unknown: then number and place must agree.

mod join;
mod sweep;

use std::collections::BTreeMap;

use super::{telling::Telling, toll::Toll};
use crate::briefing::{
    days::Days,
    figure_graph::Node,
    gazetteer::{Gazetteer, Id},
};

/// An article without a date of the event is of an event in the days before it.
pub(super) const NEWS_DAYS: i64 = 7;

/// Tellings that are taken for one event.
#[derive(Debug, Clone)]
pub(super) struct Cluster {
    /// Places of the tellings, each with the rule that put it here.
    pub(super) tellings: Vec<Put>,
    /// When it happened, as near as the tellings agree.
    pub(super) days: Option<Days>,
    /// Id that a person gave it.
    pub(super) told: Option<String>,
    published: Option<Days>,
    weapons: Vec<Id>,
    /// The different tolls of its tellings.
    tolls: Vec<Toll>,
}

/// A telling, and the rule that put it where it is.
type Put = (usize, &'static str);

/// A place as tellings give it.
type Where<'t> = (&'t [Id], Option<&'t str>);

/// Puts tellings together.
pub(super) fn all(tellings: &[Telling], nodes: &[Node], gazetteer: Gazetteer<'_>) -> Vec<Cluster> {
    let mut by_place: BTreeMap<Where<'_>, Vec<usize>> = BTreeMap::new();
    let mut by_hand: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, telling) in tellings.iter().enumerate() {
        match &telling.told {
            Some(id) => by_hand.entry(id).or_default().push(at),
            None => by_place.entry((&telling.places, telling.place_words.as_deref())).or_default().push(at),
        }
    }
    let known = Known { tellings, nodes, gazetteer };
    let mut clusters: Vec<Cluster> = by_hand.into_iter().filter_map(|(id, all)| known.by_hand(id, &all)).collect();
    let n_by_hand = clusters.len();
    for of_place in by_place.into_values() {
        known.sweep(of_place, &mut clusters);
    }
    known.join_hand(&mut clusters, n_by_hand);
    known.join_regions(&mut clusters);
    clusters.retain(|cluster| !cluster.tellings.is_empty());
    clusters
}

struct Known<'a, 'b> {
    tellings: &'a [Telling],
    nodes: &'a [Node],
    gazetteer: Gazetteer<'b>,
}

impl Known<'_, '_> {
    fn open(&self, at: usize) -> Cluster {
        let telling = &self.tellings[at];
        Cluster {
            tellings: vec![(at, "first-told")],
            days: telling.days,
            told: telling.told.clone(),
            published: telling.published,
            weapons: telling.weapons.clone(),
            tolls: vec![self.toll(at)],
        }
    }

    fn toll(&self, at: usize) -> Toll {
        Toll::of(&self.tellings[at], self.nodes)
    }

    /// Puts tellings together that are known to be of one event.
    fn gather(&self, all: &[Put]) -> Option<Cluster> {
        let ((first, rule), rest) = all.split_first()?;
        let mut cluster = self.open(*first);
        cluster.tellings[0].1 = rule;
        for (at, rule) in rest {
            self.put(&mut cluster, *at, rule);
        }
        Some(cluster)
    }

    fn by_hand(&self, id: &str, all: &[usize]) -> Option<Cluster> {
        let all: Vec<Put> = all.iter().map(|at| (*at, "told-by-analyst")).collect();
        self.gather(&all).map(|cluster| Cluster { told: Some(id.to_owned()), ..cluster })
    }

    fn put(&self, cluster: &mut Cluster, at: usize, rule: &'static str) {
        let telling = &self.tellings[at];
        cluster.tellings.push((at, rule));
        cluster.days = match (cluster.days, telling.days) {
            (Some(one), Some(other)) => Some(one.narrowed(other)),
            (one, other) => one.or(other),
        };
        cluster.published = match (cluster.published, telling.published) {
            (Some(one), Some(other)) => Some(Days { from: one.from.min(other.from), to: one.to.max(other.to) }),
            (one, other) => one.or(other),
        };
        for weapon in &telling.weapons {
            if !cluster.weapons.contains(weapon) {
                cluster.weapons.push(*weapon);
            }
        }
        let toll = self.toll(at);
        if !cluster.tolls.contains(&toll) {
            cluster.tolls.push(toll);
        }
    }
}
