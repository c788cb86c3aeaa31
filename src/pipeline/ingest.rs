//! The first corridor: sources to documents.
//!
//! 1. Each source is cleaned, searched and composed, on all cores: what the machine would write.
//! 2. The document that stands for the same source, if any, decides what is done: a person's edits are never written over.
//! 3. Documents whose source is gone go too, unless a person has edited them.

use std::collections::{BTreeMap, BTreeSet};

use indicatif::ProgressBar;
use rayon::prelude::*;

use crate::{
    article::{self, Article},
    diagnostic::{Diagnostic, Location},
    document::{self, Action, Composed, Document, Known},
    extract::{self, Findings, Record},
    lexicon::Lexicon,
    project::{File, Project},
    source::{Manuscript, Source, feed_of},
    text::{Field, Text},
};

/// What ingest makes of a site's sources.
#[derive(Debug, Default)]
pub struct Ingested {
    /// The documents of `content/articles` as they are to stand, by path.
    pub documents: Vec<File>,
    /// What is to be written so that they stand so.
    pub changes: Vec<Change>,
    /// What the user should know.
    pub problems: Vec<Diagnostic>,
    /// Edited documents, and what the machine would write in their place.
    pub edited: Vec<(Document, Composed)>,
}

/// A change to a file of `content/articles`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Path from the site's folder.
    pub path: String,
    /// What stood there when it was read; nothing where there was no file.
    pub before: Option<String>,
    /// What is to stand there; nothing where the file goes.
    pub after: Option<String>,
}

/// Takes in all sources of a site. Writes nothing.
pub fn ingest(project: &Project, progress: &ProgressBar) -> Ingested {
    let known = Known::from(&project.lexicon);
    let mut shelf = Shelf::of(&project.documents);
    let (sources, mut problems) = distinct(&project.sources, &shelf);
    progress.set_length(sources.len() as u64);
    let composed = sources.par_iter().map(|source| {
        let composed = compose(source, &project.lexicon, &known);
        progress.inc(1);
        composed
    });
    let composed: Vec<Composed> = composed.collect();
    let mut ingested = Ingested::default();
    for (source, composed) in sources.iter().zip(composed) {
        if composed.body.trim().is_empty() && !shelf.by_source.contains_key(&source.path) {
            problems.push(no_text(source));
            continue;
        }
        shelf.put(source, composed, &mut ingested);
    }
    ingested.problems.append(&mut problems);
    shelf.close(project, &mut ingested);
    ingested.documents.sort_by(|left, right| left.path.cmp(&right.path));
    ingested
}

/// Tells that nothing of a source is an article.
fn no_text(source: &Source) -> Diagnostic {
    Diagnostic::warning("no-text", "nothing is left of this source once what is not the article is held back")
        .at(Location::file(format!("sources/{}", source.path)))
        .help("look whether it is an article; if it is, save it in another form")
}

/// Says what the machine would write of a source.
fn compose(source: &Source, lexicon: &Lexicon, known: &Known) -> Composed {
    let article = clean(&source.manuscript, lexicon);
    let findings = find(&article, lexicon);
    document::compose(source, &article, &findings, known)
}

/// Cleans a text, with the lexicon's word on whether a paragraph is about the conflict.
fn clean(manuscript: &Manuscript, lexicon: &Lexicon) -> Article {
    article::clean(manuscript, &|paragraph| extract::names_anything(&Text::new(&[(Field::Body, paragraph)]), lexicon))
}

fn find(article: &Article, lexicon: &Lexicon) -> Findings {
    let fields = [
        (Field::Title, article.title.as_str()),
        (Field::Standfirst, article.standfirst.as_deref().unwrap_or_default()),
        (Field::Body, article.body.as_str()),
    ];
    extract::extract(&Text::new(&fields), lexicon)
}

/// Says what is found in a text alone, as `briefgen extract` prints it.
pub fn record(file: &str, manuscript: &Manuscript, lexicon: &Lexicon) -> Record {
    let article = clean(manuscript, lexicon);
    let findings = find(&article, lexicon);
    Record::new(file, &article, &findings, lexicon)
}

/// Leaves out sources whose bytes stand there already under another name: the one that has a document stays, else the
/// first by its path.
fn distinct<'s>(sources: &'s [Source], shelf: &Shelf<'_>) -> (Vec<&'s Source>, Vec<Diagnostic>) {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    let mut copies = Vec::new();
    let mut kept = Vec::new();
    let (known, new): (Vec<_>, Vec<_>) =
        sources.iter().partition(|source| shelf.by_source.contains_key(source.path.as_str()));
    for source in known.into_iter().chain(new) {
        match first.get(source.sha256.as_str()) {
            None => {
                first.insert(&source.sha256, &source.path);
                kept.push(source);
            }
            Some(same) => copies.push((source, *same)),
        }
    }
    kept.sort_by(|left, right| left.path.cmp(&right.path));
    (kept, told_twice(&copies))
}

/// Tells which sources are left out because their bytes stand there already; the items of a feed in one sentence.
fn told_twice(copies: &[(&Source, &str)]) -> Vec<Diagnostic> {
    let feed = |source: &Source| feed_of(&source.path).map(str::to_owned);
    let mut problems = Vec::new();
    for (place, (source, first)) in copies.iter().enumerate() {
        let of = feed(source);
        let n_items = copies.iter().filter(|(other, _)| of.is_some() && feed(other) == of).count();
        let is_told = copies[..place].iter().any(|(other, _)| of.is_some() && feed(other) == of);
        let told = match of {
            None => {
                Diagnostic::warning("duplicate-source", format!("the same bytes as `sources/{first}`: taken in once"))
                    .at(Location::file(format!("sources/{}", source.path)))
                    .help("remove one of the two")
            }
            Some(_) if is_told => continue,
            Some(feed) => Diagnostic::note(
                "duplicate-items",
                format!("items that another feed holds, too, are taken in once: {n_items}, `sources/{first}` first"),
            )
            .at(Location::file(format!("sources/{feed}"))),
        };
        problems.push(told);
    }
    problems
}

/// The documents that stand in `content/articles`.
struct Shelf<'p> {
    standing: Vec<Standing<'p>>,
    by_source: BTreeMap<String, usize>,
    put: BTreeSet<usize>,
    taken: BTreeSet<String>,
}

/// A file that stands there, and the document in it; none where the file cannot be read as one.
struct Standing<'p> {
    file: &'p File,
    document: Option<Document>,
}

impl<'p> Shelf<'p> {
    fn of(files: &'p [File]) -> Self {
        let read = |file: &'p File| Standing { file, document: document::read(&file.path, &file.text).ok() };
        let standing: Vec<Standing<'_>> = files.par_iter().map(read).collect();
        let mut by_source = BTreeMap::new();
        for (at, Standing { file, document }) in standing.iter().enumerate() {
            let source = match document {
                Some(document) => document.front.source.file.clone(),
                None => source_line(&file.text).unwrap_or_default(),
            };
            if !source.is_empty() {
                by_source.entry(source).or_insert(at);
            }
        }
        let documents = standing.iter().filter_map(|standing| standing.document.as_ref());
        let taken = documents.map(|document| document.front.slug.clone()).collect();
        Self { standing, by_source, put: BTreeSet::new(), taken }
    }

    /// Puts what the machine makes of a source in its place.
    fn put(&mut self, source: &Source, composed: Composed, ingested: &mut Ingested) {
        let at = self.by_source.get(&source.path).copied();
        self.put.extend(at);
        let standing = at.map(|at| &self.standing[at]);
        let existing = standing.and_then(|standing| standing.document.as_ref());
        let keep = |ingested: &mut Ingested| ingested.documents.extend(standing.map(|standing| standing.file.clone()));
        if standing.is_some() && existing.is_none() {
            return keep(ingested);
        }
        match document::reconcile(existing, &composed, &self.taken) {
            Action::Keep => keep(ingested),
            Action::Edited => {
                keep(ingested);
                ingested.edited.extend(existing.map(|document| (document.clone(), composed)));
            }
            Action::Create(document) | Action::Replace(document) => {
                self.taken.insert(document.front.slug.clone());
                ingested.changes.push(Change {
                    path: document.path.clone(),
                    before: standing.map(|standing| standing.file.text.clone()),
                    after: Some(document.content.clone()),
                });
                ingested.documents.push(File { path: document.path, text: document.content });
            }
        }
    }

    /// Sees to the documents of which no source was put: those that a person wrote, and those whose source is gone.
    fn close(self, project: &Project, ingested: &mut Ingested) {
        for (at, standing) in self.standing.iter().enumerate().filter(|(at, _)| !self.put.contains(at)) {
            let file = standing.file;
            let Some(document) = &standing.document else {
                ingested.documents.push(file.clone());
                continue;
            };
            let source = &document.front.source.file;
            let is_gone = self.by_source.get(source) == Some(&at) && !stands_elsewhere(source, project);
            if is_gone && document::is_untouched(document) {
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
    }
}

/// Tells whether a source that was not taken in is left as it is: its file could not be read, or it is an item that has
/// left a feed that still stands. Feeds forget; what they once said stays.
fn stands_elsewhere(source: &str, project: &Project) -> bool {
    let is_feed = |feed: &str| project.left_out.contains(feed) || project.root.join("sources").join(feed).exists();
    project.left_out.contains(source) || feed_of(source).is_some_and(is_feed)
}

/// Finds the source that a broken document names, so that no second document is made of it.
fn source_line(text: &str) -> Option<String> {
    let line = text.lines().find(|line| line.trim_start().starts_with("file = "))?;
    Some(line.split('"').nth(1)?.to_owned())
}
