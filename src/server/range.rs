//! Parts of a file: the header `Range` with one range of bytes (RFC 9110, 14.2).

use std::ops::Range;

/// What part of a file is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it; so too where the header is of another unit or names several ranges, which may be ignored.
    Whole,
    /// These bytes.
    Bytes(Range<usize>),
    /// Bytes that it does not have.
    Beyond,
}

/// Reads a `Range` for a file of a length.
pub(super) fn part(header: Option<&str>, length: usize) -> Part {
    let Some((first, last)) = header.and_then(|header| header.strip_prefix("bytes=")?.split_once('-')) else {
        return Part::Whole;
    };
    let range = match (first.trim(), last.trim(), number(first), number(last)) {
        (_, _, Some(first), Some(last)) if first <= last => first..last.saturating_add(1).min(length),
        (_, "", Some(first), _) => first..length,
        ("", _, _, Some(n_last)) => length.saturating_sub(n_last)..length,
        _ => return Part::Whole,
    };
    if range.is_empty() { Part::Beyond } else { Part::Bytes(range) }
}

fn number(text: &str) -> Option<usize> {
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_range_is_read_and_all_else_is_the_whole() {
        assert_eq!(part(Some("bytes=0-3"), 10), Part::Bytes(0..4));
        assert_eq!(part(Some("bytes=4-"), 10), Part::Bytes(4..10));
        assert_eq!(part(Some("bytes=-3"), 10), Part::Bytes(7..10));
        assert_eq!(part(Some("bytes=8-99"), 10), Part::Bytes(8..10));
        assert_eq!(part(Some("bytes=10-"), 10), Part::Beyond);
        assert_eq!(part(Some("bytes=-0"), 10), Part::Beyond);
        for whole in ["bytes=3-1", "bytes=0-1,3-4", "lines=1-2", "bytes=-", "bytes=a-b"] {
            assert_eq!(part(Some(whole), 10), Part::Whole, "{whole}");
        }
        assert_eq!(part(None, 10), Part::Whole);
    }
}
