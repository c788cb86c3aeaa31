//! TOML on one line: values, strings and keys, always written the same way.

use std::fmt::Write as _;

use toml::Value;

/// Writes a value on one line.
pub(super) fn value(value: &Value) -> String {
    match value {
        Value::String(text) => string(text),
        Value::Array(items) => format!("[{}]", items.iter().map(self::value).collect::<Vec<_>>().join(", ")),
        Value::Table(table) => inline_table(table),
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => value.to_string(),
    }
}

/// Writes a table on one line: `{ id = "a", number = 5 }`.
pub(super) fn inline_table(table: &toml::Table) -> String {
    if table.is_empty() {
        return "{}".to_owned();
    }
    let entries: Vec<String> =
        table.iter().map(|(key, item)| format!("{} = {}", self::key(key), value(item))).collect();
    format!("{{ {} }}", entries.join(", "))
}

/// Writes a line of its own: `key = value`.
pub(super) fn line(key: &str, item: &Value) -> String {
    format!("{} = {}\n", self::key(key), value(item))
}

/// Writes a key, in quotation marks only where it needs them.
fn key(key: &str) -> String {
    let is_bare = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    if is_bare { key.to_owned() } else { string(key) }
}

/// Writes a basic string, by TOML's rules of escaping.
fn string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\u{1f}' | '\u{7f}' => write!(out, "\\u{:04X}", u32::from(char)).expect("a string takes all"),
            _ => out.push(char),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_row_is_one_line() {
        let table: toml::Table = toml::from_str(
            r#"id = 'a'
"odd key" = [1, "two\nlines"]"#,
        )
        .unwrap();
        assert_eq!(inline_table(&table), r#"{ id = "a", "odd key" = [1, "two\nlines"] }"#);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(text in any::<String>(), other in any::<String>()) {
            let table = toml::Table::from_iter([(other, Value::String(text))]);
            let written = format!("row = {}\n", inline_table(&table));
            prop_assert_eq!(written.matches('\n').count(), 1);
            let read: toml::Table = toml::from_str(&written).unwrap();
            prop_assert_eq!(&read["row"], &Value::Table(table));
        }
    }
}
