//! Which tellings are of one event: by place, days, outcome and weapon, never by wording.
//!
//! Tellings are looked at place by place in the order of their days, so that each is held against few others. The rules
//! are strict where days are unknown: then number and place must agree.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{
    bunch, id,
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

    /// Goes through the tellings of one place in the order of their days.
    fn sweep(&self, mut of_place: Vec<usize>, clusters: &mut Vec<Cluster>) {
        let order = |at: &usize| {
            let telling = &self.tellings[*at];
            let by = telling.published.map(|days| days.to);
            (telling.days.is_none(), telling.days, by, self.toll(*at).weight(), *at)
        };
        of_place.sort_by_key(order);
        let days = |at: &usize| self.tellings[*at].days;
        let first = clusters.len();
        let mut open: Vec<usize> = Vec::new();
        for at_once in of_place.chunk_by(|one, other| days(one).is_some() && days(one) == days(other)) {
            match days(&at_once[0]) {
                Some(days) => open.retain(|at| clusters[*at].days.is_some_and(|open| open.to >= days.from)),
                None => open = recent(&self.tellings[at_once[0]], &clusters[first..], first),
            }
            for bunch in self.bunches(at_once) {
                let fits = |at: &usize| Some((self.all_fit(&bunch, &clusters[*at])?, *at));
                if let Some(((_, rule), home)) = open.iter().filter_map(fits).min() {
                    for at in bunch {
                        self.put(&mut clusters[home], at, rule);
                    }
                } else {
                    let rules = std::iter::once("first-told").chain(std::iter::repeat("same-place-and-days"));
                    let bunch: Vec<Put> = bunch.into_iter().zip(rules).collect();
                    open.push(clusters.len());
                    clusters.extend(self.gather(&bunch));
                }
            }
        }
    }

    /// Puts tellings of one place and the same days together: the nearest in number first, and none with one that it is too
    /// far from.
    fn bunches(&self, at_once: &[usize]) -> Vec<Vec<usize>> {
        let tolls: Vec<Toll> = at_once.iter().map(|at| self.toll(*at)).collect();
        let distance = |one: usize, other: usize| {
            let weapons = |at: usize| self.tellings[at_once[at]].weapons.as_slice();
            let may = self.gazetteer.may_be_one(weapons(one), weapons(other));
            tolls[one].distance(&tolls[other]).filter(|_| may)
        };
        let bunches = bunch::nearest_first(at_once.len(), distance);
        bunches.into_iter().map(|bunch| bunch.into_iter().map(|at| at_once[at]).collect()).collect()
    }

    /// Tells by which rule tellings belong to a cluster of their place, and how far their numbers are from those there.
    fn all_fit(&self, bunch: &[usize], cluster: &Cluster) -> Option<(u64, &'static str)> {
        let fits: Option<Vec<_>> = bunch.iter().map(|at| self.fits(*at, cluster)).collect();
        fits?.into_iter().min()
    }

    /// Tells by which rule a telling belongs to a cluster of its place, and how far its numbers are from the nearest there.
    fn fits(&self, at: usize, cluster: &Cluster) -> Option<(u64, &'static str)> {
        let telling = &self.tellings[at];
        let toll = self.toll(at);
        if !self.gazetteer.may_be_one(&telling.weapons, &cluster.weapons) {
            return None;
        }
        let far: Option<Vec<u64>> = cluster.tolls.iter().map(|other| toll.distance(other)).collect();
        let nearest = far?.into_iter().min()?;
        let both = telling.days.zip(cluster.days);
        let Some((days, others)) = both else {
            let agrees = cluster.tolls.iter().any(|other| toll.equals(other));
            return agrees.then_some((0, "same-number-and-place"));
        };
        let is_short = days.count().max(others.count()) <= EVENT_DAYS;
        let is_then = days == others || is_short && days.overlaps(others);
        is_then.then_some((nearest, "same-place-and-days"))
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
