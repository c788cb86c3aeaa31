//! What is told of one incident in numbers, and how it is called.

use std::collections::BTreeMap;

use super::{
    Briefing, Incident,
    figure_graph::{Node, Relation},
    incident::Scope,
    reason::{self, listed},
    total::is_of_people,
};
use crate::{document::Bounds, extract::Outcome};

impl Briefing<'_> {
    /// Gives least, likely and greatest number of each outcome of people that an incident's articles tell of: what a newer
    /// count has taken the place of is left out, what is in dispute gives both ends.
    pub fn toll(&self, incident: &Incident) -> BTreeMap<Outcome, Bounds> {
        let mut toll: BTreeMap<Outcome, Bounds> = BTreeMap::new();
        let mut n_standing: BTreeMap<Outcome, usize> = BTreeMap::new();
        for figure in self.standing(incident) {
            let node = &self.ledger.nodes[figure];
            let seen = n_standing.entry(node.outcome).or_default();
            *seen += 1;
            let is_first = *seen == 1;
            let bounds = toll.entry(node.outcome).or_insert(node.bounds);
            if !is_first {
                bounds.low = bounds.low.zip(node.bounds.low).map(|(one, other)| one.min(other));
                bounds.high = bounds.high.zip(node.bounds.high).map(|(one, other)| one.max(other));
                bounds.best = None;
            }
        }
        toll
    }

    /// Gives the figures of an incident that stand for themselves: not said before, not a part, not outdated.
    pub fn standing(&self, incident: &Incident) -> Vec<usize> {
        let figures: Vec<usize> = incident.figures().collect();
        let mut is_less = vec![false; figures.len()];
        let place: rustc_hash::FxHashMap<usize, usize> =
            figures.iter().enumerate().map(|(at, node)| (*node, at)).collect();
        for from in &figures {
            for edge in self.ledger.edges_from(*from).iter().filter(|edge| edge.relation != Relation::Disputes) {
                let same = self.ledger.nodes[edge.from].outcome == self.ledger.nodes[edge.to].outcome;
                if let Some(at) = place.get(&edge.to).filter(|_| same) {
                    is_less[*at] = true;
                }
            }
        }
        let stands = figures.into_iter().zip(is_less).filter(|(at, is_less)| {
            let node = &self.ledger.nodes[*at];
            !is_less && !node.is_subset && is_of_people(node.outcome)
        });
        stands.map(|(at, _)| at).collect()
    }

    /// Names an incident: what a person calls it, or the blow and the place: "Missile strike on Konotop".
    pub fn incident_title(&self, incident: &Incident) -> String {
        if let Some(title) = incident.note.and_then(|note| self.notes[note].title.clone()) {
            return title;
        }
        let place = self.incident_place(incident);
        let weapon = incident.weapons.first().map(|weapon| self.lexicon.entity(*weapon));
        let blow = match (weapon, incident.scope) {
            (Some(weapon), Scope::Event) => format!("{} strike", weapon.name),
            (Some(weapon), Scope::Series) => format!("{} strikes", weapon.name),
            (None, Scope::Event) => "Attack".to_owned(),
            (None, Scope::Series) => "Attacks".to_owned(),
        };
        format!("{blow}: {place}")
    }

    /// Names the places of an incident.
    pub fn incident_place(&self, incident: &Incident) -> String {
        let names: Vec<&str> = incident.places.iter().map(|place| self.lexicon.entity(*place).name.as_str()).collect();
        if names.is_empty() {
            incident.place_words.clone().unwrap_or_else(|| "place not stated".to_owned())
        } else {
            listed(&names)
        }
    }

    /// Says when an incident was: "27 June 2025", "day not told, reported by 22 June 2025".
    pub fn incident_when(&self, incident: &Incident) -> String {
        match (incident.days, incident.by) {
            (Some(days), _) => days.words(),
            (None, Some(by)) => format!("day not told, reported by {}", super::days::day(by)),
            (None, None) => "no date".to_owned(),
        }
    }

    /// Gives the region that an incident, or a figure of none, lies in, where it is one.
    pub fn only_region(&self, incident: Option<&Incident>, node: &Node) -> Option<String> {
        let places = incident.map_or(&node.places, |incident| &incident.places);
        let gazetteer = super::gazetteer::Gazetteer(self.lexicon);
        let mut regions = places.iter().map(|place| gazetteer.region(*place));
        let first = regions.next()??;
        regions.all(|region| region == Some(first)).then(|| self.lexicon.entity(first).id.clone())
    }

    /// Names an outcome for people.
    pub fn outcome_words(outcome: Outcome) -> &'static str {
        reason::outcome(outcome)
    }
}
