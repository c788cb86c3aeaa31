//! Where a word stands with which words for somebody's fate begin, or without which a sentence tells of none.

use std::{ops::Range, sync::LazyLock};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Shape,
    table::{HARMS, PHRASES, SUFFER, TELLS, WORDS},
};
use crate::{
    extract::Outcome,
    text::{Text, print::Print, word_set::Sieve},
};

/// The sieve of the words that are cues, and of those with which a cue begins.
const CUES: Sieve = {
    let mut sieve = Sieve::EMPTY;
    let mut at = 0;
    while at < WORDS.len() {
        sieve = sieve.and(&Sieve::of(WORDS[at].0));
        at += 1;
    }
    sieve
};
static FIRST_SIEVE: Sieve = {
    let mut sieve = CUES;
    let mut at = 0;
    while at < PHRASES.len() {
        sieve = sieve.and(&Sieve::of(PHRASES[at].0[0]));
        at += 1;
    }
    at = 0;
    while at < SUFFER.len() {
        sieve = sieve.and(&Sieve::of(SUFFER[at]));
        at += 1;
    }
    sieve
};

/// The words of which a sentence that tells of anybody's fate has one: of a phrase the longest.
static TOLD: LazyLock<FxHashSet<Print>> = LazyLock::new(|| {
    let words = WORDS.iter().map(|(word, ..)| *word).chain(PHRASES.iter().map(|(words, ..)| longest(words)));
    words.chain(HARMS.iter().copied()).chain(TELLS.iter().copied()).map(Print::of).collect()
});

static TOLD_SIEVE: Sieve = {
    let mut sieve = CUES;
    let mut at = 0;
    while at < PHRASES.len() {
        sieve = sieve.and(&Sieve::of(longest(PHRASES[at].0)));
        at += 1;
    }
    at = 0;
    while at < HARMS.len() {
        sieve = sieve.and(&Sieve::of(HARMS[at]));
        at += 1;
    }
    at = 0;
    while at < TELLS.len() {
        sieve = sieve.and(&Sieve::of(TELLS[at]));
        at += 1;
    }
    sieve
};

/// Gives the longest word of a phrase, which is the rarest as a rule.
const fn longest(words: &[&'static str]) -> &'static str {
    let (mut longest, mut at) = ("", 0);
    while at < words.len() {
        if words[at].len() > longest.len() {
            longest = words[at];
        }
        at += 1;
    }
    longest
}

/// The cues that begin with a word.
#[derive(Default)]
pub(super) struct Beginning {
    pub(super) phrases: Vec<&'static (&'static [&'static str], Outcome, Shape)>,
    pub(super) alone: Option<(Outcome, Shape)>,
}

/// Every word with which a cue begins.
static FIRST: LazyLock<FxHashMap<Print, Beginning>> = LazyLock::new(|| {
    let mut first: FxHashMap<Print, Beginning> =
        SUFFER.iter().map(|word| (Print::of(word), Beginning::default())).collect();
    for phrase in PHRASES {
        first.entry(Print::of(phrase.0[0])).or_default().phrases.push(phrase);
    }
    for (word, outcome, shape) in WORDS {
        first.entry(Print::of(word)).or_default().alone.get_or_insert((*outcome, *shape));
    }
    first
});

/// Tells whether a folded word says what became of somebody.
pub(in crate::extract::figure) fn is_cue(word: impl Into<Print>) -> bool {
    static SIEVE: Sieve = CUES;
    let word = word.into();
    SIEVE.lets(word) && FIRST.get(&word).is_some_and(|beginning| beginning.alone.is_some())
}

/// Tells whether a folded word begins words for an outcome: "taken" to hospital, "fatally" wounded.
pub(in crate::extract::figure) fn begins(word: impl Into<Print>) -> bool {
    beginning(word).is_some()
}

pub(super) fn beginning(word: impl Into<Print>) -> Option<&'static Beginning> {
    let word = word.into();
    if FIRST_SIEVE.lets(word) { FIRST.get(&word) } else { None }
}

/// How far behind a sentence its rules may look for a word for somebody's fate.
const BEHIND: usize = 8;

/// Tells whether a sentence may tell of anybody's fate: most have no word for any.
pub(in crate::extract::figure) fn may_tell(text: &Text, sentence: &Range<usize>) -> bool {
    (sentence.start..sentence.end + BEHIND).any(|at| {
        let word = text.print(at);
        TOLD_SIEVE.lets(word) && TOLD.contains(&word)
    })
}
