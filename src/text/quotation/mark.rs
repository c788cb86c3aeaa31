//! What a mark does to the quotations that are open: it opens one, closes one, or is an apostrophe.

use std::ops::Range;

use super::{Open, Style};
use crate::text::{Text, TokenKind};

/// What a mark does.
pub(super) enum Mark {
    Opens(Style),
    Closes(Style),
}

/// Tells whether a token is a mark of quotation, or an apostrophe by itself.
pub(super) fn is_mark(text: &Text, at: usize) -> bool {
    matches!(text.tokens[at].kind, TokenKind::Mark | TokenKind::Possessive)
        && matches!(text.written(at), "“" | "”" | "‟" | "„" | "«" | "»" | "\"" | "‘" | "’" | "'")
}

/// Says what a mark does to the quotations that are open.
pub(super) fn mark(text: &Text, at: usize, tokens: &Range<usize>, (stack, later): (&[Open], bool)) -> Option<Mark> {
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
pub(super) fn later_closers(text: &Text, tokens: &Range<usize>, marks: &[usize]) -> Vec<(usize, bool)> {
    let mut later = false;
    let mut closers = Vec::new();
    for at in marks.iter().copied().rev() {
        if !matches!(text.written(at), "’" | "‘" | "'") {
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
