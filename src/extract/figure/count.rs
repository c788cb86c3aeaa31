//! Counts: a number with its qualifier and what it counts.
//!
//! Knows numbers and nouns; what became of those counted is for the patterns.

use std::ops::Range;

use super::noun::{self, Sort};
use crate::{
    extract::{Class, Qualifier, english},
    text::{Text, TokenKind, number},
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
        match read(text, at, &sentence) {
            Some(count) => {
                at = count.tokens.end.max(at + 1);
                counts.push(count);
            }
            None => at += 1,
        }
    }
    join(text, counts)
}

/// Reads the count whose number begins at a token.
fn read(text: &Text, at: usize, sentence: &Range<usize>) -> Option<Count> {
    let owned = is_owner(text.word(at))
        && at > sentence.start
        && (super::outcome::is_cue(text.word(at - 1)) || text.word(at - 1) == "and");
    let articles = owned || matches!(text.word(at), "a" | "an" | "another");
    let (mut value, low, mut end) = match number::read(text, at, number::Articles::Skip) {
        Some(number) => (number.value, number.low, number.tokens.end),
        None if articles => (Some(1), 1, at + 1),
        None => return None,
    };
    let article = articles && end == at + 1;
    if !article && is_no_count(text, at, end, sentence) {
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
    if article && noun.tokens.clone().any(|at| is_number(text, at)) {
        return None;
    }
    if articles && end == at + 1 && noun.tokens.clone().last().is_some_and(|last| text.word(last) == "couple") {
        value = Some(2);
    }
    let one = !owned || noun.tokens.clone().last().is_some_and(|last| !text.word(last).ends_with('s'));
    if article && (!one || !matches!(noun.sort, Sort::People(_)) && text.word(at) != "another") {
        return None;
    }
    let couple = noun.tokens.is_empty() && text.word(end - 1) == "couple";
    let sort = if couple { Sort::People(Class::Unstated) } else { noun.sort };
    let (start, qualifier) = qualifier(text, at, sentence.start);
    let qualifier = match qualifier {
        Qualifier::Exactly if value.is_none() && bounds.1.is_some() => Qualifier::About,
        Qualifier::Exactly if value.is_none() => Qualifier::Vague,
        _ if plus > 0 || text.word(end) == "or" && text.word(end + 1) == "more" => Qualifier::AtLeast,
        Qualifier::UpTo if matches!(text.word(start), "fewer" | "less") => {
            bounds.1 = value.and_then(|value| value.checked_sub(1));
            Qualifier::UpTo
        }
        other => other,
    };
    let part = noun.of_the || is_included(text, start, sentence.start);
    Some(Count {
        tokens: start..noun.tokens.end.max(end),
        value,
        bounds,
        qualifier,
        sort,
        noun: noun.tokens,
        part,
        article,
    })
}

/// Gives how many tokens of "20-plus" and "20+" stand after the number.
fn plus(text: &Text, end: usize) -> usize {
    match (text.word(end), text.word(end + 1)) {
        ("-", "plus") => 2,
        ("+", _) => 1,
        _ => 0,
    }
}

/// Tells whether a number counts nobody: an age, a date, a year, a sum, a share, a part of a name.
fn is_no_count(text: &Text, at: usize, end: usize, sentence: &Range<usize>) -> bool {
    let tokens = text.tokens();
    let before = if at > sentence.start { text.word(at - 1) } else { "" };
    let next = text.word(end);
    let hyphen = |at: usize| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Hyphen);
    let range = hyphen(end) && tokens.get(end + 1).is_some_and(|token| token.kind == TokenKind::Number);
    let plus = hyphen(end) && text.word(end + 1) == "plus";
    let joined = (at > 0 && hyphen(at - 1) && at > sentence.start) || hyphen(end) && !range && !plus;
    let age = matches!(before, "aged" | "age")
        || before == ","
            && matches!(next, "," | ")" | "and")
            && tokens[at].kind == TokenKind::Number
            && is_after_name(text, at);
    let ages = matches!(before, "and" | ",")
        && (sentence.start.max(at.saturating_sub(4))..at).any(|at| text.word(at) == "aged");
    let date = english::is_month(next) && next != "may"
        || english::is_month(before) && before != "may"
        || next == "may" && text.word(end + 1) != "have";
    let year = matches!(before, "in" | "since" | "of" | "until" | "from" | "by")
        && tokens[at].range().len() == 4
        && (1900..2100).contains(&text.written(at).parse().unwrap_or(0));
    let score = before == ":" && at > 1 && tokens[at - 2].kind == TokenKind::Number
        || before == "-" && !(at > 1 && super::outcome::is_label(text.word(at - 2)));
    let money = score
        || matches!(before, "$" | "€" | "£" | "us$" | "no" | "article" | "part" | "number" | "#")
        || matches!(next, "%" | "percent" | "pm" | "am" | "°");
    let share = next == "per" && matches!(text.word(end + 1), "cent" | "day");
    let pronoun = tokens[at].is_word()
        && text.word(at) == "one"
        && matches!(next, "of" | "another" | "day" | "can" | "that" | "to")
        && !matches!(text.word(end + 1), "the" | "those" | "them");
    joined || age || ages || date || year || money || share || pronoun || matches!(next, ":" | "°")
}

/// Tells whether a name or a person stands before the comma before an age.
fn is_after_name(text: &Text, at: usize) -> bool {
    at > 1 && (text.tokens()[at - 2].capital || matches!(noun::sort(text.word(at - 2)), Sort::People(_)))
}

/// Tells whether a number of its own stands at a token, and not an age in a compound: "63-year-old".
fn is_number(text: &Text, at: usize) -> bool {
    number::read(text, at, number::Articles::Skip)
        .is_some_and(|number| text.tokens().get(number.tokens.end).is_none_or(|next| next.kind != TokenKind::Hyphen))
}

fn is_owner(word: &str) -> bool {
    matches!(word, "his" | "her" | "their")
}

/// Reads the second number of "10 to 15", "10-15" or "between 10 and 15".
fn range_end(text: &Text, at: usize, end: usize) -> Option<(u64, usize)> {
    let between = at > 0 && text.word(at - 1) == "between" && text.word(end) == "and";
    let hyphen = text.tokens().get(end).is_some_and(|token| token.kind == TokenKind::Hyphen || text.word(end) == "–");
    if !(between || text.word(end) == "to" || hyphen) {
        return None;
    }
    let upper = number::read(text, end + 1, number::Articles::Skip)?;
    let first = number::read(text, at, number::Articles::Skip)?.value?;
    upper.value.filter(|value| *value > first).map(|value| (value, upper.tokens.end))
}

/// Reads the words before a number that say how sure it is.
fn qualifier(text: &Text, at: usize, floor: usize) -> (usize, Qualifier) {
    const PHRASES: &[(&[&str], Qualifier)] = &[
        (&["no", "fewer", "than"], Qualifier::AtLeast),
        (&["not", "less", "than"], Qualifier::AtLeast),
        (&["no", "less", "than"], Qualifier::AtLeast),
        (&["a", "minimum", "of"], Qualifier::AtLeast),
        (&["as", "many", "as"], Qualifier::UpTo),
        (&["a", "total", "of"], Qualifier::Exactly),
        (&["at", "least"], Qualifier::AtLeast),
        (&["more", "than"], Qualifier::MoreThan),
        (&["upwards", "of"], Qualifier::MoreThan),
        (&["upward", "of"], Qualifier::MoreThan),
        (&["in", "excess", "of"], Qualifier::MoreThan),
        (&["well", "over"], Qualifier::MoreThan),
        (&["just", "over"], Qualifier::MoreThan),
        (&["not", "fewer", "than"], Qualifier::AtLeast),
        (&["close", "to"], Qualifier::About),
        (&["an", "additional"], Qualifier::Exactly),
        (&["greater", "than"], Qualifier::MoreThan),
        (&["up", "to"], Qualifier::UpTo),
        (&["fewer", "than"], Qualifier::UpTo),
        (&["less", "than"], Qualifier::UpTo),
        (&["an", "estimated"], Qualifier::About),
        (&["a", "further"], Qualifier::Exactly),
        (&["the", "other"], Qualifier::Exactly),
        (&["over"], Qualifier::MoreThan),
        (&["about"], Qualifier::About),
        (&["around"], Qualifier::About),
        (&["some"], Qualifier::About),
        (&["roughly"], Qualifier::About),
        (&["nearly"], Qualifier::About),
        (&["almost"], Qualifier::About),
        (&["approximately"], Qualifier::About),
        (&["exactly"], Qualifier::Exactly),
        (&["another"], Qualifier::Exactly),
        (&["between"], Qualifier::Exactly),
        (&["the"], Qualifier::Exactly),
        (&["all"], Qualifier::Exactly),
        (&["further"], Qualifier::Exactly),
    ];
    let ends = |end: usize| {
        PHRASES.iter().find(|(words, _)| {
            let start = end.checked_sub(words.len()).filter(|start| *start >= floor);
            start.is_some_and(|start| words.iter().enumerate().all(|(i, word)| text.word(start + i) == *word))
        })
    };
    let mut start = at;
    let mut qualifier = Qualifier::Exactly;
    while let Some((words, found)) = ends(start) {
        start -= words.len();
        if qualifier == Qualifier::Exactly {
            qualifier = *found;
        }
    }
    (start, qualifier)
}

/// Tells whether "including" or "among them" leads to a count.
fn is_included(text: &Text, start: usize, floor: usize) -> bool {
    let before = |n: usize| start.checked_sub(n).filter(|at| *at >= floor).map_or("", |at| text.word(at));
    matches!(before(1), "including" | "includes" | "include")
        || before(1) == "them" && before(2) == "among"
        || before(1) == "," && before(2) == "them"
        || before(1) == "were" && before(2) == "them"
}

/// Joins exact counts of people that "and" adds up: "a woman and her two children".
fn join(text: &Text, counts: Vec<Count>) -> Vec<Count> {
    let mut joined: Vec<Count> = Vec::new();
    for count in counts {
        match joined.last_mut().filter(|last| adds_up(text, last, &count)) {
            Some(last) => {
                last.value = last.value.zip(count.value).map(|(one, other)| one + other);
                last.tokens.end = count.tokens.end;
                last.noun = count.noun;
                last.article = false;
                if last.sort != count.sort {
                    last.sort = Sort::People(Class::Unstated);
                }
            }
            None if is_owner(text.word(count.tokens.start)) && text.word(count.tokens.start - 1) == "and" => {}
            None => joined.push(count),
        }
    }
    joined
}

fn adds_up(text: &Text, last: &Count, next: &Count) -> bool {
    let exact = |count: &Count| {
        count.qualifier == Qualifier::Exactly && count.value.is_some() && matches!(count.sort, Sort::People(_))
    };
    let between: Vec<&str> = (last.tokens.end..next.tokens.start).take(3).map(|at| text.word(at)).collect();
    let linked = matches!(between.as_slice(), ["and" | ","] | [",", "and"] | ["and", "her" | "his" | "their"]);
    let after = text.word(next.tokens.end);
    let subject = english::is_auxiliary(after)
        || super::outcome::is_cue(after)
        || matches!(after, "suffered" | "sustained" | "received");
    let object = last.tokens.start > 0 && super::outcome::is_cue(text.word(last.tokens.start - 1));
    exact(last) && exact(next) && linked && !next.part && !(subject && object)
}
