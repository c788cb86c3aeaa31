//! Where names stand beside what they name, so that none covers another.

/// A rectangle: left, top, right, bottom.
type Area = [f64; 4];

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Label {
    /// Where it begins, or ends where it stands before.
    pub(super) x: f64,
    /// Its base line.
    pub(super) y: f64,
    /// Whether it stands to the left of what it names.
    pub(super) before: bool,
}

/// Width of a letter and height of a line, in units of the drawing.
const LETTER: f64 = 10.5;
const LINE: f64 = 24.0;

/// How far from a spot its name stands.
const GAP: f64 = 14.0;

/// Places names of so many letters beside spots, within a width: to the right, to the left, then above and below.
pub(super) fn place(spots: &[([f64; 2], usize)], width: f64) -> Vec<Label> {
    let mut taken: Vec<Area> = spots.iter().map(|([x, y], _)| [x - 8.0, y - 8.0, x + 8.0, y + 8.0]).collect();
    let mut labels = Vec::with_capacity(spots.len());
    for &([x, y], letters) in spots {
        let long = letters as f64 * LETTER;
        let fits = |area: &Area| area[0] >= 0.0 && area[2] <= width && taken.iter().all(|other| !overlap(area, other));
        let tries = [0.0, -1.0, 1.0, -1.8, 1.8, -2.6, 2.6]
            .into_iter()
            .flat_map(|lines| [false, true].map(|before| (lines, before)));
        let label = |(lines, before): (f64, bool)| {
            let shift = if lines == 0.0 { GAP } else { 4.0 };
            Label { x: if before { x - shift } else { x + shift }, y: y + 6.0 + lines * LINE, before }
        };
        let best = tries.map(label).find(|label| fits(&area(label, long)));
        let best = best.unwrap_or_else(|| label((0.0, x + long > width)));
        taken.push(area(&best, long));
        labels.push(best);
    }
    labels
}

fn area(label: &Label, long: f64) -> Area {
    let left = if label.before { label.x - long } else { label.x };
    [left, label.y - LINE + 6.0, left + long, label.y + 4.0]
}

fn overlap(one: &Area, other: &Area) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_near_spots_are_parted() {
        let spots = [([500.0, 500.0], 10), ([510.0, 505.0], 10), ([505.0, 495.0], 10), ([990.0, 100.0], 10)];
        let labels = place(&spots, 1000.0);
        let areas: Vec<Area> = labels.iter().map(|label| area(label, 105.0)).collect();
        for (nth, one) in areas.iter().enumerate() {
            assert!(areas[nth + 1..].iter().all(|other| !overlap(one, other)), "{labels:?}");
        }
        assert!(labels[3].before, "there is no room to the right");
    }
}
