//! Edits of a document's text that touch only the lines concerned.
//!
//! Every edit finds its place anew, by the spans that the TOML reader gives; what has another form than ingest writes is
//! left alone, and the edit is refused (none).

mod list;

use std::ops::Range;

use toml::{Value, de::DeTable};

pub(super) use list::{add, put, remove, remove_at};

use super::{fence, inline, layout, lines::whole_lines, spot};

/// Gives a key of a table a value; the table's name is empty at the top level.
pub(super) fn set(content: &str, table: &str, key: &str, value: &Value) -> Option<String> {
    let written = if layout::is_list_of_rows(value) {
        layout::findings(key, value.as_array()?)
    } else {
        inline::line(key, value)
    };
    match at(content, |front| entry(front, table, key)) {
        Some((_, old)) => {
            let (_, new) = written.trim_end().split_once(" = ")?;
            is_value(content, &old).then(|| splice(content, old, new))
        }
        None => insert_line(content, table, key, &written),
    }
}

/// Takes a key out of a table, with its line where nothing else stands on it.
pub(super) fn unset(content: &str, table: &str, key: &str) -> Option<String> {
    let (key, value) = at(content, |front| entry(front, table, key))?;
    let line = whole_lines(content, key.start..value.end);
    let is_alone = content[line.start..key.start].trim().is_empty();
    let rest = content[value.end..line.end].trim();
    if !is_alone || !is_value(content, &value) {
        return None;
    }
    Some(splice(content, if rest.is_empty() { line } else { key.start..value.end }, ""))
}

/// Puts the body in the place of the one that stands.
pub(super) fn body(content: &str, body: &str) -> Option<String> {
    fence::split(content).map(|parts| splice(content, parts.body, body))
}

/// Reads the front matter of a content and asks it.
fn at<T>(content: &str, ask: impl FnOnce(&DeTable<'_>) -> Option<T>) -> Option<T> {
    let parts = fence::split(content)?;
    let padded = spot::padded(content, &parts);
    ask(DeTable::parse(&padded).ok()?.get_ref())
}

/// Finds the bytes of a key and its value.
fn entry(front: &DeTable<'_>, table: &str, key: &str) -> Option<(Range<usize>, Range<usize>)> {
    let within = if table.is_empty() { front } else { front.get(table)?.get_ref().as_table()? };
    within.get_key_value(key).map(|(key, value)| (key.span(), value.span()))
}

/// Inserts the line of a key where ingest would write it, or makes its table.
fn insert_line(content: &str, table: &str, key: &str, line: &str) -> Option<String> {
    let neighbour = layout::before(table, key).find_map(|before| at(content, |front| entry(front, table, before)));
    if let Some((key, value)) = neighbour {
        let end = whole_lines(content, key.start..value.end).end;
        return is_value(content, &value).then(|| splice(content, end..end, line));
    }
    let parts = fence::split(content)?;
    if table.is_empty() {
        return Some(splice(content, parts.front.start..parts.front.start, line));
    }
    let Some(name) = at(content, |front| front.get_key_value(table).map(|(name, _)| name.span())) else {
        return Some(splice(content, parts.front.end..parts.front.end, &format!("\n[{table}]\n{line}")));
    };
    let header = whole_lines(content, name);
    let is_header = content[header.clone()].trim_start().starts_with('[');
    is_header.then(|| splice(content, header.end..header.end, line))
}

/// Tells whether a span is that of a value, not of a header.
fn is_value(content: &str, span: &Range<usize>) -> bool {
    !content[span.clone()].starts_with("[[") && (content[..span.start].trim_end_matches([' ', '\t']).ends_with('='))
}

/// Puts a text in the place of a range, with the line ends that the content has.
fn splice(content: &str, range: Range<usize>, new: &str) -> String {
    let new = if content.contains("\r\n") { new.replace('\n', "\r\n") } else { new.to_owned() };
    format!("{}{new}{}", &content[..range.start], &content[range.end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &str) -> Value {
        Value::String(value.to_owned())
    }

    fn document(front: &str) -> String {
        format!("+++\n{front}+++\n\nText\n")
    }

    #[test]
    fn a_value_gives_way_and_its_remark_stays() {
        let content = document("title = \"A\" # mine\n");
        assert_eq!(set(&content, "", "title", &text("B")), Some(document("title = \"B\" # mine\n")));
        assert_eq!(unset(&content, "", "title"), Some(document(" # mine\n")));
    }

    #[test]
    fn a_missing_key_is_added_before_the_tables() {
        let content = document("title = \"A\"\n\n[source]\nfile = \"a\"\n");
        let expected = document("title = \"A\"\nstandfirst = \"B\"\n\n[source]\nfile = \"a\"\n");
        assert_eq!(set(&content, "", "standfirst", &text("B")), Some(expected));
        let expected = document("title = \"A\"\n\n[source]\nfile = \"a\"\nurl = \"u\"\n");
        assert_eq!(set(&content, "source", "url", &text("u")), Some(expected));
        let expected = document("title = \"A\"\n\n[source]\nfile = \"a\"\n\n[taxonomies]\ntopics = [\"t\"]\n");
        assert_eq!(add(&content, "taxonomies", "topics", &text("t")), Some(expected));
    }

    #[test]
    fn line_ends_of_windows_stay() {
        let content = document("title = \"A\"\n").replace('\n', "\r\n");
        let expected = document("title = \"A\"\ndate = \"2025\"\n").replace('\n', "\r\n");
        assert_eq!(set(&content, "", "date", &text("2025")), Some(expected));
    }
}
