//! Which counts are added, and which not.

use rustc_hash::FxHashMap;

use super::{Books, Count, Root, Why, rival::Shelf};
use crate::briefing::gazetteer::Gazetteer;

impl Books<'_, '_> {
    /// Adds counts that cannot be of the same people.
    pub(super) fn add(&self, roots: &[Root], left_out: &mut [Option<Why>]) -> Vec<Count> {
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
