//! Pages for each region, place, actor, weapon and topic.

use std::sync::Arc;

use super::{
    Desk, Draft, Export, feeds, finding,
    frame::Matter,
    locator, map,
    pager::{self, Sheet},
    said, timeline,
    view::{EntityArticle, EntityFacts, EntityView, FigureView, MapView, NameView, SeenWith, StripView, View},
};
use crate::{
    annotate::Shelf,
    briefing::{Dossier, Page, PagePlace, recent_since},
    edtf::Edtf,
    lexicon::{Entity, EntityKind},
};

/// Plans the pages of all entities.
pub(super) static EXPORT: Export = Export { name: "entity", plan };

/// Figures on the page of an entity.
const N_FIGURES: usize = 12;

/// Entities of a kind that the same articles mention.
const N_SEEN_WITH: usize = 12;

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let mut drafts = Vec::new();
    for (at, dossier) in desk.briefing.dossiers.iter().enumerate() {
        let base = dossier.shelf.address(&dossier.entity.id);
        for sheet in pager::sheets(&base, dossier.articles.len(), desk.briefing.config.page_size) {
            let desk = Arc::clone(desk);
            let address = sheet.address.clone();
            drafts.push(Draft::page(&address, "entity.html", move || View::Entity(view(&desk, at, &sheet))));
        }
    }
    drafts
}

fn view<'s>(desk: &Desk<'s>, at: usize, sheet: &Sheet) -> EntityView<'s> {
    let dossier = &desk.briefing.dossiers[at];
    let page = page(desk, dossier.entity).filter(|_| sheet.number == 1);
    let (said, n_said) = if sheet.number == 1 { said::by(desk, dossier) } else { (Vec::new(), 0) };
    EntityView {
        frame: desk.frame(matter(desk, dossier, sheet)),
        entity: desk.entities[at].clone(),
        quiet: is_quiet(desk, dossier),
        facts: facts(desk, dossier),
        prose: page.map(|page| page.html.as_str()),
        latest: dossier.articles.first().map(|filed| desk.card(filed.article)),
        figures: if sheet.number == 1 { figures(desk, dossier) } else { Vec::new() },
        said,
        n_said,
        map: map_of(desk, dossier).filter(|_| sheet.number == 1),
        strip: strip(desk, dossier.entity).filter(|_| sheet.number == 1),
        locator: locator::of_place(desk, at).filter(|_| sheet.number == 1 && dossier.entity.kind == EntityKind::Place),
        below: below(desk, dossier.entity),
        regions: seen_with(desk, dossier, EntityKind::Region),
        actors: seen_with(desk, dossier, EntityKind::Actor),
        weapons: seen_with(desk, dossier, EntityKind::Weapon),
        topics: seen_with(desk, dossier, EntityKind::Topic),
        articles: articles(desk, dossier, sheet),
        pager: sheet.pager(desk),
        feed: has_feed(desk, dossier.entity).then(|| feed(dossier)),
    }
}

fn matter(desk: &Desk<'_>, dossier: &Dossier<'_>, sheet: &Sheet) -> Matter {
    let Dossier { entity, shelf, .. } = dossier;
    let feeds = has_feed(desk, entity).then(|| super::frame::named(shelf.name, &entity.name, feed(dossier)));
    let n_articles = dossier.articles.len();
    let noun = if n_articles == 1 { "article" } else { "articles" };
    let said = format!("{} in {n_articles} {noun} of {}.", entity.name, desk.briefing.config.title);
    let page = page(desk, entity);
    Matter {
        title: sheet.title(&entity.name),
        description: page.map(|page| page.description.clone()).filter(|said| !said.is_empty()).unwrap_or(said),
        address: sheet.address.clone(),
        section: shelf.folder,
        crumbs: vec![desk.section(shelf.folder, shelf.label)],
        feeds: feeds.into_iter().collect(),
        ..Matter::default()
    }
}

/// Tells whether nothing has been written of an entity for thirty days.
fn is_quiet(desk: &Desk<'_>, dossier: &Dossier<'_>) -> bool {
    let newest = dossier.articles.first().and_then(|filed| desk.briefing.articles[filed.article].front.date.as_ref());
    let since = desk.briefing.newest.map(recent_since);
    newest.and_then(Edtf::upper).is_some_and(|newest| Some(newest) < since)
}

fn map_of(desk: &Desk<'_>, dossier: &Dossier<'_>) -> Option<MapView> {
    match dossier.entity.kind {
        EntityKind::Region => map::of_site(desk, Some(&dossier.entity.id)),
        EntityKind::Place => None,
        _ => map::of_dossier(desk, dossier),
    }
}

/// Tells whether an entity has a feed of its own.
pub(super) fn has_feed(desk: &Desk<'_>, entity: &Entity) -> bool {
    desk.briefing.config.has(feeds::EXPORT.name) && matches!(entity.kind, EntityKind::Region | EntityKind::Actor)
}

/// Gives the address of an entity's feed.
pub(super) fn feed(dossier: &Dossier<'_>) -> String {
    format!("{}atom.xml", dossier.shelf.address(&dossier.entity.id))
}

fn page<'s>(desk: &Desk<'s>, entity: &Entity) -> Option<&'s Page> {
    let is_its = |page: &&Page| matches!(&page.place, PagePlace::Entity(id) if *id == entity.id);
    desk.briefing.pages.iter().find(is_its)
}

fn facts<'s>(desk: &Desk<'s>, dossier: &'s Dossier<'s>) -> EntityFacts<'s> {
    let entity = dossier.entity;
    let parent = entity.region.as_ref().or(entity.parent.as_ref()).or(entity.country.as_ref());
    EntityFacts {
        description: entity.description.as_deref(),
        aliases: entity.aliases.iter().chain(&entity.former).map(String::as_str).collect(),
        native: entity.native.iter().map(|(language, name)| NameView { language, name }).collect(),
        roles: entity.roles.iter().map(|role| role_words(desk, role)).collect(),
        parent: parent.and_then(|id| desk.entity_link(id)),
        iso: entity.iso.as_deref(),
        pcode: entity.pcode.as_deref(),
        same_as: entity.same_as.as_deref(),
        precision: entity.precision.as_deref(),
    }
}

/// Tells an office: "Minister of Foreign Affairs, Arland, since 5 September 2024".
fn role_words(desk: &Desk<'_>, role: &crate::lexicon::Role) -> String {
    let of = role.of.as_ref().and_then(|id| desk.briefing.lexicon.get(id));
    let place = of.map(|of| format!(", {}", of.name)).unwrap_or_default();
    let time =
        |date: &String| date.parse::<Edtf>().map_or_else(|_| date.clone(), |date| super::words::date(&date).words);
    let span = match (role.from.as_ref().map(time), role.until.as_ref().map(time)) {
        (Some(from), Some(until)) => format!(", {from} – {until}"),
        (Some(from), None) => format!(", since {from}"),
        (None, Some(until)) => format!(", until {until}"),
        (None, None) => String::new(),
    };
    format!("{}{place}{span}", role.title)
}

/// Gives the newest figures that happened here, or that the entity speaks.
fn figures(desk: &Desk<'_>, dossier: &Dossier<'_>) -> Vec<FigureView> {
    let id = Some(&dossier.entity.id);
    let lexicon = desk.briefing.lexicon;
    let is_here =
        |place: &String| Some(place) == id || lexicon.get(place).is_some_and(|place| place.region.as_ref() == id);
    let articles = dossier.articles.iter().map(|filed| &desk.briefing.articles[filed.article]);
    let rows = articles.flat_map(|article| article.front.figures.iter().enumerate().map(move |row| (article, row)));
    rows.filter(|(_, (_, row))| row.speaker.as_ref() == id || row.place.iter().chain(&row.places).any(is_here))
        .take(N_FIGURES)
        .map(|(article, (at, _))| finding::figure(desk, article, at))
        .collect()
}

/// Incidents on the page of a region or place.
const N_INCIDENTS: usize = 30;

/// Shows the newest incidents that happened in a region or place.
fn strip(desk: &Desk<'_>, entity: &Entity) -> Option<StripView> {
    if !matches!(entity.kind, EntityKind::Region | EntityKind::Place) {
        return None;
    }
    let lexicon = desk.briefing.lexicon;
    let is_here = |place: &u32| {
        let place = lexicon.entity(*place);
        place.id == entity.id || place.region.as_ref() == Some(&entity.id)
    };
    let incidents = desk.briefing.ledger.incidents.iter().enumerate();
    let here = incidents.filter(|(_, incident)| incident.places.iter().any(is_here)).map(|(at, _)| at);
    let here: Vec<usize> = here.take(N_INCIDENTS).collect();
    (!here.is_empty()).then(|| timeline::strip(desk, &here))
}

/// Gives what lies in an entity or is of its class.
fn below(desk: &Desk<'_>, entity: &Entity) -> Vec<super::view::Shared<super::view::EntityCard>> {
    let id = Some(&entity.id);
    let dossiers = desk.briefing.dossiers.iter().enumerate();
    let inside = dossiers.filter(|(_, dossier)| {
        let other = dossier.entity;
        other.region.as_ref() == id || (other.kind == entity.kind && other.parent.as_ref() == id)
    });
    inside.map(|(at, _)| desk.entities[at].clone()).collect()
}

fn seen_with(desk: &Desk<'_>, dossier: &Dossier<'_>, kind: EntityKind) -> Vec<SeenWith> {
    let shelf = Shelf::of(kind);
    let seen = dossier.seen_with.iter().filter(|seen| desk.briefing.dossiers[seen.dossier].shelf == shelf);
    let view = |seen: &crate::briefing::SeenWith| SeenWith {
        entity: desk.entities[seen.dossier].clone(),
        n_together: seen.n_together,
        last: desk.date_of(seen.newest),
    };
    seen.take(N_SEEN_WITH).map(view).collect()
}

fn articles(desk: &Desk<'_>, dossier: &Dossier<'_>, sheet: &Sheet) -> Vec<EntityArticle> {
    let filed = dossier.articles[sheet.rows.clone()].iter();
    filed
        .map(|filed| EntityArticle {
            card: desk.card(filed.article),
            via: filed.via.as_ref().and_then(|id| desk.entity_link(id)).map(|via| via.name),
        })
        .collect()
}
