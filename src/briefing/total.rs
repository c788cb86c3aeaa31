//! Totals: what may be added of all figures, computed over the graph, or the answer that nothing may be.
//!
//! 1. The figures of an incident and outcome are one count: an older number gives way to a newer, numbers in dispute give
//!    the least and the greatest, a part is never added to its whole.
//! 2. A count inside another is not added, unless its parts together are more than the whole.
//! 3. Of counts that may be of the same people only one is added: a place that may hold the other, days that may be the
//!    same. So the least number stands, whatever the texts leave open. Nothing is averaged.
//!
//! A tally of more than a week, or of no place and no day, is tied to no event and is not added (as ACLED's code book has
//! it).

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{
    Incident, Scope,
    days::Days,
    figure_graph::{Edge, Node, Relation},
    gazetteer::{Gazetteer, Id},
};
use crate::{
    document::Bounds,
    extract::{Class, Outcome},
};

/// A series of more days than these is a tally.
const TALLY_DAYS: i64 = 7;

/// No window of a count is longer; longer ones are cut, so that few counts are looked at.
const LONGEST: i64 = 45;

/// What is counted and what is not.
#[derive(Debug, Default)]
pub struct Reckoning {
    /// The counts that are added, by outcome, in the order of the nodes.
    pub counts: BTreeMap<Outcome, Vec<Count>>,
    /// Why each figure is not counted; none where it is.
    pub left_out: Vec<Option<Why>>,
}

/// One number that is added: that of an incident, or of a figure that belongs to none.
#[derive(Debug, Clone)]
pub struct Count {
    /// The figure that stands for it, as place among the nodes.
    pub figure: usize,
    /// How many.
    pub bounds: Bounds,
    /// The incident, as place among the incidents.
    pub incident: Option<usize>,
}

/// Why a figure is not added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It says again what another says.
    Again(usize),
    /// It is a word for many, beside a number.
    Vague(usize),
    /// A newer or better count takes its place.
    Older(usize),
    /// It contradicts another, which is lower.
    Disputed(usize),
    /// It is a part of another: the children among the dead.
    Part(usize),
    /// Its event is one of those that another counts.
    Inside(usize),
    /// Its parts are more than it, and are counted.
    LessThanParts,
    /// It may be of the same people as another.
    MayBe(usize),
    /// The words give no least number.
    NoLeast,
    /// It says that there were none.
    Zero,
    /// It is tied to no event.
    Tally,
    /// It counts what cannot be added up.
    Things,
}

/// A count before it is known whether it is added.
#[derive(Debug, Clone)]
struct Root {
    figure: usize,
    incident: Option<usize>,
    bounds: Bounds,
    places: Vec<Id>,
    window: Option<Days>,
    is_dated: bool,
    is_series: bool,
    class: Class,
    inside: Option<usize>,
}

/// What is reckoned with.
pub(super) struct Books<'a, 'b> {
    pub(super) nodes: &'a [Node],
    pub(super) edges: &'a [Edge],
    pub(super) incidents: &'a [Incident],
    pub(super) of_node: &'a [Option<usize>],
    pub(super) gazetteer: Gazetteer<'b>,
}

/// Reckons every outcome.
pub(super) fn reckon(books: &Books<'_, '_>) -> Reckoning {
    let mut left_out: Vec<Option<Why>> = vec![None; books.nodes.len()];
    let mut by_key: BTreeMap<(Outcome, Option<usize>, usize), Vec<usize>> = BTreeMap::new();
    for (at, node) in books.nodes.iter().enumerate() {
        if is_of_people(node.outcome) {
            let incident = books.of_node[at];
            let alone = if incident.is_some() { 0 } else { at };
            by_key.entry((node.outcome, incident, alone)).or_default().push(at);
        } else {
            left_out[at] = Some(Why::Things);
        }
    }
    let links = Links::of(books.edges);
    let mut roots: BTreeMap<Outcome, Vec<Root>> = BTreeMap::new();
    for ((outcome, incident, _), figures) in by_key {
        roots.entry(outcome).or_default().extend(books.count((&figures, incident), &links, &mut left_out));
    }
    let counts = roots.into_iter().map(|(outcome, roots)| (outcome, books.add(&roots, &mut left_out))).collect();
    Reckoning { counts, left_out }
}

/// Tells whether an outcome is one of people, which may be added up.
pub fn is_of_people(outcome: Outcome) -> bool {
    !matches!(outcome, Outcome::Launched | Outcome::Intercepted | Outcome::Damaged)
}

/// The edges by the figure that they make less of.
struct Links {
    whole: FxHashMap<usize, usize>,
    same: FxHashMap<usize, (usize, &'static str)>,
    newer: FxHashMap<usize, usize>,
}

impl Links {
    fn of(edges: &[Edge]) -> Self {
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
    fn count(
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

    /// Adds counts that cannot be of the same people.
    fn add(&self, roots: &[Root], left_out: &mut [Option<Why>]) -> Vec<Count> {
        let at_incident: FxHashMap<usize, usize> =
            roots.iter().enumerate().filter_map(|(at, root)| Some((root.incident?, at))).collect();
        let at_figure: FxHashMap<usize, usize> = roots.iter().enumerate().map(|(at, root)| (root.figure, at)).collect();
        let root_of = |figure: usize| {
            let by_incident = self.of_node[figure].and_then(|incident| at_incident.get(&incident));
            by_incident.or_else(|| at_figure.get(&figure)).copied()
        };
        let wholes: Vec<Option<usize>> = roots.iter().map(|root| root.inside.and_then(root_of)).collect();
        let is_split = split(roots, &wholes);
        let mut order: Vec<usize> = (0..roots.len()).collect();
        order.sort_by_key(|at| (tier(&roots[*at], self.gazetteer), std::cmp::Reverse(roots[*at].bounds.low), *at));
        let mut added = Shelf::default();
        let mut counts = Vec::new();
        for at in order {
            let root = &roots[at];
            let whole = wholes[at].filter(|whole| *whole != at && !is_split[*whole]);
            let why = if is_split[at] {
                Some(Why::LessThanParts)
            } else if let Some(whole) = whole {
                Some(Why::Inside(roots[whole].figure))
            } else {
                added.rival(root, roots, self.gazetteer).map(|rival| Why::MayBe(roots[rival].figure))
            };
            left_out[root.figure] = why;
            if why.is_none() {
                added.put(at, root, self.gazetteer);
                counts.push(Count { figure: root.figure, bounds: root.bounds, incident: root.incident });
            }
        }
        counts.sort_by_key(|count| count.figure);
        counts
    }
}

/// Tells which wholes are less than their parts together.
fn split(roots: &[Root], wholes: &[Option<usize>]) -> Vec<bool> {
    let mut sums: Vec<u64> = vec![0; roots.len()];
    for (at, whole) in wholes.iter().enumerate() {
        if let Some(whole) = whole.filter(|whole| *whole != at) {
            sums[whole] += roots[at].bounds.low.unwrap_or(0);
        }
    }
    sums.iter().zip(roots).map(|(sum, root)| *sum > root.bounds.low.unwrap_or(0)).collect()
}

/// Puts first what is best known: an event or series with its days in towns, then without, then of a region, then of no
/// place.
fn tier(root: &Root, gazetteer: Gazetteer<'_>) -> u8 {
    let in_town = root.places.iter().any(|place| !gazetteer.is_region(*place));
    match (in_town, root.is_dated, root.places.is_empty()) {
        (true, true, _) => 0,
        (true, false, _) => 1,
        (false, _, false) => 2,
        (false, _, true) => 3,
    }
}

/// The counts that are added, by region and by the day on which their windows begin.
#[derive(Default)]
struct Shelf {
    by_region: BTreeMap<(Option<Id>, jiff::civil::Date), Vec<usize>>,
    by_day: BTreeMap<jiff::civil::Date, Vec<usize>>,
}

impl Shelf {
    fn put(&mut self, at: usize, root: &Root, gazetteer: Gazetteer<'_>) {
        let Some(window) = root.window else { return };
        for region in regions(root, gazetteer) {
            self.by_region.entry((region, window.from)).or_default().push(at);
        }
        self.by_day.entry(window.from).or_default().push(at);
    }

    /// Finds a count already added that may be of the same people.
    fn rival(&self, root: &Root, roots: &[Root], gazetteer: Gazetteer<'_>) -> Option<usize> {
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
