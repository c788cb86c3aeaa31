//! Sources on their way to documents, one after the other: what a person has edited is never written over.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    Memory,
    ingest::{Change, Edited, Ingested},
    shelf::{Shelf, State},
};
use crate::{
    diagnostic::{Diagnostic, Location},
    document::{self, Action, Composed, Document, FrontMatter},
    memo::Key,
    project::{File, Project},
    source::{Source, feed_of},
};

/// What the machine thinks of a source.
pub(super) enum Opinion {
    /// Nobody asks: a person has edited the document, or nobody can read it.
    Unasked,
    /// It would write what stands there.
    Same,
    /// It would write this in the place of what stands there.
    Fresh(Box<Composed>),
    /// It would write this new document, if its slug is free.
    New(Box<Document>),
}

/// Sources on their way to documents.
pub(super) struct Intake<'p> {
    shelf: Shelf<'p>,
    /// Places of the documents of which a source was put.
    put: BTreeSet<usize>,
    taken: BTreeSet<String>,
    /// What the machine would write, by hash, for each source that it was asked about.
    written: Vec<(Key, Arc<String>)>,
    ingested: Ingested<'p>,
}

impl<'p> Intake<'p> {
    /// Begins with the documents that stand.
    pub(super) fn new(shelf: Shelf<'p>, problems: Vec<Diagnostic>) -> Self {
        let ingested = Ingested { problems, ..Ingested::default() };
        Self { put: BTreeSet::new(), taken: shelf.taken.clone(), written: Vec::new(), shelf, ingested }
    }

    /// Puts what the machine makes of a source in its place.
    pub(super) fn put(&mut self, source: &'p Source, key: Key, opinion: Opinion) {
        let at = self.shelf.place(&source.path);
        self.put.extend(at);
        let standing = at.map(|at| &self.shelf.standing[at]);
        let existing = standing.and_then(|standing| standing.state.document());
        if let Opinion::New(document) = &opinion
            && document.body.trim().is_empty()
        {
            self.ingested.problems.push(no_text(source));
            return;
        }
        let action = match opinion {
            Opinion::Same => Action::Keep,
            Opinion::Unasked if existing.is_some() => Action::Edited,
            Opinion::Unasked => {
                self.ingested.documents.extend(standing.map(|standing| standing.file.clone()));
                return;
            }
            Opinion::Fresh(composed) => {
                document::reconcile(existing.map(|parsed| &parsed.document), &composed, &self.taken)
            }
            Opinion::New(document) => Action::Create(self.with_free_slug(*document)),
        };
        let written = match &action {
            Action::Create(document) | Action::Replace(document) => document.front.source.written.clone(),
            Action::Keep => existing.and_then(|parsed| parsed.document.front.source.written.clone()),
            Action::Edited => None,
        };
        self.written.extend(written.map(|written| (key, Arc::new(written))));
        match action {
            Action::Keep => self.ingested.documents.extend(standing.map(|standing| standing.file.clone())),
            Action::Edited => {
                self.ingested.documents.extend(standing.map(|standing| standing.file.clone()));
                self.ingested.edited.extend(existing.map(|parsed| Edited { parsed: Arc::clone(parsed), source }));
            }
            Action::Create(document) | Action::Replace(document) => {
                self.taken.insert(document.front.slug.clone());
                self.ingested.changes.push(Change {
                    path: document.path.clone(),
                    before: standing.map(|standing| standing.file.text.clone()),
                    after: Some(document.content.clone()),
                });
                self.ingested.documents.push(File { path: document.path, text: document.content });
            }
        }
    }

    /// Gives a new document a slug that is free, if its own is not.
    fn with_free_slug(&self, document: Document) -> Document {
        let slug = document::slug_unique(&document.front.slug, &self.taken, &document.front.source.sha256);
        if slug == document.front.slug {
            return document;
        }
        Composed { front: FrontMatter { slug, ..document.front }, body: document.body.to_string() }.into_document()
    }

    /// Sees to the documents of which no source was put: those that a person wrote, and those whose source is gone.
    pub(super) fn close(self, project: &Project, memory: &mut Memory) -> Ingested<'p> {
        let Self { shelf, put, written, mut ingested, .. } = self;
        memory.composed.keep(written);
        for (at, standing) in shelf.standing.iter().enumerate().filter(|(at, _)| !put.contains(at)) {
            let file = standing.file;
            let Some(parsed) = standing.state.document() else {
                ingested.documents.push(file.clone());
                continue;
            };
            let source = &parsed.document.front.source.file;
            let is_gone = shelf.place(source) == Some(at) && !stands_elsewhere(source, project);
            if is_gone && matches!(standing.state, State::Untouched(_)) {
                let before = Some(file.text.clone());
                ingested.changes.push(Change { path: file.path.clone(), before, after: None });
                continue;
            }
            if is_gone {
                let message = format!("`sources/{source}` is gone; the document stays, for it was edited");
                ingested.problems.push(
                    Diagnostic::warning("source-gone", message)
                        .at(Location::file(&file.path))
                        .help("bring the source back, or delete the document"),
                );
            }
            ingested.documents.push(file.clone());
        }
        ingested.documents.sort_by(|left, right| left.path.cmp(&right.path));
        ingested
    }
}

/// Tells whether a source that was not taken in is left as it is: its file could not be read, or it is an item that has
/// left a feed that still stands. Feeds forget; what they once said stays.
fn stands_elsewhere(source: &str, project: &Project) -> bool {
    let is_feed = |feed: &str| project.left_out.contains(feed) || project.root.join("sources").join(feed).exists();
    project.left_out.contains(source) || feed_of(source).is_some_and(is_feed)
}

/// Tells that nothing of a source is an article.
fn no_text(source: &Source) -> Diagnostic {
    Diagnostic::warning("no-text", "nothing is left of this source once what is not the article is held back")
        .at(Location::file(format!("sources/{}", source.path)))
        .help("look whether it is an article; if it is, save it in another form")
}
