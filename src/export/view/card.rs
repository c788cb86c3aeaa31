//! The small views that pages share: links, dates, cards of articles and of entities.

use schemars::JsonSchema;
use serde::Serialize;

use super::Shared;

/// A label that leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Link {
    /// A short name that never changes: `regions`.
    pub name: String,
    /// What a reader sees.
    pub label: String,
    /// Where it leads, from the site's root.
    pub address: String,
}

/// A date as precise as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DateView {
    /// For `<time datetime>`: a day, month or year; none for intervals.
    pub iso: Option<String>,
    /// For people: "27 June 2025", "about June 2025", "23–26 June 2025".
    pub words: String,
    /// As written, in EDTF.
    pub edtf: String,
}

/// An entity to link to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EntityLink {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `region actor place weapon topic`; in class names too.
    pub kind: &'static str,
    /// Its page; none where it has none.
    pub address: Option<String>,
}

/// An article as lists show it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Card {
    /// Last part of its address.
    pub slug: String,
    /// Headline.
    pub title: String,
    /// Its page.
    pub address: String,
    /// The paragraph under the headline, or the analyst's summary.
    pub standfirst: Option<String>,
    /// The first sentences of the text; none where it has a standfirst, or is not shown in full.
    pub opening: Option<String>,
    /// When it was published.
    pub date: Option<DateView>,
    /// Who published it first.
    pub publisher: Option<String>,
    /// Who published this copy.
    pub republished_by: Option<String>,
    /// Regions it is about.
    pub regions: Vec<Shared<EntityLink>>,
    /// Topics it is about.
    pub topics: Vec<Shared<EntityLink>>,
    /// Figures in it.
    pub n_figures: usize,
    /// Quotations and claims in it.
    pub n_claims: usize,
    /// Notes on it.
    pub n_notes: usize,
    /// Whether a person has reviewed the machine's tags.
    pub reviewed: bool,
}

/// An entity as lists show it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EntityCard {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `region actor place weapon topic`.
    pub kind: &'static str,
    /// Its page.
    pub address: String,
    /// What sort of region, actor …: "oblast", "person"; may be empty.
    pub form: String,
    /// Name of the country; may be empty.
    pub country: String,
    /// Articles that are filed under it, and under what it contains.
    pub n_articles: usize,
    /// Articles that name it themselves.
    pub n_direct: usize,
    /// Date of the newest of them.
    pub last_seen: Option<DateView>,
    /// Articles of the thirty days before the site's newest date.
    pub n_recent: usize,
    /// Three letters for a tile-grid map.
    pub abbr: Option<String>,
    /// Column and row on the tile-grid map.
    pub tile: Option<[i64; 2]>,
    /// Latitude and longitude, in degrees.
    pub at: Option<[f64; 2]>,
    /// Whether it lies in a country other than the one with most of the regions shown ("rounded abroad").
    pub abroad: bool,
}
