//! Which of many patterns a text may fit, told by the letters that it holds, without trying one of them.
//!
//! 1. Of each pattern the letters are taken without which nothing fits it: those with which it begins, or, where these
//!    tell little, those that stand somewhere behind them.
//! 2. Two automata tell which of these letters a text begins with, and which it holds.
//!
//! Does not know what the patterns are for.

use aho_corasick::{
    Anchored, Input, StartKind,
    automaton::{Automaton, OverlappingState},
    dfa::DFA,
    nfa::contiguous::NFA,
};
use regex_syntax::{
    ParserBuilder,
    hir::{Hir, HirKind, Look, literal::Extractor},
};

/// The letters that patterns need.
pub(super) struct Gate {
    /// Patterns that need no certain letters.
    always: Vec<usize>,
    beginnings: Letters<NFA>,
    /// A dense automaton is worth its making, as every letter of every text goes through it.
    within: Letters<DFA>,
}

impl Gate {
    /// Takes the letters of patterns, read as the parser reads them; a pattern that begins with `^` fits nothing but a
    /// text's beginning.
    pub(super) fn of(patterns: &[impl AsRef<str>], parser: &ParserBuilder) -> Self {
        let (mut always, mut beginnings, mut within) = (Vec::new(), Vec::new(), Vec::new());
        for (at, pattern) in patterns.iter().enumerate() {
            match needs(pattern.as_ref(), parser) {
                Some(Needs::Beginning(letters)) => beginnings.extend(letters.into_iter().map(|letters| (letters, at))),
                Some(Needs::Within(letters)) => within.extend(letters.into_iter().map(|letters| (letters, at))),
                None => always.push(at),
            }
        }
        let anchored = |letters: &[Vec<u8>]| NFA::new(letters).expect("a few thousand short words");
        let dense = |letters: &[Vec<u8>]| {
            let start = StartKind::Unanchored;
            DFA::builder().start_kind(start).build(letters).expect("a few thousand short words")
        };
        Self {
            always,
            beginnings: Letters::new(beginnings, Anchored::Yes, anchored),
            within: Letters::new(within, Anchored::No, dense),
        }
    }

    /// Lists the patterns that a text may fit, by their places, in order.
    pub(super) fn candidates(&self, text: &str) -> Vec<usize> {
        let mut candidates = self.always.clone();
        candidates.extend(self.beginnings.find(text).chain(self.within.find(text)));
        candidates.sort_unstable();
        candidates.dedup();
        candidates
    }

    /// Gives the patterns that every text is a candidate of.
    #[cfg(test)]
    pub(super) fn always(&self) -> &[usize] {
        &self.always
    }
}

/// Runs of letters, each with the pattern that needs it.
struct Letters<A> {
    automaton: A,
    anchored: Anchored,
    patterns: Vec<usize>,
}

impl<A: Automaton> Letters<A> {
    fn new(letters: Vec<(Vec<u8>, usize)>, anchored: Anchored, automaton: impl Fn(&[Vec<u8>]) -> A) -> Self {
        let (letters, patterns): (Vec<_>, Vec<_>) = letters.into_iter().unzip();
        Self { automaton: automaton(&letters), anchored, patterns }
    }

    fn find(&self, text: &str) -> impl Iterator<Item = usize> {
        let mut state = OverlappingState::start();
        std::iter::from_fn(move || {
            let input = Input::new(text).anchored(self.anchored);
            self.automaton.try_find_overlapping(&input, &mut state).expect("the automaton was built for such a search");
            state.get_match().map(|found| self.patterns[found.pattern().as_usize()])
        })
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
            assert_eq!(gate.candidates(text), candidates, "{text}");
        }
    }
}
