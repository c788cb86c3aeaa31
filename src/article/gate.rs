//! Which of many patterns a text may fit, told by the letters that it holds, without trying one of them.
//!
//! 1. Of each pattern it is taken with which letters all that fits it begins, which letters stand somewhere behind them,
//!    and how long it is (`needs`).
//! 2. A table tells which of these letters a text begins with (`beginnings`), automata which it holds (`letters`). What
//!    stands behind a beginning of several letters is looked for in the few texts alone that begin so.
//!
//! Does not know what the patterns are for.

mod beginnings;
mod letters;
mod needs;

use std::iter;

use regex_syntax::ParserBuilder;

use beginnings::Beginnings;
pub(super) use letters::Letters;
use needs::{Lengths, Needs};

/// What patterns need of a text.
pub(super) struct Gate {
    lengths: Vec<Lengths>,
    /// Letters with which texts begin, and the patterns that need none of them.
    beginnings: Beginnings,
    begin_with_any: Set,
    /// Letters that stand in texts, and the patterns that need none of them.
    anywhere: Letters,
    hold_any: Set,
    /// Letters that stand in texts behind a beginning that tells much, and the patterns that need them.
    behind: Letters,
    hold_behind: Set,
}

impl Gate {
    /// Takes the needs of patterns, read as the parser reads them; a pattern that begins with `^` fits nothing but a
    /// text's beginning.
    pub(super) fn of(patterns: &[impl AsRef<str>], parser: &ParserBuilder) -> Self {
        let (mut lengths, mut beginnings) = (Vec::new(), Beginnings::default());
        let (mut anywhere, mut behind) = (Vec::new(), Vec::new());
        let [mut begin_with_any, mut hold_any, mut hold_behind] = [Set::default(); 3];
        for (at, pattern) in patterns.iter().enumerate() {
            let needs = Needs::of(pattern.as_ref(), parser);
            lengths.push(needs.lengths);
            let tells_much = needs.beginning.as_ref().is_some_and(|runs| runs.iter().all(|run| run.len() > 1));
            match needs.beginning {
                Some(runs) => runs.iter().for_each(|letters| beginnings.put(letters, at)),
                None => begin_with_any.put(at),
            }
            match needs.within {
                Some(runs) if tells_much => {
                    hold_behind.put(at);
                    behind.extend(runs.into_iter().map(|letters| (letters, at)));
                }
                Some(runs) => anywhere.extend(runs.into_iter().map(|letters| (letters, at))),
                None => hold_any.put(at),
            }
        }
        let (anywhere, behind) = (Letters::within(anywhere), Letters::within(behind));
        Self { lengths, beginnings, begin_with_any, anywhere, hold_any, behind, hold_behind }
    }

    /// Lists the patterns that a text may fit, by their places, in order.
    pub(super) fn candidates(&self, text: &str) -> impl Iterator<Item = usize> {
        let fits = |at: &usize| self.lengths[*at].fit(text);
        let (mut fitting, mut held) = (self.begin_with_any, self.hold_any);
        self.beginnings.each(text, |at| fitting.put(at));
        self.anywhere.each(text, |at| held.put(at));
        if fitting.and(self.hold_behind).places().any(|at| fits(&at)) {
            self.behind.each(text, |at| held.put(at));
        }
        fitting.and(held).places().filter(fits)
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

#[cfg(test)]
mod tests {
    use super::*;

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
