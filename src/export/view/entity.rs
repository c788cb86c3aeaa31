//! `index.html` and `entity.html`: all entities of a kind, and one of them.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Card, ClaimView, DateView, EntityCard, EntityLink, FigureView, LocatorView, MapView, Pager, Shared, StripView,
    frame::Frame,
};

/// All entities of one kind.
#[derive(Debug, Serialize, JsonSchema)]
pub struct IndexView {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// `region actor place weapon topic`.
    pub kind: &'static str,
    /// "Regions".
    pub label: &'static str,
    /// How many there are.
    pub n_entities: usize,
    /// Those with most articles in the last thirty days, at most ten.
    pub recent: Vec<Shared<EntityCard>>,
    /// First and last of those thirty days, counted back from the newest date of the content.
    pub recent_days: Option<[DateView; 2]>,
    /// The regions as tiles, on their index alone.
    pub map: Option<MapView>,
    /// All, in groups: by country for regions and places, else by first letter.
    pub groups: Vec<LetterView>,
}

/// One group of an index.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LetterView {
    /// Fragment that leads to it: `group-a`.
    pub id: String,
    /// "A", "Ukraine".
    pub label: String,
    /// Its entities by name.
    pub entities: Vec<Shared<EntityCard>>,
}

/// One region, actor, place, weapon or topic.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EntityView<'s> {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// As lists show it.
    pub entity: Shared<EntityCard>,
    /// Whether its newest article is more than thirty days older than the newest of the site.
    pub quiet: bool,
    /// What else is known of it.
    pub facts: EntityFacts<'s>,
    /// The analyst's prose on it, as safe HTML, from `content/actors/<id>.md` and the like.
    pub prose: Option<&'s str>,
    /// The newest article.
    pub latest: Option<Shared<Card>>,
    /// Its newest figures, by date, at most twelve: those whose place it is or that it speaks.
    pub figures: Vec<FigureView>,
    /// Its newest statements, on its first page alone, at most sixty.
    pub said: Vec<ClaimView>,
    /// Statements of its in all articles.
    pub n_said: usize,
    /// The regions as tiles: on the page of a region this one outlined, on others by articles shared.
    pub map: Option<MapView>,
    /// Incidents of a region or place in time, at most thirty; none for other kinds.
    pub strip: Option<StripView>,
    /// Where a place lies; none for other kinds, and where its coordinates are not known.
    pub locator: Option<LocatorView>,
    /// Places of a region, classes' members: what lies below it.
    pub below: Vec<Shared<EntityCard>>,
    /// Regions mentioned in the same articles.
    pub regions: Vec<SeenWith>,
    /// Actors mentioned in the same articles; this says nothing about any relation.
    pub actors: Vec<SeenWith>,
    /// Weapons mentioned in the same articles.
    pub weapons: Vec<SeenWith>,
    /// Topics of the same articles.
    pub topics: Vec<SeenWith>,
    /// A page of its articles, newest first.
    pub articles: Vec<EntityArticle>,
    /// Where this page stands among the pages of its articles.
    pub pager: Pager,
    /// Address of its feed.
    pub feed: Option<String>,
}

/// What is known of an entity.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EntityFacts<'s> {
    /// One sentence from the lexicon.
    pub description: Option<&'s str>,
    /// Also written as.
    pub aliases: Vec<&'s str>,
    /// Names in other scripts.
    pub native: Vec<NameView<'s>>,
    /// Offices held, in words.
    pub roles: Vec<String>,
    /// What it lies in or belongs to.
    pub parent: Option<EntityLink>,
    /// ISO 3166-2 code.
    pub iso: Option<&'s str>,
    /// P-code of OCHA.
    pub pcode: Option<&'s str>,
    /// Wikidata id.
    pub same_as: Option<&'s str>,
    /// How precise the coordinates are.
    pub precision: Option<&'s str>,
}

/// A name in another script.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NameView<'s> {
    /// BCP 47 tag.
    pub language: &'s str,
    /// The name.
    pub name: &'s str,
}

/// An entity mentioned in the same articles.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SeenWith {
    /// The entity.
    pub entity: Shared<EntityCard>,
    /// Articles that mention both.
    pub n_together: usize,
    /// Date of the newest of them.
    pub last: Option<DateView>,
}

/// An article of an entity.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EntityArticle {
    /// The article.
    pub card: Shared<Card>,
    /// Name of the entity through which it comes, where the article names only that.
    pub via: Option<String>,
}
