//! Maps: the tile grid, one equal tile a region, and the locator, places by their coordinates.

use schemars::JsonSchema;
use serde::Serialize;

use super::frame::Frame;

/// A map of tiles; the list of its regions stands beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MapView {
    /// The map as SVG, with a sentence for those who do not see it.
    pub picture: String,
    /// Name of the country of which all regions are drawn.
    pub home: String,
    /// Names of the other countries drawn.
    pub abroad: Vec<String>,
    /// "article", "mention": what is counted.
    pub unit: &'static str,
    /// The tiles that count something, by count, then name.
    pub list: Vec<TileView>,
}

/// One region on the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TileView {
    /// The region's name.
    pub name: String,
    /// Its page; none where it has none.
    pub address: Option<String>,
    /// Its articles; on the page of an article, how often that names the region or a place in it.
    pub n: usize,
    /// Name of its country, where that is not [`MapView::home`].
    pub abroad: Option<String>,
    /// Whether the page is about it.
    pub here: bool,
}

/// A map of places; the list of them stands beside it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LocatorView {
    /// The map as SVG, with a sentence for those who do not see it.
    pub picture: String,
    /// Whether outlines of the site's own (`static/boundaries.geojson`) are drawn.
    pub outlined: bool,
    /// The places, by their numbers on the map.
    pub points: Vec<PointView>,
    /// Seats of regions and capitals around the one place; none on a map of several.
    pub around: Vec<NeighbourView>,
}

/// A town that tells where a place is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NeighbourView {
    /// Its name.
    pub name: String,
    /// Its page; none where it has none.
    pub address: Option<String>,
    /// How far it is and which way, from the place: "25 km south-west".
    pub way: String,
}

/// One place on a map.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PointView {
    /// Its number on the map.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// Its page; none where it has none.
    pub address: Option<String>,
    /// Its articles.
    pub n: usize,
    /// "48.63° N, 35.25° E".
    pub degrees: String,
    /// `site locality area`: how precise that is; an area is drawn as one.
    pub precision: String,
}

/// `map.html`: where it all is.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MapPageView {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// The regions as tiles; none where fewer than two have articles.
    pub map: Option<MapView>,
    /// The places with most articles; none where no place has coordinates.
    pub locator: Option<LocatorView>,
    /// Places with articles in all.
    pub n_places: usize,
}
