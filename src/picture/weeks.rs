//! Numbers week by week: a column from low to high, open above where no highest number is known.

use std::fmt::Write as _;

use super::svg::{self, Number};

/// One week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// What is written under it; empty where there is no room.
    pub label: String,
    /// The least and the most; the most is none where it is open. None where nothing is said of the week.
    pub bounds: Option<(u64, Option<u64>)>,
}

/// Height of the columns, of the words above them and of those below, in CSS pixels.
const HEIGHT: f64 = 120.0;
const HEAD: f64 = 24.0;
const FOOT: f64 = 26.0;

/// Draws weeks side by side on a scale that ends at the greatest number.
pub fn draw(weeks: &[Week], greatest: u64, sentence: &str) -> String {
    let size = format!("height=\"{}\"", HEAD + HEIGHT + FOOT);
    let mut out = svg::open("weeks", &size, sentence);
    let ground = HEAD + HEIGHT;
    let y = |value: u64| Number(ground - value as f64 * HEIGHT / greatest.max(1) as f64);
    let _ = write!(out, "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{ground}\" y2=\"{ground}\"/>");
    let few = weeks.len() <= 16;
    for (at, week) in weeks.iter().enumerate() {
        let x = Number((at as f64 + 0.5) * 100.0 / weeks.len() as f64);
        if let Some((low, high)) = week.bounds {
            write_column((low, high), (x, y(low), high.map(&y)), ground, &mut out);
            if few {
                let _ = write!(
                    out,
                    "<text class=\"v\" x=\"{x}%\" y=\"{}\">{low}{}</text>",
                    Number(high.map_or(y(low).0 - 18.0, |high| y(high).0 - 9.0)),
                    match high {
                        Some(high) if high > low => format!("–{high}"),
                        Some(_) => String::new(),
                        None => "+".to_owned(),
                    }
                );
            }
        }
        if !week.label.is_empty() {
            let _ = write!(
                out,
                "<text class=\"mo\" x=\"{x}%\" y=\"{}\">{}</text>",
                ground + 18.0,
                svg::escape(&week.label)
            );
        }
    }
    out + "</svg>"
}

fn write_column(
    (low, high): (u64, Option<u64>),
    (x, y, top): (Number, Number, Option<Number>),
    ground: f64,
    out: &mut String,
) {
    let _ = write!(out, "<line class=\"stem\" x1=\"{x}%\" x2=\"{x}%\" y1=\"{ground}\" y2=\"{y}\"/>");
    let open = if low == 0 { " dot--open" } else { "" };
    match (top, high) {
        (Some(top), Some(high)) if high > low => {
            let _ = write!(out, "<line class=\"bar\" x1=\"{x}%\" x2=\"{x}%\" y1=\"{y}\" y2=\"{top}\"/>");
        }
        (None, _) => {
            let tip = Number(y.0 - 14.0);
            let _ = write!(
                out,
                "<line class=\"bar\" x1=\"{x}%\" x2=\"{x}%\" y1=\"{y}\" y2=\"{tip}\"/><svg x=\"{x}%\" y=\"{tip}\" overflow=\"visible\"><path class=\"tip\" d=\"M-4.5 6 0 0l4.5 6\"/></svg>"
            );
        }
        _ => {}
    }
    let _ = write!(out, "<circle class=\"dot{open}\" cx=\"{x}%\" cy=\"{y}\" r=\"4\"/>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_of_which_nothing_is_said_is_no_zero() {
        let week = |bounds| Week { label: String::new(), bounds };
        let drawn =
            draw(&[week(None), week(Some((0, Some(0)))), week(Some((5, None))), week(Some((2, Some(8))))], 10, "Weeks");
        assert_eq!((drawn.matches("<circle").count(), drawn.matches("dot--open").count()), (3, 1));
        assert!(drawn.contains(">5+</text>") && drawn.contains(">2–8</text>"), "{drawn}");
        assert_eq!((drawn.matches("class=\"bar\"").count(), drawn.matches("class=\"tip\"").count()), (2, 1));
    }
}
