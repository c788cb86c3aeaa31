//! `figures.html` and `claims.html`: every number and every statement, as rows.

use serde::Serialize;

use super::{ClaimView, FigureView, Pager, frame::Frame};

/// Every number with an outcome, newest article first.
#[derive(Debug, Serialize)]
pub struct FiguresView {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// The rows of this page, at most 500.
    pub figures: Vec<FigureView>,
    /// Rows on all pages.
    pub n_figures: usize,
    /// Where this page stands among the pages.
    pub pager: Pager,
}

/// Who said what, newest article first.
#[derive(Debug, Serialize)]
pub struct ClaimsView {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// The rows of this page, at most 500.
    pub claims: Vec<ClaimView>,
    /// Rows on all pages.
    pub n_claims: usize,
    /// Where this page stands among the pages.
    pub pager: Pager,
}
