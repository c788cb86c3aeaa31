//! The tables in the binary.

use super::Table;

macro_rules! tables {
    ($($name:literal),* $(,)?) => {
        &[$(Table {
            path: concat!("lexicon/", $name),
            text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/lexicon/", $name)),
        }),*]
    };
}

/// Every table in `lexicon/`.
pub(super) const TABLES: &[Table<'static>] = tables![
    "sources.toml",
    "countries.toml",
    "regions.toml",
    "places.toml",
    "actors.toml",
    "regional-bodies.toml",
    "weapons.toml",
    "topics.toml",
    "roles.toml"
];
