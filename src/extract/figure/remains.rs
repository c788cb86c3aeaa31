//! Bodies that were handed over, which are no deaths.

use super::{Known, count::Count, facts, noun::Sort};
use crate::{
    extract::{Cast, Figure, Outcome},
    text::Text,
};

/// The verb stands at most so many tokens from the bodies.
const REACH: usize = 12;

/// Tells whether a count is of those whose bodies are told of: "the bodies of 1,200 killed soldiers".
pub(super) fn are_of(text: &Text, count: &Count) -> bool {
    let start = count.tokens.start;
    start > 1 && text.word(start - 1) == "of" && matches!(text.word(start - 2), "bodies" | "remains")
}

/// Finds bodies that were handed over: "7,000 bodies have been returned", "received the bodies of 1,200 soldiers".
pub(super) fn find<'c>(cast: &'c Cast<'_>, known: Known<'c>, counts: &'c [Count]) -> impl Iterator<Item = Figure> + 'c {
    let text = cast.text;
    counts.iter().filter_map(move |count| {
        let start = count.tokens.start;
        if !(are_of(text, count) || count.sort == Sort::Bodies) {
            return None;
        }
        let sentence = text.sentences()[text.sentence_of(start)].tokens.clone();
        let given = |at: &usize| {
            matches!(text.word(*at), "returned" | "received" | "repatriated")
                || text.word(*at) == "handed" && text.word(at + 1) == "over"
        };
        let near = sentence.start.max(start.saturating_sub(REACH))..sentence.end.min(start + REACH + 1);
        let verb = near.filter(given).min_by_key(|at| at.abs_diff(start))?;
        let tokens = verb.min(start)..(verb + 1).max(count.tokens.end);
        let (low, best, high) = facts::bounds(count, count.qualifier);
        let base = facts::plain(cast, known, (&tokens, Outcome::RemainsReturned, "figure-remains"));
        Some(Figure { number: count.value, qualifier: count.qualifier, low, best, high, ..base })
    })
}
