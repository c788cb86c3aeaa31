//! People who are called by a given name alone: "Olena, 61, …", "says Taras", "22-year-old Nazar".
//!
//! Knows what stands beside such a name; who else bears it is for the caller.

use std::ops::Range;

use super::{Index, LIVES, MOST_MENTIONS};
use crate::{
    extract::{
        cast::Cast,
        english,
        speech::{self, verb},
    },
    text::{Quotation, Text, TokenKind, given::is_given},
};

/// Tells whether a word with a capital is somebody's given name, by an age, by what only people do, or by a companion.
pub(super) fn is_person(cast: &Cast<'_>, at: usize) -> bool {
    let word = cast.text.word(at);
    let given = is_given(word);
    is_aged_before(cast, at)
        || (given || speech::tells_gender(word)) && is_aged(cast, at)
        || given && (lives(cast, at) || is_opened(cast, at) || is_joined(cast, at) || is_described(cast, at))
}

/// "Olena, a neighbour of theirs, …": what somebody is, behind the given name with which a sentence begins.
fn is_described(cast: &Cast<'_>, at: usize) -> bool {
    let text = cast.text;
    let begins = at == text.sentences()[text.sentence_of(at)].tokens.start;
    let article = text.word(at + 1) == "," && matches!(text.word(at + 2), "a" | "an" | "the" | "his" | "her");
    begins && article && (at + 3..at + 6).any(|at| english::is_role(text.print(at)))
}

/// "Nadiia Example was sweeping. “…,” she said.": a name in full with which a sentence begins, of whom the paragraph says by
/// a pronoun that the person spoke, or whose words it gives as a sentence of their own.
pub(super) fn is_spoken_of(cast: &Cast<'_>, name: &Range<usize>) -> bool {
    let text = cast.text;
    let begins = name.start == text.sentences()[text.sentence_of(name.start)].tokens.start;
    let acts = text.tokens().get(name.end).is_some_and(|next| next.is_word() && !next.capital);
    if !(name.len() == 2 && begins && acts && is_given(text.word(name.start))) {
        return false;
    }
    let limit = text.paragraphs()[text.paragraph_of(name.start)].tokens.end.min(name.end + REACH);
    let says = |at: usize| verb::class(text.print(at)) == Some(verb::Class::States);
    let quotes = || {
        let from = text.quotations().partition_point(|quotation| quotation.tokens.start < name.end);
        text.quotations().get(from).is_some_and(|next| next.tokens.start < limit && is_whole(text, next))
    };
    (name.end..limit).any(|at| matches!(text.word(at), "he" | "she") && says(at + 1)) || quotes()
}

/// Tells whether a quotation is a sentence of its own.
fn is_whole(text: &Text, quotation: &Quotation) -> bool {
    let open = quotation.tokens.start - 1;
    text.sentences()[text.sentence_of(quotation.tokens.start)].tokens.start >= open
}

/// A pronoun that speaks stands at most so many tokens behind the name that it means.
const REACH: usize = 120;

/// Tells whether a name in full begins with a given name that lives or speaks on its own, or whose surname is described
/// behind a comma: "Serhii told us", "Pletinka, a soldier who …".
pub(super) fn is_named_in_full(cast: &Cast<'_>, (name, index): (&Range<usize>, &Index)) -> bool {
    let text = cast.text;
    if !is_given(text.word(name.start)) {
        return false;
    }
    let at_all = |word: usize| index.get(&text.print(word)).map_or(&[][..], Vec::as_slice).iter().copied();
    let free = |at: &usize| !name.contains(at) && cast.at(*at).is_none();
    let described = |at: usize| text.word(at + 1) == "," && matches!(text.word(at + 2), "a" | "an" | "who" | "whose");
    let alone = at_all(name.start).filter(free).take(MOST_MENTIONS).any(|at| is_alone(cast, at) && lives(cast, at));
    // A surname that acts by itself: "Pletinka has five children".
    let acts = |at: usize| {
        let next = text.tokens().get(at + 1);
        name.len() == 2 && is_alone(cast, at) && next.is_some_and(|next| next.is_word() && !next.capital)
    };
    alone || at_all(name.end - 1).filter(free).take(MOST_MENTIONS).any(|at| described(at) || acts(at))
}

/// "22-year-old Nazar".
fn is_aged_before(cast: &Cast<'_>, at: usize) -> bool {
    let word = |n: usize| at.checked_sub(n).map_or("", |at| cast.text.word(at));
    word(1) == "old" && word(3) == "year" && is_alone(cast, at)
}

/// "Olena, 61,", "Olena, also 61,", "Olena, a 61-year-old teacher".
fn is_aged(cast: &Cast<'_>, at: usize) -> bool {
    let text = cast.text;
    if text.word(at + 1) != "," {
        return false;
    }
    let start = at + 2 + usize::from(matches!(text.word(at + 2), "also" | "now" | "aged"));
    let is_age =
        |at: usize| text.tokens().get(at).is_some_and(|it| it.kind == TokenKind::Number && it.range().len() <= 2);
    let closed = is_age(start) && matches!(text.word(start + 1), "," | "." | "and" | "who");
    let described = matches!(text.word(start), "a" | "an" | "the") && {
        let number = start + 1;
        is_age(number) && text.word(number + 2) == "year" && text.word(number + 4) == "old"
    };
    closed || described
}

/// Tells whether a given name speaks, or does what people alone do: "Olena says", "said Olena, who", "Olena wept".
fn lives(cast: &Cast<'_>, at: usize) -> bool {
    let text = cast.text;
    let says = |at: usize| {
        verb::class(text.print(at)) == Some(verb::Class::States)
            && !text.tokens()[at].capital
            && !verb::may_be_noun(text.word(at))
    };
    let after = at + 1 < text.tokens().len() && (says(at + 1) || LIVES.has(text.print(at + 1)));
    let closed = matches!(text.word(at + 1), "," | "." | "who");
    let clause = text.word(at + 1) == "," && matches!(text.word(at + 2), "who" | "whose");
    after || clause || closed && at > 0 && says(at - 1)
}

/// "Olena – like her neighbours – has stayed": a name that opens a paragraph and is set off by a dash.
fn is_opened(cast: &Cast<'_>, at: usize) -> bool {
    let text = cast.text;
    text.paragraphs()[text.paragraph_of(at)].tokens.start == at && matches!(text.word(at + 1), "–" | "—")
}

/// "Olena and Taras", two given names alone.
fn is_joined(cast: &Cast<'_>, at: usize) -> bool {
    let text = cast.text;
    let other = |at: usize| is_given(text.word(at)) && text.tokens()[at].capital && is_alone(cast, at);
    let next = text.word(at + 1) == "and" && at + 2 < text.tokens().len() && other(at + 2);
    let last = at > 1 && text.word(at - 1) == "and" && other(at - 2);
    is_alone(cast, at) && (next || last)
}

/// Tells whether no other word with a capital stands beside a name.
fn is_alone(cast: &Cast<'_>, at: usize) -> bool {
    let text = cast.text;
    let capital = |at: usize| text.tokens().get(at).is_some_and(|token| token.is_word() && token.capital);
    let begins = at == text.sentences()[text.sentence_of(at)].tokens.start;
    !capital(at + 1) && (begins || at == 0 || !capital(at - 1))
}
