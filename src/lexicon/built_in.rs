//! The tables in the binary.

use super::{Table, made::Made};

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

/// The SHA-256 of these tables.
pub(super) const HASH: &str = env!("BRIEFGEN_LEXICON");

/// Gives what these tables say, as the build script has made it of them.
pub(super) fn made() -> Made {
    let stored = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon"));
    postcard::from_bytes(stored).expect("the build script wrote what is read here")
}
