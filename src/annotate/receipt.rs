//! Where the words that findings cite stand in the text.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::{
    config::Publish,
    document::{Document, FrontMatter},
    markdown::Block,
    text::{Field, Text, collapse},
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
}

/// The readable text of a document with white space collapsed, and the way back.
pub(super) struct Words {
    text: Text,
    collapsed: String,
    /// For every byte of `collapsed`, the byte of the readable text that it comes from.
    origins: Vec<usize>,
}

/// Words to look for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cited<'a> {
    pub(super) evidence: &'a str,
    pub(super) prefix: Option<&'a str>,
    pub(super) suffix: Option<&'a str>,
    pub(super) field: Field,
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
        let (mut collapsed, mut origins) = (String::new(), Vec::new());
        for (at, char) in text.as_str().char_indices() {
            let char = if char.is_whitespace() { ' ' } else { char };
            if char != ' ' || !collapsed.ends_with(' ') {
                collapsed.push(char);
                origins.extend(std::iter::repeat_n(at, char.len_utf8()));
            }
        }
        Self { text, collapsed, origins }
    }

    /// Gives the readable text.
    pub(super) fn text(&self) -> &Text {
        &self.text
    }

    /// Counts the words of the body.
    pub(super) fn count(&self) -> usize {
        let body = self.text.paragraphs().iter().filter(|paragraph| paragraph.field == Field::Body);
        body.map(|paragraph| self.text.as_str()[paragraph.range.clone()].split_whitespace().count()).sum()
    }

    /// Finds cited words, as bytes of the readable text: the first place where field, prefix and suffix agree.
    pub(super) fn find(&self, cited: Cited<'_>) -> Option<Range<usize>> {
        let evidence = collapse(cited.evidence);
        if evidence.is_empty() {
            return None;
        }
        let prefix = collapse(cited.prefix.unwrap_or_default());
        let suffix = collapse(cited.suffix.unwrap_or_default());
        self.collapsed
            .match_indices(&evidence)
            .map(|(at, words)| at..at + words.len())
            .filter(|range| self.collapsed[..range.start].trim_end().ends_with(&prefix))
            .filter(|range| self.collapsed[range.end..].trim_start().starts_with(&suffix))
            .map(|range| self.readable(&range))
            .find(|range| self.text.locate(range.clone()).0 == cited.field)
    }

    /// Gives the bytes of the body's Markdown behind bytes of the readable text; none outside the body.
    pub(super) fn in_body(&self, readable: Range<usize>) -> Option<Range<usize>> {
        let (field, span) = self.text.locate(readable);
        (field == Field::Body).then_some(span)
    }

    fn readable(&self, collapsed: &Range<usize>) -> Range<usize> {
        let last = self.origins[collapsed.end - 1];
        let width = self.text.as_str()[last..].chars().next().map_or(0, char::len_utf8);
        self.origins[collapsed.start]..last + width
    }
}

/// Where every finding of a document stands, as bytes of the readable text.
pub(super) struct Receipts {
    pub(super) figures: Vec<Receipt>,
    pub(super) quotes: Vec<Receipt>,
    pub(super) claims: Vec<Receipt>,
}

/// Where one finding stands.
pub(super) struct Receipt {
    /// Its name in fragments.
    pub(super) id: String,
    /// Bytes of the readable text.
    pub(super) readable: Option<Range<usize>>,
    /// Bytes of the body's Markdown.
    pub(super) body: Option<Range<usize>>,
}

impl Receipts {
    /// Finds the words of all figures, quotations and claims.
    pub(super) fn find(front: &FrontMatter, words: &Words) -> Self {
        let receipt = |id: &str, cited: Cited<'_>| {
            let readable = words.find(cited);
            let body = readable.clone().and_then(|range| words.in_body(range));
            Receipt { id: id.to_owned(), readable, body }
        };
        macro_rules! receipts {
            ($rows:expr) => {
                $rows
                    .iter()
                    .map(|row| {
                        let (prefix, suffix) = (row.prefix.as_deref(), row.suffix.as_deref());
                        receipt(&row.id, Cited { evidence: &row.evidence, prefix, suffix, field: row.field })
                    })
                    .collect()
            };
        }
        Self { figures: receipts!(front.figures), quotes: receipts!(front.quotes), claims: receipts!(front.claims) }
    }

    /// Tells where the figures are shown.
    pub(super) fn figures(&self, publish: Publish, lines: &Lines) -> Vec<Spot> {
        self.figures.iter().map(|receipt| receipt.spot(["n", "f"], publish, lines)).collect()
    }

    /// Tells where the quotations are shown.
    pub(super) fn quotes(&self, publish: Publish, lines: &Lines) -> Vec<Spot> {
        self.quotes.iter().map(|receipt| receipt.spot(["q", "s-q"], publish, lines)).collect()
    }

    /// Tells where the claims are shown.
    pub(super) fn claims(&self, publish: Publish, lines: &Lines) -> Vec<Spot> {
        self.claims.iter().map(|receipt| receipt.spot(["c", "s-c"], publish, lines)).collect()
    }
}

impl Receipt {
    /// Tells where it is shown: in the text, or else in the list of findings below it.
    fn spot(&self, [in_text, in_list]: [&str; 2], publish: Publish, lines: &Lines) -> Spot {
        let body = self.body.as_ref().filter(|_| publish != Publish::None);
        let line = body.and_then(|span| line_at(lines, span.start));
        let place = if body.is_some() { in_text } else { in_list };
        Spot {
            line,
            fragment: format!("{place}-{}", self.id),
            span: self.body.as_ref().map(|span| [span.start, span.end]),
        }
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
