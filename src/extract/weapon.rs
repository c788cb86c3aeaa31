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
        if row.kind == EntityKind::Weapon && (!row.cautious || hit.end - hit.start > 1 || has_cue(reading, hit.end)) {
            let how = if matches!(sense, Sense::Except(_)) { How::Stem } else { How::Name };
            found.push(Found { tokens: hit.start..hit.end, how, entity });
        }
    }
    found
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
