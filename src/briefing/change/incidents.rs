//! Events that are told anew or no longer, and numbers that moved.

use std::collections::BTreeMap;

use super::{Cause, Change, ChangeKind, cause::of_findings};
use crate::briefing::edition::{Edition, IncidentRecord};

/// Tells what differs in the incidents.
pub(super) fn between(before: &Edition, after: &Edition) -> Vec<Change> {
    let mut now: BTreeMap<&str, &str> = BTreeMap::new();
    for (id, record) in &after.incidents {
        now.insert(id, id);
        now.extend(record.aliases.iter().map(|alias| (alias.as_str(), id.as_str())));
    }
    let mut changes = Vec::new();
    for (id, record) in &before.incidents {
        let change = |kind: ChangeKind, cause: Cause, words: String, incident: &str| Change {
            kind,
            cause,
            words,
            article: None,
            incident: Some(incident.to_owned()),
        };
        let Some(here) = now.get(id.as_str()) else {
            let why = of_findings(record, None, before, after);
            changes.push(change(
                ChangeKind::IncidentWithdrawn,
                why,
                format!("{} is no longer told of.", record.title),
                id,
            ));
            continue;
        };
        let current = &after.incidents[*here];
        let why = of_findings(record, Some(current), before, after);
        if here != id {
            let words = format!("{} (`{id}`) is taken for one with {} (`{here}`).", record.title, current.title);
            changes.push(change(ChangeKind::IncidentsJoined, why, words, here));
        }
        changes.extend(moved(record, current).into_iter().map(|words| change(ChangeKind::TollMoved, why, words, here)));
    }
    for (id, record) in &after.incidents {
        let is_known = before.incidents.contains_key(id)
            || record.aliases.iter().any(|alias| before.incidents.contains_key(alias));
        if !is_known {
            let toll: Vec<String> =
                record.toll.iter().map(|(outcome, bounds)| format!("{} {outcome}", range(*bounds))).collect();
            let toll = if toll.is_empty() { String::new() } else { format!(", {}", toll.join(", ")) };
            changes.push(Change {
                kind: ChangeKind::NewIncident,
                cause: of_findings(record, None, before, after),
                words: format!("{} is told of{toll}.", record.title),
                article: None,
                incident: Some(id.clone()),
            });
        }
    }
    changes
}

fn moved(before: &IncidentRecord, after: &IncidentRecord) -> Vec<String> {
    let none = [None; 3];
    let mut outcomes: Vec<&String> = before.toll.keys().chain(after.toll.keys()).collect();
    outcomes.sort_unstable();
    outcomes.dedup();
    let differs = outcomes.into_iter().filter_map(|outcome| {
        let (was, is) = (before.toll.get(outcome).unwrap_or(&none), after.toll.get(outcome).unwrap_or(&none));
        (was != is).then(|| format!("{}: {outcome} {} → {}.", after.title, range(*was), range(*is)))
    });
    differs.collect()
}

/// Says least and greatest number: "14", "at least 14", "5 to 7".
fn range([low, _, high]: [Option<u64>; 3]) -> String {
    match (low, high) {
        (_, Some(0)) => "nobody".to_owned(),
        (Some(low), Some(high)) if low == high => low.to_string(),
        (Some(low), Some(high)) => format!("{low} to {high}"),
        (Some(low), None) => format!("at least {low}"),
        (None, Some(high)) => format!("up to {high}"),
        (None, None) => "not told".to_owned(),
    }
}
