//! The figures of an incident and outcome as one count.

use rustc_hash::FxHashMap;

use super::{Books, LONGEST, Root, Why};
use crate::{
    briefing::{
        Incident, Scope,
        days::Days,
        figure_graph::{Edge, Relation},
    },
    document::Bounds,
};

/// A series of more days than these is a tally.
const TALLY_DAYS: i64 = 7;

/// The edges by the figure that they make less of.
pub(super) struct Links {
    whole: FxHashMap<usize, usize>,
    same: FxHashMap<usize, (usize, &'static str)>,
    newer: FxHashMap<usize, usize>,
}

impl Links {
    pub(super) fn of(edges: &[Edge]) -> Self {
        let mut links = Self { whole: FxHashMap::default(), same: FxHashMap::default(), newer: FxHashMap::default() };
        for edge in edges {
            match edge.relation {
                Relation::Contains => _ = links.whole.entry(edge.to).or_insert(edge.from),
                Relation::SameAs => _ = links.same.entry(edge.to).or_insert((edge.from, edge.rule)),
                Relation::Supersedes => _ = links.newer.entry(edge.to).or_insert(edge.from),
                Relation::Disputes => {}
            }
        }
        links
    }
}

impl Books<'_, '_> {
    /// Makes one count of the figures of an incident and outcome, or of a figure alone.
    pub(super) fn count(
        &self,
        (figures, incident): (&[usize], Option<usize>),
        links: &Links,
        left_out: &mut [Option<Why>],
    ) -> Option<Root> {
        let mut standing: Vec<usize> = Vec::new();
        for at in figures {
            left_out[*at] = self.settled(*at, incident, links);
            if left_out[*at].is_none() {
                standing.push(*at);
            }
        }
        let least = standing.iter().copied().min_by_key(|at| (self.nodes[*at].low(), *at))?;
        standing.iter().filter(|at| **at != least).for_each(|at| left_out[*at] = Some(Why::Disputed(least)));
        let bounds = standing.iter().map(|at| self.nodes[*at].bounds);
        let high = bounds.clone().try_fold(0, |high, bounds| Some(bounds.high?.max(high)));
        let best = self.nodes[least].bounds.best.filter(|_| standing.len() == 1);
        let bounds = Bounds { low: Some(self.nodes[least].low()), best, high };
        let inside = figures.iter().filter_map(|at| links.whole.get(at).copied());
        let inside = inside
            .into_iter()
            .find(|whole| self.nodes[*whole].outcome == self.nodes[least].outcome && self.of_node[*whole] != incident);
        let node = &self.nodes[least];
        let event = incident.map(|at| &self.incidents[at]);
        let window =
            event.and_then(Incident::window).or(node.days).or(node.published.map(|days| Days::up_to(days.to, 7)));
        Some(Root {
            figure: least,
            incident,
            bounds,
            places: event.map_or_else(|| node.places.clone(), |event| event.places.clone()),
            window: window.map(|days| if days.count() > LONGEST { Days::up_to(days.to, LONGEST) } else { days }),
            is_dated: event.map_or(node.days, |event| event.days).is_some(),
            is_series: event.is_some_and(|event| event.scope == Scope::Series),
            class: node.class,
            inside,
        })
    }

    /// Tells why a figure does not stand for itself within its incident.
    fn settled(&self, at: usize, incident: Option<usize>, links: &Links) -> Option<Why> {
        let node = &self.nodes[at];
        let days = incident.map_or(node.days, |incident| self.incidents[incident].days);
        let is_tally = days.is_some_and(|days| days.count() > TALLY_DAYS);
        let within = links.whole.get(&at).filter(|whole| {
            self.nodes[**whole].outcome == node.outcome && (self.of_node[**whole] == incident || node.is_subset)
        });
        if let Some((same, rule)) = links.same.get(&at) {
            let is_vague = *rule == "vague-beside-number";
            return Some(if is_vague { Why::Vague(*same) } else { Why::Again(*same) });
        }
        match (links.newer.get(&at), within) {
            (Some(newer), _) => Some(Why::Older(*newer)),
            (None, Some(whole)) => Some(Why::Part(*whole)),
            _ if node.bounds.high == Some(0) && !self.is_disputed(at) => Some(Why::Zero),
            _ if node.bounds.low.is_none() => Some(Why::NoLeast),
            _ if is_tally
                || (incident.is_none()
                    && node.days.is_none()
                    && node.places.is_empty()
                    && node.published.is_none()) =>
            {
                Some(Why::Tally)
            }
            _ => None,
        }
    }

    fn is_disputed(&self, at: usize) -> bool {
        let disputes = |edge: &Edge| edge.relation == Relation::Disputes && (edge.from == at || edge.to == at);
        let from = self.edges.partition_point(|edge| edge.from < at);
        self.edges[from..].iter().take_while(|edge| edge.from == at).any(disputes)
            || self.of_node[at].is_some_and(|incident| {
                let figures: Vec<usize> = self.incidents[incident].figures().collect();
                figures.iter().any(|other| {
                    let from = self.edges.partition_point(|edge| edge.from < *other);
                    self.edges[from..].iter().take_while(|edge| edge.from == *other).any(disputes)
                })
            })
    }
}
