//! Texts written for comparison: lower case, words of letters and digits alone, single spaces.

use std::{convert::Infallible, hash::Hasher as _, ops::ControlFlow};

use rustc_hash::FxHasher;

/// Writes a text for comparison: lower case, words of letters and digits alone, single spaces.
pub(in crate::article) fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    each_bare_letter(text, |letter| bare.push(letter));
    bare
}

/// Tells whether two texts are the same when written for comparison.
pub(in crate::article) fn is_same(left: &str, right: &str) -> bool {
    left == right || opening(left) == opening(right) && bare(left) == bare(right)
}

/// Gives a number that is the same for texts that are the same when written for comparison.
pub(in crate::article) fn print(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    each_bare_letter(text, |letter| hasher.write_u32(u32::from(letter)));
    hasher.finish()
}

/// Gives a number for the first letters of a text that is written for comparison: where it differs, the texts do.
pub(in crate::article) fn opening(text: &str) -> u64 {
    let (mut hasher, mut n_letters) = (FxHasher::default(), 0);
    let put = |letter| {
        hasher.write_u32(u32::from(letter));
        n_letters += 1;
        if n_letters < OPENING { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    let _ = try_each_bare_letter(text, put);
    hasher.finish()
}

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
    fn words_are_compared_without_their_dress() {
        assert_eq!(bare("‘Not  over’: Mayor’s PLEA"), bare("'Not over' - mayor's plea"));
        assert_eq!(bare("– ÉTÉ İzmir –"), "été i zmir");
    }
}
