//! Walks both corridors: takes in what is new in `sources/`, then publishes the site.

use std::path::{Path, PathBuf};

use super::{Cache, Failure, Site, Tolerance, counted, ingest, survey::no_source, without};
use crate::{
    diagnostic::Diagnostic,
    output::{Foreign, Output, Published},
    pipeline::{self, Drafts, Furniture, Index, Memory, Prepared, Stopped, Way},
    project::{self, Project, Unreadable},
};

/// How to build.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Address under which the site will be served, instead of that in `site.toml`.
    pub base_url: Option<String>,
    /// Where the site goes; `public` in the site's folder where it is not given.
    pub output_dir: Option<PathBuf>,
    /// What becomes of drafts.
    pub drafts: Drafts,
    /// What becomes of files of other origin.
    pub foreign: Foreign,
    /// Whether warnings keep the site from being published.
    pub tolerance: Tolerance,
    /// What becomes of the search index.
    pub index: Index,
    /// Whether the last build's work is used.
    pub cache: Cache,
    /// Sources that are left out: paths below `sources/`, or slugs.
    pub without: Vec<String>,
}

/// Builds the site, and tells what came of it.
///
/// # Errors
///
/// Errors in content or templates, of which nothing is published; settings that cannot be; the outside world.
pub fn run(site: &Site, options: &Options) -> Result<(), Failure> {
    if !options.without.is_empty() && options.output_dir.is_none() {
        let help = "say where with `-o DIR`, or see what would differ with `--dry-run`";
        return Err(Failure::usage("a site without a source is not published over the whole one", help));
    }
    let mut memory = match options.cache {
        Cache::Kept => site.recall(options.cache),
        Cache::Ignored => Memory::of_the_last_build(),
    };
    let built = once(site, options, &mut memory);
    site.remember(&mut memory, options.cache);
    // The program ends here: to free all that is remembered, piece by piece, would take longer than most edits do.
    std::mem::forget(memory);
    built
}

/// Builds the site with what is remembered of the last build.
///
/// # Errors
///
/// As for [`run`].
pub(super) fn once(site: &Site, options: &Options, memory: &mut Memory) -> Result<(), Failure> {
    let _lock = project::lock(&site.root)?;
    let folder = options.output_dir.clone().unwrap_or_else(|| site.root.join(project::OUTPUT));
    let output = Output::open(&site.root, &folder, options.foreign)?;
    let prepared = prepare(site, options, memory)?;
    let Prepared { project, documents, furniture, drafts } = prepared;
    let made_of = pipeline::key(&project, &documents, &furniture, (drafts, options.index));
    if let Some(unchanged) = pipeline::unchanged(made_of, &output, memory) {
        tell(site, &folder, unchanged);
        return Ok(());
    }
    let briefing = pipeline::arrange(&project, &documents, (furniture.prose, drafts), memory);
    let progress = site.report.progress("rendering", 0);
    let way = Way { output, index: options.index, progress: &progress };
    let published = pipeline::publish(&briefing, (&furniture.theme, made_of), way, memory);
    progress.finish_and_clear();
    tell(site, &folder, published.map_err(|stopped| told(site, stopped))?);
    Ok(())
}

/// Takes in what is new, and gives all that the site is made from. The site's lock is the caller's.
pub(super) fn prepare(site: &Site, options: &Options, memory: &mut Memory) -> Result<Prepared, Refused> {
    let project = load(site, options, memory)?;
    let ingested = site.ingest(&project, memory);
    let unwritten = ingest::write(site, &ingested)?;
    let (documents, mut problems) = pipeline::parse(&project, &ingested.documents, memory);
    problems.extend(ingested.problems.into_iter().chain(unwritten));
    let furniture = ready(site, (&project, memory), problems, options.tolerance)?;
    let documents = documents.without(&options.without).map_err(|missing| no_source(&missing))?;
    Ok(Prepared { project, documents, furniture, drafts: options.drafts })
}

/// Why a site cannot be made, and all that is wrong with it.
#[derive(Debug)]
pub(super) struct Refused {
    /// Why.
    pub(super) failure: Failure,
    problems: Vec<Diagnostic>,
}

impl Refused {
    /// Gives all that is wrong.
    pub(super) fn problems(&self) -> Vec<Diagnostic> {
        match &self.failure {
            Failure::Content => self.problems.clone(),
            Failure::Usage(problems) => problems.clone(),
            Failure::Outside(message) => vec![Diagnostic::error("stopped", message.clone())],
        }
    }
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        Self { failure, problems: Vec::new() }
    }
}

impl From<Unreadable> for Refused {
    fn from(unreadable: Unreadable) -> Self {
        Failure::from(unreadable).into()
    }
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        refused.failure
    }
}

/// Says what a build would take in, and publishes nothing.
///
/// # Errors
///
/// As for [`run`].
pub fn dry_run(site: &Site, options: &Options) -> Result<(), Failure> {
    let mut memory = site.recall(options.cache);
    let project = load(site, options, &mut memory)?;
    if !options.without.is_empty() {
        return without::tell(site, &project, &options.without, &mut memory);
    }
    let ingested = site.ingest(&project, &mut memory);
    let (documents, mut problems) = pipeline::parse(&project, &ingested.documents, &mut memory);
    ingest::announce(site, &ingested);
    problems.extend(ingested.problems);
    ready(site, (&project, &mut memory), problems, options.tolerance)?;
    let n_drafts = documents.iter().filter(|document| document.front.draft).count();
    let hidden = if options.drafts == Drafts::Shown { 0 } else { n_drafts };
    site.report.outcome(format_args!("would publish {}", counted(documents.iter().len() - hidden, "article")));
    Ok(())
}

fn load(site: &Site, options: &Options, memory: &mut Memory) -> Result<Project, Failure> {
    let mut project = Project::load_again(&site.root, &mut memory.texts)?;
    if let Some(base_url) = &options.base_url {
        project.config = project.config.at_address(base_url).map_err(|told| Failure::Usage(vec![*told]))?;
    }
    Ok(project)
}

/// Takes the theme and the pages, and tells all problems of the site at once; fails where one is too much.
fn ready(
    site: &Site,
    (project, memory): (&Project, &mut Memory),
    mut problems: Vec<Diagnostic>,
    tolerance: Tolerance,
) -> Result<Furniture, Refused> {
    problems.extend(project.diagnostics.iter().cloned());
    problems.extend(project.unset_publish());
    let furniture = match pipeline::furnish(project, memory) {
        Ok(furniture) => Some(furniture),
        Err(told) => {
            problems.extend(told);
            None
        }
    };
    match (tolerance.judge(&problems, &site.report), furniture) {
        (Ok(()), Some(furniture)) => Ok(furniture),
        (Err(failure), _) => Err(Refused { failure, problems }),
        (Ok(()), None) => Err(Refused { failure: Failure::Content, problems }),
    }
}

/// Tells why nothing was published.
pub(super) fn told(site: &Site, stopped: Stopped) -> Failure {
    match stopped {
        Stopped::Content(problems) => match Tolerance::Warnings.judge(&problems, &site.report) {
            Err(failure) => failure,
            Ok(()) => Failure::Content,
        },
        Stopped::Outside(fault) => fault.into(),
    }
}

fn tell(site: &Site, folder: &Path, published: Published) {
    let Published { written, kept, removed } = published;
    let written = counted(written, "file");
    site.report.outcome(format_args!("{written} written, {kept} unchanged, {removed} removed in {}", folder.display()));
    site.report.step(format_args!("open {}", folder.join("index.html").display()));
}
