//! From raw text to a clean article: what is its title, its text, its byline, and what is not of it at all.
//!
//! Nothing is lost: what is held back is in quarantine, what is mended is in the list of repairs, each with its line.

use serde::{Deserialize, Serialize};

/// A clean article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// Its headline; made from the first sentence where it has none.
    pub title: String,
    /// Where the headline was found.
    pub title_basis: TitleBasis,
    /// The paragraph under the headline.
    pub standfirst: Option<String>,
    /// Who wrote it, as the text says.
    pub author: Option<String>,
    /// Who published it first, as the text says.
    pub publisher: Option<String>,
    /// When it was published, as the text says.
    pub date: Option<crate::edtf::Edtf>,
    /// The text as Markdown: paragraphs and headings, nothing else.
    pub body: String,
    /// Damage that was mended.
    pub repairs: Vec<Repair>,
    /// Text that is held back.
    pub quarantine: Vec<Quarantined>,
}

/// Where a headline was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TitleBasis {
    /// A line of its own above the text.
    #[default]
    Text,
    /// A trailer: "The post … appeared first on …".
    Trailer,
    /// Nowhere: made from the first sentence.
    Generated,
    /// A person wrote it.
    Analyst,
}

/// Damage that was mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repair {
    /// Line of the source, counted from 1.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quarantined {
    /// Line of the source, counted from 1.
    pub line: usize,
    /// Id of the rule.
    pub reason: String,
    /// The line as received.
    pub text: String,
}
