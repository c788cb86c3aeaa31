//! The three parts of an article in which words are looked for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A part of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// The headline.
    Title,
    /// The paragraph under the headline.
    Standfirst,
    /// The text itself.
    #[default]
    Body,
}
