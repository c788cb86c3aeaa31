//! The second corridor: documents to a site.

use std::{ops::Deref, sync::Arc};

use indicatif::ProgressBar;
use rayon::prelude::*;

use crate::{
    annotate::{self, Annotated, Withheld},
    briefing::{self, Briefing, Edition, IncidentNote, Page, Prose, incident},
    diagnostic::{Diagnostic, Location},
    document::{self, Document, Known, Receipts},
    export,
    output::{Fault, Output, Published, Staged},
    project::{File, Project},
    theme::Theme,
};

/// What becomes of drafts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Drafts {
    /// They are nowhere in the output.
    #[default]
    Hidden,
    /// They are published, and marked.
    Shown,
}

/// What a site needs beside its articles.
#[derive(Debug)]
pub struct Furniture {
    /// Templates and static files.
    pub theme: Theme,
    /// What people wrote beside the articles.
    pub prose: Prose,
}

/// Why a site was not published.
#[derive(Debug)]
pub enum Stopped {
    /// Pages could not be made.
    Content(Vec<Diagnostic>),
    /// The outside world refused.
    Outside(Fault),
}

/// Documents that are true to their texts: a list of documents, with the places of all that they cite.
#[derive(Debug, Default)]
pub struct Parsed {
    documents: Vec<Document>,
    receipts: Vec<Receipts>,
}

impl Deref for Parsed {
    type Target = [Document];

    fn deref(&self) -> &[Document] {
        &self.documents
    }
}

/// Reads the files of `content/articles`, by path; of those that are wrong, all that is wrong.
pub fn parse(project: &Project, files: &[File]) -> (Parsed, Vec<Diagnostic>) {
    let known = Known::from(&project.lexicon);
    let results: Vec<_> = files.par_iter().map(|file| document::parse(&file.path, &file.text, &known)).collect();
    let mut parsed = Parsed::default();
    let mut problems = Vec::new();
    for result in results {
        match result {
            Ok((document, receipts)) => {
                parsed.documents.push(document);
                parsed.receipts.push(receipts);
            }
            Err(told) => problems.extend(told),
        }
    }
    problems.extend(document::check_links(&parsed));
    (parsed, problems)
}

/// Takes templates, static files and free pages.
///
/// # Errors
///
/// All that is wrong with them.
pub fn furnish(project: &Project) -> Result<Furniture, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let known = (&project.lexicon, &project.config);
    let mut prose = Prose::default();
    for File { path, text } in &project.pages {
        if path.starts_with(incident::FOLDER) {
            prose.notes.extend(IncidentNote::parse(path, text, known).map_err(|told| problems.extend(told)).ok());
        } else {
            prose.pages.extend(Page::parse(path, text, known).map_err(|told| problems.extend(told)).ok());
        }
    }
    for File { path, text } in &project.editions {
        prose.editions.extend(Edition::parse(path, text).map_err(|told| problems.push(*told)).ok());
    }
    prose.editions.sort_by(|left, right| (left.number, &left.name).cmp(&(right.number, &right.name)));
    match Theme::load(&project.theme) {
        Ok(theme) if problems.is_empty() => Ok(Furniture { theme, prose }),
        Ok(_) => Err(problems),
        Err(told) => {
            problems.extend(told);
            Err(problems)
        }
    }
}

/// Makes the briefing of documents and pages.
pub fn arrange<'p>(project: &'p Project, parsed: &Parsed, prose: Prose, drafts: Drafts) -> Briefing<'p> {
    let withheld = Withheld::over(parsed.iter().map(|document| &document.front), &project.lexicon);
    let known = annotate::Known { lexicon: &project.lexicon, config: &project.config, withheld: &withheld };
    let annotated: Vec<Arc<Annotated>> = parsed
        .documents
        .par_iter()
        .zip(&parsed.receipts)
        .filter(|(document, _)| drafts == Drafts::Shown || !document.front.draft)
        .map(|(document, receipts)| Arc::new(annotate::annotate(document, receipts, known)))
        .collect();
    briefing::arrange(annotated, prose, &project.lexicon, &project.config)
}

/// Renders every page, lays aside what differs from what stands, and moves it into place when all of them are made.
///
/// # Errors
///
/// Templates that fail, of which nothing is published; whatever the operating system refuses.
pub fn publish(
    briefing: &Briefing<'_>,
    theme: &Theme,
    output: Output,
    progress: &ProgressBar,
) -> Result<Published, Stopped> {
    let drafts = export::plan(briefing, theme.assets()).map_err(Stopped::Content)?;
    progress.set_length(drafts.len() as u64);
    let staged: Vec<Result<Staged, Stopped>> = drafts
        .par_iter()
        .map(|draft| {
            let bytes = theme.render(draft).map_err(|told| Stopped::Content(vec![told]))?;
            progress.inc(1);
            output.stage(draft.path.clone(), &bytes).map_err(Stopped::Outside)
        })
        .collect();
    output.publish(&all(staged)?).map_err(Stopped::Outside)
}

/// Gives all staged files, or everything that kept one of them from being made.
fn all(results: Vec<Result<Staged, Stopped>>) -> Result<Vec<Staged>, Stopped> {
    let mut staged = Vec::with_capacity(results.len());
    let mut problems: Vec<Diagnostic> = Vec::new();
    let mut foreign = Vec::new();
    for result in results {
        match result {
            Ok(file) => staged.push(file),
            Err(Stopped::Content(told)) => problems.extend(told),
            Err(Stopped::Outside(Fault::Foreign(paths))) => foreign.extend(paths),
            Err(stopped) => return Err(stopped),
        }
    }
    problems.dedup_by(|later, earlier| same_spot(later, earlier));
    match (problems.is_empty(), foreign.is_empty()) {
        (false, _) => Err(Stopped::Content(problems)),
        (true, false) => Err(Stopped::Outside(Fault::Foreign(foreign))),
        (true, true) => Ok(staged),
    }
}

/// Tells whether two problems stand at one place of one template: ten thousand pages need not say so each.
fn same_spot(left: &Diagnostic, right: &Diagnostic) -> bool {
    let spot = |told: &Diagnostic| told.location.as_ref().map(|at: &Location| (at.path.clone(), at.line, at.column));
    left.code == right.code && spot(left).is_some() && spot(left) == spot(right)
}
