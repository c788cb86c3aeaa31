//! Which tellings are of one event: by place, days, outcome and weapon, never by wording.
//!
//! Tellings are looked at place by place in the order of their days, so that each is held against few others. The rules
//! are strict where days are unknown: then number and place must agree.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{
    id,
    telling::{EVENT_DAYS, Telling},
    toll::Toll,
};
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
    pub(super) tellings: Vec<(usize, &'static str)>,
    /// When it happened, as near as the tellings agree.
    pub(super) days: Option<Days>,
    /// Id that a person gave it.
    pub(super) told: Option<String>,
    published: Option<Days>,
    weapons: Vec<Id>,
    tolls: Vec<Toll>,
}

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
    let mut clusters: Vec<Cluster> = by_hand.into_iter().map(|(id, all)| known.by_hand(id, &all)).collect();
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

    fn by_hand(&self, id: &str, all: &[usize]) -> Cluster {
        let mut cluster = Cluster { told: Some(id.to_owned()), ..self.open(all[0]) };
        cluster.tellings[0].1 = "told-by-analyst";
        for at in &all[1..] {
            self.put(&mut cluster, *at, "told-by-analyst");
        }
        cluster
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
        cluster.tolls.push(self.toll(at));
    }

    /// Goes through the tellings of one place in the order of their days.
    fn sweep(&self, mut of_place: Vec<usize>, clusters: &mut Vec<Cluster>) {
        let order = |at: &usize| {
            let telling = &self.tellings[*at];
            let by = telling.published.map(|days| days.to);
            (telling.days.is_none(), telling.days, by, self.toll(*at).weight(), *at)
        };
        of_place.sort_by_key(order);
        let first = clusters.len();
        let mut open: Vec<usize> = Vec::new();
        for at in of_place {
            let telling = &self.tellings[at];
            if let Some(days) = telling.days {
                open.retain(|cluster| clusters[*cluster].days.is_some_and(|open| open.to >= days.from));
            } else {
                open = recent(telling, &clusters[first..], first);
            }
            let home = open.iter().filter_map(|cluster| Some((self.fits(at, &clusters[*cluster])?, *cluster))).min();
            if let Some(((_, rule), cluster)) = home {
                self.put(&mut clusters[cluster], at, rule);
            } else {
                open.push(clusters.len());
                clusters.push(self.open(at));
            }
        }
    }

    /// Tells by which rule a telling belongs to a cluster of its place, and how far its numbers are from those there.
    fn fits(&self, at: usize, cluster: &Cluster) -> Option<(u64, &'static str)> {
        let telling = &self.tellings[at];
        let toll = self.toll(at);
        if !self.gazetteer.may_be_one(&telling.weapons, &cluster.weapons) {
            return None;
        }
        let both = telling.days.zip(cluster.days);
        let Some((days, others)) = both else {
            let agrees = cluster.tolls.iter().any(|other| toll.equals(other));
            return agrees.then_some((0, "same-number-and-place"));
        };
        let is_short = days.count().max(others.count()) <= EVENT_DAYS;
        if days != others && !(is_short && days.overlaps(others)) {
            return None;
        }
        let has_time = telling.published.zip(cluster.published).is_some_and(|(one, other)| one.to != other.to);
        let nearest = cluster.tolls.iter().filter_map(|other| toll.distance(other, has_time)).min()?;
        Some((nearest, "same-place-and-days"))
    }

    /// Puts to an event that a person names by the id which the machine gives what the machine has found of it. Under any
    /// other id it stands apart.
    fn join_hand(&self, clusters: &mut [Cluster], n_by_hand: usize) {
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
    fn join_regions(&self, clusters: &mut [Cluster]) {
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
            let is_same = |other: &&(Days, usize)| {
                let (one, other) = (&clusters[at], &clusters[other.1]);
                one.told.is_none()
                    && self.gazetteer.may_be_one(&one.weapons, &other.weapons)
                    && one
                        .tolls
                        .iter()
                        .any(|toll| toll.has_deaths() && other.tolls.iter().any(|other| toll.equals(other)))
            };
            let mut same = near.filter(is_same);
            if let (Some((_, town)), None) = (same.next().copied(), same.next()) {
                let moved = std::mem::take(&mut clusters[at].tellings);
                for (telling, _) in moved {
                    self.put(&mut clusters[town], telling, "same-toll-in-region");
                }
            }
        }
    }
}

/// Finds the clusters of a place that lie in the days before an article without a date of the event. The dated ones
/// stand first, in the order of their days; then the undated, in that of their articles.
fn recent(telling: &Telling, clusters: &[Cluster], first: usize) -> Vec<usize> {
    let Some(published) = telling.published else { return Vec::new() };
    let news = Days { from: Days::up_to(published.from, NEWS_DAYS).from, to: published.to };
    let wide = Days { from: Days::up_to(news.from, NEWS_DAYS).from, to: news.to };
    let n_dated = clusters.partition_point(|cluster| cluster.days.is_some());
    let (dated, undated) = clusters.split_at(n_dated);
    let from = dated.partition_point(|cluster| cluster.days.is_some_and(|days| days.from < wide.from));
    let near = |days: Option<Days>| days.is_some_and(|days| days.overlaps(news));
    let open = (from..n_dated).take_while(|at| dated[*at].days.is_some_and(|days| days.from <= news.to));
    let open = open.filter(|at| near(dated[*at].days));
    let late = undated
        .iter()
        .enumerate()
        .rev()
        .take_while(|(_, cluster)| cluster.published.is_some_and(|days| days.to >= wide.from));
    let late = late.filter(|(_, cluster)| near(cluster.published)).map(|(at, _)| n_dated + at);
    open.chain(late).map(|at| first + at).collect()
}
