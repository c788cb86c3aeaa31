//! The kinds of entities as the site files them.

use crate::lexicon::EntityKind;

/// Where the pages of one kind of entity stand.
#[derive(Debug, PartialEq, Eq)]
pub struct Shelf {
    /// The kind.
    pub kind: EntityKind,
    /// `region`: in class names and data.
    pub name: &'static str,
    /// `regions`: in addresses.
    pub folder: &'static str,
    /// "Regions": for people.
    pub label: &'static str,
}

/// All kinds, in the order in which they are shown.
pub static SHELVES: [Shelf; 5] = [
    Shelf { kind: EntityKind::Region, name: "region", folder: "regions", label: "Regions" },
    Shelf { kind: EntityKind::Place, name: "place", folder: "places", label: "Places" },
    Shelf { kind: EntityKind::Actor, name: "actor", folder: "actors", label: "Actors" },
    Shelf { kind: EntityKind::Weapon, name: "weapon", folder: "weapons", label: "Weapons" },
    Shelf { kind: EntityKind::Topic, name: "topic", folder: "topics", label: "Topics" },
];

impl Shelf {
    /// Gives the shelf of a kind.
    pub fn of(kind: EntityKind) -> &'static Self {
        match kind {
            EntityKind::Region => &SHELVES[0],
            EntityKind::Place => &SHELVES[1],
            EntityKind::Actor => &SHELVES[2],
            EntityKind::Weapon => &SHELVES[3],
            EntityKind::Topic => &SHELVES[4],
        }
    }

    /// Gives the address of an entity's page.
    pub fn address(&self, id: &str) -> String {
        format!("{}/{id}/", self.folder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_shelf() {
        for shelf in &SHELVES {
            assert_eq!(Shelf::of(shelf.kind), shelf);
        }
        assert_eq!(SHELVES[0].address("sumy-oblast"), "regions/sumy-oblast/");
    }
}
