//! Bodies that the lexicon lacks, by a name with capitals and a body's noun, in it or before it.

use super::{Nameless, name};
use crate::{
    extract::{reading::Reading, words},
    lexicon::{EntityKind, Sense},
    text::TokenKind,
};

/// Reads a chain of words with capitals that ends in a body's noun, or begins with one: "Institute for X".
pub(super) fn find(reading: &Reading<'_>, at: usize, taken: &dyn Fn(usize) -> bool) -> Option<Nameless> {
    let text = reading.text;
    let capital =
        |at: usize| text.tokens().get(at).is_some_and(|token| token.is_word() && token.capital && !token.upper);
    if !capital(at)
        || reading.is_introduced(at)
        || (at > 0 && text.word(at - 1) == "(")
        || taken(at) && !is_land(reading, at)
        || (at > 0 && capital(at - 1) && !words::is_function(text.print(at - 1)))
    {
        return None;
    }
    let common = words::is_body_noun(text.print(at)) && !words::is_head(text.print(at));
    if words::is_function(text.print(at)) || common && is_local(reading, at) {
        return None;
    }
    let limit = text.sentences()[text.sentence_of(at)].tokens.end;
    let mut end = at + 1;
    while end < limit {
        let joint = text.tokens()[end].kind == TokenKind::Possessive
            || matches!(text.word(end), "of" | "for" | "the" | "and" | "on" | "&");
        let hyphen = text.tokens()[end].kind == TokenKind::Hyphen;
        if capital(end) && !words::is_function(text.print(end)) && reading.roles(end..end + 1).next().is_none() {
            end += 1;
        } else if (joint && (capital(end + 1) || text.word(end + 1) == "the" && capital(end + 2)))
            || (hyphen && capital(end + 1))
        {
            let pair = || is_pair(reading, at, end, taken);
            if text.word(end) == "and" && !pair()
                || text.tokens()[end].kind == TokenKind::Possessive && !words::is_head(text.print(end + 1))
            {
                break;
            }
            end += 1;
        } else {
            break;
        }
    }
    let core = if end > at + 4 && text.word(end - 2) == "and" { end - 2 } else { end };
    let heads = words::is_head(text.print(end - 1))
        || core > at + 2
            && words::is_head(text.print(core - 3))
            && text.word(core - 2) == "of"
            && !taken(core - 1)
            && (at..core - 2).all(|at| text.word(at) != "of")
        || (words::is_head(text.print(at)) && matches!(text.word(at + 1), "of" | "for" | "on"));
    let party = !heads && text.word(end) == "party" && text.word(at.wrapping_sub(1)) == "the";
    let end = end + usize::from(party);
    let long = !common || party || (at..end).filter(|at| text.tokens()[*at].capital).count() > 2;
    let named =
        (heads || party) && long && end - at >= 2 && text.word(end - 1) != "of" && (at..end).any(|at| !taken(at));
    named.then(|| Nameless::new(reading, numbered(reading, at)..end, ("organisation", "unknown-body")))
}

/// "Institute of Physics and Technology": what "and" joins goes on with what an institute or a ministry is for, and ends
/// the name.
fn is_pair(reading: &Reading<'_>, start: usize, and: usize, taken: &dyn Fn(usize) -> bool) -> bool {
    let text = reading.text;
    let headed = (start..and).rev().take(4).any(|at| {
        text.word(at) == "of" && at > start && matches!(text.word(at - 1), "institute" | "ministry" | "department")
    });
    let single = !text.tokens().get(and + 2).is_some_and(|next| next.is_word() && next.capital);
    headed && single && !taken(and + 1) && !words::is_body_noun(text.print(and + 1))
}

/// Tells whether a noun with a capital says which of many such bodies, or opens the sentence: "City Council".
fn is_local(reading: &Reading<'_>, at: usize) -> bool {
    let local = matches!(
        reading.text.word(at),
        "regional" | "region" | "oblast" | "district" | "city" | "town" | "village" | "prosecutors" | "prosecutor"
    );
    local || reading.starts_sentence(at)
}

/// Steps back over an ordinal: "the 7th Rapid Response Corps".
fn numbered(reading: &Reading<'_>, start: usize) -> usize {
    let ordinal = |word: &str| {
        let digits = word.trim_end_matches(|char: char| char.is_ascii_lowercase());
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) && word.len() == digits.len() + 2
    };
    start.checked_sub(1).filter(|before| ordinal(reading.text.word(*before))).unwrap_or(start)
}

/// Reads "the aid organisation X", "the monitoring group X": a noun for a body right before a name.
pub(super) fn introduced(reading: &Reading<'_>, at: usize, taken: &dyn Fn(usize) -> bool) -> Option<Nameless> {
    let text = reading.text;
    let tank = text.word(at + 1) == "tank";
    let think_tank = tank && text.word(at) == "think";
    let start = at + 1 + usize::from(think_tank);
    let noun = matches!(
        text.word(at),
        "organisation"
            | "organization"
            | "charity"
            | "ngo"
            | "consultancy"
            | "watchdog"
            | "nonprofit"
            | "group"
            | "company"
            | "firm"
            | "operator"
            | "monitor"
            | "project"
            | "supplier"
            | "manufacturer"
    );
    let known = think_tank || noun && !tank;
    if !known || text.tokens()[at].capital && !text.tokens()[at].upper || taken(start) {
        return None;
    }
    let mut tokens = name(reading, start, taken)?;
    if text.word(tokens.end) == "&" {
        tokens.end = name(reading, tokens.end + 1, taken).map_or(tokens.end, |rest| rest.end);
    }
    let initial = tokens.len() == 1 && text.written(tokens.start).chars().count() == 1;
    (!initial).then(|| Nameless::new(reading, tokens, ("organisation", "unknown-body")))
}

/// Tells whether a taken word may still begin a body's name: a region's or a town's.
fn is_land(reading: &Reading<'_>, at: usize) -> bool {
    reading.starting(at).iter().flat_map(|hit| &hit.values).any(|sense| match sense {
        Sense::Stem(_) => true,
        Sense::Name(entity) => reading.lexicon.entity(*entity).kind == EntityKind::Place,
        _ => false,
    })
}
