//! Spans of quotation marks of every style, nested, unclosed, and reopened by each paragraph.
//!
//! Knows marks, not speech: whether a quotation is speech, a title or irony is for those who know meaning.

use std::ops::Range;

use super::{Text, TokenKind};

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

/// What a mark does.
enum Mark {
    Opens(Style),
    Closes(Style),
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
    let mut stack: Vec<Open> = Vec::new();
    let closers = later_closers(text, &tokens);
    let mut next_closer = closers.iter().peekable();
    let mut balance = balance(text, &tokens);
    let mut n_open = 0;
    for at in tokens.clone() {
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
fn balance(text: &Text, tokens: &Range<usize>) -> i64 {
    tokens.clone().fold(0, |balance, at| match text.written(at) {
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

/// Says what a token does to the quotations that are open.
fn mark(text: &Text, at: usize, tokens: &Range<usize>, (stack, later): (&[Open], bool)) -> Option<Mark> {
    let token = &text.tokens[at];
    if matches!(token.kind, TokenKind::Word | TokenKind::Number | TokenKind::Hyphen) {
        return None;
    }
    let is_open = |style| stack.iter().any(|open| open.style == style);
    match text.written(at) {
        "“" | "‟" if stack.last().is_some_and(|open| open.style == Style::Low) => Some(Mark::Closes(Style::Low)),
        "“" if is_open(Style::Double) && faces_left(text, at, tokens) => Some(Mark::Closes(Style::Double)),
        "“" | "‟" => Some(Mark::Opens(Style::Double)),
        "”" if stack.is_empty() && faces_right(text, at, tokens) => Some(Mark::Opens(Style::Double)),
        "”" if !is_open(Style::Double) && is_open(Style::Low) => Some(Mark::Closes(Style::Low)),
        // Opened by one mark and closed by another.
        "”" if !is_open(Style::Double) => [Style::StraightDouble, Style::Single]
            .into_iter()
            .find(|style| is_open(*style))
            .map_or(Some(Mark::Closes(Style::Double)), |style| Some(Mark::Closes(style))),
        "\"" if is_open(Style::Double) && !is_open(Style::StraightDouble) && faces_left(text, at, tokens) => {
            Some(Mark::Closes(Style::Double))
        }
        "”" => Some(Mark::Closes(Style::Double)),
        "„" => Some(Mark::Opens(Style::Low)),
        "«" => Some(Mark::Opens(Style::Guillemets)),
        "»" => Some(Mark::Closes(Style::Guillemets)),
        "\"" => Some(straight(text, at, tokens, is_open(Style::StraightDouble))),
        "‘" if opens(text, at, tokens) => Some(Mark::Opens(Style::Single)),
        "’" | "‘" => single(text, at, (Style::Single, is_open(Style::Single), later)),
        "'" if !is_open(Style::StraightSingle) && opens(text, at, tokens) => Some(Mark::Opens(Style::StraightSingle)),
        "'" => single(text, at, (Style::StraightSingle, is_open(Style::StraightSingle), later)),
        _ => None,
    }
}

/// Tells whether a mark stands close to what comes before it, and free of what comes after.
fn faces_left(text: &Text, at: usize, tokens: &Range<usize>) -> bool {
    !text.tokens[at].spaced && (at + 1 == tokens.end || text.tokens[at + 1].spaced)
}

/// Tells whether a mark stands free of what comes before it, and close to what comes after.
fn faces_right(text: &Text, at: usize, tokens: &Range<usize>) -> bool {
    text.tokens[at].spaced && at + 1 < tokens.end && !text.tokens[at + 1].spaced && text.tokens[at + 1].is_word()
}

/// A straight mark opens where only its left side is free, closes where only its right side is, and else takes turns.
fn straight(text: &Text, at: usize, tokens: &Range<usize>, open: bool) -> Mark {
    let left = text.tokens[at].spaced;
    let right = at + 1 == tokens.end || text.tokens[at + 1].spaced;
    match (left, right, open) {
        (true, false, _) | (_, _, false) => Mark::Opens(Style::StraightDouble),
        _ => Mark::Closes(Style::StraightDouble),
    }
}

/// Tells whether a single mark stands before a word and after nothing that it could be the apostrophe of.
fn opens(text: &Text, at: usize, tokens: &Range<usize>) -> bool {
    let free =
        text.tokens[at].spaced || at == tokens.start || matches!(text.written(at - 1), "“" | "\"" | "(" | "—" | "[");
    let next = text.tokens[..tokens.end].get(at + 1);
    free && next.is_some_and(|next| !next.spaced && (next.is_word() || text.written(at + 1) == "…"))
}

/// A single mark closes unless it is the apostrophe of a plural ("the soldiers’ post") with the true end still to come.
fn single(text: &Text, at: usize, (style, open, later): (Style, bool, bool)) -> Option<Mark> {
    let apostrophe = text.tokens[at].kind == TokenKind::Possessive && later;
    (open && !apostrophe && text.written(at).chars().count() == 1).then_some(Mark::Closes(style))
}

/// Lists the single marks that could close, each with whether another such mark comes before the next opening one.
fn later_closers(text: &Text, tokens: &Range<usize>) -> Vec<(usize, bool)> {
    let mut later = false;
    let mut closers = Vec::new();
    for at in tokens.clone().rev() {
        if !matches!(text.tokens[at].kind, TokenKind::Mark | TokenKind::Possessive)
            || !matches!(text.written(at), "’" | "‘" | "'")
        {
            continue;
        }
        if opens(text, at, tokens) {
            later = false;
        } else if !text.tokens[at].spaced {
            closers.push((at, later));
            later = true;
        }
    }
    closers.reverse();
    closers
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
