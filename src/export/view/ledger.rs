//! `figures.html` and `claims.html`: all statements of the briefing, a row each.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ClaimView, FigureView, Link, Pager, frame::Frame};

/// Every number with an outcome, newest article first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FiguresView {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// What may be added up, an outcome each; on the first page alone.
    pub totals: Vec<TotalView>,
    /// The rows of this page, at most 500.
    pub figures: Vec<FigureView>,
    /// Rows on all pages.
    pub n_figures: usize,
    /// Where this page stands among the pages.
    pub pager: Pager,
    /// The same as data: label and address.
    pub data: Vec<Link>,
}

/// What may be said of one outcome in all articles together.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TotalView {
    /// `killed injured …`.
    pub outcome: &'static str,
    /// The outcome for people.
    pub outcome_words: &'static str,
    /// The total as words, or why there is none: "at least 99 killed".
    pub answer: String,
    /// Least number; none where it cannot be summed.
    pub low: Option<u64>,
    /// Likely number.
    pub best: Option<u64>,
    /// Greatest number.
    pub high: Option<u64>,
    /// What is counted, at most 200.
    pub counted: Vec<CountedView>,
    /// Figures counted.
    pub n_counted: usize,
    /// Figures of the outcome that are not, each with its reason, at most 200.
    pub left_out: Vec<LeftOutView>,
    /// Figures of the outcome that are not counted.
    pub n_left_out: usize,
    /// Figures of other outcomes that may be mistaken for it: bodies returned are no deaths.
    pub other: Vec<LeftOutView>,
    /// The same by region.
    pub by_region: Vec<PartView>,
    /// The same by month.
    pub by_month: Vec<PartView>,
    /// The same by class: civilian, military, unstated.
    pub by_class: Vec<PartView>,
}

/// A figure that is counted.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CountedView {
    /// Name of the figure within the site.
    pub key: String,
    /// The figure in words: "5 killed in Samar, 27 June 2025".
    pub words: String,
    /// Least number of the count: that of its incident.
    pub low: Option<u64>,
    /// Greatest number.
    pub high: Option<u64>,
    /// Where its words stand.
    pub address: String,
    /// Its incident.
    pub incident: Option<Link>,
}

/// A figure that is not counted.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LeftOutView {
    /// Name of the figure within the site.
    pub key: String,
    /// The figure in words.
    pub words: String,
    /// Where its words stand.
    pub address: String,
    /// Why, as a sentence.
    pub reason: String,
}

/// A part of a total.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PartView {
    /// What it is of: name of a region, a month, a class.
    pub label: String,
    /// Its page, where it has one.
    pub address: Option<String>,
    /// Least number.
    pub low: Option<u64>,
    /// Greatest number.
    pub high: Option<u64>,
    /// Figures counted.
    pub n_counted: usize,
}

/// Who said what, newest article first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ClaimsView {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// Who speaks most, at most thirty, with how many statements and distinct origins; on the first page alone.
    pub speakers: Vec<SpeakerView>,
    /// Incidents that rest on the word of one side of the war alone: title, address and name of the side; on the first
    /// page alone, at most fifty.
    pub one_sided: Vec<(Link, String)>,
    /// The rows of this page, at most 500.
    pub claims: Vec<ClaimView>,
    /// Rows on all pages.
    pub n_claims: usize,
    /// Where this page stands among the pages.
    pub pager: Pager,
    /// The same as data: label and address.
    pub data: Vec<Link>,
}

/// Somebody who speaks.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SpeakerView {
    /// Who.
    pub who: super::WhoView,
    /// Statements of theirs.
    pub n_claims: usize,
    /// Articles that give them.
    pub n_articles: usize,
    /// Texts that these go back to.
    pub n_origins: usize,
}
