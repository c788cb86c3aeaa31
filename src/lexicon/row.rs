//! The tables as written: one struct a kind, unknown columns are errors.
//!
//! The doc comments of the columns are what an editor shows that knows the schema.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// A table of a lexicon: one array a kind, one row a line; a file may hold several kinds.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Tables {
    /// States.
    #[schemars(with = "Vec<CountryRow>")]
    pub(super) countries: Vec<toml::Spanned<CountryRow>>,
    /// First-level areas of the countries at war.
    #[schemars(with = "Vec<RegionRow>")]
    pub(super) regions: Vec<toml::Spanned<RegionRow>>,
    /// Settlements and named sites.
    #[schemars(with = "Vec<PlaceRow>")]
    pub(super) places: Vec<toml::Spanned<PlaceRow>>,
    /// People and bodies.
    #[schemars(with = "Vec<ActorRow>")]
    pub(super) actors: Vec<toml::Spanned<ActorRow>>,
    /// Classes and models of weapons.
    #[schemars(with = "Vec<WeaponRow>")]
    pub(super) weapons: Vec<toml::Spanned<WeaponRow>>,
    /// What an article may be about.
    #[schemars(with = "Vec<TopicRow>")]
    pub(super) topics: Vec<toml::Spanned<TopicRow>>,
    /// Words by which the press introduces people.
    #[schemars(with = "Vec<RoleRow>")]
    pub(super) roles: Vec<toml::Spanned<RoleRow>>,
    /// Words that stand before a role without changing it: "acting", "former".
    pub(super) role_modifiers: Vec<String>,
    /// Nouns for speakers without a name: "officials", "residents".
    pub(super) collectives: Vec<String>,
    /// Where rows were checked.
    #[schemars(with = "Vec<SourceRow>")]
    pub(super) sources: Vec<toml::Spanned<SourceRow>>,
}

macro_rules! row {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name {
            /// ASCII, lower case, hyphens; unique over all kinds; the address of its page; never changes.
            #[schemars(regex(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"))]
            pub(super) id: String,
            /// What the site calls it: English, present name, no article.
            pub(super) name: String,
            /// Other English or romanised spellings of the press, each a full name on its own.
            #[serde(default)]
            pub(super) aliases: Vec<String>,
            /// Spellings in other scripts, by language: `uk`, `ru`. Their romanisations are found by rule.
            #[serde(default)]
            pub(super) native: BTreeMap<String, String>,
            /// Ids of the sources where the row's facts were checked.
            #[serde(default)]
            pub(super) source: Vec<String>,
            /// Wikidata id.
            #[serde(default)]
            #[schemars(regex(pattern = "^Q[0-9]+$"))]
            pub(super) same_as: Option<String>,
            $($(#[$field_doc])* #[serde(default)] pub(super) $field: $type,)*
        }
    };
}

row! {
    /// A state: an actor of kind `state`.
    CountryRow {
        /// ISO 3166-1 alpha-2.
        iso: Option<String>,
        /// Whether its first-level areas count as regions.
        at_war: bool,
        /// Id of the place by whose name its government is meant.
        capital: Option<String>,
        /// Further words for its government: "Kremlin", "Downing Street".
        seats: Vec<String>,
        /// Adjectives, with their capitals.
        adjectives: Vec<String>,
        /// What its people are called.
        people: Vec<String>,
    }
}

row! {
    /// A first-level area of a country at war.
    RegionRow {
        /// Id of its country.
        country: Option<String>,
        /// `oblast krai republic city okrug`, or what the conflict has.
        form: Option<String>,
        /// The word before "region": "Kharkiv".
        stem: Option<String>,
        /// Further spellings of the stem.
        stems: Vec<String>,
        /// ISO 3166-2.
        iso: Option<String>,
        /// OCHA P-code.
        pcode: Option<String>,
        /// Latitude and longitude of its centroid, degrees.
        at: Option<[f64; 2]>,
        /// Id of the place that is its seat.
        centre: Option<String>,
        /// Three letters for the map of tiles.
        abbr: Option<String>,
        /// Column and row on the map of tiles, one region a tile.
        tile: Option<[u8; 2]>,
        /// Adjectives: "Crimean".
        adjectives: Vec<String>,
        /// Whether the stem counts only before a word for an area, as it means something else too.
        cautious: bool,
    }
}

row! {
    /// A settlement or a named site.
    PlaceRow {
        /// `city town village settlement district port airfield base plant dam bridge border-crossing site island river sea`.
        kind: Option<String>,
        /// Id of its region, in a country at war.
        region: Option<String>,
        /// Id of its country, elsewhere.
        country: Option<String>,
        /// Latitude and longitude, degrees.
        at: Option<[f64; 2]>,
        /// How near that is: `site` about 1 km, `locality` about 5 km, `area` a centre of something large.
        precision: Option<String>,
        /// Names no longer official.
        former: Vec<String>,
        /// Whether it counts only with a cue beside it, as the name is also a common word or a surname.
        cautious: bool,
        /// Whether it is the one of its name that is meant when the text does not tell.
        default: bool,
    }
}

row! {
    /// A person or a body.
    ActorRow {
        /// `person organisation armed-force party bloc media`.
        kind: Option<String>,
        /// Id of its country.
        country: Option<String>,
        /// Id of the body above it.
        parent: Option<String>,
        /// Id of the region whose body it is.
        region: Option<String>,
        /// A person's surname where it is not the last word of the name.
        surname: Option<String>,
        /// Whether the surname is enough without the full name or a title.
        alone: bool,
        /// Offices held.
        roles: Vec<super::Role>,
        /// Words by which the press names a body after its country: "defence ministry".
        body: Vec<String>,
        /// Whether a person's name may stand on pages; yes where it is not said.
        public: Option<bool>,
        /// Whether it counts only with a cue beside it.
        cautious: bool,
    }
}

row! {
    /// A class or a model of weapons.
    WeaponRow {
        /// Id of the wider class.
        class: Option<String>,
        /// Id of the country of origin.
        country: Option<String>,
        /// Whether it is a class: found in any case.
        generic: bool,
        /// Phrases in which it is not meant: "think tank".
        except: Vec<String>,
        /// Whether a model's name counts only beside a word of its class.
        cautious: bool,
    }
}

row! {
    /// A topic.
    TopicRow {
        /// Words and phrases, `"phrase"` or `"phrase*3"` with a weight.
        cues: Vec<String>,
        /// One sentence on what it is.
        description: Option<String>,
        /// What its cues have to weigh; 3 where it is not said.
        threshold: Option<u32>,
    }
}

/// Words by which the press introduces people.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RoleRow {
    /// Its id.
    pub(super) id: String,
    /// All variants, lower case: "regional governor", "foreign minister".
    pub(super) words: Vec<String>,
    /// What it governs: `country region place body none`.
    #[serde(default)]
    pub(super) of: Option<String>,
    /// Whether who holds it is a public person; yes where it is not said.
    #[serde(default = "yes")]
    pub(super) public: bool,
    /// Whether it is a military or police rank.
    #[serde(default)]
    pub(super) rank: bool,
    /// Ids of sources.
    #[serde(default, rename = "source")]
    pub(super) _source: Vec<String>,
}

fn yes() -> bool {
    true
}

/// Where rows were checked.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceRow {
    /// Its id.
    pub(super) id: String,
    /// What was looked at, and how rows were compared.
    pub(super) name: String,
    /// Where it is.
    #[serde(default)]
    pub(super) url: Option<String>,
    /// Under what licence.
    #[serde(default)]
    pub(super) licence: Option<String>,
}
