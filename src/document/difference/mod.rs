//! How the machine's opinion of an article differs from what an edited document says.
//!
//! What the person rejected is left out, and so is what the person wrote: a title of basis `analyst`, findings of rule
//! `analyst`, and what stands at a finding beside the machine's keys.

mod finding;

use toml::{Table, Value};

use super::{Composed, Document, FrontMatter, inline, layout};
use crate::article::TitleBasis;

/// The id under which the article's text differs.
pub const BODY: &str = "body";

/// Top-level keys of the machine with one value each.
const KEYS: &[&str] = &["title", "title_basis", "standfirst", "date"];

/// Lists of rows without an id, each of which is one difference.
const LISTS: &[&str] = &["withheld", "unknown", "repairs", "quarantine"];

/// Keys that are the person's where the title is.
const TITLE: &[&str] = &["title", "title_basis"];

/// One thing on which machine and document differ.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// What to name it by: the id of a finding or an entity, a key, or `body`.
    pub id: String,
    /// What the machine would do, in words.
    pub words: String,
    /// The change itself.
    pub(super) change: Change,
}

/// What the machine would do.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Change {
    /// Give a key of a table this value; the table's name is empty at the top level.
    Set(&'static str, Value),
    /// Take a key out of a table.
    Unset(&'static str),
    /// Add an item to a list in a table.
    Add(&'static str, &'static str, Value),
    /// Put another row in the place of one.
    Put(&'static str, Table),
    /// Take an item out of a list in a table.
    Remove(&'static str, &'static str),
    /// Take the items at these places out of a list, then add these.
    Rows(&'static str, Vec<usize>, Vec<Value>),
    /// Put another text in the place of the body.
    Body(String),
}

/// Tells how the machine would now write a document, in the order of its lines.
pub fn differences(existing: &Document, composed: &Composed) -> Vec<Difference> {
    let rejected = existing.front.review.as_ref().map(|review| review.rejected.as_slice()).unwrap_or_default();
    let (ours, theirs) = (layout::table(&composed.front), layout::table(&existing.front));
    let mut differences = keys("", KEYS, (&theirs, &ours));
    differences.extend(LISTS.iter().filter_map(|list| rows_without_id(list, &theirs, &ours)));
    differences.extend(finding::differences(&theirs, &ours));
    differences.extend(source(&theirs, &ours));
    differences.extend(tags(&existing.front, &composed.front));
    if existing.body.replace("\r\n", "\n") != composed.body {
        let words = "the text would be other than it stands".to_owned();
        differences.push(Difference { id: BODY.to_owned(), words, change: Change::Body(composed.body.clone()) });
    }
    let is_their_title = existing.front.title_basis == TitleBasis::Analyst;
    differences.retain(|difference| !(is_their_title && TITLE.contains(&difference.id.as_str())));
    differences.retain(|difference| !rejected.contains(&difference.id));
    differences
}

/// Compares keys of a table that have one value each.
fn keys(table: &'static str, keys: &[&str], (theirs, ours): (&Table, &Table)) -> Vec<Difference> {
    let said = |table: &Table, key: &str| table.get(key).filter(|value| !layout::says_nothing(key, value)).cloned();
    let differ = |key: &&str| said(theirs, key) != said(ours, key);
    let difference = |key: &&str| {
        let (words, change) = match said(ours, key) {
            Some(value) => (format!("`{key}` would be {}", inline::value(&value)), Change::Set(table, value)),
            None => (format!("`{key}` would be left out"), Change::Unset(table)),
        };
        Difference { id: (*key).to_owned(), words, change }
    };
    keys.iter().filter(|key| differ(key)).map(difference).collect()
}

/// Compares a list of rows that have no ids.
fn rows_without_id(list: &'static str, theirs: &Table, ours: &Table) -> Option<Difference> {
    let items = |front: &Table| front.get(list).and_then(Value::as_array).cloned().unwrap_or_default();
    let (theirs, ours) = (items(theirs), items(ours));
    let gone: Vec<usize> = (0..theirs.len()).filter(|at| !ours.contains(&theirs[*at])).collect();
    let new: Vec<Value> = ours.into_iter().filter(|item| !theirs.contains(item)).collect();
    if gone.is_empty() && new.is_empty() {
        return None;
    }
    let words = format!("would take {} out of `{list}` and add {}", gone.len(), new.len());
    Some(Difference { id: list.to_owned(), words, change: Change::Rows(list, gone, new) })
}

fn source(theirs: &Table, ours: &Table) -> Vec<Difference> {
    let facts = |front: &Table| front.get("source").and_then(Value::as_table).cloned().unwrap_or_default();
    let (theirs, ours) = (facts(theirs), facts(ours));
    let mut names: Vec<&str> = ours.keys().map(String::as_str).collect();
    names.extend(theirs.keys().map(String::as_str).filter(|key| !ours.contains_key(*key)));
    names.retain(|key| *key != "written");
    keys("source", &names, (&theirs, &ours))
}

fn tags(theirs: &FrontMatter, ours: &FrontMatter) -> Vec<Difference> {
    let (theirs, ours) = (&theirs.taxonomies, &ours.taxonomies);
    let lists: [(&'static str, &[String], &[String]); 5] = [
        ("regions", &theirs.regions, &ours.regions),
        ("places", &theirs.places, &ours.places),
        ("actors", &theirs.actors, &ours.actors),
        ("weapons", &theirs.weapons, &ours.weapons),
        ("topics", &theirs.topics, &ours.topics),
    ];
    let of_list = |(list, theirs, ours): (&'static str, &[String], &[String])| {
        let added = ours.iter().filter(|id| !theirs.contains(id)).map(|id| Difference {
            id: id.clone(),
            words: format!("would add `{id}` to `{list}`"),
            change: Change::Add("taxonomies", list, Value::String(id.clone())),
        });
        let removed = theirs.iter().filter(|id| !ours.contains(id)).map(|id| Difference {
            id: id.clone(),
            words: format!("would take `{id}` out of `{list}`"),
            change: Change::Remove("taxonomies", list),
        });
        added.chain(removed).collect::<Vec<_>>()
    };
    lists.into_iter().flat_map(of_list).collect()
}

#[cfg(test)]
mod tests;
