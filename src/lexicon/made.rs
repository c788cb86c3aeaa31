//! What the rows of tables say, put together; the build script makes the tables in the binary so, beforehand.
//!
//! Knows rows alone: whether an id is known or stands twice is for the loader.

use serde::{Deserialize, Serialize};

use super::{
    Entity, EntityKind, Words,
    row::{ActorRow, CountryRow, PlaceRow, RegionRow, RoleRow, SourceRow, TopicRow, WeaponRow},
};

/// All that tables say, in their order.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Made {
    /// Entities; the words by which rules find them stand beside, as they are no fact of the entity.
    pub(super) entities: Vec<(Entity, Words)>,
    /// Words that introduce people.
    pub(super) roles: Vec<RoleWords>,
    /// Words that stand before a role without changing it.
    pub(super) modifiers: Vec<String>,
    /// Words for speakers without names.
    pub(super) collectives: Vec<String>,
    /// Where the rows were checked.
    pub(super) sources: Vec<Source>,
}

/// Words by which the press introduces people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleWords {
    /// Id of the row.
    pub id: String,
    /// "regional governor", "foreign minister": lower case.
    pub words: Vec<String>,
    /// What it governs: `country region place body none`.
    pub of: Option<String>,
    /// Whether who holds it is a public person.
    pub public: bool,
    /// Whether it is a rank, which stands before a name without any other word.
    pub rank: bool,
}

/// Where rows were checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// What it is.
    pub name: String,
    /// Where it is.
    pub url: Option<String>,
    /// Under what licence.
    pub licence: Option<String>,
}

macro_rules! common {
    ($kind:expr, $row:ident) => {
        Entity {
            aliases: $row.aliases,
            native: $row.native,
            source: $row.source,
            same_as: $row.same_as,
            ..Entity::new($kind, $row.id, $row.name)
        }
    };
}

/// Makes the entity of a state.
pub(super) fn country(row: CountryRow) -> Entity {
    let words = Words { adjectives: row.adjectives, people: row.people, seats: row.seats, ..Words::default() };
    Entity {
        sort: "state".to_owned(),
        iso: row.iso,
        at_war: row.at_war,
        centre: row.capital,
        words,
        ..common!(EntityKind::Actor, row)
    }
}

/// Makes the entity of a first-level area.
pub(super) fn region(row: RegionRow) -> Entity {
    let stems = row.stem.into_iter().chain(row.stems).collect();
    Entity {
        sort: row.form.unwrap_or_default(),
        country: row.country,
        iso: row.iso,
        pcode: row.pcode,
        at: row.at,
        centre: row.centre,
        abbr: row.abbr,
        tile: row.tile,
        cautious: row.cautious,
        words: Words { stems, adjectives: row.adjectives, ..Words::default() },
        ..common!(EntityKind::Region, row)
    }
}

/// Makes the entity of a settlement or a site.
pub(super) fn place(row: PlaceRow) -> Entity {
    Entity {
        sort: row.kind.unwrap_or_default(),
        region: row.region,
        country: row.country,
        at: row.at,
        precision: row.precision,
        former: row.former,
        cautious: row.cautious,
        default: row.default,
        ..common!(EntityKind::Place, row)
    }
}

/// Makes the entity of a person or a body.
pub(super) fn actor(row: ActorRow) -> Entity {
    Entity {
        sort: row.kind.unwrap_or_else(|| "organisation".to_owned()),
        country: row.country,
        parent: row.parent,
        region: row.region,
        surname: row.surname,
        alone: row.alone,
        roles: row.roles,
        public: row.public.unwrap_or(true),
        cautious: row.cautious,
        words: Words { body: row.body, ..Words::default() },
        ..common!(EntityKind::Actor, row)
    }
}

/// Makes the entity of a weapon.
pub(super) fn weapon(row: WeaponRow) -> Entity {
    Entity {
        parent: row.class,
        country: row.country,
        generic: row.generic,
        cautious: row.cautious,
        words: Words { except: row.except, ..Words::default() },
        ..common!(EntityKind::Weapon, row)
    }
}

/// Makes the entity of a topic.
pub(super) fn topic(row: TopicRow) -> Entity {
    let cues = row.cues.iter().map(|cue| weigh(cue)).collect();
    Entity {
        description: row.description,
        words: Words { cues, threshold: row.threshold, ..Words::default() },
        ..common!(EntityKind::Topic, row)
    }
}

/// Reads "phrase*3" as a phrase and its weight, 1 where none is given.
fn weigh(cue: &str) -> (String, u32) {
    match cue.rsplit_once('*') {
        Some((phrase, weight)) => (phrase.trim().to_owned(), weight.trim().parse().unwrap_or(1)),
        None => (cue.to_owned(), 1),
    }
}

/// Makes a source of its row.
pub(super) fn source(row: SourceRow) -> Source {
    Source { id: row.id, name: row.name, url: row.url, licence: row.licence }
}

/// Makes the words for a role of their row.
pub(super) fn role(RoleRow { id, words, of, public, rank, .. }: RoleRow) -> RoleWords {
    RoleWords { id, words, of, public, rank }
}

#[cfg(test)]
mod tests {
    use super::weigh;

    #[test]
    fn cues_are_weighed() {
        assert_eq!(weigh("peace talks*3"), ("peace talks".to_owned(), 3));
        assert_eq!(weigh("truce"), ("truce".to_owned(), 1));
    }
}
