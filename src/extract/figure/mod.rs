//! Figures: numbers with an outcome, where, when, and who says so.
//!
//! 1. [`count`] reads numbers with their qualifiers and nouns, [`outcome`] what became of somebody, [`zero`] stated zeros;
//! 2. [`guard`] leaves out past wars and totals, [`pattern`] pairs numbers with outcomes;
//!    [`tally`] reads tolls, [`definite`] single persons pointed to;
//! 3. [`place_of`] finds the place, [`source`] the speaker;
//! 4. [`repeat`] keeps each figure once.
//!
//! Adds nothing up: what contains what is a link, and the sum is for the graph of a briefing.

mod anaphor;
mod count;
mod definite;
mod guard;
mod noun;
mod outcome;
mod pattern;
mod place_of;
mod repeat;
mod source;
mod tally;
mod zero;

use std::ops::Range;

use super::{Cast, Class, Evidence, Figure, Outcome, Qualifier, Rule, Who, cast, speech::Attribution, time::Moment};
use crate::text::Text;
use count::Count;
use noun::Sort;
use pattern::Hit;

/// The rules by which figures are found.
pub const RULES: &[Rule] = &[
    Rule { id: "figure-active", says: "A number follows the verb: “killed five people and injured 23 others”." },
    Rule {
        id: "figure-passive", says: "A number is the subject of the passive: “at least 28 people were killed”."
    },
    Rule {
        id: "figure-postposed",
        says: "A number stands right before the outcome: “12 wounded”, “left two people dead”.",
    },
    Rule {
        id: "figure-intransitive",
        says: "A number is the subject of dying or of suffering injuries: “two workers died”.",
    },
    Rule { id: "figure-of", says: "A number follows “the lives of”, “the deaths of” or “injuries to”." },
    Rule { id: "figure-toll", says: "A number is what the toll rose to, or stands at." },
    Rule { id: "figure-bodies", says: "Bodies found or recovered are deaths where the sentence gives no toll." },
    Rule {
        id: "figure-elliptic",
        says: "A bare number at another place has the outcome of the number before: “two died in Izium and three in Lyman”.",
    },
    Rule { id: "figure-label", says: "A number follows its outcome as in a list: “Killed: 3”." },
    Rule {
        id: "figure-care",
        says: "People taken to hospital count as injured where nothing near says how many were hurt.",
    },
    Rule {
        id: "figure-definite",
        says: "“His wife was injured” and “the driver died” count one person not spoken of before.",
    },
    Rule { id: "figure-part", says: "A number out of a group is a part of it: “four of the wounded”." },
    Rule { id: "figure-including", says: "A number after “including” is a part of the figure before it." },
    Rule { id: "figure-pronoun", says: "“She died” counts the one person of whom the sentence before tells." },
    Rule { id: "figure-zero", says: "“No casualties” and “nobody was hurt” are stated zeros." },
    Rule {
        id: "figure-where",
        says: "A figure's place is the settlement in its clause, else the region; the speaker's own region and the dateline are none.",
    },
    Rule {
        id: "figure-where-words",
        says: "“In” or “near” and a name that no table has is the place, in the article's words.",
    },
    Rule {
        id: "figure-where-back",
        says: "A sentence without a place goes on at that of the sentences before it; “in the region” is the region named last.",
    },
    Rule {
        id: "figure-where-nowhere",
        says: "A number over a country, several regions or a month takes no place from another sentence.",
    },
    Rule {
        id: "figure-source",
        says: "Who speaks in the figure's sentence says it; else who “said this” after it, or whose account goes on.",
    },
    Rule { id: "figure-remains", says: "Bodies handed over are remains returned, never deaths." },
];

/// What the second sieve has found already.
#[derive(Debug, Clone, Copy)]
pub struct Known<'k> {
    /// Who says what, in order.
    pub told: &'k [Attribution],
    /// Words of time, in order.
    pub moments: &'k [Moment],
    /// The quotations that are speech, with whose they are, in order.
    pub quotes: &'k [super::Quote],
    /// The sentences that have figures already, with their places; empty at first.
    pub earlier: &'k [(usize, Vec<Who>)],
}

/// Finds the figures of an article, each once, in order.
pub fn find(cast: &Cast<'_>, known: Known<'_>) -> Vec<Figure> {
    let text = cast.text;
    let mut found: Vec<(Figure, Option<usize>)> = Vec::new();
    let mut earlier: Vec<(usize, Vec<Who>)> = Vec::new();
    let mut hurt = 0;
    for (at, sentence) in text.sentences().iter().enumerate() {
        let may_tell = outcome::may_tell(text, &sentence.tokens);
        if !(may_tell || cfg!(debug_assertions)) {
            continue;
        }
        let Some(Seen { tokens, counts, zeros, pointed }) = see(text, &sentence.tokens) else { continue };
        let tokens = &tokens;
        let cues = if counts.is_empty() { Vec::new() } else { outcome::find(text, tokens) };
        let mut hits = pattern::find(text, tokens, (&counts, &cues));
        let told = hits.iter().any(|hit| hit.outcome == Outcome::Injured && hit.rule != "figure-care");
        let recent = hurt > 0 && hurt + 2 >= at && is_beside(text, (hurt - 1, at));
        let near = told || recent && !is_elsewhere(cast, tokens, &earlier);
        hits.retain(|hit| hit.rule != "figure-care" || !near || is_further(text, &counts[hit.count]));
        if hits.iter().any(|hit| hit.outcome == Outcome::Injured) {
            hurt = at + 1;
        }
        let first = found.len();
        let mut class = Class::Unstated;
        for hit in &hits {
            let count = &counts[hit.count];
            class = class_of(count, class);
            let whole = is_part(text, count).then(|| whole_of(&found, first, (hit, count))).flatten();
            let mut figure = figure(cast, Known { earlier: &earlier, ..known }, (hit, count, class));
            let placed = matches!(text.word(hit.tokens.end), "in" | "near" | "at") && !figure.places.is_empty();
            if let Some(whole) = whole.filter(|whole| *whole >= first && !placed) {
                figure.places.clone_from(&found[whole].0.places);
            }
            earlier.push((at, figure.places.clone()));
            found.push((figure, whole));
        }
        let known = Known { earlier: &earlier, ..known };
        found.extend(remains(cast, known, &counts).map(|figure| (figure, None)));
        for zero in zeros {
            found.extend(zero.outcomes.iter().map(|outcome| (none(cast, known, (&zero.tokens, *outcome)), None)));
        }
        let pointed = pointed.into_iter().filter(|one| is_free(&hits, &one.tokens));
        let pointed =
            pointed.map(|one| so_many(cast, known, (&one.tokens, one.outcome, "figure-definite"), one.number));
        let died = anaphor::deaths(cast, tokens, &hits);
        let died = died.map(|tokens| so_many(cast, known, (&tokens, Outcome::Killed, "figure-pronoun"), 1));
        found.extend(pointed.chain(died).map(|figure| (figure, None)));
        debug_assert!(may_tell || first == found.len(), "no word for a fate: {:?}", found.last());
    }
    repeat::drop_repeats(found)
}

/// What a sentence has that may become a figure.
struct Seen {
    /// The part of the sentence that tells of the news.
    tokens: Range<usize>,
    counts: Vec<Count>,
    zeros: Vec<zero::Zero>,
    pointed: Vec<definite::Pointed>,
}

/// Looks for what may become a figure; most sentences have nothing.
fn see(text: &Text, sentence: &Range<usize>) -> Option<Seen> {
    let mut counts = count::find(text, sentence.clone());
    let mut zeros = zero::find(text, sentence);
    let mut pointed = definite::find(text, sentence);
    let nothing = counts.is_empty() && zeros.is_empty() && pointed.is_empty();
    if nothing && !anaphor::may_tell(text, sentence) {
        return None;
    }
    let tokens = guard::of_event(text, sentence)?;
    let holds = |part: &Range<usize>| tokens.start <= part.start && part.end <= tokens.end;
    counts.retain(|count| holds(&count.tokens));
    zeros.retain(|zero| holds(&zero.tokens));
    pointed.retain(|one| holds(&one.tokens));
    Some(Seen { tokens, counts, zeros, pointed })
}

/// Tells whether a folded word is somebody: "passenger", "shepherd".
pub(super) fn is_person(word: &str) -> bool {
    noun::is_person(word)
}

/// Tells whether a folded word says what became of somebody.
pub(super) fn is_outcome(word: &str) -> bool {
    outcome::is_cue(word)
}

/// Gives the class that a noun states; a bare number goes on with that of the number before it.
fn class_of(count: &Count, last: Class) -> Class {
    match count.sort {
        Sort::People(class) => class,
        Sort::Bare if count.noun.is_empty() => last,
        _ => Class::Unstated,
    }
}

/// Tells whether a count is some of those counted before: "three of the victims", but not "three of its workers".
fn is_part(text: &Text, count: &Count) -> bool {
    let owned = |at: usize| text.word(at) == "of" && matches!(text.word(at + 1), "its" | "their" | "his" | "her");
    count.part && !(count.tokens.start..count.noun.start).any(owned)
}

/// Gives the figure that a part belongs to: the last one of the same outcome that is large enough.
fn whole_of(found: &[(Figure, Option<usize>)], first: usize, (hit, count): (&Hit, &Count)) -> Option<usize> {
    let same = |at: &usize| {
        let (figure, part) = &found[*at];
        let large = figure.number.zip(count.value).is_none_or(|(whole, part)| whole >= part);
        figure.outcome == hit.outcome && part.is_none() && figure.number != Some(0) && large
    };
    (first..found.len()).rev().find(same).or_else(|| (first.saturating_sub(4)..first).rev().find(same))
}

fn figure(cast: &Cast<'_>, known: Known<'_>, (hit, count, class): (&Hit, &Count, Class)) -> Figure {
    let text = cast.text;
    let level = hit.rule == "figure-toll" && text.word(count.tokens.start) == "up";
    let qualifier = if level { Qualifier::Exactly } else { count.qualifier };
    let (low, best, high) = bounds(count, qualifier);
    let people = matches!(count.sort, Sort::People(_)) && !count.noun.is_empty();
    let tells = people && !matches!(text.word(count.noun.end - 1), "victims" | "people");
    let of = (count.part && tells).then(|| text.excerpt(text.bytes(count.noun.clone())).words);
    Figure {
        number: count.value,
        qualifier,
        low,
        best,
        high,
        class,
        of,
        ..plain(cast, known, (&hit.tokens, hit.outcome, hit.rule))
    }
}

/// Makes a figure of which only the words, the place, the time and the speaker are known.
fn plain(cast: &Cast<'_>, known: Known<'_>, (tokens, outcome, rule): (&Range<usize>, Outcome, &'static str)) -> Figure {
    let text = cast.text;
    let told = source::find(cast, known.told, tokens);
    let evidence = Evidence::from(text.excerpt(text.bytes(tokens.clone())));
    let key = |evidence: &Evidence| (evidence.field, evidence.span.start);
    let until = known.quotes.partition_point(|quote| key(&quote.evidence) <= key(&evidence));
    let quoted = known.quotes[..until]
        .last()
        .filter(|quote| quote.evidence.field == evidence.field && evidence.span.end <= quote.evidence.span.end);
    Figure {
        outcome,
        number: None,
        qualifier: Qualifier::Exactly,
        low: None,
        best: None,
        high: None,
        class: Class::Unstated,
        of: None,
        part_of: None,
        places: place_of::find(cast, known.told, (tokens, known.earlier)),
        speaker: quoted.and_then(|quote| quote.speaker.clone()).or_else(|| told.and_then(|told| told.speaker.clone())),
        channel: told.and_then(|told| told.channel.clone()),
        when: when(cast, known.moments, tokens),
        evidence,
        rule,
    }
}

/// Gives the least, the likeliest and the greatest number that the words allow.
fn bounds(count: &Count, qualifier: Qualifier) -> (Option<u64>, Option<u64>, Option<u64>) {
    let Some(value) = count.value else { return (count.bounds.0, None, count.bounds.1) };
    match qualifier {
        Qualifier::AtLeast => (Some(value), None, None),
        Qualifier::MoreThan => (Some(value + 1), None, None),
        Qualifier::About => (None, Some(value), None),
        Qualifier::UpTo => (None, None, count.bounds.1.or(Some(value))),
        _ => (Some(value), Some(value), Some(value)),
    }
}

/// Gives the words of time in the sentence that stand nearest.
fn when(cast: &Cast<'_>, moments: &[Moment], tokens: &Range<usize>) -> Option<String> {
    let text = cast.text;
    let sentence = text.sentences()[text.sentence_of(tokens.start)].tokens.clone();
    let from = moments.partition_point(|moment| moment.tokens.start < sentence.start);
    let own = moments[from..].iter().take_while(|moment| moment.tokens.start < sentence.end);
    let nearest = own.min_by_key(|moment| {
        if moment.tokens.start >= tokens.end {
            moment.tokens.start - tokens.end
        } else {
            tokens.start.saturating_sub(moment.tokens.end)
        }
    })?;
    Some(text.excerpt(text.bytes(nearest.tokens.clone())).words)
}

fn none(cast: &Cast<'_>, known: Known<'_>, (tokens, outcome): (&Range<usize>, Outcome)) -> Figure {
    Figure {
        number: Some(0),
        qualifier: Qualifier::NoneReported,
        low: Some(0),
        best: Some(0),
        high: Some(0),
        ..plain(cast, known, (tokens, outcome, "figure-zero"))
    }
}

/// Makes a figure of one person, or two.
fn so_many(cast: &Cast<'_>, known: Known<'_>, words: (&Range<usize>, Outcome, &'static str), number: u64) -> Figure {
    let number = Some(number);
    Figure { number, low: number, best: number, high: number, ..plain(cast, known, words) }
}

/// Tells whether a count goes on with one before it: "a further 33".
fn is_further(text: &Text, count: &Count) -> bool {
    count.tokens.clone().any(|at| matches!(text.word(at), "further" | "another" | "more" | "others" | "other"))
}

/// Tells whether a sentence stands in the paragraph of one before it, or the next.
fn is_beside(text: &Text, (before, at): (usize, usize)) -> bool {
    let paragraph = |sentence: usize| text.paragraph_of(text.sentences()[sentence].tokens.start);
    paragraph(before) + 1 >= paragraph(at)
}

/// Tells whether a sentence names a settlement that the figures before it do not.
fn is_elsewhere(cast: &Cast<'_>, sentence: &Range<usize>, earlier: &[(usize, Vec<Who>)]) -> bool {
    let told = earlier.last().map_or(&[][..], |(_, places)| places);
    cast.within(sentence.clone()).iter().any(|name| name.sort == cast::Sort::Place && !told.contains(&name.who))
}

/// Tells whether no hit covers words already.
fn is_free(hits: &[Hit], tokens: &Range<usize>) -> bool {
    !hits.iter().any(|hit| hit.tokens.start < tokens.end && tokens.start < hit.tokens.end)
}

/// Finds bodies that were handed over: "7,000 bodies have been returned", "received the bodies of 1,200 soldiers".
fn remains<'c>(cast: &'c Cast<'_>, known: Known<'c>, counts: &'c [Count]) -> impl Iterator<Item = Figure> + 'c {
    let text = cast.text;
    counts.iter().filter_map(move |count| {
        let start = count.tokens.start;
        let bodies_of =
            start > 1 && text.word(start - 1) == "of" && matches!(text.word(start - 2), "bodies" | "remains");
        if !(bodies_of || count.sort == Sort::Bodies) {
            return None;
        }
        let sentence = text.sentences()[text.sentence_of(start)].tokens.clone();
        let given = |at: &usize| {
            let done = matches!(text.word(*at), "returned" | "received" | "repatriated")
                || text.word(*at) == "handed" && text.word(at + 1) == "over";
            done && at.abs_diff(start) <= 12
        };
        let verb = sentence.filter(given).min_by_key(|at| at.abs_diff(start))?;
        let tokens = verb.min(start)..(verb + 1).max(count.tokens.end);
        let (low, best, high) = bounds(count, count.qualifier);
        let base = plain(cast, known, (&tokens, Outcome::RemainsReturned, "figure-remains"));
        Some(Figure { number: count.value, qualifier: count.qualifier, low, best, high, ..base })
    })
}
