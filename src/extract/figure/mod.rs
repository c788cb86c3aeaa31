//! Figures: numbers with an outcome, where, when, and who says so.
//!
//! 1. [`count`] reads numbers with their qualifiers and nouns, [`outcome`] what became of somebody, [`zero`] stated zeros;
//! 2. [`guard`] leaves out past wars and totals, [`pattern`] pairs numbers with outcomes, [`patients`] are told of once;
//!    [`tally`] reads tolls, [`definite`] single persons pointed to;
//! 3. [`place_of`] finds the place, [`source`] the speaker;
//! 4. [`repeat`] keeps each figure once.
//!
//! Adds nothing up: what contains what is a link, and the sum is for the graph of a briefing.

mod anaphor;
mod count;
mod definite;
mod facts;
mod guard;
mod noun;
mod outcome;
mod patients;
mod pattern;
mod place_of;
mod remains;
mod repeat;
mod rules;
mod source;
mod tally;
mod zero;

use std::ops::Range;

pub use rules::RULES;

use super::{Cast, Class, Figure, Outcome, Who, speech::Attribution, time::Moment};
use crate::text::Text;
use count::Count;
use noun::Sort;
use patients::Patients;
use pattern::Hit;

/// What the second sieve has found already.
#[derive(Debug, Clone, Copy)]
pub struct Known<'k> {
    /// Who says what, in order.
    pub told: &'k [Attribution],
    /// Words of time, in order.
    pub moments: &'k [Moment],
    /// The quotations that are speech, with whose they are, in order.
    pub quotes: &'k [super::Quote],
    /// The sentences that have figures already, with their places; empty at first.
    pub earlier: &'k [(usize, Vec<Who>)],
}

/// Finds the figures of an article, each once, in order.
pub fn find(cast: &Cast<'_>, known: Known<'_>) -> Vec<Figure> {
    let text = cast.text;
    let mut found: Vec<(Figure, Option<usize>)> = Vec::new();
    let mut earlier: Vec<(usize, Vec<Who>)> = Vec::new();
    let mut patients = Patients::default();
    for (at, sentence) in text.sentences().iter().enumerate() {
        let may_tell = outcome::may_tell(text, &sentence.tokens);
        if !(may_tell || cfg!(debug_assertions)) {
            continue;
        }
        let Some(Seen { tokens, counts, zeros, pointed }) = see(text, &sentence.tokens) else { continue };
        let tokens = &tokens;
        let cues = if counts.is_empty() { Vec::new() } else { outcome::find(text, tokens) };
        let mut hits = pattern::find(text, tokens, (&counts, &cues));
        patients.settle(cast, (at, tokens, &earlier), (&mut hits, &counts));
        tally::settle_victims(text, &mut hits, &found);
        let first = found.len();
        let mut class = Class::Unstated;
        for hit in &hits {
            let count = &counts[hit.count];
            class = class_of(count, class);
            let whole = is_part(text, count).then(|| whole_of(&found, first, (hit, count))).flatten();
            let mut figure = facts::figure(cast, Known { earlier: &earlier, ..known }, (hit, count, class));
            let placed = matches!(text.word(hit.tokens.end), "in" | "near" | "at") && !figure.places.is_empty();
            if let Some(whole) = whole.filter(|whole| *whole >= first && !placed) {
                figure.places.clone_from(&found[whole].0.places);
            }
            earlier.push((at, figure.places.clone()));
            found.push((figure, whole));
        }
        let known = Known { earlier: &earlier, ..known };
        found.extend(remains::find(cast, known, &counts).map(|figure| (figure, None)));
        for zero in zeros {
            found
                .extend(zero.outcomes.iter().map(|outcome| (facts::none(cast, known, (&zero.tokens, *outcome)), None)));
        }
        let pointed = pointed.into_iter().filter(|one| is_free(&hits, &one.tokens));
        let pointed =
            pointed.map(|one| facts::so_many(cast, known, (&one.tokens, one.outcome, "figure-definite"), one.number));
        let died = anaphor::deaths(cast, tokens, &hits);
        let died = died.map(|tokens| facts::so_many(cast, known, (&tokens, Outcome::Killed, "figure-pronoun"), 1));
        found.extend(pointed.chain(died).map(|figure| (figure, None)));
        debug_assert!(may_tell || first == found.len(), "no word for a fate: {:?}", found.last());
    }
    repeat::drop_repeats(found)
}

/// What a sentence has that may become a figure.
struct Seen {
    /// The part of the sentence that tells of the news.
    tokens: Range<usize>,
    counts: Vec<Count>,
    zeros: Vec<zero::Zero>,
    pointed: Vec<definite::Pointed>,
}

/// Looks for what may become a figure; most sentences have nothing.
fn see(text: &Text, sentence: &Range<usize>) -> Option<Seen> {
    let mut counts = count::find(text, sentence.clone());
    let mut zeros = zero::find(text, sentence);
    let mut pointed = definite::find(text, sentence);
    let nothing = counts.is_empty() && zeros.is_empty() && pointed.is_empty();
    if nothing && !anaphor::may_tell(text, sentence) {
        return None;
    }
    let tokens = guard::of_event(text, sentence)?;
    let holds = |part: &Range<usize>| tokens.start <= part.start && part.end <= tokens.end;
    counts.retain(|count| holds(&count.tokens));
    zeros.retain(|zero| holds(&zero.tokens));
    pointed.retain(|one| holds(&one.tokens));
    Some(Seen { tokens, counts, zeros, pointed })
}

/// Tells whether a folded word is somebody: "passenger", "shepherd".
pub(super) fn is_person(word: &str) -> bool {
    noun::is_person(word)
}

/// Tells whether a folded word says what became of somebody.
pub(super) fn is_outcome(word: &str) -> bool {
    outcome::is_cue(word)
}

/// Gives the class that a noun states; a bare number goes on with that of the number before it.
fn class_of(count: &Count, last: Class) -> Class {
    match count.sort {
        Sort::People(class) => class,
        Sort::Bare if count.noun.is_empty() => last,
        _ => Class::Unstated,
    }
}

/// Tells whether a count is some of those counted before: "three of the victims", but not "three of its workers".
fn is_part(text: &Text, count: &Count) -> bool {
    let owned = |at: usize| text.word(at) == "of" && matches!(text.word(at + 1), "its" | "their" | "his" | "her");
    count.part && !(count.tokens.start..count.noun.start).any(owned)
}

/// The figure that a part belongs to is looked for among so many before it.
const WHOLES: usize = 50;

/// Gives the figure that a part belongs to: the last one of the same outcome that is large enough.
fn whole_of(found: &[(Figure, Option<usize>)], first: usize, (hit, count): (&Hit, &Count)) -> Option<usize> {
    let same = |at: &usize| {
        let (figure, part) = &found[*at];
        let large = figure.number.zip(count.value).is_none_or(|(whole, part)| whole >= part);
        figure.outcome == hit.outcome && part.is_none() && figure.number != Some(0) && large
    };
    let own = (first..found.len()).rev().take(WHOLES).find(same);
    own.or_else(|| (first.saturating_sub(4)..first).rev().find(same))
}

/// At most so many hits in a row begin before words and go beyond their beginning.
const OVERLAPPING: usize = 50;

/// Tells whether no hit covers words already.
fn is_free(hits: &[Hit], tokens: &Range<usize>) -> bool {
    let until = hits.partition_point(|hit| hit.tokens.start < tokens.end);
    !hits[..until].iter().rev().take(OVERLAPPING).any(|hit| tokens.start < hit.tokens.end)
}
