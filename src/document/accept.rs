//! Taking the machine's side in a document that a person has edited, piece by piece, touching only the lines concerned.

use toml::Value;

use super::{
    Composed, Document,
    difference::{BODY, Change, Difference, differences},
    edit, read,
    reconcile::regenerated,
};
use crate::diagnostic::{Diagnostic, Location};

/// Takes the machine's side in one difference, or in all but the text itself, which must be asked for by its id `body`.
///
/// # Errors
///
/// Nothing differs under this id, or the lines concerned have another form than ingest writes; the document stays as it is.
pub fn accept(existing: &Document, composed: &Composed, id: Option<&str>) -> Result<Document, Vec<Diagnostic>> {
    let is_meant = |difference: &Difference| id.map_or(difference.id != BODY, |id| difference.id == id);
    let chosen: Vec<Difference> = differences(existing, composed).into_iter().filter(is_meant).collect();
    if let (Some(id), true) = (id, chosen.is_empty()) {
        return Err(vec![nothing_differs(existing, id)]);
    }
    let mut content = existing.content.to_string();
    let mut refused = Vec::new();
    for difference in &chosen {
        match apply(&content, difference) {
            Some(edited) => content = edited,
            None => refused.push(cannot_accept(existing, difference)),
        }
    }
    if refused.is_empty() { read(&existing.path, sealed(content, existing, composed)) } else { Err(refused) }
}

fn apply(content: &str, difference: &Difference) -> Option<String> {
    let id = &difference.id;
    match &difference.change {
        Change::Set(table, value) => edit::set(content, table, id, value),
        Change::Unset(table) => edit::unset(content, table, id),
        Change::Add(table, list, item) => edit::add(content, table, list, item),
        Change::Put(list, row) => edit::put(content, list, id, row),
        Change::Remove(table, list) => edit::remove(content, table, list, id),
        Change::Rows(list, gone, new) => rows(content, list, gone, new),
        Change::Body(body) => edit::body(content, body),
    }
}

fn rows(content: &str, list: &str, gone: &[usize], new: &[Value]) -> Option<String> {
    // From the end, so that the places of the others stay.
    let rest =
        gone.iter().rev().try_fold(content.to_owned(), |content, at| edit::remove_at(&content, "", list, *at))?;
    new.iter().try_fold(rest, |content, item| edit::add(&content, "", list, item))
}

/// Renews the line of the hash, so that a document that now says what the machine would write is the machine's again.
fn sealed(content: String, existing: &Document, composed: &Composed) -> String {
    let written = regenerated(existing, composed).front.source.written.map(Value::String);
    let renewed = written.filter(|_| existing.front.source.written.is_some());
    renewed.and_then(|written| edit::set(&content, "source", "written", &written)).unwrap_or(content)
}

fn nothing_differs(existing: &Document, id: &str) -> Diagnostic {
    Diagnostic::error("cannot-accept", format!("nothing differs under the id `{id}`"))
        .at(Location::file(&existing.path))
        .help("`briefgen check` lists the ids; what `[review] rejected` names is left out")
}

fn cannot_accept(existing: &Document, difference: &Difference) -> Diagnostic {
    Diagnostic::error("cannot-accept", format!("the lines of `{}` have another form than ingest writes", difference.id))
        .at(Location::file(&existing.path))
        .help(format!("make the change by hand: {}", difference.words))
}
