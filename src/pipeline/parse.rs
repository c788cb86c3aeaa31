//! Documents that are true to their texts, each with the places of all that it cites.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Memory;
use crate::{
    diagnostic::Diagnostic,
    document::{self, Document, Known, Receipts},
    memo::{Key, Work},
    project::{File, Project},
};

/// A document that is true to its text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Parsed {
    /// The document.
    pub document: Document,
    /// Where its words stand.
    pub receipts: Receipts,
}

/// Documents by path, those that are wrong left out.
#[derive(Debug, Default)]
pub struct Documents(pub(super) Vec<Arc<Parsed>>);

impl Documents {
    /// Gives the documents.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Document> + Clone {
        self.0.iter().map(|parsed| &parsed.document)
    }
}

/// Reads the files of `content/articles`, by path; of those that are wrong, all that is wrong.
pub fn parse(project: &Project, files: &[File], memory: &mut Memory) -> (Documents, Vec<Diagnostic>) {
    let mut documents = Vec::with_capacity(files.len());
    let mut problems = Vec::new();
    for result in memory.parsed.map(files, &Parsing::of(project)) {
        match result {
            Ok(parsed) => documents.push(parsed),
            Err(told) => problems.extend(told),
        }
    }
    let documents = Documents(documents);
    problems.extend(document::check_links(documents.iter()));
    (documents, problems)
}

/// How a file becomes a document.
pub(super) struct Parsing<'p> {
    lexicon: &'p str,
    known: Known,
}

impl<'p> Parsing<'p> {
    pub(super) fn of(project: &'p Project) -> Self {
        Self { lexicon: project.lexicon.hash(), known: Known::from(&project.lexicon) }
    }
}

impl Work<File> for Parsing<'_> {
    type Made = Parsed;
    type Fault = Vec<Diagnostic>;

    fn key(&self, file: &File) -> Key {
        Key::of([&file.path, &file.text, self.lexicon])
    }

    fn make(&self, file: &File) -> Result<Parsed, Vec<Diagnostic>> {
        let (document, receipts) = document::parse(&file.path, &file.text, &self.known)?;
        Ok(Parsed { document, receipts })
    }

    fn revive(&self, file: &File, parsed: Parsed) -> Parsed {
        Parsed { document: Document::of(&file.path, &file.text, parsed.document.front), ..parsed }
    }
}
