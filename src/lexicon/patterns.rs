//! What the matchers look for: every name with the spellings that a rule makes of it.

use std::borrow::Cow;

use super::{Entity, EntityKind, Lexicon, spelling};
use crate::text::{
    Text,
    names::{By, Match, Names, Vocabulary},
    romanise::{Language, romanisations},
};

/// What a matched word may mean; numbers are places in [`Lexicon::entities`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sense {
    /// The entity's own name, in full.
    Name(u32),
    /// A person's surname alone.
    Surname(u32),
    /// What stands before "region".
    Stem(u32),
    /// A country's adjective.
    Adjective(u32),
    /// A region's adjective: "Crimean".
    RegionAdjective(u32),
    /// A country's people.
    People(u32),
    /// What stands for a country's government.
    Seat(u32),
    /// What a body is called after its country's name.
    Body(u32),
    /// Words that are no weapon.
    Except(u32),
    /// A topic's cue and its weight.
    Cue(u32, u32),
    /// Words that introduce a person; the number is a place in [`Lexicon::roles`].
    Role(u32),
    /// A word that stands before a role: "acting".
    Modifier,
    /// Speakers without names: "officials".
    Collective,
}

/// The matcher of a lexicon: names as they are spelled, and Ukrainian and Russian names however they are romanised.
#[derive(Debug, Clone)]
pub(super) struct Matchers {
    vocabulary: Vocabulary,
    spelled: Names<Sense>,
    romanised: Names<Sense>,
}

/// What of a lexicon stands in a text.
#[derive(Debug, Clone, Default)]
pub struct Matches {
    /// Names by their first token; of one token those as they are spelled, then those however romanised.
    pub names: Vec<Match<Sense>>,
    /// Cues of topics.
    pub cues: Vec<Match<Sense>>,
    /// Roles, their modifiers and collectives.
    pub introductions: Vec<Match<Sense>>,
}

impl Sense {
    /// Gives its place in what [`Matchers::find`] finds: names, cues of topics, words that introduce people.
    fn sort(&self) -> usize {
        match self {
            Self::Cue(..) => 1,
            Self::Role(_) | Self::Modifier | Self::Collective => 2,
            _ => 0,
        }
    }
}

impl Default for Matchers {
    fn default() -> Self {
        let vocabulary = Vocabulary::new(spelling::write_key);
        Self { vocabulary, spelled: Names::told(By::Word), romanised: Names::told(By::Key) }
    }
}

impl Matchers {
    /// Makes the matcher of a lexicon's rows.
    pub(super) fn of(lexicon: &Lexicon) -> Self {
        let mut matchers = Self::default();
        Spelled(&mut matchers).enter(lexicon);
        Romanised(&mut matchers).enter(lexicon);
        matchers.vocabulary.close();
        matchers
    }

    /// Finds all that stands in a text.
    pub(super) fn find(&self, text: &Text) -> Matches {
        let numbered = self.vocabulary.read(text);
        let read = (text, &numbered);
        let mut found = Matches::default();
        for paragraph in text.paragraphs() {
            let end = paragraph.tokens.end;
            for at in paragraph.tokens.clone() {
                if self.spelled.may_begin(&numbered, at) {
                    let [names, cues, introductions] = self.spelled.starting(read, at..end, Sense::sort);
                    found.names.extend(names);
                    found.cues.extend(cues);
                    found.introductions.extend(introductions);
                }
                if self.romanised.may_begin(&numbered, at) {
                    let [romanised] = self.romanised.starting(read, at..end, |_| 0);
                    found.names.extend(romanised);
                }
            }
        }
        found
    }
}

/// Enters names as they are spelled.
struct Spelled<'m>(&'m mut Matchers);

/// Enters names of which any romanisation is the same.
struct Romanised<'m>(&'m mut Matchers);

impl Spelled<'_> {
    fn enter(&mut self, lexicon: &Lexicon) {
        for (at, entity) in rows(lexicon) {
            match entity.kind {
                EntityKind::Weapon => self.weapon(entity, at),
                EntityKind::Topic => self.topic(entity, at),
                _ => self.named(entity, at),
            }
        }
        self.introductions(lexicon);
    }

    fn name(&mut self, name: &str, sense: Sense) {
        self.0.spelled.insert(&mut self.0.vocabulary, name, sense);
    }

    fn introductions(&mut self, lexicon: &Lexicon) {
        for (at, role) in lexicon.roles.iter().enumerate() {
            let at = u32::try_from(at).expect("fewer than four thousand million rows");
            for words in &role.words {
                both_ways(words, |words| self.name(words, Sense::Role(at)));
            }
        }
        for words in &lexicon.modifiers {
            self.name(words, Sense::Modifier);
        }
        for words in &lexicon.collectives {
            self.name(words, Sense::Collective);
        }
    }

    /// Enters the names of a region, a place, a person, a body or a state.
    fn named(&mut self, entity: &Entity, at: u32) {
        for name in names(entity).chain(entity.native.values()) {
            let name = if entity.kind == EntityKind::Place { small_noun(name) } else { Cow::Borrowed(&**name) };
            both_ways(&name, |name| self.name(name, Sense::Name(at)));
        }
        if entity.is_person() {
            surnames(entity, |surname| self.name(surname, Sense::Surname(at)));
        }
        self.words(entity, at);
    }

    fn words(&mut self, entity: &Entity, at: u32) {
        let words = &entity.words;
        let region = entity.kind == EntityKind::Region;
        let adjective = if region { Sense::RegionAdjective(at) } else { Sense::Adjective(at) };
        let senses = [
            (&words.stems, Sense::Stem(at)),
            (&words.adjectives, adjective),
            (&words.people, Sense::People(at)),
            (&words.seats, Sense::Seat(at)),
        ];
        for (words, sense) in senses {
            for word in words {
                self.name(word, sense);
            }
        }
        for phrase in words.body.iter().flat_map(|body| bodies(body)) {
            both_ways(&phrase, |phrase| self.name(phrase, Sense::Body(at)));
        }
    }

    /// Enters a weapon in the singular and the plural; "Iskander missiles" is also "Iskanders".
    fn weapon(&mut self, entity: &Entity, at: u32) {
        let sense = Sense::Name(at);
        for name in std::iter::once(&entity.name).chain(&entity.aliases) {
            let name = if entity.generic { small(name) } else { name.clone() };
            both_ways(&name, |name| {
                self.name(name, sense);
                self.name(&spelling::plural(name), sense);
                if let Some(joined) = joined(name) {
                    self.name(&joined, sense);
                    self.name(&spelling::plural(&joined), sense);
                }
            });
        }
        for phrase in &entity.words.except {
            both_ways(phrase, |phrase| {
                self.name(phrase, Sense::Except(at));
                self.name(&spelling::plural(phrase), Sense::Except(at));
            });
        }
        for native in entity.native.values() {
            self.name(native, sense);
        }
    }

    fn topic(&mut self, entity: &Entity, at: u32) {
        for (phrase, weight) in &entity.words.cues {
            both_ways(phrase, |phrase| {
                self.name(phrase, Sense::Cue(at, *weight));
                self.name(&spelling::plural(phrase), Sense::Cue(at, *weight));
            });
        }
    }
}

impl Romanised<'_> {
    fn enter(&mut self, lexicon: &Lexicon) {
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

/// Numbers the rows of a lexicon.
fn rows(lexicon: &Lexicon) -> impl Iterator<Item = (u32, &Entity)> {
    let number = |at: usize| u32::try_from(at).expect("fewer than four thousand million rows");
    lexicon.entities.iter().enumerate().map(move |(at, entity)| (number(at), entity))
}

/// Gives the names of an entity in Latin letters.
fn names(entity: &Entity) -> impl Iterator<Item = &String> {
    std::iter::once(&entity.name).chain(&entity.aliases).chain(&entity.former)
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

/// Calls with a person's surname, or with the last word of every spelling of the name.
fn surnames(entity: &Entity, mut call: impl FnMut(&str)) {
    if let Some(surname) = &entity.surname {
        return call(surname);
    }
    for name in std::iter::once(&entity.name).chain(&entity.aliases) {
        if let Some((_, surname)) = name.rsplit_once(' ').filter(|(_, surname)| surname.len() > 2) {
            call(surname);
        }
    }
}

/// Gives the forms of a body's words: "defence ministry" is also "ministry of defence".
fn bodies(body: &str) -> Vec<String> {
    let mut forms = vec![body.to_owned()];
    if let Some(what) = body.strip_suffix(" ministry") {
        forms.push(format!("ministry of {what}"));
        forms.push(format!("{what} ministries"));
    }
    forms
}

/// Writes the noun of a site small, so that it is found in any case: "Kakhovka Dam" is also "Kakhovka dam".
fn small_noun(name: &str) -> Cow<'_, str> {
    const NOUNS: &[&str] = &[
        "Airport",
        "Airfield",
        "Bridge",
        "Dam",
        "Hydroelectric",
        "Nuclear",
        "Plant",
        "Port",
        "Power",
        "Refinery",
        "Reservoir",
        "River",
        "Station",
        "Strait",
        "Terminal",
        "District",
        "Base",
        "Air",
        "Island",
        "Isthmus",
        "Thermal",
        "Oil",
    ];
    if !name.split(' ').skip(1).any(|word| NOUNS.contains(&word)) {
        return Cow::Borrowed(name);
    }
    let mut words = name.split(' ');
    let first = words.next().unwrap_or_default().to_owned();
    Cow::Owned(words.fold(first, |name, word| {
        let word = if NOUNS.contains(&word) { word.to_lowercase() } else { word.to_owned() };
        format!("{name} {word}")
    }))
}

/// Begins a class's name with a small letter unless it begins with an abbreviation: "Drone", but "FPV drone".
fn small(name: &str) -> String {
    let mut chars = name.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() && name != "Kalashnikov" => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => name.to_owned(),
    }
}

/// Writes "Su-34" as "Su34".
fn joined(name: &str) -> Option<String> {
    let (letters, digits) = name.split_once('-')?;
    (letters.len() <= 4 && digits.starts_with(|c: char| c.is_ascii_digit())).then(|| format!("{letters}{digits}"))
}

/// Calls with a phrase as it is, in American and in British spelling.
fn both_ways(phrase: &str, mut call: impl FnMut(&str)) {
    call(phrase);
    for other in [spelling::american(phrase), spelling::british(phrase)].into_iter().flatten() {
        call(&other);
    }
}
