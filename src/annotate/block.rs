//! The blocks of a text as it is shown: where each stands in the HTML of the whole, and what is known of it without that.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::{markdown, memo::Held};

/// One block of a text: a paragraph, a heading, a list, a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Its bytes in the HTML of the text.
    pub html: Range<usize>,
    /// Characters outside its tags.
    pub n_characters: usize,
    /// Its number; none for headings.
    pub line: Option<usize>,
    /// Its bytes in the Markdown.
    pub span: Range<usize>,
    /// Numbers of the notes whose markers stand in it.
    pub notes: Vec<usize>,
}

/// Joins the HTML of blocks.
pub(super) fn join(blocks: Vec<markdown::Block>) -> (Vec<Block>, Held) {
    let mut joined = String::with_capacity(blocks.iter().map(|block| block.html.len()).sum());
    let one = |markdown::Block { html, line, span, notes }: markdown::Block| {
        let from = joined.len();
        joined.push_str(&html);
        Block { html: from..joined.len(), n_characters: markdown::n_characters(&html), line, span, notes }
    };
    let blocks = blocks.into_iter().map(one).collect();
    (blocks, joined.into())
}
