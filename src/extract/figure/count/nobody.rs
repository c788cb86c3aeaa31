//! Numbers that count nobody: ages, dates, years, sums, shares, parts of a name.

use std::ops::Range;

use super::{super::outcome, age};
use crate::{
    extract::english,
    text::{Text, TokenKind},
};

/// Tells whether a number counts nobody: an age, a date, a year, a sum, a share, a part of a name.
pub(super) fn is_nobody(text: &Text, at: usize, end: usize, sentence: &Range<usize>) -> bool {
    let tokens = text.tokens();
    let before = if at > sentence.start { text.word(at - 1) } else { "" };
    let next = text.word(end);
    let hyphen = |at: usize| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Hyphen);
    let range = hyphen(end) && tokens.get(end + 1).is_some_and(|token| token.kind == TokenKind::Number);
    let plus = hyphen(end) && text.word(end + 1) == "plus";
    let joined = (at > 0 && hyphen(at - 1) && at > sentence.start) || hyphen(end) && !range && !plus;
    let age = age::is_age(text, &(at..end), sentence.start);
    let date = english::is_month(next) && next != "may"
        || english::is_month(before) && before != "may"
        || next == "may" && text.word(end + 1) != "have";
    let dated = before == "," && at > 2 && english::is_month(text.word(at - 3));
    let year = (dated || matches!(before, "in" | "since" | "of" | "until" | "from" | "by"))
        && tokens[at].range().len() == 4
        && (1900..2100).contains(&text.written(at).parse().unwrap_or(0));
    let score = before == ":" && at > 1 && tokens[at - 2].kind == TokenKind::Number && !tokens[at].spaced
        || before == "-" && !(at > 1 && outcome::is_label(text.word(at - 2)));
    let money = score
        || matches!(before, "$" | "€" | "£" | "us$" | "no" | "article" | "part" | "number" | "#")
        || matches!(next, "%" | "percent" | "pm" | "am" | "°");
    let share = next == "per" && matches!(text.word(end + 1), "cent" | "day");
    let pronoun = tokens[at].is_word()
        && text.word(at) == "one"
        && matches!(next, "of" | "another" | "day" | "can" | "that" | "to")
        && !matches!(text.word(end + 1), "the" | "those" | "them");
    joined || age || date || year || money || share || pronoun || matches!(next, ":" | "°")
}
