//! The locator map: places by latitude and longitude over a graticule. What is known to the place is a dot; what is known to
//! an area alone is drawn as an area, never as a point (ACCORD publishes at the level of provinces for that reason).

use std::fmt::Write as _;

use super::{
    label::{self, Label},
    svg::{self, Number},
};

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct Point<'p> {
    /// Its number in the list that says the same.
    pub number: usize,
    /// Its name.
    pub name: &'p str,
    /// Latitude and longitude, in degrees.
    pub at: [f64; 2],
    /// Radius of the area within which it lies, in kilometres; none where the place itself is known.
    pub within: Option<f64>,
}

/// A town that tells where the places are: it has no number, and nothing is said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Landmark<'p> {
    /// Its name.
    pub name: &'p str,
    /// Latitude and longitude, in degrees.
    pub at: [f64; 2],
}

/// An outline, ring by ring: latitude and longitude, in degrees.
pub type Outline = Vec<[f64; 2]>;

/// Width of the drawing, in its own units.
const WIDTH: f64 = 1000.0;

/// Kilometres of a degree of latitude.
const DEGREE: f64 = 111.2;

/// The part of the earth that is shown, and how it is drawn: by an equirectangular projection, true to scale in the middle.
struct Frame {
    west: f64,
    north: f64,
    east: f64,
    south: f64,
    /// Units of the drawing in a degree of latitude.
    scale: f64,
    /// How much shorter a degree of longitude is.
    squeeze: f64,
}

/// Draws places among landmarks; none where there is no place. Outlines are drawn as far as they lie within.
pub fn draw(
    (points, landmarks): (&[Point<'_>], &[Landmark<'_>]),
    outlines: &[Outline],
    sentence: &str,
) -> Option<String> {
    points.first()?;
    let shown: Vec<[f64; 2]> =
        points.iter().map(|point| point.at).chain(landmarks.iter().map(|mark| mark.at)).collect();
    let frame = Frame::around(&shown)?;
    let height = Number((frame.north - frame.south) * frame.scale);
    let size = format!("viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\"");
    let mut out = svg::open("locator", &size, sentence);
    write_graticule(&frame, &mut out);
    for outline in outlines.iter().filter(|outline| outline.iter().any(|at| frame.holds(*at))) {
        out.push_str("<path class=\"border\" d=\"");
        for (nth, at) in outline.iter().enumerate() {
            let [x, y] = frame.place(*at);
            let _ = write!(out, "{}{} {}", if nth == 0 { "M" } else { "L" }, Number(x), Number(y));
        }
        out.push_str("\"/>");
    }
    let spots: Vec<([f64; 2], usize)> = points
        .iter()
        .map(|point| (frame.place(point.at), svg::short(point.name).chars().count() + 3))
        // On phones letters are larger, and these names stay.
        .chain(landmarks.iter().map(|mark| (frame.place(mark.at), svg::short(mark.name).chars().count() * 2)))
        .collect();
    let labels = label::place(&spots, WIDTH);
    let mut put = spots.iter().map(|(spot, _)| *spot).zip(labels);
    for (point, put) in points.iter().zip(&mut put) {
        write_point(point, put, &frame, &mut out);
    }
    for (mark, put) in landmarks.iter().zip(put) {
        write_landmark(mark, put, &mut out);
    }
    Some(out + "</svg>")
}

impl Frame {
    /// Shows all of them, and some land around.
    fn around(shown: &[[f64; 2]]) -> Option<Self> {
        let least = |axis: usize| shown.iter().map(|at| at[axis]).reduce(f64::min);
        let most = |axis: usize| shown.iter().map(|at| at[axis]).reduce(f64::max);
        let (south, north, west, east) = (least(0)?, most(0)?, least(1)?, most(1)?);
        let squeeze = f64::midpoint(south, north).to_radians().cos();
        let squeeze = (squeeze * 1000.0).round() / 1000.0;
        let room = ((north - south).max((east - west) * squeeze) * 0.12).max(0.6);
        let (south, north) = (south - room, north + room);
        let side = room / squeeze;
        let (mut west, mut east) = (west - side, east + side);
        // No taller than wide: a strip of land from north to south is shown with land beside it.
        let lacks = (north - south) / squeeze * 1.4 - (east - west);
        if lacks > 0.0 {
            west -= lacks / 2.0;
            east += lacks / 2.0;
        }
        Some(Self { west, north, east, south, scale: WIDTH / ((east - west) * squeeze), squeeze })
    }

    fn place(&self, [latitude, longitude]: [f64; 2]) -> [f64; 2] {
        [(longitude - self.west) * self.squeeze * self.scale, (self.north - latitude) * self.scale]
    }

    fn holds(&self, [latitude, longitude]: [f64; 2]) -> bool {
        (self.south..=self.north).contains(&latitude) && (self.west..=self.east).contains(&longitude)
    }
}

/// Draws the lines of latitude and longitude, some four of each.
fn write_graticule(frame: &Frame, out: &mut String) {
    let span = frame.north - frame.south;
    let step = [0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0].into_iter().find(|step| span / step <= 5.0).unwrap_or(30.0);
    let lines = |from: f64, to: f64| {
        let first = (from / step).ceil();
        (0..).map(move |nth| (first + f64::from(nth)) * step).take_while(move |at| *at < to)
    };
    let bottom = frame.place([frame.south, frame.west])[1];
    for latitude in lines(frame.south, frame.north) {
        let y = frame.place([latitude, frame.west])[1];
        let side = if latitude < 0.0 { "S" } else { "N" };
        let _ = write!(
            out,
            "<path class=\"grid\" d=\"M0 {0}H{WIDTH}\"/><text class=\"deg\" x=\"6\" y=\"{1}\">{2}°{side}</text>",
            Number(y),
            Number(y - 6.0),
            latitude.abs()
        );
    }
    for longitude in lines(frame.west, frame.east) {
        let x = frame.place([frame.north, longitude])[0];
        let side = if longitude < 0.0 { "W" } else { "E" };
        let _ = write!(
            out,
            "<path class=\"grid\" d=\"M{0} 0V{1}\"/><text class=\"deg\" x=\"{2}\" y=\"{3}\">{4}°{side}</text>",
            Number(x),
            Number(bottom),
            Number(x + 6.0),
            Number(bottom - 8.0),
            longitude.abs()
        );
    }
}

fn write_point(point: &Point<'_>, ([x, y], label): ([f64; 2], Label), frame: &Frame, out: &mut String) {
    let (x, y) = (Number(x), Number(y));
    let _ = match point.within {
        Some(radius) => {
            let radius = Number((radius / DEGREE * frame.scale).max(14.0));
            write!(out, "<circle class=\"area\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>")
        }
        None => write!(out, "<circle class=\"spot\" cx=\"{x}\" cy=\"{y}\" r=\"7\"/>"),
    };
    let (number, name) = (point.number, svg::name(point.name));
    let (anchor, text) = if label.before {
        (" text-anchor=\"end\"", format!("<tspan class=\"nm\">{name}</tspan> {number}"))
    } else {
        ("", format!("{number} <tspan class=\"nm\">{name}</tspan>"))
    };
    let _ = write!(out, "<text{anchor} x=\"{}\" y=\"{}\">{text}</text>", Number(label.x), Number(label.y));
}

fn write_landmark(mark: &Landmark<'_>, ([x, y], label): ([f64; 2], Label), out: &mut String) {
    let anchor = if label.before { " text-anchor=\"end\"" } else { "" };
    let _ = write!(
        out,
        "<circle class=\"mark\" cx=\"{}\" cy=\"{}\" r=\"5\"/><text{anchor} x=\"{}\" y=\"{}\">{}</text>",
        Number(x),
        Number(y),
        Number(label.x),
        Number(label.y),
        svg::name(mark.name)
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(number: usize, at: [f64; 2], within: Option<f64>) -> Point<'static> {
        Point { number, name: "Orwen", at, within }
    }

    #[test]
    fn an_area_is_no_dot() {
        let points = [point(1, [48.0, 34.0], None), point(2, [50.0, 36.0], Some(60.0))];
        let drawn = draw((&points, &[]), &[], "Two places").unwrap();
        assert_eq!((drawn.matches("class=\"spot\"").count(), drawn.matches("class=\"area\"").count()), (1, 1));
        assert!(drawn.contains("°N</text>") && drawn.contains("°E</text>"), "{drawn}");
    }

    #[test]
    fn north_is_above_and_east_to_the_right() {
        let shown = [[48.0, 34.0], [50.0, 36.0]];
        let frame = Frame::around(&shown).unwrap();
        let [one, other] = shown.map(|at| frame.place(at));
        assert!(one[0] < other[0] && one[1] > other[1]);
        assert!(one.iter().chain(&other).all(|at| (0.0..WIDTH).contains(at)));
    }

    #[test]
    fn outlines_elsewhere_are_left_out() {
        let ring = |at: f64| vec![[at, 34.0], [at + 1.0, 34.0], [at, 35.0]];
        let drawn = draw((&[point(1, [48.0, 34.0], None)], &[]), &[ring(48.0), ring(-20.0)], "One").unwrap();
        assert_eq!(drawn.matches("class=\"border\"").count(), 1);
        assert_eq!(draw((&[], &[Landmark { name: "Orwen", at: [48.0, 34.0] }]), &[], "None"), None);
    }

    #[test]
    fn a_landmark_has_a_name_and_no_number() {
        let landmark = Landmark { name: "Great Orwen", at: [49.0, 35.0] };
        let drawn = draw((&[point(1, [48.0, 34.0], None)], &[landmark]), &[], "One").unwrap();
        assert!(drawn.contains(">Great Orwen</text>") && drawn.matches("class=\"mark\"").count() == 1, "{drawn}");
    }
}
