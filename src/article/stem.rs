//! Beginnings of words, by which texts are compared: what they are about, not how it is said.
//!
//! Knows words that any text has; no meaning.

use rustc_hash::FxHashSet;

use super::shape;

/// How many letters of a word are compared, and the fewest of a word that is.
const LONGEST: usize = 5;
const SHORTEST: usize = 4;

/// How many words of a text are read.
const MOST: usize = 200;

/// The beginning of a longer word, in lower case: its letters in one number, the first in the highest place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Stem(u128);

/// Stems that any text has, in order.
static COMMON: [Stem; 38] = Stem::all([
    "about", "after", "again", "also", "been", "befor", "being", "could", "down", "each", "even", "from", "have",
    "into", "just", "made", "make", "more", "most", "much", "only", "other", "over", "said", "shoul", "some", "such",
    "than", "that", "their", "them", "there", "they", "this", "very", "were", "will", "would",
]);

impl Stem {
    /// How many bits a letter has.
    const LETTER: usize = 21;

    /// Gives the stem of a word; a short one has none.
    fn of(word: &str) -> Option<Self> {
        let (mut stem, mut n_letters) = (Self(0), 0);
        let mut put = |letter| {
            if n_letters < LONGEST {
                stem = stem.with(n_letters, letter);
                n_letters += 1;
            }
        };
        for letter in word.chars().take(LONGEST) {
            if letter.is_ascii() {
                put(letter.to_ascii_lowercase());
            } else {
                letter.to_lowercase().for_each(&mut put);
            }
        }
        (n_letters >= SHORTEST).then_some(stem)
    }

    /// Takes stems as they are written, in plain letters.
    pub(super) const fn all<const N: usize>(words: [&str; N]) -> [Self; N] {
        let mut stems = [Self(0); N];
        let mut at = 0;
        while at < N {
            let letters = words[at].as_bytes();
            let mut place = 0;
            while place < letters.len() && place < LONGEST {
                stems[at] = stems[at].with(place, letters[place] as char);
                place += 1;
            }
            at += 1;
        }
        stems
    }

    /// Puts a letter in its place.
    const fn with(self, place: usize, letter: char) -> Self {
        Self(self.0 | (letter as u128) << ((LONGEST - 1 - place) * Self::LETTER))
    }

    fn is_common(self) -> bool {
        COMMON.binary_search(&self).is_ok()
    }
}

/// Stems, of which it is asked whether they are there.
pub(super) type Stems = FxHashSet<Stem>;

/// Gives the stems of a text's longer words, without those that any text has; a long text is read at its beginning alone.
pub(super) fn stems(text: &str) -> impl Iterator<Item = Stem> {
    shape::runs(text).filter_map(Stem::of).take(MOST).filter(|stem| !stem.is_common())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_words_have_stems_and_common_ones_have_none() {
        let expected = ["bridg", "élan", "міст", "bridg"].map(|stem| Stem::of(stem).unwrap());
        assert!(stems("The Bridges, said Élan: Міст and bridge").eq(expected));
        assert_eq!(Stem::all(["bridg"])[0], expected[0]);
        assert!(COMMON.is_sorted());
    }
}
