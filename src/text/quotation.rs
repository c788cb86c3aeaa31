//! Spans of quotation marks of every style, nested, unclosed, and reopened by each paragraph.
//!
//! Knows marks, not speech: whether a quotation is speech, a title or irony is for those who know meaning.

mod mark;

use std::ops::Range;

use super::Text;
use mark::{Mark, is_mark, later_closers, mark};

/// The marks that a quotation stands between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// “ ”
    Double,
    /// ‘ ’
    Single,
    /// " "
    StraightDouble,
    /// ' '
    StraightSingle,
    /// « »
    Guillemets,
    /// „ “
    Low,
}

/// Words between quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// Bytes between the marks.
    pub range: Range<usize>,
    /// Bytes with the marks.
    pub outer: Range<usize>,
    /// Tokens between the marks.
    pub tokens: Range<usize>,
    /// The marks.
    pub style: Style,
    /// How many quotations it stands within.
    pub depth: usize,
    /// Whether it has a closing mark; without one it ends with its paragraph.
    pub closed: bool,
    /// The quotation, unclosed at the end of the paragraph before, that this one goes on with.
    pub continues: Option<usize>,
}

struct Open {
    at: usize,
    style: Style,
    slot: usize,
}

/// Finds the quotations of every paragraph.
pub(super) fn find(text: &mut Text) {
    let mut found = Vec::new();
    let mut unclosed = None;
    for paragraph in &text.paragraphs {
        let tokens = paragraph.tokens.clone();
        let first = found.len();
        read(text, tokens.clone(), &mut found);
        if let Some((slot, style)) = unclosed
            && let Some(Some(quotation)) = found.get_mut(first)
            && quotation.tokens.start == tokens.start + 1
            && quotation.style == style
        {
            quotation.continues = Some(slot);
        }
        unclosed = found[first..]
            .iter()
            .enumerate()
            .find_map(|(at, quotation)| quotation.as_ref().filter(|q| !q.closed).map(|q| (first + at, q.style)));
    }
    text.quotations = compact(found);
}

/// Drops the slots of marks that turned out to be apostrophes, and renumbers what refers to slots.
fn compact(found: Vec<Option<Quotation>>) -> Vec<Quotation> {
    let mut place = Vec::with_capacity(found.len());
    let mut kept: Vec<Quotation> = Vec::with_capacity(found.len());
    for quotation in found {
        place.push(kept.len());
        if let Some(mut quotation) = quotation {
            quotation.continues = quotation.continues.map(|slot| place[slot]);
            kept.push(quotation);
        }
    }
    kept
}

fn read(text: &Text, tokens: Range<usize>, found: &mut Vec<Option<Quotation>>) {
    let marks: Vec<usize> = text.signs_in(tokens.clone()).iter().copied().filter(|at| is_mark(text, *at)).collect();
    if marks.is_empty() {
        return;
    }
    let mut stack: Vec<Open> = Vec::new();
    let closers = later_closers(text, &tokens, &marks);
    let mut next_closer = closers.iter().peekable();
    let mut balance = balance(text, &marks);
    let mut n_open = 0;
    for at in marks {
        balance += match text.written(at) {
            "“" => 1,
            "”" => -1,
            _ => 0,
        };
        while next_closer.peek().is_some_and(|(closer, _)| *closer < at) {
            next_closer.next();
        }
        let later = next_closer.peek().is_some_and(|(closer, later)| *closer == at && *later);
        match mark(text, at, &tokens, (&stack, later)) {
            // More marks open than close: one that opens within an open quotation was meant to close, or is one too many.
            Some(Mark::Opens(Style::Double)) if n_open > 0 && balance <= n_open => {}
            Some(Mark::Opens(style)) => {
                n_open += i64::from(style == Style::Double);
                stack.push(Open { at, style, slot: found.len() });
                found.push(None);
            }
            Some(Mark::Closes(style)) => {
                if let Some(depth) = stack.iter().rposition(|open| open.style == style) {
                    for open in stack.drain(depth + 1..).rev() {
                        n_open -= i64::from(open.style == Style::Double);
                        keep(text, &open, (at, false, depth + 1), found);
                    }
                    n_open -= i64::from(style == Style::Double);
                    if let Some(open) = stack.pop() {
                        keep(text, &open, (at, true, depth), found);
                    }
                }
            }
            None => {}
        }
    }
    for depth in (0..stack.len()).rev() {
        keep(text, &stack[depth], (tokens.end, false, depth), found);
    }
}

/// Counts how many more curly marks close than open.
fn balance(text: &Text, marks: &[usize]) -> i64 {
    marks.iter().fold(0, |balance, at| match text.written(*at) {
        "”" => balance + 1,
        "“" => balance - 1,
        _ => balance,
    })
}

/// Enters a quotation into its slot; an empty one, and a single mark without its fellow, is none.
fn keep(text: &Text, open: &Open, (end, closed, depth): (usize, bool, usize), found: &mut [Option<Quotation>]) {
    let tokens = open.at + 1..end;
    let single = matches!(open.style, Style::Single | Style::StraightSingle);
    if tokens.is_empty() || (single && !closed) {
        return;
    }
    let start = text.tokens[open.at].start();
    let range = text.tokens[open.at].end()..if closed { text.tokens[end].start() } else { text.tokens[end - 1].end() };
    let outer = start..if closed { text.tokens[end].end() } else { range.end };
    found[open.slot] = Some(Quotation { range, outer, tokens, style: open.style, depth, closed, continues: None });
}

#[cfg(test)]
mod tests {
    use super::super::{Field, Text};

    fn quotations(body: &str) -> Vec<String> {
        let text = Text::new(&[(Field::Body, body)]);
        text.quotations().iter().map(|quotation| text.as_str()[quotation.range.clone()].to_owned()).collect()
    }

    #[test]
    fn every_style_is_found() {
        assert_eq!(
            quotations("He said “one” and \"two\", «three», „four“ and ‘five’."),
            ["one", "two", "three", "four", "five"]
        );
        assert_eq!(quotations("'Find a way' in talks"), ["Find a way"]);
    }

    #[test]
    fn apostrophes_are_no_marks() {
        assert_eq!(quotations("Bell’s men took the soldiers’ post and didn’t leave in ’22."), [""; 0]);
        assert_eq!(quotations("‘We took the soldiers’ post,’ he said."), ["We took the soldiers’ post,"]);
        assert_eq!(quotations("It's the boys' 'best day' yet"), ["best day"]);
    }

    #[test]
    fn nested_marks_nest() {
        assert_eq!(quotations("“He said ‘no’ and left,” she said."), ["He said ‘no’ and left,", "no"]);
        let text = Text::new(&[(Field::Body, "“a ‘b’ c”")]);
        assert_eq!(text.quotations().iter().map(|q| q.depth).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn a_paragraph_that_reopens_goes_on_with_the_last() {
        let text = Text::new(&[(Field::Body, "“One.\n\n“Two,” he said.\n\n“Three.”")]);
        let quotations = text.quotations();
        assert_eq!(quotations.len(), 3);
        assert!(!quotations[0].closed);
        assert_eq!(quotations[1].continues, Some(0));
        assert_eq!(quotations[2].continues, None);
    }

    #[test]
    fn a_thousand_nested_marks_are_read_in_a_line() {
        let body = format!("{}{}", "“a ".repeat(40_000), "b” ".repeat(40_000));
        assert_eq!(Text::new(&[(Field::Body, &body)]).quotations().len(), 40_000);
    }
}
