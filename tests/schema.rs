//! The JSON Schemas in `docs/schema/` say what the program reads. `BLESS=1` rewrites them.

#![expect(clippy::disallowed_methods, reason = "schemas are files, and blessing them is asked for by the environment")]

use std::{env, fs};

use briefgen::{config, document, lexicon, source};

/// What each schema describes.
fn schemas() -> [(&'static str, schemars::Schema); 4] {
    [
        ("front-matter", document::schema()),
        ("lexicon", lexicon::schema()),
        ("sidecar", source::schema()),
        ("site", config::schema()),
    ]
}

#[test]
fn the_schemas_are_current() {
    for (name, schema) in schemas() {
        let path = format!("docs/schema/{name}.json");
        let written = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        if env::var_os("BLESS").is_some() {
            fs::write(&path, &written).unwrap();
        }
        let known = fs::read_to_string(&path).unwrap_or_default();
        assert!(known == written, "{path} is not what the program reads: BLESS=1 cargo test --test schema");
    }
}

#[test]
fn an_unknown_key_is_an_error_in_every_schema() {
    for (name, schema) in schemas() {
        assert_eq!(schema.as_value()["additionalProperties"], false, "{name}");
    }
}

#[test]
fn every_column_of_a_table_is_described() {
    let schema = lexicon::schema();
    let rows = schema.as_value()["$defs"].as_object().unwrap();
    assert!(rows.len() >= 8, "a row a kind");
    for (row, definition) in rows {
        for (column, value) in definition["properties"].as_object().unwrap() {
            assert!(value["description"].is_string(), "{row}: {column}");
        }
    }
}
