//! Bodies by their initials: "the National Intelligence Service (NIS)", and then "the NIS".

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    found::How,
    reading::Reading,
    scene::{Name, Referent},
    unknown::Nameless,
};
use crate::{lexicon::EntityKind, text::TokenKind};

/// Whose initials a word is.
#[derive(Debug, Clone, Copy)]
enum Body {
    Known(u32),
    Unknown(usize),
}

/// Adds the mentions by initials of the bodies that are named in full before.
pub(super) fn find(reading: &Reading<'_>, names: &mut Vec<Name>, unknown: &mut [Nameless]) {
    let mut bodies: FxHashMap<String, (usize, Body)> = FxHashMap::default();
    let known = in_full(reading, names).map(|(tokens, at)| (tokens, Body::Known(at)));
    let lacking = unknown.iter().enumerate().filter(|(_, body)| body.rule != "unknown-place");
    let all = known.chain(lacking.map(|(at, body)| (&body.tokens, Body::Unknown(at))));
    for (tokens, body) in all {
        for word in short(reading, tokens) {
            let first = bodies.entry(word).or_insert((tokens.end, body));
            if tokens.end < first.0 {
                *first = (tokens.end, body);
            }
        }
    }
    if bodies.is_empty() {
        return;
    }
    let mut found = Vec::new();
    let mut next = 0;
    for &at in reading.text.capitals() {
        while names.get(next).is_some_and(|name| name.tokens.end <= at) {
            next += 1;
        }
        let free = is_abbreviation(reading, at) && names.get(next).is_none_or(|name| at < name.tokens.start);
        let body = free.then(|| bodies.get(reading.text.word(at))).flatten().filter(|(from, _)| *from <= at);
        match body {
            Some((_, Body::Known(entity))) => found.push(Name {
                tokens: at..at + 1,
                referent: Referent::Entity(*entity),
                how: How::Name,
                counts: true,
                rule: "abbreviation",
            }),
            Some((_, Body::Unknown(slot))) if unknown.iter().all(|other| !other.tokens.contains(&at)) => {
                unknown[*slot].again.push(at..at + 1);
            }
            _ => {}
        }
    }
    names.extend(found);
}

/// Tells whether a body of the lexicon that is named in full may stand by its initials, too.
pub(super) fn may_find(reading: &Reading<'_>, names: &[Name]) -> bool {
    let words: FxHashSet<String> = in_full(reading, names).flat_map(|(tokens, _)| short(reading, tokens)).collect();
    let text = reading.text;
    let stands = |at: &usize| is_abbreviation(reading, *at) && words.contains(text.word(*at));
    !words.is_empty() && text.capitals().iter().any(stands)
}

/// Gives the bodies of the lexicon that are named by several words, with these.
fn in_full<'n>(reading: &Reading<'_>, names: &'n [Name]) -> impl Iterator<Item = (&'n Range<usize>, u32)> {
    names.iter().filter_map(|name| match name.referent {
        Referent::Entity(at) if is_body(reading, at) && name.tokens.len() > 1 => Some((&name.tokens, at)),
        _ => None,
    })
}

/// Gives what a name may be shortened to.
fn short(reading: &Reading<'_>, tokens: &Range<usize>) -> impl Iterator<Item = String> {
    explained(reading, tokens.end).into_iter().chain(initials(reading, tokens))
}

fn is_body(reading: &Reading<'_>, at: u32) -> bool {
    let entity = reading.lexicon.entity(at);
    entity.kind == EntityKind::Actor && !entity.is_person() && !entity.is_state()
}

/// Reads "(NIS)" after a name.
fn explained(reading: &Reading<'_>, end: usize) -> Option<String> {
    let text = reading.text;
    let bracket = text.word(end) == "(" && text.word(end + 2) == ")";
    (bracket && is_abbreviation(reading, end + 1)).then(|| text.word(end + 1).to_owned())
}

/// Gives the first letters of a name of three words or more, with those of its small words and without: "mod", "md".
fn initials(reading: &Reading<'_>, tokens: &Range<usize>) -> Vec<String> {
    let text = reading.text;
    let words = || tokens.clone().filter(|at| text.tokens()[*at].kind == TokenKind::Word);
    let letters = |at: usize| text.word(at).chars().next();
    let every: String = words().filter_map(letters).collect();
    let capitals: String = words().filter(|at| text.tokens()[*at].capital).filter_map(letters).collect();
    [every, capitals].into_iter().filter(|word| word.len() > 2).collect()
}

/// Tells whether a token has two capitals or more, and at most eight letters: "NIS", "`MoD`".
fn is_abbreviation(reading: &Reading<'_>, at: usize) -> bool {
    let Some(token) = reading.text.tokens().get(at).filter(|token| token.is_word() && token.capital) else {
        return false;
    };
    let written = reading.text.written(at);
    token.range().len() <= 8 && written.chars().filter(|char| char.is_uppercase()).count() > 1
}
