//! Noun phrases that may name a speaker: read from the words before or after a verb of speech.
//!
//! Knows where such a phrase begins and ends, and its head; who it means is for the memory.

mod boundary;
mod name;

use std::ops::Range;

pub(in crate::extract) use name::is_name_word;

use crate::{
    extract::{Cast, cast::Sort, english},
    text::{Text, TokenKind},
};

/// A phrase that may name a speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// Whether it is set off by commas from a description.
    pub(super) apposed: bool,
}

impl Phrase {
    pub(super) fn plain(tokens: Range<usize>) -> Self {
        Self { tokens, apposed: false }
    }
}

/// A subject begins or ends at most so many tokens from its verb.
const REACH: usize = 100;

/// Reads the subject that stands before a verb, within a range of tokens that begins with its sentence.
pub(super) fn before(cast: &Cast<'_>, verb: usize, floor: usize) -> Option<Phrase> {
    let text = cast.text;
    let floor = floor.max(verb.saturating_sub(REACH));
    let mut end = boundary::skip_adverbials(text, verb, floor);
    for _ in 0..6 {
        if end <= floor {
            return None;
        }
        match text.word(end - 1) {
            dash @ ("—" | "–") => {
                // "The mayor — who … — said": an aside between dashes.
                end = (floor..end - 1).rev().find(|at| text.word(*at) == dash)?;
            }
            // "Rep. Example (R-Texas) said".
            ")" => end = (floor..end - 1).rev().take(8).find(|at| text.word(*at) == "(")?,
            "who" if end - 1 > floor => {
                end -= if text.word(end - 2) == "," { 2 } else { 1 };
            }
            "," => {
                let mut start = apposition(cast, end - 1, floor);
                if start > floor && matches!(text.word(start - 1), "who" | "which" | "whose") {
                    start -= 1;
                    // "A teacher who came with her sons": the clause belongs to what it describes.
                    if start > floor && text.word(start - 1) != "," {
                        start = boundary::before(cast, start, floor);
                    }
                }
                start = relative_before(text, start, floor).unwrap_or(start);
                start = described_before(cast, start, floor).unwrap_or(start);
                if name::is_bare_name(cast, start..end - 1) || name::is_body(cast, &(start..end - 1)) {
                    return Some(Phrase { tokens: start..end - 1, apposed: true });
                }
                if start <= floor || text.word(start - 1) != "," {
                    return (start < end - 1).then(|| Phrase::plain(trim(cast, start..end - 1)));
                }
                end = start - 1;
                let person = end > floor && cast.person_at(end - 1).is_some();
                if !person && is_aside(cast, end, floor) {
                    end += 1;
                }
            }
            _ => {
                let start = boundary::before(cast, end, floor);
                // "A soldier who goes by the name of Example said": the clause belongs to what it describes.
                if start > floor + 1 && matches!(text.word(start - 1), "who" | "whose") && text.word(start - 2) != "," {
                    end = start - 1;
                    continue;
                }
                if let Some((that, named)) = land_clause(cast, start..end, floor) {
                    if named.is_some() {
                        return named;
                    }
                    end = that;
                    continue;
                }
                return (start < end).then(|| Phrase::plain(trim(cast, start..end)));
            }
        }
    }
    None
}

/// Gives where an apposition begins, with what "and" joins to it: "X, a blogger and former minister of the region, said".
fn apposition(cast: &Cast<'_>, end: usize, floor: usize) -> usize {
    let mut start = boundary::before(cast, end, floor);
    while start > floor + 1 && cast.text.word(start - 1) == "and" {
        let more = boundary::before(cast, start - 1, floor);
        if more <= floor || more + 1 >= start || cast.text.word(more - 1) != "," {
            break;
        }
        start = more;
    }
    start
}

/// A relative clause that has a clause of its own begins at most so many tokens before that.
const RELATIVE: usize = 14;

/// Gives where a relative clause begins that has a clause of its own: "who led the team that came on Monday".
fn relative_before(text: &Text, start: usize, floor: usize) -> Option<usize> {
    let opener = start.checked_sub(1).filter(|at| *at > floor && english::is_clause_opener(text.print(*at)))?;
    let back = (floor..opener).rev().take(RELATIVE);
    let mut back = back.take_while(|at| text.tokens()[*at].kind != TokenKind::Mark);
    let who = back.find(|at| matches!(text.word(*at), "who" | "which" | "whose"))?;
    (who > floor && text.word(who - 1) == ",").then_some(who)
}

/// Gives where a clause begins that only tells what a region lies by: "the governor of the region that borders Karvia said";
/// and the person before the office, where one is named: "A B, the governor of".
fn land_clause(cast: &Cast<'_>, chunk: Range<usize>, floor: usize) -> Option<(usize, Option<Phrase>)> {
    let text = cast.text;
    let lies = |at: &usize| matches!(text.word(*at), "borders" | "bordering" | "neighbours" | "neighbors");
    let verb = (floor.max(chunk.start.saturating_sub(1))..chunk.end).find(lies)?;
    cast.at(verb + 1).filter(|land| land.tokens.end == chunk.end && !matches!(land.sort, Sort::Person))?;
    let that = verb.checked_sub(1).filter(|at| matches!(text.word(*at), "that" | "which")).unwrap_or(verb);
    let begins = that - usize::from(that > 0 && text.word(that - 1) == ",");
    let office = boundary::before(cast, begins, floor);
    let comma = office.checked_sub(1).filter(|at| *at > floor && text.word(*at) == ",");
    let person = comma.and_then(|comma| cast.person_at(comma - 1));
    let named = person.map(|person| Phrase { tokens: person.tokens.clone(), apposed: true });
    (begins > floor).then_some((begins, named))
}

/// Gives where a description between commas begins that a clause closes: ", the manager of a café that was hit,".
fn described_before(cast: &Cast<'_>, start: usize, floor: usize) -> Option<usize> {
    let text = cast.text;
    let that = start.checked_sub(1).filter(|at| *at > floor + 1 && matches!(text.word(*at), "that" | "where"))?;
    let noun = boundary::before(cast, that, floor);
    let opens = matches!(text.word(noun), "the" | "a" | "an" | "his" | "her") && text.word(noun.wrapping_sub(1)) == ",";
    (noun > floor && noun < that && opens).then_some(noun)
}

/// Tells whether the chunk that ends here is an age or a relative clause, to be stepped over like an apposition.
fn is_aside(cast: &Cast<'_>, end: usize, floor: usize) -> bool {
    let text = cast.text;
    let start = boundary::before(cast, end, floor);
    let age = start + 1 == end && text.tokens()[start].kind == TokenKind::Number;
    let comma = start > floor && text.word(start - 1) == ",";
    comma && (age || start > floor && matches!(text.word(start), "who" | "whose" | "which"))
}

/// Reads the speaker that stands after a verb, up to a limit.
pub(super) fn after(cast: &Cast<'_>, start: usize, limit: usize) -> Option<Phrase> {
    let text = cast.text;
    let limit = limit.min(start + REACH);
    let end = boundary::after(text, start, limit);
    if end == start {
        return None;
    }
    let tokens = start..end;
    let owner = |at: usize| text.tokens().get(at).is_some_and(|next| next.kind == TokenKind::Possessive);
    let named = cast.within(tokens.clone()).iter().any(|name| name.sort == Sort::Person && !owner(name.tokens.end));
    if !named && text.word(end) == "," && end + 1 < limit {
        let next = end + 1..boundary::chunk(text, end + 1, limit);
        let apposed = (next.len() <= 14).then(|| name::ends_with_person(cast, &next)).flatten();
        if let Some(name) = apposed.or_else(|| name::is_bare_name(cast, next.clone()).then(|| next.clone())) {
            return Some(Phrase { tokens: name, apposed: true });
        }
        if let Some(body) = cast.at(next.start).filter(|name| name.sort == Sort::Body && name.tokens == next) {
            return Some(Phrase { tokens: body.tokens.clone(), apposed: true });
        }
    }
    Some(Phrase::plain(tokens))
}

/// Tells whether a phrase after a verb can be nothing but its subject.
pub(super) fn is_speaker(cast: &Cast<'_>, phrase: &Phrase) -> bool {
    let text = cast.text;
    let core = core(text, phrase.tokens.clone());
    let Some(last) = core.clone().last() else { return false };
    // "34-year-old Example": an age is no number of people.
    let hyphen = |at: usize| text.tokens().get(at).is_some_and(|next| next.kind == TokenKind::Hyphen);
    let numbers = core.clone().any(|at| text.tokens()[at].kind == TokenKind::Number && !hyphen(at + 1));
    let verbs = phrase.tokens.clone().skip(1).any(|at| english::is_auxiliary(text.print(at)));
    let named = cast.at(last).is_some() || text.tokens()[last].capital;
    let role = english::is_role(text.print(last)) || english::is_collective(text.print(last));
    phrase.apposed || !numbers && !verbs && core.len() <= 10 && (named || role)
}

/// Cuts a phrase before its first preposition: the head is the last token that stays.
pub(super) fn core(text: &Text, tokens: Range<usize>) -> Range<usize> {
    // "Justice Without Borders": a capital within a name.
    let leads = |at: &usize| english::is_preposition(text.print(*at)) && !text.tokens()[*at].capital;
    let end = tokens.clone().skip(1).find(|at| leads(at) || text.word(*at) == "who");
    tokens.start..end.unwrap_or(tokens.end)
}

/// Drops what stands before the phrase proper: "On Friday the mayor" is "the mayor".
fn trim(cast: &Cast<'_>, tokens: Range<usize>) -> Range<usize> {
    let text = cast.text;
    let last = tokens.end - 1;
    if !english::is_preposition(text.print(tokens.start)) && !english::is_time_word(text.print(tokens.start)) {
        return tokens;
    }
    if let Some(name) = cast.at(last).filter(|name| tokens.start <= name.tokens.start) {
        return name.tokens.clone();
    }
    let start =
        tokens.clone().rfind(|at| matches!(text.word(*at), "the" | "a" | "an" | "its" | "his" | "her" | "their"));
    start.filter(|start| *start < last).unwrap_or(last)..tokens.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract, lexicon::Lexicon, text::Field};

    #[test]
    fn a_subject_begins_at_most_so_many_tokens_from_its_verb() {
        let lexicon = Lexicon::built_in();
        let n_claims = |n_between: usize| {
            let aside = "very ".repeat(n_between);
            let body = format!("The mayor — {aside}tired — said that the bridge was closed for the winter.");
            extract::extract(&Text::new(&[(Field::Body, &body)]), &lexicon).claims.len()
        };
        assert_eq!((n_claims(1), n_claims(REACH)), (1, 0));
    }
}
