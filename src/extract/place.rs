//! Settlements and named sites.

use super::{
    found::{Found, How, Kind},
    reading::Reading,
    speech, words,
};
use crate::lexicon::EntityKind;

/// Places.
pub(super) const KIND: Kind = Kind { name: "place", plural: "places", find };

fn find(reading: &Reading<'_>) -> Vec<Found> {
    reading
        .names(EntityKind::Place)
        .filter(|(hit, _, entity)| !entity.cautious || has_cue(reading, (hit.start, hit.end)))
        .filter(|(hit, _, _)| !names_other(reading, hit.end) && !follows_given_name(reading, hit.start))
        .map(|(hit, entity, _)| Found { tokens: hit.start..hit.end, how: How::Name, entity })
        .collect()
}

/// Tells whether a name goes on as that of a street, a treaty or a paper: "Minsk agreements", "Geneva Conventions".
pub(super) fn names_other(reading: &Reading<'_>, end: usize) -> bool {
    let text = reading.text;
    let next = text.tokens().get(end).filter(|next| next.is_word() && next.spaced);
    let same = text.sentence_of(end) == text.sentence_of(end.saturating_sub(1));
    next.is_some_and(|next| {
        same && words::is_title_noun(text.print(end)) && (next.capital || words::is_treaty(text.print(end)))
    })
}

/// "Viktor Samar": a given name before it makes it a surname.
fn follows_given_name(reading: &Reading<'_>, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    let text = reading.text;
    let token = &text.tokens()[before];
    token.is_word()
        && token.capital
        && !token.upper
        && text.sentence_of(before) == text.sentence_of(start)
        && !words::is_function(text.print(before))
        && !words::is_settlement(text.print(before))
        && !reading.starts_sentence(before)
        && reading.ending(start).next().is_none()
        && speech::tells_gender(text.word(before))
}

/// Tells whether words beside a name say that it is a place: "in", "the village of", "near", "-based".
fn has_cue(reading: &Reading<'_>, (start, end): (usize, usize)) -> bool {
    let before = reading.before(start);
    let of = || before == "of" && reading.step_back(start).is_some_and(|of| settled(reading.before(of)));
    let follows = reading.text.tokens().get(end).is_some_and(|next| next.capital && next.is_word());
    (words::is_locative(before) && before != "at") && !follows || settled(before) || of()
}

fn settled(word: &str) -> bool {
    words::is_settlement(word) || words::is_settlements(word)
}
