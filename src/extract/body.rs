//! Bodies by what they are called after their country: "Russia's defence ministry", "the Ukrainian air force", "its
//! national guard", "Ministry of Defence of Ukraine".

use super::{
    found::{Found, How, Kind},
    reading::Reading,
    word_set::WordSet,
};
use crate::lexicon::{EntityKind, Sense};

/// Bodies named by their country.
pub(super) const KIND: Kind = Kind { name: "body", plural: "bodies", find };

fn find(reading: &Reading<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for hit in &reading.hits {
        let body = |sense: &Sense| if let Sense::Body(at) = *sense { Some(at) } else { None };
        let mut bodies = hit.values.iter().filter_map(body).peekable();
        if bodies.peek().is_none() || describes(reading, hit.end) {
            continue;
        }
        let owned = |country: u32, tokens: std::ops::Range<usize>| {
            let id = Some(&reading.lexicon.entity(country).id);
            let entity = bodies.clone().find(|at| reading.lexicon.entity(*at).country.as_ref() == id)?;
            Some(Found { tokens, how: How::Body, entity })
        };
        let before =
            owner_before(reading, (hit.start, hit.end)).and_then(|(country, start)| owned(country, start..hit.end));
        let after = || owner_after(reading, hit.end).and_then(|(country, end)| owned(country, hit.start..end));
        if let Some(own) = before.or_else(after) {
            let start = own.tokens.start;
            found.push(own);
            if start < hit.start {
                found.extend(owner_joined(reading, start).and_then(|(country, tokens)| owned(country, tokens)));
            }
        } else {
            let tokens = || hit.start..hit.end;
            found.extend(bodies.map(|entity| Found { tokens: tokens(), how: How::Body, entity }));
        }
    }
    found
}

/// "Their military support": the word only says of what kind the next is.
fn describes(reading: &Reading<'_>, end: usize) -> bool {
    reading.text.word(end - 1) == "military" && OF_THE_MILITARY.has(reading.text.print(end))
}

static OF_THE_MILITARY: WordSet = WordSet::new(
    "
    action actions administration aid aircraft airfield analysts assistance base bases bloggers budget
    campaign capabilities cooperation depots doctrine drills enterprises equipment exercises experts
    facilities facility factories goods installations manufacturing plants production
    hardware help industry infrastructure leaders leadership logistics might needs officials operation
    operations plane planes power presence pressure service site sites spending strategy support target
    targets ties training vehicles
",
);

/// Finds the country before a body's words: its adjective, or its name or capital with the possessive's mark.
pub(super) fn owner_before(reading: &Reading<'_>, (start, end): (usize, usize)) -> Option<(u32, usize)> {
    let before = reading.step_back(start)?;
    let last = reading.text.word(end - 1);
    let bare = || {
        let joined = before + 1 == start;
        let means = |hit| {
            if last == "ministry" {
                seat_of(reading, hit)
            } else {
                seat_of_power(hit).filter(|_| matches!(last, "forces" | "troops" | "soldiers"))
            }
        };
        reading.ending(start).filter(|_| joined).find_map(|hit| Some((means(hit)?, hit.start)))
    };
    owner_at(reading, before, start).or_else(bare).or_else(|| {
        let word = reading.text.word(before);
        let between = reading.text.tokens()[before].is_word()
            && !reading.text.tokens()[before].capital
            && !super::words::is_function(word)
            && !super::words::is_locative(word)
            && reading.text.tokens()[before].end() + 1 == reading.text.tokens()[start].start();
        between.then(|| owner_at(reading, reading.step_back(before)?, before)).flatten()
    })
}

/// Tells which country the name that ends with a token means, if it owns what comes next.
fn owner_at(reading: &Reading<'_>, last: usize, next: usize) -> Option<(u32, usize)> {
    let possessive = (last + 1..next).any(|at| reading.is_possessive(at));
    reading.ending(last + 1).find_map(|hit| {
        hit.values.iter().find_map(|sense| match *sense {
            Sense::Adjective(at) => Some((at, hit.start)),
            Sense::Name(at) | Sense::Seat(at) if possessive => Some((country_of(reading, at)?, hit.start)),
            _ => None,
        })
    })
}

/// "Kremlin troops": the state whose seat of government a name is.
fn seat_of_power(hit: &crate::text::names::Match<Sense>) -> Option<u32> {
    hit.values.iter().find_map(|sense| if let Sense::Seat(at) = *sense { Some(at) } else { None })
}

/// "The Moscow defence ministry": the state whose capital or seat of government a name is.
fn seat_of(reading: &Reading<'_>, hit: &crate::text::names::Match<Sense>) -> Option<u32> {
    hit.values.iter().find_map(|sense| match *sense {
        Sense::Name(at) | Sense::Seat(at) => country_of(reading, at),
        _ => None,
    })
}

/// "Russian and Ukrainian forces": the adjective that "and" joins to the owner, which names a body, too.
fn owner_joined(reading: &Reading<'_>, start: usize) -> Option<(u32, std::ops::Range<usize>)> {
    let and = reading.step_back(start).filter(|at| matches!(reading.text.word(*at), "and" | "or"))?;
    let adjective = |sense: &Sense| if let Sense::Adjective(at) = *sense { Some(at) } else { None };
    reading.ending(and).find_map(|hit| Some((hit.values.iter().find_map(adjective)?, hit.start..hit.end)))
}

/// Finds the country after a body's words: "of Ukraine", "of the Russian Federation".
pub(super) fn owner_after(reading: &Reading<'_>, end: usize) -> Option<(u32, usize)> {
    let of = reading.step_on(end).filter(|at| reading.text.word(*at) == "of")?;
    let start = of + 1 + usize::from(reading.text.word(of + 1) == "the");
    reading.starting(start).iter().find_map(|hit| {
        hit.values.iter().find_map(|sense| match *sense {
            Sense::Name(at) if reading.lexicon.entity(at).is_state() => Some((at, hit.end)),
            _ => None,
        })
    })
}

/// Gives the state that a name means: its own, or the one whose capital it is.
fn country_of(reading: &Reading<'_>, at: u32) -> Option<u32> {
    let entity = reading.lexicon.entity(at);
    if entity.is_state() {
        return Some(at);
    }
    (entity.kind == EntityKind::Place).then(|| super::state::governed_from(reading.lexicon, &entity.id))?
}
