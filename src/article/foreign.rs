//! Lines in another script than the text: menus, forms and passages of a site in its own language.
//!
//! Knows scripts, no languages; a text that is itself in that script loses nothing.

use super::{
    lines::{Held, Line},
    rules::Rule,
    shape,
};

/// Lines in another script.
pub(super) const FOREIGN: Rule = Rule {
    id: "foreign-script",
    reason: "The line is in another script than the text around it, as the furniture of a site in its own language is.",
};

/// Holds back lines in another script than most of the text, where the text is in Latin letters.
pub(super) fn part(lines: Vec<Line<'_>>) -> (Vec<Line<'_>>, Vec<Held<'_>>) {
    let n_foreign = lines.iter().filter(|line| is_foreign(line)).count();
    if n_foreign == 0 || n_foreign * 3 > lines.len() {
        return (lines, Vec::new());
    }
    let (foreign, kept): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| is_foreign(line));
    (kept, foreign.into_iter().map(|line| line.hold(&FOREIGN)).collect())
}

/// The fewest letters by which a script is told.
const LEAST: usize = 3;

/// Tells whether hardly a letter of a line is Latin.
fn is_foreign(line: &Line<'_>) -> bool {
    let n_latin = || line.text.chars().filter(|letter| shape::is_latin(*letter) && letter.is_alphabetic()).count();
    line.shape.n_foreign >= LEAST && n_latin() * 5 < line.shape.n_foreign
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
