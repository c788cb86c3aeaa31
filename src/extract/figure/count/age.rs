//! Ages: numbers that say how old somebody is.

use std::ops::Range;

use crate::{
    extract::figure::noun::{self, Sort},
    text::{Text, Token, TokenKind, number},
};

/// Nobody is older.
const OLDEST: u64 = 120;

/// Gives the token after the words that tell the age of those counted: "aged 34, 45 and 60", ", 61", "of 54", "born in 2012".
pub(super) fn after(text: &Text, end: usize, limit: usize) -> usize {
    let within = |after: usize| if after <= limit { after } else { end };
    match text.word(end) {
        "aged" | "ages" => {
            let about = usize::from(matches!(text.word(end + 1), "about" | "around" | "approximately"));
            within(list(text, end + 1 + about).unwrap_or(end))
        }
        "of" if is_one(text.word(end - 1)) => {
            within(years(text, end + 1).filter(|after| !is_counting(text, *after)).unwrap_or(end))
        }
        "born" if text.word(end + 1) == "in" && is_digits(text, end + 2) => within(end + 3),
        "," | "(" if is_digits(text, end + 1) => {
            let closes = |after: &usize| matches!(text.word(*after), "," | ")" | "." | ";");
            let after = list(text, end + 1).filter(closes);
            within(after.map_or(end, |after| after + usize::from(text.word(after) == ")")))
        }
        _ => end,
    }
}

/// Tells whether a number is an age though no count stands before it: "the boy, 12, …", "women aged 60 and 70".
pub(super) fn is_age(text: &Text, number: &Range<usize>, floor: usize) -> bool {
    let at = number.start;
    let before = |n: usize| at.checked_sub(n).filter(|at| *at >= floor).map_or("", |at| text.word(at));
    let next = text.word(number.end);
    let about = matches!(before(1), "about" | "around" | "approximately");
    let told = matches!(before(if about { 2 } else { 1 }), "aged" | "age" | "ages");
    let set_off = before(1) == ","
        && matches!(next, "," | ")" | "and" | "—" | "–")
        && is_digits(text, at)
        && is_after_name(text, at);
    let list =
        matches!(before(1), "and" | ",") && (2..=4).any(|n| before(n) == "aged") && !is_person_after(text, number.end);
    told || set_off || list || is_of_years(text, number.end)
}

/// Tells whether a list of numbers ends in "years old": "32, 36 and 56 years old".
fn is_of_years(text: &Text, end: usize) -> bool {
    const LONGEST: usize = 12;
    let is_more = |at: &usize| matches!(text.word(*at), "," | "and") || is_digits(text, *at);
    let years = (end..end + LONGEST).find(|at| !is_more(at));
    years.is_some_and(|at| matches!(text.word(at), "years" | "year") && text.word(at + 1) == "old")
}

/// Reads numbers joined by commas and "and", each no more than an age.
fn list(text: &Text, start: usize) -> Option<usize> {
    let mut end = years(text, start)?;
    loop {
        let comma = usize::from(text.word(end) == ",");
        let and = usize::from(matches!(text.word(end + comma), "and" | "or" | "to"));
        let next = Some(end + comma + and).filter(|next| *next > end).and_then(|next| years(text, next));
        match next.filter(|next| !is_person_after(text, *next)) {
            Some(next) => end = next,
            None => return Some(end),
        }
    }
}

fn years(text: &Text, at: usize) -> Option<usize> {
    let number = number::read(text, at, number::Articles::Skip)?;
    let hyphen = text.tokens().get(number.tokens.end).is_some_and(|next| next.kind == TokenKind::Hyphen);
    (number.value? <= OLDEST && !hyphen).then_some(number.tokens.end)
}

/// Tells whether a noun follows, so that a number counts: "of 12 children".
fn is_counting(text: &Text, at: usize) -> bool {
    is_person_after(text, at) || text.tokens().get(at).is_some_and(Token::is_word) && is_plural(text.word(at))
}

fn is_plural(word: &str) -> bool {
    word.len() > 3 && word.ends_with('s') && word != "was"
}

/// Tells whether somebody is counted at a token, one or two describing words passed over: "two elderly women".
fn is_person_after(text: &Text, at: usize) -> bool {
    let person = |at: usize| matches!(noun::sort(text.word(at)), Sort::People(_) | Sort::Bare);
    let word = |at: usize| text.tokens().get(at).is_some_and(Token::is_word);
    let stop = |at: usize| matches!(text.word(at), "and" | "were" | "was" | "in" | "at" | "died");
    (at..at + 3).take_while(|at| word(*at) && !stop(*at)).any(person)
}

fn is_digits(text: &Text, at: usize) -> bool {
    text.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Number)
}

/// Tells whether a folded word is one person, of whom "of 54" tells the age.
fn is_one(word: &str) -> bool {
    matches!(word, "man" | "woman" | "boy" | "girl" | "resident" | "teenager" | "pensioner" | "child")
}

/// Tells whether a name or a person stands before the comma before a number.
fn is_after_name(text: &Text, at: usize) -> bool {
    at > 1 && (text.tokens()[at - 2].capital || matches!(noun::sort(text.word(at - 2)), Sort::People(_)))
}
