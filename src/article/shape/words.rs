//! The words of a text, counted from a letter or a digit to the next white space.

use std::ops::ControlFlow;

/// Counts words.
pub(in crate::article) fn n_words(text: &str) -> usize {
    let mut n_words = 0;
    each_word(text, || {
        n_words += 1;
        ControlFlow::Continue(())
    });
    n_words
}

/// Tells whether a text has more than so many words, without counting the rest.
pub(in crate::article) fn has_more_words_than(text: &str, most: usize) -> bool {
    let mut n_words = 0;
    each_word(text, || {
        n_words += 1;
        if n_words > most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    n_words > most
}

/// Walks over the words of a text: a word begins with a letter or a digit, and goes on to the next white space. Calls with
/// each word's first letter, for as long as it is asked for more, and counts the letters of other alphabets than the Latin.
pub(super) fn each_word(text: &str, mut call: impl FnMut() -> ControlFlow<()>) -> usize {
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
pub(in crate::article) fn is_latin(letter: char) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_from_letter_to_white_space() {
        for (text, expected) in [("", 0), ("— 3 Bridges-closed … “yes”", 3), ("Міст закрито\u{a0}вчора", 3)]
        {
            assert_eq!(n_words(text), expected, "{text}");
            assert!(!has_more_words_than(text, expected) && (expected == 0 || has_more_words_than(text, expected - 1)));
        }
    }
}
