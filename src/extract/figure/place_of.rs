//! Where it happened: the places of an attack, never the venue where somebody spoke of it.
//!
//! 1. [`part`] tells scenes of an attack from speakers' seats and datelines;
//! 2. [`nearest`] picks a name of the figure's own sentence, [`unnamed`] words that no lexicon has;
//! 3. [`spread`] keeps sums over a country or a month from taking another sentence's place;
//! 4. else the sentences before have it, or the two after.

mod nearest;
mod part;
mod spread;
mod unnamed;

use std::ops::Range;

use super::anaphor;
use crate::extract::{Cast, Who, speech::Attribution, words};
use part::Part;

/// A place stands at most so many tokens from its figure.
const REACH: usize = 100;
/// A place is looked for in at most so many paragraphs before.
const PARAGRAPHS: usize = 3;
/// The place of "the attack" is looked for in at most so many.
const FAR: usize = 8;
/// And in at most so many sentences.
const SENTENCES: usize = 50;
/// In the first paragraphs a place is looked for in at most so many sentences after.
const AHEAD: usize = 2;

/// The sentences that have figures already, with their places.
pub(super) type Earlier<'f> = &'f [(usize, Vec<Who>)];

/// Gives the places of what a range of tokens tells.
pub(super) fn find(cast: &Cast<'_>, told: &[Attribution], (tokens, earlier): (&Range<usize>, Earlier<'_>)) -> Vec<Who> {
    let here = cast.text.sentence_of(tokens.start);
    let own = own(cast, told, (tokens, earlier));
    if !own.is_empty() {
        return own;
    }
    let seat = nearest::find(cast, (told, Part::Speaker), (here, tokens));
    let whole = &cast.text.sentences()[here].tokens;
    let near = whole.start.max(tokens.start.saturating_sub(REACH))..whole.end.min(tokens.end + REACH);
    if spread::is_spread(cast, &near) {
        return seat;
    }
    if !seat.is_empty() {
        return settled(cast, (&seat, tokens.end), before(cast, told, (here, earlier)));
    }
    let before = || before(cast, told, (here, earlier));
    let seated = || of_speaker(cast, told, here).map(|seat| settled(cast, (&seat, tokens.end), before()));
    let back = back_to(cast, told, ((here, earlier), 0)).or_else(seated).or_else(before);
    let back = back.or_else(|| after(cast, told, here));
    back.or_else(|| of_attack(cast, told, (tokens, earlier))).unwrap_or_default()
}

/// Gives the state over which a figure counts that has no place.
pub(super) fn land(cast: &Cast<'_>, tokens: &Range<usize>) -> Option<Who> {
    let whole = &cast.text.sentences()[cast.text.sentence_of(tokens.start)].tokens;
    let near = whole.start.max(tokens.start.saturating_sub(REACH))..whole.end.min(tokens.end + REACH);
    spread::land(cast, (&near, tokens))
}

/// Gives the places told of farther back for a figure of "the attack": it is one that the article has told of.
fn of_attack(
    cast: &Cast<'_>,
    told: &[Attribution],
    (tokens, earlier): (&Range<usize>, Earlier<'_>),
) -> Option<Vec<Who>> {
    let text = cast.text;
    let here = text.sentence_of(tokens.start);
    let start = text.sentences()[here].tokens.start.max(tokens.start.saturating_sub(REACH));
    // "The attack", "the market attack".
    let is_known = |at: usize| {
        matches!(text.word(at), "the" | "this") && (at + 1..at + 3).any(|at| words::is_attack(text.print(at)))
    };
    let attack = (start..tokens.end).any(is_known);
    attack.then(|| back_to(cast, told, ((here, earlier), FAR))).flatten()
}

/// Gives the settlements told of before that lie in the speaker's region, where there are such; else the speaker's seat.
fn settled(cast: &Cast<'_>, (seat, end): (&[Who], usize), before: Option<Vec<Who>>) -> Vec<Who> {
    let lies_in = |place: &Who| {
        let named = cast.within(0..end).iter().rev().find(|name| name.who == *place);
        let region = named.and_then(|name| name.region.as_deref());
        region.is_some_and(|region| seat.iter().any(|seat| matches!(seat, Who::Id(id) if **id == *region)))
    };
    before.filter(|places| places.iter().all(lies_in) && !places.is_empty()).unwrap_or_else(|| seat.to_vec())
}

/// Gives the place of whoever spoke before in the paragraph: "Example's mayor said the city was hit. Six people were hurt."
fn of_speaker(cast: &Cast<'_>, told: &[Attribution], here: usize) -> Option<Vec<Who>> {
    let text = cast.text;
    let floor = text.paragraphs()[text.paragraph_of(text.sentences()[here].tokens.start)].sentences.start;
    let found = (floor..here).rev().take(SENTENCES).map(|sentence| {
        let end = text.sentences()[sentence].tokens.end;
        nearest::find(cast, (told, Part::Speaker), (sentence, &(end..end)))
    });
    found.into_iter().find(|found| !found.is_empty())
}

/// Gives the places that a figure's own sentence tells.
fn own(cast: &Cast<'_>, told: &[Attribution], (tokens, earlier): (&Range<usize>, Earlier<'_>)) -> Vec<Who> {
    let here = cast.text.sentence_of(tokens.start);
    let one = |who: Option<Who>| who.into_iter().collect::<Vec<Who>>();
    let sibling = || earlier.last().filter(|(at, _)| *at == here).map(|(_, places)| places.clone()).unwrap_or_default();
    let ways: [&dyn Fn() -> Vec<Who>; 7] = [
        &|| anaphor::area(cast, tokens),
        &|| one(unnamed::right_after(cast, tokens)),
        &|| one(unnamed::bracketed(cast, tokens)),
        &|| nearest::find(cast, (told, Part::Scene), (here, tokens)),
        &|| anaphor::find(cast, tokens),
        &|| one(unnamed::in_clause(cast, tokens)),
        &sibling,
    ];
    ways.iter().map(|way| way()).find(|found| !found.is_empty()).unwrap_or_default()
}

/// Gives the places of the nearest sentence before that has any.
fn before(cast: &Cast<'_>, told: &[Attribution], at: (usize, Earlier<'_>)) -> Option<Vec<Who>> {
    back_to(cast, told, (at, PARAGRAPHS))
}

/// Gives the places of the nearest sentence that has any, in at most so many paragraphs before.
fn back_to(
    cast: &Cast<'_>,
    told: &[Attribution],
    ((here, earlier), most): ((usize, Earlier<'_>), usize),
) -> Option<Vec<Who>> {
    let text = cast.text;
    let paragraph = text.paragraph_of(text.sentences()[here].tokens.start);
    let floor = text.paragraphs()[paragraph.saturating_sub(most)].sentences.start;
    let found = (floor..here).rev().take(SENTENCES).map(|sentence| {
        let end = text.sentences()[sentence].tokens.end;
        let until = earlier.partition_point(|(at, _)| *at <= sentence);
        let told_of = earlier[..until].iter().rev().take_while(|(at, _)| *at == sentence);
        let mut told_of = told_of.map(|(_, places)| places).filter(|places| !places.is_empty());
        let figure = told_of.next();
        // "Three died in Example and one in Other": neither is where the next sentence goes on.
        if told_of.any(|places| Some(places) != figure) {
            return Vec::new();
        }
        let named = || nearest::find(cast, (told, Part::Scene), (sentence, &(end..end)));
        let same = text.paragraph_of(text.sentences()[sentence].tokens.start) == paragraph;
        let words = || unnamed::in_clause(cast, &(end - 1..end - 1)).filter(|_| same).into_iter().collect();
        figure.map_or_else(|| Some(named()).filter(|found| !found.is_empty()).unwrap_or_else(words), Clone::clone)
    });
    found.into_iter().find(|found| !found.is_empty())
}

/// Gives the places of the nearest sentence after, for what the first paragraphs tell.
fn after(cast: &Cast<'_>, told: &[Attribution], here: usize) -> Option<Vec<Who>> {
    let text = cast.text;
    if text.paragraph_of(text.sentences()[here].tokens.start) > AHEAD {
        return None;
    }
    let ceiling = text.sentences().len().min(here + AHEAD + 1);
    let elsewhere = |sentence: &usize| {
        let start = text.sentences()[*sentence].tokens.start;
        matches!(text.word(start), "elsewhere" | "separately" | "meanwhile" | "another" | "also" | "earlier")
    };
    let found = (here + 1..ceiling).take_while(|sentence| !elsewhere(sentence)).map(|sentence| {
        let start = text.sentences()[sentence].tokens.start;
        nearest::find(cast, (told, Part::Scene), (sentence, &(start..start)))
    });
    found.into_iter().find(|found| !found.is_empty())
}
