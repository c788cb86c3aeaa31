//! `search.html`: the search page.

use schemars::JsonSchema;
use serde::Serialize;

use super::{EntityCard, Link, MonthView, Shared, frame::Frame};

/// The search page.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SearchView {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// Whether the site is published with an index to search in.
    pub has_index: bool,
    /// Folder of the index, from the site's root.
    pub index: &'static str,
    /// Articles in all.
    pub n_articles: usize,
    /// Whether their whole texts are searched, rather than their beginnings.
    pub in_full: bool,
    /// What can be browsed, kind by kind.
    pub browse: Vec<BrowseView>,
    /// All months with articles, newest first.
    pub months: Vec<MonthView>,
}

/// The entities of one kind with most articles.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BrowseView {
    /// Leads to all of the kind.
    pub all: Link,
    /// Entities of the kind with articles.
    pub n_entities: usize,
    /// Those with most articles, by count.
    pub entities: Vec<Shared<EntityCard>>,
}
