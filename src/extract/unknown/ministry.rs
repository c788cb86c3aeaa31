//! Ministries of any state that the lexicon lacks: "Turkey's foreign ministry", "the Polish Defence Ministry".

use std::ops::Range;

use super::Nameless;
use crate::{
    extract::{body, reading::Reading, word_set::WordSet},
    text::TokenKind,
};

/// What a ministry is for.
static MATTERS: WordSet = WordSet::new(
    "
    agriculture culture defence defense economy economic education emergency emergencies energy
    environment finance foreign health interior justice trade transport
",
);

/// Reads the ministry whose noun stands at a token, with the state before or after it.
pub(super) fn find(reading: &Reading<'_>, at: usize) -> Option<Nameless> {
    let text = reading.text;
    if text.word(at) != "ministry" {
        return None;
    }
    let (matter, tokens) = before(reading, at).or_else(|| after(reading, at))?;
    let owner = body::owner_before(reading, (tokens.start, tokens.end));
    let (country, tokens) = match owner {
        Some((country, start)) => (country, start..tokens.end),
        None => body::owner_after(reading, tokens.end).map(|(country, end)| (country, tokens.start..end))?,
    };
    let free = tokens.clone().all(|at| text.tokens()[at].kind != TokenKind::Mark);
    let mut nameless = Nameless::new(reading, tokens, ("organisation", "ministry-of-country"));
    nameless.key = format!("{} {}", reading.lexicon.entity(country).id, matter.replace("defense", "defence"));
    free.then_some(nameless)
}

/// "Foreign ministry", "foreign affairs ministry".
fn before<'a>(reading: &Reading<'a>, at: usize) -> Option<(&'a str, Range<usize>)> {
    let affairs = reading.text.word(at.checked_sub(1)?) == "affairs";
    let start = at.checked_sub(1 + usize::from(affairs))?;
    let matter = reading.text.word(start);
    MATTERS.has(matter).then_some((matter, start..at + 1))
}

/// "Ministry of Foreign Affairs".
fn after<'a>(reading: &Reading<'a>, at: usize) -> Option<(&'a str, Range<usize>)> {
    let of = reading.text.word(at + 1) == "of";
    let start = at + 2 + usize::from(reading.text.word(at + 2) == "the");
    let matter = reading.text.word(start);
    let end = start + 1 + usize::from(reading.text.word(start + 1) == "affairs");
    (of && MATTERS.has(matter)).then_some((matter, at..end))
}
