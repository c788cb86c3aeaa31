//! Names of which any romanisation of Ukrainian and Russian is the same.

use super::{Matchers, Sense, names, rows, surnames};
use crate::{
    lexicon::{Entity, EntityKind, Lexicon},
    text::romanise::{Language, romanisations},
};

/// Enters names of which any romanisation is the same.
pub(super) struct Romanised<'m>(pub(super) &'m mut Matchers);

impl Romanised<'_> {
    pub(super) fn enter(&mut self, lexicon: &Lexicon) {
        let named = |entity: &Entity| !matches!(entity.kind, EntityKind::Weapon | EntityKind::Topic);
        let mut fighting = Vec::new();
        for (at, entity) in rows(lexicon).filter(|(_, entity)| named(entity)) {
            let country = entity.country.as_deref().and_then(|id| lexicon.get(id));
            if is_slavic(entity, country.is_some_and(|country| country.at_war)) {
                fighting.push((entity, at));
            }
            self.stems(entity, at);
        }
        for (entity, at) in &fighting {
            self.typed(entity, *at);
        }
        self.made(&fighting);
    }

    /// Enters the names of a row as they are written there.
    fn typed(&mut self, entity: &Entity, at: u32) {
        if is_distinct(entity) {
            for name in names(entity).filter(|name| name.len() > 4) {
                self.name(name, Sense::Name(at));
            }
        }
        if entity.is_person() {
            surnames(entity, |surname| self.name(surname, Sense::Surname(at)));
        }
    }

    fn stems(&mut self, entity: &Entity, at: u32) {
        for stem in entity.words.stems.iter().filter(|stem| stem.len() > 4 && !entity.cautious) {
            self.name(stem, Sense::Stem(at));
        }
    }

    /// Enters what the Cyrillic spellings are in Latin letters, where that is no name that a row has written out.
    fn made(&mut self, rows: &[(&Entity, u32)]) {
        let made: Vec<(String, u32)> = rows
            .iter()
            .filter(|(entity, _)| is_distinct(entity))
            .flat_map(|(entity, at)| romanised_native(entity).map(|name| (name, *at)))
            .filter(|(name, _)| name.len() > 4 && !self.0.romanised.holds(&self.0.vocabulary, name))
            .collect();
        for (name, at) in made {
            self.name(&name, Sense::Name(at));
        }
    }

    fn name(&mut self, name: &str, sense: Sense) {
        self.0.romanised.insert(&mut self.0.vocabulary, name, sense);
    }
}

/// Tells whether a row's names may be spelled by any romanisation of Ukrainian or Russian.
fn is_slavic(entity: &Entity, fighting: bool) -> bool {
    match entity.kind {
        EntityKind::Actor => fighting && (entity.native.contains_key("uk") || entity.native.contains_key("ru")),
        _ => fighting || entity.region.is_some(),
    }
}

/// Tells whether a row's names are its own in every spelling: bodies are called by common words.
fn is_distinct(entity: &Entity) -> bool {
    !entity.cautious && entity.sort != "organisation" && entity.sort != "state"
}

/// Gives what Cyrillic spellings are in Latin letters, by every system of romanisation.
fn romanised_native(entity: &Entity) -> impl Iterator<Item = String> {
    entity
        .native
        .iter()
        .filter_map(|(code, name)| Some((Language::from_code(code)?, name)))
        .flat_map(|(language, name)| romanisations(name, language))
}
