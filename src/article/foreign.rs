//! Lines in another script than the text: menus, forms and passages of a site in its own language.
//!
//! Knows scripts, no languages; a text that is itself in that script loses nothing.

use super::{
    lines::{Held, Line},
    rules::Rule,
};

/// Lines in another script.
pub(super) const FOREIGN: Rule = Rule {
    id: "foreign-script",
    reason: "The line is in another script than the text around it, as the furniture of a site in its own language is.",
};

/// Holds back lines in another script than most of the text, where the text is in Latin letters.
pub(super) fn part(lines: Vec<Line<'_>>) -> (Vec<Line<'_>>, Vec<Held<'_>>) {
    let n_foreign = lines.iter().filter(|line| is_foreign(&line.text)).count();
    if n_foreign == 0 || n_foreign * 3 > lines.len() {
        return (lines, Vec::new());
    }
    let (foreign, kept): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| is_foreign(&line.text));
    (kept, foreign.into_iter().map(|line| line.hold(&FOREIGN)).collect())
}

/// The fewest letters by which a script is told.
const LEAST: usize = 3;

/// Tells whether hardly a letter of a line is Latin.
fn is_foreign(text: &str) -> bool {
    let is_latin = |letter: &char| (*letter as u32) < 0x250;
    if may_be_other(text.as_bytes()) < LEAST {
        return false;
    }
    let n_other = text.chars().filter(|letter| !is_latin(letter) && letter.is_alphabetic()).count();
    let n_latin = || text.chars().filter(|letter| is_latin(letter) && letter.is_alphabetic()).count();
    n_other >= LEAST && n_latin() * 5 < n_other
}

/// Counts the bytes with which letters of other scripts may begin: those of quotation marks and dashes are none.
fn may_be_other(text: &[u8]) -> usize {
    let is_letter = |at: &usize| text.get(at + 1) != Some(&0x80);
    let among_signs = memchr::memchr_iter(0xe2, text).filter(is_letter).count();
    among_signs + text.iter().filter(|byte| **byte >= 0xc9 && **byte != 0xe2).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::lines;

    fn n_held(text: &str) -> usize {
        part(lines::read(text)).1.len()
    }

    #[test]
    fn lines_in_another_script_are_held() {
        let text = "The bridge was closed.\nThe mayor left.\nIt will be mended.\nМіст закрито\nThe mayor said “міст” and left.";
        assert_eq!(n_held(text), 1);
    }

    #[test]
    fn a_text_in_that_script_stays() {
        assert_eq!(n_held("Міст закрито.\nМер поїхав.\nThe bridge."), 0);
    }
}
