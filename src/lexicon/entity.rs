//! Something with a name and a page of its own.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What kind of thing an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A first-level area of a country at war.
    Region,
    /// A settlement or a named site.
    Place,
    /// A person, a body, an armed force, a state.
    Actor,
    /// A class or a model of weapons.
    Weapon,
    /// What an article is about.
    Topic,
}

/// What a row of the lexicon says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a column of its own")]
pub struct Entity {
    /// Its id, unique over all kinds.
    pub id: String,
    /// What kind of thing it is.
    pub kind: EntityKind,
    /// What sort within the kind: `oblast`, `village`, `person`, `state`; empty for weapons and topics.
    pub sort: String,
    /// What the site calls it.
    pub name: String,
    /// Other spellings of the press.
    pub aliases: Vec<String>,
    /// Names no longer official.
    pub former: Vec<String>,
    /// Spellings in other scripts, by language.
    pub native: BTreeMap<String, String>,
    /// The wider class of a weapon, the body above a body.
    pub parent: Option<String>,
    /// The region of a place, or of a body of that region.
    pub region: Option<String>,
    /// The country that it belongs to.
    pub country: Option<String>,
    /// Latitude and longitude, degrees.
    pub at: Option<[f64; 2]>,
    /// How near that is: `site locality area`.
    pub precision: Option<String>,
    /// ISO 3166 code.
    pub iso: Option<String>,
    /// OCHA P-code.
    pub pcode: Option<String>,
    /// Place id of a region's seat, or of a country's capital.
    pub centre: Option<String>,
    /// Column and row on the map of tiles.
    pub tile: Option<[u8; 2]>,
    /// Three letters on that map.
    pub abbr: Option<String>,
    /// Offices held.
    pub roles: Vec<Role>,
    /// A person's surname.
    pub surname: Option<String>,
    /// Whether the surname is enough without the full name.
    pub alone: bool,
    /// Whether the name counts only with a cue beside it.
    pub cautious: bool,
    /// Whether it is the one meant of several of its name.
    pub default: bool,
    /// Whether it is a plain class of weapons, not a model.
    pub generic: bool,
    /// Whether the country is at war.
    pub at_war: bool,
    /// Whether its name may stand on pages.
    pub public: bool,
    /// One sentence on a topic.
    pub description: Option<String>,
    /// Ids of the sources of its facts.
    pub source: Vec<String>,
    /// Wikidata id.
    pub same_as: Option<String>,
    /// Words by which rules find it.
    #[serde(skip)]
    pub words: Words,
}

/// The words by which rules find an entity, beyond its names.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// What stands before "region": "Dnipropetrovsk", "Dnepropetrovsk".
    pub stems: Vec<String>,
    /// "Ukrainian".
    pub adjectives: Vec<String>,
    /// "Ukrainians".
    pub people: Vec<String>,
    /// What stands for a government: "Kremlin".
    pub seats: Vec<String>,
    /// What the press calls a body after a country's name: "defence ministry".
    pub body: Vec<String>,
    /// Phrases in which a weapon's word is no weapon: "think tank".
    pub except: Vec<String>,
    /// Cues of a topic and their weights.
    pub cues: Vec<(String, u32)>,
    /// What a topic's cues have to weigh.
    pub threshold: Option<u32>,
}

/// An office held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// What it is called.
    pub title: String,
    /// Id of what it governs or serves.
    #[serde(default)]
    pub of: Option<String>,
    /// When it began, EDTF.
    #[serde(default)]
    pub from: Option<String>,
    /// When it ended, EDTF.
    #[serde(default)]
    pub until: Option<String>,
}

impl Entity {
    /// Makes an entity of which nothing is known but its kind and name.
    pub fn new(kind: EntityKind, id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            kind,
            sort: String::new(),
            name: name.into(),
            aliases: Vec::new(),
            former: Vec::new(),
            native: BTreeMap::new(),
            parent: None,
            region: None,
            country: None,
            at: None,
            precision: None,
            iso: None,
            pcode: None,
            centre: None,
            tile: None,
            abbr: None,
            roles: Vec::new(),
            surname: None,
            alone: false,
            cautious: false,
            default: false,
            generic: false,
            at_war: false,
            public: true,
            description: None,
            source: Vec::new(),
            same_as: None,
            words: Words::default(),
        }
    }

    /// Tells whether it is a person.
    pub fn is_person(&self) -> bool {
        self.sort == "person"
    }

    /// Tells whether it is a state.
    pub fn is_state(&self) -> bool {
        self.sort == "state"
    }
}
