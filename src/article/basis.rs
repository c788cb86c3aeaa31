//! Where a headline and a date were found.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where a headline was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TitleBasis {
    /// A line of its own above the text.
    #[default]
    Text,
    /// A trailer: "The post … appeared first on …".
    Trailer,
    /// What the file says beside the text: the head of a page, front matter, a feed.
    Metadata,
    /// Nowhere: made from the first sentence.
    Generated,
    /// A person wrote it.
    Analyst,
}

/// Where a date was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DateBasis {
    /// In the text.
    #[default]
    Text,
    /// In what the file says beside the text.
    Metadata,
}
