//! Markdown, with or without front matter of another tool: a block becomes a line, at the number that it has in the file.

use pulldown_cmark::{Event, HeadingLevel, OffsetIter, Options, Parser, Tag, TagEnd};

use super::{Read, front_matter};
use crate::source::{
    Manuscript,
    decode::{Decoded, Fault, decode},
    manuscript::Line,
};

pub(super) fn read(bytes: &[u8]) -> Result<Read, Fault> {
    let Decoded { text, guessed } = decode(bytes)?;
    let (mut stated, start) = front_matter::read(&text);
    let Blocks { lines, title } = blocks(&text, start);
    stated.title = stated.title.or(title);
    Ok(Read { guessed, ..Read::one(Manuscript::lay(stated, lines)) })
}

/// The blocks of a text.
#[derive(Default)]
struct Blocks {
    /// A line each.
    lines: Vec<Line>,
    /// The first heading of the first level.
    title: Option<String>,
}

/// Reads the blocks behind the front matter. What HTML and pictures say is left out but for a picture's description.
fn blocks(text: &str, start: usize) -> Blocks {
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    let (mut blocks, mut words) = (Blocks::default(), String::new());
    let mut number = Numbers { text, at: 0, line: 1 };
    let events: OffsetIter<'_> = Parser::new_ext(&text[start..], options).into_offset_iter();
    for (event, range) in events {
        match event {
            Event::Start(
                Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableRow | Tag::TableHead | Tag::CodeBlock(_),
            ) => {
                blocks.close(&mut words, number.of(start + range.start));
            }
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::TableCell) => words.push(' '),
            Event::End(TagEnd::Heading(HeadingLevel::H1)) if blocks.title.is_none() => {
                blocks.title = Some(tidy(&words));
                blocks.close(&mut words, number.of(start + range.start));
            }
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableRow
                | TagEnd::TableHead
                | TagEnd::CodeBlock,
            ) => blocks.close(&mut words, number.of(start + range.start)),
            _ => {}
        }
    }
    blocks.close(&mut words, number.of(text.len()));
    blocks
}

impl Blocks {
    fn close(&mut self, words: &mut String, number: usize) {
        let text = tidy(words);
        words.clear();
        if !text.is_empty() {
            self.lines.push(Line { text, what: None, number: Some(number) });
        }
    }
}

fn tidy(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Counts lines up to places that never go back.
struct Numbers<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Numbers<'_> {
    fn of(&mut self, place: usize) -> usize {
        let place = place.min(self.text.len());
        if place > self.at {
            self.line += self.text[self.at..place].matches('\n').count();
            self.at = place;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manuscript(text: &str) -> Manuscript {
        read(text.as_bytes()).unwrap().articles.remove(0).manuscript
    }

    #[test]
    fn blocks_become_lines_at_their_numbers() {
        let text = "---\nauthor: Mara Vell\n---\n# Bridge closed\n\nIt was *closed* by\nthe [town](https://example.org).\n\n- a ferry\n- a road\n";
        let manuscript = manuscript(text);
        assert_eq!(manuscript.stated.title.as_deref(), Some("Bridge closed"));
        assert_eq!(manuscript.stated.author.as_deref(), Some("Mara Vell"));
        let lines: Vec<(usize, &str)> = manuscript
            .text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.is_empty())
            .map(|(at, line)| (at + 1, line))
            .collect();
        assert_eq!(lines, [(4, "Bridge closed"), (6, "It was closed by the town."), (9, "a ferry"), (10, "a road")]);
    }

    #[test]
    fn a_title_of_the_front_matter_stands_above_the_text() {
        let manuscript = manuscript("---\ntitle: Bridge closed\n---\n\nIt was closed.\n");
        assert_eq!(manuscript.text, "Bridge closed\n\n\n\nIt was closed.\n");
    }
}
