//! Within an article: what is a part of what, and what says the same again.

use std::ops::Range;

use super::{Edge, Node, Relation};
use crate::briefing::gazetteer::Gazetteer;

/// Adds to the edges that an article tells those that follow from its figures.
pub(super) fn draw(nodes: &[Node], of_article: Range<usize>, gazetteer: Gazetteer<'_>, edges: &mut Vec<Edge>) {
    for later in of_article.clone() {
        for earlier in of_article.start..later {
            if nodes[earlier].outcome == nodes[later].outcome && !is_linked(edges, earlier, later) {
                let edge = again(nodes, earlier, later).or_else(|| within(nodes, (earlier, later), gazetteer));
                edges.extend(edge);
            }
        }
    }
    for whole in of_article.clone() {
        let missing = complete(nodes, whole, of_article.clone(), edges);
        edges.extend(missing);
    }
}

fn is_linked(edges: &[Edge], one: usize, other: usize) -> bool {
    edges.iter().any(|edge| edge.joins(one, other))
}

/// Sees a figure that is given twice, or once as a number and once as a vague word.
fn again(nodes: &[Node], earlier: usize, later: usize) -> Option<Edge> {
    let (one, other) = (&nodes[earlier], &nodes[later]);
    let same_scene = one.places == other.places
        && one.place_words == other.place_words
        && one.is_subset == other.is_subset
        && one.class == other.class
        && one.may_share_days(other);
    if !same_scene || (one.places.is_empty() && one.place_words.is_none()) {
        return None;
    }
    let same = |from, to, rule| Some(Edge { from, to, relation: Relation::SameAs, rule });
    match (one.is_number, other.is_number) {
        (true, true) if one.bounds == other.bounds => same(earlier, later, "said-again"),
        (true, false) if other.low() <= one.low() => same(earlier, later, "vague-beside-number"),
        (false, true) if one.low() <= other.low() => same(later, earlier, "vague-beside-number"),
        _ => None,
    }
}

/// Sees a figure whose place and days lie within those of a wider one that is no smaller.
fn within(nodes: &[Node], (one, other): (usize, usize), gazetteer: Gazetteer<'_>) -> Option<Edge> {
    [(one, other), (other, one)].into_iter().find_map(|(from, to)| {
        let (whole, part) = (&nodes[from], &nodes[to]);
        let (days, part_days) = whole.days.zip(part.days)?;
        let places_within = !part.places.is_empty()
            && part.places.iter().all(|place| whole.places.iter().any(|wide| gazetteer.lies_in(*place, *wide)));
        let is_wider = whole.places != part.places || days.count() > part_days.count();
        let fits = places_within && is_wider && days.contains(part_days);
        let counts = part.low() <= whole.low() && part.low() > 0 && !whole.is_subset;
        (fits && counts).then_some(Edge { from, to, relation: Relation::Contains, rule: "within-place-and-days" })
    })
}

/// Sees figures that follow a whole and, with the parts already known, make exactly its number.
fn complete(nodes: &[Node], whole: usize, of_article: Range<usize>, edges: &[Edge]) -> Vec<Edge> {
    let this = &nodes[whole];
    let Some(number) = this.bounds.best.filter(|_| this.is_exact && !this.is_subset) else { return Vec::new() };
    let contained = |part: usize| edges.iter().any(|edge| edge.relation == Relation::Contains && edge.to == part);
    let is_part = |part: &usize| {
        edges.iter().any(|edge| edge.relation == Relation::Contains && edge.from == whole && edge.to == *part)
    };
    let of_kind = |other: &usize| {
        let other = &nodes[*other];
        other.outcome == this.outcome && !other.is_subset && other.is_exact && other.may_share_days(this)
    };
    let known: u64 =
        of_article.clone().filter(|part| is_part(part) && of_kind(part)).map(|part| nodes[part].low()).sum();
    let Some(missing) = number.checked_sub(known).filter(|missing| *missing > 0) else { return Vec::new() };
    let free: Vec<usize> = (whole + 1..of_article.end)
        .filter(|other| of_kind(other) && !contained(*other) && nodes[*other].places != this.places)
        .filter(|other| !nodes[*other].places.is_empty() && nodes[*other].low() > 0)
        .collect();
    let edge = |to: usize| Edge { from: whole, to, relation: Relation::Contains, rule: "parts-make-the-whole" };
    let alone = free.iter().find(|other| known > 0 && nodes[**other].low() == missing);
    if let Some(other) = alone {
        return vec![edge(*other)];
    }
    let pair = free.windows(2).find(|pair| {
        known == 0
            && nodes[pair[0]].low() + nodes[pair[1]].low() == missing
            && nodes[pair[0]].places != nodes[pair[1]].places
    });
    pair.map(|pair| pair.iter().map(|to| edge(*to)).collect()).unwrap_or_default()
}
