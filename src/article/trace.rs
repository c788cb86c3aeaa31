//! What cleaning leaves a trace of: what was mended, and what is held back.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Damage that was mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Repair {
    /// Line of the source, counted from 1; of a page, a feed or a letter, the line of the text read out of it.
    pub line: usize,
    /// Id of the rule.
    pub kind: String,
    /// The words as received.
    pub before: String,
    /// The words as they stand now.
    pub after: String,
    /// Why.
    pub reason: String,
}

/// Text that is held back as not part of the article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quarantined {
    /// Line of the source, counted from 1; of a page, a feed or a letter, the line of the text read out of it.
    pub line: usize,
    /// Id of the rule.
    pub reason: String,
    /// The line as received.
    pub text: String,
}
