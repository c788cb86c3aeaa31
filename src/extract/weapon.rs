//! Weapons: classes and models, the longest name first.

use super::{
    found::{Found, How, Kind},
    reading::Reading,
};
use crate::{
    lexicon::{Entity, EntityKind, Sense},
    text::fold::fold,
};

/// Weapons.
pub(super) const KIND: Kind = Kind { name: "weapon", plural: "weapons", find };

fn find(reading: &Reading<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (hit, sense) in reading.senses() {
        let (Sense::Name(entity) | Sense::Except(entity)) = sense else { continue };
        let row = reading.lexicon.entity(entity);
        let span = (hit.start, hit.end);
        let sure = !row.cautious
            || hit.end - hit.start > 1
            || has_cue(reading, hit.end)
            || is_listed(reading, span)
            || is_named_for(reading, span);
        if row.kind == EntityKind::Weapon && !names_unit(reading, hit.end) && sure && !is_done(reading, span) {
            found.extend(joined(reading, span, row).map(|(at, entity)| Found {
                tokens: at..at + 1,
                how: How::Name,
                entity,
            }));
            let how = if matches!(sense, Sense::Except(_)) { How::Stem } else { How::Name };
            found.push(Found { tokens: hit.start..hit.end, how, entity });
        }
    }
    found
}

/// "Karvia shells the port", "continued to shell it": a verb, not what is fired.
fn is_done(reading: &Reading<'_>, (start, end): (usize, usize)) -> bool {
    let text = reading.text;
    let before = reading.step_back(start).map(|at| (text.word(at), text.tokens()[at].capital));
    let next = text.tokens().get(end).is_some_and(|next| next.is_word() && next.capital) || text.word(end) == "the";
    match (text.word(start), before) {
        ("shell", Some(("to" | "would" | "will", _))) => true,
        ("shells", Some((word, true))) => next && !["an", "sh", "ch", "se"].iter().any(|end| word.ends_with(end)),
        _ => false,
    }
}

/// "Air defence systems, including Patriot": what it is stands shortly before.
fn is_named_for(reading: &Reading<'_>, (start, end): (usize, usize)) -> bool {
    let text = reading.text;
    let floor = text.sentences()[text.sentence_of(start)].tokens.start;
    let led = matches!(reading.before(start), "including" | "as" | "like" | "particular" | "namely");
    let class = |at: usize| {
        matches!(
            text.word(at),
            "systems"
                | "system"
                | "missiles"
                | "rockets"
                | "tanks"
                | "jets"
                | "drones"
                | "howitzers"
                | "vehicles"
                | "bombs"
                | "interceptors"
        )
    };
    let capital = text.tokens()[end - 1].capital;
    led && capital && (floor..start).rev().take(6).any(class)
}

/// "Grads, S-300s and S-400s": several, in a list with another weapon.
fn is_listed(reading: &Reading<'_>, (start, end): (usize, usize)) -> bool {
    let text = reading.text;
    let weapon =
        |sense: &Sense| matches!(sense, Sense::Name(at) if reading.lexicon.entity(*at).kind == EntityKind::Weapon);
    let joint = |at: usize| matches!(text.word(at), "," | "and" | "or");
    let after = joint(end) && reading.starting(end + 1).iter().any(|hit| hit.values.iter().any(weapon));
    let before = start > 1 && joint(start - 1) && reading.ending(start - 1).any(|hit| hit.values.iter().any(weapon));
    text.word(end - 1).ends_with('s') && text.tokens()[end - 1].capital && (after || before)
}

/// "Cruise and ballistic missiles": the class whose first word an "and" joins to that of another.
fn joined(reading: &Reading<'_>, (start, end): (usize, usize), class: &Entity) -> Option<(usize, u32)> {
    let text = reading.text;
    let word = start.checked_sub(2).filter(|_| class.generic && end > start + 1)?;
    if !matches!(text.word(start - 1), "and" | "or") || text.tokens()[word].capital {
        return None;
    }
    let noun = text.word(end - 1);
    let noun = noun.strip_suffix('s').unwrap_or(noun);
    let whole = format!("{} {noun}", text.word(word));
    let entities = reading.lexicon.entities();
    let at = entities
        .iter()
        .position(|other| other.kind == EntityKind::Weapon && other.generic && fold(&other.name) == whole)?;
    Some((word, u32::try_from(at).ok()?))
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
