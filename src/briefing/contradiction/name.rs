//! One thing, two names: titles of a local office, and adjectives of the compass before a place or its region.

use std::collections::BTreeMap;

use super::{Cite, Pair, Passage, Scope};
use crate::lexicon::EntityKind;

/// The names that articles give one thing: the name, folded, and the first passage that has it.
type Named = BTreeMap<String, Passage>;

/// Finds people whose local office has several titles.
pub(super) fn offices(scope: &Scope<'_, '_>) -> Vec<Pair> {
    let mut titles: BTreeMap<(&str, &str), Named> = BTreeMap::new();
    for (article, annotated) in scope.articles.iter().enumerate() {
        for office in &annotated.scenes.offices {
            let title = office.words.to_lowercase();
            let title = title.trim_start_matches("regional ").trim_start_matches("the ").to_owned();
            let passage = Passage { article, cite: Cite::Words(office.words.clone(), office.id.clone(), office.span) };
            titles.entry((&office.id, &office.role)).or_default().entry(title).or_insert(passage);
        }
    }
    titles.into_values().flat_map(|named| against_first(named, "one-office-two-titles")).collect()
}

/// Finds places and regions that articles put in different quarters of the compass.
pub(super) fn labels(scope: &Scope<'_, '_>) -> Vec<Pair> {
    let mut by_id: BTreeMap<&str, Named> = BTreeMap::new();
    for (article, annotated) in scope.articles.iter().enumerate() {
        for label in &annotated.scenes.labels {
            let passage = Passage { article, cite: Cite::Words(label.words.clone(), label.id.clone(), label.span) };
            by_id.entry(&label.id).or_default().entry(label.label.clone()).or_insert(passage);
        }
    }
    let mut found: Vec<Pair> =
        by_id.values().flat_map(|named| against_first(named.clone(), "one-place-two-quarters")).collect();
    for (id, named) in &by_id {
        let entity = scope.gazetteer.0.get(id).filter(|entity| entity.kind == EntityKind::Place);
        let region = entity.and_then(|entity| by_id.get(entity.region.as_deref()?));
        for (label, passage) in named {
            let other = region.and_then(|region| region.iter().find(|(other, _)| *other != label));
            found.extend(other.map(|(_, other)| pair(passage, other, "place-against-its-region")));
        }
    }
    found
}

fn against_first(named: Named, rule: &'static str) -> Vec<Pair> {
    let mut passages: Vec<Passage> = named.into_values().collect();
    passages.sort_by_key(|passage| passage.article);
    let Some((first, others)) = passages.split_first() else { return Vec::new() };
    let elsewhere = others.iter().filter(|other| other.article != first.article);
    elsewhere.map(|other| pair(first, other, rule)).collect()
}

fn pair(one: &Passage, other: &Passage, rule: &'static str) -> Pair {
    Pair { rule, one: one.clone(), other: other.clone(), incident: None }
}
