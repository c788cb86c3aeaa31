//! Bylines and labels that a page's markup broke over lines, made whole: "By", "Mara Vell", "and", "Oleh Trym".
//!
//! Looks at the first lines alone; knows how names look, not whose they are.

use super::{
    byline,
    lines::{self, Line},
};

/// How many of the first lines are looked at.
const HEAD: usize = 60;

/// How many lines a byline may be broken into.
const PIECES: usize = 9;

/// Makes broken bylines whole.
pub(super) fn join(mut lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    let (mut at, mut n_read) = (0, 0);
    while n_read < HEAD && at < lines.len() {
        let n_pieces = n_pieces(&lines[at..]);
        if n_pieces > 1 {
            let pieces: Vec<Line<'_>> = lines.drain(at + 1..at + n_pieces).collect();
            lines[at] = lines[at].clone().with(joined(&lines[at], &pieces));
        }
        at += 1;
        n_read += n_pieces;
    }
    lines::number(&mut lines);
    lines
}

/// Gives the text of a byline of several lines.
fn joined(first: &Line<'_>, pieces: &[Line<'_>]) -> String {
    pieces.iter().fold(first.text.to_string(), |text, piece| {
        let glue = if piece.text.starts_with(',') { "" } else { " " };
        text + glue + &piece.text
    })
}

/// Counts the lines that the byline at the start of the lines is broken into.
fn n_pieces(lines: &[Line<'_>]) -> usize {
    let first = lines[0].text.as_ref();
    let is_label = [
        "by",
        "by:",
        "author",
        "author:",
        "authors",
        "authors:",
        "written by",
        "story by",
        "video by:",
        "edited by:",
        "edited by",
    ]
    .iter()
    .any(|label| first.eq_ignore_ascii_case(label));
    let begins = first.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("by "));
    let is_byline = byline::read(first).is_some() || begins && is_open(first);
    if !is_label && !is_byline {
        return 1;
    }
    let mut n_pieces = 1;
    let mut is_open = is_label || is_open(&lines[0].text);
    while let Some(line) = lines.get(n_pieces).filter(|_| n_pieces < PIECES) {
        let names = without_joint(&line.text);
        let is_joint = names.is_empty() || names.len() < line.text.len();
        let is_name = byline::is_names(names) || is_label && n_pieces == 1 && is_shouted(names);
        if !(is_joint && (names.is_empty() || is_name) || is_open && is_name) {
            break;
        }
        is_open = names.is_empty() || self::is_open(&line.text);
        n_pieces += 1;
    }
    if is_open && !is_label { 1 } else { n_pieces }
}

/// Tells whether names must follow.
fn is_open(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    lower.ends_with(" and") || lower.ends_with(',') || lower.ends_with(" &")
}

/// Takes off what joins a line of names to the line above.
fn without_joint(text: &str) -> &str {
    if matches!(text, "and" | "," | "&" | "AND") {
        return "";
    }
    ["and ", "AND ", "& ", ", "].iter().find_map(|joint| text.strip_prefix(joint)).unwrap_or(text)
}

/// Tells whether a line is a few words in capitals: "NEWS WIRES".
fn is_shouted(text: &str) -> bool {
    text.split_whitespace().count() <= 4
        && !text.chars().any(char::is_lowercase)
        && text.chars().any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use crate::article::lines;

    fn first(text: &str) -> String {
        super::join(lines::read(text))[0].text.to_string()
    }

    #[test]
    fn a_broken_byline_is_made_whole() {
        assert_eq!(first("By\nMara Vell\nand\nOleh Trym\nJune 5, 2025"), "By Mara Vell and Oleh Trym");
        assert_eq!(first("by Mara Vell\n, Oleh Trym\nIt was closed."), "by Mara Vell, Oleh Trym");
        assert_eq!(first("By Mara Vell and\nOleh Trym\nShare"), "By Mara Vell and Oleh Trym");
        assert_eq!(first("Video by:\nMara VELL\nIt was closed."), "Video by: Mara VELL");
    }

    #[test]
    fn whole_lines_stay_apart() {
        for text in
            ["By Mara Vell\nBridge Closed", "By the river\nand the road", "By\nand by, it fell.", "Bridge\nand Ferry"]
        {
            assert_eq!(first(text), text.lines().next().unwrap(), "{text}");
        }
    }
}
