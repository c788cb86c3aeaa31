//! Which quotations are speech, and which are titles, nicknames, words held at a distance.

use super::link::Link;
use crate::extract::Cast;
use crate::text::{Quotation, Text, TokenKind};

/// Tells whether a quotation is speech.
pub(super) fn is_speech(cast: &Cast<'_>, quotation: &Quotation, link: Option<&Link<'_>>) -> bool {
    let text = cast.text;
    let marks = quotation.tokens.clone().rev().take_while(|at| text.tokens()[*at].kind == TokenKind::Mark).count();
    let end = quotation.tokens.end - marks;
    let name = cast.at(quotation.tokens.start).is_some_and(|name| name.tokens == (quotation.tokens.start..end));
    let words =
        || quotation.tokens.clone().filter(|at| matches!(text.tokens()[*at].kind, TokenKind::Word | TokenKind::Number));
    let attributed = link.is_some_and(Link::is_direct);
    let whole = is_sentence(text, quotation);
    match words().count() {
        _ if name => false,
        0 => false,
        1 => attributed && whole && quotation.tokens.len() > 1,
        2 => attributed || whole && link.is_some(),
        3 | 4 if is_mixed(text, quotation) => attributed,
        _ => attributed || whole || !is_title(text, quotation),
    }
}

/// Tells whether a quotation is woven into the reporter's sentence: it begins small, or no mark leads to it.
pub(super) fn is_mixed(text: &Text, quotation: &Quotation) -> bool {
    let first = quotation.tokens.clone().find(|at| text.tokens()[*at].kind != TokenKind::Mark);
    !first.is_some_and(|at| text.tokens()[at].capital)
}

/// Tells whether a quotation has a sentence's beginning and end.
fn is_sentence(text: &Text, quotation: &Quotation) -> bool {
    let last = quotation.tokens.end - 1;
    let stop = matches!(text.word(last), "." | "," | "!" | "?" | "…" | "...")
        || text.word(last + 2) == "."
        || !quotation.closed;
    stop && !is_mixed(text, quotation)
}

/// Tells whether every long word has a capital: the title of a book, a ship, a law.
fn is_title(text: &Text, quotation: &Quotation) -> bool {
    quotation.tokens.clone().all(|at| {
        let token = &text.tokens()[at];
        !token.is_word() || token.capital || token.range().len() < 4
    })
}
