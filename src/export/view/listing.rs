//! `articles.html`: the list of all articles, page by page.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Card, Shared, frame::Frame};

/// A page of the list of all articles.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ListingView {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// The articles of this page, newest first, by month.
    pub months: Vec<MonthGroup>,
    /// All months with articles, newest first.
    pub all_months: Vec<MonthView>,
    /// Articles on all pages.
    pub n_articles: usize,
    /// Where this page stands among the pages.
    pub pager: Pager,
}

/// The articles of one month on one page.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MonthGroup {
    /// The month.
    pub month: MonthView,
    /// Its articles on this page.
    pub articles: Vec<Shared<Card>>,
}

/// A month with articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MonthView {
    /// `2025-06`, or `undated`: the fragment that leads to it.
    pub id: String,
    /// "June 2025", "Undated".
    pub label: String,
    /// Articles of the month.
    pub n_articles: usize,
    /// The page of the list on which it begins, with the fragment.
    pub address: String,
}

/// Where a page stands among the pages of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Pager {
    /// This page, counted from 1.
    pub number: usize,
    /// Pages in all; 1 where nothing has to be shown.
    pub n_pages: usize,
    /// Address of the page before it.
    pub previous: Option<String>,
    /// Address of the page after it.
    pub next: Option<String>,
}
