//! `styleguide.html`: every colour, voice and part of the theme on one page. `serve` alone shows it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Card, ClaimView, ContradictionView, EntityCard, FigureView, IncidentCard, LocatorView, MapView, MatrixView,
    NoteView, Shared, StripView, TotalView, frame::Frame,
};

/// The theme's parts, each filled with what the briefing has of its sort.
#[derive(Debug, Serialize, JsonSchema)]
pub struct StyleguideView<'s> {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// The roles of colours.
    pub colours: Vec<ColourView>,
    /// The voices of fonts: `serif sans mono`.
    pub voices: Vec<&'static str>,
    /// One entity of each kind.
    pub entities: Vec<Shared<EntityCard>>,
    /// One figure of each qualifier.
    pub figures: Vec<FigureView>,
    /// One statement of each manner.
    pub claims: Vec<ClaimView>,
    /// One note of each kind.
    pub notes: Vec<NoteView<'s>>,
    /// The newest articles.
    pub articles: Vec<Shared<Card>>,
    /// The newest incidents.
    pub incidents: Vec<Shared<IncidentCard>>,
    /// The same in time.
    pub strip: Option<StripView>,
    /// What may be added.
    pub totals: Vec<TotalView>,
    /// A contradiction.
    pub contradictions: Vec<ContradictionView>,
    /// Questions and answers on the incident with most accounts.
    pub matrix: Option<MatrixView>,
    /// The regions as tiles.
    pub map: Option<MapView>,
    /// Where places lie.
    pub locator: Option<LocatorView>,
}

/// A role of colours, with what this site sets.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ColourView {
    /// Its name: `ink`.
    pub role: &'static str,
    /// On light screens: `#14181b`.
    pub light: String,
    /// On dark ones.
    pub dark: String,
    /// Contrast to `paper`, light and dark, to one: "17.2".
    pub contrast: [String; 2],
    /// The least that is accepted; none where the role carries no meaning.
    pub least: Option<String>,
}
