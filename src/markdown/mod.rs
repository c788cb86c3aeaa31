//! From Markdown to safe HTML, block by block, with marks on the words that something is known of.
//!
//! 1. pulldown-cmark yields events with their byte ranges;
//! 2. [`marker`] opens and closes each [`mark`] while the text goes by;
//! 3. [`link`] lets through the addresses that can do no harm;
//! 4. [`code`] turns code into spans with classes.
//!
//! Raw HTML comes out as text. Knows neither documents nor entities: marks and hand-made links come from the caller.

mod code;
mod escape;
mod link;
mod mark;
mod marker;
mod table;
mod width;
mod writer;

use std::ops::Range;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use escape::escape;
pub use mark::{Hand, Mark, MarkKind, note_marker};
pub use width::n_characters;

/// What a rendering depends on besides the text.
#[derive(Clone, Copy)]
pub struct Frame<'f> {
    /// The way from the page up to the site's root.
    pub root: &'f str,
    /// Leads from a hand-made link (`actor`, `serhii-lysak`) to its page; none where there is no such entity.
    pub resolve: &'f dyn Fn(&str, &str) -> Option<Target>,
    /// Whether paragraphs carry numbers.
    pub lines: Lines,
}

/// Whether paragraphs carry numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// Each block but headings has a number and a fragment `#L1`.
    Numbered,
    /// None has.
    Plain,
}

/// Where a hand-made link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// `region actor place weapon topic`.
    pub kind: &'static str,
    /// The link; none where the entity has no page.
    pub href: Option<String>,
}

/// A text as HTML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// Its blocks in order.
    pub blocks: Vec<Block>,
    /// Its headings in order.
    pub headings: Vec<Heading>,
    /// Whether it holds highlighted code.
    pub has_code: bool,
    /// Hand-made links that lead nowhere: their bytes and what they name.
    pub unresolved: Vec<(Range<usize>, String)>,
}

impl Rendered {
    /// Joins the blocks.
    pub fn html(&self) -> String {
        self.blocks.iter().map(|block| block.html.as_str()).collect()
    }
}

/// One block of a text: a paragraph, a heading, a list, a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Safe HTML.
    pub html: String,
    /// Its number; none for headings and where there are none.
    pub line: Option<usize>,
    /// Its bytes in the Markdown.
    pub span: Range<usize>,
    /// Numbers of the notes whose markers stand in it.
    pub notes: Vec<usize>,
}

/// One heading of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Heading {
    /// Fragment that leads to it.
    pub id: String,
    /// 2 to 6.
    pub level: u8,
    /// Its words.
    pub text: String,
}

/// Renders Markdown with marks.
pub fn render(markdown: &str, marks: Vec<Mark>, frame: Frame<'_>) -> Rendered {
    writer::Writer::new(markdown, marks, frame).run()
}

/// Renders Markdown that has no marks and no lines: a note, a free page.
pub fn prose(markdown: &str, frame: Frame<'_>) -> Rendered {
    render(markdown, Vec::new(), Frame { lines: Lines::Plain, ..frame })
}

#[cfg(test)]
mod tests;
