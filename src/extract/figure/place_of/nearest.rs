//! The place of a sentence that stands nearest to a figure.

use std::ops::Range;

use super::{
    REACH,
    part::{self, Part},
};
use crate::{
    extract::{
        Cast, Who,
        cast::{Named, Sort},
        speech::Attribution,
    },
    text::{Text, TokenKind, print::Print},
};

/// Gives the place of a sentence that stands nearest to a range, settlements before regions, with those it is joined to.
pub(super) fn find(
    cast: &Cast<'_>,
    (told, part): (&[Attribution], Part),
    (sentence, tokens): (usize, &Range<usize>),
) -> Vec<Who> {
    let whole = cast.text.sentences()[sentence].tokens.clone();
    let whole = whole.start.max(tokens.start.saturating_sub(REACH))..whole.end.min(tokens.end + REACH);
    let whole_start = whole.start;
    let within = |range: Range<usize>| {
        cast.within(range).iter().filter(|name| part::of(cast, told, name) == part).collect::<Vec<&Named>>()
    };
    let clause = if tokens.is_empty() { whole.clone() } else { clause(cast, &whole, tokens) };
    let own = within(clause);
    let names = if own.is_empty() { within(whole) } else { own };
    let labels = |name: &Named| {
        name.tokens.end + 1 == tokens.start && matches!(cast.text.word(name.tokens.end), "(" | ":" | "–" | "—")
    };
    let distance = |name: &&&Named| {
        if labels(name) {
            0
        } else if name.tokens.start >= tokens.end {
            (name.tokens.start - tokens.end) * 2 + joint(cast.text, tokens.end..name.tokens.start)
        } else {
            let between = name.tokens.end.min(tokens.start)..tokens.start;
            between.len() * 2 + 3 + joint(cast.text, between)
        }
    };
    let of = |sort: Sort| names.iter().filter(|name| name.sort == sort).min_by_key(distance);
    let place = of(Sort::Place);
    let region = of(Sort::Region);
    let chosen = match (place, region) {
        (Some(place), Some(region)) if is_far(cast, (place, region), tokens) => region,
        (Some(place), _) => place,
        (None, Some(region)) => region,
        (None, None) => return Vec::new(),
    };
    let mut places = vec![chosen.who.clone()];
    let joined = |at: usize| matches!(cast.text.word(at), "and" | ",") && cast.text.word(at + 1) != "the";
    let mut end = chosen.tokens.end;
    while let Some(next) = joined(end).then(|| cast.at(end + 1)).flatten().filter(|next| next.sort == chosen.sort) {
        places.push(next.who.clone());
        end = next.tokens.end;
    }
    let mut start = chosen.tokens.start;
    let before = |start: usize| {
        let mark = start.checked_sub(1)?.checked_sub(usize::from(cast.text.word(start - 1) == "the"))?;
        let joined = mark > whole_start && matches!(cast.text.word(mark), "and" | ",");
        cast.at(mark.checked_sub(1).filter(|_| joined)?).filter(|name| name.sort == chosen.sort)
    };
    while let Some(before) = before(start) {
        places.insert(0, before.who.clone());
        start = before.tokens.start;
    }
    places
}

/// How much farther away a place is for standing in the other of two clauses that a comma and a conjunction join.
const JOINT: usize = 20;

/// Gives what such a joint among the tokens adds: "…, and a man was injured in the centre of Example".
fn joint(text: &Text, between: Range<usize>) -> usize {
    const COMMA: Print = Print::of(",");
    let joins = |at: usize| text.print(at) == COMMA && matches!(text.word(at + 1), "and" | "while" | "but" | "whereas");
    if between.take(2 * REACH).any(joins) { JOINT } else { 0 }
}

/// Gives the part of a sentence between semicolons that holds a range.
fn clause(cast: &Cast<'_>, whole: &Range<usize>, tokens: &Range<usize>) -> Range<usize> {
    const STOP: Print = Print::of(";");
    let stop = |at: &usize| cast.text.print(*at) == STOP;
    let start = (whole.start..tokens.start).rev().find(stop).map_or(whole.start, |at| at + 1);
    start..(tokens.end..whole.end).find(stop).unwrap_or(whole.end)
}

/// Tells whether a settlement stands in another clause than the figure, and a region that is not its own does not.
fn is_far(cast: &Cast<'_>, (place, region): (&Named, &Named), tokens: &Range<usize>) -> bool {
    let text = cast.text;
    let between = |name: &Named| {
        let (from, to) = if name.tokens.start >= tokens.end {
            (tokens.end, name.tokens.start)
        } else {
            (name.tokens.end, tokens.start)
        };
        from.min(to)..to
    };
    let parted = |name: &Named| {
        between(name)
            .any(|at| text.tokens()[at].kind == TokenKind::Mark || matches!(text.word(at), "and" | "while" | "as"))
    };
    let other = |name: &Named| {
        between(name).any(|at| matches!(text.word(at), "while" | "whereas" | "but" | "including" | "among"))
    };
    let adjacent =
        region.tokens.start.abs_diff(place.tokens.end) <= 3 || place.tokens.start.abs_diff(region.tokens.end) <= 3;
    !adjacent && (parted(place) && !parted(region) || other(place) && !other(region))
}
