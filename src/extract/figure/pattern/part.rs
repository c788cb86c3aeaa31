//! Numbers that are a part of others: "four of the wounded", "including six children".

use super::Hit;
use crate::{
    extract::{
        Outcome, english,
        figure::{count::Count, noun::Sort},
    },
    text::{Text, TokenKind},
};

/// Reads "four of the wounded", "three children were among those killed".
pub(super) fn groups(text: &Text, counts: &[Count]) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (at, count) in counts.iter().enumerate() {
        if let Some((start, outcome)) = named_among(text, count) {
            hits.push(Hit { count: at, outcome, tokens: start..count.tokens.end, rule: "figure-part" });
            continue;
        }
        let end = count.tokens.end;
        let of = (count.part && text.word(end.wrapping_sub(1)) != "including").then_some(end);
        let verb = (end..end + 4).find(|at| text.word(*at) == "among");
        let among =
            verb.filter(|at| (end..*at).all(|at| english::is_auxiliary(text.print(at))) && *at > end).map(|at| at + 1);
        let of = of.map(|end| if count.noun.is_empty() { end } else { text.tokens().len() });
        let next = among.map(|at| at + usize::from(matches!(text.word(at), "the" | "those"))).or(of);
        let outcome = match next.map(|at| text.word(at)) {
            Some("wounded" | "injured") => Outcome::Injured,
            Some("dead" | "killed" | "deceased") => Outcome::Killed,
            _ => continue,
        };
        if matches!(count.sort, Sort::People(_) | Sort::Bare) {
            let last = next.unwrap_or(end) + 1;
            hits.push(Hit { count: at, outcome, tokens: count.tokens.start..last, rule: "figure-part" });
        }
    }
    hits
}

/// Reads "among those killed was a woman": gives where the words begin, and the outcome.
fn named_among(text: &Text, count: &Count) -> Option<(usize, Outcome)> {
    let verb =
        count.tokens.start.checked_sub(1).filter(|at| matches!(text.word(*at), "was" | "were" | "is" | "are"))?;
    let group = verb.checked_sub(1)?;
    let outcome = match text.word(group) {
        "wounded" | "injured" => Outcome::Injured,
        "dead" | "killed" | "deceased" => Outcome::Killed,
        _ => return None,
    };
    let among = group.checked_sub(2).filter(|at| text.word(*at) == "among")?;
    let people = matches!(count.sort, Sort::People(_));
    (people && matches!(text.word(group - 1), "the" | "those")).then_some((among, outcome))
}

/// Reads "including six children" as a part of the figure before it.
pub(super) fn included(text: &Text, counts: &[Count], hits: &[Hit]) -> Vec<Hit> {
    let mut parts = Vec::new();
    let mut hit_of = vec![None; counts.len()];
    for hit in hits {
        hit_of[hit.count] = Some(hit);
    }
    let mut whole: Option<&Hit> = None;
    for (at, count) in counts.iter().enumerate() {
        whole = at.checked_sub(1).and_then(|before| hit_of[before]).or(whole);
        let simple = !matches!(text.word(count.tokens.end), "of" | "and") && matches!(count.sort, Sort::People(_));
        let out_of = is_out_of(text, count);
        let set_off = is_of_them(text, count);
        if !count.part || !simple || out_of && !set_off {
            continue;
        }
        let people = |count: &&Count| matches!(count.sort, Sort::People(_) | Sort::Bare) && !count.part;
        let last = counts[..at].iter().rfind(people).map(|count| count.tokens.start);
        let other = whole.is_some_and(|whole| last.is_some_and(|last| last > counts[whole.count].tokens.start));
        if other {
            continue;
        }
        let larger = |whole: &&Hit| counts[whole.count].value.zip(count.value).is_none_or(|(whole, part)| whole > part);
        if let Some(whole) = whole.filter(larger).filter(|_| text.tokens()[count.tokens.start].kind != TokenKind::Mark)
        {
            let tokens = whole.tokens.start.min(count.tokens.start)..whole.tokens.end.max(count.tokens.end);
            parts.push(Hit { count: at, outcome: whole.outcome, tokens, rule: "figure-including" });
        }
    }
    parts
}

/// Tells whether a count is ", four of them children": what the others were of whom it is a part.
fn is_of_them(text: &Text, count: &Count) -> bool {
    let start = count.tokens.start;
    let after_mark = start > 0 && matches!(text.word(start - 1), "," | "–" | "—" | "(");
    after_mark && count.tokens.clone().any(|at| matches!(text.word(at), "them" | "whom")) && !count.noun.is_empty()
}

/// Tells whether a count is "three of the victims" and not "including three".
pub(super) fn is_out_of(text: &Text, count: &Count) -> bool {
    (count.tokens.clone())
        .any(|at| text.word(at) == "of" && !matches!(text.word(at.saturating_sub(1)), "total" | "excess" | "minimum"))
}
