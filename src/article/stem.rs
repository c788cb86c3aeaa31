//! Beginnings of words, by which texts are compared: what they are about, not how it is said.
//!
//! Knows words that any text has; no meaning.

/// How many letters of a word are compared, and the fewest of a word that is.
const LONGEST: usize = 5;
const SHORTEST: usize = 4;

/// How many words of a text are read.
const MOST: usize = 200;

/// The beginning of a longer word, in lower case: its letters in one number, the first in the highest place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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
        for letter in word.chars().take(LONGEST).flat_map(char::to_lowercase).take(LONGEST) {
            stem = stem.with(n_letters, letter);
            n_letters += 1;
        }
        (n_letters >= SHORTEST).then_some(stem)
    }

    /// Takes stems as they are written, in plain letters.
    const fn all<const N: usize>(words: [&str; N]) -> [Self; N] {
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

    /// Gives its letters.
    fn letters(self) -> impl Iterator<Item = char> {
        let letter =
            move |place: usize| (self.0 >> ((LONGEST - 1 - place) * Self::LETTER)) as u32 & ((1 << Self::LETTER) - 1);
        (0..LONGEST).map(letter).take_while(|letter| *letter != 0).filter_map(char::from_u32)
    }

    /// Tells whether it is one of a list.
    pub(super) fn is_among(self, stems: &[&str]) -> bool {
        stems.iter().any(|stem| self.letters().eq(stem.chars()))
    }

    fn is_common(self) -> bool {
        COMMON.binary_search(&self).is_ok()
    }
}

/// Gives the stems of a text's longer words, without those that any text has; a long text is read at its beginning alone.
pub(super) fn stems(text: &str) -> impl Iterator<Item = Stem> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter_map(Stem::of).take(MOST).filter(|stem| !stem.is_common())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_words_have_stems_and_common_ones_have_none() {
        let found: Vec<String> =
            stems("The Bridges, said Élan: Міст and bridge").map(|stem| stem.letters().collect()).collect();
        assert_eq!(found, ["bridg", "élan", "міст", "bridg"]);
        assert!(stems("Bridges").all(|stem| stem.is_among(&["canal", "bridg"]) && !stem.is_among(&["bridge", "brid"])));
        assert!(COMMON.is_sorted());
    }
}
