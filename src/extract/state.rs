//! States: where a capital or a seat of government means the state, and where a state acts.

mod capital;
mod dateline;

pub(super) use capital::{Capital, capital, first_of_list, is_adjunct};
pub(super) use dateline::is_dateline;

use super::{reading::Reading, words};
use crate::{
    lexicon::{Lexicon, Sense},
    text::TokenKind,
};

/// Finds the state whose capital a place is.
pub(super) fn governed_from(lexicon: &Lexicon, place: &str) -> Option<u32> {
    lexicon.governed_from(place)
}

/// "The government in Kyiv", "the defence ministry in Moscow": who governs from there.
pub(super) fn is_seat_of_power(reading: &Reading<'_>, start: usize) -> bool {
    let first = capital::first_of_list(reading, start);
    let Some(at) = reading.step_back(first).filter(|at| reading.text.word(*at) == "in") else { return false };
    match reading.before(at) {
        "government" | "leadership" | "leaders" | "ministry" | "regime" | "policymakers" | "presidency" | "fears"
        | "allies" | "backers" | "alarm" | "concern" | "concerns" | "dismay" | "frustration" | "unease" => true,
        // Those of the town are called local.
        "officials" | "authorities" => {
            let of = reading.step_back(at).and_then(|at| reading.step_back(at));
            // "Karvian officials in Geneva" are guests there.
            let is_foreign = of.is_some_and(|of| reading.text.tokens()[of].capital);
            let of = of.map_or("", |of| reading.text.word(of));
            !is_foreign
                && !matches!(of, "local" | "city" | "municipal" | "health" | "emergency" | "rescue" | "military")
        }
        _ => false,
    }
}

/// Tells whether a state's own name only says where: "in Belarus", "across Poland", "Minsk, Belarus". In a list the first
/// decides: "in Poland and Germany", but "Greece, Malta and Spain objected".
pub(super) fn is_mere_location(reading: &Reading<'_>, (start, end): (usize, usize)) -> bool {
    if reading.is_possessive(end) || words::is_act(reading.after(end)) {
        return false;
    }
    let Some(at) = before_article(reading, first_state(reading, start)) else { return false };
    let word = reading.text.word(at);
    let town = || reading.text.tokens()[at - usize::from(at > 0)].capital && !follows_state(reading, at);
    match word {
        "," => town(),
        "to" | "from" | "towards" => near_movement(reading, at),
        "of" => matches!(
            reading.before(at),
            "area" | "size" | "part" | "parts" | "coast" | "north" | "south" | "east" | "west"
        ),
        _ => words::is_locative(word) && word != "at" || words::is_compass(word),
    }
}

/// Gives the token before a name, an article passed over.
fn before_article(reading: &Reading<'_>, start: usize) -> Option<usize> {
    let before = reading.step_back(start)?;
    if reading.text.word(before) == "the" { reading.step_back(before) } else { Some(before) }
}

/// Steps back over a list of states to its first.
fn first_state(reading: &Reading<'_>, start: usize) -> usize {
    let mut first = start;
    for _ in 0..12 {
        let Some(joint) = before_article(reading, first) else { break };
        let and = matches!(reading.text.word(joint), "and" | "or");
        let comma = if and { joint.checked_sub(1).filter(|at| reading.text.word(*at) == ",") } else { None };
        let joint = comma.unwrap_or(joint);
        if !and && reading.text.word(joint) != "," {
            break;
        }
        let state = state_before(reading, joint);
        let Some(state) = state else { break };
        first = state;
    }
    first
}

fn follows_state(reading: &Reading<'_>, joint: usize) -> bool {
    state_before(reading, joint).is_some()
}

/// Gives where the state's name begins that ends before a token.
fn state_before(reading: &Reading<'_>, end: usize) -> Option<usize> {
    let is_state = |sense: &Sense| matches!(sense, Sense::Name(at) if reading.lexicon.entity(*at).is_state());
    reading.ending(end).find(|hit| hit.values.iter().any(is_state)).map(|hit| hit.start)
}

fn near_movement(reading: &Reading<'_>, at: usize) -> bool {
    let mut step = at;
    for _ in 0..4 {
        let Some(before) = reading.step_back(step) else { return false };
        if words::is_movement(reading.text.print(before)) {
            return true;
        }
        step = before;
    }
    false
}

/// Tells whether a country's adjective stands before something by which the state acts, within its noun phrase.
pub(super) fn acts_by_adjective(reading: &Reading<'_>, end: usize) -> bool {
    let compound = reading.text.tokens().get(end).is_some_and(|next| next.kind == TokenKind::Hyphen);
    if compound
        && matches!(reading.text.word(end + 1), "made" | "built" | "designed" | "style" | "speaking" | "language")
    {
        return false;
    }
    let mut at = end;
    for _ in 0..4 {
        let Some(next) = reading.step_on(at) else { return false };
        let word = reading.text.word(next);
        if words::is_of_state(word) {
            return true;
        }
        if !reading.text.tokens()[next].is_word() && !matches!(word, "and" | "-")
            || words::is_function(word) && word != "and"
        {
            return false;
        }
        at = next + 1;
    }
    false
}
