//! Claims: what somebody is said to have stated, in the reporter's words.
//!
//! Knows attributions; direct speech is for quotes. A verb whose statement is no clause ("condemned the attack") makes none.

use std::ops::Range;

use super::{
    Cast, Claim, Evidence, Rule,
    speech::{Attribution, Order, verb::Class},
};
use crate::text::{Text, TokenKind};

/// The rules by which claims are found.
pub const RULES: &[Rule] = &[
    Rule {
        id: "claim-clause",
        says: "A clause after a verb of speech, with or without “that”, is the claim of its subject.",
    },
    Rule { id: "claim-tail", says: "What stands before “…, officials said” is their claim." },
    Rule { id: "claim-according", says: "What a sentence states “according to” somebody is that one's claim." },
];

/// Two attributions, or a claim's beginning and end, stand no farther apart in tokens.
const REACH: usize = 100;

/// Finds the claims of an article, in order.
pub fn find(cast: &Cast<'_>, told: &[Attribution]) -> Vec<Claim> {
    told.iter().filter_map(|one| claim(cast, told, one)).collect()
}

fn claim(cast: &Cast<'_>, told: &[Attribution], one: &Attribution) -> Option<Claim> {
    let text = cast.text;
    let from = told.partition_point(|other| other.sentence < one.sentence || other.verb.end + REACH < one.verb.start);
    let near = |other: &&Attribution| other.sentence == one.sentence && other.verb.start < one.verb.end + REACH;
    let own = || told[from..].iter().take_while(near);
    let relayed = own()
        .any(|other| other.order == Order::SubjectFirst && other.speaker.is_some() && other.speaker != one.speaker);
    if one.order == Order::According && relayed {
        return None;
    }
    if text.tokens()[one.verb.start].kind == TokenKind::Mark {
        return None;
    }
    let sentence = text.sentences()[one.sentence].tokens.clone();
    let via = own().find(|other| other.order == Order::According && other.speaker != one.speaker);
    let (mut tokens, rule) = stated(text, one, &sentence)?;
    if let Some(via) = via.filter(|via| tokens.contains(&via.span.start)) {
        tokens.end = trim_end(text, tokens.start, via.span.start);
    }
    let cites = |at: &usize| matches!(text.word(*at), "citing" | "quoting") && text.word(at - 1) == ",";
    if let Some(citing) = tokens.clone().take(2 * REACH).skip(1).find(cites) {
        tokens.end = trim_end(text, tokens.start, citing);
    }
    let words = tokens.clone().take(2 * REACH).filter(|at| text.tokens()[*at].is_word()).count();
    if !(4..=REACH).contains(&words) || tokens.len() > 2 * REACH || starts_quoted(text, &tokens) {
        return None;
    }
    Some(Claim {
        speaker: one.speaker.clone()?,
        via: via.and_then(|via| via.speaker.clone()),
        verb: text.as_str()[text.bytes(one.verb.clone())].to_owned(),
        channel: one.channel.clone(),
        evidence: Evidence::from(text.excerpt(text.bytes(tokens))),
        rule,
    })
}

/// Gives the tokens of what is stated.
fn stated(text: &Text, one: &Attribution, sentence: &Range<usize>) -> Option<(Range<usize>, &'static str)> {
    let before = || sentence.start..trim_end(text, sentence.start, one.span.start);
    let after = || one.span.end..trim_end(text, one.span.end, sentence.end);
    match (one.class, one.order) {
        (Class::According, _) if one.span.start == sentence.start => {
            let comma = (one.span.end..sentence.end.min(one.span.end + 16)).find(|at| text.word(*at) == ",")?;
            Some((comma + 1..trim_end(text, comma + 1, sentence.end), "claim-according"))
        }
        (Class::According, _) => Some((before(), "claim-according")),
        (Class::States, Order::VerbFirst) if text.word(one.span.start.wrapping_sub(1)) == "," => {
            Some((before(), "claim-tail"))
        }
        (Class::States, Order::SubjectFirst) => {
            let tail = matches!(text.word(one.span.end), "." | "") && one.span.start > sentence.start;
            if tail && text.word(one.span.start - 1) == "," {
                return Some((before(), "claim-tail"));
            }
            clause(text, one, &after()).map(|tokens| (tokens, "claim-clause"))
        }
        _ => None,
    }
}

/// Gives the clause after a verb: after "that", or at once where the verb needs none.
fn clause(text: &Text, one: &Attribution, rest: &Range<usize>) -> Option<Range<usize>> {
    let that = rest.clone().take(6).find(|at| text.word(*at) == "that");
    let near = that
        .filter(|that| (rest.start..*that).all(|at| !matches!(text.word(at), "," | ":") && text.word(at) != "which"));
    if let Some(that) = near {
        return Some(that + 1..rest.end);
    }
    let bare = matches!(
        text.word(one.verb.start),
        "said" | "says" | "say" | "claims" | "claimed" | "added" | "believes" | "believe"
    );
    let next = text.tokens().get(rest.start).filter(|_| rest.start < rest.end)?;
    let word = text.word(rest.start);
    let clause = next.kind != TokenKind::Mark
        && !super::english::is_preposition(word)
        && !super::english::is_weekday(word)
        && word != "in";
    (bare && clause).then(|| rest.clone())
}

/// Steps back over marks at the end.
fn trim_end(text: &Text, start: usize, mut end: usize) -> usize {
    while end > start
        && text.tokens()[end - 1].kind == TokenKind::Mark
        && !matches!(text.word(end - 1), "”" | "\"" | ")" | "’" | "%")
    {
        end -= 1;
    }
    end
}

/// Tells whether a statement begins with a quotation: direct speech is no claim.
fn starts_quoted(text: &Text, tokens: &Range<usize>) -> bool {
    let first = text.quotations().partition_point(|quotation| quotation.tokens.end <= tokens.start);
    text.quotations()[first..]
        .iter()
        .take(2)
        .any(|quotation| quotation.tokens.start <= tokens.start + 1 && quotation.tokens.end > tokens.start)
}
