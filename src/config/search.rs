//! How a published site is searched.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a published site is searched with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Engine {
    /// An index that Pagefind makes, and the browser reads piece by piece.
    Pagefind,
    /// Nothing: the search page lists what can be browsed.
    None,
}

impl Default for Engine {
    fn default() -> Self {
        if cfg!(feature = "search") { Self::Pagefind } else { Self::None }
    }
}

/// How much of each article is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Searched {
    /// All that may be shown.
    Full,
    /// Its beginning.
    Opening,
}

/// How a published site is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Search {
    /// With what.
    pub engine: Engine,
    /// How much of each article; decided by their number where it is not set.
    pub text: Option<Searched>,
}
