//! The Markdown working copy of an article: TOML front matter between `+++`, then the text.
//!
//! What the analyst edits and git keeps. Knows how a document is written, read and compared, not where it lies.

mod accept;
mod bounds;
mod cited;
mod code;
mod compose;
mod difference;
mod edit;
mod examine;
mod fence;
mod front;
mod hand;
mod inline;
mod known;
mod layout;
mod lines;
mod link;
mod name;
mod passage;
mod passages;
mod read;
mod receipt;
mod reconcile;
mod romanise;
mod slug;
mod spot;
mod withheld;

pub use accept::accept;
pub use bounds::Bounds;
pub use code::{CODES, Code};
pub use compose::{Composed, FOLDER, compose};
pub use difference::{BODY, Difference, differences};
pub use examine::{examine, parse};
pub use front::{
    ClaimRow, FigureRow, FrontMatter, Note, NoteKind, QuoteRow, Review, SourceFacts, Taxonomies, UnknownRow,
};
pub use hand::{hash, is_untouched};
pub use known::{Known, Sort};
pub use link::check_links;
pub use read::read;
pub use receipt::{Placed, Receipts};
pub use reconcile::{Action, reconcile};
pub use slug::{is_slug, slug, slug_unique};

/// One Markdown file of `content/articles`.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Path from the site's root, with forward slashes.
    pub path: String,
    /// What it says of the article.
    pub front: FrontMatter,
    /// The article's text as Markdown, as it stands after the front matter.
    pub body: String,
    /// The whole file, for diagnostics.
    pub content: String,
}

impl Document {
    /// Lays out a front matter and a body as the text of a document.
    pub fn to_text(&self) -> String {
        layout::document(&self.front, &layout::Own::of(&self.front), &self.body)
    }
}

#[cfg(test)]
mod sample;

#[cfg(test)]
mod tests;
