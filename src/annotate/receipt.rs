//! Where findings are shown: from the places of their words to lines and fragments of the article's page.
//!
//! That the words stand there is known before ([`crate::document::parse`]); nothing is looked for here.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::{
    config::Publish,
    document::{Document, Placed},
    markdown::Block,
    text::{Field, Text},
};

/// Where a finding stands, for links to it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Spot {
    /// Line of the text; none outside the text, and where it is not shown.
    pub line: Option<usize>,
    /// The fragment of the article's page that shows it.
    pub fragment: String,
    /// First and last byte in the body; none outside it.
    pub span: Option<[usize; 2]>,
    /// The same counted in Unicode code points of the body's Markdown.
    pub points: Option<[usize; 2]>,
}

/// The readable text of a document, and the way to it from the Markdown of its body.
pub(super) struct Words {
    text: Text,
    /// The first token and the first sentence of the body.
    body: (usize, usize),
}

impl Words {
    /// Reads a document's title, standfirst and body.
    pub(super) fn new(document: &Document) -> Self {
        let standfirst = document.front.standfirst.as_deref().unwrap_or_default();
        let text = Text::new(&[
            (Field::Title, &document.front.title),
            (Field::Standfirst, standfirst),
            (Field::Body, &document.body),
        ]);
        let is_before = |range: Range<usize>| text.locate(range).0 != Field::Body;
        let body = (
            text.tokens().partition_point(|token| is_before(token.range())),
            text.sentences().partition_point(|sentence| is_before(sentence.range.clone())),
        );
        Self { text, body }
    }

    /// Gives the readable text.
    pub(super) fn text(&self) -> &Text {
        &self.text
    }

    /// Counts the words of the body: whatever stands between white space.
    pub(super) fn count(&self) -> usize {
        self.text.tokens()[self.body()].iter().filter(|token| token.spaced).count()
    }

    /// Gives the bytes of the Markdown behind bytes of the readable text.
    pub(super) fn markdown(&self, readable: Range<usize>) -> Range<usize> {
        self.text.locate(readable).1
    }

    /// Gives the tokens of the body.
    pub(super) fn body(&self) -> Range<usize> {
        self.body.0..self.text.tokens().len()
    }

    /// Gives the tokens that begin within bytes of the body's Markdown.
    pub(super) fn tokens(&self, span: &Range<usize>) -> Range<usize> {
        let first = self.body.0;
        let tokens = &self.text.tokens()[first..];
        let before = |at: usize| tokens.partition_point(|token| self.markdown(token.range()).start < at);
        first + before(span.start)..first + before(span.end)
    }

    /// Gives the tokens that begin within bytes of a field's Markdown.
    pub(super) fn tokens_of(&self, field: Field, span: &Range<usize>) -> Range<usize> {
        if field == Field::Body {
            return self.tokens(span);
        }
        let here = |at: &usize| {
            let (of, markdown) = self.text.locate(self.text.tokens()[*at].range());
            of == field && span.contains(&markdown.start)
        };
        let mut tokens = (0..self.body.0).filter(here);
        let first = tokens.next().unwrap_or(self.body.0);
        first..tokens.next_back().unwrap_or(first) + 1
    }

    /// Gives the sentences that bytes of a field's Markdown touch.
    pub(super) fn sentences_of(&self, field: Field, span: &Range<usize>) -> Range<usize> {
        if field == Field::Body {
            return self.sentences(span);
        }
        let here = |at: &usize| {
            let (of, markdown) = self.text.locate(self.text.sentences()[*at].range.clone());
            of == field && markdown.start < span.end && span.start < markdown.end
        };
        let mut sentences = (0..self.body.1).filter(here);
        let first = sentences.next().unwrap_or(self.body.1);
        first..sentences.next_back().unwrap_or(first) + 1
    }

    /// Gives the sentences that bytes of the body's Markdown touch.
    pub(super) fn sentences(&self, span: &Range<usize>) -> Range<usize> {
        let first = self.body.1;
        let sentences = &self.text.sentences()[first..];
        let markdown = |sentence: &crate::text::Sentence| self.markdown(sentence.range.clone());
        let from = sentences.partition_point(|sentence| markdown(sentence).end <= span.start);
        let to = sentences.partition_point(|sentence| markdown(sentence).start < span.end);
        first + from..first + to.max(from)
    }
}

/// Gives the bytes of the body's Markdown where words stand; none outside the body.
pub(super) fn in_body(placed: &Placed) -> Option<&Range<usize>> {
    (placed.field == Field::Body).then_some(&placed.span)
}

/// Tells where a finding is shown: in the text, or else in the list of findings below it. The two words begin
/// its fragment there and here.
pub(super) fn spot(
    (id, placed): (&str, &Placed),
    [in_text, in_list]: [&str; 2],
    publish: Publish,
    (lines, markdown): (&Lines, &str),
) -> Spot {
    let span = in_body(placed);
    let body = span.filter(|_| publish != Publish::None);
    let place = if body.is_some() { in_text } else { in_list };
    Spot {
        line: body.and_then(|span| line_at(lines, span.start)),
        fragment: format!("{place}-{id}"),
        span: span.map(|span| [span.start, span.end]),
        points: span.map(|span| [span.start, span.end].map(|end| markdown[..end].chars().count())),
    }
}

/// The lines of a text: bytes of the Markdown and number.
pub(super) type Lines = Vec<(Range<usize>, usize)>;

/// Gives the lines of blocks.
pub(super) fn lines(blocks: &[Block]) -> Lines {
    blocks.iter().filter_map(|block| Some((block.span.clone(), block.line?))).collect()
}

/// Tells the line of a byte of the body.
pub(super) fn line_at(lines: &Lines, at: usize) -> Option<usize> {
    lines.iter().find(|(span, _)| span.contains(&at)).map(|(_, line)| *line)
}
