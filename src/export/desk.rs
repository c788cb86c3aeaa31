//! What all exports work from: the briefing, and the views that many pages share, made once.

use std::{collections::BTreeMap, ops::Range, sync::OnceLock};

use super::{
    Assets, Parts, Reads,
    frame::{self, named},
    view::{Card, DateView, EntityCard, EntityLink, IncidentCard, Link, Shared, Site},
    words,
};
use crate::{
    address::Style,
    annotate::{Annotated, Shelf},
    briefing::{Briefing, Dossier},
    diagnostic::Diagnostic,
    lexicon::{Entity, EntityKind},
    picture::locator::Outline,
};

/// What stands in the place of a name that may not stand on pages.
const WITHHELD: &str = "name withheld";

/// The briefing with its shared views.
pub struct Desk<'s> {
    /// The briefing.
    pub briefing: &'s Briefing<'s>,
    /// Style sheets, scripts and other files.
    pub assets: &'s Assets,
    /// What the templates read.
    pub reads: &'s Reads,
    /// The site.
    pub site: Shared<Site>,
    /// A card for each article, made when it is first shown.
    cards: Vec<OnceLock<Shared<Card>>>,
    /// A card for each incident.
    pub incidents: Vec<Shared<IncidentCard>>,
    /// A card for each dossier.
    pub entities: Vec<Shared<EntityCard>>,
    /// A link to each dossier's page.
    links: Vec<Shared<EntityLink>>,
    /// The country of most of the regions with articles.
    pub(super) home: Option<&'s str>,
    /// Outlines of the site's own for its maps.
    pub(super) outlines: Vec<Outline>,
    rules: BTreeMap<&'static str, &'static str>,
    /// The contradictions about each incident that has any.
    contradictions: BTreeMap<usize, Vec<usize>>,
    style: Style,
}

impl<'s> Desk<'s> {
    /// Makes the views that many pages share.
    ///
    /// # Errors
    ///
    /// The site's outlines cannot be read.
    pub(super) fn new(briefing: &'s Briefing<'s>, (assets, reads): Parts<'s>) -> Result<Self, Box<Diagnostic>> {
        let style = Style::of(briefing.config.base_url.as_deref());
        let mut desk = Self {
            briefing,
            assets,
            reads,
            style,
            site: Shared::new(frame::site(briefing, assets, style)),
            cards: briefing.articles.iter().map(|_| OnceLock::new()).collect(),
            incidents: Vec::new(),
            entities: Vec::new(),
            links: Vec::new(),
            home: home_country(briefing),
            outlines: super::boundaries::read(assets)?,
            rules: super::methodology::sentences(),
            contradictions: disputed(briefing),
        };
        desk.incidents = super::incidents::cards(&desk).into_iter().map(Shared::new).collect();
        desk.entities = briefing.dossiers.iter().map(|dossier| Shared::new(desk.entity(dossier))).collect();
        desk.links = briefing.dossiers.iter().map(|dossier| Shared::new(desk.link_to(dossier.entity))).collect();
        Ok(desk)
    }

    /// Gives the number of articles.
    pub(super) fn n_articles(&self) -> usize {
        self.cards.len()
    }

    /// Gives the card of an article.
    pub(super) fn card(&self, at: usize) -> Shared<Card> {
        self.cards[at].get_or_init(|| Shared::new(self.make_card(&self.briefing.articles[at]))).clone()
    }

    /// Gives the cards of articles, as far as there are so many.
    pub(super) fn cards(&self, articles: Range<usize>) -> Vec<Shared<Card>> {
        (articles.start..articles.end.min(self.n_articles())).map(|at| self.card(at)).collect()
    }

    /// Makes the way from the site's root down to an address.
    pub(super) fn link(&self, address: &str) -> String {
        self.style.link(address)
    }

    /// Makes an absolute address; none without a `base_url`.
    pub(super) fn absolute(&self, address: &str) -> Option<String> {
        self.briefing.config.base_url.as_ref().map(|base| format!("{base}{address}"))
    }

    /// Links to an entity: by name, and to its page where it has one. None where the lexicon lacks it.
    pub(super) fn entity_link(&self, id: &str) -> Option<EntityLink> {
        self.briefing.lexicon.get(id).map(|entity| self.link_to(entity))
    }

    fn link_to(&self, entity: &Entity) -> EntityLink {
        let of = Shelf::of(entity.kind);
        let (id, name) = if entity.public { (entity.id.as_str(), entity.name.as_str()) } else { ("", WITHHELD) };
        let address = self.briefing.dossier(&entity.id).map(|_| self.link(&of.address(&entity.id)));
        EntityLink { id: id.to_owned(), name: name.to_owned(), kind: of.name, address }
    }

    /// Links to the pages of the entities of a kind that an article is filed under.
    fn tag_links(&self, article: &Annotated, kind: EntityKind) -> Vec<Shared<EntityLink>> {
        let tags = article.tags.iter().filter(|tag| tag.kind == kind);
        tags.filter_map(|tag| Some(self.links[self.briefing.dossier(&tag.id)?].clone())).collect()
    }

    /// Gives the places of the contradictions about an incident.
    pub(super) fn contradictions_of(&self, incident: usize) -> &[usize] {
        self.contradictions.get(&incident).map_or(&[], Vec::as_slice)
    }

    /// Makes the link of a section.
    pub(super) fn section(&self, folder: &str, label: &str) -> Link {
        named(folder, label, self.link(&format!("{folder}/")))
    }

    /// Gives the sentence of a rule.
    pub(super) fn rule_sentence(&self, rule: Option<&String>) -> Option<&'static str> {
        self.rules.get(rule?.as_str()).copied()
    }

    /// Shows the date of an article.
    pub(super) fn date_of(&self, article: usize) -> Option<DateView> {
        self.briefing.articles[article].front.date.as_ref().map(words::date)
    }

    fn make_card(&self, article: &Annotated) -> Card {
        let front = &article.front;
        let read = self.reads.of_any();
        let standfirst = front.summary.clone().or_else(|| front.standfirst.clone());
        let opening = article.opening.clone().filter(|_| standfirst.is_none());
        Card {
            slug: front.slug.clone(),
            title: front.title.clone(),
            address: self.link(&article.address),
            standfirst,
            opening,
            date: front.date.as_ref().map(words::date),
            publisher: front.source.publisher.clone(),
            republished_by: front.source.republished_by.clone(),
            regions: read.make("regions", || self.tag_links(article, EntityKind::Region)),
            topics: read.make("topics", || self.tag_links(article, EntityKind::Topic)),
            n_figures: front.figures.len(),
            n_claims: front.claims.len() + front.quotes.len(),
            n_notes: article.notes.len(),
            reviewed: front.review.as_ref().is_some_and(|review| review.state.is_some()),
        }
    }

    fn entity(&self, dossier: &Dossier<'_>) -> EntityCard {
        let entity = dossier.entity;
        let country = entity.country.as_deref();
        let name = country.and_then(|id| self.briefing.lexicon.get(id)).map(|country| country.name.clone());
        EntityCard {
            id: entity.id.clone(),
            name: entity.name.clone(),
            kind: dossier.shelf.name,
            address: self.link(&dossier.shelf.address(&entity.id)),
            form: entity.sort.replace('-', " "),
            country: name.unwrap_or_default(),
            n_articles: dossier.articles.len(),
            n_direct: dossier.n_direct,
            last_seen: dossier.articles.first().and_then(|filed| self.date_of(filed.article)),
            n_recent: dossier.n_recent,
            abbr: entity.abbr.clone(),
            tile: entity.tile.map(|tile| tile.map(i64::from)),
            at: entity.at,
            abroad: country != self.home,
        }
    }
}

/// Files the contradictions by the incident that they are about.
fn disputed(briefing: &Briefing<'_>) -> BTreeMap<usize, Vec<usize>> {
    let mut by_incident: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, found) in briefing.ledger.contradictions.iter().enumerate() {
        if let Some(incident) = found.incident {
            by_incident.entry(incident).or_default().push(at);
        }
    }
    by_incident
}

/// Finds the country that most of the regions with articles belong to.
fn home_country<'s>(briefing: &'s Briefing<'s>) -> Option<&'s str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for dossier in briefing.dossiers.iter().filter(|dossier| dossier.entity.kind == EntityKind::Region) {
        *counts.entry(dossier.entity.country.as_deref()?).or_default() += dossier.articles.len();
    }
    counts.into_iter().max_by_key(|(id, count)| (*count, std::cmp::Reverse(*id))).map(|(id, _)| id)
}
