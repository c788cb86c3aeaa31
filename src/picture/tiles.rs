//! The tile-grid map: one equal tile a region, with its letters and its count.

use std::fmt::Write as _;

use super::svg;

/// Side of a tile with the room beside it, in units of the drawing.
const STEP: usize = 42;
const SIDE: usize = 39;

/// One region on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tile<'t> {
    /// Column, counted from 0.
    pub column: usize,
    /// Row, counted from 0.
    pub row: usize,
    /// A few letters.
    pub letters: &'t str,
    /// What is counted; nothing is written for 0.
    pub count: usize,
    /// How dark it is, from 0, empty, to 3.
    pub level: usize,
    /// Whether it lies in another country: its corners are round.
    pub abroad: bool,
    /// Whether it is outlined.
    pub outlined: bool,
}

/// Draws tiles on a grid of so many columns and rows.
pub fn draw(tiles: &[Tile<'_>], (columns, rows): (usize, usize), sentence: &str) -> String {
    let (width, height) = (columns * STEP, rows * STEP);
    let (wide, high) = (columns * 48, rows * 48);
    let size = format!("width=\"{wide}\" height=\"{high}\" viewBox=\"0 0 {width} {height}\"");
    let mut out = svg::open("tiles", &size, sentence);
    for tile in tiles {
        let (x, y) = (tile.column * STEP + 1, tile.row * STEP + 1);
        let round = if tile.abroad { " rx=\"9\"" } else { "" };
        let _ = write!(
            out,
            "<g{}><rect x=\"{x}\" y=\"{y}\" width=\"{SIDE}\" height=\"{SIDE}\"{round}/><text x=\"{}\" y=\"{}\">{}</text>",
            class(tile),
            x + 4,
            y + 15,
            svg::escape(tile.letters),
        );
        if tile.count > 0 {
            let _ = write!(out, "<text class=\"cnt\" x=\"{}\" y=\"{}\">{}</text>", x + 35, y + 35, tile.count);
        }
        out.push_str("</g>");
    }
    out + "</svg>"
}

fn class(tile: &Tile<'_>) -> String {
    match (tile.level, tile.outlined) {
        (0, false) => String::new(),
        (0, true) => " class=\"here\"".to_owned(),
        (level, false) => format!(" class=\"c{level}\""),
        (level, true) => format!(" class=\"c{level} here\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tile_tells_its_count_its_country_and_whether_it_is_meant() {
        let home = Tile { column: 0, row: 0, letters: "NSH", count: 4, level: 3, abroad: false, outlined: true };
        let abroad = Tile { column: 2, row: 1, letters: "P&L", count: 0, level: 0, abroad: true, outlined: false };
        let drawn = draw(&[home, abroad], (3, 2), "Two \"regions\"");
        assert!(
            drawn.starts_with("<svg class=\"pic tiles\" role=\"img\" aria-label=\"Two &quot;regions&quot;\""),
            "{drawn}"
        );
        assert!(drawn.contains("<g class=\"c3 here\"><rect x=\"1\" y=\"1\" width=\"39\" height=\"39\"/>"), "{drawn}");
        assert!(drawn.contains("<text class=\"cnt\" x=\"36\" y=\"36\">4</text>"), "{drawn}");
        assert!(drawn.contains("<g><rect x=\"85\" y=\"43\" width=\"39\" height=\"39\" rx=\"9\"/>"), "{drawn}");
        assert!(drawn.contains(">P&amp;L</text></g>"), "{drawn}");
    }
}
