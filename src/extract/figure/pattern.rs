//! Which number goes with which outcome in a sentence.
//!
//! Knows the order of words; where it happened and who says so is found afterwards.

mod elliptic;
mod part;

use std::ops::Range;

use super::{
    count::Count,
    noun::Sort,
    outcome::{Cue, Shape},
    tally,
};
use crate::{
    extract::{Outcome, english},
    text::Text,
};

/// A number with its outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    /// Place in the sentence's counts.
    pub(super) count: usize,
    pub(super) outcome: Outcome,
    /// The shortest words with both.
    pub(super) tokens: Range<usize>,
    pub(super) rule: &'static str,
}

/// A number and its outcome stand no farther apart.
const MOST_BETWEEN: usize = 24;

/// Pairs the counts and the cues of a sentence, each count once.
pub(super) fn find(text: &Text, sentence: &Range<usize>, (counts, cues): (&[Count], &[Cue])) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    if counts.is_empty() {
        return hits;
    }
    for cue in cues {
        let hit = after(text, cue, counts).or_else(|| before(text, cue, counts));
        let cared = |hit: &Hit| cue.shape != Shape::Care || counts[hit.count].sort != Sort::Other;
        hits.extend(hit.filter(|hit| counts_as(hit.outcome, &counts[hit.count]) && cared(hit)));
    }
    hits.extend(tally::find(text, sentence, counts));
    hits.extend(part::groups(text, counts));
    keep_first(&mut hits, counts.len());
    hits.extend(elliptic::find(text, counts, &hits));
    keep_first(&mut hits, counts.len());
    hits.extend(part::included(text, counts, &hits));
    keep_first(&mut hits, counts.len());
    for hit in &mut hits {
        dies_later(text, sentence, (hit, counts));
    }
    hits.sort_by_key(|hit| hit.tokens.start);
    hits
}

/// Turns "a man wounded on Tuesday died in hospital" into a death.
fn dies_later(text: &Text, sentence: &Range<usize>, (hit, counts): (&mut Hit, &[Count])) {
    let count = &counts[hit.count];
    let who = || (count.tokens.end..hit.tokens.end).any(|at| text.word(at) == "who");
    let hurt = hit.outcome == Outcome::Injured
        && (matches!(hit.rule, "figure-postposed" | "figure-part") || hit.rule == "figure-passive" && who());
    let next = counts.partition_point(|count| count.tokens.start < hit.tokens.end);
    let next = counts.get(next).map(|count| count.tokens.start);
    let clause = hit.tokens.end..next.unwrap_or(sentence.end).min(hit.tokens.end + MOST_BETWEEN);
    let dies = clause.clone().find(|at| matches!(text.word(*at), "died" | "dies" | "succumbed"));
    let joined = |until: usize| {
        (hit.tokens.end..until).any(|at| matches!(text.word(at), "," | ";" | "and" | "who" | "when" | "while" | "that"))
    };
    if let Some(dies) = dies.filter(|dies| hurt && !joined(*dies)) {
        hit.outcome = Outcome::Killed;
        hit.tokens.end = dies + 1;
    }
}

/// Keeps the first hit of each count.
fn keep_first(hits: &mut Vec<Hit>, n_counts: usize) {
    let mut seen = vec![false; n_counts];
    hits.retain(|hit| !std::mem::replace(&mut seen[hit.count], true));
}

/// Tells whether an outcome can befall what is counted.
fn counts_as(outcome: Outcome, count: &Count) -> bool {
    let people = matches!(count.sort, Sort::People(_));
    match outcome {
        Outcome::Killed | Outcome::Injured => people || matches!(count.sort, Sort::Bare | Sort::Other),
        Outcome::Missing => people || count.sort == Sort::Bare,
        Outcome::Captured | Outcome::Displaced => people,
        Outcome::Launched | Outcome::Intercepted => count.sort == Sort::Weapons,
        Outcome::Damaged => count.sort == Sort::Goods,
        Outcome::RemainsReturned => count.sort == Sort::Bodies,
    }
}

/// Reads "killed five people", "the lives of four".
fn after(text: &Text, cue: &Cue, counts: &[Count]) -> Option<Hit> {
    if !matches!(cue.shape, Shape::Verb | Shape::Of) && !is_label(text, cue) {
        return None;
    }
    let label = is_label(text, cue);
    let possessive = matches!(text.word(cue.tokens.end), "his" | "her" | "their" | "its");
    let from = cue.tokens.end + usize::from(label);
    let owned = possessive && counts.binary_search_by_key(&(from + 1), |count| count.tokens.start).is_ok();
    let start = from + usize::from(owned);
    let at = counts.partition_point(|count| count.tokens.start < start);
    let count = counts.get(at).filter(|count| count.tokens.start == start)?;
    let passive = cue.shape == Shape::Verb
        && matches!(text.word(cue.tokens.start.wrapping_sub(1)), "were" | "was" | "been" | "being");
    let rule = match cue.shape {
        _ if label => "figure-label",
        Shape::Of => "figure-of",
        _ => "figure-active",
    };
    let tokens = cue.tokens.start..count.tokens.end;
    (!passive && count.sort != Sort::Thing).then_some(Hit { count: at, outcome: cue.outcome, tokens, rule })
}

/// Tells whether a cue heads a row of a list: "Killed: 3", "Wounded – 5".
fn is_label(text: &Text, cue: &Cue) -> bool {
    let start = cue.tokens.start;
    let opens = start == text.sentences()[text.sentence_of(start)].tokens.start
        || matches!(text.word(start - 1), "," | ";" | "-" | "–" | "•" | "*" | "—");
    let leads = text.word(cue.tokens.end) == ":" || opens && matches!(text.word(cue.tokens.end), "–" | "-" | "—");
    leads && cue.tokens.len() == 1 && super::outcome::is_label(text.word(start))
}

/// Tells whether a count is set between commas as a part of the one before it: ", two of them children,".
fn is_inserted(text: &Text, count: &Count, cue: &Cue) -> bool {
    let end = count.tokens.end;
    let closed = |at: usize| matches!(text.word(at), "," | "–" | "—" | ")");
    let before = count.tokens.start.checked_sub(1).map_or("", |at| text.word(at));
    let one_of = before == "them" && count.article;
    let apart = part::is_out_of(text, count) && matches!(before, "," | "–" | "—" | "(") && end < cue.tokens.start;
    one_of || apart && (end..end + 4).any(closed)
}

/// Reads "five people were killed", "12 wounded", "two workers died".
fn before(text: &Text, cue: &Cue, counts: &[Count]) -> Option<Hit> {
    if cue.shape == Shape::Of
        || matches!(
            text.word(cue.tokens.start),
            "kills" | "killing" | "wounding" | "injuring" | "injures" | "launched" | "fired" | "downs" | "wounds"
        ) && !is_passive(text, cue)
    {
        return None;
    }
    let until = counts.partition_point(|count| count.tokens.start < cue.tokens.start);
    let is_near = |at: &usize| counts[*at].tokens.end + MOST_BETWEEN >= cue.tokens.start;
    let near = (0..until).rev().take_while(is_near).filter(|at| !is_inserted(text, &counts[*at], cue));
    let at = near.into_iter().find(|at| {
        !counts[*at].part || counts[*at].tokens.end == cue.tokens.start || part::is_out_of(text, &counts[*at])
    })?;
    let count = &counts[at];
    if count.sort == Sort::Thing || count.tokens.end > cue.tokens.start || super::remains::are_of(text, count) {
        return None;
    }
    let gap: Vec<&str> = (count.tokens.end..cue.tokens.start).map(|at| text.word(at)).collect();
    let passive = is_passive(text, cue);
    let rule = joins(&gap, cue, passive)?;
    if cue.shape == Shape::Verb && !passive && super::outcome::is_unlikely(text, count.tokens.start) {
        return None;
    }
    let out_of_them = count.part && gap.is_empty() && count.noun.is_empty();
    let rule = match cue.shape {
        Shape::Care => "figure-care",
        _ if out_of_them => "figure-part",
        _ => rule,
    };
    Some(Hit { count: at, outcome: cue.outcome, tokens: count.tokens.start..cue.tokens.end, rule })
}

/// Says whether the words between a number and an outcome join them, and by which rule.
fn joins(gap: &[&str], cue: &Cue, passive: bool) -> Option<&'static str> {
    let parts = |word: &&str| matches!(*word, ";" | ":" | "nobody" | "none") || super::outcome::is_cue(*word);
    if gap.iter().any(parts) {
        return None;
    }
    let plain = |word: &&&str| {
        !(word.ends_with("ly")
            || english::is_auxiliary(word)
            || matches!(
                **word,
                "also"
                    | "who"
                    | "others"
                    | "so"
                    | "far"
                    | "still"
                    | "more"
                    | "reported"
                    | "confirmed"
                    | "feared"
                    | "people"
                    | "were"
                    | "left"
                    | "and"
                    | "known"
                    | "understood"
                    | "to"
            ))
    };
    let named = gap.iter().position(|word| matches!(*word, "confirmed" | "reported" | "listed"));
    let as_named = usize::from(named.is_some_and(|at| gap.get(at + 1) == Some(&"as")));
    let n_plain = gap.iter().filter(plain).count() - as_named;
    if gap.is_empty() {
        return Some("figure-postposed");
    }
    // "A cyclist, who died on the spot".
    let relative = gap.len() > 1 && gap[0] == "," && gap[1] == "who" && n_plain == 1;
    let inserted = gap.first() == Some(&",")
        && gap.contains(&"including") | gap.contains(&"among") | (gap.len() <= 10 && gap.last() == Some(&","));
    match cue.shape {
        Shape::Verb if passive => Some("figure-passive"),
        Shape::Verb | Shape::Noun if n_plain == 0 && !gap.contains(&"and") => Some("figure-postposed"),
        Shape::Verb if inserted && matches!(gap, [.., ","] | [.., ",", "left"]) => Some("figure-postposed"),
        Shape::Noun if gap.len() <= 5 && english::is_preposition(gap[0]) && gap[0] != "of" => Some("figure-postposed"),
        Shape::Noun if passive && gap.len() <= 8 => Some("figure-passive"),
        Shape::Care if passive || n_plain == 0 => Some("figure-care"),
        Shape::Alone if n_plain == 0 && !gap.contains(&"and") || inserted || relative => Some("figure-intransitive"),
        Shape::Alone if gap.len() <= 6 && english::is_preposition(gap[0]) && !gap.contains(&",") => {
            Some("figure-intransitive")
        }
        // "Five residents of a town next to a broken dam have died".
        Shape::Alone if gap[0] == "of" && english::is_auxiliary(gap[gap.len() - 1]) && !gap.contains(&",") => {
            Some("figure-intransitive")
        }
        _ => None,
    }
}

fn is_between(word: &str) -> bool {
    matches!(
        word,
        "also"
            | "both"
            | "all"
            | "later"
            | "reported"
            | "then"
            | "still"
            | "themselves"
            | "confirmed"
            | "found"
            | "pronounced"
            | "declared"
    )
}

/// Tells whether an auxiliary of the passive stands right before a cue, adverbs apart.
fn is_passive(text: &Text, cue: &Cue) -> bool {
    let mut before = (0..cue.tokens.start).rev().take(4).map(|at| text.word(at));
    let quotes = |word: &str| matches!(word, "“" | "\"" | "‘" | "«");
    let word = before.find(|word| !(word.ends_with("ly") && word.len() > 4 || is_between(word) || quotes(word)));
    matches!(word, Some("was" | "were" | "been" | "being" | "are" | "is" | "got" | "get"))
}
