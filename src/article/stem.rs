//! Beginnings of words, by which texts are compared: what they are about, not how it is said.
//!
//! Knows words that any text has; no meaning.

/// How many letters of a word are compared, and the fewest of a word that is.
const LONGEST: usize = 5;
const SHORTEST: usize = 4;

/// How many words of a text are read.
const MOST: usize = 200;

/// The beginning of a longer word, in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stem([char; LONGEST]);

/// Stems that any text has, in order.
const COMMON: [&str; 38] = [
    "about", "after", "again", "also", "been", "befor", "being", "could", "down", "each", "even", "from", "have",
    "into", "just", "made", "make", "more", "most", "much", "only", "other", "over", "said", "shoul", "some", "such",
    "than", "that", "their", "them", "there", "they", "this", "very", "were", "will", "would",
];

impl Stem {
    /// Gives the stem of a word; a short one has none.
    fn of(word: &str) -> Option<Self> {
        let mut stem = ['\0'; LONGEST];
        let letters = word.chars().take(LONGEST).flat_map(char::to_lowercase);
        let n_letters = stem.iter_mut().zip(letters).map(|(own, letter)| *own = letter).count();
        (n_letters >= SHORTEST).then_some(Self(stem))
    }

    /// Gives its letters.
    fn letters(self) -> impl Iterator<Item = char> {
        self.0.into_iter().take_while(|letter| *letter != '\0')
    }

    /// Tells whether it is one of a list.
    pub(super) fn is_among(self, stems: &[&str]) -> bool {
        stems.iter().any(|stem| self.letters().eq(stem.chars()))
    }

    fn is_common(self) -> bool {
        COMMON.binary_search_by(|common| common.chars().cmp(self.letters())).is_ok()
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
