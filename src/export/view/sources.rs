//! `sources.html`: what the briefing rests on.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Card, DateView, IncidentCard, Pager, QuarantineView, RepairView, Shared, SourceView, frame::Frame};

/// Every source.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SourcesView<'s> {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// Publishers by count, then name: name and number of articles.
    pub publishers: Vec<(String, usize)>,
    /// The rows of this page, newest article first.
    pub sources: Vec<SourceRowView<'s>>,
    /// Sources that bear most alone, at most fifty; on the first page alone.
    pub bearing: Vec<BearingView>,
    /// Sources on all pages.
    pub n_sources: usize,
    /// Where this page stands among the pages.
    pub pager: Pager,
}

/// A source, and what only it supports.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BearingView {
    /// The article that it became.
    pub card: Shared<Card>,
    /// Incidents of which no other origin tells.
    pub n_incidents: usize,
    /// The first of them, at most ten.
    pub incidents: Vec<Shared<IncidentCard>>,
    /// The least of the killed that are counted by its word alone.
    pub killed: u64,
    /// The injured likewise.
    pub injured: u64,
    /// Contradictions that would no longer be seen without it.
    pub n_contradictions: usize,
}

/// One source.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SourceRowView<'s> {
    /// The article that it became.
    pub card: Shared<Card>,
    /// Publisher, dates, hash, rights.
    pub source: SourceView<'s>,
    /// When it was published.
    pub date: Option<DateView>,
    /// Other articles that print nearly the same text: together they count as one origin.
    pub copies: Vec<Shared<Card>>,
    /// `full excerpts none`.
    pub publish: &'static str,
    /// What was mended.
    pub repairs: Vec<RepairView<'s>>,
    /// What was held back.
    pub quarantine: Vec<QuarantineView<'s>>,
}
