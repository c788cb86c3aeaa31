//! Between articles, within an incident: what says the same, what takes the place of an older count, what contradicts.
//!
//! Each article is held against the counts that stood before it, in the order of publication, so that an incident of many
//! articles needs one pass.

use super::{Edge, Node, Relation, node::published_by};
use crate::extract::{Class, Outcome};

/// Draws the edges between the accounts of one incident; `counts` tells for each account and outcome the figures that
/// stand for themselves, `told` has what a person says, which goes before what the machine would say of the same two.
pub(in crate::briefing) fn across(nodes: &[Node], counts: &[usize], told: &[Edge]) -> Vec<Edge> {
    let mut order: Vec<usize> = counts.to_vec();
    order.sort_by_key(|at| (nodes[*at].outcome, published_by(&nodes[*at]), nodes[*at].low(), *at));
    let settled = |one: usize, other: usize| told.iter().find(|edge| edge.joins(one, other)).copied();
    let mut edges = Vec::new();
    let mut standing: Vec<usize> = Vec::new();
    let mut outcome: Option<Outcome> = None;
    for at in order {
        if outcome.replace(nodes[at].outcome) != Some(nodes[at].outcome) {
            standing.clear();
        }
        let same = standing.iter().find(|other| is_same(&nodes[**other], &nodes[at]) && settled(**other, at).is_none());
        if let Some(same) = same {
            edges.push(Edge { from: *same, to: at, relation: Relation::SameAs, rule: "same-number-of-incident" });
            continue;
        }
        let mut stays = Vec::with_capacity(standing.len() + 1);
        let mut is_new = true;
        for other in standing {
            let edge = settled(other, at).unwrap_or_else(|| judge(nodes, other, at));
            let gone = match edge.relation {
                Relation::Supersedes => Some(edge.to),
                Relation::SameAs | Relation::Contains => Some(at),
                Relation::Disputes => None,
            };
            is_new &= gone != Some(at);
            if gone != Some(other) {
                stays.push(other);
            }
            edges.push(edge);
        }
        if is_new {
            stays.push(at);
        }
        standing = stays;
    }
    edges
}

fn is_same(one: &Node, other: &Node) -> bool {
    one.bounds == other.bounds && one.is_number == other.is_number
}

/// Draws the edge between a count and one that was published no later.
fn judge(nodes: &[Node], older: usize, newer: usize) -> Edge {
    let (relation, rule) = relation(&nodes[older], &nodes[newer]);
    let is_older_kept = rule == "higher-least-number" && nodes[older].low() > nodes[newer].low();
    let (from, to) = if is_older_kept { (older, newer) } else { (newer, older) };
    Edge { from, to, relation, rule }
}

fn relation(older: &Node, newer: &Node) -> (Relation, &'static str) {
    let are_sides = older.side.zip(newer.side).is_some_and(|(one, other)| one != other);
    let is_none = (older.bounds.high == Some(0)) != (newer.bounds.high == Some(0));
    let are_classes =
        matches!((older.class, newer.class), (Class::Civilian, Class::Military) | (Class::Military, Class::Civilian));
    if is_none {
        return (Relation::Disputes, "none-against-some");
    }
    if are_sides || are_classes {
        return (Relation::Disputes, "number-of-the-other-side");
    }
    let is_later = published_by(older) < published_by(newer);
    if is_later && newer.low() >= older.low() {
        return (Relation::Supersedes, "later-and-higher");
    }
    if may_both_be_right(older, newer) {
        return (Relation::Supersedes, "higher-least-number");
    }
    (Relation::Disputes, "number-against-number")
}

/// Tells whether some number fits both.
fn may_both_be_right(one: &Node, other: &Node) -> bool {
    let fits = |low: Option<u64>, high: Option<u64>| low.zip(high).is_none_or(|(low, high)| low <= high);
    fits(one.bounds.low, other.bounds.high) && fits(other.bounds.low, one.bounds.high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        briefing::{days::Days, figure_graph::OutOf},
        document::Bounds,
    };

    fn node(low: u64, is_exact: bool, published: &str, side: Option<u32>) -> Node {
        let high = is_exact.then_some(low);
        Node {
            article: 0,
            row: 0,
            outcome: Outcome::Killed,
            class: Class::Unstated,
            bounds: Bounds { low: Some(low), best: high, high },
            is_number: true,
            is_subset: false,
            out_of: OutOf::All,
            is_exact,
            places: vec![1],
            place_words: None,
            days: None,
            published: Days::of(&published.parse().unwrap()),
            weapons: Vec::new(),
            sentence: 0,
            side,
        }
    }

    fn drawn(nodes: &[Node]) -> Vec<(usize, usize, Relation, &'static str)> {
        drawn_beside(nodes, &[])
    }

    fn drawn_beside(nodes: &[Node], told: &[Edge]) -> Vec<(usize, usize, Relation, &'static str)> {
        let all: Vec<usize> = (0..nodes.len()).collect();
        across(nodes, &all, told).into_iter().map(|edge| (edge.from, edge.to, edge.relation, edge.rule)).collect()
    }

    #[test]
    fn a_later_higher_count_takes_the_place_of_an_older_one() {
        let nodes = [
            node(14, true, "2025-04-04", None),
            node(18, true, "2025-04-05", None),
            node(18, true, "2025-04-06", None),
        ];
        let expected =
            [(1, 0, Relation::Supersedes, "later-and-higher"), (1, 2, Relation::SameAs, "same-number-of-incident")];
        assert_eq!(drawn(&nodes), expected);
    }

    #[test]
    fn counts_of_one_day_that_exclude_each_other_are_in_dispute() {
        let nodes = [node(5, true, "2025-04-04", None), node(7, true, "2025-04-04", None)];
        assert_eq!(drawn(&nodes), [(1, 0, Relation::Disputes, "number-against-number")]);
        let least = [node(5, false, "2025-04-04", None), node(7, true, "2025-04-04", None)];
        assert_eq!(drawn(&least), [(1, 0, Relation::Supersedes, "higher-least-number")]);
    }

    #[test]
    fn the_other_side_never_supersedes() {
        let nodes = [node(5, true, "2025-04-04", Some(1)), node(85, true, "2025-04-09", Some(2))];
        assert_eq!(drawn(&nodes), [(1, 0, Relation::Disputes, "number-of-the-other-side")]);
    }

    #[test]
    fn a_persons_word_goes_before_the_machines() {
        let nodes = [
            node(14, true, "2025-04-04", None),
            node(18, true, "2025-04-05", None),
            node(18, true, "2025-04-06", None),
        ];
        let told = |from, to, relation| Edge { from, to, relation, rule: "told-by-analyst" };
        let disputed = drawn_beside(&nodes, &[told(1, 0, Relation::Disputes)]);
        let expected =
            [(1, 0, Relation::Disputes, "told-by-analyst"), (1, 2, Relation::SameAs, "same-number-of-incident")];
        assert_eq!(disputed, expected);
        let kept = drawn_beside(&nodes[..2], &[told(0, 1, Relation::Supersedes)]);
        assert_eq!(kept, [(0, 1, Relation::Supersedes, "told-by-analyst")], "nothing else stands beside the older");
    }
}
