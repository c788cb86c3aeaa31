//! Contradictions: where two statements of the briefing cannot both be right, or name one thing differently.
//!
//! Each has its kind, the two passages and the rule that found them; none has a verdict. What grows is a row of [`KINDS`].

mod name;
mod number;
mod status;
mod target;
mod weapon;

use std::sync::Arc;

use super::{
    Incident,
    figure_graph::{Edge, Node},
    gazetteer::Gazetteer,
};
use crate::annotate::Annotated;

/// A kind of contradiction.
pub struct ContradictionKind {
    /// Its name in data: `number`.
    pub name: &'static str,
    /// What stands against what, for people.
    pub label: &'static str,
    find: fn(&Scope<'_, '_>) -> Vec<Contradiction>,
}

/// All kinds, in the order in which they are shown.
pub static KINDS: [ContradictionKind; 7] = [
    ContradictionKind { name: "number", label: "Number against number", find: number::numbers },
    ContradictionKind { name: "target", label: "Target against target", find: target::find },
    ContradictionKind { name: "weapon", label: "Weapon against weapon", find: weapon::find },
    ContradictionKind { name: "status", label: "Claimed against denied", find: status::find },
    ContradictionKind { name: "whole", label: "Whole against parts", find: number::wholes },
    ContradictionKind { name: "office", label: "Title of an office", find: name::offices },
    ContradictionKind { name: "label", label: "Label of a place", find: name::labels },
];

/// Two passages that do not agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// Place of its kind in [`KINDS`].
    pub kind: usize,
    /// Id of the rule.
    pub rule: &'static str,
    /// The one passage.
    pub one: Passage,
    /// The other.
    pub other: Passage,
    /// The incident that it is about, as place among the incidents.
    pub incident: Option<usize>,
}

/// Words of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Place of the article in the briefing.
    pub article: usize,
    /// Which of its words.
    pub cite: Cite,
}

/// What is cited of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cite {
    /// One of its figures.
    Figure(usize),
    /// One of its claims.
    Claim(usize),
    /// Its headline.
    Headline,
    /// Other words of its text on somebody or some place, with the id of that and the bytes of the body where they stand.
    Words(String, String, Option<[usize; 2]>),
}

/// What is looked through.
pub(super) struct Scope<'a, 'b> {
    pub(super) articles: &'a [Arc<Annotated>],
    pub(super) nodes: &'a [Node],
    pub(super) edges: &'a [Edge],
    pub(super) incidents: &'a [Incident],
    pub(super) of_node: &'a [Option<usize>],
    pub(super) gazetteer: Gazetteer<'b>,
}

impl Scope<'_, '_> {
    fn figure(&self, at: usize) -> Passage {
        let node = &self.nodes[at];
        Passage { article: node.article, cite: Cite::Figure(node.row) }
    }
}

/// Finds all contradictions, kind by kind.
pub(super) fn all(scope: &Scope<'_, '_>) -> Vec<Contradiction> {
    let found = KINDS
        .iter()
        .enumerate()
        .flat_map(|(at, kind)| (kind.find)(scope).into_iter().map(move |found| Contradiction { kind: at, ..found }));
    found.collect()
}
