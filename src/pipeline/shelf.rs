//! The documents that stand in `content/articles`, and what a person has done to them.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use rayon::prelude::*;

use super::{Memory, parse::Parsing};
use crate::{
    document::{self, Parsed, Receipts},
    project::{File, Project},
};

/// The documents that stand there.
pub(super) struct Shelf<'p> {
    pub(super) standing: Vec<Standing<'p>>,
    by_source: BTreeMap<String, usize>,
    /// Slugs that are taken.
    pub(super) taken: BTreeSet<String>,
}

/// A file that stands there.
pub(super) struct Standing<'p> {
    /// The file.
    pub(super) file: &'p File,
    /// What it is.
    pub(super) state: State,
}

/// What ingest has to respect in a file.
pub(super) enum State {
    /// It cannot be read as a document.
    Broken,
    /// A person has edited it.
    Edited(Arc<Parsed>),
    /// It is as ingest wrote it, the person's own lines aside.
    Untouched(Arc<Parsed>),
}

impl State {
    /// Gives the document.
    pub(super) fn document(&self) -> Option<&Arc<Parsed>> {
        match self {
            Self::Broken => None,
            Self::Edited(parsed) | Self::Untouched(parsed) => Some(parsed),
        }
    }
}

impl<'p> Shelf<'p> {
    /// Reads the documents that stand there.
    pub(super) fn of(project: &'p Project, memory: &mut Memory) -> Self {
        let parsed = memory.parsed.map(&project.documents, &Parsing::of(project));
        let standing = project.documents.par_iter().zip(parsed).map(|(file, parsed)| {
            // What is untrue to its text is a document all the same.
            let untrue = || {
                let document = document::read(&file.path, file.text.clone()).ok()?;
                let hash = document::hash(&document.content);
                Some(Arc::new(Parsed { document, receipts: Receipts::default(), hash }))
            };
            let state = match parsed.ok().or_else(untrue) {
                None => State::Broken,
                Some(parsed) if parsed.is_untouched() => State::Untouched(parsed),
                Some(parsed) => State::Edited(parsed),
            };
            Standing { file, state }
        });
        let standing: Vec<Standing<'_>> = standing.collect();
        let mut by_source = BTreeMap::new();
        for (at, Standing { file, state }) in standing.iter().enumerate() {
            let source = match state.document() {
                Some(parsed) => parsed.document.front.source.file.clone(),
                None => source_line(&file.text).unwrap_or_default(),
            };
            if !source.is_empty() {
                by_source.entry(source).or_insert(at);
            }
        }
        let documents = standing.iter().filter_map(|standing| standing.state.document());
        let taken = documents.map(|parsed| parsed.document.front.slug.clone()).collect();
        Self { standing, by_source, taken }
    }

    /// Gives the place of the document of a source, by its path.
    pub(super) fn place(&self, source: &str) -> Option<usize> {
        self.by_source.get(source).copied()
    }
}

/// Finds the source that a broken document names, so that no second document is made of it.
fn source_line(text: &str) -> Option<String> {
    let line = text.lines().find(|line| line.trim_start().starts_with("file = "))?;
    Some(line.split('"').nth(1)?.to_owned())
}
