//! Where it happened: the places of an attack, never the venue where somebody spoke of it.

use std::ops::Range;

use super::anaphor;
use crate::{
    extract::{
        Cast, Who,
        cast::{Named, Sort},
        speech::{Attribution, Order},
        words,
    },
    text::{TokenKind, number},
};

/// Whether a place can be where something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// It can.
    Scene,
    /// It belongs to the speaker's description, and counts where the sentence has no other.
    Speaker,
    /// Where somebody spoke, where a missile came from, how far away something is.
    Aside,
}

/// A place stands at most so many tokens from its figure.
const REACH: usize = 100;

/// A speaker's description is at most so many tokens long.
const MOST_BETWEEN: usize = 14;

/// The sentences that have figures already, with their places.
pub(super) type Earlier<'f> = &'f [(usize, Vec<Who>)];

/// Gives the places of what a range of tokens tells.
pub(super) fn find(cast: &Cast<'_>, told: &[Attribution], (tokens, earlier): (&Range<usize>, Earlier<'_>)) -> Vec<Who> {
    let text = cast.text;
    let here = text.sentence_of(tokens.start);
    let pointed = || anaphor::find(cast, tokens);
    let area = anaphor::area(cast, tokens);
    let own = if area.is_empty() { nearest(cast, (told, Part::Scene), (here, tokens)) } else { area };
    let own = if own.is_empty() { pointed() } else { own };
    let sibling = || earlier.last().filter(|(at, _)| *at == here).map(|(_, places)| places.clone()).unwrap_or_default();
    let own = if own.is_empty() { sibling() } else { own };
    let own = if own.is_empty() { nearest(cast, (told, Part::Speaker), (here, tokens)) } else { own };
    if !own.is_empty() {
        return own;
    }
    let paragraph = text.paragraph_of(tokens.start);
    let floor = text.paragraphs()[paragraph.saturating_sub(3)].sentences.start;
    for sentence in (floor..here).rev() {
        let end = text.sentences()[sentence].tokens.end;
        let until = earlier.partition_point(|(at, _)| *at <= sentence);
        let figure = earlier[..until].last().filter(|(at, places)| *at == sentence && !places.is_empty());
        let found = figure
            .map_or_else(|| nearest(cast, (told, Part::Scene), (sentence, &(end..end))), |(_, places)| places.clone());
        if !found.is_empty() {
            return found;
        }
    }
    if paragraph > 2 {
        return Vec::new();
    }
    let ceiling = text.sentences().len().min(here + 3);
    (here + 1..ceiling)
        .map(|sentence| {
            let start = text.sentences()[sentence].tokens.start;
            nearest(cast, (told, Part::Scene), (sentence, &(start..start)))
        })
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// Gives the place of a sentence that stands nearest to a range, settlements before regions, with those it is joined to.
fn nearest(
    cast: &Cast<'_>,
    (told, part): (&[Attribution], Part),
    (sentence, tokens): (usize, &Range<usize>),
) -> Vec<Who> {
    let whole = cast.text.sentences()[sentence].tokens.clone();
    let whole = whole.start.max(tokens.start.saturating_sub(REACH))..whole.end.min(tokens.end + REACH);
    let within = |range: Range<usize>| {
        cast.within(range).iter().filter(|name| part_of(cast, told, name) == part).collect::<Vec<&Named>>()
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
            (name.tokens.start - tokens.end) * 2
        } else {
            (tokens.start.max(name.tokens.end) - name.tokens.end) * 2 + 3
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
    while let Some(before) = start
        .checked_sub(2)
        .filter(|_| matches!(cast.text.word(start - 1), "and" | ","))
        .and_then(|at| cast.at(at))
        .filter(|name| name.sort == chosen.sort)
    {
        places.insert(0, before.who.clone());
        start = before.tokens.start;
    }
    places
}

/// Gives the part of a sentence between semicolons that holds a range.
fn clause(cast: &Cast<'_>, whole: &Range<usize>, tokens: &Range<usize>) -> Range<usize> {
    let stop = |at: &usize| cast.text.word(*at) == ";";
    let start = (whole.start..tokens.start).rev().find(stop).map_or(whole.start, |at| at + 1);
    start..(tokens.end..whole.end).find(stop).unwrap_or(whole.end)
}

/// Tells whether a settlement stands in another clause than the figure, and a region beside it.
fn is_far(cast: &Cast<'_>, (place, region): (&Named, &Named), tokens: &Range<usize>) -> bool {
    let text = cast.text;
    let between = |name: &Named| {
        let (from, to) = if name.tokens.start >= tokens.end {
            (tokens.end, name.tokens.start)
        } else {
            (name.tokens.end, tokens.start)
        };
        (from.min(to)..to)
            .any(|at| text.tokens()[at].kind == TokenKind::Mark || matches!(text.word(at), "and" | "while" | "as"))
    };
    let adjacent =
        region.tokens.start.abs_diff(place.tokens.end) <= 3 || place.tokens.start.abs_diff(region.tokens.end) <= 3;
    !adjacent && between(place) && !between(region)
}

/// Says which part a name plays.
fn part_of(cast: &Cast<'_>, told: &[Attribution], name: &Named) -> Part {
    if !matches!(name.sort, Sort::Place | Sort::Region) {
        return Part::Aside;
    }
    let text = cast.text;
    let at = name.tokens.start;
    let sentence = text.sentence_of(at);
    let floor = text.sentences()[sentence].tokens.start;
    let from = told.partition_point(|one| one.sentence < sentence || one.verb.start + REACH < at);
    let mut own = told[from..].iter().take_while(|one| one.sentence == sentence && one.verb.start < at + REACH);
    if own.any(|one| one.subject.contains(&at) || is_of_speaker(cast, one, at)) {
        return Part::Speaker;
    }
    let before = |n: usize| at.checked_sub(n).filter(|at| *at >= floor).map_or("", |at| text.word(at));
    let city_of = before(1) == "of" && words::is_settlement(before(2));
    let from_city = city_of && (3..=5).map(before).take_while(|word| *word != ",").any(|word| word == "from");
    let away = from_city
        || matches!(before(1), "from" | "to" | "towards" | "toward" | "bordering") && before(2) != "close"
        || before(1) == "of"
            && matches!(
                before(2),
                "north"
                    | "south"
                    | "east"
                    | "west"
                    | "northeast"
                    | "northwest"
                    | "southeast"
                    | "southwest"
                    | "mayor"
                    | "governor"
                    | "head"
                    | "outside"
            )
        || matches!(before(2), "from" | "to" | "borders" | "outside") && before(1) == "the";
    let end = name.tokens.end;
    let counted = text.tokens().get(end + 1).is_some_and(|next| next.kind == TokenKind::Number)
        || number::read(text, end + 1, number::Articles::Skip).is_some();
    let dateline = at == floor
        && (matches!(text.word(end), "," | "/") || matches!(text.word(end), "—" | "–" | "-" | "(") && !counted);
    let venue = matches!(before(1), "in" | "at")
        && matches!(
            before(2),
            "talks"
                | "meeting"
                | "summit"
                | "conference"
                | "negotiations"
                | "briefing"
                | "interview"
                | "reporters"
                | "arrived"
                | "arriving"
                | "met"
                | "spoke"
                | "speaking"
        );
    if away || dateline || venue { Part::Aside } else { Part::Scene }
}

/// Tells whether a place belongs to the speaker's description or to where the words were spoken.
fn is_of_speaker(cast: &Cast<'_>, told: &Attribution, at: usize) -> bool {
    let text = cast.text;
    if at < told.span.end || at - told.span.end > MOST_BETWEEN {
        return false;
    }
    let between = || told.span.end..at;
    let clause = between().any(|at| {
        matches!(text.word(at), "that" | "killed" | "injured" | "wounded" | "were" | "was" | "had" | "and" | "“")
            || super::outcome::is_cue(text.word(at))
    });
    let tail = told.order != Order::SubjectFirst;
    let venue = between().any(|at| {
        matches!(
            text.word(at),
            "briefing"
                | "interview"
                | "conference"
                | "meeting"
                | "reporters"
                | "governor"
                | "mayor"
                | "head"
                | "chairman"
                | "chief"
                | "spokesman"
                | "spokeswoman"
                | "summit"
        )
    });
    !clause && (tail || venue)
}
