//! Where a place is, for somebody who has never heard of it: the seats of regions and capitals around it, how far and which
//! way.

use super::{Desk, view::NeighbourView};
use crate::{
    lexicon::{Entity, Lexicon},
    picture::locator::Landmark,
};

/// So many towns are told.
const N_TOWNS: usize = 4;

/// No town further than this helps, in kilometres.
const FURTHEST: f64 = 400.0;

/// Radius of the earth, in kilometres (the mean radius of the IUGG).
const EARTH: f64 = 6371.0;

/// A town near a place.
pub(super) struct Town<'l> {
    entity: &'l Entity,
    at: [f64; 2],
    /// In kilometres.
    distance: f64,
    /// Degrees from north, clockwise.
    bearing: f64,
}

/// Gives the nearest seats and capitals around a place, the nearest first.
pub(super) fn of<'l>(lexicon: &'l Lexicon, place: &Entity) -> Vec<Town<'l>> {
    let Some(here) = place.at else { return Vec::new() };
    let seats = lexicon.entities().iter().filter_map(|entity| lexicon.get(entity.centre.as_deref()?));
    let mut towns: Vec<Town<'_>> = seats
        .filter(|seat| seat.public && seat.id != place.id)
        .filter_map(|entity| {
            let at = entity.at?;
            Some(Town { entity, at, distance: distance(here, at), bearing: bearing(here, at) })
        })
        .filter(|town| town.distance >= 1.0 && town.distance <= FURTHEST)
        .collect();
    towns.sort_by(|one, other| {
        one.distance.total_cmp(&other.distance).then_with(|| one.entity.id.cmp(&other.entity.id))
    });
    towns.dedup_by(|one, other| one.entity.id == other.entity.id);
    towns.truncate(N_TOWNS);
    towns
}

impl Town<'_> {
    /// Gives what the map draws of it.
    pub(super) fn landmark(&self) -> Landmark<'_> {
        Landmark { name: &self.entity.name, at: self.at }
    }

    /// Says how far it is and which way: "25 km south-west".
    pub(super) fn view(&self, desk: &Desk<'_>) -> NeighbourView {
        NeighbourView {
            name: self.entity.name.clone(),
            address: desk.entity_link(&self.entity.id).and_then(|link| link.address),
            way: format!("{} km {}", rounded(self.distance), compass(self.bearing)),
        }
    }
}

/// Gives the great-circle distance of two points in kilometres (haversine).
fn distance(one: [f64; 2], other: [f64; 2]) -> f64 {
    let ([south, west], [north, east]) = (one.map(f64::to_radians), other.map(f64::to_radians));
    let chord = ((north - south) / 2.0).sin().powi(2) + south.cos() * north.cos() * ((east - west) / 2.0).sin().powi(2);
    2.0 * EARTH * chord.sqrt().min(1.0).asin()
}

/// Gives the direction in which one sets out from one point to another: degrees from north, clockwise.
fn bearing(one: [f64; 2], other: [f64; 2]) -> f64 {
    let ([from, west], [to, east]) = (one.map(f64::to_radians), other.map(f64::to_radians));
    let across = east - west;
    let (x, y) = (across.sin() * to.cos(), from.cos() * to.sin() - from.sin() * to.cos() * across.cos());
    x.atan2(y).to_degrees().rem_euclid(360.0)
}

/// Names one of eight directions.
fn compass(bearing: f64) -> &'static str {
    const DIRECTIONS: [(&str, f64); 8] = [
        ("north", 0.0),
        ("north-east", 45.0),
        ("east", 90.0),
        ("south-east", 135.0),
        ("south", 180.0),
        ("south-west", 225.0),
        ("west", 270.0),
        ("north-west", 315.0),
    ];
    let off = |direction: f64| {
        let off = (bearing - direction).abs();
        off.min(360.0 - off)
    };
    let nearest = DIRECTIONS.iter().min_by(|one, other| off(one.1).total_cmp(&off(other.1)));
    nearest.map_or("", |(name, _)| name)
}

/// Rounds a distance to what coordinates of a hundredth of a degree bear: to 5 km, from 100 km to 10 km.
fn rounded(distance: f64) -> f64 {
    let step = match distance {
        near if near < 10.0 => 1.0,
        near if near < 100.0 => 5.0,
        _ => 10.0,
    };
    (distance / step).round() * step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_and_directions_are_those_of_the_map() {
        let (kyiv, kharkiv) = ([50.45, 30.52], [49.99, 36.23]);
        let km = distance(kyiv, kharkiv);
        assert!((km - 410.0).abs() < 5.0, "Kyiv and Kharkiv are some 410 km apart: {km}");
        assert_eq!((compass(bearing(kyiv, kharkiv)), compass(bearing(kharkiv, kyiv))), ("east", "west"));
        assert_eq!(compass(359.0), "north");
        assert_eq!([3.4, 23.0, 128.0].map(|km| rounded(km).to_string()), ["3", "25", "130"]);
    }

    #[test]
    fn a_small_town_stands_among_the_seats_around_it() {
        let lexicon = Lexicon::built_in();
        let samar = lexicon.get("samar").expect("Samar is known");
        let towns = of(&lexicon, samar);
        let names: Vec<&str> = towns.iter().map(|town| town.entity.name.as_str()).collect();
        assert_eq!((names.len(), names[0]), (N_TOWNS, "Dnipro"), "{names:?}");
        let dnipro = lexicon.get("dnipro").expect("Dnipro is known");
        assert!(of(&lexicon, dnipro).iter().all(|town| town.entity.id != "dnipro"), "a seat is not its own landmark");
    }
}
