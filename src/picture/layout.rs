//! Where the nodes of a network stand: pushed apart, and drawn together by their links, until they hold still.
//!
//! After Fruchterman and Reingold, *Graph Drawing by Force-directed Placement* (1991). Only sums, products and roots, so that
//! every machine finds the same places.

/// Rounds of pushing and drawing.
const ROUNDS: usize = 300;

/// A turn by the golden angle: no two nodes begin at one place, nor on one line.
const TURN: (f64, f64) = (-0.737_368_878_078_32, 0.675_490_294_261_52);

/// Places nodes in a square from 0 to 1; a link is two nodes and its weight.
pub(super) fn place(n_nodes: usize, links: &[(usize, usize, f64)]) -> Vec<[f64; 2]> {
    let mut places = spiral(n_nodes);
    let ideal = 1.0 / (n_nodes.max(1) as f64).sqrt();
    for round in 0..ROUNDS {
        let heat = 0.1 * (1.0 - round as f64 / ROUNDS as f64);
        let forces = forces(&places, links, ideal);
        for (place, force) in places.iter_mut().zip(forces) {
            let length = length(force).max(1e-9);
            let step = length.min(heat) / length;
            place[0] += force[0] * step;
            place[1] += force[1] * step;
        }
    }
    fit(places)
}

fn spiral(n_nodes: usize) -> Vec<[f64; 2]> {
    let mut direction = [1.0, 0.0];
    let point = |at: usize| {
        let radius = 0.5 * ((at as f64 + 0.5) / n_nodes as f64).sqrt();
        let place = [0.5 + radius * direction[0], 0.5 + radius * direction[1]];
        direction = [direction[0] * TURN.0 - direction[1] * TURN.1, direction[0] * TURN.1 + direction[1] * TURN.0];
        place
    };
    (0..n_nodes).map(point).collect()
}

fn forces(places: &[[f64; 2]], links: &[(usize, usize, f64)], ideal: f64) -> Vec<[f64; 2]> {
    let mut forces: Vec<[f64; 2]> = places.iter().map(|[x, y]| [(0.5 - x) * 0.3, (0.5 - y) * 0.3]).collect();
    for one in 0..places.len() {
        for other in one + 1..places.len() {
            let apart = [places[one][0] - places[other][0], places[one][1] - places[other][1]];
            let distance = length(apart).max(1e-4);
            let push = ideal * ideal / (distance * distance);
            pull(&mut forces, (one, other), [apart[0] * push, apart[1] * push]);
        }
    }
    for &(one, other, weight) in links {
        let apart = [places[one][0] - places[other][0], places[one][1] - places[other][1]];
        let draw = -weight * length(apart) / ideal;
        pull(&mut forces, (one, other), [apart[0] * draw, apart[1] * draw]);
    }
    forces
}

fn pull(forces: &mut [[f64; 2]], (one, other): (usize, usize), force: [f64; 2]) {
    for axis in 0..2 {
        forces[one][axis] += force[axis];
        forces[other][axis] -= force[axis];
    }
}

fn length([x, y]: [f64; 2]) -> f64 {
    (x * x + y * y).sqrt()
}

/// Stretches places to fill the square.
fn fit(mut places: Vec<[f64; 2]>) -> Vec<[f64; 2]> {
    for axis in 0..2 {
        let least = places.iter().map(|place| place[axis]).fold(f64::INFINITY, f64::min);
        let most = places.iter().map(|place| place[axis]).fold(f64::NEG_INFINITY, f64::max);
        for place in &mut places {
            place[axis] = if most > least { (place[axis] - least) / (most - least) } else { 0.5 };
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_linked_stands_nearer_than_what_is_not() {
        let places = place(4, &[(0, 1, 1.0), (2, 3, 1.0)]);
        let apart = |a: usize, b: usize| length([places[a][0] - places[b][0], places[a][1] - places[b][1]]);
        assert!(apart(0, 1) < apart(0, 2) && apart(2, 3) < apart(1, 3), "{places:?}");
        assert!(places.iter().flatten().all(|at| (0.0..=1.0).contains(at)));
    }

    #[test]
    fn the_same_links_give_the_same_places() {
        assert_eq!(place(9, &[(0, 3, 0.5)]), place(9, &[(0, 3, 0.5)]));
        assert_eq!(place(1, &[]), [[0.5, 0.5]]);
        assert!(place(0, &[]).is_empty());
    }
}
