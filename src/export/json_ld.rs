//! Structured data in pages, in the words of schema.org, honestly: the page is a `WebPage` about an `Article` that is
//! based on the source; it is no `NewsArticle` by the source's author, and no `ClaimReview`.

use std::fmt::Write as _;

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
    Thing::page("WebSite")
        .with("name", config.title.as_str())
        .with("description", said(&config.description))
        .with("inLanguage", config.language.as_str())
        .with("url", desk.absolute(""))
        .with("publisher", publisher(desk))
        .end()
}

/// Describes the page of an article.
pub(super) fn article(desk: &Desk<'_>, article: &Annotated) -> String {
    let front = &article.front;
    let updated = front.updated.as_ref().or(front.date.as_ref());
    let text = Thing::new("Article")
        .with("headline", front.title.as_str())
        .with("abstract", front.summary.as_deref().or(front.standfirst.as_deref()))
        .with("isBasedOn", based_on(article))
        .with("about", things(desk, article, &[EntityKind::Region, EntityKind::Topic]))
        .with("mentions", things(desk, article, &[EntityKind::Actor, EntityKind::Place]));
    Thing::page("WebPage")
        .with("name", front.title.as_str())
        .with("url", desk.absolute(&article.address))
        .with("inLanguage", desk.briefing.config.language.as_str())
        .with("isPartOf", whole(desk))
        .with("breadcrumb", breadcrumb(desk, article))
        .with("sdPublisher", publisher(desk))
        .with("sdDatePublished", day(updated))
        .with("mainEntity", text)
        .end()
}

/// Describes the page of an incident: an event with its days and place, and no word on what is true.
pub(super) fn incident(desk: &Desk<'_>, incident: &Incident) -> String {
    let lexicon = desk.briefing.lexicon;
    let articles = incident.articles().into_iter().map(|article| based_on(&desk.briefing.articles[article]));
    let event = Thing::new("Event")
        .with("identifier", incident.id.as_str())
        .with("name", desk.briefing.incident_title(incident))
        .with("startDate", incident.days.map(|days| days.from.to_string()))
        .with("endDate", incident.days.map(|days| days.to.to_string()))
        .with("location", incident.places.iter().map(|place| located(lexicon.entity(*place))).collect::<Vec<_>>())
        .with("subjectOf", articles.collect::<Vec<_>>());
    Thing::page("WebPage")
        .with("name", desk.briefing.incident_title(incident))
        .with("url", desk.absolute(&super::incidents::address(&incident.id)))
        .with("inLanguage", desk.briefing.config.language.as_str())
        .with("isPartOf", whole(desk))
        .with("sdPublisher", publisher(desk))
        .with("mainEntity", event)
        .end()
}

fn whole(desk: &Desk<'_>) -> Thing {
    Thing::new("WebSite").with("name", desk.briefing.config.title.as_str()).with("url", desk.absolute(""))
}

fn located(place: &Entity) -> Thing {
    let geo = |[latitude, longitude]: [f64; 2]| {
        Thing::new("GeoCoordinates").with("latitude", latitude).with("longitude", longitude)
    };
    Thing::new("Place")
        .with("name", place.name.as_str())
        .with("identifier", place.pcode.as_deref().or(place.iso.as_deref()))
        .with("geo", place.at.map(geo))
}

fn publisher(desk: &Desk<'_>) -> Thing {
    let config = desk.briefing.config;
    organisation(config.author.as_deref().unwrap_or(&config.title))
}

fn organisation(name: &str) -> Thing {
    Thing::new("Organization").with("name", name)
}

fn based_on(article: &Annotated) -> Thing {
    let source = &article.front.source;
    Thing::new("NewsArticle")
        .with("headline", article.front.title.as_str())
        .with("publisher", source.publisher.as_deref().map(organisation))
        .with("datePublished", day(article.front.date.as_ref()))
        .with("url", source.url.as_deref())
        .with("archivedAt", source.archived_url.as_deref())
        .with("inLanguage", source.language.as_deref())
}

fn breadcrumb(desk: &Desk<'_>, article: &Annotated) -> Option<Thing> {
    let region = article.tags.iter().find(|tag| tag.kind == EntityKind::Region)?;
    let name = &desk.briefing.lexicon.get(&region.id)?.name;
    let item = |position: usize, name: &str, address: &str| {
        Thing::new("ListItem").with("position", position).with("name", name).with("item", desk.absolute(address))
    };
    let items = vec![item(1, "Regions", "regions/"), item(2, name, &format!("regions/{}/", region.id))];
    Some(Thing::new("BreadcrumbList").with("itemListElement", items))
}

fn things(desk: &Desk<'_>, article: &Annotated, kinds: &[EntityKind]) -> Vec<Thing> {
    let tags = article.tags.iter().filter(|tag| kinds.contains(&tag.kind));
    let entities = tags.filter_map(|tag| desk.briefing.lexicon.get(&tag.id)).filter(|entity| entity.public);
    entities.map(thing).collect()
}

fn thing(entity: &Entity) -> Thing {
    let kind = match entity.kind {
        EntityKind::Region => "AdministrativeArea",
        EntityKind::Place => "Place",
        EntityKind::Actor if entity.is_person() => "Person",
        EntityKind::Actor if entity.is_state() => "Country",
        EntityKind::Actor => "Organization",
        EntityKind::Weapon | EntityKind::Topic => "Thing",
    };
    let same_as = entity.same_as.as_ref().map(|id| format!("https://www.wikidata.org/entity/{id}"));
    Thing::new(kind)
        .with("name", entity.name.as_str())
        .with("identifier", entity.iso.as_deref())
        .with("sameAs", same_as)
}

/// Gives a day, month or year; schema.org has no intervals of dates.
fn day(date: Option<&Edtf>) -> Option<String> {
    date.and_then(|date| super::words::date(date).iso)
}

fn said(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// A thing while it is written: JSON that cannot end its `<script>`, and no word of what is not known.
struct Thing(String);

impl Thing {
    fn new(kind: &str) -> Self {
        Self(format!("{{\"@type\":\"{kind}\""))
    }

    /// Begins what stands by itself.
    fn page(kind: &str) -> Self {
        Self(format!("{{\"@context\":\"https://schema.org\",\"@type\":\"{kind}\""))
    }

    fn with(mut self, key: &str, value: impl Known) -> Self {
        let before = self.0.len();
        self.0.extend([",\"", key, "\":"]);
        if !value.write(&mut self.0) {
            self.0.truncate(before);
        }
        self
    }

    fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// Something that may be known of a thing.
trait Known {
    /// Writes it as JSON; tells whether there is anything to say.
    fn write(self, out: &mut String) -> bool;
}

impl Known for &str {
    fn write(self, out: &mut String) -> bool {
        out.push('"');
        for character in self.chars() {
            match character {
                '"' | '\\' => out.extend(['\\', character]),
                '\n' => out.push_str("\\n"),
                '<' | '>' | '&' | '\0'..='\x1f' => {
                    let _ = write!(out, "\\u{:04x}", u32::from(character));
                }
                _ => out.push(character),
            }
        }
        out.push('"');
        true
    }
}

impl Known for String {
    fn write(self, out: &mut String) -> bool {
        self.as_str().write(out)
    }
}

impl Known for usize {
    fn write(self, out: &mut String) -> bool {
        out.push_str(&self.to_string());
        true
    }
}

impl Known for f64 {
    fn write(self, out: &mut String) -> bool {
        out.push_str(&serde_json::json!(self).to_string());
        true
    }
}

impl Known for Thing {
    fn write(self, out: &mut String) -> bool {
        out.push_str(&self.end());
        true
    }
}

impl<K: Known> Known for Option<K> {
    fn write(self, out: &mut String) -> bool {
        self.is_some_and(|known| known.write(out))
    }
}

impl Known for Vec<Thing> {
    fn write(self, out: &mut String) -> bool {
        let is_something = !self.is_empty();
        for (at, thing) in self.into_iter().enumerate() {
            out.push(if at == 0 { '[' } else { ',' });
            thing.write(out);
        }
        out.push(']');
        is_something
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structured_data_cannot_end_its_script() {
        let text = Thing::new("Thing")
            .with("name", "</script><script>alert(\"1\")\u{1}</script>\n")
            .with("url", None::<String>)
            .with("about", Vec::new())
            .with(
                "geo",
                vec![Thing::new("Place").with("latitude", 50.0), Thing::new("Place").with("position", 2_usize)],
            )
            .end();
        assert!(!text.contains('<') && !text.contains("url") && !text.contains("about"), "{text}");
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["name"], "</script><script>alert(\"1\")\u{1}</script>\n");
        assert_eq!((&read["geo"][0]["latitude"], &read["geo"][1]["position"]), (&50.0.into(), &2.into()));
    }
}
