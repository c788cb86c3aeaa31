//! What a line looks like: prose, a headline, a label; how many words it has and how it ends.
//!
//! Does not know what the words mean.

use std::hash::Hasher as _;

use rustc_hash::FxHasher;

/// Counts words.
pub(super) fn n_words(text: &str) -> usize {
    n_words_up_to(text, usize::MAX)
}

/// Tells whether a text has more than so many words, without counting the rest.
pub(super) fn has_more_words_than(text: &str, most: usize) -> bool {
    n_words_up_to(text, most + 1) > most
}

fn n_words_up_to(text: &str, limit: usize) -> usize {
    let (mut n_words, mut at) = (0, 0);
    let letter = |at: usize| match text.as_bytes().get(at)? {
        byte if byte.is_ascii() => Some(char::from(*byte)),
        _ => text[at..].chars().next(),
    };
    while n_words < limit {
        while let Some(sign) = letter(at).filter(|sign| !sign.is_alphanumeric()) {
            at += sign.len_utf8();
        }
        if at == text.len() {
            break;
        }
        n_words += 1;
        while let Some(sign) = letter(at).filter(|sign| !sign.is_whitespace()) {
            at += sign.len_utf8();
        }
    }
    n_words
}

/// Gives a text without closing quotation marks and brackets at its end.
fn unclosed(text: &str) -> &str {
    text.trim_end_matches(['”', '’', '"', '\'', '»', ')', ']', '“', ' '])
}

/// Tells whether a text ends as a sentence does.
pub(super) fn ends_sentence(text: &str) -> bool {
    unclosed(text).ends_with(['.', '!', '?', '…', '。', '！', '？'])
}

/// Tells whether a line is running text, not a headline or a label.
pub(super) fn is_prose(text: &str) -> bool {
    let is_long = || text.len() > 600 || has_more_words_than(text, 40);
    match unclosed(text).chars().next_back() {
        Some('.' | '…' | '。') if has_more_words_than(text, 1) && !ends_in_initials(text) => true,
        Some('!' | '?') => has_more_words_than(text, 14) || n_sentence_ends(text) > 1 || is_long(),
        Some(':') => has_more_words_than(text, 3) || has_more_words_than(text, 1) && introduces(text) || is_long(),
        Some(',' | ';') => has_more_words_than(text, 4) || is_long(),
        Some('.' | '…' | '。') => text.starts_with('.') || is_long(),
        _ => text.starts_with('.') || has_more_words_than(text, 6) && n_sentence_ends(text) > 0 || is_long(),
    }
}

/// Tells whether a line with a colon introduces speech: "He said:".
fn introduces(text: &str) -> bool {
    const VERBS: [&str; 8] = ["said:", "added:", "wrote:", "says:", "asked:", "noted:", "told:", "replied:"];
    text.split_whitespace().next_back().is_some_and(|word| VERBS.contains(&word))
}

/// Tells whether a line may stand as a headline or a label: no running text, and not too long.
pub(super) fn is_headline(text: &str) -> bool {
    !is_prose(text) && text.len() <= 300
}

/// Tells whether the last word is made of initials, as `U.S.` is.
fn ends_in_initials(text: &str) -> bool {
    let word = text.split_whitespace().next_back().unwrap_or_default();
    word.len() <= 8 && word.trim_end_matches('.').contains('.') && word.starts_with(char::is_uppercase)
}

/// Counts the ends of sentences that a capital letter follows, and the one at the end.
fn n_sentence_ends(text: &str) -> usize {
    let words: Vec<&str> = text.split_whitespace().collect();
    let inner = words.windows(2).filter(|pair| {
        ends_sentence(pair[0]) && pair[0].chars().count() > 3 && pair[1].chars().any(char::is_uppercase)
    });
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

/// Writes a text for comparison: lower case, words of letters and digits alone, single spaces.
pub(super) fn bare(text: &str) -> String {
    bare_letters(text).collect()
}

/// Tells whether two texts are the same when written for comparison.
pub(super) fn is_same(left: &str, right: &str) -> bool {
    bare_letters(left).eq(bare_letters(right))
}

/// Gives a number that is the same for texts that are the same when written for comparison.
pub(super) fn print(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    bare_letters(text).for_each(|letter| hasher.write_u32(u32::from(letter)));
    hasher.finish()
}

fn bare_letters(text: &str) -> impl Iterator<Item = char> {
    let mut letters = text.chars().flat_map(char::to_lowercase).peekable();
    let mut has_begun = false;
    std::iter::from_fn(move || {
        let mut is_after_gap = false;
        while letters.next_if(|letter| !letter.is_alphanumeric()).is_some() {
            is_after_gap = true;
        }
        letters.peek()?;
        let is_joint = is_after_gap && has_begun;
        has_begun = true;
        if is_joint { Some(' ') } else { letters.next() }
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
        for text in ["Bridge closed after crack found", "Why did the bridge fall?", "Envoy flies to the U.S.", "Kyiv"] {
            assert!(is_headline(text), "{text}");
        }
    }

    #[test]
    fn words_are_compared_without_their_dress() {
        assert_eq!(bare("‘Not  over’: Mayor’s PLEA"), bare("'Not over' - mayor's plea"));
    }
}
