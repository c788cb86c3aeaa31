//! Sentences whose numbers are of no event in the news: past wars, totals of the whole war, an army's daily losses.

use std::ops::Range;

use crate::{extract::word_set::WordSet, text::Text};

/// Every word with which words for another war, the whole of this one or no war at all begin.
static FIRST: WordSet = WordSet::new(
    "world soviet afghan vietnam korean civil chechen holocaust holodomor chernobyl drill drills simulated simulation mock \
     hypothetical rehearsed since during throughout",
);

/// Gives the part of a sentence that may count what happened in the news: all of it, what a dash or a semicolon parts from
/// words for another war or the whole of this one, or nothing.
pub(super) fn of_event(text: &Text, sentence: &Range<usize>) -> Option<Range<usize>> {
    let barred = |at: usize| {
        FIRST.has(text.print(at)) && (is_past_war(text, at) || is_whole_war(text, at) || is_played(text, at))
    };
    if is_old(text, sentence) {
        return None;
    }
    let Some(first) = sentence.clone().find(|at| barred(*at)) else { return Some(sentence.clone()) };
    let parts = |at: &usize| matches!(text.word(*at), "–" | "—" | ";");
    let before = (sentence.start..first).rev().find(parts).map(|mark| sentence.start..mark);
    let last = sentence.clone().rfind(|at| barred(*at)).unwrap_or(first);
    before.or_else(|| (last..sentence.end).find(parts).map(|mark| mark + 1..sentence.end))
}

fn is_past_war(text: &Text, at: usize) -> bool {
    match (text.word(at), text.word(at + 1)) {
        ("world" | "soviet" | "afghan" | "vietnam" | "korean" | "civil" | "chechen", "war") => {
            text.tokens()[at].capital
        }
        ("holocaust" | "holodomor" | "chernobyl", _) => true,
        _ => false,
    }
}

/// Tells whether a word makes what is told a drill or a thought.
fn is_played(text: &Text, at: usize) -> bool {
    matches!(text.word(at), "drill" | "drills" | "simulated" | "simulation" | "mock" | "hypothetical" | "rehearsed")
}

/// Tells whether a sentence begins or ends with a year before the war: "In 1943, …".
fn is_old(text: &Text, sentence: &Range<usize>) -> bool {
    let old = |at: usize| {
        text.word(at) == "in"
            && text.tokens().get(at + 1).is_some_and(|token| {
                token.range().len() == 4
                    && text.written(at + 1).parse::<u16>().is_ok_and(|year| (1500..2014).contains(&year))
            })
    };
    old(sentence.start) || sentence.len() > 3 && old(sentence.end - 3)
}

/// Reads "since the start of the war", "since February 2022", "during the war".
fn is_whole_war(text: &Text, at: usize) -> bool {
    let word = text.word(at);
    let next = |n: usize| text.word(at + n);
    let war = |words: &[&str]| words.iter().any(|word| matches!(*word, "war" | "invasion" | "conflict"));
    let year = |word: &str| matches!(word, "2014" | "2022");
    match word {
        "since" => {
            let clause = (1..=10).map(next).take_while(|word| !matches!(*word, "," | ";"));
            clause.into_iter().any(|word| war(&[word]) || year(word) || word == "invaded") && !is_record(text, at)
        }
        "during" => next(1) == "the" && next(2) == "war",
        "throughout" => war(&[next(2), next(3)]),
        _ => false,
    }
}

/// Tells whether a superlative stands before "since": "the deadliest strike since the start of the war" is one event.
fn is_record(text: &Text, at: usize) -> bool {
    let floor = text.sentences()[text.sentence_of(at)].tokens.start;
    let clause = (floor..at).rev().take(12).map(|at| text.word(at));
    clause.take_while(|word| !matches!(*word, "," | ";")).any(|word| {
        matches!(word, "most" | "first" | "worst" | "only")
            || word.len() > 6 && word.ends_with("est") && word != "protest"
    })
}
