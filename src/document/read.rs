//! From a file's text to a document, strictly: every error is told at its place.

use std::ops::Range;

use serde::Deserialize as _;
use toml::{
    Spanned,
    de::{DeTable, DeValue, Deserializer, Error},
};

use super::{
    Document, FrontMatter,
    fence::{self, FENCE, Parts},
    spot,
};
use crate::{
    diagnostic::{Diagnostic, Location},
    memo::Held,
};

/// Reads a document's form: fences, TOML, keys and types. What its ids and evidence mean is another question
/// ([`examine`](super::examine())).
///
/// # Errors
///
/// A missing fence, malformed TOML, unknown and missing keys, wrong values: all of them.
pub fn read(path: &str, content: impl Into<Held>) -> Result<Document, Vec<Diagnostic>> {
    let content = content.into();
    let parts = parts(path, &content)?;
    let padded = spot::padded(&content, &parts);
    let reading = Reading::of(path, &content, &padded);
    match reading.front {
        Some(front) if reading.problems.is_empty() => Ok(Document::of(path, content.clone(), front)),
        _ => Err(reading.problems),
    }
}

/// Finds the parts of a document.
pub(super) fn parts(path: &str, content: &str) -> Result<Parts, Vec<Diagnostic>> {
    fence::split(content).ok_or_else(|| {
        let has_opening = content.trim_start_matches('\u{feff}').starts_with(FENCE);
        let message = if has_opening { "the front matter has no end" } else { "the document has no front matter" };
        let help = if has_opening {
            "write a line `+++` after the last key"
        } else {
            "begin with a line `+++`, then `title = \"…\"` and `slug = \"…\"`, then a line `+++`, then the text"
        };
        vec![Diagnostic::error("no-front-matter", message).at(Location::new(path, content, 0..0)).help(help)]
    })
}

/// Most errors that are told of one front matter.
const MOST: usize = 100;

/// What could be read of a front matter.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    /// What is right in it; none where too little is.
    pub(super) front: Option<FrontMatter>,
    /// The same as a table that knows its places.
    pub(super) table: Spanned<DeTable<'a>>,
    /// What is wrong.
    pub(super) problems: Vec<Diagnostic>,
}

impl<'a> Reading<'a> {
    /// Reads a padded front matter: tells of a wrong part, takes it out and goes on.
    pub(super) fn of(path: &str, content: &str, padded: &'a str) -> Self {
        let (table, errors) = DeTable::parse_recoverable(padded);
        if !errors.is_empty() {
            let problems = told(&errors).map(|error| malformed(path, content, error)).collect();
            return Self { front: None, table, problems };
        }
        let mut reading = Self { front: None, table, problems: Vec::new() };
        let mut removed: Vec<Range<usize>> = Vec::new();
        loop {
            let error = match FrontMatter::deserialize(Deserializer::from(reading.table.clone())) {
                Ok(front) => {
                    reading.front = Some(front);
                    return reading;
                }
                Err(error) => error,
            };
            let span = error.span().unwrap_or_default();
            let is_our_doing = is_missing(&error) && removed.iter().any(|part| contains(&span, part));
            if !is_our_doing {
                reading.problems.push(refused(path, content, &error));
            }
            match remove(reading.table.get_mut(), &span) {
                Some(part) if reading.problems.len() < MOST => removed.push(part),
                _ => return reading,
            }
        }
    }
}

/// Leaves out the errors that only follow from the first; a key that stands twice is an error of its own.
fn told(errors: &[Error]) -> impl Iterator<Item = &Error> {
    let mut errors: Vec<&Error> = errors.iter().collect();
    errors.sort_by_key(|error| error.span().map_or(0, |span| span.start));
    let is_own = |(at, error): &(usize, &Error)| *at == 0 || error.message() == "duplicate key";
    errors.into_iter().enumerate().filter(is_own).take(MOST).map(|(_, error)| error)
}

fn malformed(path: &str, content: &str, error: &Error) -> Diagnostic {
    let message = error.message().lines().next().unwrap_or("malformed TOML");
    let help = if message == "duplicate key" {
        "keep one of the two"
    } else {
        "write `key = value`: text in quotation marks, lists in brackets with commas between the items"
    };
    let location = Location::new(path, content, error.span().unwrap_or_default());
    Diagnostic::error("malformed-toml", message).at(location).help(help)
}

/// Tells what the reader refused, in our words.
fn refused(path: &str, content: &str, error: &Error) -> Diagnostic {
    let told = Diagnostic::from_toml(path, content, error);
    if told.code == "unknown-key" {
        return told;
    }
    if let Some(key) = error.message().strip_prefix("missing field ") {
        let message = format!("missing key {key}");
        return Diagnostic { code: "missing-key", message, ..told }.help(format!("add {key}"));
    }
    if error.message().starts_with("data did not match") {
        let help = "write a date such as `2025-06-27`, `2025-06` or `2025-06-23/2025-06-26`";
        return Diagnostic { code: "bad-value", message: "this is no date".to_owned(), ..told }.help(help);
    }
    Diagnostic { code: "bad-value", message: plain(&told.message), ..told }
}

/// Puts the names of our types into words.
fn plain(message: &str) -> String {
    let words =
        [("a sequence", "a list"), ("a map", "a table"), ("usize", "a whole number"), ("u64", "a whole number")];
    words.iter().fold(message.to_owned(), |message, (name, words)| message.replace(name, words))
}

fn is_missing(error: &Error) -> bool {
    error.message().starts_with("missing field ")
}

fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// Takes the smallest entry or item around a place out of a table, and tells where it stood.
fn remove(table: &mut DeTable<'_>, span: &Range<usize>) -> Option<Range<usize>> {
    if let Some(part) = table.iter_mut().find_map(|(_, value)| remove_below(value, span)) {
        return Some(part);
    }
    let is_around = |key: &Range<usize>, value: &Range<usize>| contains(key, span) || contains(value, span);
    let (key, part) = table
        .iter()
        .find(|(key, value)| is_around(&key.span(), &value.span()))
        .map(|(key, value)| (key.span(), key.span().start..value.span().end))?;
    *table = std::mem::take(table).into_iter().filter(|(other, _)| other.span() != key).collect();
    Some(part)
}

fn remove_below(value: &mut Spanned<DeValue<'_>>, span: &Range<usize>) -> Option<Range<usize>> {
    match value.get_mut() {
        DeValue::Table(table) => remove(table, span),
        DeValue::Array(items) => {
            if let Some(part) = items.iter_mut().find_map(|item| remove_below(item, span)) {
                return Some(part);
            }
            let part = items.iter().map(Spanned::span).find(|part| contains(part, span))?;
            *items = items.clone().into_iter().filter(|item| item.span() != part).collect();
            Some(part)
        }
        _ => None,
    }
}
