//! First-level areas: by name, by stem and "region", in lists, as "region of", as "regional".

use super::{
    found::{Found, How, Kind},
    place,
    reading::Reading,
    words,
};
use crate::lexicon::{EntityKind, Sense};

/// Regions.
pub(super) const KIND: Kind = Kind { name: "region", plural: "regions", find };

fn find(reading: &Reading<'_>) -> Vec<Found> {
    let mut found: Vec<Found> = reading
        .names(EntityKind::Region)
        .map(|(hit, entity, _)| Found { tokens: hit.start..hit.end, how: How::Name, entity })
        .collect();
    for (hit, sense) in reading.senses() {
        match sense {
            Sense::Stem(_) if place::names_other(reading, hit.end) => {}
            Sense::Stem(entity) => found.push(stem(reading, (hit.start, hit.end), entity)),
            Sense::RegionAdjective(entity) => {
                found.push(Found { tokens: hit.start..hit.end, how: How::Regional, entity });
            }
            _ => {}
        }
    }
    let named = |found: &Found| found.how == How::Name || !reading.lexicon.entity(found.entity).cautious;
    found.retain(|found| named(found) || found.how == How::Region);
    found
}

/// Reads a stem with what stands after and before it.
fn stem(reading: &Reading<'_>, (start, end): (usize, usize), entity: u32) -> Found {
    let after = reading.after(end);
    let joined = reading.step_on(end) == Some(end);
    if joined && words::is_region_word(after) && !names_other(reading, end) {
        return Found { tokens: start..end + 1, how: How::Region, entity };
    }
    if joined && matches!(after, "border" | "frontline") && words::is_region_word(reading.text.print(end + 1)) {
        return Found { tokens: start..end + 2, how: How::Region, entity };
    }
    if joined && matches!(after, "front" | "frontline") {
        return Found { tokens: start..end, how: How::Region, entity };
    }
    if joined && words::is_regions_word(after) {
        return Found { tokens: start..end + 1, how: How::Region, entity };
    }
    if joined && matches!(after, "regional" | "oblasts" | "administrative") {
        return Found { tokens: start..end, how: How::Regional, entity };
    }
    if matches!(after, "governor" | "governors" | "gov" | "govs") || is_governed(reading, start) {
        return Found { tokens: start..end, how: How::Regional, entity };
    }
    let how = if is_of_region(reading, start) || is_listed(reading, end) { How::Region } else { How::Stem };
    Found { tokens: start..end, how, entity }
}

/// "The Kharkiv area office": the word after the stem belongs to a longer name.
fn names_other(reading: &Reading<'_>, at: usize) -> bool {
    let text = reading.text;
    matches!(text.word(at), "area" | "territory" | "republic")
        && text.tokens()[at].capital
        && text.tokens().get(at + 1).is_some_and(|next| next.capital && next.is_word())
}

/// "The governor of Kharkiv".
fn is_governed(reading: &Reading<'_>, start: usize) -> bool {
    let of = reading.step_back(start).filter(|at| reading.text.word(*at) == "of");
    of.is_some_and(|of| reading.before(of) == "governor")
}

/// "The northern region of Kharkiv", "the regions of Sumy and Kharkiv".
fn is_of_region(reading: &Reading<'_>, start: usize) -> bool {
    let mut at = start;
    for _ in 0..8 {
        let Some(before) = reading.step_back(at) else { return false };
        match reading.text.word(before) {
            "of" => {
                let noun = reading.before(before);
                let direction = matches!(noun, "direction" | "directions" | "axis" | "sector" | "sectors");
                let one = words::is_region_word(noun) && at == start;
                return !direction && (one || words::is_regions_word(noun));
            }
            "and" | "," => at = before,
            _ if reading.text.tokens()[before].capital => at = before,
            _ => return false,
        }
    }
    false
}

/// "The Kharkiv, Sumy and Donetsk regions": a list that ends in "regions".
fn is_listed(reading: &Reading<'_>, end: usize) -> bool {
    let text = reading.text;
    let mut at = end;
    let mut joined = false;
    for _ in 0..24 {
        let Some(next) = reading.step_on(at) else { return false };
        let word = text.word(next);
        match word {
            "," | "and" | "or" | "as" | "well" | "the" | "also" => joined = true,
            _ if words::is_regions_word(word) => return joined,
            _ if text.tokens()[next].capital && joined => {}
            _ if words::is_compass(word) => {}
            _ => return false,
        }
        at = next + 1;
    }
    false
}
