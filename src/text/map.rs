//! From Markdown to readable text, and from a range of that text back to the Markdown.

mod plain;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Field, Link, Paragraph, Text};
use plain::Part;

/// What we read of Markdown beyond its core: tables, footnotes, ~~struck out~~ words. Never mathematics, which eats sums
/// of money.
pub const OPTIONS: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_FOOTNOTES).union(Options::ENABLE_STRIKETHROUGH);

/// A run of readable bytes and the Markdown bytes that it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    readable: Range<usize>,
    field: Field,
    markdown: Range<usize>,
}

impl Piece {
    /// Tells whether the bytes are the same on both sides, so that an offset within can be led back exactly.
    fn is_verbatim(&self) -> bool {
        self.readable.len() == self.markdown.len()
    }
}

/// Reads one field's Markdown and adds it to the text.
pub(super) fn read(text: &mut Text, field: Field, markdown: &str) {
    let mut reader = Reader { text, field, markdown, open: false, heading: field == Field::Title, link: None };
    if field == Field::Body {
        for part in plain::parts(markdown) {
            match part {
                Part::Plain(range) => reader.paragraph(range),
                Part::Marked(range) => reader.parse(range),
            }
        }
    } else if plain::is_paragraph(markdown) {
        reader.paragraph(0..markdown.len());
    } else if is_one_paragraph(markdown) {
        reader.parse(0..markdown.len());
    } else if !markdown.trim().is_empty() {
        let start = markdown.len() - markdown.trim_start().len();
        reader.push(markdown.trim(), start..start + markdown.trim().len());
    }
    reader.text.close_paragraph();
}

/// Tells whether the Markdown of a title stays inline: "1. The plan" would be a list.
fn is_one_paragraph(markdown: &str) -> bool {
    let mut n_blocks = 0;
    for event in Parser::new_ext(markdown, OPTIONS) {
        match event {
            Event::Start(Tag::Paragraph) => n_blocks += 1,
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }) => {}
            Event::Start(_) | Event::Rule | Event::Html(_) => return false,
            _ => {}
        }
    }
    n_blocks == 1
}

struct Reader<'a> {
    text: &'a mut Text,
    field: Field,
    markdown: &'a str,
    open: bool,
    heading: bool,
    link: Option<(usize, String)>,
}

impl Reader<'_> {
    /// Reads a paragraph that means what is written; the ends of its lines are spaces.
    fn paragraph(&mut self, range: Range<usize>) {
        self.start_paragraph();
        let start = self.text.string.len();
        for (at, line) in self.markdown[range.clone()].split('\n').enumerate() {
            self.text.string.push_str(if at > 0 { " " } else { "" });
            self.text.string.push_str(line);
        }
        let readable = start..self.text.string.len();
        self.text.pieces.push(Piece { readable, field: self.field, markdown: range });
        self.text.close_paragraph();
        self.open = false;
    }

    /// Reads blocks of Markdown.
    fn parse(&mut self, blocks: Range<usize>) {
        let events = Parser::new_ext(&self.markdown[blocks.clone()], OPTIONS).into_offset_iter();
        for (event, range) in events {
            self.take(event, blocks.start + range.start..blocks.start + range.end);
        }
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => self.push(&words, range),
            Event::Code(words) => {
                let inner = self.markdown[range.clone()]
                    .find(&*words)
                    .map_or(range.clone(), |at| range.start + at..range.start + at + words.len());
                self.push(&words, inner);
            }
            Event::SoftBreak | Event::HardBreak => self.push(" ", range),
            Event::Start(tag) => self.enter(&tag),
            Event::End(tag) => self.leave(tag),
            _ => {}
        }
    }

    fn enter(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Link { dest_url, .. } => {
                if !self.open {
                    self.start_paragraph();
                }
                self.link = Some((self.text.string.len(), dest_url.to_string()));
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Image { .. } => {}
            other => {
                self.heading = matches!(other, Tag::Heading { .. });
                self.text.close_paragraph();
                self.open = false;
            }
        }
    }

    fn leave(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link => {
                if let Some((start, target)) = self.link.take() {
                    self.text.links.push(Link { range: start..self.text.string.len(), target });
                }
            }
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Image => {}
            _ => {
                self.heading = false;
                self.text.close_paragraph();
                self.open = false;
            }
        }
    }

    fn start_paragraph(&mut self) {
        if !self.text.string.is_empty() {
            self.text.string.push_str("\n\n");
        }
        let start = self.text.string.len();
        let heading = self.heading || self.field == Field::Title;
        self.text.paragraphs.push(Paragraph {
            range: start..start,
            field: self.field,
            heading,
            ..Paragraph::default()
        });
        self.open = true;
    }

    fn push(&mut self, words: &str, markdown: Range<usize>) {
        if words.is_empty() {
            return;
        }
        if !self.open {
            self.start_paragraph();
        }
        let start = self.text.string.len();
        self.text.string.push_str(words);
        let readable = start..self.text.string.len();
        let field = self.field;
        match self.text.pieces.last_mut() {
            Some(last)
                if last.field == field
                    && last.readable.end == start
                    && last.markdown.end == markdown.start
                    && last.is_verbatim()
                    && readable.len() == markdown.len() =>
            {
                last.readable.end = readable.end;
                last.markdown.end = markdown.end;
            }
            _ => self.text.pieces.push(Piece { readable, field, markdown }),
        }
    }
}

impl Text {
    fn close_paragraph(&mut self) {
        if let Some(last) = self.paragraphs.last_mut().filter(|last| last.range.is_empty()) {
            last.range.end = self.string.len();
        }
    }
}

/// Leads a readable range back to its field's Markdown.
pub(super) fn locate(pieces: &[Piece], bytes: Range<usize>) -> (Field, Range<usize>) {
    let Some(last) = pieces.len().checked_sub(1) else { return (Field::Body, 0..0) };
    let first = pieces.partition_point(|piece| piece.readable.end <= bytes.start).min(last);
    let from = &pieces[first];
    let start = if from.is_verbatim() {
        from.markdown.start + bytes.start.saturating_sub(from.readable.start).min(from.markdown.len())
    } else {
        from.markdown.start
    };
    let mut until = pieces.partition_point(|piece| piece.readable.start < bytes.end).saturating_sub(1).max(first);
    while pieces[until].field != from.field {
        until -= 1;
    }
    let to = &pieces[until];
    let end = if to.is_verbatim() && bytes.end < to.readable.end {
        to.markdown.start + bytes.end.saturating_sub(to.readable.start)
    } else {
        to.markdown.end
    };
    (from.field, start..end.max(start))
}

#[cfg(test)]
mod tests {
    use super::super::Text;
    use super::*;

    fn back(text: &Text, body: &str, words: &str) -> String {
        let at = text.as_str().find(words).unwrap();
        let (field, span) = text.locate(at..at + words.len());
        assert_eq!(field, Field::Body);
        body[span].to_owned()
    }

    #[test]
    fn ranges_lead_back_over_marks_breaks_and_entities() {
        let body = "One *fine* day &amp; night\nin `Samar`.\n\n## Talks\n\n- first\n- second";
        let text = Text::new(&[(Field::Title, "2. A title"), (Field::Body, body)]);
        assert_eq!(text.as_str(), "2. A title\n\nOne fine day & night in Samar.\n\nTalks\n\nfirst\n\nsecond");
        assert_eq!(back(&text, body, "fine day"), "fine* day");
        assert_eq!(back(&text, body, "& night in"), "&amp; night\nin");
        assert_eq!(back(&text, body, "Samar"), "Samar");
        assert_eq!(text.excerpt(0..10).field, Field::Title);
        assert!(text.paragraphs()[2].heading);
    }

    #[test]
    fn a_range_over_two_fields_is_cut() {
        let text = Text::new(&[(Field::Title, "Up"), (Field::Body, "Down")]);
        assert_eq!(text.locate(0..8), (Field::Title, 0..2));
        assert_eq!(text.locate(4..8), (Field::Body, 0..4));
    }
}
