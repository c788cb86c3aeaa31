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
            Sense::Name(at) if is_body(reading, at) => (How::Name, at),
            Sense::Adjective(at) => (How::Adjective, at),
            Sense::People(at) => (How::People, at),
            Sense::Seat(at) => (How::Seat, at),
            _ => continue,
        };
        found.push(Found { tokens: hit.start..hit.end, how, entity });
    }
    found
}

fn is_body(reading: &Reading<'_>, at: u32) -> bool {
    let entity = reading.lexicon.entity(at);
    entity.kind == EntityKind::Actor && !entity.is_person() && !entity.cautious
}
