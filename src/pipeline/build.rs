//! The second corridor: documents to a site.

use std::sync::Arc;

use indicatif::ProgressBar;
use rayon::prelude::*;

use super::{
    Documents, Memory,
    pages::Pages,
    search::{self, Index},
};
use crate::{
    briefing::{Briefing, Edition, IncidentNote, Page, Prose, incident},
    diagnostic::{Diagnostic, Location},
    export::{self, Content, Draft},
    memo::Key,
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
    pub theme: Arc<Theme>,
    /// What people wrote beside the articles.
    pub prose: Prose,
}

/// Where a site goes, and how.
#[derive(Debug)]
pub struct Way<'w> {
    /// The folder, opened for this build.
    pub output: Output,
    /// What becomes of the search index.
    pub index: Index,
    /// Shows how many files are made.
    pub progress: &'w ProgressBar,
}

/// Why a site was not published.
#[derive(Debug)]
pub enum Stopped {
    /// Pages could not be made.
    Content(Vec<Diagnostic>),
    /// The outside world refused.
    Outside(Fault),
}

/// Takes templates, static files and free pages.
///
/// # Errors
///
/// All that is wrong with them.
pub fn furnish(project: &Project, memory: &mut Memory) -> Result<Furniture, Vec<Diagnostic>> {
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
    match memory.theme(&project.theme) {
        Ok(theme) if problems.is_empty() => Ok(Furniture { theme, prose }),
        Ok(_) => Err(problems),
        Err(told) => {
            problems.extend(told);
            Err(problems)
        }
    }
}

/// Gives the hash of all that a site is made from.
pub fn key(project: &Project, documents: &Documents, furniture: &Furniture, (drafts, index): (Drafts, Index)) -> Key {
    // All of it is named, so that nothing new is forgotten. Of sources, documents and theme what counts is what became of
    // them.
    let Project {
        config,
        lexicon,
        pages,
        editions,
        root: _,
        sources: _,
        documents: _,
        theme: _,
        left_out: _,
        diagnostics: _,
    } = project;
    let texts = documents.iter().map(|document| (&document.path, document.content.key()));
    let files = pages.iter().chain(editions).map(|file| (&file.path, file.text.key()));
    let texts = texts.chain(files).map(|(path, key)| Key::of([path.as_bytes(), key.as_ref()]));
    let settings = format!("{config:?} {drafts:?} {index:?}");
    let rest = [settings.as_bytes(), lexicon.hash().as_bytes()];
    Key::of([Key::of(texts), Key::of(rest), furniture.theme.key()])
}

/// Tells that nothing is to be done, where all that the site is made from and all files of the output are as the last
/// build left them.
pub fn unchanged(made_of: Key, output: &Output, memory: &Memory) -> Option<Published> {
    memory.pages.unchanged(made_of, output)
}

/// Renders every page that is not made from the same view as before, lays aside what differs from what stands, and moves
/// it into place when all of them are made.
///
/// # Errors
///
/// Templates that fail, of which nothing is published; whatever the operating system refuses.
pub fn publish(
    briefing: &Briefing<'_>,
    (theme, made_of): (&Theme, Key),
    Way { output, index, progress }: Way<'_>,
    memory: &mut Memory,
) -> Result<Published, Stopped> {
    let drafts = export::plan(briefing, theme.parts()).map_err(Stopped::Content)?;
    progress.set_length(drafts.len() as u64);
    let pages = &memory.pages;
    let make = |draft: &Draft<'_>| {
        progress.inc(1);
        stage(draft, theme, &output, pages)
    };
    let mut staged = all(drafts.par_iter().map(make).collect())?;
    staged.extend(search::stage(briefing, (&output, index), pages)?);
    let folder = output.absolute().to_owned();
    let published = output.publish(staged.iter().map(|(file, _)| file)).map_err(Stopped::Outside)?;
    memory.pages.remember(made_of, folder, &staged);
    Ok(published)
}

/// A file that is to stand in the output, and the hash of what it was made from.
pub(super) type Made = (Staged, Option<Key>);

/// Makes a file and lays it aside, unless it stands as it was made from the same view.
fn stage(draft: &Draft<'_>, theme: &Theme, output: &Output, pages: &Pages) -> Result<Made, Stopped> {
    let path = draft.path.clone();
    let (name, view) = match &draft.content {
        Content::Bytes(make) => return Ok((output.stage(path, &make()).map_err(Stopped::Outside)?, None)),
        Content::Template { name, view } => (name, view()),
    };
    let key = pages.key_of(theme, name, &view);
    if let Some(print) = key.and_then(|key| pages.holds(&path, key, output)) {
        return Ok((Staged::kept(path, print), key));
    }
    let bytes = theme.page(&path, name, &view).map_err(|told| Stopped::Content(vec![told]))?;
    Ok((output.stage(path, &bytes).map_err(Stopped::Outside)?, key))
}

/// Gives all staged files, or everything that kept one of them from being made.
fn all(results: Vec<Result<Made, Stopped>>) -> Result<Vec<Made>, Stopped> {
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
    match (problems.is_empty(), foreign.is_empty()) {
        (false, _) => Err(Stopped::Content(each_once(problems))),
        (true, false) => Err(Stopped::Outside(Fault::Foreign(foreign))),
        (true, true) => Ok(staged),
    }
}

/// Leaves out problems that stand at one place of a template: ten thousand pages need not say so each.
pub(super) fn each_once(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    problems.dedup_by(|later, earlier| same_spot(later, earlier));
    problems
}

/// Tells whether two problems stand at one place of one template.
fn same_spot(left: &Diagnostic, right: &Diagnostic) -> bool {
    let spot = |told: &Diagnostic| told.location.as_ref().map(|at: &Location| (at.path.clone(), at.line, at.column));
    left.code == right.code && spot(left).is_some() && spot(left) == spot(right)
}
