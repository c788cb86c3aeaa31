//! A block of the article: a paragraph, a heading, a cell of a table.

use std::ops::Range;

use super::Field;

/// A block of the article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Bytes of the readable text.
    pub range: Range<usize>,
    /// The field that it stands in.
    pub field: Field,
    /// Whether it is a heading; titles are.
    pub heading: bool,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its sentences.
    pub sentences: Range<usize>,
}
