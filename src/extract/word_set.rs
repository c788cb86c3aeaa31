//! A table of words, written as one text and looked up in constant time.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

/// A table of folded words.
pub(super) struct WordSet {
    words: &'static str,
    set: OnceLock<FxHashSet<&'static str>>,
}

impl WordSet {
    /// Makes a table of the words of a text.
    pub(super) const fn new(words: &'static str) -> Self {
        Self { words, set: OnceLock::new() }
    }

    /// Tells whether a word is in the table.
    pub(super) fn has(&self, word: &str) -> bool {
        self.set.get_or_init(|| self.words.split_whitespace().collect()).contains(word)
    }
}
