//! Settlements that the lexicon lacks: "the village of X", "the villages of X, Y and Z".

use super::{Nameless, name};
use crate::{
    extract::{reading::Reading, words},
    lexicon::{EntityKind, Sense},
};

/// Reads "X (Example region)": one word with a capital, and its region in brackets.
pub(super) fn in_brackets(reading: &Reading<'_>, at: usize, taken: &dyn Fn(usize) -> bool) -> Option<Nameless> {
    let text = reading.text;
    let is_word = |at: usize| text.tokens().get(at).is_some_and(|token| token.is_word() && token.capital);
    let is_alone = at == 0 || !is_word(at - 1) || words::is_function(text.print(at - 1));
    if text.tokens().get(at + 1).is_none() || text.written(at + 1) != "(" || !is_alone || taken(at) {
        return None;
    }
    let name = name(reading, at, taken).filter(|name| name.len() == 1)?;
    let is_region = |sense: &Sense| match sense {
        Sense::Stem(_) => true,
        Sense::Name(entity) => reading.lexicon.entity(*entity).kind == EntityKind::Region,
        _ => false,
    };
    let region = reading.starting(at + 2).iter().find(|hit| hit.values.iter().any(is_region))?;
    let end = region.end + usize::from(words::is_region_word(text.print(region.end)));
    let is_closed = end > at + 3 && text.tokens().get(end).is_some() && text.written(end) == ")";
    is_closed.then(|| Nameless::new(reading, name, ("settlement", "unknown-place")))
}

/// Reads "the village of X", "the villages of X, Y and Z", "the village X", "X, a village".
pub(super) fn find(reading: &Reading<'_>, at: usize, taken: &dyn Fn(usize) -> bool) -> Vec<Nameless> {
    let text = reading.text;
    let noun = text.word(at);
    let many = words::is_settlements(noun);
    if !many && !matches!(noun, "city" | "town" | "village" | "settlement" | "hamlet" | "township" | "community") {
        return Vec::new();
    }
    let among = match (text.word(at + 1), text.word(at + 2), text.word(at + 3)) {
        (",", "among", "them") | (",", "such", "as") => 3,
        (",", "including" | "namely", _) | ("such", "as", _) => 2,
        ("including" | "namely", _, _) => 1,
        _ => 0,
    };
    let of = text.word(at + 1) == "of";
    let mut next = at + 1 + usize::from(of) + if many { among } else { 0 };
    let mut found = Vec::new();
    let role = match noun {
        "cities" => "city",
        _ => noun.strip_suffix('s').unwrap_or(noun),
    };
    while let Some(tokens) = name(reading, next, taken) {
        next = tokens.end;
        let bare = !of && !many && text.tokens().get(next).is_some_and(|token| token.capital);
        let office = reading.roles(tokens.clone()).next().is_some();
        let body = !of && words::is_body_noun(text.print(tokens.start)) || office;
        if !bare && !body && !(tokens.clone().all(&taken)) {
            found.push(Nameless::new(reading, tokens, (role, "unknown-place")));
        }
        let comma = text.word(next) == ",";
        let and = text.word(next + usize::from(comma)) == "and";
        if !many || !(comma || and) {
            break;
        }
        next += usize::from(comma) + usize::from(and);
    }
    found
}
