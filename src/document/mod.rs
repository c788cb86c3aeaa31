//! The Markdown working copy of an article: TOML front matter between `+++`, then the text.
//!
//! What the analyst edits and git keeps. Knows how a document is written, read and compared, not where it lies.
//!
//! 1. [`compose()`] makes of source, article and findings what a document should say;
//! 2. [`reconcile()`] decides whether ingest may write it over what stands ([`is_untouched`]);
//! 3. [`parse()`] reads a document strictly, finds the place of every cited word and tells every error ([`CODES`]);
//! 4. [`check_links`] holds documents against one another;
//! 5. [`differences`] and [`accept()`] are the machine's second opinion of a document that a person has edited.

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
mod parsed;
mod passage;
mod passages;
mod read;
mod receipt;
mod reconcile;
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
    ClaimRow, FigureRow, FrontMatter, Note, NoteKind, QuoteRow, Review, SourceFacts, Taxonomies, UnknownRow, schema,
};
pub use hand::{hash, is_untouched};
pub use known::{Known, Sort};
pub use link::check_links;
pub use parsed::Parsed;
pub use read::read;
pub use receipt::{Placed, Receipts};
pub use reconcile::{Action, reconcile};
pub use slug::{is_slug, slug, slug_unique};

use serde::{Deserialize, Serialize};

use crate::memo::{Held, Tail};

/// One Markdown file of `content/articles`. Stored without its words: the file has them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Path from the site's root, with forward slashes.
    #[serde(skip)]
    pub path: String,
    /// What it says of the article.
    pub front: FrontMatter,
    /// The article's text as Markdown, as it stands after the front matter.
    pub body: Tail,
    /// The whole file, for diagnostics.
    #[serde(skip)]
    pub content: Held,
}

impl Document {
    /// Puts a front matter that was read before beside the file that it was read from.
    pub fn of(path: &str, content: Held, front: FrontMatter) -> Self {
        let body = Tail::new(content.clone(), fence::split(&content).map_or(0, |parts| parts.body.start));
        Self { path: path.to_owned(), front, body, content }
    }

    /// Puts what was stored of a document beside the file that it was read from, which is not read for it.
    #[must_use]
    pub fn again(self, path: &str, content: Held) -> Self {
        Self { path: path.to_owned(), body: self.body.of(content.clone()), content, ..self }
    }

    /// Lays out a front matter and a body as the text of a document.
    pub fn to_text(&self) -> String {
        layout::document(&self.front, &layout::Own::of(&self.front), &self.body)
    }
}

#[cfg(test)]
mod mangled;

#[cfg(test)]
mod sample;

#[cfg(test)]
mod sequence;

#[cfg(test)]
mod tests;
