//! `entities.ftm.json`: articles, persons, organisations and events as entities of `FollowTheMoney`, one a line.
//!
//! Properties are those of its schemata `Article`, `Person`, `Organization`, `PublicBody` and `Event`. Dates are prefix
//! dates; an interval becomes `startDate` and `endDate`. Its `contentHash` is SHA-1, so ours is not written there.

use serde_json::{Map, Value, json};

use crate::{
    annotate::Annotated,
    briefing::{Dossier, Incident},
    edtf::Edtf,
    export::{Desk, incidents as pages, words},
    lexicon::{Entity, EntityKind},
};

/// Writes articles, actors and incidents.
pub(super) fn write(desk: &Desk<'_>) -> Vec<u8> {
    let articles = desk.briefing.articles.iter().map(|article| self::article(desk, article));
    let actors = desk.briefing.dossiers.iter().filter_map(|dossier| actor(desk, dossier));
    let incidents = desk.briefing.ledger.incidents.iter().map(|incident| event(desk, incident));
    let mut bytes = Vec::new();
    for entity in articles.chain(actors).chain(incidents) {
        serde_json::to_writer(&mut bytes, &entity).expect("all keys are text");
        bytes.push(b'\n');
    }
    bytes
}

/// Makes an entity of what is known; a property without a value is left out.
fn entity(id: &str, schema: &str, properties: Vec<(&str, Vec<String>)>) -> Value {
    let known = properties.into_iter().map(|(name, mut values)| {
        values.retain(|value| !value.is_empty());
        (name.to_owned(), json!(values))
    });
    let known: Map<String, Value> = known.filter(|(_, values)| values != &json!([])).collect();
    json!({ "id": id, "schema": schema, "properties": known })
}

fn one(value: Option<&str>) -> Vec<String> {
    value.map(str::to_owned).into_iter().collect()
}

fn article(desk: &Desk<'_>, article: &Annotated) -> Value {
    let front = &article.front;
    let source = &front.source;
    let date = |date: Option<&Edtf>| date.and_then(|date| words::date(date).iso).into_iter().collect::<Vec<_>>();
    let named = |kind: &[EntityKind]| -> Vec<String> {
        let tags = article.tags.iter().filter(|tag| kind.contains(&tag.kind));
        let entities = tags.filter_map(|tag| desk.briefing.lexicon.get(&tag.id)).filter(|entity| entity.public);
        entities.map(|entity| entity.name.clone()).collect()
    };
    let properties = vec![
        ("title", vec![front.title.clone()]),
        ("author", one(source.author.as_deref())),
        ("publisher", one(source.publisher.as_deref())),
        ("publishedAt", date(front.date.as_ref())),
        ("retrievedAt", date(source.retrieved.as_ref())),
        ("sourceUrl", one(source.url.as_deref().filter(|url| url.starts_with("http")))),
        ("fileName", one(Some(source.file.as_str()))),
        ("locationMentioned", named(&[EntityKind::Region, EntityKind::Place])),
        ("namesMentioned", named(&[EntityKind::Actor])),
    ];
    entity(&format!("article-{}", front.slug), "Article", properties)
}

fn actor(desk: &Desk<'_>, dossier: &Dossier<'_>) -> Option<Value> {
    let this = dossier.entity;
    if this.kind != EntityKind::Actor || this.is_state() {
        return None;
    }
    let schema = match this.sort.as_str() {
        "person" => "Person",
        "armed-force" => "PublicBody",
        _ => "Organization",
    };
    let mut properties = vec![
        ("name", vec![this.name.clone()]),
        ("alias", this.aliases.clone()),
        ("country", country(desk, this).into_iter().collect()),
        ("wikidataId", one(this.same_as.as_deref())),
    ];
    if this.is_person() {
        properties.push(("position", this.roles.iter().map(|role| role.title.clone()).collect()));
    }
    Some(entity(&this.id, schema, properties))
}

fn event(desk: &Desk<'_>, incident: &Incident) -> Value {
    let places: Vec<&Entity> = incident.places.iter().map(|place| desk.briefing.lexicon.entity(*place)).collect();
    let mut countries: Vec<String> = places.iter().filter_map(|place| country(desk, place)).collect();
    countries.dedup();
    let day = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string()).into_iter().collect::<Vec<_>>();
    let properties = vec![
        ("name", vec![desk.briefing.incident_title(incident)]),
        ("startDate", day(incident.days.map(|days| days.from))),
        ("endDate", day(incident.days.map(|days| days.to))),
        ("location", places.iter().map(|place| place.name.clone()).collect()),
        ("country", countries),
        ("sourceUrl", desk.absolute(&pages::address(&incident.id)).into_iter().collect()),
    ];
    entity(&format!("incident-{}", incident.id), "Event", properties)
}

/// Gives the ISO code of an entity's country, in small letters.
fn country(desk: &Desk<'_>, entity: &Entity) -> Option<String> {
    let lexicon = desk.briefing.lexicon;
    let region = entity.region.as_deref().and_then(|id| lexicon.get(id));
    let id = entity.country.as_deref().or_else(|| region?.country.as_deref())?;
    lexicon.get(id)?.iso.as_deref().map(str::to_lowercase)
}
