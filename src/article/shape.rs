//! What a line looks like: prose, a headline, a label; how many words it has and how it ends.
//!
//! Does not know what the words mean.

use std::{convert::Infallible, hash::Hasher as _, ops::ControlFlow};

use rustc_hash::FxHasher;

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

/// Counts words.
pub(super) fn n_words(text: &str) -> usize {
    let mut n_words = 0;
    each_word(text, || {
        n_words += 1;
        ControlFlow::Continue(())
    });
    n_words
}

/// Tells whether a text has more than so many words, without counting the rest.
pub(super) fn has_more_words_than(text: &str, most: usize) -> bool {
    let mut n_words = 0;
    each_word(text, || {
        n_words += 1;
        if n_words > most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    n_words > most
}

/// Walks over the words of a text: a word begins with a letter or a digit, and goes on to the next white space. Calls with
/// each word's first letter, for as long as it is asked for more, and counts the letters of other alphabets than the Latin.
fn each_word(text: &str, mut call: impl FnMut() -> ControlFlow<()>) -> usize {
    let (mut at, mut is_within, mut n_foreign) = (0, false, 0);
    while let Some(byte) = text.as_bytes().get(at) {
        let sort = match BYTES[usize::from(*byte)] {
            Sort::Part => {
                let letter = text[at..].chars().next().unwrap_or(char::REPLACEMENT_CHARACTER);
                at += letter.len_utf8();
                n_foreign += usize::from(!is_latin(letter) && letter.is_alphabetic());
                Sort::of(letter)
            }
            sort => {
                at += 1;
                sort
            }
        };
        let begins = !is_within && sort == Sort::Letter;
        is_within = begins || is_within && sort != Sort::White;
        if begins && call().is_break() {
            break;
        }
    }
    n_foreign
}

/// Tells whether a letter is Latin, or no letter of an alphabet at all.
pub(super) fn is_latin(letter: char) -> bool {
    u32::from(letter) < 0x250
}

/// What a byte is to words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// A letter or a digit.
    Letter,
    /// White space.
    White,
    /// Any other sign.
    Sign,
    /// A part of a letter of several bytes.
    Part,
}

impl Sort {
    fn of(letter: char) -> Self {
        match letter {
            _ if letter.is_alphanumeric() => Self::Letter,
            _ if letter.is_whitespace() => Self::White,
            _ => Self::Sign,
        }
    }
}

static BYTES: [Sort; 256] = {
    let mut bytes = [Sort::Part; 256];
    let mut byte = 0_u8;
    while byte.is_ascii() {
        bytes[byte as usize] = match byte {
            b' ' | b'\t'..=b'\r' => Sort::White,
            _ if byte.is_ascii_alphanumeric() => Sort::Letter,
            _ => Sort::Sign,
        };
        byte += 1;
    }
    bytes
};

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

/// Writes a text for comparison: lower case, words of letters and digits alone, single spaces.
pub(super) fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    each_bare_letter(text, |letter| bare.push(letter));
    bare
}

/// Tells whether two texts are the same when written for comparison.
pub(super) fn is_same(left: &str, right: &str) -> bool {
    left == right || opening(left) == opening(right) && bare(left) == bare(right)
}

/// Gives a number that is the same for texts that are the same when written for comparison.
pub(super) fn print(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    each_bare_letter(text, |letter| hasher.write_u32(u32::from(letter)));
    hasher.finish()
}

/// Gives the first letters of a text that is written for comparison: where they differ, the texts do.
pub(super) fn opening(text: &str) -> Opening {
    let (mut opening, mut n_letters) = ([' '; OPENING], 0);
    let put = |letter| {
        opening[n_letters] = letter;
        n_letters += 1;
        if n_letters < OPENING { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    let _ = try_each_bare_letter(text, put);
    opening
}

/// The first letters of a text that is written for comparison.
pub(super) type Opening = [char; OPENING];

/// How many letters an opening has.
const OPENING: usize = 12;

/// Calls with each letter of a text that is written for comparison.
fn each_bare_letter(text: &str, mut call: impl FnMut(char)) {
    let call = |letter| -> ControlFlow<Infallible> {
        call(letter);
        ControlFlow::Continue(())
    };
    let ControlFlow::Continue(()) = try_each_bare_letter(text, call);
}

/// Calls with each letter of a text that is written for comparison, for as long as it is asked for more.
fn try_each_bare_letter<B>(text: &str, mut call: impl FnMut(char) -> ControlFlow<B>) -> ControlFlow<B> {
    let (mut has_begun, mut is_behind_gap) = (false, false);
    let mut read = |letter: char, is_of_word: bool| {
        if is_of_word {
            if is_behind_gap {
                call(' ')?;
            }
            call(letter)?;
        }
        is_behind_gap = has_begun && !is_of_word;
        has_begun |= is_of_word;
        ControlFlow::Continue(())
    };
    text.chars().try_for_each(|letter| {
        if letter.is_ascii() {
            read(letter.to_ascii_lowercase(), letter.is_ascii_alphanumeric())
        } else {
            letter.to_lowercase().try_for_each(|letter| read(letter, letter.is_alphanumeric()))
        }
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

    #[test]
    fn words_are_counted_from_letter_to_white_space() {
        for (text, expected) in [("", 0), ("— 3 Bridges-closed … “yes”", 3), ("Міст закрито\u{a0}вчора", 3)]
        {
            assert_eq!(n_words(text), expected, "{text}");
            assert!(!has_more_words_than(text, expected) && (expected == 0 || has_more_words_than(text, expected - 1)));
        }
    }

    #[test]
    fn words_are_compared_without_their_dress() {
        assert_eq!(bare("‘Not  over’: Mayor’s PLEA"), bare("'Not over' - mayor's plea"));
        assert_eq!(bare("– ÉTÉ İzmir –"), "été i zmir");
    }
}
