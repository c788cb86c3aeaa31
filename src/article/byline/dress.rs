//! What bylines wear: a stamp behind the names, a date before them, titles of persons, spaces and strokes.
//!
//! Takes it off; does not know whether names are left.

use std::{borrow::Cow, sync::LazyLock};

use regex::{Match, Regex};

use super::names::{self, is_of_a_role};
use crate::article::pattern::compile;

static STAMP: LazyLock<Regex> = LazyLock::new(|| {
    let month =
        r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\p{L}*\.?";
    let day = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? ";
    compile(&format!(
        r"(?:Published|PUBLISHED|Updated|UPDATED|Posted|Modified|Created|Last [Uu]pdated?|First [Pp]ublished|(?:{day})?\d{{1,2}}(?:st|nd|rd|th)? {month},? \d{{4}}|(?:{day})?{month} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}} (?:mins?|minutes?|hours?|days?) ago)"
    ))
});

/// Finds a stamp. Most lines hold neither a digit nor a word of a stamp, and are not read.
fn stamp(text: &str) -> Option<Match<'_>> {
    const WORDS: [&str; 9] =
        ["Published", "PUBLISHED", "Updated", "UPDATED", "Posted", "Modified", "Created", "Last ", "First "];
    let letters = text.as_bytes();
    let is_word = |at: usize| WORDS.iter().any(|word| letters[at..].starts_with(word.as_bytes()));
    let may_begin = |(at, letter): (usize, &u8)| letter.is_ascii_digit() || letter.is_ascii_uppercase() && is_word(at);
    letters.iter().enumerate().any(may_begin).then(|| STAMP.find(text))?
}

/// Signs that stand between names and what they wear.
const JOINTS: [char; 10] = [' ', ',', '|', '•', '·', '–', '—', '-', '/', ':'];

/// Titles of persons before their names.
const TITLES: [&str; 8] = ["Dr. ", "Dr ", "Prof. ", "Professor ", "Mr. ", "Ms. ", "Mrs. ", "Sir "];

/// Writes a byline with single spaces, and strokes apart from words.
pub(super) fn plain(text: &str) -> String {
    let spaced = if text.contains(['/', ':']) {
        Cow::Owned(text.replace('/', " / ").replace(" :", ":"))
    } else {
        Cow::Borrowed(text)
    };
    let mut plain = String::with_capacity(spaced.len() + 1);
    for word in spaced.split_whitespace() {
        let (first, second) = word.split_at(seam(word).unwrap_or(word.len()));
        for part in [first, second].into_iter().filter(|part| !part.is_empty()) {
            if !plain.is_empty() {
                plain.push(' ');
            }
            plain.push_str(part);
        }
    }
    plain
}

/// Finds where a name is glued to what its bearer does: `VellDiplomatic`.
fn seam(word: &str) -> Option<usize> {
    let at = names::seam(word)?;
    is_of_a_role(word[at..].trim_end_matches(',')).then_some(at)
}

/// Parts a line from the stamp behind its names; the stamp may be glued to them.
pub(super) fn without_stamp(text: &str) -> (&str, &str) {
    match stamp(text).filter(|stamp| stamp.start() > 0) {
        Some(stamp) => (text[..stamp.start()].trim_end_matches(JOINTS), &text[stamp.start()..]),
        None => (text, ""),
    }
}

/// Takes off the date before names: "3 June 2025 | A B", "Tuesday, 3 June 2025 by A B".
pub(super) fn without_date(text: &str) -> &str {
    match stamp(text)
        .filter(|stamp| stamp.start() == 0 && stamp.as_str().ends_with(|letter: char| letter.is_ascii_digit()))
    {
        Some(stamp) => text[stamp.end()..].trim_start_matches(JOINTS),
        None => text,
    }
}

/// Takes off titles of persons.
pub(super) fn without_titles(text: &str) -> &str {
    TITLES.iter().find_map(|title| text.strip_prefix(title)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_and_dates_are_taken_off() {
        for text in [
            "By Mara Vell June 3, 2025",
            "By Mara Vell3 June 2025 10:15",
            "By Mara Vell | Updated 3 hours ago",
            "By Mara VellPublished June 4, 2025 7:42am EDT",
            "By Mara Vell, 03.06.2025",
        ] {
            assert_eq!(without_stamp(text).0, "By Mara Vell", "{text}");
        }
        assert_eq!(without_date("Tuesday, 3 June 2025, Mara Vell"), "Mara Vell");
        assert_eq!(without_date("Tue, 3 June 2025 | Mara Vell"), "Mara Vell");
        assert_eq!(plain("Mara VellDiplomatic  correspondent"), "Mara Vell Diplomatic correspondent");
        assert_eq!(without_date("3 June 2025 by Mara Vell"), "by Mara Vell");
    }
}
