//! Tells everything that a build would complain of, and how the machine would differ from edited documents. Writes nothing.

mod links;
mod provenance;

use rayon::prelude::*;
use tempfile::TempDir;

use super::{Cache, Failure, Site, Tolerance, build, counted};
use crate::{
    briefing::Briefing,
    diagnostic::{Diagnostic, Location, Severity},
    document,
    output::{Foreign, Output},
    pipeline::{self, Drafts, Edited, Index, Ingested, Way},
    project::Project,
};

/// How to check.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Whether warnings count as errors.
    pub tolerance: Tolerance,
    /// Whether drafts are checked too.
    pub drafts: Drafts,
}

/// Checks the site: settings, sources, documents, evidence, links, templates.
///
/// # Errors
///
/// What a build would fail of.
pub fn run(site: &Site, options: Options) -> Result<(), Failure> {
    let project = Project::load(&site.root)?;
    // What a build may remember, a check proves anew.
    let mut memory = site.recall(Cache::Ignored);
    let ingested = site.ingest(&project, &mut memory);
    let (documents, mut problems) = pipeline::parse(&project, &ingested.documents, &mut memory);
    let n_differences = differ(site, &ingested, &project);
    problems.extend(ingested.problems);
    problems.extend(provenance::changed(&project, &documents));
    problems.extend(project.diagnostics.iter().cloned());
    problems.extend(project.unset_publish());
    let furniture = match pipeline::furnish(&project, &mut memory) {
        Ok(furniture) => Some(furniture),
        Err(told) => {
            problems.extend(told);
            None
        }
    };
    options.tolerance.judge(&problems, &site.report)?;
    let furniture = furniture.ok_or(Failure::Content)?;
    let made_of = pipeline::key(&project, &documents, &furniture, (options.drafts, Index::AsItStands));
    let briefing = pipeline::arrange(&project, &documents, (furniture.prose, options.drafts), &mut memory);
    site.report.diagnostics(&near_copies(&briefing));
    let aside = TempDir::new()?;
    let output = Output::open(&project.root, aside.path(), Foreign::Keep)?;
    let progress = site.report.progress("rendering", 0);
    let way = Way { output, index: Index::AsItStands, progress: &progress };
    let published = pipeline::publish(&briefing, (&furniture.theme, made_of), way, &mut memory);
    progress.finish_and_clear();
    let published = published.map_err(|stopped| build::told(site, stopped))?;
    let dead = links::dead(aside.path())?;
    options.tolerance.judge(&dead, &site.report)?;
    let n_warnings = problems.iter().filter(|told| told.severity == Severity::Warning).count();
    let complaints = match n_warnings + dead.len() + n_differences {
        0 => "nothing to complain of".to_owned(),
        n_warnings => format!("no errors, {}", counted(n_warnings, "warning")),
    };
    site.report.outcome(format_args!(
        "{complaints}: {}, {}, {}, {}",
        counted(documents.iter().len(), "article"),
        counted(published.written, "file"),
        counted(provenance::n_receipts(&documents), "receipt"),
        counted(project.sources.len(), "source")
    ));
    Ok(())
}

/// Notes which articles print nearly the same text as an earlier one: together they count as one origin.
fn near_copies(briefing: &Briefing<'_>) -> Vec<Diagnostic> {
    let path = |at: usize| &briefing.articles[at].path;
    let later = (0..briefing.articles.len()).filter(|at| briefing.origins.origin(*at) != *at);
    let note = |at: usize| {
        let first = path(briefing.origins.origin(at));
        Diagnostic::note("near-copy", format!("it prints nearly the same text as `{first}`: they count as one origin"))
            .at(Location::file(path(at)))
    };
    later.map(note).collect()
}

/// Tells how the machine would now write the documents that a person has edited, and gives the number of differences.
fn differ(site: &Site, ingested: &Ingested<'_>, project: &Project) -> usize {
    let mut n_told = 0;
    let opinions: Vec<_> = ingested.edited.par_iter().map(|edited| edited.opinion(&project.lexicon)).collect();
    for (existing, composed) in ingested.edited.iter().map(Edited::document).zip(&opinions) {
        let told: Vec<Diagnostic> = document::differences(existing, composed)
            .into_iter()
            .map(|difference| {
                let wish = format!("{}#{}", existing.front.slug, difference.id);
                Diagnostic::warning("machine-differs", difference.words)
                    .at(Location::file(&existing.path))
                    .help(format!("take it with `briefgen ingest --accept {wish}`, or name it in `[review] rejected`"))
            })
            .collect();
        site.report.diagnostics(&told);
        n_told += told.len();
    }
    n_told
}
