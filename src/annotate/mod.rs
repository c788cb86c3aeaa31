//! A document with its mentions placed and its text as HTML.
//!
//! 1. [`receipt`] tells on which line the cited words stand;
//! 2. [`tags`] tells of every tag where it is named, or what implies it;
//! 3. [`scene`] and [`epithet`] tell what stands around every finding;
//! 4. [`marks`] makes marks of mentions, figures, speech and notes;
//! 5. the text is rendered, or [`excerpt`]s of it, or nothing, as its rights allow;
//! 6. [`disclosure`] takes the names of private persons, and words that may not be shown, out of all the rest.
//!
//! Sees one document at a time. What comes out may be shown as it is.

mod block;
mod disclosure;
mod epithet;
mod excerpt;
mod marks;
mod notes;
mod receipt;
mod scene;
mod shelf;
mod tags;

use serde::{Deserialize, Serialize};

pub use block::Block;
pub use disclosure::Withheld;
pub use notes::{AnnotatedNote, FoundNote, kind_words};
pub use receipt::Spot;
pub use scene::{Headline, Label, Moment, Office, Scene, Scenes, Struck};
pub use shelf::{SHELVES, Shelf};
pub use tags::Tagged;

use crate::{
    address::Style,
    config::{Config, Engine, Publish},
    document::{Document, FrontMatter, Receipts},
    extract::{self, Mention},
    lexicon::Lexicon,
    markdown::{self, Frame, Heading, Lines, Rendered, Target},
    memo::Held,
    text::{Field, Sketch, collapse},
};

/// The way from an article's page up to the site's root.
const ROOT: &str = "../../";

/// An opening of more than one sentence has at most so many words.
const OPENING_WORDS: usize = 40;

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
    /// The text, or the excerpts that may be shown, block by block.
    pub blocks: Vec<Block>,
    /// The same as safe HTML.
    pub html: Held,
    /// Headings of the text.
    pub headings: Vec<Heading>,
    /// Whether the text holds highlighted code.
    pub has_code: bool,
    /// Words of the text; 0 where it is not shown in full.
    pub n_words: usize,
    /// The first sentences of the text, for lists; none where it is not shown in full.
    pub opening: Option<String>,
    /// The words that a search may find, besides the title; none where no words are shown, or nothing is searched.
    pub searched: Option<String>,
    /// The analyst's notes, in the order of their markers.
    pub notes: Vec<AnnotatedNote>,
    /// The machine's notes, in the order of their markers; none where no words may be shown.
    pub found: Vec<FoundNote>,
    /// All tags, in the order of the front matter, kind by kind.
    pub tags: Vec<Tagged>,
    /// Where each of `front.figures` stands.
    pub figures: Vec<Spot>,
    /// Where each of `front.quotes` stands.
    pub quotes: Vec<Spot>,
    /// Where each of `front.claims` stands.
    pub claims: Vec<Spot>,
    /// What its text is like, whether or not it may be shown; empty where no text is sketched.
    pub sketch: Sketch,
    /// What stands around figures and claims.
    pub scenes: Scenes,
    /// Whether a person has edited the document.
    pub edited: bool,
    /// Hash of all that is the machine's in the document as it stands.
    pub fingerprint: String,
}

/// What the annotation depends on besides the document.
#[derive(Debug, Clone, Copy)]
pub struct Known<'k> {
    /// What is known beforehand.
    pub lexicon: &'k Lexicon,
    /// The settings of the site.
    pub config: &'k Config,
    /// The private persons of all documents.
    pub withheld: &'k Withheld,
    /// Which texts are sketched.
    pub sketches: Sketches,
}

/// Which texts are sketched, so that it can be told which of them go back to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sketches {
    /// All.
    All,
    /// None: nobody asks.
    None,
}

impl Sketches {
    fn of(self, words: &receipt::Words) -> Sketch {
        match self {
            Self::All => Sketch::of(words.text(), words.body()),
            Self::None => Sketch::default(),
        }
    }
}

/// Finds the mentions of a document again, places them and renders its text. With the document comes the hash of all that
/// is the machine's in it.
pub fn annotate(document: (&Document, &str), receipts: &Receipts, known: Known<'_>) -> Annotated {
    let words = receipt::Words::new(document.0);
    let mentions = extract::mentions(words.text(), known.lexicon);
    place(document, receipts, (&words, &mentions), known)
}

fn place(
    (document, hash): (&Document, &str),
    receipts: &Receipts,
    (words, mentions): (&receipt::Words, &[Mention]),
    known: Known<'_>,
) -> Annotated {
    let front = &document.front;
    let publish = front.source.publish.unwrap_or(known.config.publish);
    let is_searched = known.config.search.engine != Engine::None;
    let (mut notes, mut found) = notes::number(document, receipts, words);
    let rendered = render(document, marks::of(front, mentions, (words, receipts, &notes, &found), known), known);
    let lines = receipt::lines(&rendered.blocks);
    let veil = disclosure::Veil::of(front, known);
    let spot = |(id, placed), fragments| receipt::spot((id, placed), fragments, publish, (&lines, &document.body));
    let figures = front.figures.iter().map(|row| row.id.as_str()).zip(&receipts.figures);
    let quotes = front.quotes.iter().map(|row| row.id.as_str()).zip(&receipts.quotes);
    let claims = front.claims.iter().map(|row| row.id.as_str()).zip(&receipts.claims);
    let mut annotated = Annotated {
        path: document.path.clone(),
        address: format!("articles/{}/", front.slug),
        publish,
        n_words: 0,
        has_code: false,
        headings: Vec::new(),
        opening: None,
        searched: None,
        blocks: Vec::new(),
        html: Held::default(),
        tags: tags::of(front, mentions, &lines, known.lexicon),
        figures: figures.map(|row| spot(row, ["n", "f"])).collect(),
        quotes: quotes.map(|row| spot(row, ["q", "s-q"])).collect(),
        claims: claims.map(|row| spot(row, ["c", "s-c"])).collect(),
        notes: Vec::new(),
        sketch: known.sketches.of(words),
        found: Vec::new(),
        scenes: scene::of(front, receipts, (words, mentions), known.lexicon).shown(publish),
        edited: front.source.written.as_deref() != Some(hash),
        fingerprint: hash.to_owned(),
        front: disclosure::disclose(front, publish, &veil),
    };
    match publish {
        Publish::Full => {
            annotated.n_words = words.count();
            annotated.searched = is_searched.then(|| veil.hide(&collapse(words.text().as_str())));
            annotated.opening = opening(words).map(|opening| veil.hide(&opening));
            annotated.has_code = rendered.has_code;
            annotated.headings = rendered.headings;
            (annotated.blocks, annotated.html) = block::join(rendered.blocks);
        }
        Publish::Excerpts => {
            let cited = excerpt::cited(front, receipts, words);
            annotated.searched = is_searched.then(|| excerpt::plain(&cited, words, &veil));
            let blocks = excerpt::blocks(&rendered.blocks, &found, &cited, (words, &veil));
            (annotated.blocks, annotated.html) = block::join(blocks);
        }
        Publish::None => {}
    }
    notes::settle(&mut notes, &annotated, (&veil, known));
    annotated.notes = notes;
    found.retain_mut(|note| {
        note.marked = annotated.blocks.iter().any(|block| block.notes.contains(&note.number));
        note.marked
    });
    annotated.found = found;
    annotated
}

/// Gives the first sentences of the first paragraph.
fn opening(words: &receipt::Words) -> Option<String> {
    let text = words.text();
    let paragraph = text.paragraphs().iter().find(|block| block.field == Field::Body && !block.heading)?;
    let mut opening = String::new();
    for sentence in &text.sentences()[paragraph.sentences.clone()] {
        let sentence = collapse(&text.as_str()[sentence.range.clone()]);
        let n_words = opening.split_whitespace().count() + sentence.split_whitespace().count();
        if !opening.is_empty() && n_words > OPENING_WORDS {
            break;
        }
        if !opening.is_empty() {
            opening.push(' ');
        }
        opening.push_str(&sentence);
    }
    Some(opening).filter(|opening| !opening.is_empty())
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
    let href =
        (entity.public && known.config.has(shelf.folder)).then(|| format!("{ROOT}{}", style.link(&shelf.address(id))));
    Some(Target { kind: shelf.name, href })
}

#[cfg(test)]
mod tests;
