//! The ids that a document may name, and what each of them is.

use std::collections::BTreeMap;

use crate::diagnostic::did_you_mean;

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
