//! `home.html`: the morning product.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Card, ClaimView, ContradictionView, EntityCard, Extent, FigureView, IncidentCard, MapView, MonthView, Shared,
    StepView, StripView, TotalView, frame::Frame,
};

/// The front page.
#[derive(Debug, Serialize, JsonSchema)]
pub struct HomeView<'s> {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// How much the briefing holds.
    pub extent: Extent,
    /// The analyst's prose, as safe HTML, from `content/pages/home.md`.
    pub prose: Option<&'s str>,
    /// The newest article.
    pub lead: Option<Shared<Card>>,
    /// The next newest, at most nine.
    pub articles: Vec<Shared<Card>>,
    /// Figures of the newest articles, at most twelve.
    pub figures: Vec<FigureView>,
    /// The newest incidents, at most twelve, the newest first.
    pub incidents: Vec<Shared<IncidentCard>>,
    /// The same in time, at most thirty; none where no incident has a day.
    pub strip: Option<StripView>,
    /// Figures of the three newest incidents of which people were harmed.
    pub tolls: Vec<TollBox>,
    /// What differs since the last edition in which anything did; none without editions.
    pub changes: Option<StepView>,
    /// Contradictions about the newest incidents, then the others, at most six.
    pub contradictions: Vec<ContradictionView>,
    /// What may be added up of the killed and the injured, in words.
    pub totals: Vec<TotalView>,
    /// Words that somebody is quoted with in the newest articles, at most four.
    pub quotes: Vec<ClaimView>,
    /// The regions as tiles; none where fewer than two have articles.
    pub map: Option<MapView>,
    /// All regions with articles, by count, then name.
    pub regions: Vec<Shared<EntityCard>>,
    /// Actors with most articles, at most twelve.
    pub actors: Vec<Shared<EntityCard>>,
    /// Weapons with most articles, at most eight.
    pub weapons: Vec<Shared<EntityCard>>,
    /// Topics by count.
    pub topics: Vec<Shared<EntityCard>>,
    /// Months with articles, newest first.
    pub months: Vec<MonthView>,
}

/// An incident with its own figures.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TollBox {
    /// The incident.
    pub incident: Shared<IncidentCard>,
    /// Its figures of people, at most three, one an outcome.
    pub figures: Vec<FigureView>,
}
