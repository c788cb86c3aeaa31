//! What a figure says of the words it is made of: the number and its bounds, the class, the place, the time, the speaker.

use std::ops::Range;

use super::{Known, count::Count, noun::Sort, pattern::Hit, place_of, source};
use crate::extract::{Cast, Class, Evidence, Figure, Outcome, Qualifier, time::Moment};

pub(super) fn figure(cast: &Cast<'_>, known: Known<'_>, (hit, count, class): (&Hit, &Count, Class)) -> Figure {
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
pub(super) fn plain(
    cast: &Cast<'_>,
    known: Known<'_>,
    (tokens, outcome, rule): (&Range<usize>, Outcome, &'static str),
) -> Figure {
    let text = cast.text;
    let told = source::find(cast, known.told, tokens);
    let evidence = Evidence::from(text.excerpt(text.bytes(tokens.clone())));
    let key = |evidence: &Evidence| (evidence.field, evidence.span.start);
    let until = known.quotes.partition_point(|quote| key(&quote.evidence) <= key(&evidence));
    let quoted = known.quotes[..until]
        .last()
        .filter(|quote| quote.evidence.field == evidence.field && evidence.span.end <= quote.evidence.span.end);
    let places = place_of::find(cast, known.told, (tokens, known.earlier));
    let over = if places.is_empty() { place_of::land(cast, tokens) } else { None };
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
        places,
        over,
        speaker: quoted.and_then(|quote| quote.speaker.clone()).or_else(|| told.and_then(|told| told.speaker.clone())),
        channel: told.and_then(|told| told.channel.clone()),
        when: when(cast, known.moments, tokens),
        evidence,
        rule,
    }
}

/// Gives the least, the likeliest and the greatest number that the words allow.
pub(super) fn bounds(count: &Count, qualifier: Qualifier) -> (Option<u64>, Option<u64>, Option<u64>) {
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
    let first = moments.partition_point(|moment| moment.tokens.start < sentence.start);
    let last = moments.partition_point(|moment| moment.tokens.start < sentence.end);
    // The last one before the figure, those within it, and the first one after it.
    let from = moments.partition_point(|moment| moment.tokens.end <= tokens.start).saturating_sub(1).max(first);
    let until = (moments.partition_point(|moment| moment.tokens.start < tokens.end) + 1).min(last);
    let nearest = moments[from..until.max(from)].iter().min_by_key(|moment| {
        if moment.tokens.start >= tokens.end {
            moment.tokens.start - tokens.end
        } else {
            tokens.start.saturating_sub(moment.tokens.end)
        }
    })?;
    Some(text.excerpt(text.bytes(nearest.tokens.clone())).words)
}

pub(super) fn none(cast: &Cast<'_>, known: Known<'_>, (tokens, outcome): (&Range<usize>, Outcome)) -> Figure {
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
pub(super) fn so_many(
    cast: &Cast<'_>,
    known: Known<'_>,
    words: (&Range<usize>, Outcome, &'static str),
    number: u64,
) -> Figure {
    let number = Some(number);
    Figure { number, low: number, best: number, high: number, ..plain(cast, known, words) }
}
