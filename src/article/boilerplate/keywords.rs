//! Rows of keywords: what files an article under its subjects, and is no sentence.
//!
//! Knows what rows look like, not what their words mean.

use super::related;
use crate::article::{
    lines::{Held, Line},
    publisher, shape,
};

/// The fewest keywords of a row, and the fewest lines of keywords that stand below one another.
const LEAST: usize = 4;
const LEAST_LINES: usize = 3;

/// The most words of a keyword.
const MOST_WORDS: usize = 4;

/// Tells whether a line is a row of keywords with commas between them, one at least written small: "Odesa, drones, Vell".
pub(super) fn is_row(text: &str) -> bool {
    let is_keyword = |part: &str| !part.is_empty() && !shape::has_more_words_than(part, MOST_WORDS);
    let begins_small = |part: &str| part.starts_with(char::is_lowercase) && !part.starts_with("and ");
    let parts = || text.split(',').map(str::trim);
    !shape::ends_sentence(text)
        && parts().count() >= LEAST
        && parts().all(is_keyword)
        && parts().any(begins_small)
        && !text.contains([':', '“', '"', '(', '–', '—'])
}

/// Tells whether a line is the name of a section behind a bullet: "• World".
pub(super) fn is_bulleted_label(line: &Line<'_>) -> bool {
    let label = line.text.trim_start_matches(['•', '*', '·', ' ']);
    label.len() < line.text.len() && line.shape.n_words <= 2 && label.split(' ').all(publisher::is_label)
}

/// Holds keywords that stand below one another, each a line of a few small words.
pub(super) fn hold<'a>(kept: &mut Vec<Line<'a>>, held: &mut Vec<Held<'a>>) {
    let is_keyword = |line: &Line<'_>| {
        line.shape.n_words <= MOST_WORDS
            && line.text.starts_with(char::is_lowercase)
            && !line.text.ends_with(|letter: char| letter.is_ascii_punctuation() || letter == '”')
    };
    let rows = kept.chunk_by(|line, next| is_keyword(line) && is_keyword(next)).filter(|row| row.len() >= LEAST_LINES);
    let ordinals: Vec<usize> = rows.flatten().map(|line| line.ordinal).collect();
    let is_of_row = |line: &mut Line<'a>| ordinals.binary_search(&line.ordinal).is_ok();
    held.extend(kept.extract_if(.., is_of_row).map(|line| line.hold(&related::RELATED)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::lines;

    #[test]
    fn rows_of_keywords_are_told_from_headlines() {
        for row in ["Odesa, drones, Vell Bridge, attack on the bridge", "bridge, canal, ferries, mayor"] {
            assert!(is_row(row), "{row}");
        }
        for own in [
            "Odesa, Lviv, Sumy and Kharkiv come under drone attack again",
            "Mara Vell, Oleh Trym, Ann Witt and Hans Kolb",
            "tanks, guns, drones and boats were lost, he said.",
        ] {
            assert!(!is_row(own), "{own}");
        }
    }

    #[test]
    fn keywords_below_one_another_are_held() {
        let held = |text: &str| {
            let (mut kept, mut held) = (lines::read(text), Vec::new());
            hold(&mut kept, &mut held);
            held.len()
        };
        assert_eq!(held("The bridge was closed.\nbridges\nroads of the town\nferries\nIt is old."), 3);
        assert_eq!(held("The bridge was closed.\nbridges\nroads\nIt is old."), 0);
    }
}
