//! Lines in another script or another language than the text: menus, forms and passages of a site in its own language.
//!
//! Knows scripts, and the small words of a few languages; a text that is itself in that script loses nothing.

use super::{
    lines::{Held, Line},
    rules::Rule,
    shape,
};
use crate::text::word_set::WordSet;

/// Lines in another script.
pub(super) const FOREIGN: Rule = Rule {
    id: "foreign-script",
    reason: "The line is in another script than the text around it, as the furniture of a site in its own language is.",
};

/// Holds back lines in another script than most of the text, where the text is in Latin letters.
pub(super) fn part(lines: Vec<Line<'_>>) -> (Vec<Line<'_>>, Vec<Held<'_>>) {
    let (lines, mut held) = held_by(lines, is_foreign, &FOREIGN);
    let (lines, of_a_tongue) = held_by(lines, is_of_another_tongue, &TONGUE);
    held.extend(of_a_tongue);
    (lines, held)
}

/// Holds back the lines that something sets apart, where they are the fewer by far.
fn held_by<'a>(
    lines: Vec<Line<'a>>,
    is_apart: impl Fn(&Line<'_>) -> bool,
    rule: &'static Rule,
) -> (Vec<Line<'a>>, Vec<Held<'a>>) {
    let n_apart = lines.iter().filter(|line| is_apart(line)).count();
    if n_apart == 0 || n_apart * 3 > lines.len() {
        return (lines, Vec::new());
    }
    let (apart, kept): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| is_apart(line));
    (kept, apart.into_iter().map(|line| line.hold(rule)).collect())
}

/// Lines in another language.
pub(super) const TONGUE: Rule = Rule {
    id: "foreign-language",
    reason: "The line is in another language than the text around it, as the furniture of a site in its own language is.",
};

/// Small words of English, one of which all but the shortest lines hold.
static ENGLISH: WordSet = WordSet::new(
    "the of to and a in for on with at by from as is are was were be has have had it its that this not he she they who an will \
     said after over more than",
);

/// Small words of German, French, Spanish, Portuguese, Italian, Dutch, Polish and Turkish that no English text has.
static OTHERS: WordSet = WordSet::new(
    "der das und von zu auf ist sie für mit aus dem den des ein eine einer nicht auch sich wir ihre uns oder le les du une est \
     pour dans sur avec que qui ne pas vous nos aux el los las una por con para del como más se su não uma dos das os ao il \
     gli della di che per sono nel alla het een van voor niet op te w na z się nie jest dla ve bir bu ile için olarak",
);

/// The fewest words of a line whose language is told, and the fewest small ones of another among them.
const LEAST_WORDS: usize = 6;
const LEAST_OTHERS: usize = 3;

/// Tells whether a line has small words of another language and none of English.
fn is_of_another_tongue(line: &Line<'_>) -> bool {
    if line.shape.n_words < LEAST_WORDS || line.text.contains(['“', '"']) {
        return false;
    }
    let words = || line.text.split(|letter: char| !letter.is_alphanumeric());
    !words().any(|word| ENGLISH.has_in_any_case(word))
        && words().filter(|word| OTHERS.has(*word)).count() >= LEAST_OTHERS
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
    fn lines_in_another_language_are_held() {
        let text = "The bridge was closed.\nThe mayor left.\nIt will be mended.\n";
        for line in [
            "Diese Brücke ist auf der Karte der Stadt nicht verzeichnet.",
            "Abonnez-vous pour lire la suite de nos articles sur le pont",
            "Lee más noticias de la ciudad en el portal del puente",
        ] {
            assert_eq!(n_held(&format!("{text}{line}")), 1, "{line}");
        }
        for own in ["The paper Le Pont de la Ville wrote of it.", "Van der Vell left Den Haag"] {
            assert_eq!(n_held(&format!("{text}{own}")), 0, "{own}");
        }
    }

    #[test]
    fn a_text_in_that_script_stays() {
        assert_eq!(n_held("Міст закрито.\nМер поїхав.\nThe bridge."), 0);
    }
}
