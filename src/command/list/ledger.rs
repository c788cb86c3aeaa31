//! The rows of the ledgers: totals, incidents, contradictions, figures with their place in the total.

use serde_json::{Map, Value, json};

use super::Table;
use crate::{
    briefing::{
        Briefing,
        contradiction::{Cite, KINDS, Passage},
        incident::Scope,
        rule,
        sum::{self, PARTINGS, Total},
        total::Count,
    },
    document::Bounds,
    extract::Outcome,
};

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
    let mut table = Table::new(&["id", "kind", "incident", "one", "one_words", "other", "other_words", "rule", "says"]);
    for found in &briefing.ledger.contradictions {
        let (one, one_words) = passage(briefing, &found.one);
        let (other, other_words) = passage(briefing, &found.other);
        table.row(vec![
            json!(found.id),
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
        Cite::Words(words, ..) => (front.slug.clone(), words.clone()),
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
    let name = |outcome: Outcome| Briefing::outcome_words(outcome).replace(' ', "_");
    briefing.totals().iter().map(|total| (name(total.outcome), object(briefing, total))).collect()
}

fn object(briefing: &Briefing<'_>, total: &Total<'_>) -> Value {
    let left_out = (0..briefing.ledger.nodes.len()).filter_map(|node| {
        let this = &briefing.ledger.nodes[node];
        let is_of_it = this.outcome == total.outcome;
        let reason = if is_of_it { briefing.left_out(node)? } else { Briefing::other_outcome(this, total.outcome) };
        Some(json!({ "id": briefing.figure_key(node), "reason": reason }))
    });
    let keys = |counts: &mut dyn Iterator<Item = &Count>| -> Vec<String> {
        counts.map(|count| briefing.figure_key(count.figure)).collect()
    };
    let Bounds { low, best, high } = total.bounds;
    let mut object = Map::new();
    object.insert("low".into(), json!(low));
    object.insert("best".into(), json!(best));
    object.insert("high".into(), json!(high));
    object.insert("answer".into(), json!(total.answer));
    object.insert("counted".into(), json!(keys(&mut total.counts.iter())));
    object.insert("left_out".into(), Value::Array(left_out.collect()));
    for (parting, parts) in PARTINGS.iter().zip(briefing.parted(total.counts)) {
        let parts = parts.into_iter().map(|(key, counts)| {
            let Bounds { low, best, high } = sum::add(counts.iter().copied());
            let counted = keys(&mut counts.into_iter());
            (key, json!({ "low": low, "best": best, "high": high, "counted": counted }))
        });
        object.insert((*parting).to_owned(), Value::Object(parts.collect()));
    }
    Value::Object(object)
}
