//! The tables as written: one struct a kind, unknown columns are errors.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A file of the lexicon; it may hold several kinds.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Tables {
    pub(super) countries: Vec<toml::Spanned<CountryRow>>,
    pub(super) regions: Vec<toml::Spanned<RegionRow>>,
    pub(super) places: Vec<toml::Spanned<PlaceRow>>,
    pub(super) actors: Vec<toml::Spanned<ActorRow>>,
    pub(super) weapons: Vec<toml::Spanned<WeaponRow>>,
    pub(super) topics: Vec<toml::Spanned<TopicRow>>,
    pub(super) roles: Vec<toml::Spanned<RoleRow>>,
    pub(super) role_modifiers: Vec<String>,
    pub(super) collectives: Vec<String>,
    pub(super) sources: Vec<toml::Spanned<SourceRow>>,
}

macro_rules! row {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name {
            pub(super) id: String,
            pub(super) name: String,
            #[serde(default)]
            pub(super) aliases: Vec<String>,
            #[serde(default)]
            pub(super) native: BTreeMap<String, String>,
            #[serde(default)]
            pub(super) source: Vec<String>,
            #[serde(default)]
            pub(super) same_as: Option<String>,
            $(#[serde(default)] pub(super) $field: $type,)*
        }
    };
}

row! {
    /// A state.
    CountryRow {
        iso: Option<String>,
        at_war: bool,
        capital: Option<String>,
        seats: Vec<String>,
        adjectives: Vec<String>,
        people: Vec<String>,
    }
}

row! {
    /// A first-level area.
    RegionRow {
        country: Option<String>,
        form: Option<String>,
        stem: Option<String>,
        stems: Vec<String>,
        iso: Option<String>,
        pcode: Option<String>,
        at: Option<[f64; 2]>,
        centre: Option<String>,
        abbr: Option<String>,
        tile: Option<[u8; 2]>,
        adjectives: Vec<String>,
        cautious: bool,
    }
}

row! {
    /// A settlement or a named site.
    PlaceRow {
        kind: Option<String>,
        region: Option<String>,
        country: Option<String>,
        at: Option<[f64; 2]>,
        precision: Option<String>,
        former: Vec<String>,
        cautious: bool,
        default: bool,
    }
}

row! {
    /// A person or a body.
    ActorRow {
        kind: Option<String>,
        country: Option<String>,
        parent: Option<String>,
        region: Option<String>,
        surname: Option<String>,
        alone: bool,
        roles: Vec<super::Role>,
        body: Vec<String>,
        public: Option<bool>,
        cautious: bool,
    }
}

row! {
    /// A class or a model of weapons.
    WeaponRow {
        class: Option<String>,
        country: Option<String>,
        generic: bool,
        except: Vec<String>,
        cautious: bool,
    }
}

row! {
    /// A topic.
    TopicRow {
        cues: Vec<String>,
        description: Option<String>,
        threshold: Option<u32>,
    }
}

/// Words by which the press introduces people.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RoleRow {
    pub(super) id: String,
    pub(super) words: Vec<String>,
    #[serde(default)]
    pub(super) of: Option<String>,
    #[serde(default = "yes")]
    pub(super) public: bool,
    #[serde(default)]
    pub(super) rank: bool,
    #[serde(default, rename = "source")]
    pub(super) _source: Vec<String>,
}

fn yes() -> bool {
    true
}

/// Where rows were checked.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceRow {
    pub(super) id: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) url: Option<String>,
    #[serde(default)]
    pub(super) licence: Option<String>,
}
