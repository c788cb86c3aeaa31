//! The ledgers: what all articles together say, where they differ, and why each conclusion was drawn.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{
    contradiction::{self, Contradiction},
    edition::Frozen,
    figure_graph::{self, Edge, Node, Relation},
    gazetteer::Gazetteer,
    incident::{self, Incident, IncidentNote},
    total::{self, Books, Reckoning},
};
use crate::{annotate::Annotated, lexicon::Lexicon};

/// All that is computed from the figures and claims of all articles.
#[derive(Debug, Default)]
pub struct Ledger {
    /// Every figure, in the order of the articles.
    pub nodes: Vec<Node>,
    /// How figures belong together, in order.
    pub edges: Vec<Edge>,
    /// Events, the newest first.
    pub incidents: Vec<Incident>,
    /// For each incident those whose numbers are inside its own.
    pub parts: Vec<Vec<usize>>,
    /// For each incident those whose numbers hold its own.
    pub wholes: Vec<Vec<usize>>,
    /// The incident of each node.
    pub incident_of: Vec<Option<usize>>,
    /// What is added up.
    pub reckoning: Reckoning,
    /// Where statements differ, kind by kind.
    pub contradictions: Vec<Contradiction>,
    first_node: Vec<usize>,
    of_claim: FxHashMap<(usize, usize), usize>,
}

impl Ledger {
    /// Gives the node of a figure.
    pub fn node(&self, article: usize, row: usize) -> usize {
        self.first_node[article] + row
    }

    /// Gives the incident that a claim of an article speaks of.
    pub fn incident_of_claim(&self, article: usize, row: usize) -> Option<usize> {
        self.of_claim.get(&(article, row)).copied()
    }

    /// Gives the edges that begin at a node.
    pub fn edges_from(&self, node: usize) -> &[Edge] {
        let from = |at: usize| self.edges.partition_point(|edge| edge.from < at);
        &self.edges[from(node)..from(node + 1)]
    }
}

/// Computes the ledgers of articles in their order.
pub(super) fn compute(
    articles: &[Arc<Annotated>],
    lexicon: &Lexicon,
    (written, frozen): (&[IncidentNote], &Frozen),
) -> Ledger {
    let gazetteer = Gazetteer(lexicon);
    let nodes = figure_graph::nodes(articles, gazetteer);
    let mut edges = figure_graph::edges(&nodes, articles, gazetteer);
    let ground = incident::Ground { articles, nodes: &nodes, edges: &edges, gazetteer, notes: written, frozen };
    let incidents = incident::all(&ground);
    let mut incident_of = vec![None; nodes.len()];
    for (at, incident) in incidents.iter().enumerate() {
        incident.figures().for_each(|figure| incident_of[figure] = Some(at));
    }
    let told = figure_graph::told(&edges);
    let across = |incident| figure_graph::across(&nodes, &counts(incident, &nodes, &edges), &told);
    let between: Vec<Edge> = incidents.iter().flat_map(across).collect();
    edges.extend(between);
    edges.sort_unstable();
    edges.dedup_by_key(|edge| (edge.from, edge.to, edge.relation));
    let books = Books { nodes: &nodes, edges: &edges, incidents: &incidents, of_node: &incident_of, gazetteer };
    let reckoning = total::reckon(&books);
    let scope = contradiction::Scope {
        articles,
        nodes: &nodes,
        edges: &edges,
        incidents: &incidents,
        of_node: &incident_of,
        gazetteer,
    };
    let contradictions = contradiction::all(&scope);
    let parts = incident::parts(&incidents, &incident_of, &edges);
    let mut wholes = vec![Vec::new(); incidents.len()];
    for (whole, parts) in parts.iter().enumerate() {
        for part in parts {
            let wholes: &mut Vec<usize> = &mut wholes[*part];
            wholes.push(whole);
        }
    }
    let first_node = articles.iter().scan(0, |next, article| {
        let first = *next;
        *next += article.front.figures.len();
        Some(first)
    });
    let claims_of = |(at, incident): (usize, &Incident)| {
        let statements = incident.statements.iter();
        statements.map(|told| ((told.article, told.row), at)).collect::<Vec<_>>()
    };
    let of_claim = incidents.iter().enumerate().flat_map(claims_of).collect();
    Ledger {
        of_claim,
        first_node: first_node.collect(),
        nodes,
        edges,
        incidents,
        parts,
        wholes,
        incident_of,
        reckoning,
        contradictions,
    }
}

/// Gives the figures of an incident that stand for themselves: no part of another, not said before in the same article.
fn counts(incident: &Incident, nodes: &[Node], edges: &[Edge]) -> Vec<usize> {
    let figures: Vec<usize> = incident.figures().collect();
    let is_less = |at: usize| {
        figures.iter().any(|other| {
            let from = edges.partition_point(|edge| edge.from < *other);
            let own = edges[from..].iter().take_while(|edge| edge.from == *other);
            own.into_iter().any(|edge| {
                edge.to == at
                    && matches!(edge.relation, Relation::Contains | Relation::SameAs)
                    && nodes[*other].outcome == nodes[at].outcome
            })
        })
    };
    figures.iter().copied().filter(|at| !nodes[*at].is_subset && nodes[*at].is_of_an_event() && !is_less(*at)).collect()
}
