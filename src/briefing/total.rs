//! Totals: what may be added of all figures, computed over the graph, or the answer that nothing may be.
//!
//! 1. [`count`]: the figures of an incident and outcome are one count: an older number gives way to a newer, numbers in
//!    dispute give the least and the greatest, a part is never added to its whole.
//! 2. [`add`]: a count inside another is not added, unless its parts together are more than the whole.
//! 3. [`rival`]: of counts that may be of the same people only one is added: a place that may hold the other, days that may
//!    be the same. So the least number stands, whatever the texts leave open. Nothing is averaged.
//!
//! A tally of more than a week, or of no place and no day, is tied to no event and is not added (as ACLED's code book has
//! it).

mod add;
mod count;
mod rival;

use std::collections::BTreeMap;

use super::{
    Incident,
    days::Days,
    figure_graph::{Edge, Node},
    gazetteer::{Gazetteer, Id},
};
use crate::{
    document::Bounds,
    extract::{Class, Outcome},
};
use count::Links;

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
