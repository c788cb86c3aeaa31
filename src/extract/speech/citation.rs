//! Sources without a plain verb of speech: "according to", "as reported by", "a claim by", "Source:", a passive.
//!
//! Knows the words that lead to a source; who it is is for the memory.

use std::ops::Range;

use super::{Order, frame::Frame, label, phrase, verb};
use crate::{
    extract::{Cast, Who, cast::Sort, english},
    text::TokenKind,
};

/// Reads the source that a word leads to.
pub(super) fn read(cast: &Cast<'_>, at: usize, sentence: &Range<usize>) -> Option<Frame> {
    according(cast, at, sentence)
        .or_else(|| about_this(cast, at, sentence))
        .or_else(|| per(cast, at, sentence))
        .or_else(|| noun(cast, at, sentence))
}

/// Reads "according to the mayor", "according to data from the police".
fn according(cast: &Cast<'_>, at: usize, sentence: &Range<usize>) -> Option<Frame> {
    let text = cast.text;
    if text.word(at) != "according" || text.word(at + 1) != "to" {
        return None;
    }
    let subject = phrase::after(cast, at + 2, sentence.end)?;
    let document =
        phrase::core(text, subject.tokens.clone()).last().is_some_and(|at| english::is_document(text.print(at)));
    let from = document && matches!(text.word(subject.tokens.end), "from" | "by");
    let owner = from.then(|| phrase::after(cast, subject.tokens.end + 1, sentence.end)).flatten();
    let subject = Some(owner.unwrap_or(subject));
    Some(Frame { verb: at..at + 2, class: verb::Class::According, order: Order::According, subject })
}

/// Reads "About this informs the administration", as translators write.
fn about_this(cast: &Cast<'_>, at: usize, sentence: &Range<usize>) -> Option<Frame> {
    let text = cast.text;
    let opens = at == sentence.start + 2 && text.word(sentence.start) == "about" && text.word(at - 1) == "this";
    if !opens || verb::class(text.print(at)) != Some(verb::Class::States) {
        return None;
    }
    let subject = phrase::after(cast, at + 1, sentence.end)?;
    Some(Frame { verb: at..at + 1, class: verb::Class::States, order: Order::Backward, subject: Some(subject) })
}

/// Reads "per the charity", "as reported by the charity".
fn per(cast: &Cast<'_>, at: usize, sentence: &Range<usize>) -> Option<Frame> {
    let text = cast.text;
    if !matches!(text.word(at), "per" | "reported" | "confirmed" | "announced" | "stated" | "noted") {
        return None;
    }
    let before = if at > sentence.start { text.word(at - 1) } else { "," };
    let reported = before == "as";
    let start = match (before, text.word(at), text.word(at + 1)) {
        ("," | "–" | "—" | "(", "per", _) => at + 1,
        ("as", "reported" | "confirmed" | "announced" | "stated" | "noted", "by") => at + 2,
        _ => return None,
    };
    let subject = phrase::after(cast, start, sentence.end).filter(|subject| phrase::is_speaker(cast, subject))?;
    let class = verb::Class::According;
    let verb = at - usize::from(reported)..start;
    Some(Frame { verb, class, order: Order::According, subject: Some(subject) })
}

/// Reads a speaker set apart by a mark: a colon or a dash; "Source: the mayor" tells who said what stands before.
pub(super) fn apart(cast: &Cast<'_>, at: usize, sentence: &Range<usize>) -> Option<Frame> {
    let class = verb::Class::According;
    if let Some(subject) = label::source(cast, at, sentence) {
        return Some(Frame { verb: at..at + 1, class, order: Order::Backward, subject: Some(subject) });
    }
    let subject = label::read(cast, at, sentence)?;
    Some(Frame { verb: at..at + 1, class, order: Order::According, subject: Some(subject) })
}

/// Reads "a claim by the commander that", "the Kremlin's assertion that": what is said, and whose it is.
fn noun(cast: &Cast<'_>, at: usize, sentence: &Range<usize>) -> Option<Frame> {
    let text = cast.text;
    if !verb::is_said_thing(text.word(at)) {
        return None;
    }
    let class = verb::Class::Names;
    if text.word(at + 1) == "by" {
        let subject = phrase::after(cast, at + 2, sentence.end).filter(|subject| phrase::is_speaker(cast, subject))?;
        return Some(Frame { verb: at..at + 1, class, order: Order::According, subject: Some(subject) });
    }
    let owner = at.checked_sub(2).filter(|_| text.tokens()[at - 1].kind == TokenKind::Possessive)?;
    let name = cast.at(owner).filter(|name| matches!(name.sort, Sort::Person | Sort::Body | Sort::State))?;
    let subject = phrase::Phrase::plain(name.tokens.clone());
    (text.word(at + 1) == "that").then_some(Frame {
        verb: at..at + 1,
        class,
        order: Order::According,
        subject: Some(subject),
    })
}

/// Finds "by" after a participle: "announced by", "announced on Telegram by".
pub(super) fn by(cast: &Cast<'_>, at: usize, limit: usize) -> Option<usize> {
    let text = cast.text;
    let next = text.word(at + 1);
    if next == "by" {
        return Some(at + 1);
    }
    let aside = matches!(next, "on" | "in" | "via") && at > 0 && matches!(text.word(at - 1), "was" | "were" | "been");
    (at + 2..limit.min(at + 7)).find(|at| aside && text.word(*at) == "by")
}

/// Reads "this was reported by the mayor".
pub(super) fn backward(cast: &Cast<'_>, (at, by): (usize, usize), sentence: &Range<usize>) -> Option<Frame> {
    let text = cast.text;
    let opens = matches!(text.word(sentence.start), "this" | "that" | "it" | "the") && at <= sentence.start + 4;
    let relayed = at > sentence.start + 2
        && (at - 2..at).any(|before| matches!(text.word(before), "this" | "it") && text.word(before + 1) == "was");
    if !(opens || relayed) || !matches!(text.word(at), "reported" | "announced" | "stated" | "confirmed" | "said") {
        return None;
    }
    let subject = phrase::after(cast, by + 1, sentence.end)?;
    Some(Frame { verb: at..at + 1, class: verb::Class::States, order: Order::Backward, subject: Some(subject) })
}

/// Gives the person whom a source names as its own: "the press service said on Friday, citing the governor".
pub(super) fn cites(cast: &Cast<'_>, verb: usize, sentence: usize) -> Option<Who> {
    let text = cast.text;
    let limit = text.sentences()[sentence].tokens.end.min(verb + 12);
    if let Some(referred) = refers(cast, verb..limit, sentence) {
        return Some(referred);
    }
    let citing = (verb..limit).find(|at| matches!(text.word(*at), "citing" | "quoting") && text.word(at - 1) == ",")?;
    let subject = phrase::after(cast, citing + 1, limit)?;
    let person = cast.within(subject.tokens).iter().rfind(|name| name.sort == Sort::Person)?;
    Some(person.who.clone())
}

/// Gives the person in "reported by the agency with reference to the head of the region, A B".
fn refers(cast: &Cast<'_>, tokens: Range<usize>, sentence: usize) -> Option<Who> {
    let text = cast.text;
    let is_reference = |at: &usize| {
        text.word(*at + 2) == "to" && matches!((text.word(*at), text.word(*at + 1)), ("with" | "in", "reference"))
    };
    let start = tokens.clone().find(is_reference)? + 3;
    let end = text.sentences()[sentence].tokens.end.min(start + REFERRED);
    let comma = (start..end).find(|at| text.word(*at) == "," && cast.person_at(at + 1).is_none());
    let person = cast.within(start..comma.unwrap_or(end)).iter().find(|name| name.sort == Sort::Person)?;
    Some(person.who.clone())
}

/// A reference names its person within so many tokens.
const REFERRED: usize = 18;

/// Reads "cited the minister as saying".
pub(super) fn cited(cast: &Cast<'_>, verb: usize, floor: usize) -> Option<phrase::Phrase> {
    let text = cast.text;
    let as_ = verb.checked_sub(1).filter(|at| *at > floor && text.word(*at) == "as")?;
    let cites = |at: &usize| matches!(text.word(*at), "cited" | "cites" | "citing" | "quoted" | "quotes" | "quoting");
    let cites = (floor..as_).rev().take(16).find(cites).filter(|at| at + 1 < as_)?;
    let tokens = cites + 1..as_;
    let end = cast.person_at(as_ - 1).map_or(as_, |name| name.tokens.end);
    Some(phrase::Phrase::plain(tokens.start..end)).filter(|phrase| phrase::is_speaker(cast, phrase))
}
