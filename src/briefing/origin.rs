//! Origins: articles that print one text, such as an agency's, go back to one origin and count as one.
//!
//! Two articles are near-copies where most shingles of the shorter stand in the longer. Near-copies of near-copies go
//! back to the same origin. Knows words alone: that two reports rest on one speaker is not seen here.

use std::collections::BTreeSet;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::copies::{self, Copies};
use crate::text::Sketch;

/// Which articles go back to one text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origins {
    /// The origin of each article.
    of: Vec<usize>,
    /// The articles of each origin that has several.
    copies: FxHashMap<usize, Vec<usize>>,
}

impl Origins {
    /// Finds the origins of articles by the sketches of their texts.
    pub fn of<'s>(sketches: impl IntoIterator<Item = &'s Sketch>, near_copies: &Copies) -> Self {
        let sketches: Vec<&Sketch> = sketches.into_iter().collect();
        let names: Vec<Option<u64>> = sketches.into_par_iter().map(copies::name).collect();
        let mut first: FxHashMap<u64, usize> = FxHashMap::default();
        let mut origins: Vec<usize> = (0..names.len()).collect();
        for (at, name) in names.iter().enumerate() {
            origins[at] = name.map_or(at, |name| *first.entry(name).or_insert(at));
        }
        for [one, other] in near_copies.pairs() {
            if let (Some(one), Some(other)) = (first.get(one), first.get(other)) {
                let (left, right) = (root(&mut origins, *one), root(&mut origins, *other));
                origins[left.max(right)] = left.min(right);
            }
        }
        let of: Vec<usize> = (0..origins.len()).map(|at| root(&mut origins, at)).collect();
        let mut copies: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for (at, origin) in of.iter().enumerate() {
            copies.entry(*origin).or_default().push(at);
        }
        copies.retain(|_, articles| articles.len() > 1);
        Self { of, copies }
    }

    /// Gives the origin of an article: equal for near-copies, different for all others.
    pub fn origin(&self, article: usize) -> usize {
        self.of[article]
    }

    /// Lists the near-copies of an article, without it.
    pub fn copies(&self, article: usize) -> impl Iterator<Item = usize> + '_ {
        let copies = self.copies.get(&self.of[article]).map_or(&[][..], Vec::as_slice);
        copies.iter().copied().filter(move |copy| *copy != article)
    }

    /// Counts the distinct origins of some articles.
    pub fn count(&self, articles: impl IntoIterator<Item = usize>) -> usize {
        articles.into_iter().map(|article| self.of[article]).collect::<BTreeSet<usize>>().len()
    }
}

/// Finds the first of all that are joined to an article, and shortens the way there.
fn root(origins: &mut [usize], mut at: usize) -> usize {
    while origins[at] != at {
        origins[at] = origins[origins[at]];
        at = origins[at];
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Makes sentences that share no run of words with those of another number.
    fn text(number: usize, n_sentences: usize) -> String {
        let sentence =
            |at| format!("On day {at} bridge {number} lost pillar {at}{number} and engineer {number}{at} saw it. ");
        (0..n_sentences).map(sentence).collect()
    }

    fn origins(texts: &[String]) -> Origins {
        let sketches: Vec<Sketch> = texts.iter().map(|text| Sketch::of_body(text)).collect();
        Origins::of(&sketches, &Copies::among(&sketches, &Copies::default()))
    }

    #[test]
    fn near_copies_have_one_origin() {
        let agency = text(1, 30);
        let retold = format!("A paper's own first line. {}", text(1, 24));
        let brief = text(1, 8);
        let found = origins(&[agency, text(2, 30), retold, brief]);
        assert_eq!([0, 1, 2, 3].map(|at| found.origin(at)), [0, 1, 0, 0]);
        assert_eq!(found.copies(2).collect::<Vec<_>>(), [0, 3]);
        assert_eq!((found.count([0, 1, 2, 3]), found.count([2, 3]), found.count([])), (2, 1, 0));
    }

    #[test]
    fn one_quotation_in_two_reports_makes_no_copy() {
        let quotation = text(9, 4);
        let found = origins(&[text(1, 20) + &quotation, quotation + &text(2, 20)]);
        assert_ne!(found.origin(0), found.origin(1));
        assert_eq!(found.copies(0).count(), 0);
    }

    #[test]
    fn texts_of_a_few_words_are_not_judged() {
        let short = || "It was closed on Monday after a crack was found.".to_owned();
        assert_eq!(origins(&[short(), short()]).origin(1), 1);
    }
}
