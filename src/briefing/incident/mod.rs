//! Incidents: one event each, however many articles tell of it.
//!
//! 1. [`telling`] gathers what each article tells of each event;
//! 2. [`cluster`] takes tellings of several articles for one, by place, days, outcome and weapon;
//! 3. [`statement`] puts claims to the events that they speak of;
//! 4. [`id`] names each by place and date, as editions have frozen it;
//! 5. claims that a person puts to an incident by its name are put there.
//!
//! A person splits and joins by hand: `incident` of a figure or claim in a document, or `content/incidents/<id>.md`.

mod bunch;
mod cluster;
mod code;
mod id;
mod note;
mod statement;
mod telling;
mod toll;

use std::sync::Arc;

use jiff::civil::Date;

pub use code::Code;
pub use note::{FOLDER, IncidentNote};
pub use statement::Statement;

use super::{
    days::Days,
    edition::Frozen,
    figure_graph::{Edge, Node, Relation},
    gazetteer::{Gazetteer, Id},
};
use crate::annotate::Annotated;
use cluster::Cluster;
use telling::Telling;

/// One event.
#[derive(Debug, Clone)]
pub struct Incident {
    /// Its id, of place and date; last part of its address.
    pub id: String,
    /// Ids under which it was known.
    pub aliases: Vec<String>,
    /// Whether it is one event or several told together.
    pub scope: Scope,
    /// Where, as positions in the lexicon; empty where only words say.
    pub places: Vec<Id>,
    /// Where, in the articles' words, where the lexicon has no place for them.
    pub place_words: Option<String>,
    /// When; none where no article tells the day.
    pub days: Option<Days>,
    /// The last day on which its first article may have been published.
    pub by: Option<Date>,
    /// The weapons named with it.
    pub weapons: Vec<Id>,
    /// Names of event and sub-event after ACLED.
    pub code: Option<Code>,
    /// What each article tells of it, in the order of the briefing.
    pub accounts: Vec<Account>,
    /// Claims that speak of it, with the rule that put each here.
    pub statements: Vec<Statement>,
    /// What a person wrote of it.
    pub note: Option<usize>,
}

/// What one article tells of an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Place of the article in the briefing.
    pub article: usize,
    /// Its figures, as places among the nodes.
    pub figures: Vec<usize>,
    /// Id of the rule that took it for this event.
    pub rule: &'static str,
    /// When it says that it happened.
    pub days: Option<Days>,
}

/// How much an incident covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// One event.
    Event,
    /// Several events that articles tell in one number.
    Series,
}

impl Incident {
    /// Gives the places of its articles, in order, each once.
    pub fn articles(&self) -> Vec<usize> {
        let accounts = self.accounts.iter().map(|account| account.article);
        let statements = self.statements.iter().map(|statement| statement.article);
        let mut articles: Vec<usize> = accounts.chain(statements).collect();
        articles.sort_unstable();
        articles.dedup();
        articles
    }

    /// Gives its figures, as places among the nodes.
    pub fn figures(&self) -> impl Iterator<Item = usize> {
        self.accounts.iter().flat_map(|account| account.figures.iter().copied())
    }

    /// Gives the days that it is of, or those before its first article.
    pub fn window(&self) -> Option<Days> {
        self.days.or_else(|| self.by.map(|by| Days::up_to(by, cluster::NEWS_DAYS)))
    }
}

/// What incidents are made of.
pub(super) struct Ground<'a, 'b> {
    pub(super) articles: &'a [Arc<Annotated>],
    pub(super) nodes: &'a [Node],
    pub(super) edges: &'a [Edge],
    pub(super) gazetteer: Gazetteer<'b>,
    pub(super) notes: &'a [IncidentNote],
    pub(super) frozen: &'a Frozen,
}

/// Finds all incidents: the newest first, the undated by the dates of their articles, those without any last.
pub(super) fn all(ground: &Ground<'_, '_>) -> Vec<Incident> {
    let tellings = tellings(ground);
    let clusters = cluster::all(&tellings, ground.nodes, ground.gazetteer);
    let mut incidents: Vec<Incident> = clusters.iter().map(|cluster| open(cluster, &tellings, ground)).collect();
    statement::put(&mut incidents, ground);
    incidents.sort_by(|a, b| order(a).cmp(&order(b)));
    let mut incidents = id::name(incidents, ground);
    statement::put_by_hand(&mut incidents, ground);
    incidents.sort_by(|a, b| order(a).cmp(&order(b)));
    for incident in &mut incidents {
        incident.code = code::of(incident, ground);
        incident.note = ground.notes.iter().position(|note| note.id == incident.id);
    }
    incidents
}

fn order(incident: &Incident) -> (bool, std::cmp::Reverse<Option<Date>>, &[Id], Option<&str>, usize) {
    let date = incident.days.map(|days| days.from).or(incident.by);
    let first = incident.figures().min().unwrap_or(usize::MAX);
    (date.is_none(), std::cmp::Reverse(date), &incident.places, incident.place_words.as_deref(), first)
}

fn tellings(ground: &Ground<'_, '_>) -> Vec<Telling> {
    let mut tellings = Vec::new();
    let mut first = 0;
    for article in ground.articles {
        let own = first..first + article.front.figures.len();
        let from = |at: usize| ground.edges.partition_point(|edge| edge.from < at);
        let edges = &ground.edges[from(own.start)..from(own.end)];
        tellings.extend(telling::of_article(ground.nodes, own.clone(), edges, article));
        first = own.end;
    }
    note::apply(&mut tellings, ground);
    tellings
}

fn open(cluster: &Cluster, all: &[Telling], ground: &Ground<'_, '_>) -> Incident {
    let tellings = || cluster.tellings.iter().map(|(at, _)| &all[*at]);
    let narrowest = tellings()
        .min_by_key(|telling| (telling.places.is_empty(), telling.places.len()))
        .map_or(&[][..], |telling| &telling.places);
    let town = tellings().find(|telling| telling.places.iter().any(|place| !ground.gazetteer.is_region(*place)));
    let places = town.map_or(narrowest, |telling| &telling.places).to_vec();
    let mut weapons: Vec<Id> = tellings().flat_map(|telling| telling.weapons.iter().copied()).collect();
    let mut seen = rustc_hash::FxHashSet::default();
    weapons.retain(|weapon| seen.insert(*weapon));
    let mut accounts: Vec<Account> = cluster
        .tellings
        .iter()
        .map(|(at, rule)| {
            let telling = &all[*at];
            Account { article: telling.article, figures: telling.figures.clone(), rule, days: telling.days }
        })
        .collect();
    accounts.sort_by_key(|account| (account.article, account.figures.first().copied()));
    Incident {
        id: cluster.told.clone().unwrap_or_default(),
        aliases: Vec::new(),
        scope: if tellings().all(Telling::is_series) { Scope::Series } else { Scope::Event },
        place_words: tellings().find_map(|telling| telling.place_words.clone()).filter(|_| places.is_empty()),
        places,
        days: cluster.days,
        by: tellings().filter_map(|telling| telling.published).map(|days| days.to).min(),
        weapons,
        code: None,
        accounts,
        statements: Vec::new(),
        note: None,
    }
}

/// Finds the incidents whose figures are parts of an incident's, or hold them.
pub(super) fn parts(incidents: &[Incident], of_node: &[Option<usize>], edges: &[Edge]) -> Vec<Vec<usize>> {
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); incidents.len()];
    for edge in edges.iter().filter(|edge| edge.relation == Relation::Contains) {
        if let (Some(whole), Some(part)) = (of_node[edge.from], of_node[edge.to])
            && whole != part
            && !parts[whole].contains(&part)
        {
            parts[whole].push(part);
        }
    }
    parts
}

#[cfg(test)]
mod tests;
