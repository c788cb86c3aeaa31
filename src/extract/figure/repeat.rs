//! A figure told again: one statement of the same event stays, the one that says most.

use rustc_hash::FxHashMap;

use crate::{
    extract::{Figure, Outcome, Qualifier, Who},
    text::Field,
};

/// A figure is compared with so many of those before that have its outcome and number.
const ALIKE: usize = 100;

/// Keeps each figure once; those that a kept one was a part of are led to its place.
pub(super) fn drop_repeats(figures: Vec<(Figure, Option<usize>)>) -> Vec<Figure> {
    let mut place: Vec<usize> = Vec::with_capacity(figures.len());
    let mut kept: Vec<(Figure, Option<usize>)> = Vec::new();
    let mut by_number: FxHashMap<(Outcome, Option<u64>), Vec<usize>> = FxHashMap::default();
    for (figure, whole) in figures {
        let alike = by_number.entry((figure.outcome, figure.number)).or_default();
        let near = &alike[alike.len().saturating_sub(ALIKE)..];
        if let Some(at) = near.iter().copied().find(|at| is_same(&kept[*at].0, &figure)) {
            place.push(at);
            merge(&mut kept[at], (figure, whole));
        } else {
            alike.push(kept.len());
            place.push(kept.len());
            kept.push((figure, whole));
        }
    }
    let lead = |whole: Option<usize>, own: usize| whole.map(|whole| place[whole]).filter(|whole| *whole != own);
    kept.into_iter().enumerate().map(|(at, (figure, whole))| Figure { part_of: lead(whole, at), ..figure }).collect()
}

/// Tells whether two figures count the same: outcome, number and places that do not contradict each other.
fn is_same(one: &Figure, other: &Figure) -> bool {
    let places = one.places.is_empty()
        || other.places.is_empty()
        || one.places.iter().any(|place| other.places.contains(place))
        || one.evidence.field != other.evidence.field;
    let vague = one.number.is_none() && (one.qualifier == Qualifier::Vague || one.low != other.low);
    let small = one.number == Some(1) && one.evidence.field == other.evidence.field && one.places != other.places;
    let person = || one.number.is_some() && is_another(&one.evidence.words, &other.evidence.words);
    let apart = small || vague && one.low != other.low;
    one.outcome == other.outcome && one.number == other.number && places && !apart && !person()
}

/// Tells whether the words for two single persons give them another age, or make one a man and the other a woman.
fn is_another(one: &str, other: &str) -> bool {
    let words = |evidence: &str| evidence.to_lowercase();
    let (one, other) = (words(one), words(other));
    // "A second woman was killed".
    if ["a second ", "a third ", "a fourth "].iter().any(|opening| other.starts_with(opening)) {
        return one != other;
    }
    let age = |words: &str| {
        words
            .split("-year-old")
            .next()
            .filter(|age| age.len() < words.len())
            .map(|age| age.rsplit(|char: char| !char.is_ascii_alphanumeric()).next().unwrap_or("").to_owned())
    };
    let of =
        |words: &str, list: &[&str]| words.split(|char: char| !char.is_alphanumeric()).any(|word| list.contains(&word));
    let female =
        |words: &str| of(words, &["woman", "women", "girl", "girls", "mother", "wife", "daughter", "grandmother"]);
    let male = |words: &str| of(words, &["man", "men", "boy", "boys", "father", "husband", "son", "grandfather"]);
    age(&one).zip(age(&other)).is_some_and(|(one, other)| one != other)
        || female(&one) && male(&other)
        || male(&one) && female(&other)
}

fn merge(kept: &mut (Figure, Option<usize>), (figure, whole): (Figure, Option<usize>)) {
    let worth = |figure: &Figure| {
        (
            figure.evidence.field == Field::Body,
            figure.speaker.is_some(),
            !figure.places.is_empty(),
            figure.when.is_some(),
        )
    };
    let places: Vec<Who> = if kept.0.places.is_empty() { figure.places.clone() } else { kept.0.places.clone() };
    if worth(&figure) > worth(&kept.0) {
        *kept = (figure, whole);
    }
    if kept.0.places.is_empty() {
        kept.0.places = places;
    }
}
