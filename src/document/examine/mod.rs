//! Whether a document is true to its text and to the lexicon: evidence, ids and links within it.

mod entity;
mod evidence;
mod form;

use std::ops::Range;

use toml::de::DeTable;

use super::{
    Document, Known, Parsed, hand,
    passages::Passages,
    read::{Reading, parts},
    receipt::Receipts,
    spot::{self, Step},
};
use crate::{
    diagnostic::{Diagnostic, Location},
    memo::Held,
};

/// Reads a document and holds it against its own text and the lexicon.
///
/// # Errors
///
/// Everything that is wrong with it, in the order of its lines; see [`CODES`](super::CODES).
pub fn parse(path: &str, content: impl Into<Held>, known: &Known) -> Result<Parsed, Vec<Diagnostic>> {
    let content = content.into();
    let parts = parts(path, &content)?;
    let padded = spot::padded(&content, &parts);
    let reading = Reading::of(path, &content, &padded);
    let mut problems = reading.problems;
    let Some(front) = reading.front else { return Err(problems) };
    let document = Document::of(path, content.clone(), front);
    let (receipts, more) = Examination::new(&document, reading.table.get_ref()).run(known);
    problems.extend(more);
    problems.sort_by_key(|problem| problem.location.as_ref().map(|location| (location.line, location.column)));
    if !problems.is_empty() {
        return Err(problems);
    }
    let hash = hand::hash_of(&content, &parts, reading.table.get_ref());
    Ok(Parsed { document, receipts, hash })
}

/// Holds a document that has been read against its own text and the lexicon.
///
/// # Errors
///
/// As for [`parse`].
pub fn examine(document: &Document, known: &Known) -> Result<Receipts, Vec<Diagnostic>> {
    parse(&document.path, document.content.clone(), known).map(|parsed| parsed.receipts)
}

/// A document under examination, and what was found wrong with it.
struct Examination<'a> {
    document: &'a Document,
    table: &'a DeTable<'a>,
    passages: Passages<'a>,
    problems: Vec<Diagnostic>,
}

impl<'a> Examination<'a> {
    fn new(document: &'a Document, table: &'a DeTable<'a>) -> Self {
        let passages = Passages::of_document(&document.front, &document.body);
        Self { document, table, passages, problems: Vec::new() }
    }

    fn run(mut self, known: &Known) -> (Receipts, Vec<Diagnostic>) {
        form::examine(&mut self);
        entity::examine(&mut self, known);
        let receipts = evidence::examine(&mut self);
        (receipts, self.problems)
    }

    /// Notes an error at a part of the front matter; where that is missing, at the opening fence.
    fn problem(&mut self, path: &[Step<'_>], problem: Diagnostic) {
        let span = spot::find(self.table, path).unwrap_or(0..0);
        self.problem_at(span, problem);
    }

    /// Notes an error at bytes of the file.
    fn problem_at(&mut self, span: Range<usize>, problem: Diagnostic) {
        let location = Location::new(&self.document.path, &self.document.content, span);
        self.problems.push(problem.at(location));
    }

    /// Gives the byte of the file at which the body begins.
    fn body_start(&self) -> usize {
        self.document.content.len() - self.document.body.len()
    }
}

#[cfg(test)]
mod tests;
