//! A list in columns, and the three forms in which it is shown.

use std::fmt::Write;

use serde_json::{Map, Value};

use super::Format;

/// Widest column of the form for people, in characters.
const WIDEST: usize = 60;

/// Rows under named columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    columns: Vec<&'static str>,
    rows: Vec<Vec<Value>>,
}

impl Table {
    /// Begins a list.
    pub fn new(columns: &[&'static str]) -> Self {
        Self { columns: columns.to_vec(), rows: Vec::new() }
    }

    /// Adds a row, a value a column.
    pub fn row(&mut self, values: Vec<Value>) {
        debug_assert_eq!(values.len(), self.columns.len(), "a value a column");
        self.rows.push(values);
    }

    /// Shows the list, ending in a line's end.
    pub fn show(&self, format: Format) -> String {
        match format {
            Format::Table => self.aligned(),
            Format::Json => self.json(),
            Format::Csv => self.csv(),
        }
    }

    fn json(&self) -> String {
        let objects: Vec<Value> = self
            .rows
            .iter()
            .map(|row| {
                let pairs = self.columns.iter().map(|column| (*column).to_owned()).zip(row.iter().cloned());
                Value::Object(pairs.collect::<Map<_, _>>())
            })
            .collect();
        format!("{:#}\n", Value::Array(objects))
    }

    fn csv(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let rows = self.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>());
        writer.write_record(&self.columns).expect("memory takes every record");
        for row in rows {
            writer.write_record(row).expect("memory takes every record");
        }
        String::from_utf8(writer.into_inner().expect("memory takes every record")).expect("cells are text")
    }

    fn aligned(&self) -> String {
        let rows: Vec<Vec<String>> =
            self.rows.iter().map(|row| row.iter().map(|value| short(&cell(value))).collect()).collect();
        let width = |column: usize| {
            let cells = rows.iter().map(|row| row[column].chars().count());
            cells.chain([self.columns[column].len()]).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.columns.len()).map(width).collect();
        let heads: Vec<String> = self.columns.iter().map(|column| column.to_uppercase()).collect();
        let mut text = String::new();
        for row in std::iter::once(&heads).chain(&rows) {
            let mut line = String::new();
            for (value, width) in row.iter().zip(&widths) {
                let _ = write!(line, "{value:width$}  ");
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

/// Gives a value as the text of a cell: lists parted by `; `.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(cell).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

fn short(text: &str) -> String {
    if text.chars().count() <= WIDEST {
        return text.to_owned();
    }
    text.chars().take(WIDEST - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn two() -> Table {
        let mut table = Table::new(&["id", "names"]);
        table.row(vec![json!("a"), json!(["Ä", "B, C"])]);
        table.row(vec![json!("long-id"), json!(null)]);
        table
    }

    #[test]
    fn people_see_columns() {
        assert_eq!(two().show(Format::Table), "ID       NAMES\na        Ä; B, C\nlong-id\n");
    }

    #[test]
    fn programs_read_csv_and_json() {
        assert_eq!(two().show(Format::Csv), "id,names\na,\"Ä; B, C\"\nlong-id,\n");
        let read: Value = serde_json::from_str(&two().show(Format::Json)).unwrap();
        assert_eq!(read[0]["names"][1], "B, C");
    }
}
