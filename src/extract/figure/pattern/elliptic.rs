//! Bare numbers that have the outcome of the number before them, at another place.

use super::Hit;
use crate::{
    extract::{
        Outcome, english,
        figure::{count::Count, noun::Sort},
        words,
    },
    text::{Text, TokenKind},
};

/// A bare number stands at most so many tokens from the figure whose outcome it has.
const REACH: usize = 30;

/// Reads "two died in Izium and three in Lyman", "two in Kherson, one in Nikopol", "as well as one more in Sumy".
pub(super) fn find(text: &Text, counts: &[Count], hits: &[Hit]) -> Vec<Hit> {
    let mut found: Vec<Hit> = Vec::new();
    let mut taken = vec![false; counts.len()];
    for hit in hits {
        taken[hit.count] = true;
    }
    let mut by_end: Vec<&Hit> = hits.iter().collect();
    by_end.sort_by_key(|hit| hit.tokens.end);
    for (at, count) in counts.iter().enumerate() {
        let (start, end) = (count.tokens.start, count.tokens.end);
        let people = matches!(count.sort, Sort::People(_)) && !count.part;
        let bare = (people || count.sort == Sort::Bare && !count.article) && count.value.is_some();
        let joined = start > 0 && matches!(text.word(start - 1), "and" | "," | "as" | "plus" | "while");
        let same_sentence = text.tokens().len() > end + 1 && text.sentence_of(end + 1) == text.sentence_of(start);
        if !bare || !joined || !same_sentence || placed(text, end).is_none() || taken[at] {
            continue;
        }
        let before = by_end.partition_point(|hit| hit.tokens.end <= start).checked_sub(1).map(|last| by_end[last]);
        let last = before
            .into_iter()
            .chain(found.iter().rfind(|hit| hit.tokens.end <= start))
            .max_by_key(|hit| hit.tokens.end);
        let reaches = |last: &&Hit| {
            let well = start > 2 && text.word(start - 2) == "well";
            let between = last.tokens.end..if well { (start - 3).max(last.tokens.end) } else { start };
            let clause = !between.clone().any(|at| text.word(at) == ";" || english::is_clause_opener(text.print(at)));
            between.len() <= REACH
                && (last.tokens.start..start).any(|at| placed(text, at).is_some())
                && (between.len() <= 8 || clause)
        };
        let same = last.filter(reaches).map(|last| last.outcome);
        if let Some(outcome) = same.filter(|outcome| matches!(outcome, Outcome::Killed | Outcome::Injured)) {
            found.push(Hit {
                count: at,
                outcome,
                tokens: start..placed(text, end).unwrap_or(end),
                rule: "figure-elliptic",
            });
        }
    }
    found
}

/// Gives the token after the words for a place that begin at a token: "in Lyman", "in the central city of Nikopol".
fn placed(text: &Text, at: usize) -> Option<usize> {
    if !matches!(text.word(at), "in" | "near" | "at" | "on" | "outside") {
        return None;
    }
    let word = |at: &usize| text.tokens().get(*at).is_some_and(|token| token.kind != TokenKind::Mark);
    let the = text.word(at + 1) == "the";
    if the && matches!(text.word(at + 2), "capital" | "city" | "town" | "village" | "region") && is_closed(text, at + 3)
    {
        return Some(at + 3);
    }
    if !the && !text.tokens().get(at + 1)?.capital {
        return None;
    }
    let reach = if the { 6 } else { 3 };
    let capital = |at: &usize| text.tokens()[*at].capital && text.tokens()[*at].is_word();
    let mut names = (at + 1..=at + reach).take_while(word).filter(capital);
    names.find(|name| is_closed(text, name + 1)).map(|name| name + 1)
}

/// Tells whether no noun follows that the name before it would describe, and nothing that those counted do.
fn is_closed(text: &Text, at: usize) -> bool {
    let next = text.word(at);
    text.tokens().get(at).is_none_or(|next| !next.is_word())
        || english::is_preposition(next)
        || english::is_weekday(next)
        || english::is_time_word(next)
        || words::is_region_word(next)
        || matches!(next, "and" | "while" | "district" | "community" | "said")
}
