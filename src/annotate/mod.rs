//! A document with its mentions placed and its text as HTML.
//!
//! 1. [`receipt`] finds where the cited words stand;
//! 2. [`tags`] tells of every tag where it is named, or what implies it;
//! 3. [`marks`] makes marks of mentions, figures, speech and notes;
//! 4. the text is rendered, or [`excerpt`]s of it, or nothing, as its rights allow;
//! 5. [`disclosure`] takes the names of private persons, and words that may not be shown, out of all the rest.
//!
//! Sees one document at a time. What comes out may be shown as it is.

mod disclosure;
mod excerpt;
mod marks;
mod notes;
mod receipt;
mod shelf;
mod tags;

use serde::{Deserialize, Serialize};

pub use notes::{AnnotatedNote, kind_words};
pub use receipt::Spot;
pub use shelf::{SHELVES, Shelf};
pub use tags::Tagged;

use crate::{
    address::Style,
    config::{Config, Publish},
    document::{Document, FrontMatter},
    extract::{self, Mention},
    lexicon::Lexicon,
    markdown::{self, Block, Frame, Heading, Lines, Rendered, Target},
};

/// The way from an article's page up to the site's root.
const ROOT: &str = "../../";

/// A document, ready to be shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Annotated {
    /// Path of the document from the site's root folder.
    pub path: String,
    /// Its page, from the root.
    pub address: String,
    /// What it says of the article, as far as it may be shown.
    pub front: FrontMatter,
    /// How much of the text may be shown.
    pub publish: Publish,
    /// The text, or the excerpts that may be shown.
    pub blocks: Vec<Block>,
    /// Headings of the text.
    pub headings: Vec<Heading>,
    /// Whether the text holds highlighted code.
    pub has_code: bool,
    /// Words of the text; 0 where it is not shown in full.
    pub n_words: usize,
    /// The notes, in the order of their markers.
    pub notes: Vec<AnnotatedNote>,
    /// All tags, in the order of the front matter, kind by kind.
    pub tags: Vec<Tagged>,
    /// Where each of `front.figures` stands.
    pub figures: Vec<Spot>,
    /// Where each of `front.quotes` stands.
    pub quotes: Vec<Spot>,
    /// Where each of `front.claims` stands.
    pub claims: Vec<Spot>,
}

/// What the annotation depends on besides the document.
#[derive(Debug, Clone, Copy)]
pub struct Known<'k> {
    /// What is known beforehand.
    pub lexicon: &'k Lexicon,
    /// The settings of the site.
    pub config: &'k Config,
}

/// Finds the mentions of a document again, places them and renders its text.
pub fn annotate(document: &Document, known: Known<'_>) -> Annotated {
    let words = receipt::Words::new(document);
    let mentions = extract::mentions(words.text(), known.lexicon);
    place(document, &words, &mentions, known)
}

fn place(document: &Document, words: &receipt::Words, mentions: &[Mention], known: Known<'_>) -> Annotated {
    let front = &document.front;
    let publish = front.source.publish.unwrap_or(known.config.publish);
    let receipts = receipt::Receipts::find(front, words);
    let mut notes = notes::number(front, words);
    let rendered = render(document, marks::of(front, mentions, (words, &receipts, &notes), known), known);
    let lines = receipt::lines(&rendered.blocks);
    let withheld = disclosure::Withheld::of(front, known.lexicon);
    let mut annotated = Annotated {
        path: document.path.clone(),
        address: format!("articles/{}/", front.slug),
        publish,
        n_words: 0,
        has_code: false,
        headings: Vec::new(),
        blocks: Vec::new(),
        tags: tags::of(front, mentions, &lines, known.lexicon),
        figures: receipts.figures(publish, &lines),
        quotes: receipts.quotes(publish, &lines),
        claims: receipts.claims(publish, &lines),
        notes: Vec::new(),
        front: disclosure::disclose(front, publish, &withheld),
    };
    match publish {
        Publish::Full => {
            annotated.n_words = words.count();
            annotated.has_code = rendered.has_code;
            annotated.headings = rendered.headings;
            annotated.blocks = rendered.blocks;
        }
        Publish::Excerpts => {
            annotated.blocks = excerpt::blocks(&rendered.blocks, (words, &receipts), &withheld);
        }
        Publish::None => {}
    }
    notes::settle(&mut notes, &annotated, (&withheld, known));
    annotated.notes = notes;
    annotated
}

fn render(document: &Document, marks: Vec<markdown::Mark>, known: Known<'_>) -> Rendered {
    let resolve = |_: &str, id: &str| target(id, known);
    markdown::render(&document.body, marks, Frame { root: ROOT, resolve: &resolve, lines: Lines::Numbered })
}

/// Leads from an entity's id to its page, as seen from an article.
fn target(id: &str, known: Known<'_>) -> Option<Target> {
    let entity = known.lexicon.get(id)?;
    let shelf = Shelf::of(entity.kind);
    let style = Style::of(known.config.base_url.as_deref());
    let href = entity.public.then(|| format!("{ROOT}{}", style.link(&shelf.address(id))));
    Some(Target { kind: shelf.name, href })
}

#[cfg(test)]
mod tests;
