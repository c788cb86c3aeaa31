//! How a document is laid out as text: scalar keys first, then the findings with one a line, then the tables.
//!
//! The person's own lines are handed in as text, so that ingest can put them back to the letter.

use toml::{Table, Value};

use super::{FrontMatter, fence::FENCE, inline};

/// Keys that are a person's from the start: ingest writes `slug` once and none of the others.
pub(super) const OWN_KEYS: &[&str] = &["slug", "draft", "noindex", "aliases", "summary"];

/// Tables that are a person's from the start.
pub(super) const OWN_TABLES: &[&str] = &["notes", "review", "extra"];

/// The keys of each table that ingest writes, in their order; the name of the top level is empty.
const ORDER: &[(&str, &str)] = &[
    (
        "",
        "title title_basis standfirst date updated slug draft noindex aliases summary withheld \
         figures quotes claims unknown repairs quarantine",
    ),
    (
        "source",
        "file sha256 publisher publisher_in_text republished_by author author_in_text published_basis \
         published_in_text url url_in_text archived_url retrieved language rights publish written",
    ),
    ("taxonomies", "regions places actors weapons topics"),
];

/// Values that are left out, since they follow where nothing is said.
const IMPLIED: &[(&str, &str)] =
    &[("qualifier", "exactly"), ("class", "unstated"), ("in", "body"), ("title_basis", "text")];

/// The lines of a front matter that are the person's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Own {
    /// Lines of [`OWN_KEYS`].
    pub(super) keys: String,
    /// Sections of [`OWN_TABLES`], each after an empty line.
    pub(super) sections: String,
}

impl Own {
    /// Lays out the person's part of a front matter.
    pub(super) fn of(front: &FrontMatter) -> Self {
        let (slug, aliases, summary) = (front.slug.clone(), front.aliases.clone(), front.summary.clone());
        let (draft, noindex) = (front.draft, front.noindex);
        let table = self::table(&FrontMatter { slug, draft, noindex, aliases, summary, ..FrontMatter::default() });
        let keys = OWN_KEYS.iter().filter_map(|key| table.get(*key).map(|value| entry(key, value))).collect();
        // A table of a list has a second pair of brackets.
        let notes = front.notes.iter().map(|note| ("[notes]", entries(&self::table(note))));
        let review = front.review.iter().map(|review| ("review", entries(&self::table(review))));
        let extra = Some(&front.extra).filter(|extra| !extra.is_empty());
        let extra = extra.map(|extra| ("extra", extra.iter().map(|(key, value)| inline::line(key, value)).collect()));
        let sections: Vec<String> =
            notes.chain(review).chain(extra).map(|(name, lines)| headed(name, &lines)).collect();
        Self { keys, sections: sections.concat() }
    }
}

/// The lines of a front matter that are the machine's: those above the person's keys, and those below.
pub(super) struct Machine {
    above: String,
    below: String,
}

impl Machine {
    /// Lays out the machine's part of a front matter.
    pub(super) fn of(front: &FrontMatter) -> Self {
        let table = table(front);
        let (mut above, mut below) = (format!("{FENCE}\n"), String::new());
        let mut out = &mut above;
        for (key, value) in &table {
            match value {
                Value::Table(_) => {}
                _ if key == "slug" => out = &mut below,
                _ if OWN_KEYS.contains(&key.as_str()) || OWN_TABLES.contains(&key.as_str()) => {}
                Value::Array(rows) if is_list_of_rows(value) => out.push_str(&findings(key, rows)),
                _ => out.push_str(&entry(key, value)),
            }
        }
        for key in ["source", "taxonomies"] {
            below.push_str(&section(key, table.get(key)));
        }
        Self { above, below }
    }

    /// Puts the person's lines among them, and a body below.
    pub(super) fn around(&self, own: &Own, body: &str) -> String {
        let Self { above, below } = self;
        [above, &own.keys, below, &own.sections, FENCE, "\n\n", body].concat()
    }
}

/// Lays out a document.
pub(super) fn document(front: &FrontMatter, own: &Own, body: &str) -> String {
    Machine::of(front).around(own, body)
}

/// Gives the keys that stand before one in its table, the nearest first.
pub(super) fn before(table: &str, key: &str) -> impl Iterator<Item = &'static str> {
    let keys = ORDER.iter().find(|(name, _)| *name == table).map_or("", |(_, keys)| keys);
    let before: Vec<&str> = keys.split(' ').take_while(|other| *other != key).collect();
    before.into_iter().rev()
}

/// Writes one finding as it stands in its line, without indent and comma.
pub(super) fn row(finding: &Table) -> String {
    inline::inline_table(&lean(finding))
}

/// Gives a value of ours as a TOML table.
pub(super) fn table<T: serde::Serialize>(value: &T) -> Table {
    Table::try_from(value).expect("a front matter holds nothing that TOML cannot say")
}

/// Tells whether a value is a list of findings.
pub(super) fn is_list_of_rows(value: &Value) -> bool {
    value.as_array().is_some_and(|rows| rows.iter().any(Value::is_table))
}

/// Gives the lines of a list of findings, the surrounding brackets included.
pub(super) fn findings(key: &str, rows: &[Value]) -> String {
    let rows: Vec<String> =
        rows.iter().filter_map(Value::as_table).map(|finding| format!("  {},\n", row(finding))).collect();
    format!("{key} = [\n{}]\n", rows.concat())
}

fn section(key: &str, value: Option<&Value>) -> String {
    let lines = value.and_then(Value::as_table).map(entries).unwrap_or_default();
    if lines.is_empty() { lines } else { headed(key, &lines) }
}

fn headed(name: &str, lines: &str) -> String {
    format!("\n[{name}]\n{lines}")
}

fn entries(table: &Table) -> String {
    lean(table).iter().map(|(key, value)| inline::line(key, value)).collect()
}

fn entry(key: &str, value: &Value) -> String {
    if says_nothing(key, value) { String::new() } else { inline::line(key, value) }
}

fn lean(table: &Table) -> Table {
    table
        .iter()
        .filter(|(key, value)| !says_nothing(key, value))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

/// Tells whether a value is left out, since the same follows where nothing is said.
pub(super) fn says_nothing(key: &str, value: &Value) -> bool {
    match value {
        Value::Boolean(is_set) => !is_set,
        Value::Array(items) => items.is_empty(),
        Value::String(text) => IMPLIED.contains(&(key, text)),
        _ => false,
    }
}

/// Gives the word that TOML has for a value of a closed list.
pub(super) fn word<T: serde::Serialize>(value: &T) -> String {
    let value = Value::try_from(value).expect("a closed list is written as words");
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use serde::de::DeserializeOwned;

    use super::*;
    use crate::document::{SourceFacts, Taxonomies};

    /// Gives the keys that a table may hold, as the reader tells them.
    fn keys<T: DeserializeOwned + std::fmt::Debug>() -> String {
        let error = toml::from_str::<T>("no-such-key = 1").unwrap_err();
        let known: Vec<&str> = error.message().split('`').skip(3).step_by(2).collect();
        known.join(" ")
    }

    #[test]
    fn the_order_of_keys_is_that_of_their_types() {
        assert_eq!(keys::<SourceFacts>(), ORDER[1].1);
        assert_eq!(keys::<Taxonomies>(), ORDER[2].1);
        let all = keys::<FrontMatter>();
        let written: Vec<&str> =
            all.split(' ').filter(|key| !OWN_TABLES.contains(key) && !["source", "taxonomies"].contains(key)).collect();
        assert_eq!(written.join(" "), ORDER[0].1);
    }
}
