//! Forms in which articles arrive, a file a form; what is not in the table is not read.
//!
//! Knows how each form holds a text and what it says of it, not what the text tells.

mod feed;
mod front_matter;
mod html;
mod mail;
mod markdown;
mod plain;

use std::path::Path;

use super::{Manuscript, decode::Fault};

/// One form.
pub(super) struct Form {
    /// Endings of its files, in lower case.
    endings: &'static [&'static str],
    /// Reads what a file of this form holds.
    read: fn(&[u8]) -> Result<Read, Fault>,
}

/// All forms.
static FORMS: [Form; 5] = [
    Form { endings: &["txt", "text"], read: plain::read },
    Form { endings: &["md", "markdown"], read: markdown::read },
    Form { endings: &["html", "htm", "xhtml"], read: html::read },
    Form { endings: &["xml", "rss", "atom", "rdf", "json"], read: feed::read },
    Form { endings: &["eml", "mht", "mhtml"], read: mail::read },
];

/// Plain text, as which a file that names no form is read.
pub(super) static PLAIN: &Form = &FORMS[0];

/// What a file holds.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// The article, or each item of a feed.
    pub(super) articles: Vec<Article>,
    /// The encoding, where it was only guessed.
    pub(super) guessed: Option<&'static str>,
    /// How deep its markup is nested, where that was too deep to be read as such.
    pub(super) too_deep: Option<usize>,
}

/// One article of a file.
#[derive(Debug, Default)]
pub(super) struct Article {
    /// What tells it from the others of its file, and its bytes for the hash; none where it is the whole file.
    pub(super) item: Option<Item>,
    /// Its text, and what the file says of it.
    pub(super) manuscript: Manuscript,
}

/// An article as an item of a file.
#[derive(Debug)]
pub(super) struct Item {
    /// Its name within the file, as the feed gives it.
    pub(super) id: String,
    /// All that the feed says of it.
    pub(super) bytes: Vec<u8>,
}

impl Read {
    /// A file that is one article.
    fn one(manuscript: Manuscript) -> Self {
        Self { articles: vec![Article { item: None, manuscript }], ..Self::default() }
    }
}

/// Gives the form of a file, by its ending.
pub(super) fn of(path: &Path) -> Option<&'static Form> {
    let ending = super::ending(path);
    FORMS.iter().find(|form| form.endings.contains(&ending.as_str()))
}

impl Form {
    /// Reads what a file holds.
    pub(super) fn read(&self, bytes: &[u8]) -> Result<Read, Fault> {
        (self.read)(bytes)
    }
}
