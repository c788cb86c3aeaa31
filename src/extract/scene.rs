//! The scene: a text and who and what is named in it, each name resolved with regard to all others.
//!
//! The second sieve of every kind looks at it; it is made once, by [`Scene::new`], and never changed.

use std::ops::Range;

use super::{
    Who, abbreviation, carried,
    found::{How, settle},
    reading::Reading,
    resolve,
    stranger::{self, Stranger},
    unknown,
    unknown::Nameless,
};
use crate::{
    lexicon::{Entity, EntityKind, Lexicon},
    text::Text,
};

/// Who or what a name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Referent {
    /// An entity, by its place in the lexicon.
    Entity(u32),
    /// A person whom the lexicon lacks, by place in [`Scene::strangers`].
    Stranger(usize),
}

/// A name in the text, resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Who or what is meant.
    pub referent: Referent,
    /// How the words name it.
    pub how: How,
    /// Whether it takes part: a state that acts, a place as a location. What does not is linked, but no tag.
    pub counts: bool,
    /// Id of the rule.
    pub rule: &'static str,
}

/// A text with its names resolved.
pub struct Scene<'a> {
    /// The text and all that was matched in it.
    pub reading: Reading<'a>,
    names: Vec<Name>,
    strangers: Vec<Stranger>,
    unknown: Vec<Nameless>,
}

impl<'a> Scene<'a> {
    /// Reads a text: the first sieve of every kind, overlaps settled, then every name resolved.
    pub fn new(text: &'a Text, lexicon: &'a Lexicon) -> Self {
        let reading = Reading::new(text, lexicon);
        let names = resolve(&reading);
        Self::of(reading, names)
    }

    /// Adds to the names of the lexicon all that the lexicon lacks.
    pub(super) fn of(reading: Reading<'a>, mut names: Vec<Name>) -> Self {
        let mut taken = vec![false; reading.text.tokens().len()];
        for name in &names {
            taken[name.tokens.clone()].fill(true);
        }
        let strangers = stranger::strangers(&reading, &|at| taken[at]);
        carried::surnames(&reading, &strangers, &mut names);
        names.sort_by_key(|name| name.tokens.start);
        let mut unknown = unknown::find(&reading, &names);
        abbreviation::find(&reading, &mut names, &mut unknown);
        names.sort_by_key(|name| name.tokens.start);
        Self { reading, names, strangers, unknown }
    }

    /// Gives the text.
    pub fn text(&self) -> &'a Text {
        self.reading.text
    }

    /// Gives the lexicon.
    pub fn lexicon(&self) -> &'a Lexicon {
        self.reading.lexicon
    }

    /// Gives all names, in order; none overlap.
    pub fn names(&self) -> &[Name] {
        &self.names
    }

    /// Gives the people whom the lexicon lacks.
    pub fn strangers(&self) -> &[Stranger] {
        &self.strangers
    }

    /// Gives the places and bodies whom the lexicon lacks.
    pub fn unknown(&self) -> &[Nameless] {
        &self.unknown
    }

    /// Gives the names that lie in a range of tokens.
    pub fn names_in(&self, tokens: Range<usize>) -> &[Name] {
        let from = self.names.partition_point(|name| name.tokens.start < tokens.start);
        let until = self.names.partition_point(|name| name.tokens.end <= tokens.end);
        &self.names[from..until.max(from)]
    }

    /// Gives the name that a token belongs to.
    pub fn name_at(&self, token: usize) -> Option<&Name> {
        let at = self.names.partition_point(|name| name.tokens.end <= token);
        self.names.get(at).filter(|name| name.tokens.contains(&token))
    }

    /// Gives the names of a sentence, by its place in [`Text::sentences`].
    pub fn names_of(&self, sentence: usize) -> &[Name] {
        self.names_in(self.text().sentences()[sentence].tokens.clone())
    }

    /// Gives the row of a name; none for a stranger.
    pub fn entity(&self, name: &Name) -> Option<&'a Entity> {
        match name.referent {
            Referent::Entity(at) => Some(self.lexicon().entity(at)),
            Referent::Stranger(_) => None,
        }
    }

    /// Tells whether a name is a person's.
    pub fn is_person(&self, name: &Name) -> bool {
        self.entity(name).is_none_or(Entity::is_person)
    }

    /// Gives the medium that a name is, as a channel.
    pub fn channel(&self, name: &Name) -> Option<&'a str> {
        self.entity(name).filter(|entity| entity.sort == "media").map(|entity| entity.id.as_str())
    }

    /// Says who a name is, as findings say it; a medium is nobody.
    pub fn who(&self, name: &Name) -> Option<Who> {
        match name.referent {
            Referent::Entity(_) => {
                let entity = self.entity(name)?;
                let hidden = entity.is_person() && !entity.public;
                (entity.sort != "media")
                    .then(|| if hidden { private(&entity.name, "a person") } else { Who::Id(entity.id.clone()) })
            }
            Referent::Stranger(at) => Some(self.stranger(at)),
        }
    }

    /// Says who the words of a range are: the one person, body or state that they name; none where they name nobody or
    /// leave it open.
    pub fn who_is(&self, tokens: Range<usize>) -> Option<Who> {
        let names = self.names_in(tokens);
        let person = names.iter().find(|name| self.is_person(name));
        let body =
            || names.iter().rev().find(|name| self.entity(name).is_some_and(|entity| entity.kind == EntityKind::Actor));
        person.or_else(body).and_then(|name| self.who(name))
    }

    fn stranger(&self, at: usize) -> Who {
        let stranger = &self.strangers[at];
        match (stranger.public, &stranger.role) {
            (Some(true), _) => Who::Name(stranger.name.clone()),
            (_, Some(role)) => {
                let words = self.text().as_str()[self.text().bytes(role.clone())].to_lowercase();
                let article = if words.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
                private(&stranger.name, &format!("{article} {words}"))
            }
            _ => private(&stranger.name, "a person"),
        }
    }
}

/// Settles what every kind's first sieve finds, and resolves it.
pub(super) fn resolve(reading: &Reading<'_>) -> Vec<Name> {
    resolve::resolve(reading, &settle(super::KINDS.iter().flat_map(|kind| (kind.find)(reading)).collect()))
}

fn private(name: &str, words: &str) -> Who {
    Who::Private(name.to_owned(), words.to_owned())
}
