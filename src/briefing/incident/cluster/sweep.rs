//! Tellings of one place, gone through in the order of their days.

use super::{Cluster, Known, NEWS_DAYS, Put};
use crate::briefing::{
    days::Days,
    incident::{
        bunch,
        telling::{EVENT_DAYS, Telling},
        toll::Toll,
    },
};

impl Known<'_, '_> {
    /// Goes through the tellings of one place in the order of their days.
    pub(super) fn sweep(&self, mut of_place: Vec<usize>, clusters: &mut Vec<Cluster>) {
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
