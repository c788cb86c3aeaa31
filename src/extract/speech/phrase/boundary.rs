//! Where a phrase that may name a speaker begins and ends.

use crate::{
    extract::{Cast, english, speech::verb},
    text::{Text, TokenKind},
};

/// Steps back over auxiliaries, adverbs and words of time: "also", "on Friday", "earlier this week".
pub(super) fn skip_adverbials(text: &Text, verb: usize, floor: usize) -> usize {
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
pub(super) fn before(cast: &Cast<'_>, end: usize, floor: usize) -> usize {
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
                    || verb::inverts(word) && at < end
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

pub(super) fn after(text: &Text, start: usize, limit: usize) -> usize {
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

pub(super) fn chunk(text: &Text, start: usize, limit: usize) -> usize {
    (start..limit).find(|at| text.tokens()[*at].kind == TokenKind::Mark && text.word(*at) != "&").unwrap_or(limit)
}
