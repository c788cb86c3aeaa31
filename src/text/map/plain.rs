//! Paragraphs without any mark of Markdown: they are read as they stand, and only what stands between them is parsed.

use std::ops::Range;

use memchr::{memchr, memchr_iter, memchr3};

/// A part of a text in Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// A paragraph that means what is written.
    Plain(Range<usize>),
    /// Blocks that have to be parsed.
    Marked(Range<usize>),
}

/// Parts a text into paragraphs that mean what is written and the blocks between them.
pub(super) fn parts(markdown: &str) -> Vec<Part> {
    if reaches_far(markdown.as_bytes()) {
        return vec![Part::Marked(0..markdown.len())];
    }
    let mut parts = Vec::new();
    let marks = if has_marks(markdown.as_bytes()) { Marks::Some } else { Marks::None };
    let (mut at, mut done) = (0, 0);
    while at < markdown.len() {
        let (block, is_plain) = block(markdown, at, marks);
        at = block.end + 1;
        if is_plain {
            if done < block.start && !markdown[done..block.start].trim_start_matches('\n').is_empty() {
                parts.push(Part::Marked(done..block.start));
            }
            done = at.min(markdown.len());
            parts.push(Part::Plain(block));
        }
    }
    if !markdown[done..].trim_start_matches('\n').is_empty() {
        parts.push(Part::Marked(done..markdown.len()));
    }
    parts
}

/// Tells whether a text may have blocks that go over an empty line, or marks whose meaning is told elsewhere in it.
fn reaches_far(text: &[u8]) -> bool {
    memchr3(b'<', b'`', b'~', text).is_some()
        || memchr(b'\r', text).is_some()
        || memchr_iter(b']', text).any(|at| text.get(at + 1) == Some(&b':'))
}

/// Tells whether a text is one paragraph that means what is written.
pub(super) fn is_paragraph(markdown: &str) -> bool {
    let (block, is_plain) = block(markdown, 0, Marks::Some);
    is_plain && block == (0..markdown.len())
}

/// Gives the lines that begin at a byte, up to an empty one, and tells whether they are a plain paragraph.
fn block(markdown: &str, start: usize, marks: Marks) -> (Range<usize>, bool) {
    let bytes = markdown.as_bytes();
    let (mut at, mut is_plain) = (start, true);
    loop {
        let end = memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |length| at + length);
        if at == end {
            return (start..at.saturating_sub(1).max(start), is_plain && at > start);
        }
        is_plain = is_plain && is_plain_line(&bytes[at..end], marks);
        if end == bytes.len() {
            return (start..end, is_plain);
        }
        at = end + 1;
    }
}

/// Tells whether no mark stands in a line, none at its beginning begins a block, and no space at its end breaks it.
fn is_plain_line(line: &[u8], marks: Marks) -> bool {
    let n_digits = line.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_numbered = n_digits > 0 && matches!(line.get(n_digits), Some(b'.' | b')'));
    !is_numbered
        && !matches!(line[0], b' ' | b'#' | b'>' | b'-' | b'+' | b'=' | b':')
        && line[line.len() - 1] != b' '
        && (marks == Marks::None || !has_marks(line))
}

/// Whether marks stand anywhere in a text, so that its lines have to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marks {
    None,
    Some,
}

/// Tells whether bytes stand in a text that are marks of Markdown wherever they stand, or have no letter.
fn has_marks(text: &[u8]) -> bool {
    const MARKS: [[u8; 3]; 4] = [*b"\\`*", *b"_~[", *b"&|\0", *b"\t\x0b\x0c"];
    MARKS.iter().any(|[one, two, three]| memchr3(*one, *two, *three, text).is_some())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::Reader, *};
    use crate::text::{Field, Text};

    fn whole(markdown: &str) -> Text {
        let mut text = Text::default();
        let mut reader =
            Reader { text: &mut text, field: Field::Body, markdown, open: false, heading: false, link: None };
        reader.parse(0..markdown.len());
        text.close_paragraph();
        text
    }

    fn is_same(markdown: &str) {
        let (parted, whole) = (Text::readable(&[(Field::Body, markdown)]), whole(markdown));
        assert_eq!(parted.string, whole.string, "{markdown:?}");
        assert_eq!(parted.pieces, whole.pieces, "{markdown:?}");
        assert_eq!(parted.paragraphs, whole.paragraphs, "{markdown:?}");
        assert_eq!(parted.links, whole.links, "{markdown:?}");
    }

    #[test]
    fn paragraphs_without_marks_are_left_to_no_parser() {
        let markdown = "One\ntwo.\n\n# Three\n\n1. Four\n\n   five\n\n2 six: 7) “eight”\n\nnine *ten*\n";
        let plain = parts(markdown).into_iter().filter_map(|part| match part {
            Part::Plain(range) => Some(&markdown[range]),
            Part::Marked(_) => None,
        });
        assert_eq!(plain.collect::<Vec<_>>(), ["One\ntwo.", "2 six: 7) “eight”"]);
        assert_eq!(parts("a\n\n[b]: c"), [Part::Marked(0..9)]);
    }

    proptest! {
        #[test]
        fn a_text_in_parts_is_read_as_a_whole(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..24)) {
            is_same(&pieces.concat());
        }
    }

    const PIECES: &[&str] = &[
        "\n",
        "\n\n",
        "\n\n",
        " ",
        "  ",
        "\t",
        "\r\n",
        "\u{a0}",
        "\u{3000}",
        "\u{2028}",
        "word",
        "Слово",
        "1",
        "12. ",
        "3) ",
        "- ",
        "* ",
        "+ ",
        "> ",
        "# ",
        "## ",
        "=",
        "---",
        "===",
        "|",
        "a | b",
        "--|--",
        ":",
        ":--",
        "*",
        "**",
        "_",
        "`",
        "```",
        "~",
        "~~",
        "~~~",
        "[",
        "]",
        "(u)",
        "[a](b)",
        "[^1]",
        "[^1]: ",
        "[a]: b",
        "!",
        "<",
        "<b>",
        "<http://a.b>",
        "&",
        "&amp;",
        "\\",
        "$",
        "“",
        "’",
        "\"",
        ".",
        "    code",
        "\0",
        "{#id}",
        "@",
        "^",
    ];
}
