//! Documents that are true to their texts, each with the places of all that it cites.

use std::sync::Arc;

use super::Memory;
use crate::{
    diagnostic::Diagnostic,
    document::{self, Document, Known, Parsed},
    memo::{Key, Work},
    project::{File, Project},
};

/// Documents by path, those that are wrong left out.
#[derive(Debug, Default)]
pub struct Documents(pub(super) Vec<Arc<Parsed>>);

impl Documents {
    /// Gives the documents.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Document> + Clone {
        self.0.iter().map(|parsed| &parsed.document)
    }

    /// Leaves out the documents of some sources, each named by its path below `sources/` or by the document's slug.
    ///
    /// # Errors
    ///
    /// The name that is of no document.
    pub fn without(mut self, sources: &[String]) -> Result<Self, String> {
        for name in sources {
            let file = name.strip_prefix("sources/").unwrap_or(name);
            let n_before = self.0.len();
            self.0.retain(|parsed| parsed.document.front.source.file != file && parsed.document.front.slug != *name);
            if self.0.len() == n_before {
                return Err(name.clone());
            }
        }
        Ok(self)
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
        Key::of([file.path.as_bytes(), file.text.key().as_ref(), self.lexicon.as_bytes()])
    }

    fn make(&self, file: &File) -> Result<Parsed, Vec<Diagnostic>> {
        document::parse(&file.path, file.text.clone(), &self.known)
    }

    fn revive(&self, file: &File, parsed: Parsed) -> Option<Parsed> {
        Some(Parsed { document: parsed.document.again(&file.path, file.text.clone()), ..parsed })
    }
}
