//! What the matchers look for: every name with the spellings that a rule makes of it.

use super::{Entity, EntityKind, Lexicon, spelling};
use crate::text::names::Names;

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

/// Fills the matchers of a lexicon from its rows.
pub(super) fn fill(lexicon: &mut Lexicon) {
    let mut names = Names::default();
    let mut spellings = Names::keyed(spelling::key);
    let mut cues = Names::default();
    for (at, entity) in lexicon.entities.iter().enumerate() {
        let country = entity.country.as_deref().and_then(|id| lexicon.get(id));
        let fighting = country.is_some_and(|country| country.at_war);
        let at = u32::try_from(at).expect("fewer than four thousand million rows");
        match entity.kind {
            EntityKind::Weapon => weapon(&mut names, entity, at),
            EntityKind::Topic => topic(&mut cues, entity, at),
            _ => named(&mut names, &mut spellings, (entity, at, fighting)),
        }
    }
    lexicon.introductions = introductions(lexicon);
    (lexicon.names, lexicon.spellings, lexicon.cues) = (names, spellings, cues);
}

fn introductions(lexicon: &Lexicon) -> Names<Sense> {
    let mut introductions = Names::default();
    for (at, role) in lexicon.roles.iter().enumerate() {
        let at = u32::try_from(at).expect("fewer than four thousand million rows");
        for words in &role.words {
            both_ways(words, |words| introductions.insert(words, Sense::Role(at)));
        }
    }
    for words in &lexicon.modifiers {
        introductions.insert(words, Sense::Modifier);
    }
    for words in &lexicon.collectives {
        introductions.insert(words, Sense::Collective);
    }
    introductions
}

/// Enters the names of a region, a place, a person, a body or a state.
fn named(names: &mut Names<Sense>, spellings: &mut Names<Sense>, (entity, at, fighting): (&Entity, u32, bool)) {
    let slavic = match entity.kind {
        EntityKind::Actor => fighting && (entity.native.contains_key("uk") || entity.native.contains_key("ru")),
        _ => fighting || entity.region.is_some(),
    };
    let all = std::iter::once(&entity.name).chain(&entity.aliases).chain(&entity.former);
    for name in all.clone().chain(entity.native.values()) {
        let name = if entity.kind == EntityKind::Place { small_noun(name) } else { name.clone() };
        both_ways(&name, |name| names.insert(name, Sense::Name(at)));
    }
    if slavic && !entity.cautious && entity.sort != "organisation" && entity.sort != "state" {
        for name in all.filter(|name| name.len() > 4) {
            spellings.insert(name, Sense::Name(at));
        }
    }
    if entity.is_person() {
        surnames(entity, |surname| {
            names.insert(surname, Sense::Surname(at));
            if slavic {
                spellings.insert(surname, Sense::Surname(at));
            }
        });
    }
    words(names, spellings, (entity, at));
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

fn words(names: &mut Names<Sense>, spellings: &mut Names<Sense>, (entity, at): (&Entity, u32)) {
    let words = &entity.words;
    let region = entity.kind == EntityKind::Region;
    for stem in &words.stems {
        names.insert(stem, Sense::Stem(at));
        if stem.len() > 4 && !entity.cautious {
            spellings.insert(stem, Sense::Stem(at));
        }
    }
    for adjective in &words.adjectives {
        names.insert(adjective, if region { Sense::RegionAdjective(at) } else { Sense::Adjective(at) });
    }
    for people in &words.people {
        names.insert(people, Sense::People(at));
    }
    for seat in &words.seats {
        names.insert(seat, Sense::Seat(at));
    }
    for body in &words.body {
        for phrase in bodies(body) {
            both_ways(&phrase, |phrase| names.insert(phrase, Sense::Body(at)));
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

/// Enters a weapon in the singular and the plural; "Iskander missiles" is also "Iskanders".
fn weapon(names: &mut Names<Sense>, entity: &Entity, at: u32) {
    let sense = Sense::Name(at);
    for name in std::iter::once(&entity.name).chain(&entity.aliases) {
        let name = if entity.generic { small(name) } else { name.clone() };
        both_ways(&name, |name| {
            names.insert(name, sense);
            names.insert(&spelling::plural(name), sense);
            if let Some(joined) = joined(name) {
                names.insert(&joined, sense);
                names.insert(&spelling::plural(&joined), sense);
            }
        });
    }
    for phrase in &entity.words.except {
        both_ways(phrase, |phrase| {
            names.insert(phrase, Sense::Except(at));
            names.insert(&spelling::plural(phrase), Sense::Except(at));
        });
    }
    for native in entity.native.values() {
        names.insert(native, sense);
    }
}

/// Writes the noun of a site small, so that it is found in any case: "Kakhovka Dam" is also "Kakhovka dam".
fn small_noun(name: &str) -> String {
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
    let mut words = name.split(' ');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let word = if NOUNS.contains(&word) { word.to_lowercase() } else { word.to_owned() };
        format!("{name} {word}")
    })
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

fn topic(cues: &mut Names<Sense>, entity: &Entity, at: u32) {
    for (phrase, weight) in &entity.words.cues {
        both_ways(phrase, |phrase| {
            cues.insert(phrase, Sense::Cue(at, *weight));
            cues.insert(&spelling::plural(phrase), Sense::Cue(at, *weight));
        });
    }
}

/// Calls with a phrase as it is, in American and in British spelling.
fn both_ways(phrase: &str, mut call: impl FnMut(&str)) {
    call(phrase);
    for other in [spelling::american(phrase), spelling::british(phrase)].into_iter().flatten() {
        call(&other);
    }
}
