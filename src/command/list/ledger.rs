//! The rows of the ledgers: totals, incidents, contradictions, figures with their place in the total.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Table;
use crate::{
    briefing::{
        Briefing,
        contradiction::{Cite, KINDS, Passage},
        incident::Scope,
        rule,
        total::{Count, is_of_people},
    },
    document::Bounds,
    extract::{Class, Outcome},
};

/// The ways in which totals are parted.
const PARTINGS: [&str; 4] = ["by_region", "by_incident", "by_month", "by_class"];

/// Lists incidents.
pub(super) fn incidents(briefing: &Briefing<'_>) -> Table {
    let mut table = Table::new(&[
        "id",
        "title",
        "date",
        "by",
        "places",
        "weapons",
        "event_type",
        "sub_event_type",
        "killed",
        "injured",
        "articles",
        "figures",
        "claims",
        "rules",
        "aliases",
        "series",
    ]);
    for incident in &briefing.ledger.incidents {
        let toll = briefing.toll(incident);
        let number = |outcome: Outcome| toll.get(&outcome).map(range);
        let slugs = incident.articles().into_iter().map(|article| briefing.articles[article].front.slug.clone());
        let mut rules: Vec<&str> = incident.accounts.iter().map(|account| account.rule).collect();
        rules.extend(incident.statements.iter().map(|statement| statement.rule));
        rules.sort_unstable();
        rules.dedup();
        let names = |ids: &[u32]| ids.iter().map(|id| briefing.lexicon.entity(*id).id.clone()).collect::<Vec<_>>();
        table.row(vec![
            json!(incident.id),
            json!(briefing.incident_title(incident)),
            json!(incident.days.map(crate::briefing::days::Days::edtf)),
            json!(incident.by),
            json!(names(&incident.places)),
            json!(names(&incident.weapons)),
            json!(incident.code.map(|code| code.event)),
            json!(incident.code.map(|code| code.sub_event)),
            json!(number(Outcome::Killed)),
            json!(number(Outcome::Injured)),
            json!(slugs.collect::<Vec<_>>()),
            json!(incident.figures().count()),
            json!(incident.statements.len()),
            json!(rules),
            json!(incident.aliases),
            json!(incident.scope == Scope::Series),
        ]);
    }
    table
}

fn range(bounds: &Bounds) -> String {
    match (bounds.low, bounds.high) {
        (Some(low), Some(high)) if low == high => low.to_string(),
        (low, high) => {
            let end = |end: Option<u64>| end.map_or_else(String::new, |end| end.to_string());
            format!("{}..{}", end(low), end(high))
        }
    }
}

/// Lists contradictions.
pub(super) fn contradictions(briefing: &Briefing<'_>) -> Table {
    let mut table = Table::new(&["kind", "incident", "one", "one_words", "other", "other_words", "rule", "says"]);
    for found in &briefing.ledger.contradictions {
        let (one, one_words) = passage(briefing, &found.one);
        let (other, other_words) = passage(briefing, &found.other);
        table.row(vec![
            json!(KINDS[found.kind].name),
            json!(found.incident.map(|incident| &briefing.ledger.incidents[incident].id)),
            json!(one),
            json!(one_words),
            json!(other),
            json!(other_words),
            json!(found.rule),
            json!(rule::sentence(found.rule)),
        ]);
    }
    table
}

fn passage(briefing: &Briefing<'_>, passage: &Passage) -> (String, String) {
    let front = &briefing.articles[passage.article].front;
    match &passage.cite {
        Cite::Figure(row) => {
            (format!("{}#{}", front.slug, front.figures[*row].id), front.figures[*row].evidence.clone())
        }
        Cite::Claim(row) => (format!("{}#{}", front.slug, front.claims[*row].id), front.claims[*row].evidence.clone()),
        Cite::Headline => (front.slug.clone(), front.title.clone()),
        Cite::Words(words, _) => (front.slug.clone(), words.clone()),
    }
}

/// Lists totals, a row an outcome.
pub(super) fn totals(briefing: &Briefing<'_>) -> Table {
    let mut table = Table::new(&["outcome", "low", "best", "high", "answer", "counted", "left_out"]);
    for (outcome, total) in all(briefing) {
        table.row(vec![
            json!(outcome),
            total["low"].clone(),
            total["best"].clone(),
            total["high"].clone(),
            total["answer"].clone(),
            json!(total["counted"].as_array().map_or(0, Vec::len)),
            json!(total["left_out"].as_array().map_or(0, Vec::len)),
        ]);
    }
    table
}

/// Gives totals as an object by outcome, each figure of the briefing either counted or left out with its reason.
pub(super) fn totals_json(briefing: &Briefing<'_>) -> String {
    format!("{:#}\n", Value::Object(all(briefing)))
}

fn all(briefing: &Briefing<'_>) -> Map<String, Value> {
    let mut outcomes: Vec<Outcome> = briefing.ledger.nodes.iter().map(|node| node.outcome).collect();
    outcomes.sort_unstable();
    outcomes.dedup();
    let name = |outcome: Outcome| Briefing::outcome_words(outcome).replace(' ', "_");
    outcomes.into_iter().map(|outcome| (name(outcome), total(briefing, outcome))).collect()
}

fn total(briefing: &Briefing<'_>, outcome: Outcome) -> Value {
    let counts = briefing.ledger.reckoning.counts.get(&outcome).map_or(&[][..], Vec::as_slice);
    let bounds = sum(counts.iter());
    let left_out = (0..briefing.ledger.nodes.len()).filter_map(|node| {
        let this = &briefing.ledger.nodes[node];
        let reason =
            if this.outcome == outcome { briefing.left_out(node)? } else { Briefing::other_outcome(this, outcome) };
        Some(json!({ "id": briefing.figure_key(node), "reason": reason }))
    });
    let mut total = Map::new();
    total.insert("low".into(), json!(bounds.low));
    total.insert("best".into(), json!(bounds.best));
    total.insert("high".into(), json!(bounds.high));
    total.insert("answer".into(), json!(answer(outcome, &bounds, counts)));
    total.insert(
        "counted".into(),
        json!(counts.iter().map(|count| briefing.figure_key(count.figure)).collect::<Vec<_>>()),
    );
    total.insert("left_out".into(), Value::Array(left_out.collect()));
    for (parting, counts) in PARTINGS.iter().zip(parted(briefing, counts)) {
        let parts = counts.into_iter().map(|(key, counts)| {
            let Bounds { low, best, high } = sum(counts.iter().copied());
            let counted: Vec<String> = counts.iter().map(|count| briefing.figure_key(count.figure)).collect();
            (key, json!({ "low": low, "best": best, "high": high, "counted": counted }))
        });
        total.insert((*parting).to_owned(), Value::Object(parts.collect()));
    }
    Value::Object(total)
}

/// Says what may be said of a total: "at least 99", or that nothing can be summed.
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

/// Adds counts up: a best and a greatest number only where every one of them has one.
fn sum<'c>(counts: impl Iterator<Item = &'c Count>) -> Bounds {
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

type Parts<'c> = BTreeMap<String, Vec<&'c Count>>;

/// Parts counts by the one region that they are of, by incident, month and class.
fn parted<'c>(briefing: &Briefing<'_>, counts: &'c [Count]) -> [Parts<'c>; 4] {
    let mut parts: [Parts<'c>; 4] = Default::default();
    for count in counts {
        let node = &briefing.ledger.nodes[count.figure];
        let incident = count.incident.map(|at| &briefing.ledger.incidents[at]);
        let keys = [
            briefing.only_region(incident, node),
            incident.map(|incident| incident.id.clone()),
            incident
                .and_then(|incident| incident.days)
                .filter(|days| days.from.month() == days.to.month())
                .map(|days| format!("{:04}-{:02}", days.from.year(), days.from.month())),
            Some(class(node.class).to_owned()),
        ];
        for (parts, key) in parts.iter_mut().zip(keys) {
            parts.entry(key.unwrap_or_else(|| "not stated".to_owned())).or_default().push(count);
        }
    }
    parts
}

fn class(class: Class) -> &'static str {
    match class {
        Class::Civilian => "civilian",
        Class::Military => "military",
        Class::Mixed => "mixed",
        Class::Unstated => "unstated",
    }
}
