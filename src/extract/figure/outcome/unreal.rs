//! What did not happen, or may not have: what is planned, possible, denied or on a condition.

use super::{Cue, Shape};
use crate::{extract::english, text::Text};

/// Tells whether the words before a cue make it a possibility, a plan or a denial.
pub(super) fn is_unreal(text: &Text, cue: &Cue, floor: usize) -> bool {
    let noun = cue.shape == Shape::Of
        && matches!(text.word(cue.tokens.start), "the" | "deaths" | "injuries" | "injury" | "fatal");
    if noun || cue.shape == Shape::Noun {
        return is_unlikely(text, cue.tokens.start);
    }
    let month = |at: usize| text.word(at) == "may" && at > floor && text.tokens()[at].capital;
    let mut before = (floor..cue.tokens.start)
        .rev()
        .map(|at| if month(at) { "" } else { text.word(at) })
        .filter(|word| !(word.ends_with("ly") && word.len() > 4));
    let steps = |word: &str| matches!(word, "have" | "be" | "been" | "has" | "had" | "were" | "was" | "also" | "get");
    if in_condition(text, cue.tokens.start, floor) {
        return true;
    }
    let to = cue.tokens.start.checked_sub(2).filter(|to| *to > floor);
    if to.is_some_and(|to| text.word(to) == "to" && text.word(to + 1) == "be" && is_told(text.word(to - 1))) {
        return false;
    }
    let mut perfect = false;
    let last = before.by_ref().take(5).find(|word| {
        perfect |= *word == "have";
        !steps(word)
    });
    match last {
        Some("to") => !perfect,
        Some(word) => english::is_unreal(word),
        None => false,
    }
}

/// Tells whether a word makes "to be killed" after it a report, not a plan: "were reported to be killed".
fn is_told(word: &str) -> bool {
    matches!(word, "reported" | "confirmed" | "believed" | "known" | "presumed" | "said" | "thought" | "understood")
}

/// Tells whether "would", "could" or "might" stands shortly before a token in its clause.
pub(in crate::extract::figure) fn is_unlikely(text: &Text, at: usize) -> bool {
    let floor = text.sentences()[text.sentence_of(at)].tokens.start;
    let clause = (floor..at).rev().take(8).map(|at| text.word(at));
    clause.take_while(|word| !matches!(*word, "," | ";")).any(is_modal)
}

/// Tells whether a word makes what follows a mere possibility.
pub(in crate::extract::figure) fn is_modal(word: &str) -> bool {
    matches!(word, "would" | "could" | "might")
}

/// Tells whether the cue's clause begins with "if".
fn in_condition(text: &Text, at: usize, floor: usize) -> bool {
    (floor..at)
        .rev()
        .take(40)
        .map(|at| text.word(at))
        .take_while(|word| !matches!(*word, "," | ";" | "that"))
        .any(|word| matches!(word, "if" | "unless"))
}
