//! The network: who is mentioned in the same articles, a line the thicker the more of them.

use std::fmt::Write as _;

use super::{
    layout,
    svg::{self, Number},
};

/// Whoever is mentioned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node<'n> {
    /// Its number in the table that says the same.
    pub number: usize,
    /// Its name.
    pub name: &'n str,
}

/// Two that are mentioned together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Places of the two among the nodes.
    pub between: [usize; 2],
    /// In how many articles.
    pub count: usize,
}

/// Height of a row of names, in CSS pixels.
const ROW: f64 = 22.0;

/// Draws a network.
pub fn draw(nodes: &[Node<'_>], links: &[Link], sentence: &str) -> String {
    let most = links.iter().map(|link| link.count).max().unwrap_or(1) as f64;
    let weighted: Vec<(usize, usize, f64)> =
        links.iter().map(|link| (link.between[0], link.between[1], link.count as f64 / most)).collect();
    let height = (nodes.len() as f64 * 16.0).clamp(240.0, 720.0);
    let spots = part(layout::place(nodes.len(), &weighted), nodes, height);
    let mut out = svg::open("network", &format!("height=\"{height}\""), sentence);
    for link in links {
        let [one, other] = link.between.map(|at| spots[at]);
        let level = (link.count as f64 * 3.0 / most).ceil();
        let _ = write!(
            out,
            "<line class=\"l{level}\" x1=\"{}%\" x2=\"{}%\" y1=\"{}\" y2=\"{}\"/>",
            Number(one[0]),
            Number(other[0]),
            Number(one[1]),
            Number(other[1])
        );
    }
    for (node, [x, y]) in nodes.iter().zip(spots) {
        let (x, y, base) = (Number(x), Number(y), Number(y + 4.0));
        let (number, name) = (node.number, svg::name(node.name));
        let _ = write!(
            out,
            "<circle cx=\"{x}%\" cy=\"{y}\" r=\"4.5\"/><svg x=\"{x}%\" overflow=\"visible\"><text x=\"9\" y=\"{base}\">{number} <tspan class=\"nm\">{name}</tspan></text></svg>"
        );
    }
    out + "</svg>"
}

/// Turns places into per cent and pixels, and moves down what would cover a name above it.
fn part(places: Vec<[f64; 2]>, nodes: &[Node<'_>], height: f64) -> Vec<[f64; 2]> {
    let mut spots: Vec<[f64; 2]> =
        places.into_iter().map(|[x, y]| [2.0 + x * 78.0, 14.0 + y * (height - 28.0)]).collect();
    let mut order: Vec<usize> = (0..spots.len()).collect();
    order.sort_by(|one, other| spots[*one][1].total_cmp(&spots[*other][1]));
    let end =
        |at: usize, spots: &[[f64; 2]]| spots[at][0] + 3.0 + 0.8 * svg::short(nodes[at].name).chars().count() as f64;
    for (nth, &this) in order.iter().enumerate() {
        for &above in &order[..nth] {
            let beside = spots[this][0] < end(above, &spots) && spots[above][0] < end(this, &spots);
            if beside && spots[this][1] - spots[above][1] < ROW && spots[this][1] > spots[above][1] - ROW {
                spots[this][1] = (spots[above][1] + ROW).min(height - 12.0);
            }
        }
    }
    spots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_node_and_every_link_is_drawn() {
        let nodes = [Node { number: 1, name: "Mira Oss" }, Node { number: 2, name: "B & C" }];
        let drawn = draw(&nodes, &[Link { between: [0, 1], count: 3 }], "Two");
        assert_eq!((drawn.matches("<circle").count(), drawn.matches("<line class=\"l3\"").count()), (2, 1));
        assert!(drawn.contains("B &amp; C"), "{drawn}");
    }

    #[test]
    fn names_that_would_cover_each_other_are_parted() {
        let nodes = [Node { number: 1, name: "One" }, Node { number: 2, name: "Two" }];
        let spots = part(vec![[0.5, 0.5], [0.5, 0.5]], &nodes, 300.0);
        assert!((spots[0][1] - spots[1][1]).abs() >= ROW, "{spots:?}");
    }
}
