//! The figure graph: every number with an outcome is a node; an edge says how two of them belong together, and which rule
//! says so.
//!
//! 1. [`node`] makes the nodes of an article: where, when and among which weapons;
//! 2. [`part`] draws, within an article, what contains what and what says the same again;
//! 3. [`hand`] draws what a person says in the front matter;
//! 4. `across` draws, within an incident, what says the same, takes the place of or contradicts what.
//!
//! Totals are computed over it ([`super::total`]), never by adding up what is found.

mod across;
mod hand;
mod node;
mod part;

use std::sync::Arc;

pub(super) use across::across;
pub use node::{Node, OutOf};
pub(super) use node::{all as nodes, weapons};

use super::gazetteer::Gazetteer;
use crate::annotate::Annotated;

/// How one figure stands to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// The second is a part of the first.
    Contains,
    /// The second says what the first says.
    SameAs,
    /// The first takes the place of the second, which is older.
    Supersedes,
    /// The two cannot both be right.
    Disputes,
}

impl Relation {
    /// Names the relation in data and front matter.
    pub fn name(self) -> &'static str {
        match self {
            Self::Contains => "contains",
            Self::SameAs => "same_as",
            Self::Supersedes => "supersedes",
            Self::Disputes => "disputes",
        }
    }
}

/// A line between two figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edge {
    /// Place of the first figure among the nodes.
    pub from: usize,
    /// Place of the second.
    pub to: usize,
    /// How they stand to each other.
    pub relation: Relation,
    /// Id of the rule that drew it.
    pub rule: &'static str,
}

impl Edge {
    /// Tells whether it runs between two figures, either way.
    fn joins(&self, one: usize, other: usize) -> bool {
        (self.from, self.to) == (one, other) || (self.from, self.to) == (other, one)
    }

    /// Tells whether a person drew it.
    fn is_by_hand(&self) -> bool {
        self.rule == hand::RULE
    }
}

/// Gives the edges that persons drew.
pub(super) fn told(edges: &[Edge]) -> Vec<Edge> {
    edges.iter().copied().filter(Edge::is_by_hand).collect()
}

/// Draws all edges that the articles themselves give: by hand, and within each.
pub(super) fn edges(nodes: &[Node], articles: &[Arc<Annotated>], gazetteer: Gazetteer<'_>) -> Vec<Edge> {
    let mut told = hand::edges(nodes, articles);
    told.sort_unstable();
    let mut edges = Vec::new();
    let mut first = 0;
    for article in articles {
        let of_article = first..first + article.front.figures.len();
        let from = |at: usize| told.partition_point(|edge| edge.from < at);
        let mut own = told[from(of_article.start)..from(of_article.end)].to_vec();
        part::draw(nodes, of_article.clone(), gazetteer, &mut own);
        edges.append(&mut own);
        first = of_article.end;
    }
    edges.sort_unstable();
    edges.dedup_by_key(|edge| (edge.from, edge.to, edge.relation));
    edges
}
