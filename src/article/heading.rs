//! Headings within a text: short lines without a full stop between paragraphs.
//!
//! Knows the lines beside, not what they say.

use super::{lines::Line, paragraph, rules::Rule};

/// Headings.
pub(super) const HEADING: Rule =
    Rule { id: "heading", reason: "A short line without a full stop between two paragraphs is a heading." };

/// The most words of a heading.
const MOST_WORDS: usize = 14;

/// Tells whether a line is a heading of the lines below it.
pub(super) fn is_heading(line: &Line<'_>, next: Option<&Line<'_>>) -> bool {
    let text = line.text.as_ref();
    let has_text_below = || {
        next.is_some_and(|next| {
            let text = &next.text;
            next.shape.is_prose && !paragraph::continues(text) && !text.starts_with(char::is_lowercase)
        })
    };
    text.len() <= 120
        && line.shape.is_headline
        && line.shape.n_words <= MOST_WORDS
        && text.starts_with(|letter: char| letter.is_uppercase() || letter.is_numeric() || "‘“\"'«¿".contains(letter))
        && !text.ends_with([',', ';', ':', '-', '–', '—', '…'])
        && paragraph::n_open(text) == 0
        && !LABELS.iter().any(|label| text.starts_with(label))
        && has_text_below()
}

/// What some publishers write before who said something, and before the words said.
const LABELS: [&str; 3] = ["Source:", "Sources:", "Quote"];

#[cfg(test)]
mod tests {
    use crate::article::lines;

    fn is_heading(text: &str, below: &str) -> bool {
        let text = format!("{text}\n{below}");
        let lines = lines::read(&text);
        super::is_heading(&lines[0], lines.get(1))
    }

    #[test]
    fn headings_are_short_and_stand_above_text() {
        for text in ["Talks go on", "‘Nobody left’", "What next?", "2. The bridge"] {
            assert!(is_heading(text, "It was closed on Monday."), "{text}");
        }
        for text in ["It was closed.", "He said:", "“It was", "and so on", "One, two,", "Source: the mayor"] {
            assert!(!is_heading(text, "It was closed on Monday."), "{text}");
        }
        assert!(!is_heading("Talks go on", "and on."));
        assert!(!is_heading("Talks go on", "Another line"));
    }
}
