//! The two fences of a document: where its front matter and its text begin and end.

use std::ops::Range;

/// The line above and below the front matter.
pub(super) const FENCE: &str = "+++";

/// The parts of a document's file, as bytes of its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parts {
    /// The TOML between the fences.
    pub(super) front: Range<usize>,
    /// The text after them, without the one empty line that parts it from the fence.
    pub(super) body: Range<usize>,
}

/// Finds the parts of a document; a byte-order mark and Windows line ends are tolerated. None where a fence is missing.
pub(super) fn split(content: &str) -> Option<Parts> {
    let start = content.len() - content.trim_start_matches('\u{feff}').len();
    let mut lines = lines(content, start);
    let front_start = lines.next().filter(|line| is_fence(content, line))?.end;
    let closing = lines.find(|line| is_fence(content, line))?;
    let body_start = match lines.next() {
        Some(line) if content[line.clone()].trim().is_empty() => line.end,
        _ => closing.end,
    };
    Some(Parts { front: front_start..closing.start, body: body_start..content.len() })
}

/// Gives the lines of a text from an offset on, each with its end.
pub(super) fn lines(content: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    content[start..].split_inclusive('\n').scan(start, |at, line| {
        let range = *at..*at + line.len();
        *at = range.end;
        Some(range)
    })
}

fn is_fence(content: &str, line: &Range<usize>) -> bool {
    content[line.clone()].trim_end() == FENCE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(content: &str) -> Option<(&str, &str)> {
        split(content).map(|parts| (&content[parts.front], &content[parts.body]))
    }

    #[test]
    fn fences_part_front_matter_and_text() {
        assert_eq!(parts("+++\na = 1\n+++\n\nText\n"), Some(("a = 1\n", "Text\n")));
        assert_eq!(parts("+++\n+++\nText"), Some(("", "Text")));
        assert_eq!(parts("+++\n+++"), Some(("", "")));
    }

    #[test]
    fn marks_of_other_systems_are_tolerated() {
        assert_eq!(parts("\u{feff}+++\r\na = 1\r\n+++ \r\n\r\nText\r\n"), Some(("a = 1\r\n", "Text\r\n")));
    }

    #[test]
    fn a_missing_fence_is_told() {
        assert_eq!(parts("Text"), None);
        assert_eq!(parts("+++\na = 1\n"), None);
        assert_eq!(parts(""), None);
    }
}
