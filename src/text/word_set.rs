//! Tables of words, each written as one text and looked up in constant time.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::print::Print;

/// A table of folded words.
pub struct WordSet {
    words: &'static str,
    sieve: Sieve,
    prints: OnceLock<FxHashSet<Print>>,
}

impl WordSet {
    /// Makes a table of the words of a text.
    pub const fn new(words: &'static str) -> Self {
        Self { words, sieve: Sieve::of(words), prints: OnceLock::new() }
    }

    /// Tells whether a word is in the table.
    #[inline]
    pub fn has(&self, word: impl Into<Print>) -> bool {
        let word = word.into();
        self.sieve.lets(word) && self.holds(word)
    }

    /// Tells whether a word, written small, is in the table.
    pub fn has_in_any_case(&self, word: &str) -> bool {
        self.has(Print::of_any_case(word))
    }

    /// Tells whether a word with an "s" behind it is in the table.
    pub fn has_plural(&self, word: &str) -> bool {
        self.has(Print::of_plural(word))
    }

    fn holds(&self, word: Print) -> bool {
        self.prints.get_or_init(|| self.words.split_ascii_whitespace().map(Print::of).collect()).contains(&word)
    }
}

/// Several tables as one: a word is looked up once, whichever of them it stands in.
pub struct Union {
    tables: &'static [&'static WordSet],
    words: OnceLock<(Sieve, FxHashMap<Print, u32>)>,
}

impl Union {
    /// Makes one table of several.
    pub const fn of(tables: &'static [&'static WordSet]) -> Self {
        Self { tables, words: OnceLock::new() }
    }

    /// Tells whether a word is in one of the tables.
    pub fn has(&self, word: impl Into<Print>) -> bool {
        self.places(word) != 0
    }

    /// Tells in which of the tables a word is: a bit each, the first in the lowest place.
    #[inline]
    pub fn places(&self, word: impl Into<Print>) -> u32 {
        let word = word.into();
        let (sieve, words) = self.words.get_or_init(|| self.read());
        if sieve.lets(word) { words.get(&word).copied().unwrap_or(0) } else { 0 }
    }

    fn read(&self) -> (Sieve, FxHashMap<Print, u32>) {
        let (mut sieve, mut words) = (Sieve::EMPTY, FxHashMap::default());
        for (at, table) in self.tables.iter().enumerate() {
            sieve = sieve.and(&table.sieve);
            for word in table.words.split_ascii_whitespace() {
                *words.entry(Print::of(word)).or_insert(0) |= 1 << at;
            }
        }
        (sieve, words)
    }
}

/// A sieve that lets the words of a table pass and few others, in less time than it takes to look them up.
#[derive(Debug, Clone, Copy)]
pub struct Sieve([u64; 32]);

impl Sieve {
    /// The sieve of no words.
    pub const EMPTY: Self = Self([0; 32]);

    /// Makes the sieve of the words of a text.
    pub const fn of(words: &str) -> Self {
        let (mut sieve, mut rest) = (Self::EMPTY, words);
        loop {
            let word = first_word(rest);
            if word.0.is_empty() {
                return sieve;
            }
            let place = Print::of(word.0).spread();
            sieve.0[place / 64] |= 1 << (place % 64);
            rest = word.1;
        }
    }

    /// Makes the sieve of the words of two.
    #[must_use]
    pub const fn and(mut self, other: &Self) -> Self {
        let mut at = 0;
        while at < self.0.len() {
            self.0[at] |= other.0[at];
            at += 1;
        }
        self
    }

    /// Tells whether it lets a word pass.
    #[inline]
    pub fn lets(&self, word: impl Into<Print>) -> bool {
        let place = word.into().spread();
        self.0[place / 64] >> (place % 64) & 1 == 1
    }
}

/// Gives the first word of a text, empty where there is none, and what stands behind it.
const fn first_word(text: &str) -> (&str, &str) {
    let text = text.trim_ascii_start();
    let mut end = 0;
    while end < text.len() && !text.as_bytes()[end].is_ascii_whitespace() {
        end += 1;
    }
    text.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_its_words_and_no_others() {
        static WORDS: WordSet = WordSet::new("\n    killed kill\n    died\n");
        for word in ["killed", "kill", "died"] {
            assert!(WORDS.has(word), "{word}");
        }
        for word in ["", "k", "kilned", "kid", "dead", "killed ", "ки"] {
            assert!(!WORDS.has(word), "{word}");
        }
    }

    #[test]
    fn a_table_has_its_words_in_any_case_where_asked() {
        static WORDS: WordSet = WordSet::new("news kyiv київ");
        assert!(["News", "NEWS", "news", "\u{212a}yiv", "КИЇВ"].iter().all(|word| WORDS.has_in_any_case(word)));
        assert!(!WORDS.has("News") && !WORDS.has_in_any_case("Newt") && !WORDS.has_in_any_case(""));
    }

    #[test]
    fn tables_are_asked_as_one_and_for_plurals() {
        static ONE: WordSet = WordSet::new("house houses");
        static OTHER: WordSet = WordSet::new("homes houses");
        static BOTH: Union = Union::of(&[&ONE, &OTHER]);
        assert!(BOTH.has("house") && BOTH.has("homes") && !BOTH.has("home"));
        assert_eq!(["house", "homes", "houses", "home"].map(|word| BOTH.places(word)), [0b01, 0b10, 0b11, 0]);
        assert!(OTHER.has_plural("home") && ONE.has_plural("house") && !ONE.has_plural("hors"));
    }

    #[test]
    fn a_sieve_lets_every_word_of_its_own_pass() {
        let words = "a an the one twenty-three naïve київ";
        let sieve = Sieve::of("").and(&Sieve::of(words));
        assert!(words.split(' ').all(|word| sieve.lets(word)));
        assert!(!sieve.lets("they") && !sieve.lets("zone"));
    }
}
