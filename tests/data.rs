//! The data files and the structured data in pages, read by readers that are not ours: JSON Schema, `GeoJSON`, CSV, JSON-LD,
//! `FollowTheMoney`, `sha256sum`.

#![expect(clippy::disallowed_methods, reason = "a site is files")]
#![expect(clippy::print_stderr, reason = "what is left out is told")]

#[expect(dead_code, reason = "a builder for all tests: each uses its part")]
mod support;

use std::{env, fs, path::Path, process::Command};

use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use serde_json::Value;
use support::{Sandbox, toll::of_two_days};

/// Builds a site whose data files are to be read, with a private person in it.
fn of_data(publish: &str) -> Sandbox {
    let site = of_two_days();
    let text = "Morning in Konotop\n\n“The windows broke at once,” said Halyna Vymyshlena, a resident of Konotop. A missile \
                strike killed four people on Monday, the head of the region said.\n\nRussia rejected a ceasefire on Tuesday.\n";
    site.edit("sources/second.txt", text);
    site.edit(
        "sources/second.toml",
        format!("publisher = \"=Second\"\npublished = \"2025-06-17\"\npublish = \"{publish}\"\n"),
    );
    site.build();
    site
}

fn json(site: &Sandbox, name: &str) -> Value {
    serde_json::from_str(&site.read(&format!("public/data/{name}"))).expect("it is JSON")
}

fn expect_valid(site: &Sandbox, name: &str, schema: &str) {
    let text = fs::read_to_string(format!("docs/schema/{schema}")).expect("the schema lies in docs");
    let schema: Value = serde_json::from_str(&text).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let problems: Vec<String> = validator.iter_errors(&json(site, name)).map(|error| error.to_string()).collect();
    assert_eq!(problems, [""; 0], "{name}");
}

#[test]
fn data_is_what_its_schemas_say() {
    for publish in ["full", "excerpts", "none"] {
        let site = of_data(publish);
        expect_valid(&site, "figures.json", "figures.schema.json");
        expect_valid(&site, "claims.json", "claims.schema.json");
        expect_valid(&site, "annotations.jsonld", "annotations.schema.json");
        expect_valid(&site, "articles.json", "articles.schema.json");
        expect_valid(&site, "entities.json", "entities.schema.json");
        expect_valid(&site, "incidents.geojson", "incidents.schema.json");
    }
}

#[test]
fn incidents_are_geojson_that_others_read() {
    let site = of_data("full");
    let text = site.read("public/data/incidents.geojson");
    let collection: geojson::FeatureCollection =
        text.parse::<geojson::GeoJson>().expect("it is GeoJSON").try_into().expect("it is a collection");
    assert!(!collection.features.is_empty());
    let feature = &collection.features[0];
    let geojson::GeometryValue::Point { coordinates } = &feature.geometry.as_ref().expect("a town has a point").value
    else {
        panic!("a point: {feature:?}")
    };
    assert!(
        (coordinates[0] - 33.2).abs() < 0.2 && (coordinates[1] - 51.2).abs() < 0.2,
        "longitude first: {coordinates:?}"
    );
}

#[test]
fn figures_are_a_table_with_hxl_tags() {
    let site = of_data("full");
    let text = site.read("public/data/figures.csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let n_columns = reader.headers().expect("a row of names").len();
    let records: Vec<csv::StringRecord> =
        reader.records().collect::<Result<_, _>>().expect("every row has the columns");
    assert!(records[0].iter().all(|tag| tag.starts_with('#')) && n_columns == 24, "{:?}", records[0]);
    assert_eq!(records.len() - 1, json(&site, "figures.json").as_array().map_or(0, Vec::len));
    assert!(text.contains("'=Second"), "a name is no formula");
}

#[test]
fn positions_lead_to_the_words() {
    let site = of_data("full");
    let page = json(&site, "annotations.jsonld");
    let documents: Vec<String> = site.documents().iter().map(|path| site.read(path)).collect();
    let mut n_checked = 0;
    for item in page["items"].as_array().into_iter().flatten() {
        let selectors = item["target"]["selector"].as_array().expect("selectors");
        let of = |kind: &str| selectors.iter().find(|selector| selector["type"] == kind);
        let (Some(quote), Some(position)) = (of("TextQuoteSelector"), of("TextPositionSelector")) else { continue };
        let from = position["start"].as_u64().and_then(|at| usize::try_from(at).ok()).expect("a number");
        let to = position["end"].as_u64().and_then(|at| usize::try_from(at).ok()).expect("a number");
        let stands = documents.iter().any(|document| {
            let body = document.splitn(3, "+++").nth(2).map_or("", |rest| rest.trim_start_matches('\n'));
            body.chars().skip(from).take(to - from).collect::<String>() == quote["exact"].as_str().expect("words")
        });
        assert!(stands, "{item:#}");
        n_checked += 1;
    }
    assert!(n_checked > 3);
}

#[test]
fn sha256sum_agrees_with_the_manifest() {
    let site = of_data("full");
    let checked =
        Command::new("sha256sum").args(["-c", "manifest-sha256.txt"]).current_dir(site.path("public/data")).output();
    let Ok(checked) = checked else {
        assert!(env::var_os("CI").is_none(), "in CI there is sha256sum");
        return;
    };
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
}

#[test]
fn data_names_no_private_person_and_shows_no_words_where_none_may_be_shown() {
    for publish in ["full", "excerpts", "none"] {
        let site = of_data(publish);
        let data = || site.texts().into_iter().filter(|(path, _)| path.starts_with("data/"));
        for (path, text) in data() {
            assert!(!text.contains("Vymyshlena"), "{path}");
            assert!(publish != "none" || !text.contains("windows broke"), "{path}");
        }
        let ledgers = ["incidents/", "contradictions/", "changes/", "figures/", "claims/", "sources/"];
        let is_ledger = |path: &str| ledgers.iter().any(|folder| path.starts_with(folder));
        for (path, text) in site.texts().into_iter().filter(|(path, _)| is_ledger(path)) {
            assert!(!text.contains("Vymyshlena"), "{path}");
        }
    }
}

/// The terms of the Web Annotation vocabulary that a page of annotations may use, as the recommendation defines them.
const ANNOTATION_TERMS: &str = r#"{ "@context": {
  "oa": "http://www.w3.org/ns/oa#", "as": "http://www.w3.org/ns/activitystreams#",
  "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
  "id": { "@id": "@id", "@type": "@id" }, "type": { "@id": "@type", "@type": "@vocab" },
  "Annotation": "oa:Annotation", "AnnotationPage": "as:OrderedCollectionPage", "TextualBody": "oa:TextualBody",
  "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
  "classifying": "oa:classifying", "identifying": "oa:identifying", "commenting": "oa:commenting",
  "items": { "@id": "as:items", "@type": "@id", "@container": "@list" },
  "startIndex": { "@id": "as:startIndex", "@type": "xsd:nonNegativeInteger" },
  "motivation": { "@id": "oa:motivatedBy", "@type": "@vocab" }, "purpose": { "@id": "oa:hasPurpose", "@type": "@vocab" },
  "body": { "@id": "oa:hasBody", "@type": "@id" }, "target": { "@id": "oa:hasTarget", "@type": "@id" },
  "source": { "@id": "oa:hasSource", "@type": "@id" }, "selector": { "@id": "oa:hasSelector", "@type": "@id" },
  "canonical": { "@id": "oa:canonical", "@type": "@id" }, "value": "rdf:value",
  "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
  "start": { "@id": "oa:start", "@type": "xsd:nonNegativeInteger" },
  "end": { "@id": "oa:end", "@type": "xsd:nonNegativeInteger" }
} }"#;

/// A statement of linked data: its predicate and its object.
type Fact = (String, String);

/// Reads linked data; whoever asks for a context is given this one.
fn facts(text: &str, context: &'static str) -> Vec<Fact> {
    let parser = JsonLdParser::new().with_base_iri("https://example.org/").expect("an address");
    let quads = parser.for_slice(text).with_load_document_callback(move |address, _| {
        Ok(JsonLdRemoteDocument { document: context.as_bytes().to_vec(), document_url: address.to_owned() })
    });
    let quads = quads.map(|quad| quad.unwrap_or_else(|error| panic!("{error}: {text}")));
    quads.map(|quad| (quad.predicate.as_str().to_owned(), quad.object.to_string())).collect()
}

/// Counts the values that stand under a key, at any depth.
fn count(value: &Value, key: &str) -> usize {
    match value {
        Value::Object(map) => {
            let own = map.get(key).map_or(0, |value| value.as_array().map_or(1, Vec::len));
            own + map.values().map(|value| count(value, key)).sum::<usize>()
        }
        Value::Array(values) => values.iter().map(|value| count(value, key)).sum(),
        _ => 0,
    }
}

#[test]
fn annotations_are_linked_data_in_the_words_of_the_recommendation() {
    let site = of_data("full");
    let text = site.read("public/data/annotations.jsonld");
    let page = json(&site, "annotations.jsonld");
    let facts = facts(&text, ANNOTATION_TERMS);
    let n = |predicate: &str| facts.iter().filter(|(known, _)| known == predicate).count();
    for (key, term) in [
        ("motivation", "oa#motivatedBy"),
        ("purpose", "oa#hasPurpose"),
        ("body", "oa#hasBody"),
        ("target", "oa#hasTarget"),
        ("source", "oa#hasSource"),
        ("selector", "oa#hasSelector"),
        ("exact", "oa#exact"),
        ("prefix", "oa#prefix"),
        ("suffix", "oa#suffix"),
        ("start", "oa#start"),
        ("end", "oa#end"),
        ("canonical", "oa#canonical"),
    ] {
        assert_eq!(n(&format!("http://www.w3.org/ns/{term}")), count(&page, key), "{key}");
    }
    assert_eq!(n("http://www.w3.org/1999/02/22-rdf-syntax-ns#value"), count(&page, "value"));
    assert_eq!(
        n("https://docs.rs/briefgen/#unit"),
        count(&page["items"], "unit"),
        "our own word is defined in the file"
    );
    let n_items = page["items"].as_array().map_or(0, Vec::len);
    let annotations = facts.iter().filter(|(_, object)| object == "<http://www.w3.org/ns/oa#Annotation>").count();
    assert!(n_items > 3 && annotations == n_items, "{n_items} items, {annotations} annotations");
    let motives = facts.iter().filter(|(known, _)| known.ends_with("#motivatedBy"));
    assert!(motives.into_iter().all(|(_, motive)| motive.starts_with("<http://www.w3.org/ns/oa#")), "{facts:?}");
}

#[test]
fn structured_data_in_pages_is_linked_data() {
    let site = of_data("full");
    let slug = |name: &str| site.texts().into_keys().find(|path| path.contains(name)).expect("there is a page");
    for (path, types) in [
        ("index.html".to_owned(), &["WebSite"][..]),
        (slug("articles/2025-06-16-missile"), &["WebPage", "Article", "NewsArticle"]),
        (slug("incidents/2025-06-16"), &["WebPage", "Event", "Place", "GeoCoordinates"]),
    ] {
        let html = &site.texts()[&path];
        let script =
            html.split("<script type=\"application/ld+json\">").nth(1).and_then(|rest| rest.split("</script>").next());
        let facts = facts(
            script.expect("a page has structured data"),
            r#"{ "@context": { "@vocab": "https://schema.org/" } }"#,
        );
        for expected in types {
            let object = format!("<https://schema.org/{expected}>");
            assert!(facts.iter().any(|(_, found)| *found == object), "{path}: no {expected} in {facts:?}");
        }
        assert!(facts.iter().all(|(predicate, _)| predicate.starts_with("http")), "{path}: {facts:?}");
    }
}

#[test]
fn follow_the_money_reads_every_entity() {
    if !Path::new("tests/browser/node_modules/@alephdata/followthemoney").is_dir() {
        assert!(env::var_os("CI").is_none(), "in CI tests/browser/install.sh has run");
        eprintln!("\n*** LEFT OUT: FollowTheMoney's own reader: run tests/browser/install.sh ***\n");
        return;
    }
    let site = Sandbox::demonstration();
    site.run(&["build", "--base-url", "https://example.org/"]).expect_code(0);
    let file = site.path("public/data/entities.ftm.json");
    let read =
        Command::new("node").arg("tests/browser/follow-the-money.mjs").arg(&file).output().expect("node is there");
    let told = String::from_utf8_lossy(&read.stdout);
    assert!(read.status.success(), "{told}{}", String::from_utf8_lossy(&read.stderr));
    for schema in ["Article", "Person", "Organization", "PublicBody", "Event"] {
        assert!(told.contains(schema), "{schema}: {told}");
    }
}
