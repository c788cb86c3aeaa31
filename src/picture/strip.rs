//! The timeline strip: a dot is a day, a bar an interval, a dashed line has an end and no known beginning.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::{
    axis::Axis,
    svg::{self, Number},
};

/// One event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment<'m> {
    /// Its number in the list that says the same.
    pub number: usize,
    /// What stands beside it where there is room.
    pub name: &'m str,
    /// The first day on which it may have been; none where only the last is known.
    pub from: Option<Date>,
    /// The last day on which it may have been.
    pub to: Date,
}

/// Room that an event takes, in per cent of the width: a letter of its name, and its number on a phone.
const LETTER: f64 = 0.78;
const NUMBER: f64 = 10.0;

/// How far back a line without beginning reaches, in per cent.
const OPEN: f64 = 5.0;

/// Height of a lane, and of what stands under them, in CSS pixels.
const LANE: usize = 26;
const FOOT: usize = 28;

/// Draws events in time; none where no event has a day.
pub fn draw(moments: &[Moment<'_>], sentence: &str) -> Option<String> {
    let axis = Axis::over(moments.iter().flat_map(|moment| moment.from.into_iter().chain([moment.to])))?;
    let spots: Vec<Spot> = moments.iter().map(|moment| spot(moment, axis)).collect();
    let lanes = lanes(&spots);
    let n_lanes = lanes.iter().max().map_or(0, |lane| lane + 1);
    let ground = n_lanes * LANE + 10;
    let mut out = svg::open("strip", &format!("height=\"{}\"", ground + FOOT), sentence);
    for tick in axis.ticks() {
        let x = Number(tick.x);
        let _ = write!(out, "<line class=\"grid\" x1=\"{x}%\" x2=\"{x}%\" y1=\"0\" y2=\"100%\"/>");
        if !tick.label.is_empty() {
            let _ = write!(
                out,
                "<svg x=\"{x}%\" overflow=\"visible\"><text class=\"mo\" x=\"6\" y=\"{}\">{}</text></svg>",
                ground + 18,
                tick.label
            );
        }
    }
    let _ = write!(out, "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{ground}\" y2=\"{ground}\"/>");
    for ((moment, spot), lane) in moments.iter().zip(&spots).zip(lanes) {
        write_moment(moment, spot, ground - 14 - lane * LANE, &mut out);
    }
    Some(out + "</svg>")
}

/// Where an event stands, in per cent.
struct Spot {
    from: f64,
    to: f64,
    sort: Sort,
    /// Whether its name stands before it, for want of room behind.
    before: bool,
    /// What it and its name take.
    room: (f64, f64),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Day,
    Span,
    Until,
}

fn spot(moment: &Moment<'_>, axis: Axis) -> Spot {
    let to = axis.x(moment.to);
    let (from, sort) = match moment.from {
        Some(from) if from == moment.to => (to, Sort::Day),
        Some(from) => (axis.x(from), Sort::Span),
        None => ((to - OPEN).max(0.0), Sort::Until),
    };
    let words = (LETTER * (svg::short(moment.name).chars().count() + 4) as f64).max(NUMBER);
    let before = to + words > 100.0;
    let room = if before { (from - words, to + 1.0) } else { (from - 1.0, to + words) };
    Spot { from, to, sort, before, room }
}

/// Gives each event the lowest lane in which it covers no other.
fn lanes(spots: &[Spot]) -> Vec<usize> {
    let mut taken: Vec<Vec<(f64, f64)>> = Vec::new();
    let lane = |spot: &Spot| {
        let (from, to) = spot.room;
        let is_free = |lane: &Vec<(f64, f64)>| lane.iter().all(|other| other.1 < from || to < other.0);
        let at = taken.iter().position(is_free).unwrap_or(taken.len());
        if at == taken.len() {
            taken.push(Vec::new());
        }
        taken[at].push(spot.room);
        at
    };
    spots.iter().map(lane).collect()
}

fn write_moment(moment: &Moment<'_>, spot: &Spot, y: usize, out: &mut String) {
    let (from, to) = (Number(spot.from), Number(spot.to));
    let end = |x: Number| format!("<line class=\"end\" x1=\"{x}%\" x2=\"{x}%\" y1=\"{}\" y2=\"{}\"/>", y - 7, y + 7);
    let _ = match spot.sort {
        Sort::Day => write!(out, "<circle cx=\"{to}%\" cy=\"{y}\" r=\"5\"/>"),
        Sort::Span => {
            let line = format!("<line class=\"span\" x1=\"{from}%\" x2=\"{to}%\" y1=\"{y}\" y2=\"{y}\"/>");
            write!(out, "{line}{}{}", end(from), end(to))
        }
        Sort::Until => {
            let line = format!("<line class=\"open\" x1=\"{from}%\" x2=\"{to}%\" y1=\"{y}\" y2=\"{y}\"/>");
            write!(out, "{line}{}", end(to))
        }
    };
    let (name, number) = (svg::name(moment.name), moment.number);
    let base = Number(y as f64 + 4.5);
    let _ = if spot.before {
        write!(
            out,
            "<svg x=\"{from}%\" overflow=\"visible\"><text x=\"-11\" y=\"{base}\" text-anchor=\"end\"><tspan class=\"nm\">{name}</tspan> {number}</text></svg>"
        )
    } else {
        write!(
            out,
            "<svg x=\"{to}%\" overflow=\"visible\"><text x=\"11\" y=\"{base}\">{number} <tspan class=\"nm\">{name}</tspan></text></svg>"
        )
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn moment(number: usize, from: Option<Date>, to: Date) -> Moment<'static> {
        Moment { number, name: "Orwen", from, to }
    }

    #[test]
    fn a_date_is_drawn_as_sure_as_it_is() {
        let day = date(2025, 4, 3);
        let drawn = draw(&[moment(1, Some(day), day)], "One").unwrap();
        assert!(drawn.contains("<circle") && !drawn.contains("class=\"span\"") && !drawn.contains("class=\"open\""));
        let drawn = draw(&[moment(1, Some(day), date(2025, 4, 9))], "One").unwrap();
        assert_eq!((drawn.matches("class=\"span\"").count(), drawn.matches("class=\"end\"").count()), (1, 2));
        let drawn = draw(&[moment(1, None, day)], "One").unwrap();
        assert_eq!((drawn.matches("class=\"open\"").count(), drawn.matches("class=\"end\"").count()), (1, 1));
    }

    #[test]
    fn names_cover_no_others_and_stay_within() {
        let day = date(2025, 6, 29);
        let moments = [moment(1, Some(day), day), moment(2, Some(day), day)];
        let spots: Vec<Spot> =
            moments.iter().map(|moment| spot(moment, Axis::over([day].into_iter()).unwrap())).collect();
        assert_eq!(lanes(&spots), [0, 1]);
        assert!(spots[0].before && spots[0].room.1 <= 100.0 + 1.0);
    }

    #[test]
    fn without_days_there_is_no_strip() {
        assert_eq!(draw(&[], "None"), None);
    }
}
