//! `docs/templates.md`, written from the types of the views: their fields, and what the comments say of them.

#![expect(
    clippy::disallowed_methods,
    reason = "the reference is a file, and blessing it is asked for by the environment"
)]

use std::{collections::BTreeMap, env, fmt::Write as _, fs};

use schemars::{Schema, schema_for};
use serde_json::Value;

use super::*;

const PATH: &str = "docs/templates.md";

const HEAD: &str = "# Templates\n\n\
A site puts a file of its own in the place of one of the built-in theme: `templates/article.html` in the place of the\n\
article's page, `static/theme.css` in the place of the style sheet. What it does not bring stays as it is. Style alone is\n\
changed with less: colours and fonts stand under `[theme]` in `site.toml`, and a `static/site.css` is taken after the\n\
theme's own sheets, in the cascade layer `site`.\n\n\
`briefgen serve` shows every colour, voice and part of the theme on one page, `/styleguide/`, which is never published.\n\n\
A template sees the view of its page and nothing else. Every `address` is counted from the site's root: write\n\
`{{ page.root }}{{ card.address }}`. Filters beside those of Tera: `number` (3,000), `plural(one=\"article\")`, `date`, `json`,\n\
`host`, and `plain`, the words of safe HTML.\n\n\
This page is written from the types (`BLESS=1 cargo test reference`); a test keeps it so.\n";

/// The templates and their views.
fn templates() -> Vec<(&'static str, Schema)> {
    vec![
        ("home.html", schema_for!(HomeView)),
        ("articles.html", schema_for!(ListingView)),
        ("article.html", schema_for!(ArticleView)),
        ("index.html", schema_for!(IndexView)),
        ("entity.html", schema_for!(EntityView)),
        ("figures.html", schema_for!(FiguresView)),
        ("claims.html", schema_for!(ClaimsView)),
        ("incidents.html", schema_for!(IncidentsView)),
        ("incident.html", schema_for!(IncidentView)),
        ("contradictions.html", schema_for!(ContradictionsView)),
        ("changes.html", schema_for!(ChangesView)),
        ("changes.xml", schema_for!(ChangesFeedView)),
        ("timeline.html", schema_for!(TimelineView)),
        ("map.html", schema_for!(MapPageView)),
        ("network.html", schema_for!(NetworkView)),
        ("sources.html", schema_for!(SourcesView)),
        ("methodology.html", schema_for!(MethodologyView)),
        ("search.html", schema_for!(SearchView)),
        ("courier.html", schema_for!(CourierView)),
        ("styleguide.html", schema_for!(StyleguideView)),
        ("page.html", schema_for!(ProseView)),
        ("404.html", schema_for!(ProseView)),
        ("redirect.html", schema_for!(RedirectView)),
        ("atom.xml", schema_for!(FeedView)),
        ("sitemap.xml", schema_for!(SitemapView)),
        ("robots.txt", schema_for!(RobotsView)),
    ]
}

/// Writes the whole page.
fn page() -> String {
    let mut out = HEAD.to_owned();
    let mut parts: BTreeMap<String, Value> = BTreeMap::new();
    for (template, schema) in templates() {
        let schema = schema.to_value();
        let _ = write!(out, "\n## `{template}`\n\n{}\n\n", words(&schema));
        write_fields(&schema, &mut out);
        for (name, part) in schema["$defs"].as_object().into_iter().flatten() {
            parts.insert(name.clone(), part.clone());
        }
    }
    out.push_str("\n# Parts\n");
    for (name, part) in &parts {
        let _ = write!(out, "\n## {name}\n\n{}\n\n", words(part));
        write_fields(part, &mut out);
    }
    out
}

fn write_fields(schema: &Value, out: &mut String) {
    let Some(fields) = schema["properties"].as_object().filter(|fields| !fields.is_empty()) else { return };
    out.push_str("| field | is | |\n|---|---|---|\n");
    for (name, field) in fields {
        let _ = writeln!(out, "| `{name}` | {} | {} |", sort(field), words(field).replace('|', "\\|"));
    }
}

/// Gives the comment of a type or field, in one line.
fn words(schema: &Value) -> String {
    let words = schema["description"].as_str().unwrap_or_default();
    let plain = words.replace("[`", "`").replace("`]", "`");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Names the sort of a field: "text", "list of Card".
fn sort(schema: &Value) -> String {
    if let Some(part) = schema["$ref"].as_str() {
        let name = part.rsplit('/').next().unwrap_or(part);
        return format!("[{name}](#{})", name.to_lowercase());
    }
    for key in ["anyOf", "oneOf", "allOf"] {
        if let Some(either) = schema[key].as_array() {
            let some = either.iter().filter(|one| one["type"] != "null");
            let sorts: Vec<String> = some.map(sort).collect();
            let or_none = if either.iter().any(|one| one["type"] == "null") { " or none" } else { "" };
            return format!("{}{or_none}", sorts.join(" or "));
        }
    }
    match &schema["type"] {
        Value::String(one) => plain_sort(one, schema),
        Value::Array(several) => {
            let some: Vec<String> = several
                .iter()
                .filter_map(Value::as_str)
                .filter(|one| *one != "null")
                .map(|one| plain_sort(one, schema))
                .collect();
            format!("{} or none", some.join(" or "))
        }
        _ => "anything".to_owned(),
    }
}

fn plain_sort(name: &str, schema: &Value) -> String {
    match name {
        "string" => "text".to_owned(),
        "integer" | "number" => "number".to_owned(),
        "boolean" => "yes or no".to_owned(),
        "array" if schema["prefixItems"].is_array() => {
            let items: Vec<String> = schema["prefixItems"].as_array().into_iter().flatten().map(sort).collect();
            format!("[{}]", items.join(", "))
        }
        "array" => format!("list of {}", sort(&schema["items"])),
        "object" => "table".to_owned(),
        other => other.to_owned(),
    }
}

#[test]
fn the_reference_of_templates_is_that_of_the_types() {
    let page = page();
    if env::var_os("BLESS").is_some() {
        fs::write(PATH, &page).unwrap();
    }
    assert_eq!(fs::read_to_string(PATH).unwrap_or_default(), page, "run `BLESS=1 cargo test reference`");
}

#[test]
fn every_field_of_every_view_is_told() {
    for line in page().lines().filter(|line| line.starts_with("| `")) {
        assert!(!line.ends_with("|  |"), "{line}");
        assert!(!line.contains("| anything |") || line.contains("`extra`"), "{line}");
    }
}
