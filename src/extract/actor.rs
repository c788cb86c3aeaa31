//! Bodies by name, and states by name, adjective, people and seat of government.

use super::{
    found::{Found, How, Kind},
    reading::Reading,
};
use crate::lexicon::{EntityKind, Sense};

/// Bodies and states.
pub(super) const KIND: Kind = Kind { name: "actor", plural: "actors", find };

fn find(reading: &Reading<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (hit, sense) in reading.senses() {
        let (how, entity) = match sense {
            Sense::Name(at) if is_body(reading, at) && !is_part_of_the_world(reading, hit.start) => (How::Name, at),
            Sense::Adjective(at) if !is_part_of_the_world(reading, hit.start) => (How::Adjective, at),
            Sense::People(at) if !is_part_of_the_world(reading, hit.start) => (How::People, at),
            Sense::Seat(at) => (How::Seat, at),
            _ => continue,
        };
        found.push(Found { tokens: hit.start..hit.end, how, entity });
    }
    found
}

/// "Latin America", "South American", "South Sudan", "New Mexico": the word before makes it another land's name.
fn is_part_of_the_world(reading: &Reading<'_>, start: usize) -> bool {
    let Some(before) = start.checked_sub(1).filter(|at| reading.text.tokens()[*at].capital) else { return false };
    match reading.text.word(before) {
        "latin" => true,
        "new" => reading.text.word(start) == "mexico",
        "south" | "north" | "central" => {
            matches!(reading.text.word(start), "america" | "american" | "americans" | "sudan" | "sudanese")
        }
        _ => false,
    }
}

fn is_body(reading: &Reading<'_>, at: u32) -> bool {
    let entity = reading.lexicon.entity(at);
    entity.kind == EntityKind::Actor && !entity.is_person() && !entity.cautious
}
