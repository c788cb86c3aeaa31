//! From lines to paragraphs: what was broken in mid-quotation or mid-sentence is joined.
//!
//! Never joins over a heading or over a held line; where a quotation does not close soon, it stays as it is. Straight
//! quotation marks do not say whether they open or close, and are not counted.

use super::{Repair, heading, lines::Line, rules::Rule, shape};

/// Joined paragraphs.
pub(super) const JOINED: Rule = Rule {
    id: "joined-paragraphs",
    reason: "The text was broken within a quotation or a sentence; the pieces are one paragraph.",
};

/// A paragraph or a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// Which of them it is.
    pub(super) kind: Kind,
    /// Its words.
    pub(super) text: String,
    /// Where in the text each line of the source begins, with its number.
    pub(super) pieces: Vec<(usize, usize)>,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Running text.
    Text,
    /// A heading.
    Heading,
}

impl Paragraph {
    /// Makes a paragraph of one line.
    pub(super) fn new(kind: Kind, text: &str, number: usize) -> Self {
        Self { kind, text: text.to_owned(), pieces: vec![(0, number)] }
    }

    /// Gives the line of the source in which an offset of the text stands.
    pub(super) fn line_at(&self, offset: usize) -> usize {
        let after = self.pieces.partition_point(|(start, _)| *start <= offset);
        self.pieces[after.saturating_sub(1)].1
    }
}

/// How many lines may follow before a quotation must have closed.
const PATIENCE: usize = 4;

/// Makes paragraphs of lines, and tells which were joined.
pub(super) fn assemble(lines: &[Line<'_>]) -> (Vec<Paragraph>, Vec<Repair>) {
    let (mut paragraphs, mut repairs): (Vec<Paragraph>, Vec<Repair>) = (Vec::new(), Vec::new());
    let mut quotes = Quotes::default();
    for (index, line) in lines.iter().enumerate() {
        let is_next = index > 0 && lines[index - 1].ordinal + 1 == line.ordinal;
        let last = paragraphs.last_mut().filter(|last| is_next && last.kind == Kind::Text);
        if let Some(last) = last.filter(|last| joins(last, quotes, &lines[index..])) {
            repairs.push(repair(last, line));
            last.text.push(' ');
            last.pieces.push((last.text.len(), line.number));
            last.text.push_str(&line.text);
        } else {
            let is_heading = heading::is_heading(line, lines.get(index + 1));
            let kind = if is_heading { Kind::Heading } else { Kind::Text };
            paragraphs.push(Paragraph::new(kind, &line.text, line.number));
            quotes = Quotes::default();
        }
        quotes = quotes.after(&line.text);
    }
    (paragraphs, repairs)
}

/// Tells whether the first of the lines goes on with a paragraph.
fn joins(last: &Paragraph, quotes: Quotes, lines: &[Line<'_>]) -> bool {
    let text = &lines[0].text;
    let is_cut = text.starts_with(char::is_lowercase) && !shape::ends_sentence(&last.text) && !last.text.ends_with(':');
    continues(text) || is_cut || quotes.open > 0 && closes(quotes, lines)
}

/// Tells whether a line cannot begin a paragraph: it opens with a stop or a closing quotation mark.
pub(super) fn continues(text: &str) -> bool {
    text.starts_with(['.', '”', ',', ';'])
}

/// Tells whether an open quotation closes within the next lines, and none of them opens it again.
fn closes(mut quotes: Quotes, lines: &[Line<'_>]) -> bool {
    for (index, line) in lines.iter().take(PATIENCE).enumerate() {
        if line.ordinal != lines[0].ordinal + index || line.text.starts_with(['“', '„']) {
            return false;
        }
        let closed;
        (quotes, closed) = quotes.read(&line.text);
        if closed {
            return true;
        }
    }
    false
}

/// Counts the quotations that a text opens and does not close.
pub(super) fn n_open(text: &str) -> usize {
    Quotes::default().after(text).open
}

/// Quotations that are open.
#[derive(Debug, Clone, Copy, Default)]
struct Quotes {
    /// How many.
    open: usize,
    /// Whether the last opened with a low mark, so that a high one closes it.
    low: bool,
}

impl Quotes {
    fn after(self, text: &str) -> Self {
        self.read(text).0
    }

    /// Reads on; tells, too, whether nothing was open at some place.
    fn read(mut self, text: &str) -> (Self, bool) {
        let mut closed = false;
        for at in memchr::memchr_iter("“".as_bytes()[0], text.as_bytes()) {
            match text[at..].chars().next().expect("a letter begins with this byte") {
                '“' if self.low => self = Self { open: self.open.saturating_sub(1), low: false },
                '”' => self = Self { open: self.open.saturating_sub(1), low: false },
                '“' => self.open += 1,
                '„' => self = Self { open: self.open + 1, low: true },
                _ => continue,
            }
            closed |= self.open == 0;
        }
        (self, closed)
    }
}

fn repair(last: &Paragraph, line: &Line<'_>) -> Repair {
    let end: Vec<&str> = last.text.rsplit(' ').take(3).collect();
    let end = end.into_iter().rev().collect::<Vec<_>>().join(" ");
    let start = line.text.split(' ').take(3).collect::<Vec<_>>().join(" ");
    Repair {
        line: line.number,
        kind: JOINED.id.to_owned(),
        before: format!("{end} ¶ {start}"),
        after: format!("{end} {start}"),
        reason: JOINED.reason.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::lines;

    fn texts(text: &str) -> Vec<String> {
        assemble(&lines::read(text)).0.into_iter().map(|paragraph| paragraph.text).collect()
    }

    #[test]
    fn a_broken_quotation_is_joined() {
        let text = "He said: “It will hold ...\n\nI think it will.” They left.\n\nThe bridge held.";
        assert_eq!(texts(text), ["He said: “It will hold ... I think it will.” They left.", "The bridge held."]);
        let text = "It had “some weak points .\n\n.. that need work.\n\n” The mayor agreed.";
        assert_eq!(texts(text), ["It had “some weak points . .. that need work. ” The mayor agreed."]);
    }

    #[test]
    fn a_sentence_cut_in_two_is_joined_and_a_whole_one_is_not() {
        assert_eq!(texts("The bridge over the canal\n\nwas closed.").len(), 1);
        assert_eq!(texts("The bridge was closed.\n\nsaid to be unsafe.").len(), 2);
    }

    #[test]
    fn a_quotation_that_goes_on_in_a_new_paragraph_stays_apart() {
        assert_eq!(texts("“It held. We crossed.\n\n“Then it fell,” she said.").len(), 2);
        assert_eq!(texts("“It held.\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.”").len(), 6);
    }

    #[test]
    fn nothing_is_joined_over_a_line_that_is_held_back() {
        let mut lines = lines::read("The bridge\n\nheld\n\nwas closed.");
        lines.remove(1);
        assert_eq!(assemble(&lines).0.len(), 2);
    }

    #[test]
    fn offsets_lead_back_to_lines() {
        let (paragraphs, repairs) = assemble(&lines::read("“It held\n\nand held.” Good."));
        let paragraph = &paragraphs[0];
        assert_eq!((paragraph.line_at(0), paragraph.line_at(paragraph.text.find("and").unwrap())), (1, 3));
        assert_eq!((repairs[0].line, repairs[0].before.as_str()), (3, "“It held ¶ and held.” Good."));
    }
}
