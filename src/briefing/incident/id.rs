//! Names of incidents: date and place, a letter where two share them; what an edition has named keeps its name.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Ground, Incident};
use crate::{
    briefing::{
        days::Days,
        gazetteer::{Gazetteer, Id},
    },
    document::slug,
};

/// Names all incidents, in their order.
pub(super) fn name(mut incidents: Vec<Incident>, ground: &Ground<'_, '_>) -> Vec<Incident> {
    let mut taken: BTreeSet<String> =
        incidents.iter().map(|incident| incident.id.clone()).filter(|id| !id.is_empty()).collect();
    freeze(&mut incidents, ground, &mut taken);
    for at in age(&incidents) {
        if incidents[at].id.is_empty() {
            let base = base(&incidents[at], ground);
            let id = (0..u32::MAX).map(|nth| lettered(&base, nth)).find(|id| !taken.contains(id));
            incidents[at].id = id.expect("there is always a next letter");
            taken.insert(incidents[at].id.clone());
        }
    }
    for incident in &mut incidents {
        let noted =
            ground.notes.iter().filter(|note| note.id == incident.id).flat_map(|note| note.aliases.iter().cloned());
        incident.aliases.extend(noted);
        incident.aliases.retain(|alias| !taken.contains(alias));
        incident.aliases.sort_unstable();
        incident.aliases.dedup();
    }
    incidents
}

/// Gives the incidents in the order in which they came into the news, so that a newer one takes the later letter.
fn age(incidents: &[Incident]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..incidents.len()).collect();
    order.sort_by_key(|at| (incidents[*at].by, std::cmp::Reverse(incidents[*at].figures().max()), *at));
    order
}

/// Gives to each incident the id under which most of its figures were known in the last edition; the others of its ids
/// become aliases.
fn freeze(incidents: &mut [Incident], ground: &Ground<'_, '_>, taken: &mut BTreeSet<String>) {
    let mut claims: Vec<(std::cmp::Reverse<usize>, &str, usize)> = Vec::new();
    for (at, incident) in incidents.iter().enumerate() {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for figure in incident.figures() {
            let node = &ground.nodes[figure];
            let front = &ground.articles[node.article].front;
            if let Some(id) = ground.frozen.id(&front.slug, &front.figures[node.row].id) {
                *counts.entry(id).or_default() += 1;
            }
        }
        claims.extend(counts.into_iter().map(|(id, count)| (std::cmp::Reverse(count), id, at)));
    }
    claims.sort_unstable();
    for (_, id, at) in claims {
        if incidents[at].id.is_empty() && !taken.contains(id) {
            id.clone_into(&mut incidents[at].id);
            taken.insert(id.to_owned());
        } else if incidents[at].id != id {
            incidents[at].aliases.push(id.to_owned());
        }
    }
}

/// Gives date and place: `2025-06-16-konotop`; for an event whose day is not told the day by which it was reported.
fn base(incident: &Incident, ground: &Ground<'_, '_>) -> String {
    let place = match incident.places.as_slice() {
        [] => incident.place_words.as_deref().map(|words| slug(None, words)).filter(|words| !words.is_empty()),
        places => Some(place(places, ground.gazetteer)),
    };
    dated(incident.days, incident.by, &place.unwrap_or_else(|| "unplaced".to_owned()))
}

/// Joins a date and a place to the first id that an event of them has.
pub(super) fn dated(days: Option<Days>, by: Option<Date>, place: &str) -> String {
    match (days, by) {
        (Some(days), _) => format!("{}-{place}", days.from),
        (None, Some(by)) => format!("by-{by}-{place}"),
        (None, None) => format!("undated-{place}"),
    }
}

/// Names places by the first three towns among them, or regions where there is no town.
pub(super) fn place(places: &[Id], gazetteer: Gazetteer<'_>) -> String {
    let mut towns: Vec<&Id> = places.iter().filter(|place| !gazetteer.is_region(**place)).collect();
    if towns.is_empty() {
        towns = places.iter().collect();
    }
    let names: Vec<&str> = towns.iter().take(3).map(|place| gazetteer.entity(**place).id.as_str()).collect();
    names.join("-")
}

fn lettered(base: &str, nth: u32) -> String {
    match nth {
        0 => base.to_owned(),
        1..26 => format!("{base}-{}", char::from_u32(u32::from('a') + nth).unwrap_or('z')),
        _ => format!("{base}-{}", nth + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_has_no_letter_and_the_alphabet_may_end() {
        assert_eq!([0, 1, 25, 26].map(|nth| lettered("x", nth)), ["x", "x-b", "x-z", "x-27"]);
    }
}
