//! The first corridor: sources to documents.
//!
//! 1. Each source is cleaned, searched and composed, on all cores: what the machine would write.
//! 2. The document that stands for the same source, if any, decides what is done: a person's edits are never written over.
//! 3. Documents whose source is gone go too, unless a person has edited them.

use std::{collections::BTreeMap, sync::Arc};

use indicatif::ProgressBar;
use rayon::prelude::*;

use super::{
    Memory,
    intake::{Intake, Opinion},
    shelf::{Shelf, State},
};
use crate::{
    article::{self, Article},
    diagnostic::{Diagnostic, Location},
    document::{self, Composed, Document, Known, Parsed},
    extract::{self, Findings, Record},
    lexicon::Lexicon,
    memo::{Held, Key},
    project::{File, Project},
    source::{Manuscript, Source, feed_of},
    text::{Field, Text},
};

/// What ingest makes of a site's sources.
#[derive(Debug, Default)]
pub struct Ingested<'p> {
    /// The documents of `content/articles` as they are to stand, by path.
    pub documents: Vec<File>,
    /// What is to be written so that they stand so.
    pub changes: Vec<Change>,
    /// What the user should know.
    pub problems: Vec<Diagnostic>,
    /// Edited documents.
    pub edited: Vec<Edited<'p>>,
}

/// A document that a person has edited, and the source of which the machine would write another.
#[derive(Debug, Clone)]
pub struct Edited<'p> {
    pub(super) parsed: Arc<Parsed>,
    pub(super) source: &'p Source,
}

impl Edited<'_> {
    /// Gives the document as it stands.
    pub fn document(&self) -> &Document {
        &self.parsed.document
    }

    /// Says what the machine would write in its place.
    pub fn opinion(&self, lexicon: &Lexicon) -> Composed {
        compose(self.source, lexicon, &Known::from(lexicon))
    }
}

/// A change to a file of `content/articles`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Path from the site's folder.
    pub path: String,
    /// What stood there when it was read; nothing where there was no file.
    pub before: Option<Held>,
    /// What is to stand there; nothing where the file goes.
    pub after: Option<Held>,
}

/// Takes in all sources of a site. Writes nothing.
pub fn ingest<'p>(project: &'p Project, memory: &mut Memory, progress: &ProgressBar) -> Ingested<'p> {
    let shelf = Shelf::of(project, memory);
    let (sources, problems) = distinct(&project.sources, &shelf);
    progress.set_length(sources.len() as u64);
    let opinions = opinions(&sources, &shelf, (project, memory), progress);
    let mut intake = Intake::new(shelf, problems);
    for (source, (key, opinion)) in sources.iter().zip(opinions) {
        intake.put(source, key, opinion);
    }
    intake.close(project, memory)
}

/// Asks the machine, on all cores, about the sources whose documents may not say what it would write.
fn opinions(
    sources: &[&Source],
    shelf: &Shelf<'_>,
    (project, memory): (&Project, &Memory),
    progress: &ProgressBar,
) -> Vec<(Key, Opinion)> {
    let lexicon = &project.lexicon;
    let known = Known::from(lexicon);
    let ask = |source: &&Source| {
        let key = key(source, lexicon);
        let state = shelf.place(&source.path).map(|at| &shelf.standing[at].state);
        let opinion = match state {
            Some(State::Broken | State::Edited(_)) => Opinion::Unasked,
            Some(State::Untouched(parsed))
                if memory.composed.get(key).as_deref() == parsed.document.front.source.written.as_ref() =>
            {
                Opinion::Same
            }
            Some(_) => Opinion::Fresh(Box::new(compose(source, lexicon, &known))),
            None => Opinion::New(Box::new(compose(source, lexicon, &known).into_document())),
        };
        progress.inc(1);
        (key, opinion)
    };
    sources.par_iter().map(ask).collect()
}

/// Gives the hash of all that the machine can see of a source: its words follow from its bytes and the form that its path
/// tells, but what a feed says of itself stands in no item's bytes.
fn key(source: &Source, lexicon: &Lexicon) -> Key {
    let beside = format!("{:?} {:?}", source.manuscript.stated, source.sidecar);
    Key::of([source.path.as_str(), &source.sha256, &beside, lexicon.hash()])
}

/// Says what the machine would write of a source.
pub fn compose(source: &Source, lexicon: &Lexicon, known: &Known) -> Composed {
    let article = clean(&source.manuscript, lexicon);
    let findings = find(&article, lexicon);
    document::compose(source, &article, &findings, known)
}

/// Cleans a text, with the lexicon's word on whether a paragraph is about the conflict.
fn clean(manuscript: &Manuscript, lexicon: &Lexicon) -> Article {
    article::clean(manuscript, &|paragraph| extract::names_anything(&Text::new(&[(Field::Body, paragraph)]), lexicon))
}

fn find(article: &Article, lexicon: &Lexicon) -> Findings {
    extract::extract(&text(article), lexicon)
}

/// Reads what an article says.
fn text(article: &Article) -> Text {
    Text::new(&[
        (Field::Title, article.title.as_str()),
        (Field::Standfirst, article.standfirst.as_deref().unwrap_or_default()),
        (Field::Body, article.body.as_str()),
    ])
}

/// Says what is found in a text alone, as `briefgen extract` prints it.
pub fn record(file: &str, manuscript: &Manuscript, lexicon: &Lexicon) -> String {
    let article = clean(manuscript, lexicon);
    let findings = extract::for_record(&text(&article), lexicon);
    Record::new(file, &article, &findings, lexicon).line()
}

/// Leaves out sources whose bytes stand there already under another name: the one that has a document stays, else the
/// first by its path.
fn distinct<'s>(sources: &'s [Source], shelf: &Shelf<'_>) -> (Vec<&'s Source>, Vec<Diagnostic>) {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    let mut copies = Vec::new();
    let mut kept = Vec::new();
    let (known, new): (Vec<_>, Vec<_>) = sources.iter().partition(|source| shelf.place(&source.path).is_some());
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
