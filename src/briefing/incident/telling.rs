//! What one article tells of one event: its figures of one place and time.
//!
//! 1. A part takes place and time of its whole where it has none; a whole takes the places of its parts.
//! 2. Figures of one place and of overlapping days are told together; one without a date goes with the nearest before it.
//! 3. A figure that covers several places or more than three days is told of several events.

use std::ops::Range;

use crate::{
    annotate::Annotated,
    briefing::{
        days::Days,
        figure_graph::{Edge, Node, OutOf, Relation},
        gazetteer::Id,
    },
};

/// A figure of more days than these is of several events.
pub(super) const EVENT_DAYS: i64 = 3;

/// What one article tells of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Telling {
    /// Place of the article in the briefing.
    pub(super) article: usize,
    /// Its figures, as places among the nodes.
    pub(super) figures: Vec<usize>,
    /// Where, in order; empty where only words say.
    pub(super) places: Vec<Id>,
    /// Where, in the article's words, folded.
    pub(super) place_words: Option<String>,
    /// When.
    pub(super) days: Option<Days>,
    /// When the article was published.
    pub(super) published: Option<Days>,
    /// With which weapons.
    pub(super) weapons: Vec<Id>,
    /// Id of the incident that a person put it to.
    pub(super) told: Option<String>,
}

impl Telling {
    /// Tells whether it is of several events.
    pub(super) fn is_series(&self) -> bool {
        self.places.len() > 1 || self.days.is_some_and(|days| days.count() > EVENT_DAYS)
    }
}

/// Where and when a figure is, with what its whole or its parts lend it, and where a person puts it.
#[derive(Debug, Clone)]
struct Spot {
    told: Option<String>,
    places: Vec<Id>,
    days: Option<Days>,
}

/// Gathers the tellings of one article from its nodes; `edges` are those that begin in it.
pub(super) fn of_article(nodes: &[Node], own: Range<usize>, edges: &[Edge], article: &Annotated) -> Vec<Telling> {
    let spots = spots(nodes, &own, edges, article);
    let mut tellings: Vec<Telling> = Vec::new();
    let mut undated = Vec::new();
    for at in own.clone().filter(|at| nodes[*at].is_of_an_event()) {
        let spot = &spots[at - own.start];
        if spot.places.is_empty() && nodes[at].place_words.is_none() {
            continue;
        }
        if spot.days.is_none() && spot.told.is_none() {
            undated.push(at);
            continue;
        }
        let home = tellings.iter().position(|telling| {
            telling.told == spot.told
                && is_at(telling, spot, &nodes[at])
                && (spot.told.is_some()
                    || telling.days.zip(spot.days).is_some_and(|(one, other)| is_one_time(one, other)))
        });
        put(&mut tellings, home, (nodes, at), spot);
    }
    for at in undated {
        let spot = &spots[at - own.start];
        let home = nearest(&tellings, spot, (nodes, at), edges);
        put(&mut tellings, home, (nodes, at), spot);
    }
    for telling in &mut tellings {
        telling.figures.sort_unstable();
    }
    tellings
}

fn is_one_time(one: Days, other: Days) -> bool {
    one == other || (one.overlaps(other) && one.count().max(other.count()) <= EVENT_DAYS)
}

fn is_at(telling: &Telling, spot: &Spot, node: &Node) -> bool {
    telling.places == spot.places && telling.place_words == node.place_words
}

fn put(tellings: &mut Vec<Telling>, home: Option<usize>, (nodes, at): (&[Node], usize), spot: &Spot) {
    let node = &nodes[at];
    match home.map(|home| &mut tellings[home]) {
        Some(telling) => {
            telling.figures.push(at);
            telling.days = match (telling.days, spot.days) {
                (Some(one), Some(other)) => Some(one.narrowed(other)),
                (one, other) => one.or(other),
            };
            for weapon in &node.weapons {
                if !telling.weapons.contains(weapon) {
                    telling.weapons.push(*weapon);
                }
            }
        }
        None => tellings.push(Telling {
            article: node.article,
            figures: vec![at],
            places: spot.places.clone(),
            place_words: node.place_words.clone(),
            days: spot.days,
            published: node.published,
            weapons: node.weapons.clone(),
            told: spot.told.clone(),
        }),
    }
}

/// Finds the telling that a figure without a date belongs to: that of its whole or part, else that of the last figure
/// before it of the same place, unless another number of the same outcome stands there that it is no part of.
fn nearest(tellings: &[Telling], spot: &Spot, (nodes, at): (&[Node], usize), edges: &[Edge]) -> Option<usize> {
    let linked = |other: usize| {
        let is_edge = |edge: &&Edge| {
            matches!(edge.relation, Relation::Contains | Relation::SameAs)
                && ((edge.from, edge.to) == (at, other) || (edge.from, edge.to) == (other, at))
        };
        edges.iter().find(is_edge).is_some()
    };
    let here = |telling: &Telling| is_at(telling, spot, &nodes[at]);
    let by_edge =
        tellings.iter().position(|telling| here(telling) && telling.figures.iter().any(|other| linked(*other)));
    by_edge.or_else(|| {
        let fits = |other: &Node| {
            other.outcome != nodes[at].outcome || other.bounds == nodes[at].bounds || nodes[at].out_of == OutOf::Group
        };
        let free = |telling: &Telling| telling.figures.iter().all(|other| fits(&nodes[*other]));
        let candidates = tellings.iter().enumerate().filter(|(_, telling)| here(telling) && free(telling));
        let distance = |telling: &Telling| {
            telling.figures.iter().map(|other| (*other > at, at.abs_diff(*other))).min().unwrap_or((true, usize::MAX))
        };
        candidates.min_by_key(|(_, telling)| distance(telling)).map(|(home, _)| home)
    })
}

fn spots(nodes: &[Node], own: &Range<usize>, edges: &[Edge], article: &Annotated) -> Vec<Spot> {
    let spot = |node: &Node| Spot {
        told: article.front.figures[node.row].incident.clone(),
        places: node.places.clone(),
        days: node.days,
    };
    let mut spots: Vec<Spot> = nodes[own.clone()].iter().map(spot).collect();
    let parts = |whole: usize| {
        edges.iter().filter(move |edge| edge.from == whole && edge.relation == Relation::Contains).map(|edge| edge.to)
    };
    for whole in own.clone() {
        let located: Vec<usize> = parts(whole)
            .filter(|part| own.contains(part) && nodes[*part].outcome == nodes[whole].outcome)
            .filter(|part| !nodes[*part].places.is_empty() && !nodes[*part].is_subset)
            .collect();
        let sum: u64 = located.iter().map(|part| nodes[*part].low()).sum();
        if located.len() > 1 && sum == nodes[whole].low() {
            let mut places: Vec<Id> = located.iter().flat_map(|part| nodes[*part].places.clone()).collect();
            places.sort_unstable();
            places.dedup();
            spots[whole - own.start].places = places;
        }
    }
    for whole in own.clone() {
        for part in parts(whole).filter(|part| own.contains(part)) {
            let lent = spots[whole - own.start].clone();
            let spot = &mut spots[part - own.start];
            spot.days = spot.days.or(lent.days.filter(|days| days.count() <= EVENT_DAYS));
            if spot.places.is_empty() || nodes[part].is_subset {
                spot.places = lent.places;
            }
        }
    }
    spots
}
