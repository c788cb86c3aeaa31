//! Structured data in pages, in the words of schema.org, honestly: the page is a `WebPage` about an `Article` that is
//! based on the source; it is no `NewsArticle` by the source's author, and no `ClaimReview`.

use serde_json::{Map, Value, json};

use super::Desk;
use crate::{
    annotate::Annotated,
    briefing::Incident,
    edtf::Edtf,
    lexicon::{Entity, EntityKind},
};

/// Describes the site.
pub(super) fn site(desk: &Desk<'_>) -> String {
    let config = desk.briefing.config;
    let site = json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": config.title,
        "description": said(&config.description),
        "inLanguage": config.language,
        "url": desk.absolute(""),
        "publisher": publisher(desk),
    });
    safe(site)
}

/// Describes the page of an article.
pub(super) fn article(desk: &Desk<'_>, article: &Annotated) -> String {
    let front = &article.front;
    let updated = front.updated.as_ref().or(front.date.as_ref());
    let page = json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": front.title,
        "url": desk.absolute(&article.address),
        "inLanguage": desk.briefing.config.language,
        "isPartOf": { "@type": "WebSite", "name": desk.briefing.config.title, "url": desk.absolute("") },
        "breadcrumb": breadcrumb(desk, article),
        "sdPublisher": publisher(desk),
        "sdDatePublished": day(updated),
        "mainEntity": {
            "@type": "Article",
            "headline": front.title,
            "abstract": front.summary.as_ref().or(front.standfirst.as_ref()),
            "isBasedOn": based_on(article),
            "about": things(desk, article, &[EntityKind::Region, EntityKind::Topic]),
            "mentions": things(desk, article, &[EntityKind::Actor, EntityKind::Place]),
        },
    });
    safe(page)
}

/// Describes the page of an incident: an event with its days and place, and no word on what is true.
pub(super) fn incident(desk: &Desk<'_>, incident: &Incident) -> String {
    let lexicon = desk.briefing.lexicon;
    let places: Vec<Value> = incident.places.iter().map(|place| located(lexicon.entity(*place))).collect();
    let articles = incident.articles().into_iter().map(|article| based_on(&desk.briefing.articles[article]));
    let page = json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": desk.briefing.incident_title(incident),
        "url": desk.absolute(&super::incidents::address(&incident.id)),
        "inLanguage": desk.briefing.config.language,
        "isPartOf": { "@type": "WebSite", "name": desk.briefing.config.title, "url": desk.absolute("") },
        "sdPublisher": publisher(desk),
        "mainEntity": {
            "@type": "Event",
            "identifier": incident.id,
            "name": desk.briefing.incident_title(incident),
            "startDate": incident.days.map(|days| days.from),
            "endDate": incident.days.map(|days| days.to),
            "location": places,
            "subjectOf": articles.collect::<Vec<_>>(),
        },
    });
    safe(page)
}

fn located(place: &Entity) -> Value {
    let geo = place.at.map(
        |[latitude, longitude]| json!({ "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude }),
    );
    let identifier = place.pcode.as_ref().or(place.iso.as_ref());
    json!({ "@type": "Place", "name": place.name, "identifier": identifier, "geo": geo })
}

fn publisher(desk: &Desk<'_>) -> Value {
    let config = desk.briefing.config;
    json!({ "@type": "Organization", "name": config.author.as_ref().unwrap_or(&config.title) })
}

fn based_on(article: &Annotated) -> Value {
    let source = &article.front.source;
    let organisation =
        |name: &Option<String>| name.as_ref().map(|name| json!({ "@type": "Organization", "name": name }));
    json!({
        "@type": "NewsArticle",
        "headline": article.front.title,
        "publisher": organisation(&source.publisher),
        "datePublished": day(article.front.date.as_ref()),
        "url": source.url,
        "archivedAt": source.archived_url,
        "inLanguage": source.language,
    })
}

fn breadcrumb(desk: &Desk<'_>, article: &Annotated) -> Option<Value> {
    let region = article.tags.iter().find(|tag| tag.kind == EntityKind::Region)?;
    let name = &desk.briefing.lexicon.get(&region.id)?.name;
    let item = |position: usize, name: &str, address: String| json!({ "@type": "ListItem", "position": position, "name": name, "item": desk.absolute(&address) });
    Some(json!({
        "@type": "BreadcrumbList",
        "itemListElement": [
            item(1, "Regions", "regions/".to_owned()),
            item(2, name, format!("regions/{}/", region.id)),
        ],
    }))
}

fn things(desk: &Desk<'_>, article: &Annotated, kinds: &[EntityKind]) -> Vec<Value> {
    let tags = article.tags.iter().filter(|tag| kinds.contains(&tag.kind));
    let entities = tags.filter_map(|tag| desk.briefing.lexicon.get(&tag.id)).filter(|entity| entity.public);
    entities.map(thing).collect()
}

fn thing(entity: &Entity) -> Value {
    let kind = match entity.kind {
        EntityKind::Region => "AdministrativeArea",
        EntityKind::Place => "Place",
        EntityKind::Actor if entity.is_person() => "Person",
        EntityKind::Actor if entity.is_state() => "Country",
        EntityKind::Actor => "Organization",
        EntityKind::Weapon | EntityKind::Topic => "Thing",
    };
    let same_as = entity.same_as.as_ref().map(|id| format!("https://www.wikidata.org/entity/{id}"));
    json!({ "@type": kind, "name": entity.name, "identifier": entity.iso, "sameAs": same_as })
}

/// Gives a day, month or year; schema.org has no intervals of dates.
fn day(date: Option<&Edtf>) -> Option<String> {
    date.and_then(|date| super::words::date(date).iso)
}

fn said(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// Writes structured data so that it cannot end its `<script>`; what is not known is left out.
fn safe(value: Value) -> String {
    let text = without_nothing(value).to_string();
    text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn without_nothing(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map.into_iter().map(|(key, value)| (key, without_nothing(value)));
            Value::Object(kept.filter(|(_, value)| !is_nothing(value)).collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(without_nothing).collect()),
        other => other,
    }
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structured_data_cannot_end_its_script() {
        let text = safe(json!({ "name": "</script><script>alert(1)</script>", "url": null, "about": [] }));
        assert!(!text.contains('<') && !text.contains("url") && !text.contains("about"), "{text}");
    }
}
