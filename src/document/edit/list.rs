//! Edits of the items of a list, each with its comma and its line.

use std::ops::Range;

use toml::{
    Spanned, Value,
    de::{DeTable, DeValue},
};

use super::{at, entry, is_value, set, splice, unset};
use crate::document::{inline, layout, lines::whole_lines};

/// Puts a row in the place of the one with the same id.
pub(in crate::document) fn put(content: &str, list: &str, id: &str, row: &toml::Table) -> Option<String> {
    let items = at(content, |front| items(front, "", list))?;
    let span = items.into_iter().find(|item| item.id == id)?.span;
    is_our_row(content, &span).then(|| splice(content, span, &layout::row(row)))
}

/// Adds an item to the end of a list.
pub(in crate::document) fn add(content: &str, table: &str, list: &str, item: &Value) -> Option<String> {
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
        None if content[value.start + 1..value.end - 1].trim().is_empty() => {
            Some(splice(content, value, &list_of(item, &written)))
        }
        // A remark stands in the empty list.
        None => Some(splice(content, value.start + 1..value.start + 1, &format!("\n  {written},"))),
        Some(other) if content[other.span.clone()].starts_with('[') => None,
        Some(other) => Some(add_after(content, &other.span, &written)),
    }
}

/// Takes the item with an id out of a list.
pub(in crate::document) fn remove(content: &str, table: &str, list: &str, id: &str) -> Option<String> {
    let items = at(content, |front| items(front, table, list))?;
    remove_at(content, table, list, items.iter().position(|item| item.id == id)?)
}

/// Takes an item out of a list, and the list with its last item.
pub(in crate::document) fn remove_at(content: &str, table: &str, list: &str, index: usize) -> Option<String> {
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
    fn what_has_another_form_is_refused() {
        let content = document("[[quotes]]\nid = \"a\"\n");
        assert_eq!(remove(&content, "", "quotes", "a"), None);
        assert_eq!(put(&content, "", "a", &toml::Table::new()), None);
    }
}
