//! What a person says of figures in the front matter, and what extraction found stated in so many words.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Edge, Node, Relation};
use crate::annotate::Annotated;

/// Id of the rule under which a person's word stands.
pub(super) const RULE: &str = "told-by-analyst";

/// Draws the edges that stand in the documents.
pub(super) fn edges(nodes: &[Node], articles: &[Arc<Annotated>]) -> Vec<Edge> {
    let mut by_name: FxHashMap<(&str, &str), usize> = FxHashMap::default();
    for (at, node) in nodes.iter().enumerate() {
        let front = &articles[node.article].front;
        by_name.insert((&front.slug, &front.figures[node.row].id), at);
    }
    let mut edges = Vec::new();
    for (from, node) in nodes.iter().enumerate() {
        let front = &articles[node.article].front;
        let row = &front.figures[node.row];
        let parts = row.contains.iter().filter_map(|id| by_name.get(&(front.slug.as_str(), id.as_str())));
        edges.extend(parts.map(|to| Edge { from, to: *to, relation: Relation::Contains, rule: "part-told" }));
        let links = [
            (Relation::SameAs, &row.same_as),
            (Relation::Supersedes, &row.supersedes),
            (Relation::Disputes, &row.disputes),
        ];
        for (relation, links) in links {
            let known = links.iter().filter_map(|link| by_name.get(&link.split_once('#')?));
            edges.extend(known.map(|to| Edge { from, to: *to, relation, rule: RULE }));
        }
    }
    edges.retain(|edge| edge.from != edge.to);
    edges
}
