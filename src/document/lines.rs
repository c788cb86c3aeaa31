//! Which lines of a document are the person's, and which the machine's.
//!
//! The person's lines are: at the top level those of `slug draft noindex aliases summary`, and from its header to the next
//! header each of `[[notes]]`, `[review]` and `[extra]`. All others are the machine's. Written in any other form (dotted or
//! as an inline table), a person's key counts as the machine's, so that the document counts as edited.

use std::ops::Range;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{
    fence::{self, Parts},
    layout::{OWN_KEYS, OWN_TABLES, Own},
    spot,
};

/// The lines of a front matter by whose they are, as bytes of the content.
#[derive(Debug, Default)]
struct Lines {
    keys: Vec<Range<usize>>,
    sections: Vec<Range<usize>>,
    written: Option<Range<usize>>,
}

/// Gives the person's lines, to the letter.
pub(super) fn own(content: &str) -> Own {
    let lines = Lines::read(content);
    let keys = lines.keys.iter().map(|range| ended(&content[range.clone()])).collect();
    let section = |range: &Range<usize>| format!("\n{}\n", content[range.clone()].trim_end());
    let sections: Vec<String> = lines.sections.iter().map(section).collect();
    Own { keys, sections: sections.concat() }
}

/// Gives all that is the machine's, line ends normalised, without empty lines in the front matter and without the line
/// of the hash itself.
pub(super) fn machine(content: &str) -> String {
    match fence::split(content) {
        Some(parts) => {
            let padded = spot::padded(content, &parts);
            machine_of(content, &parts, DeTable::parse_recoverable(&padded).0.get_ref())
        }
        None => unix(content.to_owned()),
    }
}

/// As [`machine`], of a document whose front matter has been read.
pub(super) fn machine_of(content: &str, parts: &Parts, table: &DeTable<'_>) -> String {
    let lines = Lines::of(content, parts, table);
    let is_other = |line: &Range<usize>| {
        let mut others = lines.keys.iter().chain(&lines.sections).chain(&lines.written);
        others.any(|other| other.contains(&line.start))
    };
    squeezed(content, parts, |line| !is_other(line))
}

/// As [`machine`], of a document that has no line of a person's and no hash.
pub(super) fn machine_alone(content: &str) -> String {
    fence::split(content).map_or_else(|| unix(content.to_owned()), |parts| squeezed(content, &parts, |_| true))
}

/// Gives the lines of a front matter that are taken and not empty, the closing fence, and the body.
fn squeezed(content: &str, parts: &Parts, is_taken: impl Fn(&Range<usize>) -> bool) -> String {
    let front = fence::lines(&content[..parts.front.end], parts.front.start)
        .filter(is_taken)
        .map(|line| &content[line])
        .filter(|line| !line.trim().is_empty());
    let mut squeezed = String::with_capacity(content.len());
    squeezed.extend(front);
    squeezed.extend([fence::FENCE, "\n", &content[parts.body.clone()]]);
    unix(squeezed)
}

impl Lines {
    /// Reads a document's front matter and finds them; none in what has no front matter.
    fn read(content: &str) -> Self {
        fence::split(content).map_or_else(Self::default, |parts| {
            let padded = spot::padded(content, &parts);
            Self::of(content, &parts, DeTable::parse_recoverable(&padded).0.get_ref())
        })
    }

    /// Finds them in a front matter that has been read.
    fn of(content: &str, parts: &Parts, table: &DeTable<'_>) -> Self {
        let headers = headers(content, parts, &values(table));
        let preamble = headers.first().copied().unwrap_or(parts.front.end);
        let ends = headers.iter().skip(1).copied().chain([parts.front.end]);
        let sections = headers.iter().zip(ends).map(|(start, end)| *start..end);
        Self {
            keys: keys(content, table, preamble),
            sections: sections.filter(|section| is_own_header(&content[section.clone()])).collect(),
            written: written(content, table),
        }
    }
}

/// Finds the lines of the person's keys before the first header.
fn keys(content: &str, table: &DeTable<'_>, preamble: usize) -> Vec<Range<usize>> {
    let mut keys: Vec<Range<usize>> = table
        .iter()
        .filter(|(key, value)| {
            OWN_KEYS.contains(&key.get_ref().as_ref()) && key.span().start < preamble && is_leaf(content, value)
        })
        .map(|(key, value)| whole_lines(content, key.span().start..value.span().end))
        .collect();
    keys.sort_by_key(|range| range.start);
    keys
}

/// Finds the line of the hash, where it stands as ingest writes it.
fn written(content: &str, table: &DeTable<'_>) -> Option<Range<usize>> {
    let (key, value) = table.get("source")?.get_ref().as_table()?.get_key_value("written")?;
    let line = whole_lines(content, key.span().start..value.span().end);
    let expected = format!("written = \"{}\"", value.get_ref().as_str()?);
    (content[line.clone()].trim_end() == expected).then_some(line)
}

/// Finds the beginnings of the lines that are headers of tables.
fn headers(content: &str, parts: &Parts, values: &[Range<usize>]) -> Vec<usize> {
    fence::lines(&content[..parts.front.end], parts.front.start)
        .filter(|line| content[line.clone()].trim_start().starts_with('['))
        .map(|line| line.start)
        .filter(|start| !values.iter().any(|value| value.start < *start && value.contains(start)))
        .collect()
}

/// Gathers the bytes of all values, so that a line within one is not taken for a header.
fn values(table: &DeTable<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Vec<&Spanned<DeValue<'_>>> = table.values().collect();
    while let Some(value) = open.pop() {
        found.push(value.span());
        match value.get_ref() {
            DeValue::Table(table) => open.extend(table.values()),
            DeValue::Array(items) => open.extend(items.iter()),
            _ => {}
        }
    }
    found
}

fn is_leaf(content: &str, value: &Spanned<DeValue<'_>>) -> bool {
    match value.get_ref() {
        DeValue::Table(_) => content[value.span()].starts_with('{'),
        DeValue::Array(items) => items.iter().all(|item| is_leaf(content, item)),
        _ => true,
    }
}

fn is_own_header(section: &str) -> bool {
    let name = section.trim_start().trim_start_matches('[');
    let end = name.find([']', '.']).unwrap_or(name.len());
    OWN_TABLES.contains(&name[..end].trim())
}

/// Widens a range to whole lines, the last line's end included.
pub(super) fn whole_lines(content: &str, range: Range<usize>) -> Range<usize> {
    let start = content[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = content[range.end..].find('\n').map_or(content.len(), |at| range.end + at + 1);
    start..end
}

fn ended(lines: &str) -> String {
    if lines.ends_with('\n') { lines.to_owned() } else { format!("{lines}\n") }
}

fn unix(text: String) -> String {
    if text.starts_with('\u{feff}') || memchr::memchr(b'\r', text.as_bytes()).is_some() {
        return text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "+++\ntitle = \"A\"\nslug = \"a\" # mine\nsummary = \"\"\"one\n\n[review]\ntwo\"\"\"\nfigures = [\n  \
                            { id = \"x\" },\n]\n\n[extra]\nmine = [\n[1],\n]\n# still mine\n\n[source]\nfile = \"a\"\n\
                            written = \"00\"\n\n[review]\nby = \"B\"\n+++\n\nText\n";

    #[test]
    fn lines_are_parted_by_whose_they_are() {
        let own = own(DOCUMENT);
        assert_eq!(own.keys, "slug = \"a\" # mine\nsummary = \"\"\"one\n\n[review]\ntwo\"\"\"\n");
        assert_eq!(own.sections, "\n[extra]\nmine = [\n[1],\n]\n# still mine\n\n[review]\nby = \"B\"\n");
        let rest = "title = \"A\"\nfigures = [\n  { id = \"x\" },\n]\n[source]\nfile = \"a\"\n+++\nText\n";
        assert_eq!(machine(DOCUMENT), rest);
    }

    #[test]
    fn line_ends_of_windows_do_not_matter() {
        assert_eq!(machine(&DOCUMENT.replace('\n', "\r\n")), machine(DOCUMENT));
    }

    #[test]
    fn a_remark_on_the_line_of_the_hash_is_an_edit() {
        let remarked = DOCUMENT.replace("\"00\"\n", "\"00\" # checked\n");
        assert_ne!(machine(&remarked), machine(DOCUMENT));
    }
}
