//! Places by their coordinates. Of a place that is known to an area alone, the area is drawn.

use super::{
    Desk, boundaries, surroundings,
    view::{LocatorView, PointView},
};
use crate::{
    lexicon::{Entity, EntityKind, Lexicon},
    picture::locator::{self, Landmark, Outline, Point},
};

/// Places on the map of the site.
const N_PLACES: usize = 60;

/// How far an area of which only the middle is known reaches, in kilometres.
const AREA: f64 = 25.0;

/// Tells whether an entity lies in a country at war.
pub(super) fn is_at_war(lexicon: &Lexicon, entity: &Entity) -> bool {
    let region = entity.region.as_ref().and_then(|id| lexicon.get(id));
    let country = entity.country.as_ref().or_else(|| region?.country.as_ref());
    country.and_then(|id| lexicon.get(id)).is_some_and(|country| country.at_war)
}

/// Draws one place among the seats of regions around it, or none of which the coordinates are not known.
pub(super) fn of_place(desk: &Desk<'_>, dossier: usize) -> Option<LocatorView> {
    let towns = surroundings::of(desk.briefing.lexicon, desk.briefing.dossiers[dossier].entity);
    let landmarks: Vec<Landmark<'_>> = towns.iter().map(surroundings::Town::landmark).collect();
    let around = towns.iter().map(|town| town.view(desk)).collect();
    draw(desk, &[dossier], &landmarks).map(|view| LocatorView { around, ..view })
}

/// Draws the places with most articles.
pub(super) fn of_site(desk: &Desk<'_>) -> Option<LocatorView> {
    let dossiers = desk.briefing.dossiers.iter().enumerate();
    let mut places: Vec<usize> = dossiers
        .filter(|(_, dossier)| dossier.entity.kind == EntityKind::Place && dossier.entity.at.is_some())
        .map(|(at, _)| at)
        .collect();
    places.sort_by_key(|at| (std::cmp::Reverse(desk.briefing.dossiers[*at].articles.len()), *at));
    places.truncate(N_PLACES);
    let home = |at: &usize| is_at_war(desk.briefing.lexicon, desk.briefing.dossiers[*at].entity);
    places.retain(home);
    draw(desk, &places, &[])
}

fn draw(desk: &Desk<'_>, dossiers: &[usize], landmarks: &[Landmark<'_>]) -> Option<LocatorView> {
    let points: Vec<PointView> =
        dossiers.iter().enumerate().filter_map(|(nth, at)| point(desk, nth + 1, *at)).collect();
    let drawn: Vec<Point<'_>> = points
        .iter()
        .zip(dossiers)
        .filter_map(|(point, at)| {
            Some(Point {
                number: point.number,
                name: &point.name,
                at: desk.briefing.dossiers[*at].entity.at?,
                within: (point.precision == "area").then_some(AREA),
            })
        })
        .collect();
    let outlines: &[Outline] = boundaries::outlines(desk);
    let sentence = match &points[..] {
        [only] => format!("Map: {} at {}.", only.name, only.degrees),
        _ => format!("Map of {} places. The list beside it has the same.", points.len()),
    };
    let picture = locator::draw((&drawn, landmarks), outlines, &sentence)?;
    Some(LocatorView { picture, outlined: !outlines.is_empty(), points, around: Vec::new() })
}

fn point(desk: &Desk<'_>, number: usize, dossier: usize) -> Option<PointView> {
    let dossier = &desk.briefing.dossiers[dossier];
    let entity = dossier.entity;
    let [latitude, longitude] = entity.at?;
    Some(PointView {
        number,
        name: entity.name.clone(),
        address: Some(desk.link(&dossier.shelf.address(&entity.id))),
        n: dossier.articles.len(),
        degrees: degrees(latitude, longitude),
        precision: entity.precision.clone().unwrap_or_else(|| "locality".to_owned()),
    })
}

/// Writes coordinates: "48.63° N, 35.25° E".
fn degrees(latitude: f64, longitude: f64) -> String {
    let (north, east) = (if latitude < 0.0 { "S" } else { "N" }, if longitude < 0.0 { "W" } else { "E" });
    format!("{:.2}° {north}, {:.2}° {east}", latitude.abs(), longitude.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_written_as_on_maps() {
        assert_eq!(degrees(48.631, 35.2), "48.63° N, 35.20° E");
        assert_eq!(degrees(-33.9, -70.65), "33.90° S, 70.65° W");
    }
}
