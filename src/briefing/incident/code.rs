//! Names of event and sub-event after the code book of ACLED (2024), for strikes and clashes. ACLED's data are licensed
//! and its coders are people: what stands here is `acled_like`.

use super::{Ground, Incident};
use crate::extract::Outcome;

/// A pair of names of ACLED.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    /// `event_type`.
    pub event: &'static str,
    /// `sub_event_type`.
    pub sub_event: &'static str,
}

const REMOTE: &str = "Explosions/Remote violence";

/// Classes of weapons of the lexicon, and the sub-event that a blow with one is.
const BY_WEAPON: [(&str, &str); 15] = [
    ("drone", "Air/drone strike"),
    ("naval-drone", "Air/drone strike"),
    ("aerial-bomb", "Air/drone strike"),
    ("military-aircraft", "Air/drone strike"),
    ("fighter-jet", "Air/drone strike"),
    ("bomber", "Air/drone strike"),
    ("helicopter", "Air/drone strike"),
    ("missile", "Shelling/artillery/missile attack"),
    ("rocket", "Shelling/artillery/missile attack"),
    ("artillery", "Shelling/artillery/missile attack"),
    ("cluster-munition", "Shelling/artillery/missile attack"),
    ("landmine", "Remote explosive/landmine/IED"),
    ("explosive-device", "Remote explosive/landmine/IED"),
    ("grenade", "Grenade"),
    ("chemical-weapon", "Chemical weapon"),
];

/// Names an incident by the first of its weapons that has a name; by its captives where it has no weapon.
pub(super) fn of(incident: &Incident, ground: &Ground<'_, '_>) -> Option<Code> {
    let class = |weapon: &u32| ground.gazetteer.entity(ground.gazetteer.class(*weapon)).id.as_str();
    let by_weapon = incident.weapons.iter().map(class).find_map(|class| BY_WEAPON.iter().find(|(id, _)| *id == class));
    let captured = || incident.figures().any(|at| ground.nodes[at].outcome == Outcome::Captured);
    by_weapon
        .map(|(_, sub_event)| Code { event: REMOTE, sub_event })
        .or_else(|| captured().then_some(Code { event: "Battles", sub_event: "Armed clash" }))
}
