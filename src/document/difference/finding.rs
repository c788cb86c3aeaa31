//! How the machine's figures, quotes and claims differ from a document's.

use toml::{Table, Value};

use super::{Change, Difference};
use crate::document::inline;

/// Lists of findings.
const LISTS: &[&str] = &["figures", "quotes", "claims"];

/// What a person adds to a finding, which the machine never holds against it.
const ADDED_BY_HAND: &[&str] = &["incident", "same_as", "supersedes", "disputes"];

/// Compares the findings of two front matters.
pub(super) fn differences(theirs: &Table, ours: &Table) -> Vec<Difference> {
    LISTS.iter().flat_map(|list| of_list(list, theirs, ours)).collect()
}

/// Compares a list of findings by their ids; what a person wrote stays.
fn of_list(list: &'static str, theirs: &Table, ours: &Table) -> Vec<Difference> {
    let (theirs, ours) = (rows(theirs, list), rows(ours, list));
    let mut differences = Vec::new();
    for row in &ours {
        let change = match theirs.iter().find(|their| id(their) == id(row)) {
            None => Change::Add("", list, Value::Table(row.clone())),
            Some(their) if !is_the_machines(their) || machine_side(their) == machine_side(row) => continue,
            Some(their) => Change::Put(list, merged(row, their)),
        };
        let words = match &change {
            Change::Put(_, merged) => format!("would change in `{list}`: {}", changed(&theirs, merged)),
            _ => format!("would add to `{list}`: {}", evidence(row)),
        };
        differences.push(Difference { id: id(row).to_owned(), words, change });
    }
    let is_gone = |row: &&Table| is_the_machines(row) && ours.iter().all(|our| id(our) != id(row));
    differences.extend(theirs.iter().filter(is_gone).map(|row| Difference {
        id: id(row).to_owned(),
        words: format!("would take out of `{list}`: {}", evidence(row)),
        change: Change::Remove("", list),
    }));
    differences
}

fn rows(front: &Table, list: &str) -> Vec<Table> {
    front.get(list).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table).cloned().collect()
}

/// Gives the name of a row.
fn id(row: &Table) -> &str {
    row.get("id").and_then(Value::as_str).unwrap_or_default()
}

fn is_the_machines(row: &Table) -> bool {
    row.get("rule").and_then(Value::as_str).is_some_and(|rule| rule != "analyst")
}

fn machine_side(row: &Table) -> Table {
    let is_machines = |key: &&String| !ADDED_BY_HAND.contains(&key.as_str());
    row.keys().filter(is_machines).map(|key| (key.clone(), row[key].clone())).collect()
}

/// Gives the machine's row with what the person has added to theirs.
fn merged(row: &Table, theirs: &Table) -> Table {
    let mut merged = row.clone();
    for key in ADDED_BY_HAND {
        if let Some(value) = theirs.get(*key) {
            merged.insert((*key).to_owned(), value.clone());
        }
    }
    merged
}

/// Says which keys of a row would change, and to what.
fn changed(theirs: &[Table], row: &Table) -> String {
    let their = theirs.iter().find(|their| id(their) == id(row)).cloned().unwrap_or_default();
    let mut keys: Vec<&String> = row.keys().chain(their.keys().filter(|key| !row.contains_key(*key))).collect();
    keys.retain(|key| row.get(*key) != their.get(*key));
    let say = |value: Option<&Value>| value.map_or_else(|| "nothing".to_owned(), inline::value);
    let said: Vec<String> =
        keys.iter().map(|key| format!("{key} from {} to {}", say(their.get(*key)), say(row.get(*key)))).collect();
    said.join(", ")
}

fn evidence(row: &Table) -> String {
    row.get("evidence").map(inline::value).unwrap_or_default()
}
