//! The ids that a document may name, and what each of them is.

use std::collections::BTreeMap;

use crate::{
    diagnostic::did_you_mean,
    lexicon::{Entity, EntityKind, Lexicon},
};

/// What an id of the lexicon names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// A first-level administrative area.
    Region,
    /// A settlement or site.
    Place,
    /// A person, organisation, armed force, party or bloc.
    Actor,
    /// A state: an actor, and where things happen.
    State,
    /// A medium: where something is said.
    Medium,
    /// A weapon.
    Weapon,
    /// A topic.
    Topic,
}

/// What may be a speaker.
pub(super) const SPEAKERS: &[Sort] = &[Sort::Actor, Sort::State, Sort::Medium];

/// What may be a channel.
pub(super) const CHANNELS: &[Sort] = &[Sort::Medium, Sort::Actor];

/// Where something may happen.
pub(super) const PLACES: &[Sort] = &[Sort::Place, Sort::Region, Sort::State];

/// All ids of a lexicon.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known(BTreeMap<String, Sort>);

impl FromIterator<(String, Sort)> for Known {
    fn from_iter<I: IntoIterator<Item = (String, Sort)>>(ids: I) -> Self {
        Self(ids.into_iter().collect())
    }
}

impl From<&Lexicon> for Known {
    fn from(lexicon: &Lexicon) -> Self {
        lexicon.entities().iter().map(|entity| (entity.id.clone(), Sort::of(entity))).collect()
    }
}

impl Known {
    /// Tells what an id names, if anything.
    pub fn sort(&self, id: &str) -> Option<Sort> {
        self.0.get(id).copied()
    }

    /// Finds the id of given sorts that may have been meant.
    pub(super) fn near(&self, id: &str, sorts: &[Sort]) -> Option<&str> {
        did_you_mean(id, self.0.iter().filter(|(_, sort)| sorts.contains(sort)).map(|(id, _)| id.as_str()))
    }
}

impl Sort {
    /// Tells what an entity is.
    pub fn of(entity: &Entity) -> Self {
        match entity.kind {
            EntityKind::Region => Self::Region,
            EntityKind::Place => Self::Place,
            EntityKind::Actor if entity.sort == "state" => Self::State,
            EntityKind::Actor if entity.sort == "media" => Self::Medium,
            EntityKind::Actor => Self::Actor,
            EntityKind::Weapon => Self::Weapon,
            EntityKind::Topic => Self::Topic,
        }
    }

    /// Gives the word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Place => "place",
            Self::Actor => "actor",
            Self::State => "state",
            Self::Medium => "medium",
            Self::Weapon => "weapon",
            Self::Topic => "topic",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lexicon_is_sorted_by_what_a_document_asks() {
        let row = |id: &str, sort: &str| Entity { sort: sort.to_owned(), ..Entity::new(EntityKind::Actor, id, id) };
        assert_eq!(Sort::of(&row("ukraine", "state")), Sort::State);
        assert_eq!(Sort::of(&row("telegram", "media")), Sort::Medium);
        assert_eq!(Sort::of(&row("nato", "bloc")), Sort::Actor);
        let known: Known = [("samar".to_owned(), Sort::Place)].into_iter().collect();
        assert_eq!(known.near("samara", PLACES), Some("samar"));
        assert_eq!(known.near("samara", SPEAKERS), None);
    }
}
