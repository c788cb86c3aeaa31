//! White space, and the words between: runs of anything else.

use std::ops::Range;

/// What a byte of a text is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    White,
    Word,
    /// Part of a letter of several bytes.
    Part,
}

static BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Word; 256];
    let mut at = 0;
    while at < bytes.len() {
        bytes[at] = match at {
            0x20 | 0x09..=0x0d => Byte::White,
            0x80.. => Byte::Part,
            _ => Byte::Word,
        };
        at += 1;
    }
    bytes
};

/// Gives the bytes of every run of anything but white space, in order.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = reach(text, at, Byte::White);
        at = reach(text, start, Byte::Word);
        (start < at).then_some(start..at)
    })
}

/// Gives the end of a run of white space, or of anything else, from a byte on.
fn reach(text: &str, mut at: usize, of: Byte) -> usize {
    loop {
        let rest = &text.as_bytes()[at..];
        at += rest.iter().position(|byte| BYTES[usize::from(*byte)] != of).unwrap_or(rest.len());
        match text[at..].chars().next() {
            Some(letter) if !letter.is_ascii() && letter.is_whitespace() == (of == Byte::White) => {
                at += letter.len_utf8();
            }
            _ => return at,
        }
    }
}

/// Puts one space for every run of white space, and none at the ends.
pub fn collapse(text: &str) -> String {
    if is_single_spaced(text) {
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

/// Tells whether no white space stands in a text but spaces, none of them twice or at an end: quicker than to look for
/// its words.
fn is_single_spaced(text: &str) -> bool {
    let (bytes, mut at, mut is_behind_space) = (text.as_bytes(), 0, true);
    loop {
        let length = bytes[at..].iter().take_while(|byte| BYTES[usize::from(**byte)] == Byte::Word).count();
        at += length;
        is_behind_space = is_behind_space && length == 0;
        let Some(byte) = bytes.get(at) else { return !is_behind_space || text.is_empty() };
        let is_space = *byte == b' ';
        if is_space && is_behind_space || !is_space && (byte.is_ascii() || is_white(&bytes[at..])) {
            return false;
        }
        is_behind_space = is_space;
        at += 1;
    }
}

/// Tells whether a text beyond ASCII begins with white space.
fn is_white(text: &[u8]) -> bool {
    match text {
        [0xc2, 0x85 | 0xa0, ..] | [0xe1, 0x9a, 0x80, ..] | [0xe2, 0x81, 0x9f, ..] | [0xe3, 0x80, 0x80, ..] => true,
        [0xe2, 0x80, last, ..] => matches!(last, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf),
        _ => false,
    }
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

    #[test]
    fn white_space_is_that_of_the_standard_library() {
        for letter in ('\u{80}'..=char::MAX).filter(|letter| letter.len_utf8() > 1) {
            assert_eq!(is_white(letter.to_string().as_bytes()), letter.is_whitespace(), "{letter:?}");
        }
    }

    proptest! {
        #[test]
        fn words_are_those_of_the_standard_library(text in "[a\u{e9}’\u{a0}\u{2003}\u{85} \\t\\n]{0,40}") {
            let standard: Vec<&str> = text.split_whitespace().collect();
            let found: Vec<&str> = words(&text).map(|word| &text[word]).collect();
            prop_assert_eq!(&found, &standard);
            prop_assert_eq!(collapse(&text), standard.join(" "));
        }
    }
}
