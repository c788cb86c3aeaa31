//! `courier.html`: the briefing as one file, to be carried where there is no network, or printed.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Card, ClaimView, Extent, FigureGroup, MapView, NoteView, Shared, SourceView, frame::Frame};

/// The briefing in one file. It holds what was found, not the articles' texts, so no private person is named in it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CourierView<'s> {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// How much the briefing holds.
    pub extent: Extent,
    /// Its style sheet (`static/courier.css`), to stand in a `<style>`.
    pub css: String,
    /// The regions as tiles; none where fewer than two have articles.
    pub map: Option<MapView>,
    /// The newest articles, at most two hundred.
    pub articles: Vec<CourierArticle<'s>>,
}

/// One article of the courier edition.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CourierArticle<'s> {
    /// Headline, date, publisher, regions.
    pub card: Shared<Card>,
    /// Where it comes from.
    pub source: SourceView<'s>,
    /// Its figures.
    pub figures: Vec<FigureGroup>,
    /// Its quotations and claims.
    pub claims: Vec<ClaimView>,
    /// The analyst's notes.
    pub notes: Vec<NoteView<'s>>,
}
