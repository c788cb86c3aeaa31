//! The Markdown working copy of an article: TOML front matter between `+++`, then the text.
//!
//! What the analyst edits and git keeps. Knows how a document is written, read and compared, not where it lies.

mod front;

pub use front::{
    ClaimRow, FigureRow, FrontMatter, Note, NoteKind, QuoteRow, Review, SourceFacts, Taxonomies, UnknownRow,
};

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
