//! Pairs every verb of speech with its subject.

use super::{
    Attribution, citation,
    frame::{self, Frame},
    memory::Memory,
    verb,
};
use crate::{
    extract::{Cast, Who, cast::Sort},
    text::{Sentence, TokenKind, word_set::WordSet},
};

/// Finds every attribution of an article outside its quotations, in order.
pub(super) fn find(cast: &Cast<'_>) -> Vec<Attribution> {
    let memory = Memory::new(cast);
    let (quoted, beside) = (quoted(cast), frame::beside_speakers(cast));
    let mut told: Vec<Attribution> = Vec::new();
    for (sentence, Sentence { tokens, .. }) in cast.text.sentences().iter().enumerate() {
        for at in tokens.clone().filter(|at| !quoted[*at]) {
            let leads = may_lead(cast, at) || beside[at] && frame::is_any_verb(cast, at, tokens.start);
            debug_assert!(leads || frame::read(cast, at, tokens).is_none(), "nothing tells of {}", cast.text.word(at));
            if leads
                && let Some(frame) = frame::read(cast, at, tokens)
                && let Some(attribution) = settle(cast, (&memory, &told), (sentence, frame))
            {
                told.push(attribution);
            }
        }
    }
    told
}

/// Marks the tokens within quotations.
fn quoted(cast: &Cast<'_>) -> Vec<bool> {
    let mut quoted = vec![false; cast.text.tokens().len()];
    for quotation in cast.text.quotations().iter().filter(|quotation| quotation.depth == 0) {
        quoted[quotation.tokens.clone()].fill(true);
    }
    quoted
}

/// Tells whether an attribution may stand at a token, which is quicker than to read it.
fn may_lead(cast: &Cast<'_>, at: usize) -> bool {
    static MARKS: WordSet = WordSet::new(": – — - ,");
    let word = cast.text.print(at);
    match cast.text.tokens()[at].kind {
        TokenKind::Word => verb::may_lead(word),
        _ => MARKS.has(word),
    }
}

/// Says who it is.
fn settle(
    cast: &Cast<'_>,
    (memory, told): (&Memory<'_, '_>, &[Attribution]),
    (sentence, frame): (usize, Frame),
) -> Option<Attribution> {
    let (speaker, rule, subject) = if let Some(phrase) = &frame.subject {
        let (speaker, rule) = memory.resolve(phrase, told);
        (speaker, rule, phrase.tokens.clone())
    } else {
        let last = told.last().filter(|last| last.sentence == sentence).map(|last| last.speaker.clone());
        let opening = || memory.opening(sentence, frame.verb.start).or_else(|| memory.opens(sentence, told));
        let who = last.or_else(|| Some(Some(opening().or_else(|| memory.actor(sentence, frame.verb.start))?)))?;
        (who, "speaker-shared", frame.verb.start..frame.verb.start)
    };
    if speaker.is_none() && rule != "speaker-pronoun" {
        return None;
    }
    let (speaker, rule) = match citation::cites(cast, frame.verb.end, sentence) {
        Some(person) => (Some(person), "speaker-cited"),
        None => (speaker, rule),
    };
    let span = frame.verb.start.min(subject.start)..frame.verb.end.max(subject.end);
    let channel = channel(cast, sentence, frame.verb.start);
    Some(Attribution {
        sentence,
        verb: frame.verb,
        class: frame.class,
        subject,
        span,
        order: frame.order,
        speaker,
        channel,
        rule,
    })
}

/// A medium stands at most so many tokens from the verb.
const REACH: usize = 100;

/// Gives the medium after "on", "to" or "told" in the same sentence as a verb.
fn channel(cast: &Cast<'_>, sentence: usize, verb: usize) -> Option<String> {
    let text = cast.text;
    let tokens = text.sentences()[sentence].tokens.clone();
    let tokens = tokens.start.max(verb.saturating_sub(REACH))..tokens.end.min(verb + REACH);
    let names = cast.within(tokens.clone()).iter().filter(|name| name.sort == Sort::Medium);
    let led = |name: &&crate::extract::cast::Named| {
        (tokens.start..name.tokens.start)
            .rev()
            .take(3)
            .any(|at| matches!(text.word(at), "on" | "told" | "to" | "with" | "via"))
    };
    let nearest = names.filter(led).min_by_key(|name| name.tokens.start.abs_diff(verb))?;
    match &nearest.who {
        Who::Id(id) => Some(id.clone()),
        _ => None,
    }
}
