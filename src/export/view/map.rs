//! The tile-grid map: one equal tile a region, laid out by geography.

use serde::Serialize;

/// A map of tiles; the list of its regions stands beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MapView {
    /// Columns of the grid.
    pub columns: usize,
    /// Rows of the grid.
    pub rows: usize,
    /// Name of the country of which all regions are drawn.
    pub home: String,
    /// Names of the other countries drawn.
    pub abroad: Vec<String>,
    /// "article", "mention": what is counted.
    pub unit: &'static str,
    /// The tiles, row by row.
    pub tiles: Vec<TileView>,
    /// The tiles that count something, by count, then name.
    pub list: Vec<TileView>,
}

/// One region on the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TileView {
    /// Three letters.
    pub abbr: String,
    /// The region's name.
    pub name: String,
    /// Its page; none where it has none.
    pub address: Option<String>,
    /// Column, counted from 0.
    pub column: usize,
    /// Row, counted from 0.
    pub row: usize,
    /// Its articles; on the page of an article, how often that names the region or a place in it.
    pub n: usize,
    /// 0 where there is nothing, else the third of the greatest count: 1, 2, 3.
    pub level: usize,
    /// Name of its country, where that is not [`MapView::home`].
    pub abroad: Option<String>,
    /// Whether the page is about it.
    pub here: bool,
}
