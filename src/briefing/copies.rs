//! Which texts are near-copies of each other: where most shingles of the shorter stand in the longer.
//!
//! That is a matter between two texts, whichever others there are. So what is known of two stays, and a text that has
//! changed is held against all others. At first no pair is missed and few are looked at: where so much of the shorter text
//! stands in the longer, several of its rarest shingles do, and those stand in few texts (the prefix filter of Chaudhuri,
//! Ganti and Kaushik 2006, "A primitive operator for similarity joins in data cleaning").

use std::hash::{Hash as _, Hasher as _};

use rayon::prelude::*;
use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};

use crate::text::Sketch;

/// How much of the shorter text must stand in the longer, as a fraction.
const SHARED: (usize, usize) = (3, 5);

/// The fewest kept shingles of a text that can be judged: some forty words.
const LEAST: usize = 10;

/// So many new texts are held against all others without an index.
const FEW: usize = 32;

/// The near-copies among some texts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copies {
    /// Names of all texts, in order.
    known: Vec<u64>,
    pairs: Vec<[u64; 2]>,
}

/// A text to be judged: its name and its shingles.
type Named<'s> = (u64, &'s [u32]);

impl Copies {
    /// Finds the near-copies among texts; `last` says what was found among those before.
    pub fn among<'s>(sketches: impl IntoIterator<Item = &'s Sketch>, last: &Self) -> Self {
        let named = |sketch: &'s Sketch| Some((name(sketch)?, sketch.shingles()));
        let sketches: Vec<&'s Sketch> = sketches.into_iter().collect();
        let mut texts: Vec<Named<'s>> = sketches.into_par_iter().filter_map(named).collect();
        texts.par_sort_unstable();
        texts.dedup();
        let new: Vec<Named<'s>> =
            texts.iter().filter(|(name, _)| last.known.binary_search(name).is_err()).copied().collect();
        let mut pairs = if new.len() <= FEW { last.with(&new, &texts) } else { all(&texts) };
        pairs.sort_unstable();
        pairs.dedup();
        Self { known: texts.into_iter().map(|(name, _)| name).collect(), pairs }
    }

    /// Gives the pairs, by their names.
    pub(super) fn pairs(&self) -> &[[u64; 2]] {
        &self.pairs
    }

    /// Keeps what is known of the texts that are still there, and holds each new one against all.
    fn with(&self, new: &[Named<'_>], texts: &[Named<'_>]) -> Vec<[u64; 2]> {
        let is_there = |name: &u64| texts.binary_search_by_key(name, |(name, _)| *name).is_ok();
        let kept = self.pairs.iter().filter(|pair| pair.iter().all(is_there)).copied();
        let of_one = |one: &Named<'_>| -> Vec<[u64; 2]> {
            let others = texts.par_iter().filter(|other| other.0 != one.0 && are_near(one.1, other.1));
            others.map(|other| pair(one.0, other.0)).collect()
        };
        kept.chain(new.iter().flat_map(of_one)).collect()
    }
}

/// Names what of a text is judged; none where it is too short.
pub(super) fn name(sketch: &Sketch) -> Option<u64> {
    let shingles = Some(sketch.shingles()).filter(|shingles| shingles.len() >= LEAST)?;
    let mut hasher = FxHasher::default();
    shingles.hash(&mut hasher);
    Some(hasher.finish())
}

fn pair(one: u64, other: u64) -> [u64; 2] {
    [one.min(other), one.max(other)]
}

/// Gives the shingles of so many that the longer text must share with the shorter.
fn needed(length: usize) -> usize {
    (length * SHARED.0).div_ceil(SHARED.1)
}

fn are_near(one: &[u32], other: &[u32]) -> bool {
    n_shared(one, other) >= needed(one.len().min(other.len()))
}

/// Counts what two sketches have in common.
fn n_shared(mut one: &[u32], mut other: &[u32]) -> usize {
    let mut n_shared = 0;
    while let ([first, rest @ ..], [second, others @ ..]) = (one, other) {
        n_shared += usize::from(first == second);
        if first <= second {
            one = rest;
        }
        if second <= first {
            other = others;
        }
    }
    n_shared
}

/// Finds all pairs.
fn all(texts: &[Named<'_>]) -> Vec<[u64; 2]> {
    let mut texts = texts.to_vec();
    texts.sort_unstable_by_key(|(name, shingles)| (shingles.len(), *name));
    let shelf = Shelf::of(&texts);
    let of_one = |counts: &mut Vec<u16>, at: usize| {
        let near = shelf.near(at, &texts, counts).into_iter();
        near.map(|other| pair(texts[at].0, texts[other].0)).collect::<Vec<_>>()
    };
    (0..texts.len()).into_par_iter().map_init(|| vec![0; texts.len()], of_one).flatten_iter().collect()
}

/// The texts in which each shingle stands, as far as there are several.
struct Shelf {
    /// Texts, shingle by shingle, the shorter ones first.
    texts: Vec<u32>,
    /// For each text its shingles that others have too, as ranges of the above, the rarest first.
    of: Vec<Vec<[u32; 2]>>,
}

impl Shelf {
    fn of(texts: &[Named<'_>]) -> Self {
        let shingles = |(at, (_, shingles)): (usize, &Named<'_>)| {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            shingles.iter().map(|shingle| (*shingle, at)).collect::<Vec<_>>()
        };
        let mut entries: Vec<(u32, u32)> = texts.iter().enumerate().flat_map(shingles).collect();
        entries.par_sort_unstable();
        let mut of: Vec<Vec<[u32; 2]>> = vec![Vec::new(); texts.len()];
        let mut shelved: Vec<u32> = Vec::new();
        for same in entries.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
            let from = shelved.len();
            shelved.extend(same.iter().map(|(_, text)| text));
            let range = [from, shelved.len()].map(|at| u32::try_from(at).unwrap_or(u32::MAX));
            for (_, text) in same {
                of[*text as usize].push(range);
            }
        }
        of.par_iter_mut().for_each(|ranges| ranges.sort_unstable_by_key(|[from, to]| (to - from, *from)));
        Self { texts: shelved, of }
    }

    /// Finds the texts after one, which are no shorter, in which it stands for the most part. `counts` holds a nought for
    /// each text, before and after.
    fn near(&self, at: usize, texts: &[Named<'_>], counts: &mut [u16]) -> Vec<usize> {
        let length = texts[at].1.len();
        // Of its shingles in the order of their rarity so many may be missing from a near-copy. Of somewhat more, several
        // are not; what shares fewer of them need not be looked at.
        let n_missing = length - needed(length);
        let n_several = 1 + length / 12;
        let n_alone = length - self.of[at].len();
        let tried = self.of[at].iter().take((n_missing + n_several).saturating_sub(n_alone));
        for [from, to] in tried {
            let all = &self.texts[*from as usize..*to as usize];
            let later = all.partition_point(|other| *other as usize <= at);
            for other in &all[later..] {
                let count = &mut counts[*other as usize];
                *count = count.saturating_add(1);
            }
        }
        // Most texts are met somewhere: to look through all counts is less than to note whom one has met.
        let is_candidate = |other: &usize| usize::from(counts[*other]) >= n_several.min(usize::from(u16::MAX));
        let later = (at + 1..texts.len()).filter(is_candidate);
        let near = later.filter(|other| are_near(texts[at].1, texts[*other].1)).collect();
        counts.fill(0);
        near
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Texts of sentences from a small stock, so that some are near-copies and many share a little.
    fn texts() -> impl Strategy<Value = Vec<Sketch>> {
        let sentence =
            |at: u32| format!("On day {at} bridge {at} lost {at} pillars and engineer {at} of {at} saw it. ");
        let text = prop::collection::vec(0_u32..24, 8..16);
        let sketch = move |all: Vec<u32>| Sketch::of_body(&all.into_iter().map(sentence).collect::<String>());
        prop::collection::vec(text.prop_map(sketch), 2..40)
    }

    /// Holds every text against every other.
    fn one_by_one(sketches: &[Sketch]) -> Vec<[u64; 2]> {
        let named: Vec<Named<'_>> = sketches.iter().filter_map(|of| Some((name(of)?, of.shingles()))).collect();
        let mut pairs = Vec::new();
        for one in &named {
            let near = named.iter().filter(|other| one.0 < other.0 && are_near(one.1, other.1));
            pairs.extend(near.map(|other| pair(one.0, other.0)));
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    proptest! {
        #[test]
        fn no_pair_is_missed(sketches in texts(), others in texts()) {
            let mut named: Vec<Named<'_>> = sketches.iter().filter_map(|of| Some((name(of)?, of.shingles()))).collect();
            named.sort_unstable();
            named.dedup();
            let mut found = all(&named);
            found.sort_unstable();
            prop_assert_eq!(&found, &one_by_one(&sketches));
            let copies = Copies::among(&sketches, &Copies::among(&others, &Copies::default()));
            prop_assert_eq!(copies.pairs(), found);
        }
    }
}
