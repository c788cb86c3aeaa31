//! `incidents.geojson`: events as features (RFC 7946). Where only the region is known there is no point: the geometry is
//! null, and `precision` says so.

use serde_json::{Value, json};

use crate::{
    briefing::{Incident, Scope},
    document::Bounds,
    export::{Desk, incidents as pages, words},
    lexicon::EntityKind,
};

/// Writes the incidents, newest first.
pub(super) fn write(desk: &Desk<'_>) -> Vec<u8> {
    let features: Vec<Value> = desk.briefing.ledger.incidents.iter().map(|incident| feature(desk, incident)).collect();
    let collection = json!({ "type": "FeatureCollection", "features": features });
    let mut bytes = serde_json::to_vec(&collection).expect("all keys are text");
    bytes.push(b'\n');
    bytes
}

fn feature(desk: &Desk<'_>, incident: &Incident) -> Value {
    let briefing = desk.briefing;
    let places: Vec<_> = incident.places.iter().map(|place| briefing.lexicon.entity(*place)).collect();
    let towns: Vec<_> = places.iter().filter(|place| place.kind == EntityKind::Place).collect();
    let point = match towns.as_slice() {
        [town] if incident.scope == Scope::Event => {
            town.at.map(|[lat, lon]| json!({ "type": "Point", "coordinates": [lon, lat] }))
        }
        _ => None,
    };
    let precision = match (towns.len(), places.len()) {
        (1, _) => "town",
        (0, 0) => "none",
        (0, _) => "region",
        _ => "several",
    };
    let regions: Vec<&str> = places.iter().map(|place| place.region.as_deref().unwrap_or(&place.id)).collect();
    let toll = briefing.toll(incident).into_iter().map(|(outcome, Bounds { low, best, high })| {
        (words::outcome(outcome).to_owned(), json!({ "low": low, "best": best, "high": high }))
    });
    let articles = incident.articles();
    let slugs: Vec<&str> = articles.iter().map(|article| briefing.articles[*article].front.slug.as_str()).collect();
    let figures: Vec<String> = incident.figures().map(|figure| briefing.figure_key(figure)).collect();
    json!({
        "type": "Feature",
        "id": incident.id,
        "geometry": point,
        "properties": {
            "title": briefing.incident_title(incident),
            "date": incident.days.map(crate::briefing::days::Days::edtf),
            "reported_by": incident.by,
            "precision": precision,
            "places": places.iter().map(|place| place.id.as_str()).collect::<Vec<_>>(),
            "place_words": incident.place_words,
            "regions": regions,
            "weapons": incident.weapons.iter().map(|weapon| briefing.lexicon.entity(*weapon).id.as_str()).collect::<Vec<_>>(),
            "acled_like": incident.code.map(|code| json!({ "event_type": code.event, "sub_event_type": code.sub_event })),
            "series": incident.scope == Scope::Series,
            "toll": toll.collect::<serde_json::Map<_, _>>(),
            "articles": slugs,
            "n_origins": briefing.origins.count(articles.iter().copied()),
            "only_side": briefing.only_side(incident).map(|side| briefing.lexicon.entity(side).id.as_str()),
            "figures": figures,
            "aliases": incident.aliases,
            "page": pages::address(&incident.id),
        },
    })
}
