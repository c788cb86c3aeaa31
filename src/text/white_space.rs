//! White space, and the words between: runs of anything else.

use std::ops::Range;

/// Gives the bytes of every run of anything but white space, in order.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + reach(&text[at..], true);
        at = start + reach(&text[start..], false);
        (start < at).then_some(start..at)
    })
}

/// Counts the bytes with which a text begins that are white space, or that are not.
fn reach(text: &str, white: bool) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() {
            if matches!(byte, b' ' | b'\t'..=b'\r') != white {
                break;
            }
            at += 1;
        } else {
            let Some(letter) = text[at..].chars().next().filter(|letter| letter.is_whitespace() == white) else {
                break;
            };
            at += letter.len_utf8();
        }
    }
    at
}

/// Counts the runs of anything but white space.
pub fn n_words(text: &str) -> usize {
    words(text).count()
}

/// Puts one space for every run of white space, and none at the ends.
pub fn collapse(text: &str) -> String {
    if is_single_spaced(text.as_bytes()) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for run in single_spaced(text) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&text[run]);
    }
    out
}

/// Tells whether nothing stands in a text that could be white space but spaces, none of them twice or at an end: quicker
/// than to look for its words.
fn is_single_spaced(text: &[u8]) -> bool {
    let may_be_white = |byte: u8| byte < b' ' || matches!(byte, 0xc2 | 0xe1..=0xe3);
    let ends = text.first() != Some(&b' ') && text.last() != Some(&b' ');
    ends && !text.iter().any(|byte| may_be_white(*byte)) && text.windows(2).all(|two| two != b"  ")
}

/// Gives the bytes of every longest run of words with single spaces between them.
pub fn single_spaced(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut words = words(text).peekable();
    std::iter::from_fn(move || {
        let mut run = words.next()?;
        let is_next = |start: usize, end: usize| start == end + 1 && text.as_bytes()[end] == b' ';
        while let Some(next) = words.next_if(|next| is_next(next.start, run.end)) {
            run.end = next.end;
        }
        Some(run)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn runs_end_where_white_space_is_more_than_a_space() {
        let runs = |text: &'static str| single_spaced(text).map(|run| &text[run]).collect::<Vec<_>>();
        assert_eq!(runs(" one two  three\nfour\u{a0}five "), ["one two", "three", "four", "five"]);
        assert_eq!(runs("\u{2003}"), [""; 0]);
    }

    proptest! {
        #[test]
        fn words_are_those_of_the_standard_library(text in "[a\u{e9}\u{a0}\u{2003}\u{85} \\t\\n]{0,40}") {
            let standard: Vec<&str> = text.split_whitespace().collect();
            let found: Vec<&str> = words(&text).map(|word| &text[word]).collect();
            prop_assert_eq!(&found, &standard);
            prop_assert_eq!(n_words(&text), standard.len());
            prop_assert_eq!(collapse(&text), standard.join(" "));
        }
    }
}
