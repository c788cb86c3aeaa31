//! Edits of a document's text that touch only the lines concerned.
//!
//! Every edit finds its place anew, by the spans that the TOML reader gives; what has another form than ingest writes is
//! left alone, and the edit is refused (none).

use std::ops::Range;

use toml::{
    Spanned, Value,
    de::{DeTable, DeValue},
};

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

/// Puts a row in the place of the one with the same id.
pub(super) fn put(content: &str, list: &str, id: &str, row: &toml::Table) -> Option<String> {
    let items = at(content, |front| items(front, "", list))?;
    let span = items.into_iter().find(|item| item.id == id)?.span;
    is_our_row(content, &span).then(|| splice(content, span, &layout::row(row)))
}

/// Adds an item to the end of a list.
pub(super) fn add(content: &str, table: &str, list: &str, item: &Value) -> Option<String> {
    let Some((_, value)) = at(content, |front| entry(front, table, list)) else {
        return set(content, table, list, &Value::Array(vec![item.clone()]));
    };
    if !content[value.clone()].ends_with(']') || !is_value(content, &value) {
        return None;
    }
    let written = match item {
        Value::Table(row) => layout::row(row),
        _ => inline::value(item),
    };
    match at(content, |front| items(front, table, list))?.last() {
        None => Some(splice(content, value, &list_of(item, &written))),
        Some(other) if content[other.span.clone()].starts_with('[') => None,
        Some(other) => Some(add_after(content, &other.span, &written)),
    }
}

/// Puts the body in the place of the one that stands.
pub(super) fn body(content: &str, body: &str) -> Option<String> {
    fence::split(content).map(|parts| splice(content, parts.body, body))
}

/// Takes the item with an id out of a list.
pub(super) fn remove(content: &str, table: &str, list: &str, id: &str) -> Option<String> {
    let items = at(content, |front| items(front, table, list))?;
    remove_at(content, table, list, items.iter().position(|item| item.id == id)?)
}

/// Takes an item out of a list, and the list with its last item.
pub(super) fn remove_at(content: &str, table: &str, list: &str, index: usize) -> Option<String> {
    let items = at(content, |front| items(front, table, list))?;
    let span = items.get(index)?.span.clone();
    if content[span.clone()].starts_with('[') || content[span.clone()].contains('\n') {
        return None;
    }
    let without = splice(content, around(content, &items, index), "");
    let (_, value) = at(&without, |front| entry(front, table, list))?;
    let is_empty = without[value].chars().all(|char| matches!(char, '[' | ']') || char.is_whitespace());
    if is_empty { unset(&without, table, list) } else { Some(without) }
}

/// Gives what goes with an item: its comma, and its line where nothing else stands on it.
fn around(content: &str, items: &[Item], index: usize) -> Range<usize> {
    let span = items[index].span.clone();
    let end = comma_after(content, span.end);
    let line = whole_lines(content, span.start..end);
    if content[line.start..span.start].trim().is_empty() && content[end..line.end].trim().is_empty() {
        return line;
    }
    // The last item of a line takes the comma before it along.
    if let Some(before) = index.checked_sub(1).filter(|_| end == span.end) {
        let before = items[before].span.end;
        let comma = comma_after(content, before);
        let is_plain = comma > before && content[comma..span.start].trim().is_empty();
        return if is_plain { comma - 1..end } else { span };
    }
    let n_spaces = content[end..].len() - content[end..].trim_start_matches(' ').len();
    span.start..end + n_spaces
}

/// One item of a list and what it is called.
struct Item {
    id: String,
    span: Range<usize>,
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

fn items(front: &DeTable<'_>, table: &str, list: &str) -> Option<Vec<Item>> {
    let within = if table.is_empty() { front } else { front.get(table)?.get_ref().as_table()? };
    let item = |item: &Spanned<DeValue<'_>>| Item { id: id(item.get_ref()), span: item.span() };
    Some(within.get(list)?.get_ref().as_array()?.iter().map(item).collect())
}

fn id(item: &DeValue<'_>) -> String {
    let text = match item {
        DeValue::Table(row) => row.get("id").and_then(|id| id.get_ref().as_str()),
        _ => item.as_str(),
    };
    text.unwrap_or_default().to_owned()
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

/// Tells whether a row stands on one line, as ingest writes it: no remark of a person's can be within.
fn is_our_row(content: &str, span: &Range<usize>) -> bool {
    content[span.clone()].starts_with('{') && !content[span.clone()].contains('\n')
}

fn list_of(item: &Value, written: &str) -> String {
    if item.is_table() { format!("[\n  {written},\n]") } else { format!("[{written}]") }
}

/// Adds an item after the last one: on a line of its own where that one has its own, else on the same line.
fn add_after(content: &str, last: &Range<usize>, written: &str) -> String {
    let line = whole_lines(content, last.clone());
    let comma = comma_after(content, last.end);
    let indent = &content[line.start..last.start];
    let rest = content[comma..line.end.max(comma)].trim();
    if indent.trim().is_empty() && (rest.is_empty() || rest.starts_with('#')) {
        let with_line = splice(content, line.end..line.end, &format!("{indent}{written},\n"));
        let missing = if comma == last.end { "," } else { "" };
        return splice(&with_line, last.end..last.end, missing);
    }
    splice(content, last.end..last.end, &format!(", {written}"))
}

/// Gives the end of the comma that follows directly, or where one would stand.
fn comma_after(content: &str, end: usize) -> usize {
    let rest = &content[end..];
    let space = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    if rest[space..].starts_with(',') { end + space + 1 } else { end }
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
    fn items_come_and_go_on_one_line() {
        let list = |items: &str| document(&format!("[taxonomies]\nregions = [{items}] # mine\n"));
        let add = |content: &str, id: &str| add(content, "taxonomies", "regions", &text(id)).unwrap();
        let remove = |content: &str, id: &str| remove(content, "taxonomies", "regions", id).unwrap();
        assert_eq!(add(&list(""), "a"), list("\"a\""));
        assert_eq!(add(&list("\"a\""), "b"), list("\"a\", \"b\""));
        assert_eq!(remove(&list("\"a\", \"b\", \"c\""), "b"), list("\"a\", \"c\""));
        assert_eq!(remove(&list("\"a\", \"b\""), "b"), list("\"a\""));
        assert_eq!(remove(&list("\"a\""), "a"), document("[taxonomies]\n # mine\n"));
    }

    #[test]
    fn items_come_and_go_with_their_lines() {
        let list = |rows: &str| document(&format!("quotes = [\n{rows}]\n"));
        let row = |id: &str| Value::Table(toml::Table::from_iter([("id".to_owned(), text(id))]));
        let one = list("  { id = \"a\" }, # mine\n");
        let two = list("  { id = \"a\" }, # mine\n  { id = \"b\" },\n");
        assert_eq!(add(&one, "", "quotes", &row("b")), Some(two.clone()));
        assert_eq!(remove(&two, "", "quotes", "b"), Some(one.clone()));
        assert_eq!(remove(&one, "", "quotes", "a"), Some(list("  # mine\n")));
        assert_eq!(add(&document(""), "", "quotes", &row("b")), Some(document("quotes = [\n  { id = \"b\" },\n]\n")));
    }

    #[test]
    fn line_ends_of_windows_stay() {
        let content = document("title = \"A\"\n").replace('\n', "\r\n");
        let expected = document("title = \"A\"\ndate = \"2025\"\n").replace('\n', "\r\n");
        assert_eq!(set(&content, "", "date", &text("2025")), Some(expected));
    }

    #[test]
    fn what_has_another_form_is_refused() {
        let content = document("[[quotes]]\nid = \"a\"\n");
        assert_eq!(remove(&content, "", "quotes", "a"), None);
        assert_eq!(put(&content, "", "a", &toml::Table::new()), None);
    }
}
