//! People whom the scene has passed over: nobody says what they are, but they speak, or the text gives their age.
//!
//! They are private until somebody knows better.

use std::ops::Range;

use super::{
    Who,
    cast::{Cast, Named, Sort},
    speech::verb,
};
use crate::text::{TokenKind, collapse};

/// Finds every mention of such people, by name in full or by surname.
pub(super) fn find(cast: &Cast<'_>, is_name_word: fn(&Cast<'_>, usize) -> bool) -> Vec<Named> {
    let mut full: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < cast.text.tokens().len() {
        let end = run(cast, at, is_name_word);
        let length = end - at;
        if (2..=3).contains(&length) && !cast.text.paragraphs()[cast.text.paragraph_of(at)].heading {
            full.push(at..end);
        }
        at = end.max(at + 1);
    }
    let known: Vec<&Range<usize>> = full.iter().filter(|name| is_person(cast, name)).collect();
    let mut found: Vec<Named> = Vec::new();
    for name in known {
        let words = collapse(&cast.text.as_str()[cast.text.bytes(name.clone())]);
        let who = Who::Private(words, "a person".to_owned());
        if !found.iter().any(|other| other.who == who) {
            found.extend(mentions(cast, name).map(|tokens| named(tokens, &who)));
        }
    }
    found
}

fn named(tokens: Range<usize>, who: &Who) -> Named {
    Named { tokens, who: who.clone(), sort: Sort::Person, known_as: Vec::new() }
}

/// Gives the token after a run of words that may be a name, within one paragraph.
fn run(cast: &Cast<'_>, at: usize, is_name_word: fn(&Cast<'_>, usize) -> bool) -> usize {
    let text = cast.text;
    let limit = text.paragraphs()[text.paragraph_of(at)].tokens.end;
    (at..limit).find(|at| !is_name_word(cast, *at)).unwrap_or(limit)
}

/// Tells whether a name in full is a person's: an age follows, or the name or its surname speaks.
fn is_person(cast: &Cast<'_>, name: &Range<usize>) -> bool {
    let text = cast.text;
    let age = text.word(name.end) == ","
        && text.tokens().get(name.end + 1).is_some_and(|token| token.kind == TokenKind::Number && token.range().len() <= 2)
        && matches!(text.word(name.end + 2), "," | ".");
    age || speaks(cast, name) || alone(cast, name).any(|at| speaks(cast, &(at..at + 1)))
}

fn speaks(cast: &Cast<'_>, name: &Range<usize>) -> bool {
    let text = cast.text;
    let says = |at: usize| verb::class(text.word(at)) == Some(verb::Class::States) && !text.tokens()[at].capital && !verb::may_be_noun(text.word(at));
    let closed = matches!(text.word(name.end), "," | "." | "who");
    name.end < text.tokens().len() && says(name.end) || closed && name.start > 0 && says(name.start - 1)
}

/// Gives the tokens at which the surname stands by itself.
fn alone<'c>(cast: &'c Cast<'_>, name: &Range<usize>) -> impl Iterator<Item = usize> + 'c {
    let text = cast.text;
    let surname = text.word(name.end - 1);
    let own = name.clone();
    (0..text.tokens().len()).filter(move |at| {
        text.tokens()[*at].capital && text.word(*at) == surname && !own.contains(at) && cast.at(*at).is_none()
    })
}

/// Gives every mention: the name in full, and the surname alone.
fn mentions<'c>(cast: &'c Cast<'_>, name: &Range<usize>) -> impl Iterator<Item = Range<usize>> + 'c {
    let text = cast.text;
    let words: Vec<String> = name.clone().map(|at| text.word(at).to_owned()).collect();
    let others = alone(cast, name).map(move |last| {
        let start = (last + 1).saturating_sub(words.len());
        let whole = (start..=last).zip(&words).all(|(at, word)| text.word(at) == word);
        if whole { start..last + 1 } else { last..last + 1 }
    });
    std::iter::once(name.clone()).chain(others)
}
