//! Where places lie and what weapons are kinds of, as the ledgers ask it: by position in the lexicon.

use crate::lexicon::{Entity, EntityKind, Lexicon};

/// Position of an entity in the lexicon.
pub type Id = u32;

/// The lexicon, asked by position.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gazetteer<'b>(pub(super) &'b Lexicon);

impl<'b> Gazetteer<'b> {
    /// Gives an entity.
    pub(super) fn entity(self, id: Id) -> &'b Entity {
        self.0.entity(id)
    }

    /// Gives a place by its id; a region that is a city is the city itself.
    pub(super) fn place(self, id: &str) -> Option<Id> {
        let entity = self.0.get(id)?;
        match &entity.centre {
            Some(centre) if entity.kind == EntityKind::Region && entity.sort == "city" => {
                self.0.position(centre).or_else(|| self.0.position(id))
            }
            _ => self.0.position(id),
        }
    }

    /// Gives the region that a place lies in; a region's is itself.
    pub(super) fn region(self, place: Id) -> Option<Id> {
        let entity = self.entity(place);
        match entity.kind {
            EntityKind::Region => Some(place),
            EntityKind::Place => entity.region.as_deref().and_then(|id| self.0.position(id)),
            _ => None,
        }
    }

    /// Tells whether it is a region.
    pub(super) fn is_region(self, place: Id) -> bool {
        self.entity(place).kind == EntityKind::Region
    }

    /// Tells whether a place is another, or lies in it.
    pub(super) fn lies_in(self, place: Id, other: Id) -> bool {
        place == other || (self.is_region(other) && self.region(place) == Some(other))
    }

    /// Gives the widest class of a weapon.
    pub(super) fn class(self, weapon: Id) -> Id {
        let up = |id: &Id| self.entity(*id).parent.as_deref().and_then(|id| self.0.position(id));
        std::iter::successors(Some(weapon), up).take(8).last().unwrap_or(weapon)
    }

    /// Tells whether two lists of weapons may be of one event: one says nothing, or a class is common to both.
    pub(super) fn may_be_one(self, one: &[Id], other: &[Id]) -> bool {
        one.is_empty()
            || other.is_empty()
            || one.iter().any(|one| other.iter().any(|other| self.class(*one) == self.class(*other)))
    }

    /// Gives the state at war that an entity is or belongs to.
    pub(super) fn side(self, id: &str) -> Option<Id> {
        let entity = self.0.get(id)?;
        let state =
            if entity.is_state() { Some(entity) } else { entity.country.as_deref().and_then(|id| self.0.get(id)) };
        state.filter(|state| state.at_war).and_then(|state| self.0.position(&state.id))
    }

    /// Gives the state at war whose name or adjective stands among words: "Ukrainian officials".
    pub(super) fn side_of_words(self, words: &str) -> Option<Id> {
        let states = self.0.entities().iter().filter(|entity| entity.is_state() && entity.at_war);
        let is_named = |state: &Entity| {
            let known = state.words.adjectives.iter().chain(std::iter::once(&state.name)).chain(&state.words.seats);
            known.into_iter().any(|name| words.contains(name.as_str()))
        };
        let mut named = states.filter(|state| is_named(state));
        let first = named.next()?;
        named.next().is_none().then(|| self.0.position(&first.id)).flatten()
    }
}
