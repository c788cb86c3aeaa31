//! Names as they are spelled, in American and in British English.

use std::borrow::Cow;

use super::{Matchers, Sense, names, rows, surnames};
use crate::lexicon::{Entity, EntityKind, Lexicon, spelling};

/// Enters names as they are spelled.
pub(super) struct Spelled<'m>(pub(super) &'m mut Matchers);

impl Spelled<'_> {
    pub(super) fn enter(&mut self, lexicon: &Lexicon) {
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
