//! Front matter that other tools write above a text: YAML between `---` (Jekyll, Hugo, Obsidian and its clipper), TOML
//! between `+++` (Hugo, Zola).
//!
//! Keys are read by the names that these tools give them; whatever cannot be read as front matter is text.

use saphyr::{LoadableYamlNode, YamlOwned};

use crate::source::Stated;

/// The longest front matter, in bytes: a text may begin with a line of hyphens, too.
const LONGEST: usize = 64 * 1024;

/// Names of keys for each fact, the surest first.
const TITLE: &[&str] = &["title", "headline"];
const AUTHOR: &[&str] = &["author", "authors", "byline", "creator"];
const PUBLISHER: &[&str] = &["publisher", "site_name", "sitename", "site", "publication", "outlet", "newspaper"];
const PUBLISHED: &[&str] =
    &["published", "date", "datepublished", "publishdate", "pubdate", "date_published", "published_time"];
const URL: &[&str] = &["canonicalurl", "canonical_url", "canonical", "source", "url", "link", "original_url"];
const LANGUAGE: &[&str] = &["lang", "language", "locale"];

/// Reads the front matter of a text: what it states, and where the text begins behind it.
pub(super) fn read(text: &str) -> (Stated, usize) {
    let found = fenced(text, "---", yaml).or_else(|| fenced(text, "+++", toml));
    found.unwrap_or_default()
}

/// A look-up of keys in lower case.
type Keys = Vec<(String, Vec<String>)>;

fn fenced(text: &str, fence: &str, parse: fn(&str) -> Option<Keys>) -> Option<(Stated, usize)> {
    let inner = text.strip_prefix(fence)?.strip_prefix('\n')?;
    let head = &inner[..inner.floor_char_boundary(LONGEST)];
    let closing = format!("\n{fence}");
    let ends = head.match_indices(&closing).map(|(at, _)| at);
    let mut whole = ends.filter(|at| matches!(head.as_bytes().get(at + closing.len()), None | Some(b'\n' | b' ')));
    let end = whole.next()?;
    let keys = parse(&inner[..end])?;
    let start = text.len() - inner.len() + end + closing.len();
    Some((stated(&keys), start))
}

fn stated(keys: &Keys) -> Stated {
    let get = |names: &[&str]| {
        let mut values =
            names.iter().filter_map(|name| keys.iter().find(|(key, _)| key == name).map(|(_, value)| value));
        let value = values.find(|value| !value.is_empty())?;
        Some(value.join(", "))
    };
    Stated {
        title: get(TITLE),
        author: get(AUTHOR),
        publisher: get(PUBLISHER),
        published: get(PUBLISHED),
        url: get(URL).filter(|url| url.starts_with("http://") || url.starts_with("https://")),
        language: get(LANGUAGE),
    }
}

/// Reads YAML whose top is a table.
fn yaml(text: &str) -> Option<Keys> {
    let documents = YamlOwned::load_from_str(text).ok()?;
    let table = documents.first()?.as_mapping()?;
    let values = |value: &YamlOwned| match value.as_sequence() {
        Some(items) => items.iter().filter_map(yaml_words).collect(),
        None => yaml_words(value).into_iter().collect(),
    };
    Some(table.iter().filter_map(|(key, value)| Some((key.as_str()?.to_lowercase(), values(value)))).collect())
}

/// Gives a value in words; of a table, its name.
fn yaml_words(value: &YamlOwned) -> Option<String> {
    let inner = || ["name", "title"].iter().find_map(|key| value.as_mapping_get(key)?.as_str());
    let number = || value.as_integer().map(|number| number.to_string());
    value.as_str().or_else(inner).map(plain).or_else(number).filter(|words| !words.is_empty())
}

fn toml(text: &str) -> Option<Keys> {
    let table: toml::Table = text.parse().ok()?;
    let words = |value: &toml::Value| match value {
        toml::Value::String(words) => Some(plain(words)),
        toml::Value::Datetime(date) => Some(date.to_string()),
        toml::Value::Table(table) => table.get("name").and_then(toml::Value::as_str).map(plain),
        _ => None,
    };
    let values = |value: &toml::Value| match value {
        toml::Value::Array(items) => items.iter().filter_map(words).collect(),
        value => words(value).into_iter().collect(),
    };
    Some(table.iter().map(|(key, value)| (key.to_lowercase(), values(value))).collect())
}

/// Takes off the brackets of a link between notes: `[[Mara Vell]]`, `[[people/mara|Mara Vell]]`.
fn plain(words: &str) -> String {
    let inner = words.trim().strip_prefix("[[").and_then(|words| words.strip_suffix("]]")).unwrap_or(words.trim());
    inner.rsplit('|').next().unwrap_or(inner).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_of_a_clipper_is_read() {
        let text = "---\ntitle: \"Bridge closed: again\"\nsource: https://example.org/a\nauthor:\n  - \"[[Mara Vell]]\"\n  - Oleh Trym\npublished: 2025-06-03\ntags: [clippings]\n---\nIt was closed.";
        let (stated, start) = read(text);
        assert_eq!(stated.title.as_deref(), Some("Bridge closed: again"));
        assert_eq!(stated.author.as_deref(), Some("Mara Vell, Oleh Trym"));
        assert_eq!(stated.published.as_deref(), Some("2025-06-03"));
        assert_eq!(stated.url.as_deref(), Some("https://example.org/a"));
        assert_eq!(&text[start..], "\nIt was closed.");
    }

    #[test]
    fn toml_is_read() {
        let text = "+++\ntitle = \"Bridge closed\"\ndate = 2025-06-03T10:00:00Z\nauthors = [{ name = \"Mara Vell\" }]\n+++\n\nIt was closed.";
        let (stated, _) = read(text);
        assert_eq!(stated.author.as_deref(), Some("Mara Vell"));
        assert!(stated.published.unwrap().starts_with("2025-06-03"));
    }

    #[test]
    fn what_is_no_front_matter_stays_text() {
        for text in [
            "---\nIt was closed.\n---\nIt is.",
            "---\n- a\n- b\n---\n",
            "---\ntitle: [\n---\n",
            "+++\nx\n+++\n",
            "Text",
        ] {
            assert_eq!(read(text), (Stated::default(), 0), "{text}");
        }
    }
}
