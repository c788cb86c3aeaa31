//! Words, not meaning: what a text is made of before anybody asks what it says.
//!
//! [`Text::new`] reads the Markdown of an article's fields into one readable string, with the tokens, sentences,
//! paragraphs and quotations over it, and leads every range of it back to the Markdown.

pub mod calendar;
pub mod fold;
pub mod given;
pub mod names;
pub mod number;
pub mod print;
pub mod romanise;
pub mod vocabulary;
pub mod word_set;

mod field;
mod letter;
mod map;
mod paragraph;
mod quotation;
mod sentence;
mod sketch;
mod token;
mod white_space;

use std::ops::Range;

pub use field::Field;
pub use map::OPTIONS;
pub use paragraph::Paragraph;
use print::Print;
pub use quotation::{Quotation, Style};
pub use sentence::Sentence;
pub use sketch::Sketch;
pub use token::{Token, TokenKind};
pub use white_space::{collapse, single_spaced};

/// The readable text of an article, and what it is made of.
#[derive(Debug, Clone, Default)]
pub struct Text {
    string: String,
    pieces: Vec<map::Piece>,
    links: Vec<Link>,
    paragraphs: Vec<Paragraph>,
    tokens: Vec<Token>,
    folded: String,
    prints: Vec<Print>,
    capitals: Vec<usize>,
    /// Places of the tokens that are more, or less, than letters and digits, in order.
    signs: Vec<usize>,
    sentences: Vec<Sentence>,
    sentence_at: Vec<u32>,
    quotations: Vec<Quotation>,
}

/// A Markdown link; analysts mark mentions by hand as `[the governor](actor:serhii-lysak)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Bytes of the readable text.
    pub range: Range<usize>,
    /// The address as written.
    pub target: String,
}

/// Words that stand in a field of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// Where they stand.
    pub field: Field,
    /// Bytes of that field's Markdown.
    pub span: Range<usize>,
    /// The words as a reader sees them, white space collapsed.
    pub words: String,
}

impl Text {
    /// Reads the fields of an article: the body as Markdown, title and standfirst as Markdown without blocks.
    pub fn new(fields: &[(Field, &str)]) -> Self {
        let mut text = Self::readable(fields);
        token::scan(&mut text);
        sentence::split(&mut text);
        quotation::find(&mut text);
        text
    }

    /// Reads the fields alone: the readable text, its links and the way back to the Markdown, without any token.
    pub fn readable(fields: &[(Field, &str)]) -> Self {
        let mut text = Self::default();
        text.string.reserve(fields.iter().map(|(_, markdown)| markdown.len() + "\n\n".len()).sum());
        for (field, markdown) in fields {
            map::read(&mut text, *field, markdown);
        }
        text
    }

    /// Gives the readable text: fields and blocks are parted by an empty line.
    pub fn as_str(&self) -> &str {
        &self.string
    }

    /// Gives all tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Gives the places of the tokens that begin with a capital, in order.
    pub fn capitals(&self) -> &[usize] {
        &self.capitals
    }

    /// Gives the places of those that lie in a range.
    pub fn capitals_in(&self, tokens: Range<usize>) -> &[usize] {
        within(&self.capitals, tokens)
    }

    /// Gives the places of the tokens in a range that are no plain words: marks, numbers, abbreviations.
    fn signs_in(&self, tokens: Range<usize>) -> &[usize] {
        within(&self.signs, tokens)
    }

    /// Gives all paragraphs, headings and other blocks, in order.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// Gives all sentences, in order; none goes over a paragraph's end.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// Gives all quotations, in order of their beginnings, nested ones too.
    pub fn quotations(&self) -> &[Quotation] {
        &self.quotations
    }

    /// Gives all links, in order.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Gives a token as written.
    pub fn written(&self, token: usize) -> &str {
        &self.string[self.tokens[token].range()]
    }

    /// Gives a token folded: lower case, no accents, apostrophes or full stops; empty past the end.
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| &self.folded[token.folded()])
    }

    /// Gives the print of a token's folded word; that of no word past the end.
    pub fn print(&self, token: usize) -> Print {
        self.prints.get(token).copied().unwrap_or(Print::NONE)
    }

    /// Gives the bytes of a range of tokens; an empty range has no bytes.
    pub fn bytes(&self, tokens: Range<usize>) -> Range<usize> {
        if tokens.is_empty() {
            let at = self.tokens.get(tokens.start).map_or(self.string.len(), Token::start);
            return at..at;
        }
        self.tokens[tokens.start].start()..self.tokens[tokens.end - 1].end()
    }

    /// Gives the tokens that lie wholly in a range of bytes.
    pub fn tokens_in(&self, bytes: Range<usize>) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.start() < bytes.start);
        let end = self.tokens.partition_point(|token| token.end() <= bytes.end);
        start..end.max(start)
    }

    /// Gives the index of the sentence that a token stands in.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentence_at.get(token).map_or(self.sentences.len().saturating_sub(1), |sentence| *sentence as usize)
    }

    /// Gives the index of the paragraph that a token stands in.
    pub fn paragraph_of(&self, token: usize) -> usize {
        let last = self.paragraphs.len().saturating_sub(1);
        self.sentence_at.get(token).map_or(last, |sentence| self.sentences[*sentence as usize].paragraph)
    }

    /// Leads a range of the readable text back to the Markdown of its field; a range over several fields is cut at the
    /// first field's end.
    pub fn locate(&self, bytes: Range<usize>) -> (Field, Range<usize>) {
        map::locate(&self.pieces, bytes)
    }

    /// Gives the words of a range with all that evidence needs.
    pub fn excerpt(&self, bytes: Range<usize>) -> Excerpt {
        let (field, span) = self.locate(bytes.clone());
        Excerpt { field, span, words: collapse(&self.string[bytes]) }
    }
}

/// Gives those of places in order that lie in a range.
fn within(places: &[usize], range: Range<usize>) -> &[usize] {
    let from = places.partition_point(|at| *at < range.start);
    let until = places.partition_point(|at| *at < range.end).max(from);
    &places[from..until]
}
