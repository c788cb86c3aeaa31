//! `annotations.jsonld`: figures, quotations, claims and notes as W3C Web Annotations, in one page of them.
//!
//! A text position counts Unicode code points of the body of the Markdown document, from 0, the end excluded; `unit` says
//! so in every selector. The quote is the article's words, where they may be shown.

use serde_json::{Value, json};

use crate::{
    annotate::{Annotated, Spot},
    export::{Desk, words},
};

/// The words of ours that the page uses beside those of the recommendation.
const UNIT: &str = "https://docs.rs/briefgen/#unit";

/// Writes all annotations, newest article first.
pub(super) fn write(desk: &Desk<'_>) -> Vec<u8> {
    let items: Vec<Value> = desk.briefing.articles.iter().flat_map(|article| of_article(desk, article)).collect();
    let address = "data/annotations.jsonld";
    let page = json!({
        "@context": ["http://www.w3.org/ns/anno.jsonld", { "unit": UNIT }],
        "id": desk.absolute(address).unwrap_or_else(|| "annotations.jsonld".to_owned()),
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    });
    let mut bytes = serde_json::to_vec(&page).expect("all keys are text");
    bytes.push(b'\n');
    bytes
}

fn of_article(desk: &Desk<'_>, article: &Annotated) -> Vec<Value> {
    let front = &article.front;
    let cite = |words: &str, prefix: &Option<String>, suffix: &Option<String>| Quoted {
        exact: words.to_owned(),
        prefix: prefix.clone(),
        suffix: suffix.clone(),
    };
    let figures = front.figures.iter().zip(&article.figures).map(|(row, spot)| {
        let number = row.number.map_or_else(|| words::qualifier(row.qualifier).to_owned(), |number| number.to_string());
        let body = classified(&format!("casualty/{}={number}", words::outcome(row.outcome)));
        (row.id.as_str(), "classifying", body, cite(&row.evidence, &row.prefix, &row.suffix), spot)
    });
    let quotes = front.quotes.iter().zip(&article.quotes).map(|(row, spot)| {
        let body = spoken(desk, row.speaker.as_ref(), row.speaker_words.as_ref());
        (row.id.as_str(), "identifying", body, cite(&row.evidence, &row.prefix, &row.suffix), spot)
    });
    let claims = front.claims.iter().zip(&article.claims).map(|(row, spot)| {
        let body = spoken(desk, row.speaker.as_ref(), row.speaker_words.as_ref());
        (row.id.as_str(), "identifying", body, cite(&row.evidence, &row.prefix, &row.suffix), spot)
    });
    let found = figures.chain(quotes).chain(claims);
    found
        .filter_map(|(id, motivation, body, quoted, spot)| {
            annotation(desk, article, (id, motivation, body), (&quoted, spot))
        })
        .collect()
}

/// Words of an article with what is around them.
struct Quoted {
    exact: String,
    prefix: Option<String>,
    suffix: Option<String>,
}

fn annotation(
    desk: &Desk<'_>,
    article: &Annotated,
    (id, motivation, body): (&str, &str, Value),
    (quoted, spot): (&Quoted, &Spot),
) -> Option<Value> {
    let page = |address: &str| desk.absolute(address).unwrap_or_else(|| format!("../{}", desk.link(address)));
    let mut selectors = Vec::new();
    if !quoted.exact.is_empty() {
        let mut selector = json!({ "type": "TextQuoteSelector", "exact": quoted.exact });
        for (key, words) in [("prefix", &quoted.prefix), ("suffix", &quoted.suffix)] {
            if let Some(words) = words {
                selector[key] = json!(words);
            }
        }
        selectors.push(selector);
    }
    if let Some([start, end]) = spot.points {
        selectors.push(json!({ "type": "TextPositionSelector", "start": start, "end": end, "unit": "code point" }));
    }
    if selectors.is_empty() {
        return None;
    }
    Some(json!({
        "id": format!("{}#{}", page(&article.address), spot.fragment),
        "type": "Annotation",
        "motivation": motivation,
        "body": body,
        "target": { "source": page(&article.address), "selector": selectors },
        "canonical": format!("urn:briefgen:{}:{id}", article.front.slug),
    }))
}

fn classified(value: &str) -> Value {
    json!({ "type": "TextualBody", "purpose": "classifying", "value": value })
}

fn spoken(desk: &Desk<'_>, speaker: Option<&String>, words: Option<&String>) -> Value {
    let entity = speaker.and_then(|id| desk.briefing.lexicon.get(id)).filter(|entity| entity.public);
    let name =
        entity.map(|entity| entity.name.as_str()).or(words.map(String::as_str)).unwrap_or("speaker not resolved");
    json!({ "type": "TextualBody", "purpose": "identifying", "value": name })
}
