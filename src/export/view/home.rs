//! `home.html`: the morning product.

use serde::Serialize;

use super::{Card, EntityCard, FigureView, MonthView, Shared, frame::Frame};

/// The front page.
#[derive(Debug, Serialize)]
pub struct HomeView<'s> {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// The analyst's prose, as safe HTML, from `content/pages/home.md`.
    pub prose: Option<&'s str>,
    /// The newest article.
    pub lead: Option<Shared<Card>>,
    /// The next newest, at most nine.
    pub articles: Vec<Shared<Card>>,
    /// Figures of the newest articles, at most twelve.
    pub figures: Vec<FigureView>,
    /// All regions with articles, by count, then name: for the map and the list after it.
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
