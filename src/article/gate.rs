//! Which of many patterns a text may fit, told by the letters that it holds, without trying one of them.
//!
//! 1. Of each pattern the letters are taken without which nothing fits it: those with which it begins, or, where these
//!    tell little, those that stand somewhere behind them.
//! 2. Two automata tell which of these letters a text begins with, and which it holds.
//!
//! Does not know what the patterns are for.

use std::iter;

use aho_corasick::{
    Anchored, StartKind,
    automaton::Automaton,
    dfa::{Builder, DFA},
    nfa::contiguous::NFA,
};
use regex_syntax::{
    ParserBuilder,
    hir::{Hir, HirKind, Look, literal::Extractor},
};

/// The letters that patterns need.
pub(super) struct Gate {
    /// Patterns that need no certain letters.
    always: Set,
    beginnings: Letters<NFA>,
    within: Letters,
}

impl Gate {
    /// Takes the letters of patterns, read as the parser reads them; a pattern that begins with `^` fits nothing but a
    /// text's beginning.
    pub(super) fn of(patterns: &[impl AsRef<str>], parser: &ParserBuilder) -> Self {
        let (mut always, mut beginnings, mut within) = (Set::default(), Vec::new(), Vec::new());
        for (at, pattern) in patterns.iter().enumerate() {
            match needs(pattern.as_ref(), parser) {
                Some(Needs::Beginning(letters)) => beginnings.extend(letters.into_iter().map(|letters| (letters, at))),
                Some(Needs::Within(letters)) => within.extend(letters.into_iter().map(|letters| (letters, at))),
                None => always.put(at),
            }
        }
        Self { always, beginnings: Letters::at_the_beginning(beginnings), within: Letters::within(within) }
    }

    /// Lists the patterns that a text may fit, by their places, in order.
    pub(super) fn candidates(&self, text: &str) -> impl Iterator<Item = usize> {
        let mut candidates = self.always;
        self.beginnings.each(text, |at| candidates.put(at));
        self.within.each(text, |at| candidates.put(at));
        candidates.places()
    }

    /// Gives the patterns that every text is a candidate of.
    #[cfg(test)]
    pub(super) fn always(&self) -> impl Iterator<Item = usize> {
        self.always.places()
    }
}

/// A set of patterns, by their places.
#[derive(Debug, Clone, Copy, Default)]
struct Set([u64; Self::N_BLOCKS]);

impl Set {
    /// More than we have patterns, by 64.
    const N_BLOCKS: usize = 8;

    fn put(&mut self, at: usize) {
        self.0[at / 64] |= 1 << (at % 64);
    }

    /// Gives the places of the patterns, in order.
    fn places(self) -> impl Iterator<Item = usize> {
        let in_block = |(block, bits): (usize, u64)| {
            iter::successors(Some(bits), |bits| Some(bits & bits.wrapping_sub(1)))
                .take_while(|bits| *bits != 0)
                .map(move |bits| block * 64 + bits.trailing_zeros() as usize)
        };
        self.0.into_iter().enumerate().flat_map(in_block)
    }
}

/// Runs of letters, each with what needs it.
pub(super) struct Letters<A = DFA> {
    automaton: A,
    anchored: Anchored,
    needed_by: Vec<usize>,
}

impl Letters {
    /// Takes runs of letters that may stand anywhere in a text. A dense automaton is worth its making, as every letter of
    /// every text goes through it.
    pub(super) fn within<L: AsRef<[u8]>>(letters: impl IntoIterator<Item = (L, usize)>) -> Self {
        Self::dense(letters, DFA::builder().start_kind(StartKind::Unanchored))
    }

    /// Takes runs of letters that may stand anywhere in a text, in any case.
    pub(super) fn in_any_case<L: AsRef<[u8]>>(letters: impl IntoIterator<Item = (L, usize)>) -> Self {
        Self::dense(letters, DFA::builder().start_kind(StartKind::Unanchored).ascii_case_insensitive(true))
    }

    fn dense<L: AsRef<[u8]>>(letters: impl IntoIterator<Item = (L, usize)>, builder: &Builder) -> Self {
        let (letters, needed_by): (Vec<L>, Vec<usize>) = letters.into_iter().unzip();
        let automaton = builder.build(letters).expect("a few thousand short words");
        Self { automaton, anchored: Anchored::No, needed_by }
    }
}

impl Letters<NFA> {
    /// Takes runs of letters with which a text may begin.
    fn at_the_beginning(letters: Vec<(Vec<u8>, usize)>) -> Self {
        let (letters, needed_by): (Vec<_>, Vec<_>) = letters.into_iter().unzip();
        let automaton = NFA::new(letters).expect("a few thousand short words");
        Self { automaton, anchored: Anchored::Yes, needed_by }
    }
}

impl<A: Automaton> Letters<A> {
    /// Calls with what needs each of the runs that stand in a text.
    pub(super) fn each(&self, text: &str, mut call: impl FnMut(usize)) {
        let start = self.automaton.start_state(self.anchored);
        let mut state = start.expect("the automaton was built for such a search");
        for letter in text.bytes() {
            state = self.automaton.next_state(self.anchored, state, letter);
            if !self.automaton.is_special(state) {
                continue;
            }
            if self.automaton.is_dead(state) {
                return;
            }
            if self.automaton.is_match(state) {
                let found = (0..self.automaton.match_len(state)).map(|at| self.automaton.match_pattern(state, at));
                found.for_each(|found| call(self.needed_by[found.as_usize()]));
            }
        }
    }
}

/// Letters of which a text must hold one.
#[derive(Debug, PartialEq, Eq)]
enum Needs {
    /// At its beginning.
    Beginning(Vec<Vec<u8>>),
    /// Anywhere.
    Within(Vec<Vec<u8>>),
}

impl Needs {
    /// Gives how well the letters tell texts apart: longer ones do it better, and so do those at the beginning.
    fn weight(&self) -> usize {
        const AT_THE_BEGINNING: usize = 3;
        let shortest = |letters: &[Vec<u8>]| letters.iter().map(Vec::len).min().unwrap_or_default();
        match self {
            Self::Beginning(letters) if shortest(letters) > 1 => shortest(letters) + AT_THE_BEGINNING,
            Self::Beginning(letters) | Self::Within(letters) => shortest(letters),
        }
    }
}

/// Tells what a text must hold to fit a pattern, by the part of the pattern that tells best; none where no part does.
fn needs(pattern: &str, parser: &ParserBuilder) -> Option<Needs> {
    let hir = parser.build().parse(pattern).ok()?;
    let parts = match hir.kind() {
        HirKind::Concat(parts) => parts.as_slice(),
        _ => std::slice::from_ref(&hir),
    };
    let is_anchored = matches!(parts.first().map(Hir::kind), Some(HirKind::Look(Look::Start)));
    let from = |at: usize| {
        let letters = beginnings(&Hir::concat(parts[at..].to_vec()))?;
        Some(if at == 0 && is_anchored { Needs::Beginning(letters) } else { Needs::Within(letters) })
    };
    (0..parts.len()).rev().filter_map(from).max_by_key(Needs::weight)
}

/// Lists the runs of letters of which one stands at the beginning of all that a pattern fits.
fn beginnings(hir: &Hir) -> Option<Vec<Vec<u8>>> {
    const LONGEST: usize = 6;
    const MOST: usize = 1000;
    let mut extractor = Extractor::new();
    extractor.limit_literal_len(LONGEST).limit_repeat(2).limit_total(MOST);
    let mut letters = extractor.extract(hir);
    if !letters.is_finite() {
        letters = extractor.limit_class(128).limit_literal_len(1).extract(hir);
    }
    letters.minimize_by_preference();
    let letters: Vec<Vec<u8>> = letters.literals()?.iter().map(|letters| letters.as_bytes().to_vec()).collect();
    letters.iter().all(|letters| !letters.is_empty()).then_some(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_taken_from_the_beginning_or_from_behind_any_words() {
        let parser = ParserBuilder::new();
        let letters = |letters: &[&str]| letters.iter().map(|letters| letters.as_bytes().to_vec()).collect();
        let needs = |pattern: &str| needs(pattern, &parser);
        assert_eq!(needs("^(?:read|see) more"), Some(Needs::Beginning(letters(&["read m", "see mo"]))));
        assert_eq!(needs(r"^.{0,90}\ball rights.*"), Some(Needs::Within(letters(&["all ri"]))));
        assert_eq!(needs("read"), Some(Needs::Within(letters(&["read"]))));
        assert_eq!(needs(".*"), None);
    }

    #[test]
    fn a_text_is_a_candidate_of_every_pattern_that_it_fits() {
        let patterns = ["^(?:read|see) more", ".*all rights", "(?i:Reporting) by", r"\d+ likes?", ".*"];
        let gate = Gate::of(&patterns, &ParserBuilder::new());
        for (text, candidates) in [
            ("see more", vec![0, 4]),
            ("we see more and all rights", vec![1, 4]),
            ("rEPORTING by", vec![2, 4]),
            ("12 like", vec![3, 4]),
            ("", vec![4]),
        ] {
            assert!(gate.candidates(text).eq(candidates), "{text}");
        }
    }
}
