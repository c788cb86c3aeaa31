//! What the matchers look for: every name with the spellings that a rule makes of it.

mod romanised;
mod spelled;

use super::{Entity, Lexicon, spelling};
use crate::text::{
    Text,
    names::{Match, Names},
    vocabulary::{By, Vocabulary},
};
use romanised::Romanised;
use spelled::Spelled;

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

impl Matches {
    /// Gives those of a sort.
    fn of(&mut self, sort: usize) -> &mut Vec<Match<Sense>> {
        match sort {
            0 => &mut self.names,
            1 => &mut self.cues,
            _ => &mut self.introductions,
        }
    }
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
            for at in paragraph.tokens.clone().filter(|at| !numbered.is_unknown(*at)) {
                if self.spelled.may_begin(read, at) {
                    self.spelled.starting::<3>(read, at..end, (Sense::sort, |sort, name| found.of(sort).push(name)));
                }
                if self.romanised.may_begin(read, at) {
                    self.romanised.starting::<1>(read, at..end, (|_: &_| 0, |_, name| found.names.push(name)));
                }
            }
        }
        found
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
