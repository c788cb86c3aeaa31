//! Numbers that stand for a toll as a whole: "the toll rose to 14", "claimed three lives", "brings to 19 the number of dead".
//!
//! Knows words for tolls; verbs that take a number are for the patterns.

use std::ops::Range;

use super::{count::Count, noun::Sort, outcome, pattern::Hit};
use crate::{
    extract::{Figure, Outcome, english, word_set::WordSet},
    text::Text,
};

/// A number stands at most so many tokens after the word for the toll.
const REACH: usize = 28;

/// What is done with bodies stands at most so many tokens from them.
const BODIES: usize = 18;

/// Words for a toll.
static TOLLS: WordSet = WordSet::new("toll count number tally deaths fatalities injuries total");

/// Words that lead from a toll to its number.
static LEADS: WordSet = WordSet::new(
    "
    to at of reached hit reaches hits reaching is was now passed stood past exceeded topped tops : stands
    up totals totalled totaled totalling totaling
",
);

/// Verbs that bring a total to its number.
static BRINGS: WordSet = WordSet::new(
    "
    bringing brings brought raising raises raised taking takes took pushing pushed lifting
",
);

/// Verbs that take lives.
static TAKES: WordSet = WordSet::new(
    "
    claimed claiming claims claim took taking takes taken cost costs costing lost
",
);

/// What rescuers do with bodies.
static FOUND: WordSet = WordSet::new(
    "
    recovered found pulled retrieved discovered unearthed extracted dug recover find recovering pulling
    finding
",
);

/// What is done with bodies in an exchange, and with graves.
static GIVEN: WordSet = WordSet::new(
    "
    returned received repatriated handed exchanged repatriation exchange swap grave graves exhumed buried
    identified
",
);

/// Finds the tolls of a sentence.
pub(super) fn find(text: &Text, sentence: &Range<usize>, counts: &[Count]) -> Vec<Hit> {
    let tolls = sentence.clone().filter(|at| TOLLS.has(text.print(*at)));
    let tolls = tolls.filter_map(|at| toll(text, (at, sentence), counts));
    let lives = (0..counts.len()).filter_map(|at| lives(text, counts, at));
    let mut hits: Vec<Hit> = tolls.chain(lives).collect();
    if hits.is_empty() && !sentence.clone().any(|at| GIVEN.has(text.print(at))) {
        hits.extend((0..counts.len()).filter_map(|at| bodies(text, (sentence, counts), at)));
    }
    hits
}

/// Reads "the death toll rose to 14", "the number of injured has risen to 30", "brings to 19 the number of dead".
fn toll(text: &Text, (at, sentence): (usize, &Range<usize>), counts: &[Count]) -> Option<Hit> {
    let outcome = outcome_of(text, at, sentence)?;
    let start =
        at - usize::from(at > sentence.start && matches!(text.word(at - 1), "death" | "injury" | "casualty" | "body"));
    let near = counts.partition_point(|count| count.tokens.end + REACH < at)
        ..counts.partition_point(|count| count.tokens.start <= at + REACH);
    let counted = |count: &Count| matches!(count.sort, Sort::People(_) | Sort::Bare | Sort::Other);
    let after = |count: &&Count| {
        (at + 1..=at + REACH).contains(&count.tokens.start)
            && counted(count)
            && (LEADS.has(text.print(count.tokens.start - 1)) || text.word(count.tokens.start) == "up")
            && !(at..count.tokens.start)
                .any(|at| outcome::is_modal(text.word(at)) || text.word(at) == "may" && !text.tokens()[at].capital)
    };
    if let Some(index) = near.clone().find(|at| after(&&counts[*at])) {
        let tokens = start..counts[index].tokens.end;
        return Some(Hit { count: index, outcome, tokens, rule: "figure-toll" });
    }
    let before = |count: &&Count| {
        (1..=3).any(|n| count.tokens.end + n == at + 1)
            && (count.tokens.end..at).all(|at| matches!(text.word(at), "the" | "total" | "death" | "overall"))
            && count.tokens.start > sentence.start
            && text.word(count.tokens.start - 1) == "to"
            && count.sort == Sort::Bare
    };
    let index = near.into_iter().find(|at| before(&&counts[*at]))?;
    let end = (at..sentence.end.min(at + 6)).rev().find(|at| outcome::is_cue(text.print(*at))).unwrap_or(at);
    Some(Hit { count: index, outcome, tokens: counts[index].tokens.start..end + 1, rule: "figure-toll" })
}

/// Says what a word for a toll counts.
fn outcome_of(text: &Text, at: usize, sentence: &Range<usize>) -> Option<Outcome> {
    let before = || at.checked_sub(1).map_or("", |before| text.word(before));
    match text.word(at) {
        "toll" if matches!(before(), "injury" | "casualty" | "injured") => Some(Outcome::Injured),
        // "Sixteen were hurt, up from an earlier toll of nine".
        "toll" if matches!(before(), "earlier" | "previous" | "initial") => {
            told_before(text, sentence.start..at).or(Some(Outcome::Killed))
        }
        "toll" => Some(Outcome::Killed),
        "count" if matches!(before(), "injury" | "casualty") => Some(Outcome::Injured),
        "count" if matches!(before(), "death" | "body") => Some(Outcome::Killed),
        "number" | "count" | "tally" if text.word(at + 1) == "of" => number_of(text, at + 2),
        "deaths" | "fatalities" if is_rising(text, at + 1) => Some(Outcome::Killed),
        "injuries" if is_rising(text, at + 1) => Some(Outcome::Injured),
        "total" | "tally" if at > 1 && before() == "the" && BRINGS.has(text.print(at - 2)) => {
            told_before(text, sentence.start..at)
        }
        _ => None,
    }
}

/// Tells whether "rose to", "have climbed to" follows.
fn is_rising(text: &Text, at: usize) -> bool {
    let verb = (at..at + 3).find(|at| !english::is_auxiliary(text.print(*at)) && text.word(*at) != "now").unwrap_or(at);
    let rises = matches!(
        text.word(verb),
        "rose"
            | "risen"
            | "rise"
            | "rises"
            | "rising"
            | "climbed"
            | "climb"
            | "climbing"
            | "grew"
            | "grown"
            | "reached"
            | "increased"
            | "jumped"
    );
    rises && matches!(text.word(verb + 1), "to" | "at") || text.word(verb) == "reached"
}

/// Gives what those told of before became: "two more bodies were found, bringing the total to nine".
fn told_before(text: &Text, range: Range<usize>) -> Option<Outcome> {
    range.rev().take(REACH).find_map(|at| match text.word(at) {
        "killed" | "died" | "dead" | "bodies" | "body" | "deaths" | "succumbed" => Some(Outcome::Killed),
        "injured" | "wounded" | "hurt" | "hospitalised" | "hospitalized" => Some(Outcome::Injured),
        _ => None,
    })
}

/// Counts "the number of victims" as injured in an article that has told of injured so far, and of nobody killed.
pub(super) fn settle_victims(text: &Text, hits: &mut [Hit], found: &[(Figure, Option<usize>)]) {
    let told = |outcome: Outcome| found.iter().any(|(figure, _)| figure.outcome == outcome && figure.number != Some(0));
    let killed = |hit: &&mut Hit| hit.rule == "figure-toll" && hit.outcome == Outcome::Killed;
    for hit in hits.iter_mut().filter(killed) {
        if counts_victims(text, &hit.tokens) && told(Outcome::Injured) && !told(Outcome::Killed) {
            hit.outcome = Outcome::Injured;
        }
    }
}

/// Tells whether words are "the number of victims", who may be dead or hurt, and say no more of them.
fn counts_victims(text: &Text, tokens: &Range<usize>) -> bool {
    let has = |word: &str| tokens.clone().any(|at| text.word(at) == word);
    has("victims") && !["killed", "dead", "deaths", "fatal", "death"].into_iter().any(has)
}

fn number_of(text: &Text, at: usize) -> Option<Outcome> {
    // "The number of casualties rose to 18", as Ukrainian editors write of the wounded.
    if text.word(at) == "casualties" {
        return Some(Outcome::Injured);
    }
    (at..at + 4).find_map(|at| match text.word(at) {
        "dead" | "deaths" | "killed" | "fatalities" | "victims" => Some(Outcome::Killed),
        "injured" | "wounded" | "injuries" => Some(Outcome::Injured),
        _ => None,
    })
}

/// Reads "recovered the bodies of three people", "two bodies were pulled from the rubble".
fn bodies(text: &Text, (sentence, counts): (&Range<usize>, &[Count]), at: usize) -> Option<Hit> {
    let count = &counts[at];
    let start = count.tokens.start;
    let body = |at: usize| matches!(text.word(at), "body" | "bodies" | "remains");
    let of = start > sentence.start + 1 && text.word(start - 1) == "of" && body(start - 2);
    let people = of && matches!(count.sort, Sort::People(_) | Sort::Bare);
    let found = |at: &usize| FOUND.has(text.print(*at));
    if !(people || count.sort == Sort::Bodies) {
        return None;
    }
    let near = sentence.start.max(start.saturating_sub(BODIES))..sentence.end.min(start + BODIES + 1);
    let verb = near.filter(found).min_by_key(|at| at.abs_diff(start))?;
    let first = if of { start - 2 } else { start };
    let tokens = verb.min(first)..(verb + 1).max(count.tokens.end);
    Some(Hit { count: at, outcome: Outcome::Killed, tokens, rule: "figure-bodies" })
}

/// Reads "claimed three lives", "two lives were lost", "the loss of two lives", "causing one death".
fn lives(text: &Text, counts: &[Count], at: usize) -> Option<Hit> {
    let count = &counts[at];
    let (start, end) = (count.tokens.start, count.tokens.end);
    let death = text.word(start) == "one" && end == start + 2 && text.word(end - 1) == "death";
    if death && !outcome::is_unlikely(text, start) && count.value == Some(1) {
        return Some(Hit { count: at, outcome: Outcome::Killed, tokens: start..end, rule: "figure-postposed" });
    }
    if end == 0 || !matches!(text.word(end - 1), "lives" | "victims") || outcome::is_unlikely(text, start) {
        return None;
    }
    let by_noun = start > 1 && text.word(start - 1) == "of" && text.word(start - 2) == "loss";
    let taken = start > 0 && (by_noun || TAKES.has(text.print(start - 1)));
    let lost = (end..end + 3).find(|at| text.word(*at) == "lost");
    let passive = lost.filter(|lost| (end..*lost).all(|at| matches!(text.word(at), "were" | "have" | "been" | "had")));
    let tokens = match passive {
        Some(lost) => start..lost + 1,
        None if by_noun => start - 2..end,
        None if taken => start - 1..end,
        None => return None,
    };
    Some(Hit { count: at, outcome: Outcome::Killed, tokens, rule: "figure-of" })
}
