//! Weapons: classes and models, the longest name first.

use super::{
    found::{Found, How, Kind},
    reading::Reading,
};
use crate::lexicon::{EntityKind, Sense};

/// Weapons.
pub(super) const KIND: Kind = Kind { name: "weapon", plural: "weapons", find };

fn find(reading: &Reading<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (hit, sense) in reading.senses() {
        let (Sense::Name(entity) | Sense::Except(entity)) = sense else { continue };
        let row = reading.lexicon.entity(entity);
        if row.kind == EntityKind::Weapon
            && !names_unit(reading, hit.end)
            && (!row.cautious || hit.end - hit.start > 1 || has_cue(reading, hit.end))
        {
            let how = if matches!(sense, Sense::Except(_)) { How::Stem } else { How::Name };
            found.push(Found { tokens: hit.start..hit.end, how, entity });
        }
    }
    found
}

/// "The Orlan unit": a model's name, not in capitals, that a body of troops bears.
fn names_unit(reading: &Reading<'_>, end: usize) -> bool {
    let text = reading.text;
    let name = &text.tokens()[end - 1];
    let unit =
        matches!(text.word(end), "unit" | "battalion" | "brigade" | "detachment" | "company" | "squad" | "regiment");
    unit && name.is_word() && name.capital && !name.upper
}

/// Tells whether a weapon's noun follows a name that has another meaning too.
fn has_cue(reading: &Reading<'_>, end: usize) -> bool {
    matches!(
        reading.after(end),
        "missile"
            | "missiles"
            | "drone"
            | "drones"
            | "rocket"
            | "rockets"
            | "system"
            | "systems"
            | "battery"
            | "batteries"
            | "launcher"
            | "launchers"
            | "tank"
            | "tanks"
            | "jet"
            | "jets"
            | "aircraft"
            | "bomb"
            | "bombs"
            | "uav"
            | "uavs"
            | "interceptor"
            | "interceptors"
            | "air"
            | "howitzer"
            | "howitzers"
            | "vehicle"
            | "vehicles"
            | "munition"
            | "munitions"
    )
}
