//! What is known beforehand: regions, places, actors, weapons, topics, and the words that introduce people.
//!
//! The tables are data (`lexicon/README.md` tells their columns). A site adds tables of its own; a row whose id is known
//! replaces that row. Knows names, not texts: how a name is read in a sentence is for `extract`.

mod built_in;
mod called;
mod entity;
mod load;
mod made;
mod patterns;
mod row;
pub mod spelling;

pub use entity::{Entity, EntityKind, Role, Words};
pub use made::{RoleWords, Source};
pub use patterns::{Matches, Sense};

use rustc_hash::FxHashMap;

use crate::{diagnostic::Diagnostic, text::Text};

/// Where a lexicon starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Base {
    /// The tables in the binary.
    #[default]
    BuiltIn,
    /// Nothing: another conflict.
    None,
}

/// A file of a lexicon.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a> {
    /// Its path, for messages.
    pub path: &'a str,
    /// Its TOML.
    pub text: &'a str,
}

/// All that is known beforehand.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    entities: Vec<Entity>,
    ids: FxHashMap<String, usize>,
    roles: Vec<RoleWords>,
    modifiers: Vec<String>,
    collectives: Vec<String>,
    sources: Vec<Source>,
    capitals: FxHashMap<String, u32>,
    hash: String,
    matchers: patterns::Matchers,
    called: called::Called,
}

/// Gives the JSON Schema of a lexicon's table, for editors that complete and check it.
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(row::Tables)
}

impl Lexicon {
    /// Gives the lexicon in the binary.
    ///
    /// # Panics
    ///
    /// Where a table in the binary is broken, which a test rules out.
    pub fn built_in() -> Self {
        Self::load(Base::BuiltIn, &[]).expect("the tables in the binary are tested")
    }

    /// Reads a lexicon: the base, then a site's own tables over it.
    ///
    /// # Errors
    ///
    /// All that is the matter with the tables: unknown columns, the same id twice, ids that no row has.
    pub fn load(base: Base, tables: &[Table<'_>]) -> Result<Self, Vec<Diagnostic>> {
        load::load(base, tables)
    }

    /// Gives the row of an id.
    pub fn get(&self, id: &str) -> Option<&Entity> {
        self.ids.get(id).map(|at| &self.entities[*at])
    }

    /// Gives the row at a place in [`Lexicon::entities`], as [`Sense`] numbers them.
    pub fn entity(&self, at: u32) -> &Entity {
        &self.entities[at as usize]
    }

    /// Gives the place of an id in [`Lexicon::entities`].
    pub fn position(&self, id: &str) -> Option<u32> {
        self.ids.get(id).and_then(|at| u32::try_from(*at).ok())
    }

    /// Gives all rows, in the order of the tables.
    pub fn entities(&self) -> &[Entity] {
        &self.entities
    }

    /// Gives the words that introduce people.
    pub fn roles(&self) -> &[RoleWords] {
        &self.roles
    }

    /// Gives words that stand before a role without changing it: "acting", "former".
    pub fn role_modifiers(&self) -> &[String] {
        &self.modifiers
    }

    /// Gives words for speakers without names: "officials".
    pub fn collectives(&self) -> &[String] {
        &self.collectives
    }

    /// Gives the sources of the rows' facts.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// Gives a hash of all that the lexicon says, for the keys of caches.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// Gives the place in [`Lexicon::entities`] of the state whose capital a place is.
    pub fn governed_from(&self, place: &str) -> Option<u32> {
        self.capitals.get(place).copied()
    }

    /// Finds all that stands in a text: names, cues of topics, words that introduce people.
    pub fn find(&self, text: &Text) -> Matches {
        self.matchers.find(text)
    }
}
