//! Lines of a raw text that are not empty, each with its number; lines broken to a fixed width are made whole.
//!
//! Does not know what a line says.

use std::borrow::Cow;

use super::{rules::Rule, shape::Shape};

/// A line that is not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Number in the source, counted from 1.
    pub(super) number: usize,
    /// Place among the lines that are not empty.
    pub(super) ordinal: usize,
    /// Its text without white space around it.
    pub(super) text: Cow<'a, str>,
    /// What stands above it.
    pub(super) above: Above,
    /// What it looks like.
    pub(super) shape: Shape,
}

/// What stands above a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Above {
    /// Another line.
    Line,
    /// An empty line, or nothing.
    Gap,
}

/// A line, or a piece of one, that is held back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Held<'a> {
    /// Number in the source, counted from 1.
    pub(super) number: usize,
    /// Place among the lines that are not empty.
    pub(super) ordinal: usize,
    /// The rule that holds it.
    pub(super) rule: &'static Rule,
    /// What is held.
    pub(super) text: Cow<'a, str>,
}

impl<'a> Line<'a> {
    /// Looks at a line.
    pub(super) fn new(number: usize, ordinal: usize, text: impl Into<Cow<'a, str>>, above: Above) -> Self {
        let text = text.into();
        Self { number, ordinal, shape: Shape::of(&text), text, above }
    }

    /// Gives the line with another text.
    pub(super) fn with(self, text: impl Into<Cow<'a, str>>) -> Self {
        Self::new(self.number, self.ordinal, text, self.above)
    }

    /// Holds the line back by a rule.
    pub(super) fn hold(self, rule: &'static Rule) -> Held<'a> {
        Held { number: self.number, ordinal: self.ordinal, rule, text: self.text }
    }
}

/// The least and the greatest width to which texts are broken.
const WIDTHS: std::ops::RangeInclusive<usize> = 50..=100;

/// Reads the lines of a text.
pub(super) fn read(text: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut last = 0;
    let ends = memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]);
    let mut start = 0;
    for (index, end) in ends.enumerate() {
        let text = text[start..end].trim_matches(is_blank);
        start = end + 1;
        if text.is_empty() {
            continue;
        }
        let above = if last > 0 && last == index { Above::Line } else { Above::Gap };
        lines.push(Line::new(index + 1, lines.len(), text, above));
        last = index + 1;
    }
    match width(&lines) {
        Some(width) => unbreak(lines, width),
        None => lines,
    }
}

/// Numbers the places of lines anew.
pub(super) fn number(lines: &mut [Line<'_>]) {
    for (ordinal, line) in lines.iter_mut().enumerate() {
        line.ordinal = ordinal;
    }
}

/// Tells whether a letter shows nothing: white space, a mark of byte order, a space of no width.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{FEFF}' | '\u{200B}' | '\u{2060}')
}

/// Gives the width to which a text is broken, if it is: many lines end in mid-sentence and none is longer.
fn width(lines: &[Line<'_>]) -> Option<usize> {
    let is_longer = |line: &Line<'_>| line.text.chars().nth(*WIDTHS.end()).is_some();
    if lines.iter().any(is_longer) {
        return None;
    }
    let width = lines.iter().map(|line| line.text.chars().count()).max().filter(|width| WIDTHS.contains(width))?;
    let broken = |pair: &&[Line<'_>]| pair[1].above == Above::Line && is_full(&pair[0], &pair[1], width);
    let n_broken = lines.windows(2).filter(broken).count();
    (n_broken >= 4 && n_broken * 2 >= lines.len()).then_some(width)
}

/// Tells whether the first word of the next line would not have fitted on a line.
fn is_full(line: &Line<'_>, next: &Line<'_>, width: usize) -> bool {
    let word = next.text.split_whitespace().next().map_or(0, |word| word.chars().count());
    line.text.chars().count() + 1 + word > width
}

/// Makes lines whole that were broken to a width.
fn unbreak(lines: Vec<Line<'_>>, width: usize) -> Vec<Line<'_>> {
    let mut whole: Vec<Line<'_>> = Vec::new();
    let mut is_open = false;
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        let next = lines.peek().filter(|next| next.above == Above::Line);
        let continues = next.is_some_and(|next| is_full(&line, next, width));
        match whole.last_mut().filter(|_| is_open) {
            Some(last) => {
                last.text.to_mut().push(' ');
                last.text.to_mut().push_str(&line.text);
            }
            None => whole.push(Line { ordinal: whole.len(), ..line }),
        }
        is_open = continues;
    }
    for line in &mut whole {
        line.shape = Shape::of(&line.text);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_numbers_and_gaps() {
        let lines = read("\n\n First \nSecond\n\n\nThird");
        let found: Vec<_> = lines.iter().map(|line| (line.number, line.text.as_ref(), line.above)).collect();
        assert_eq!(found, [(3, "First", Above::Gap), (4, "Second", Above::Line), (7, "Third", Above::Gap)]);
    }

    #[test]
    fn lines_broken_to_a_width_are_made_whole() {
        let text = "Ministry of Works\nNotice\n\nThe bridge over the northern canal was closed to lorries and buses on\n\
                    Monday after engineers found a crack in one of the pillars, which had\nbeen inspected in the spring, \
                    the ministry told reporters in a short\nstatement.\n\nIt will stay closed until the end of the month \
                    at least, and drivers\nare asked to take the ferry.";
        let texts: Vec<String> = read(text).iter().map(|line| line.text.to_string()).collect();
        assert_eq!(texts.len(), 4, "{texts:?}");
        assert_eq!(texts[1], "Notice");
        assert!(texts[2].contains("which had been inspected"));
    }

    #[test]
    fn paragraphs_of_a_line_each_stay_apart() {
        assert_eq!(read("A long line that ends.\nAnother one that ends.\nA third.").len(), 3);
    }
}
