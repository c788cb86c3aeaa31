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
    loop {
        let awaited = Sort::Part as u8 | if is_within { Sort::White } else { Sort::Letter } as u8;
        let is_awaited = |byte: &u8| BYTES[usize::from(*byte)] as u8 & awaited != 0;
        let Some(length) = text.as_bytes()[at..].iter().position(is_awaited) else { return n_foreign };
        at += length;
        let sort = match BYTES[usize::from(text.as_bytes()[at])] {
            Sort::Part => {
                let letter = text[at..].chars().next().unwrap_or(char::REPLACEMENT_CHARACTER);
                at += letter.len_utf8();
                let sort = Sort::of(letter);
                n_foreign += usize::from(sort == Sort::Letter && !is_latin(letter) && letter.is_alphabetic());
                sort
            }
            sort => {
                at += 1;
                sort
            }
        };
        let begins = !is_within && sort == Sort::Letter;
        is_within = begins || is_within && sort != Sort::White;
        if begins && call().is_break() {
            return n_foreign;
        }
    }
}

/// Gives the runs of letters and digits of a text.
pub(in crate::article) fn runs(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = &rest[reach(rest, |sort| sort != Sort::Letter)..];
        let (run, behind) = rest.split_at(reach(rest, |sort| sort == Sort::Letter));
        rest = behind;
        (!run.is_empty()).then_some(run)
    })
}

/// Counts the bytes of the letters of a sort at the start of a text.
fn reach(text: &str, is_of_sort: impl Fn(Sort) -> bool) -> usize {
    let mut at = 0;
    loop {
        let rest = &text.as_bytes()[at..];
        let is_plain = |sort: Sort| sort != Sort::Part && is_of_sort(sort);
        at += rest.iter().take_while(|byte| is_plain(BYTES[usize::from(**byte)])).count();
        match text[at..].chars().next() {
            Some(letter) if !letter.is_ascii() && is_of_sort(Sort::of(letter)) => at += letter.len_utf8(),
            _ => return at,
        }
    }
}

/// Tells whether a letter is Latin, or no letter of an alphabet at all.
pub(in crate::article) fn is_latin(letter: char) -> bool {
    u32::from(letter) < 0x250
}

/// What a byte is to words, a bit each.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// A letter or a digit.
    Letter = 1,
    /// White space.
    White = 2,
    /// Any other sign.
    Sign = 4,
    /// A part of a letter of several bytes.
    Part = 8,
}

impl Sort {
    fn of(letter: char) -> Self {
        match letter {
            // Dashes, marks of quotation and dots.
            '\u{2010}'..='\u{2027}' => Self::Sign,
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
    fn runs_are_letters_and_digits_alone() {
        assert!(runs("— 3 Bridges-closed … “Так’”").eq(["3", "Bridges", "closed", "Так"]));
    }

    #[test]
    fn words_are_counted_from_letter_to_white_space() {
        for (text, expected) in [("", 0), ("— 3 Bridges-closed … “yes”", 3), ("Міст закрито\u{a0}вчора", 3)]
        {
            assert_eq!(n_words(text), expected, "{text}");
            assert!(!has_more_words_than(text, expected) && (expected == 0 || has_more_words_than(text, expected - 1)));
        }
    }
}
