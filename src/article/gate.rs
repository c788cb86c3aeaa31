//! Which of many patterns a text may fit, told by the letters that it holds, without trying one of them.
//!
//! 1. Of each pattern it is taken with which letters all that fits it begins, which letters stand somewhere behind them,
//!    and how long it is.
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
    hir::{
        Hir, HirKind, Look,
        literal::{Extractor, Literal, Seq},
    },
};

/// What patterns need of a text.
pub(super) struct Gate {
    lengths: Vec<Lengths>,
    /// Letters with which texts begin, and the patterns that need none of them.
    beginnings: Letters<NFA>,
    begin_with_any: Set,
    /// Letters that stand in texts, and the patterns that need none of them.
    within: Letters,
    hold_any: Set,
}

impl Gate {
    /// Takes the needs of patterns, read as the parser reads them; a pattern that begins with `^` fits nothing but a
    /// text's beginning.
    pub(super) fn of(patterns: &[impl AsRef<str>], parser: &ParserBuilder) -> Self {
        let (mut lengths, mut beginnings, mut within) = (Vec::new(), Vec::new(), Vec::new());
        let (mut begin_with_any, mut hold_any) = (Set::default(), Set::default());
        for (at, pattern) in patterns.iter().enumerate() {
            let needs = Needs::of(pattern.as_ref(), parser);
            lengths.push(needs.lengths);
            match needs.beginning {
                Some(letters) => beginnings.extend(letters.into_iter().map(|letters| (letters, at))),
                None => begin_with_any.put(at),
            }
            match needs.within {
                Some(letters) => within.extend(letters.into_iter().map(|letters| (letters, at))),
                None => hold_any.put(at),
            }
        }
        let (beginnings, within) = (Letters::at_the_beginning(beginnings), Letters::within(within));
        Self { lengths, beginnings, begin_with_any, within, hold_any }
    }

    /// Lists the patterns that a text may fit, by their places, in order.
    pub(super) fn candidates(&self, text: &str) -> impl Iterator<Item = usize> {
        let (mut fitting, mut held) = (self.begin_with_any, self.hold_any);
        self.beginnings.each(text, |at| fitting.put(at));
        self.within.each(text, |at| held.put(at));
        fitting.and(held).places().filter(|at| self.lengths[*at].fit(text))
    }

    /// Gives the patterns that every text of their length is a candidate of.
    #[cfg(test)]
    pub(super) fn always(&self) -> impl Iterator<Item = usize> {
        self.begin_with_any.and(self.hold_any).places()
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

    /// Gives the patterns that are in both.
    fn and(self, other: Self) -> Self {
        Self(std::array::from_fn(|block| self.0[block] & other.0[block]))
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

/// How long a text that fits a pattern is, in bytes.
#[derive(Debug)]
struct Lengths {
    least: usize,
    most: usize,
}

impl Lengths {
    fn of(pattern: &Hir) -> Self {
        let properties = pattern.properties();
        let is_whole =
            properties.look_set_prefix().contains(Look::Start) && properties.look_set_suffix().contains(Look::End);
        let most = properties.maximum_len().filter(|_| is_whole);
        Self { least: properties.minimum_len().unwrap_or(0), most: most.unwrap_or(usize::MAX) }
    }

    fn fit(&self, text: &str) -> bool {
        (self.least..=self.most).contains(&text.len())
    }
}

/// Runs of letters of which a text must hold one.
type Runs = Vec<Vec<u8>>;

/// What a pattern needs of a text.
#[derive(Debug)]
struct Needs {
    lengths: Lengths,
    /// With what it begins; none where it may begin with anything.
    beginning: Option<Runs>,
    /// What it holds; none where that may be anything.
    within: Option<Runs>,
}

impl Needs {
    /// Runs within a text that are shorter than these stand in almost any, and are asked only where nothing else is.
    const LEAST: usize = 3;

    /// Reads a pattern.
    fn of(pattern: &str, parser: &ParserBuilder) -> Self {
        let pattern = parser.build().parse(pattern).expect("the patterns are ours and are tested");
        let parts = match pattern.kind() {
            HirKind::Concat(parts) => parts.as_slice(),
            _ => std::slice::from_ref(&pattern),
        };
        let letters: Vec<Seq> = parts.iter().map(letters).collect();
        let is_anchored = matches!(parts.first().map(Hir::kind), Some(HirKind::Look(Look::Start)));
        let beginning = if is_anchored { crossed(&letters) } else { None };
        let places = (0..parts.len()).filter(|at| parts[*at].properties().minimum_len() != Some(0));
        let behind = places.skip(usize::from(beginning.is_some())).filter_map(|at| crossed(&letters[at..]));
        let tell_enough = |letters: &Seq| beginning.is_none() || letters.min_literal_len() >= Some(Self::LEAST);
        let within = behind.filter(tell_enough).max_by_key(Seq::min_literal_len);
        Self { lengths: Lengths::of(&pattern), beginning: beginning.map(runs), within: within.map(runs) }
    }
}

/// The longest run of letters that is looked for, and the most of them.
const LONGEST: usize = 6;
const MOST: usize = 1000;

/// Takes the letters of a part of a pattern; of a class of many, those with which it may begin.
fn letters(part: &Hir) -> Seq {
    let mut extractor = Extractor::new();
    extractor.limit_literal_len(LONGEST).limit_repeat(2).limit_total(MOST);
    let letters = extractor.extract(part);
    if letters.is_finite() { letters } else { extractor.limit_class(128).limit_literal_len(1).extract(part) }
}

/// Puts together the letters of which some stand at the beginning of all that the parts of a pattern fit.
fn crossed(parts: &[Seq]) -> Option<Seq> {
    let mut letters = Seq::singleton(Literal::exact(Vec::new()));
    for part in parts {
        if letters.is_inexact() {
            break;
        }
        let mut part = part.clone();
        if letters.max_cross_len(&part).is_some_and(|length| length > MOST) {
            part.make_infinite();
        }
        letters.cross_forward(&mut part);
        letters.keep_first_bytes(LONGEST);
    }
    letters.min_literal_len().is_some_and(|length| length > 0).then_some(letters)
}

/// Lists runs of letters, without those that begin with another.
fn runs(mut letters: Seq) -> Runs {
    letters.minimize_by_preference();
    letters.literals().into_iter().flatten().map(|letters| letters.as_bytes().to_vec()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_taken_from_the_beginning_and_from_behind_any_words() {
        let needs = |pattern: &str| {
            let Needs { beginning, within, .. } = Needs::of(pattern, &ParserBuilder::new());
            let written = |runs: Option<Runs>| {
                let run = |run| String::from_utf8(run).unwrap();
                runs.map(|runs| runs.into_iter().map(run).collect::<Vec<_>>().join("|"))
            };
            (written(beginning).unwrap_or_default(), written(within).unwrap_or_default())
        };
        let expected = |beginning: &str, within: &str| (beginning.to_owned(), within.to_owned());
        assert_eq!(needs("^(?:read|see) more"), expected("read m|see mo", " more"));
        assert_eq!(needs(r"^.{0,90}\ball rights.*"), expected("", "all ri"));
        assert_eq!(needs("^read.* it$"), expected("read", " it"));
        assert_eq!(needs("read"), expected("", "read"));
        assert_eq!(needs(".*"), expected("", ""));
    }

    #[test]
    fn a_text_has_the_length_of_what_it_fits() {
        let lengths = |pattern: &str| Needs::of(pattern, &ParserBuilder::new()).lengths;
        assert!(lengths("^(?:on|at)$").fit("by") && !lengths("^(?:on|at)$").fit("on the bridge"));
        assert!(lengths("on|at").fit("on the bridge") && !lengths("on|at").fit("o"));
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
