//! Number against number, and a whole against the sum of its parts.

use std::collections::BTreeMap;

use super::{Pair, Scope};
use crate::briefing::figure_graph::Relation;

/// Shows every edge that disputes.
pub(super) fn numbers(scope: &Scope<'_, '_>) -> Vec<Pair> {
    let disputes = scope.edges.iter().filter(|edge| edge.relation == Relation::Disputes);
    disputes
        .map(|edge| Pair {
            rule: edge.rule,
            one: scope.figure(edge.from),
            other: scope.figure(edge.to),
            incident: scope.of_node[edge.from].or(scope.of_node[edge.to]),
        })
        .collect()
}

/// Finds exact wholes that are less than their parts of one outcome together.
pub(super) fn wholes(scope: &Scope<'_, '_>) -> Vec<Pair> {
    let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for edge in scope.edges.iter().filter(|edge| edge.relation == Relation::Contains) {
        let (whole, part) = (&scope.nodes[edge.from], &scope.nodes[edge.to]);
        if whole.outcome == part.outcome && whole.is_exact && part.is_exact && !part.is_subset {
            parts.entry(edge.from).or_default().push(edge.to);
        }
    }
    let exceeds = |(whole, parts): &(usize, Vec<usize>)| {
        parts.iter().map(|part| scope.nodes[*part].low()).sum::<u64>() > scope.nodes[*whole].low()
    };
    let show = |(whole, parts): (usize, Vec<usize>)| Pair {
        rule: "parts-exceed-whole",
        one: scope.figure(whole),
        other: scope.figure(parts[0]),
        incident: scope.of_node[whole],
    };
    parts.into_iter().filter(exceeds).map(show).collect()
}
