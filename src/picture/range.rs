//! One number on a line: solid to where it is said, open where it has no upper end, dashed where it is a word.

use super::svg::Number;

/// A number as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The least that it can be.
    pub low: u64,
    /// The most that it can be; none where that is open.
    pub high: Option<u64>,
    /// Whether it is a word, not a number.
    pub vague: bool,
}

/// Draws a range on a scale that ends at the greatest number. Hidden from those who hear: the words beside it say it.
pub fn draw(range: Range, greatest: u64) -> String {
    let x = |value: u64| Number(value as f64 * 88.0 / greatest.max(1) as f64);
    let (low, end) = (x(range.low), range.high.map_or(Number(100.0), x));
    let bar = if range.vague { "bar bar--open" } else { "bar" };
    let stem = format!("<line class=\"axis\" x1=\"0\" x2=\"{low}%\" y1=\"10\" y2=\"10\"/>");
    let line = if end == low {
        String::new()
    } else {
        format!("<line class=\"{bar}\" x1=\"{low}%\" x2=\"{end}%\" y1=\"10\" y2=\"10\"/>")
    };
    let tip = match range.high {
        None => "<svg x=\"100%\" overflow=\"visible\"><path class=\"tip\" d=\"M-6 5.5 0 10-6 14.5\"/></svg>".to_owned(),
        Some(high) if high > range.low => {
            format!("<svg x=\"{end}%\" overflow=\"visible\"><path class=\"tip\" d=\"M0 4v12\"/></svg>")
        }
        Some(_) => String::new(),
    };
    let start = if range.vague {
        format!("<svg x=\"{low}%\" overflow=\"visible\"><path class=\"tip\" d=\"M0 4v12\"/></svg>")
    } else {
        let open = if range.low == 0 { " dot--open" } else { "" };
        format!("<circle class=\"dot{open}\" cx=\"{low}%\" cy=\"10\" r=\"4\"/>")
    };
    format!("<svg class=\"pic\" height=\"20\" aria-hidden=\"true\">{stem}{line}{start}{tip}</svg>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_number_has_a_tip_and_an_exact_one_a_dot_alone() {
        let exact = draw(Range { low: 5, high: Some(5), vague: false }, 10);
        assert!(
            exact.contains("<circle class=\"dot\" cx=\"44%\"")
                && !exact.contains("class=\"bar")
                && !exact.contains("tip")
        );
        let open = draw(Range { low: 5, high: None, vague: false }, 10);
        assert!(open.contains("<line class=\"bar\" x1=\"44%\" x2=\"100%\"") && open.contains("class=\"tip\""));
        let word = draw(Range { low: 12, high: None, vague: true }, 24);
        assert!(word.contains("bar--open") && !word.contains("<circle"));
        assert!(draw(Range { low: 0, high: Some(0), vague: false }, 0).contains("dot--open"));
    }
}
