//! Contradictions: where two statements of the briefing cannot both be right, or name one thing differently.
//!
//! Each has its kind, the two passages and the rule that found them; none has a verdict. One that a person rejects, by its id
//! in the front matter of either article, is none. What grows is a row of [`KINDS`].

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
use crate::{annotate::Annotated, memo::Key};

/// A kind of contradiction.
pub struct ContradictionKind {
    /// Its name in data: `number`.
    pub name: &'static str,
    /// What stands against what, for people.
    pub label: &'static str,
    find: fn(&Scope<'_, '_>) -> Vec<Pair>,
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
    /// Its id, from its kind and what it cites: `number-5f2c91d0`.
    pub id: String,
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

/// Two passages that a kind of contradiction finds.
pub(super) struct Pair {
    rule: &'static str,
    one: Passage,
    other: Passage,
    incident: Option<usize>,
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
    /// Names a contradiction by its kind, its rule and its passages, so that the name stays while they stand.
    fn id(&self, kind: &ContradictionKind, pair: &Pair) -> String {
        let key = Key::of([pair.rule, &self.name(&pair.one), &self.name(&pair.other)]);
        let digits = key.as_ref().iter().take(4).map(|byte| format!("{byte:02x}"));
        format!("{}-{}", kind.name, digits.collect::<String>())
    }

    fn name(&self, passage: &Passage) -> String {
        let front = &self.articles[passage.article].front;
        let cited = match &passage.cite {
            Cite::Figure(row) => &front.figures[*row].id,
            Cite::Claim(row) => &front.claims[*row].id,
            Cite::Headline => "title",
            Cite::Words(words, about, _) => return format!("{}#{about} {words}", front.slug),
        };
        format!("{}#{cited}", front.slug)
    }

    /// Tells whether a person has rejected it in either article.
    fn is_rejected(&self, found: &Contradiction) -> bool {
        [&found.one, &found.other].into_iter().any(|passage| {
            let review = self.articles[passage.article].front.review.as_ref();
            review.is_some_and(|review| review.rejected.contains(&found.id))
        })
    }

    fn figure(&self, at: usize) -> Passage {
        let node = &self.nodes[at];
        Passage { article: node.article, cite: Cite::Figure(node.row) }
    }
}

/// Finds all contradictions that nobody has rejected, kind by kind.
pub(super) fn all(scope: &Scope<'_, '_>) -> Vec<Contradiction> {
    let of_kind = |(at, kind): (usize, &'static ContradictionKind)| {
        (kind.find)(scope).into_iter().map(move |pair| {
            let id = scope.id(kind, &pair);
            let Pair { rule, one, other, incident } = pair;
            Contradiction { id, kind: at, rule, one, other, incident }
        })
    };
    KINDS.iter().enumerate().flat_map(of_kind).filter(|found| !scope.is_rejected(found)).collect()
}
