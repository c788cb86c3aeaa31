//! Where the words of a document's findings stand.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::text::Field;

/// Words that were found where a document says.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Placed {
    /// The part of the article.
    pub field: Field,
    /// Bytes of that field's Markdown.
    pub span: Range<usize>,
}

/// The places of all findings and notes, each list in the order of the front matter's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipts {
    /// Places of the figures.
    pub figures: Vec<Placed>,
    /// Places of the quotes.
    pub quotes: Vec<Placed>,
    /// Places of the claims.
    pub claims: Vec<Placed>,
    /// Places of the unknown names.
    pub unknown: Vec<Placed>,
    /// Places of the words that notes are about.
    pub notes: Vec<Placed>,
}
