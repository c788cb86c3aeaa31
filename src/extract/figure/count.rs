//! Counts: a number with its qualifier and what it counts.
//!
//! Knows numbers and nouns; what became of those counted is for the patterns.

mod age;
mod join;
mod nobody;
mod qualifier;

use std::ops::Range;

use super::noun::{self, Sort};
use crate::{
    extract::{Class, Qualifier},
    text::{
        Text, TokenKind, number,
        word_set::{Union, WordSet},
    },
};

/// A number with its qualifier and its noun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Count {
    /// From the qualifier to the noun.
    pub(super) tokens: Range<usize>,
    /// The number; none for "dozens" and for ranges.
    pub(super) value: Option<u64>,
    /// The least and the most that "10 to 15" and "dozens" allow.
    pub(super) bounds: (Option<u64>, Option<u64>),
    /// How sure the words are.
    pub(super) qualifier: Qualifier,
    /// What is counted.
    pub(super) sort: Sort,
    /// Where the noun stands; empty where there is none.
    pub(super) noun: Range<usize>,
    /// Whether it counts a part of what was counted before: "including six children", "three of the victims".
    pub(super) part: bool,
    /// Whether the number is "a" or "an".
    pub(super) article: bool,
}

/// Finds the counts of a sentence, in order.
pub(super) fn find(text: &Text, sentence: Range<usize>) -> Vec<Count> {
    let mut counts: Vec<Count> = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        match Some(at).filter(|at| may_begin(text, *at)).and_then(|at| read(text, at, &sentence)) {
            Some(count) => {
                at = count.tokens.end.max(at + 1);
                counts.push(count);
            }
            None => at += 1,
        }
    }
    join::join(text, counts)
}

/// Words, numbers apart, with which somebody is counted.
static ARTICLES: WordSet = WordSet::new("a an another his her their its");

/// Tells whether a count may begin at a token.
fn may_begin(text: &Text, at: usize) -> bool {
    static WORDS: Union = Union::of(&[&ARTICLES, &number::FIRST]);
    text.tokens()[at].figure || WORDS.has(text.print(at))
}

/// Reads the count whose number begins at a token.
fn read(text: &Text, at: usize, sentence: &Range<usize>) -> Option<Count> {
    let owned = is_owner(text.word(at))
        && at > sentence.start
        && (super::outcome::is_cue(text.print(at - 1)) || text.word(at - 1) == "and");
    let articles =
        owned || matches!(text.word(at), "a" | "an") || text.word(at) == "another" && !is_number(text, at + 1);
    let (mut value, low, mut end) = match number::read(text, at, number::Articles::Skip) {
        Some(number) => (number.value, number.low, number.tokens.end),
        None if articles => (Some(1), 1, at + 1),
        None => return None,
    };
    let article = articles && end == at + 1;
    if !article && nobody::is_nobody(text, at, end, sentence) {
        return None;
    }
    let mut bounds = (None, None);
    if value.is_none() {
        bounds = (Some(low), None);
    } else if let Some((upper, upper_end)) = range_end(text, at, end) {
        bounds = (value, Some(upper));
        (value, end) = (None, upper_end);
    }
    let plus = plus(text, end);
    end += plus;
    let noun = noun::read(text, end, sentence.end);
    if articles && end == at + 1 && noun.tokens.clone().last().is_some_and(|last| text.word(last) == "couple") {
        value = Some(2);
    }
    if article && !is_somebody(text, at, &noun) {
        return None;
    }
    let couple = noun.tokens.is_empty() && text.word(end - 1) == "couple";
    let sort = if couple { Sort::People(Class::Unstated) } else { noun.sort };
    let (start, said) = qualifier::read(text, at, sentence.start);
    let or_more = plus > 0 || text.word(end) == "or" && text.word(end + 1) == "more";
    let below = said == Qualifier::UpTo && matches!(text.word(start), "fewer" | "less");
    if below && value.is_some() {
        bounds.1 = value.and_then(|value| value.checked_sub(1));
    }
    let qualifier = match said {
        Qualifier::Exactly if value.is_none() && bounds.1.is_some() => Qualifier::About,
        Qualifier::Exactly if value.is_none() => Qualifier::Vague,
        _ if or_more => Qualifier::AtLeast,
        other => other,
    };
    let part = noun.of_the || is_included(text, start, sentence.start);
    let mut last = noun.tokens.end.max(end);
    if article && let Some(both) = pair(text, &noun) {
        (value, last) = (Some(2), both);
    }
    if matches!(sort, Sort::People(_)) {
        last = age::after(text, last, sentence.end);
    }
    Some(Count { tokens: start..last, value, bounds, qualifier, sort, noun: noun.tokens, part, article })
}

/// Tells whether "a", "another" or "his" before a noun counts one person.
fn is_somebody(text: &Text, at: usize, noun: &noun::Noun) -> bool {
    let one =
        !is_owner(text.word(at)) || noun.tokens.clone().last().is_some_and(|last| !text.word(last).ends_with('s'));
    let somebody = matches!(noun.sort, Sort::People(_)) || is_struck(text, at, noun) || text.word(at) == "another";
    let people = noun.tokens.clone().last().is_some_and(|last| text.word(last) == "people");
    let numbered = |at: usize| text.tokens()[at - 1].kind != TokenKind::Hyphen && is_number(text, at);
    one && somebody && !people && !noun.tokens.clone().any(numbered)
}

/// Tells whether "a" before a noun that no table has counts somebody: the words right before say that they were struck.
fn is_struck(text: &Text, at: usize, noun: &noun::Noun) -> bool {
    let head = noun.tokens.clone().last();
    let struck = at > 0 && super::outcome::is_cue(text.print(at - 1));
    struck && noun.sort == Sort::Other && head.is_some_and(|head| noun::is_doer(text.word(head)))
}

/// Gives the token after "and woman" in "a man and woman", which are two.
fn pair(text: &Text, noun: &noun::Noun) -> Option<usize> {
    let end = noun.tokens.end;
    let kin = |at: usize| noun::is_kin(text.word(at));
    let joined = text.word(end) == "and" && kin(end.checked_sub(1)?) && kin(end + 1);
    joined.then_some(end + 2)
}

/// Gives how many tokens of "20-plus" and "20+" stand after the number.
fn plus(text: &Text, end: usize) -> usize {
    match (text.word(end), text.word(end + 1)) {
        ("-", "plus") => 2,
        ("+", _) => 1,
        _ => 0,
    }
}

/// Tells whether a number of its own stands at a token, and not an age in a compound: "63-year-old".
fn is_number(text: &Text, at: usize) -> bool {
    number::read(text, at, number::Articles::Skip)
        .is_some_and(|number| text.tokens().get(number.tokens.end).is_none_or(|next| next.kind != TokenKind::Hyphen))
}

fn is_owner(word: &str) -> bool {
    matches!(word, "his" | "her" | "their" | "its")
}

/// Reads the second number of "10 to 15", "10-15" or "between 10 and 15".
fn range_end(text: &Text, at: usize, end: usize) -> Option<(u64, usize)> {
    let between = at > 0 && text.word(at - 1) == "between" && text.word(end) == "and";
    // "Rose from 16 to 18".
    if at > 1 && text.word(at - 1) == "from" && text.word(end) == "to" && is_change(text.word(at - 2)) {
        return None;
    }
    let hyphen = text.tokens().get(end).is_some_and(|token| token.kind == TokenKind::Hyphen || text.word(end) == "–");
    if !(between || text.word(end) == "to" || hyphen) {
        return None;
    }
    let upper = number::read(text, end + 1, number::Articles::Skip)?;
    let first = number::read(text, at, number::Articles::Skip)?.value?;
    upper.value.filter(|value| *value > first).map(|value| (value, upper.tokens.end))
}

fn is_change(word: &str) -> bool {
    matches!(
        word,
        "rose"
            | "risen"
            | "rises"
            | "rising"
            | "increased"
            | "climbed"
            | "grew"
            | "grown"
            | "jumped"
            | "up"
            | "fell"
            | "down"
    )
}

/// Tells whether "including" or "among them" leads to a count.
fn is_included(text: &Text, start: usize, floor: usize) -> bool {
    let before = |n: usize| start.checked_sub(n).filter(|at| *at >= floor).map_or("", |at| text.word(at));
    matches!(before(1), "including" | "includes" | "include")
        || before(1) == "them" && before(2) == "among"
        || before(1) == "," && before(2) == "them"
        || before(1) == "were" && before(2) == "them"
}
