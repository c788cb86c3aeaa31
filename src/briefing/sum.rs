//! Sums of counts that may be added, in words and by region, incident, month and class.

use std::collections::BTreeMap;

use super::{
    Briefing,
    days::Days,
    total::{Count, is_of_people},
};
use crate::{
    document::Bounds,
    extract::{Class, Outcome},
};

/// The ways in which totals are parted.
pub const PARTINGS: [&str; 4] = ["by_region", "by_incident", "by_month", "by_class"];

/// Under this stand counts of which nothing is told.
pub const NOT_STATED: &str = "not stated";

/// Under this stand counts of several regions or months at once.
pub const SEVERAL: &str = "several";

/// Counts by what they are of, or under [`SEVERAL`] or [`NOT_STATED`].
pub type Parts<'l> = BTreeMap<String, Vec<&'l Count>>;

/// What may be said of one outcome in all articles together.
#[derive(Debug)]
pub struct Total<'l> {
    /// The outcome.
    pub outcome: Outcome,
    /// Least, likely and greatest number; none where that cannot be summed.
    pub bounds: Bounds,
    /// The total as words, or why there is none.
    pub answer: String,
    /// What is counted.
    pub counts: &'l [Count],
}

impl Briefing<'_> {
    /// Gives the total of every outcome that an article has figures of.
    pub fn totals(&self) -> Vec<Total<'_>> {
        let mut outcomes: Vec<Outcome> = self.ledger.nodes.iter().map(|node| node.outcome).collect();
        outcomes.sort_unstable();
        outcomes.dedup();
        outcomes.into_iter().map(|outcome| self.total(outcome)).collect()
    }

    fn total(&self, outcome: Outcome) -> Total<'_> {
        let counts = self.ledger.reckoning.counts.get(&outcome).map_or(&[][..], Vec::as_slice);
        let bounds = add(counts.iter());
        Total { outcome, answer: answer(outcome, &bounds, counts), bounds, counts }
    }

    /// Parts counts by the one region that they are of, by incident, month and class, in the order of [`PARTINGS`].
    pub fn parted<'l>(&self, counts: &'l [Count]) -> [Parts<'l>; 4] {
        let mut parts: [Parts<'_>; 4] = Default::default();
        for count in counts {
            let node = &self.ledger.nodes[count.figure];
            let incident = count.incident.map(|at| &self.ledger.incidents[at]);
            let days = incident.and_then(|incident| incident.days).or(node.days);
            let has_place = !incident.map_or(&node.places, |incident| &incident.places).is_empty();
            let keys = [
                self.only_region(incident, node).or_else(|| has_place.then(|| SEVERAL.to_owned())),
                incident.map(|incident| incident.id.clone()),
                days.map(month),
                Some(class(node.class).to_owned()),
            ];
            for (parts, key) in parts.iter_mut().zip(keys) {
                parts.entry(key.unwrap_or_else(|| NOT_STATED.to_owned())).or_default().push(count);
            }
        }
        parts
    }
}

/// Adds counts up: a best and a greatest number only where every one of them has one.
pub fn add<'c>(counts: impl Iterator<Item = &'c Count>) -> Bounds {
    let mut counts = counts.peekable();
    if counts.peek().is_none() {
        return Bounds::default();
    }
    let zero = Bounds { low: Some(0), best: Some(0), high: Some(0) };
    let plus = |one: Option<u64>, other: Option<u64>| one.zip(other).map(|(one, other)| one.saturating_add(other));
    counts.fold(zero, |sum, count| Bounds {
        low: plus(sum.low, count.bounds.low),
        best: plus(sum.best, count.bounds.best),
        high: plus(sum.high, count.bounds.high),
    })
}

/// Says what may be said of a total: "at least 99 killed", or that nothing can be summed.
fn answer(outcome: Outcome, bounds: &Bounds, counts: &[Count]) -> String {
    let of = Briefing::outcome_words(outcome);
    match (bounds.low, bounds.high) {
        _ if !is_of_people(outcome) => {
            "cannot be summed: weapons and things are counted by one side, for nights and areas that overlap".to_owned()
        }
        _ if counts.is_empty() => "cannot be summed: no figure gives a least number of an event of its own".to_owned(),
        (Some(low), Some(high)) if low == high => format!("{low} {of}"),
        (Some(low), Some(high)) => format!("{low} to {high} {of}"),
        (low, _) => format!("at least {} {of}", low.unwrap_or(0)),
    }
}

fn month(days: Days) -> String {
    let is_one = days.from.first_of_month() == days.to.first_of_month();
    if is_one { format!("{:04}-{:02}", days.from.year(), days.from.month()) } else { SEVERAL.to_owned() }
}

fn class(class: Class) -> &'static str {
    match class {
        Class::Civilian => "civilian",
        Class::Military => "military",
        Class::Mixed => "mixed",
        Class::Unstated => "unstated",
    }
}
