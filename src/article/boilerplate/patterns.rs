//! The patterns of all families, each tried only on lines that it may fit.
//!
//! 1. Of each pattern the letters are taken without which no line fits it: those with which it begins, or, where these
//!    tell little, those that stand somewhere behind them.
//! 2. Two automata tell which of these letters a line begins with, and which it holds.
//! 3. Only the patterns whose letters stand there are compiled, once, and tried in their order.
//!
//! Does not know what the patterns are for.

use std::sync::{LazyLock, OnceLock};

use aho_corasick::{AhoCorasick, AhoCorasickKind, Anchored, Input, StartKind, automaton::OverlappingState};
use regex::bytes::{Regex, RegexBuilder};
use regex_syntax::{
    ParserBuilder,
    hir::{Hir, HirKind, literal::Extractor},
};

use super::{FAMILIES, Family};

/// Finds the first family of which a pattern fits a plain line, and that may have the line.
pub(super) fn find(plain: &str, may_have: impl Fn(&Family) -> bool) -> Option<&'static Family> {
    static PATTERNS: LazyLock<Patterns> = LazyLock::new(Patterns::new);
    let line = plain.as_bytes();
    let candidates = PATTERNS.candidates(line).into_iter().map(|at| &PATTERNS.rows[at]);
    let mut fitting = candidates.filter(|row| row.fits(line)).map(|row| row.family);
    fitting.find(|family| may_have(family))
}

/// A pattern, compiled when it is first tried.
struct Row {
    family: &'static Family,
    pattern: &'static str,
    regex: OnceLock<Regex>,
}

impl Row {
    fn fits(&self, line: &[u8]) -> bool {
        let compile = || {
            RegexBuilder::new(&format!("^(?:{})$", self.pattern))
                .unicode(false)
                .size_limit(64 << 20)
                .build()
                .expect("the patterns are ours and are tested")
        };
        self.regex.get_or_init(compile).is_match(line)
    }
}

/// All patterns, in the order of their families.
struct Patterns {
    rows: Vec<Row>,
    /// Those without letters to look for.
    always: Vec<usize>,
    beginnings: Letters,
    within: Letters,
}

impl Patterns {
    fn new() -> Self {
        let rows = FAMILIES.iter().flat_map(|family| family.patterns.iter().map(move |pattern| (*family, *pattern)));
        let rows: Vec<Row> = rows.map(|(family, pattern)| Row { family, pattern, regex: OnceLock::new() }).collect();
        let (mut always, mut beginnings, mut within) = (Vec::new(), Vec::new(), Vec::new());
        for (at, row) in rows.iter().enumerate() {
            match needs(row.pattern) {
                Some(Needs::Beginning(letters)) => beginnings.extend(letters.into_iter().map(|letters| (letters, at))),
                Some(Needs::Within(letters)) => within.extend(letters.into_iter().map(|letters| (letters, at))),
                None => always.push(at),
            }
        }
        Self {
            rows,
            always,
            beginnings: Letters::new(beginnings, Anchored::Yes),
            within: Letters::new(within, Anchored::No),
        }
    }

    /// Lists the patterns that may fit a line, in their order.
    fn candidates(&self, line: &[u8]) -> Vec<usize> {
        let mut candidates = self.always.clone();
        candidates.extend(self.beginnings.find(line).chain(self.within.find(line)));
        candidates.sort_unstable();
        candidates.dedup();
        candidates
    }
}

/// Runs of letters, each with the pattern that needs it.
struct Letters {
    automaton: AhoCorasick,
    anchored: Anchored,
    patterns: Vec<usize>,
}

impl Letters {
    fn new(letters: Vec<(Vec<u8>, usize)>, anchored: Anchored) -> Self {
        let start = if anchored.is_anchored() { StartKind::Anchored } else { StartKind::Unanchored };
        let (letters, patterns): (Vec<_>, Vec<_>) = letters.into_iter().unzip();
        // A dense automaton is worth its making where every letter of every line goes through it.
        let kind = if anchored.is_anchored() { AhoCorasickKind::ContiguousNFA } else { AhoCorasickKind::DFA };
        let automaton = AhoCorasick::builder().start_kind(start).kind(Some(kind)).build(letters);
        let automaton = automaton.expect("a few thousand short words");
        Self { automaton, anchored, patterns }
    }

    fn find(&self, line: &[u8]) -> impl Iterator<Item = usize> {
        let mut state = OverlappingState::start();
        std::iter::from_fn(move || {
            let input = Input::new(line).anchored(self.anchored);
            self.automaton.try_find_overlapping(input, &mut state).expect("the automaton was built for such a search");
            state.get_match().map(|found| self.patterns[found.pattern().as_usize()])
        })
    }
}

/// Letters of which a line must hold one.
#[derive(Debug, PartialEq, Eq)]
enum Needs {
    /// At its beginning.
    Beginning(Vec<Vec<u8>>),
    /// Anywhere.
    Within(Vec<Vec<u8>>),
}

impl Needs {
    /// Gives how well the letters tell lines apart: longer ones do it better, and so do those at the beginning.
    fn weight(&self) -> usize {
        const AT_THE_BEGINNING: usize = 3;
        let shortest = |letters: &[Vec<u8>]| letters.iter().map(Vec::len).min().unwrap_or_default();
        match self {
            Self::Beginning(letters) if shortest(letters) > 1 => shortest(letters) + AT_THE_BEGINNING,
            Self::Beginning(letters) | Self::Within(letters) => shortest(letters),
        }
    }
}

/// Tells what a line must hold to fit a pattern, by the part of the pattern that tells best; none where no part does.
fn needs(pattern: &str) -> Option<Needs> {
    let hir = ParserBuilder::new().unicode(false).utf8(false).build().parse(pattern).ok()?;
    let parts = match hir.kind() {
        HirKind::Concat(parts) => parts.as_slice(),
        _ => std::slice::from_ref(&hir),
    };
    let from = |at: usize| {
        let letters = beginnings(&Hir::concat(parts[at..].to_vec()))?;
        Some(if at == 0 { Needs::Beginning(letters) } else { Needs::Within(letters) })
    };
    (0..parts.len()).rev().filter_map(from).max_by_key(Needs::weight)
}

/// Lists the runs of letters of which one stands at the beginning of all that a pattern fits.
fn beginnings(hir: &Hir) -> Option<Vec<Vec<u8>>> {
    const LONGEST: usize = 8;
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
        let letters = |letters: &[&str]| letters.iter().map(|letters| letters.as_bytes().to_vec()).collect();
        assert_eq!(needs("(?:read|see) more.*"), Some(Needs::Beginning(letters(&["read mor", "see more"]))));
        assert_eq!(needs(r".{0,90}\ball rights.*"), Some(Needs::Within(letters(&["all righ"]))));
        assert_eq!(needs(".*"), None);
    }

    #[test]
    fn every_pattern_says_what_it_needs() {
        let patterns = Patterns::new();
        let always: Vec<&str> = patterns.always.iter().map(|at| patterns.rows[*at].pattern).collect();
        assert_eq!(always, [""; 0], "these would be tried on every line");
    }

    #[test]
    fn every_pattern_compiles() {
        for row in Patterns::new().rows {
            assert!(!row.fits(b"\n"), "{}", row.pattern);
        }
    }
}
