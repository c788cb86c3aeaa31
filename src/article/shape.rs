//! What a line looks like: prose, a headline, a label; how many words it has and how it ends.
//!
//! Does not know what the words mean.

mod compare;
mod seek;
mod words;

use std::ops::ControlFlow;

pub(super) use compare::{bare, is_same, opening, print};
pub(super) use seek::{find, split_once, without_ends};
use words::each_word;
pub(super) use words::{has_more_words_than, is_latin, n_words, runs};

/// What is seen of a line at once, and asked often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    /// How many words it has.
    pub(super) n_words: usize,
    /// Whether it is running text, not a headline or a label.
    pub(super) is_prose: bool,
    /// Whether it may stand as a headline or a label: no running text, and not too long.
    pub(super) is_headline: bool,
    /// Whether it ends as a sentence does.
    pub(super) ends_sentence: bool,
    /// How many letters of other alphabets than the Latin it has.
    pub(super) n_foreign: usize,
}

impl Shape {
    /// The longest headline, in bytes.
    const LONGEST_HEADLINE: usize = 300;

    /// Looks at a text.
    pub(super) fn of(text: &str) -> Self {
        let mut n_words = 0;
        let n_foreign = each_word(text, || {
            n_words += 1;
            ControlFlow::Continue(())
        });
        let is_prose = is_running(text, n_words);
        let is_headline = !is_prose && text.len() <= Self::LONGEST_HEADLINE;
        Self { n_words, is_prose, is_headline, ends_sentence: ends_sentence(text), n_foreign }
    }
}

/// Tells whether a text holds a sign that parts what sites write on one line: a stroke, a dot, a bullet.
pub(super) fn is_parted(text: &str) -> bool {
    // The last bytes of the signs, which few other letters have.
    memchr::memchr3(b'|', 0xb7, 0xa2, text.as_bytes()).is_some() && text.contains(['|', '·', '•'])
}

/// Gives a text without closing quotation marks and brackets at its end.
fn unclosed(text: &str) -> &str {
    text.trim_end_matches(['”', '’', '"', '\'', '»', ')', ']', '“', ' '])
}

/// Tells whether a text ends as a sentence does.
pub(super) fn ends_sentence(text: &str) -> bool {
    unclosed(text).ends_with(STOPS)
}

/// Signs with which sentences end.
const STOPS: [char; 7] = ['.', '!', '?', '…', '。', '！', '？'];

/// Tells whether a text is running text, not a headline or a label.
pub(super) fn is_prose(text: &str) -> bool {
    is_running(text, n_words(text))
}

fn is_running(text: &str, n_words: usize) -> bool {
    let is_long = text.len() > 600 || n_words > 40;
    match unclosed(text).chars().next_back() {
        Some('.' | '…' | '。') if n_words > 1 && !ends_in_initials(text) => true,
        Some('!' | '?') => is_long || n_words > 14 || n_sentence_ends(text) > 1,
        Some(':') => is_long || n_words > 3 || n_words > 1 && introduces(text),
        Some(',' | ';') => is_long || n_words > 4,
        Some('.' | '…' | '。') => is_long || text.starts_with('.'),
        _ => is_long || text.starts_with('.') || n_words > 6 && n_sentence_ends(text) > 0,
    }
}

/// Tells whether a line with a colon introduces speech: "He said:".
fn introduces(text: &str) -> bool {
    const VERBS: [&str; 8] = ["said:", "added:", "wrote:", "says:", "asked:", "noted:", "told:", "replied:"];
    text.split_whitespace().next_back().is_some_and(|word| VERBS.contains(&word))
}

/// Tells whether the last word is made of initials, as `U.S.` is.
fn ends_in_initials(text: &str) -> bool {
    let word = text.split_whitespace().next_back().unwrap_or_default();
    word.len() <= 8 && word.trim_end_matches('.').contains('.') && word.starts_with(char::is_uppercase)
}

/// Counts the ends of sentences that a capital letter follows, and the one at the end.
fn n_sentence_ends(text: &str) -> usize {
    let is_stopped = memchr::memchr3(b'.', b'!', b'?', text.as_bytes()).is_some();
    if !is_stopped && (text.is_ascii() || !text.contains(STOPS)) {
        return 0;
    }
    let pairs = text.split_whitespace().zip(text.split_whitespace().skip(1));
    let inner = pairs
        .filter(|(word, _)| ends_sentence(word) && !word.ends_with('…') && word.chars().count() > 3)
        .filter(|(_, next)| next.chars().any(char::is_uppercase));
    inner.count() + usize::from(ends_sentence(text))
}

/// Tells whether every word but small ones begins with a capital letter.
pub(super) fn is_capitalised(text: &str) -> bool {
    const SMALL: [&str; 14] = ["of", "the", "and", "in", "on", "for", "de", "la", "le", "du", "&", "to", "da", "al"];
    let mut words = text.split_whitespace().filter(|word| !SMALL.contains(word)).peekable();
    words.peek().is_some()
        && words.all(|word| {
            word.trim_start_matches(['“', '"', '(', '‘'])
                .starts_with(|letter: char| letter.is_uppercase() || letter.is_numeric())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn running_text_is_told_from_headlines() {
        for text in [
            "The bridge was closed.",
            "He said:",
            "“It was loud,” she said.",
            ". to begin again.",
            "Why did it fall? Nobody knows.",
        ] {
            assert!(is_prose(text), "{text}");
        }
        for text in [
            "Bridge closed after crack found",
            "Why did the bridge fall?",
            "Envoy flies to the U.S.",
            "Kyiv",
            "‘Nobody is to be asked… Not even over the water’: the envoy",
        ] {
            assert!(Shape::of(text).is_headline, "{text}");
        }
    }
}
