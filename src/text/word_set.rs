//! A table of words, written as one text and looked up in constant time.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

/// A table of folded words.
pub struct WordSet {
    words: &'static str,
    outline: Outline,
    set: OnceLock<FxHashSet<&'static str>>,
}

impl WordSet {
    /// Makes a table of the words of a text.
    pub const fn new(words: &'static str) -> Self {
        Self { words, outline: Outline::of(words), set: OnceLock::new() }
    }

    /// Tells whether a word is in the table.
    pub fn has(&self, word: &str) -> bool {
        self.outline.may_have(word)
            && self.set.get_or_init(|| self.words.split_ascii_whitespace().collect()).contains(word)
    }

    /// Tells whether a word, written small, is in the table.
    pub fn has_in_any_case(&self, word: &str) -> bool {
        // An outline tells letters by what they share in both cases.
        (self.outline.may_have(word) || !word.is_ascii()) && self.has(&word.to_lowercase())
    }

    /// Tells whether a word with an "s" behind it is in the table.
    pub fn has_plural(&self, word: &str) -> bool {
        self.outline.may_have_plural(word) && self.has(&format!("{word}s"))
    }
}

/// Several tables as one.
pub struct Union {
    tables: &'static [&'static WordSet],
    outline: OnceLock<Outline>,
}

impl Union {
    /// Makes one table of several.
    pub const fn of(tables: &'static [&'static WordSet]) -> Self {
        Self { tables, outline: OnceLock::new() }
    }

    /// Tells whether a word is in one of the tables.
    pub fn has(&self, word: &str) -> bool {
        let outline = || self.tables.iter().fold(Outline::EMPTY, |all, table| all.and(&table.outline));
        self.outline.get_or_init(outline).may_have(word) && self.tables.iter().any(|table| table.has(word))
    }
}

/// How long the words of a table are and how they end, by their first letters. Most words of a text are told by it to
/// be none of the table, in less time than it takes to look them up.
#[derive(Debug, Clone, Copy)]
pub struct Outline {
    lengths: [u32; 32],
    ends: [u32; 32],
}

impl Outline {
    /// The outline of no words.
    pub const EMPTY: Self = Self { lengths: [0; 32], ends: [0; 32] };

    /// Makes the outline of the words of a text.
    pub const fn of(words: &str) -> Self {
        let bytes = words.as_bytes();
        let mut outline = Self::EMPTY;
        let (mut start, mut at) = (0, 0);
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at].is_ascii_whitespace() {
                if start < at {
                    let (first, length, last) = Self::key(bytes[start], at - start, bytes[at - 1]);
                    outline.lengths[first] |= length;
                    outline.ends[first] |= last;
                }
                start = at + 1;
            }
            at += 1;
        }
        outline
    }

    /// Makes the outline of the words of two.
    #[must_use]
    pub const fn and(mut self, other: &Self) -> Self {
        let mut at = 0;
        while at < self.lengths.len() {
            self.lengths[at] |= other.lengths[at];
            self.ends[at] |= other.ends[at];
            at += 1;
        }
        self
    }

    /// Tells whether a word may be one of them.
    pub fn may_have(&self, word: &str) -> bool {
        let (Some(first), Some(last)) = (word.as_bytes().first(), word.as_bytes().last()) else { return false };
        let (first, length, last) = Self::key(*first, word.len(), *last);
        self.lengths[first] & length != 0 && self.ends[first] & last != 0
    }

    /// Tells whether a word with an "s" behind it may be one of them.
    fn may_have_plural(&self, word: &str) -> bool {
        let Some(first) = word.as_bytes().first() else { return false };
        let (first, length, last) = Self::key(*first, word.len() + 1, b's');
        self.lengths[first] & length != 0 && self.ends[first] & last != 0
    }

    /// Gives the place of a first letter, and the bits of a length and of a last letter.
    const fn key(first: u8, length: usize, last: u8) -> (usize, u32, u32) {
        let length = if length < 31 { length } else { 31 };
        ((first & 31) as usize, 1 << length, 1 << (last & 31))
    }
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
        static OTHER: WordSet = WordSet::new("homes");
        static BOTH: Union = Union::of(&[&ONE, &OTHER]);
        assert!(BOTH.has("house") && BOTH.has("homes") && !BOTH.has("home"));
        assert!(OTHER.has_plural("home") && ONE.has_plural("house") && !ONE.has_plural("hors"));
    }

    #[test]
    fn an_outline_lets_every_word_of_its_own_pass() {
        let words = "a an the one twenty-three naïve київ";
        let outline = Outline::of("").and(&Outline::of(words));
        assert!(words.split(' ').all(|word| outline.may_have(word)));
        assert!(!outline.may_have("they") && !outline.may_have("zone"));
    }
}
