//! `claims.json`: every quotation and claim with its chain: speaker, through whom, channel, publisher, republisher.

use serde::Serialize;

use super::array;
use crate::{annotate::Annotated, export::Desk};

#[derive(Serialize)]
struct Row<'s> {
    /// `slug#id`.
    id: String,
    article: &'s str,
    /// `direct mixed indirect`.
    mode: &'static str,
    speaker: Option<&'s str>,
    speaker_words: Option<&'s str>,
    side: Option<&'s str>,
    via: Option<&'s str>,
    via_words: Option<&'s str>,
    channel: Option<&'s str>,
    publisher: Option<&'s str>,
    republished_by: Option<&'s str>,
    /// Equal for articles that print nearly the same text.
    origin: usize,
    verb: Option<&'s str>,
    plover: Option<&'s str>,
    denies: bool,
    incident: Option<&'s str>,
    evidence: Option<&'s str>,
    line: Option<usize>,
    rule: Option<&'s str>,
    page: String,
}

/// Writes quotations and claims, newest article first.
pub(super) fn write(desk: &Desk<'_>) -> Vec<u8> {
    array(desk.briefing.articles.iter().enumerate().flat_map(|(at, article)| rows(desk, at, article)))
}

fn rows<'d>(desk: &'d Desk<'_>, at: usize, article: &'d Annotated) -> Vec<Row<'d>> {
    let front = &article.front;
    let briefing = desk.briefing;
    let public = |id: &'d String| briefing.lexicon.get(id).filter(|entity| entity.public).map(|_| id.as_str());
    let base = |id: &str, speaker: Option<&'d String>, words: Option<&'d String>| Row {
        id: format!("{}#{id}", front.slug),
        article: &front.slug,
        mode: "indirect",
        speaker: speaker.and_then(public),
        speaker_words: words.map(String::as_str),
        side: briefing
            .side(speaker.map(String::as_str), words.map(String::as_str))
            .map(|side| briefing.lexicon.entity(side).id.as_str()),
        via: None,
        via_words: None,
        channel: None,
        publisher: front.source.publisher.as_deref(),
        republished_by: front.source.republished_by.as_deref(),
        origin: briefing.origins.origin(at),
        verb: None,
        plover: None,
        denies: false,
        incident: None,
        evidence: None,
        line: None,
        rule: None,
        page: String::new(),
    };
    let said = |words: &'d String| Some(words.as_str()).filter(|words| !words.is_empty());
    let quotes = front.quotes.iter().zip(&article.quotes).map(|(row, spot)| Row {
        mode: if row.mixed { "mixed" } else { "direct" },
        channel: row.channel.as_ref().and_then(public),
        verb: row.verb.as_deref(),
        evidence: said(&row.evidence),
        line: spot.line,
        rule: row.rule.as_deref(),
        page: format!("{}#{}", article.address, spot.fragment),
        ..base(&row.id, row.speaker.as_ref(), row.speaker_words.as_ref())
    });
    let claims = front.claims.iter().zip(&article.claims).enumerate().map(|(nth, (row, spot))| {
        let scene = article.scenes.claims.get(nth);
        let incident = briefing.ledger.incident_of_claim(at, nth);
        Row {
            via: row.via.as_ref().and_then(public),
            via_words: row.via_words.as_deref(),
            channel: row.channel.as_ref().and_then(public),
            verb: row.verb.as_deref(),
            plover: scene.and_then(|scene| scene.talk.as_deref()),
            denies: scene.is_some_and(|scene| scene.denies),
            incident: incident.map(|incident| briefing.ledger.incidents[incident].id.as_str()),
            evidence: said(&row.evidence),
            line: spot.line,
            rule: row.rule.as_deref(),
            page: format!("{}#{}", article.address, spot.fragment),
            ..base(&row.id, row.speaker.as_ref(), row.speaker_words.as_ref())
        }
    });
    quotes.chain(claims).collect()
}
