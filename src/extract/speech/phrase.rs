//! Noun phrases that may name a speaker: read from the words before or after a verb of speech.
//!
//! Knows where such a phrase begins and ends, and its head; who it means is for the memory.

use std::ops::Range;

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

/// Reads the subject that stands before a verb, within a range of tokens that begins with its sentence.
pub(super) fn before(cast: &Cast<'_>, verb: usize, floor: usize) -> Option<Phrase> {
    let text = cast.text;
    let mut end = skip_adverbials(text, verb, floor);
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
                let mut start = boundary_before(cast, end - 1, floor);
                // "X, a blogger and former minister of the region, said": "and" within an apposition.
                while start > floor + 1 && text.word(start - 1) == "and" {
                    let more = boundary_before(cast, start - 1, floor);
                    if more <= floor || more + 1 >= start || text.word(more - 1) != "," {
                        break;
                    }
                    start = more;
                }
                if start > floor && matches!(text.word(start - 1), "who" | "which" | "whose") {
                    start -= 1;
                    // "A teacher who came with her sons": the clause belongs to what it describes.
                    if start > floor && text.word(start - 1) != "," {
                        start = boundary_before(cast, start, floor);
                    }
                }
                if is_bare_name(cast, start..end - 1) || is_body(cast, &(start..end - 1)) {
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
                let start = boundary_before(cast, end, floor);
                return (start < end).then(|| Phrase::plain(trim(cast, start..end)));
            }
        }
    }
    None
}

/// Tells whether the chunk that ends here is an age or a relative clause, to be stepped over like an apposition.
fn is_aside(cast: &Cast<'_>, end: usize, floor: usize) -> bool {
    let text = cast.text;
    let start = boundary_before(cast, end, floor);
    let age = start + 1 == end && text.tokens()[start].kind == TokenKind::Number;
    let comma = start > floor && text.word(start - 1) == ",";
    comma && (age || start > floor && matches!(text.word(start), "who" | "whose" | "which"))
}

/// Reads the speaker that stands after a verb, up to a limit.
pub(super) fn after(cast: &Cast<'_>, start: usize, limit: usize) -> Option<Phrase> {
    let text = cast.text;
    let end = boundary_after(text, start, limit);
    if end == start {
        return None;
    }
    let tokens = start..end;
    let owner = |at: usize| text.tokens().get(at).is_some_and(|next| next.kind == TokenKind::Possessive);
    let named = cast.within(tokens.clone()).iter().any(|name| name.sort == Sort::Person && !owner(name.tokens.end));
    if !named && text.word(end) == "," && end + 1 < limit {
        let next = end + 1..chunk_after(text, end + 1, limit);
        let apposed = (next.len() <= 14).then(|| ends_with_person(cast, &next)).flatten();
        if let Some(name) = apposed.or_else(|| is_bare_name(cast, next.clone()).then(|| next.clone())) {
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
    let numbers = core.clone().any(|at| text.tokens()[at].kind == TokenKind::Number);
    let verbs = phrase.tokens.clone().skip(1).any(|at| english::is_auxiliary(text.word(at)));
    let named = cast.at(last).is_some() || text.tokens()[last].capital;
    let role = english::is_role(text.word(last)) || english::is_collective(text.word(last));
    phrase.apposed || !numbers && !verbs && core.len() <= 10 && (named || role)
}

/// Cuts a phrase before its first preposition: the head is the last token that stays.
pub(super) fn core(text: &Text, tokens: Range<usize>) -> Range<usize> {
    // "Justice Without Borders": a capital within a name.
    let leads = |at: &usize| english::is_preposition(text.word(*at)) && !text.tokens()[*at].capital;
    let end = tokens.clone().skip(1).find(|at| leads(at) || text.word(*at) == "who");
    tokens.start..end.unwrap_or(tokens.end)
}

/// Steps back over auxiliaries, adverbs and words of time: "also", "on Friday", "earlier this week".
fn skip_adverbials(text: &Text, verb: usize, floor: usize) -> usize {
    let mut end = verb;
    while end > floor {
        let word = text.word(end - 1);
        let time = english::is_weekday(word) || english::is_time_word(word);
        let adverb = word.ends_with("ly") && word.len() > 4 && !text.tokens()[end - 1].capital && word != "family";
        let step = time
            || adverb
            || english::is_auxiliary(word)
            || matches!(
                word,
                "also"
                    | "then"
                    | "again"
                    | "quoted"
                    | "as"
                    | "having"
                    | "just"
                    | "separately"
                    | "further"
                    | "likewise"
                    | "cited"
                    | "being"
                    | "on"
                    | "first"
                    | "even"
                    | "once"
                    | "all"
                    | "himself"
                    | "herself"
                    | "itself"
                    | "themselves"
            );
        let quoted = word == "as" && end > floor + 1 && matches!(text.word(end - 2), "quoted" | "cited");
        let bare_as = matches!(word, "as" | "on" | "first" | "all") && end == verb && word != "on" && !quoted;
        if !step || bare_as {
            break;
        }
        end -= 1;
    }
    end
}

/// Finds where the phrase that ends before a token begins.
fn boundary_before(cast: &Cast<'_>, end: usize, floor: usize) -> usize {
    let text = cast.text;
    let mut at = end;
    while at > floor {
        // "Security and Defence Council": a name is one.
        if let Some(name) = cast.at(at - 1).filter(|name| name.tokens.len() > 1 && name.tokens.start >= floor) {
            at = name.tokens.start;
            continue;
        }
        let token = &text.tokens()[at - 1];
        let word = text.word(at - 1);
        let stop = match token.kind {
            TokenKind::Mark => word != "&",
            TokenKind::Word => {
                let compound = text.tokens().get(at).is_some_and(|next| next.kind == TokenKind::Hyphen);
                !compound && english::is_clause_opener(word)
                    || matches!(word, "after" | "before" | "since" | "what" | "how" | "why")
                    || super::verb::inverts(word) && at < end
                    || word == "and" && (at == end || !is_joined(text, at - 1, floor))
            }
            _ => false,
        };
        if stop {
            break;
        }
        at -= 1;
    }
    at
}

/// Tells whether "and" joins two describing words of one phrase: "Ukrainian and Russian officials".
fn is_joined(text: &Text, and: usize, floor: usize) -> bool {
    let opens = |at: usize| {
        at <= floor
            || text.tokens()[at - 1].kind == TokenKind::Mark
            || matches!(text.word(at - 1), "the" | "but" | "that")
    };
    let capital = |at: usize| text.tokens().get(at).is_some_and(|token| token.is_word() && token.capital);
    // "The ministers of Karvia and Estmark".
    let owners = || {
        capital(and - 1) && capital(and + 1) && (floor.max(and.saturating_sub(4))..and).any(|at| text.word(at) == "of")
    };
    and > floor && text.tokens()[and - 1].is_word() && (opens(and - 1) || owners())
}

fn boundary_after(text: &Text, start: usize, limit: usize) -> usize {
    let mut at = start;
    while at < limit {
        let token = &text.tokens()[at];
        let word = text.word(at);
        let stop = token.kind == TokenKind::Mark && word != "&"
            || token.is_word()
                && (english::is_clause_opener(word)
                    || english::is_weekday(word)
                    || matches!(
                        word,
                        "in" | "on"
                            | "at"
                            | "to"
                            | "after"
                            | "during"
                            | "from"
                            | "by"
                            | "adding"
                            | "standing"
                            | "speaking"
                            | "told"
                            | "earlier"
                            | "later"
                            | "before"
                            | "and"
                            | "following"
                            | "late"
                            | "early"
                            | "citing"
                            | "referring"
                            | "about"
                            | "over"
                            | "yesterday"
                            | "today"
                            | "this"
                            | "last"
                            | "via"
                            | "through"
                    ));
        if stop {
            break;
        }
        at += 1;
    }
    at
}

fn chunk_after(text: &Text, start: usize, limit: usize) -> usize {
    (start..limit).find(|at| text.tokens()[*at].kind == TokenKind::Mark && text.word(*at) != "&").unwrap_or(limit)
}

/// Gives the name with which a chunk ends, or the one before a short tail: "Emil Example in Kyiv".
fn ends_with_person(cast: &Cast<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    let last = cast.within(tokens.clone()).iter().rfind(|name| name.sort == Sort::Person)?;
    let free = cast.text.tokens().get(last.tokens.end).is_none_or(|next| next.kind != TokenKind::Possessive);
    let tail = last.tokens.end..tokens.end;
    let closed = tail.is_empty()
        || english::is_preposition(cast.text.word(tail.start))
        || english::is_weekday(cast.text.word(tail.start));
    (free && closed).then(|| last.tokens.clone())
}

/// Tells whether a chunk is a body's name: "the state operator, Ukrhydroenergo, said".
fn is_body(cast: &Cast<'_>, tokens: &Range<usize>) -> bool {
    cast.at(tokens.start).is_some_and(|name| name.sort == Sort::Body && name.tokens == *tokens)
}

/// Tells whether a chunk is a name with at most its title: "Yurii Example", "Mr Example", "Maksym".
fn is_bare_name(cast: &Cast<'_>, tokens: Range<usize>) -> bool {
    let Some(last) = tokens.clone().last() else { return false };
    if let Some(person) = cast.person_at(last) {
        let lead = cast.text.word(tokens.start);
        return person.tokens.end == tokens.end
            && tokens.len() <= 12
            && !matches!(lead, "who" | "which" | "whose" | "with" | "including" | "along" | "like")
            && !(lead.ends_with("ing") && lead.len() > 4);
    }
    !tokens.is_empty() && tokens.len() <= 3 && tokens.clone().all(|at| is_name_word(cast, at))
}

/// Tells whether a token may be a part of a person's name that nobody knows.
pub(in crate::extract) fn is_name_word(cast: &Cast<'_>, at: usize) -> bool {
    let token = &cast.text.tokens()[at];
    let word = cast.text.word(at);
    token.is_word()
        && token.capital
        && (!token.upper || word.len() == 1)
        && cast.at(at).is_none()
        && !english::is_weekday(word)
        && !english::is_month(word)
        && !english::is_role(word)
        && !english::is_collective(word)
        && !english::is_opener(word)
        && !english::is_preposition(word)
}

/// Drops what stands before the phrase proper: "On Friday the mayor" is "the mayor".
fn trim(cast: &Cast<'_>, tokens: Range<usize>) -> Range<usize> {
    let text = cast.text;
    let last = tokens.end - 1;
    if !english::is_preposition(text.word(tokens.start)) && !english::is_time_word(text.word(tokens.start)) {
        return tokens;
    }
    if let Some(name) = cast.at(last).filter(|name| tokens.start <= name.tokens.start) {
        return name.tokens.clone();
    }
    let start =
        tokens.clone().rfind(|at| matches!(text.word(*at), "the" | "a" | "an" | "its" | "his" | "her" | "their"));
    start.filter(|start| *start < last).unwrap_or(last)..tokens.end
}
