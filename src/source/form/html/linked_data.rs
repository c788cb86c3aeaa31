//! What a page says of its article in JSON-LD, by the vocabulary of schema.org.

use dom_query::Document;
use serde_json::Value;

use crate::source::Stated;

/// Types of articles, by their last words: `NewsArticle`, `BlogPosting`, `Report`.
const ARTICLES: [&str; 4] = ["Article", "Posting", "Report", "Reportage"];

/// How deep objects may lie within one another.
const DEEPEST: usize = 8;

/// Reads the first article that the scripts of a page describe.
pub(super) fn read(document: &Document) -> Option<Stated> {
    let scripts = document.select("script[type='application/ld+json']");
    let values: Vec<Value> =
        scripts.nodes().iter().filter_map(|script| serde_json::from_str(script.text().trim()).ok()).collect();
    let article = values.iter().find_map(|value| find(value, &is_article, DEEPEST))?;
    let text = |key: &str| article.get(key).and_then(words);
    Some(Stated {
        title: text("headline").or_else(|| text("name")),
        author: article.get("author").or_else(|| article.get("creator")).and_then(|author| names(author, &values)),
        publisher: article
            .get("publisher")
            .or_else(|| article.get("sourceOrganization"))
            .and_then(|body| names(body, &values)),
        published: text("datePublished").or_else(|| text("dateCreated")),
        url: text("mainEntityOfPage").or_else(|| text("url")).filter(|url| url.starts_with("http")),
        language: text("inLanguage"),
    })
}

fn is_article(value: &Value) -> bool {
    let is_type = |value: &Value| value.as_str().is_some_and(|name| ARTICLES.iter().any(|end| name.ends_with(end)));
    match &value["@type"] {
        Value::Array(types) => types.iter().any(is_type),
        one => is_type(one),
    }
}

/// Finds the first object that fits, however the page wraps it: `@graph`, a list, `mainEntity`.
fn find<'v>(value: &'v Value, fits: &dyn Fn(&Value) -> bool, depth: usize) -> Option<&'v Value> {
    let depth = depth.checked_sub(1)?;
    match value {
        Value::Array(values) => values.iter().find_map(|value| find(value, fits, depth)),
        Value::Object(_) if fits(value) => Some(value),
        Value::Object(object) => object.values().find_map(|value| find(value, fits, depth)),
        _ => None,
    }
}

/// Gives the names of people or bodies; those that stand elsewhere on the page are looked up by their `@id`.
fn names(value: &Value, page: &[Value]) -> Option<String> {
    let listed = match value {
        Value::Array(values) => values.iter().filter_map(|value| names(value, page)).collect::<Vec<_>>().join(", "),
        Value::Object(object) => match (object.get("name").and_then(words), object.get("@id")) {
            (Some(name), _) => name,
            (None, Some(id)) => {
                let is_meant = |value: &Value| value.get("@id") == Some(id) && value.get("name").is_some();
                page.iter().find_map(|value| find(value, &is_meant, DEEPEST)).and_then(|found| words(&found["name"]))?
            }
            (None, None) => return None,
        },
        value => words(value)?,
    };
    Some(listed).filter(|names| !names.is_empty())
}

/// Gives a value in words.
fn words(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.as_str(),
        Value::Object(object) => object.get("@id").or_else(|| object.get("name"))?.as_str()?,
        Value::Array(values) => return values.first().and_then(words),
        _ => return None,
    };
    let text = super::words(text);
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_in_a_graph_is_found_with_its_people() {
        let page = r##"<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
            {"@type":"WebPage","name":"Page"},
            {"@type":"NewsArticle","headline":"Bridge &amp; ferry","author":[{"@id":"#p"},{"@type":"Person","name":"Oleh Trym"}],
             "publisher":{"@type":"Organization","name":"Example Press"},"datePublished":"2025-06-03T10:00:00Z","mainEntityOfPage":{"@id":"https://example.org/a"}},
            {"@type":"Person","@id":"#p","name":"Mara Vell"}]}</script>"##;
        let stated = read(&Document::from(page)).unwrap();
        assert_eq!(stated.title.as_deref(), Some("Bridge & ferry"));
        assert_eq!(stated.author.as_deref(), Some("Mara Vell, Oleh Trym"));
        assert_eq!(stated.publisher.as_deref(), Some("Example Press"));
        assert_eq!(stated.url.as_deref(), Some("https://example.org/a"));
    }

    #[test]
    fn other_scripts_say_nothing() {
        for script in ["{\"@type\": \"WebSite\", \"name\": \"x\"}", "{", "[]"] {
            let page = format!("<script type='application/ld+json'>{script}</script>");
            assert_eq!(read(&Document::from(page)), None, "{script}");
        }
    }
}
