//! Patterns of ours, each compiled when it is first asked.
//!
//! Letters and digits are told by a few ranges: with the tables of Unicode, a pattern is a hundred times as large, and
//! takes as much longer to make.

use regex::Regex;

/// What a pattern writes for a class of letters or digits, and the ranges that are read for it.
const CLASSES: [(&str, &str); 5] = [
    (r"\p{Lu}", r"[A-Z\u{c0}-\u{d6}\u{d8}-\u{de}\u{100}-\u{24f}\u{386}-\u{3ab}\u{400}-\u{42f}\u{460}-\u{52f}]"),
    (r"\p{Ll}", r"[a-z\u{df}-\u{f6}\u{f8}-\u{24f}\u{3ac}-\u{3ce}\u{430}-\u{52f}]"),
    (r"\p{L}", r"[A-Za-z\u{c0}-\u{d6}\u{d8}-\u{f6}\u{f8}-\u{24f}\u{370}-\u{1fff}\u{3040}-\u{d7ff}]"),
    (r"\p{N}", "[0-9]"),
    (r"\d", "[0-9]"),
];

/// Writes the classes of a pattern as ranges.
pub(super) fn spelled(pattern: &str) -> String {
    CLASSES.iter().fold(pattern.to_owned(), |pattern, (class, ranges)| pattern.replace(class, ranges))
}

/// Compiles a pattern.
pub(super) fn compile(pattern: &str) -> Regex {
    Regex::new(&spelled(pattern)).expect("the pattern is ours and is tested")
}

#[cfg(test)]
mod tests {
    use super::compile;

    #[test]
    fn letters_of_alphabets_are_letters_and_marks_are_none() {
        let (letter, large, small) = (compile(r"^\p{L}$"), compile(r"^\p{Lu}$"), compile(r"^[\p{Ll}\d]$"));
        for (capital, other) in ["Aa", "Éé", "Łł", "Її", "Ґґ", "Жж", "Ωω"].map(|pair| pair.split_at(pair.len() / 2))
        {
            assert!(letter.is_match(capital) && letter.is_match(other), "{capital} {other}");
            assert!(large.is_match(capital) && small.is_match(other), "{capital} {other}");
        }
        assert!(small.is_match("7") && !letter.is_match("7") && !large.is_match("a") && !small.is_match("Ж"));
        assert!(["’", "—", "“", "×", " ", "\u{a0}", "…"].iter().all(|mark| !letter.is_match(mark)));
    }
}
