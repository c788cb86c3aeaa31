//! The rows of what was found in articles: figures, quotations, claims, with what the ledgers make of each.

use serde_json::{Value, json};

use super::Table;
use crate::{briefing::Briefing, document::Document};

/// Lists numbers with an outcome, each with its incident and, where it is not counted in the total, the reason.
pub(super) fn figures<'d>(documents: impl Iterator<Item = &'d Document>, briefing: &Briefing<'_>) -> Table {
    let mut table = Table::new(&[
        "article",
        "id",
        "outcome",
        "qualifier",
        "number",
        "low",
        "best",
        "high",
        "class",
        "place",
        "speaker",
        "channel",
        "when",
        "evidence",
        "rule",
        "incident",
        "counted",
        "reason",
    ]);
    for document in documents {
        let article = briefing.article(&document.front.slug);
        for (row, figure) in document.front.figures.iter().enumerate() {
            let bounds = figure.bounds();
            let node = article.map(|article| briefing.ledger.node(article, row));
            let incident = node.and_then(|node| briefing.ledger.incident_of[node]);
            let left_out = node.and_then(|node| briefing.left_out(node));
            table.row(vec![
                json!(document.front.slug),
                json!(figure.id),
                json!(figure.outcome),
                json!(figure.qualifier),
                json!(figure.number),
                json!(bounds.low),
                json!(bounds.best),
                json!(bounds.high),
                json!(figure.class),
                places(figure.place.as_ref(), &figure.places, figure.place_words.as_ref()),
                json!(figure.speaker.as_ref().or(figure.speaker_words.as_ref())),
                json!(figure.channel),
                json!(figure.when),
                json!(figure.evidence),
                json!(figure.rule),
                json!(incident.map(|incident| &briefing.ledger.incidents[incident].id)),
                json!(left_out.is_none()),
                json!(left_out),
            ]);
        }
    }
    table
}

fn places(place: Option<&String>, places: &[String], words: Option<&String>) -> Value {
    if places.is_empty() { json!(place.or(words)) } else { json!(places) }
}

/// Lists direct speech.
pub(super) fn quotes<'d>(documents: impl Iterator<Item = &'d Document>) -> Table {
    let mut table = Table::new(&["article", "id", "speaker", "verb", "channel", "evidence", "rule"]);
    for document in documents {
        for quote in &document.front.quotes {
            table.row(vec![
                json!(document.front.slug),
                json!(quote.id),
                json!(quote.speaker.as_ref().or(quote.speaker_words.as_ref())),
                json!(quote.verb),
                json!(quote.channel),
                json!(quote.evidence),
                json!(quote.rule),
            ]);
        }
    }
    table
}

/// Lists attributed statements, each with the side of the war that speaks, the number of the text that its article prints
/// (equal for near-copies), the incident that it speaks of and the reason why it is taken to.
pub(super) fn claims<'d>(documents: impl Iterator<Item = &'d Document>, briefing: &Briefing<'_>) -> Table {
    let columns = [
        "article", "id", "speaker", "via", "verb", "channel", "evidence", "rule", "side", "origin", "incident",
        "reason",
    ];
    let mut table = Table::new(&columns);
    for document in documents {
        let article = briefing.article(&document.front.slug);
        for (row, claim) in document.front.claims.iter().enumerate() {
            let incident = article.and_then(|article| briefing.ledger.incident_of_claim(article, row));
            let incident = incident.map(|incident| &briefing.ledger.incidents[incident]);
            let side = briefing.side(claim.speaker.as_deref(), claim.speaker_words.as_deref());
            let reason = incident.zip(article).and_then(|(incident, article)| {
                let told = incident.statements.iter().find(|told| (told.article, told.row) == (article, row))?;
                Some(briefing.statement_reason(incident, told))
            });
            table.row(vec![
                json!(document.front.slug),
                json!(claim.id),
                json!(claim.speaker.as_ref().or(claim.speaker_words.as_ref())),
                json!(claim.via.as_ref().or(claim.via_words.as_ref())),
                json!(claim.verb),
                json!(claim.channel),
                json!(claim.evidence),
                json!(claim.rule),
                json!(side.map(|side| &briefing.lexicon.entity(side).id)),
                json!(article.map(|article| briefing.origins.origin(article))),
                json!(incident.map(|incident| &incident.id)),
                json!(reason),
            ]);
        }
    }
    table
}
