//! Turns sources into documents: the first half of a build.

use std::path::PathBuf;

use rayon::prelude::*;

use super::{Cache, Failure, Site, Tolerance, counted};
use crate::{
    diagnostic::{Diagnostic, Location},
    document,
    lexicon::Lexicon,
    output,
    pipeline::{Change, Ingested, Memory},
    project::{self, Project},
};

/// How to take sources in.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Sources to take in; all where none is named.
    pub paths: Vec<PathBuf>,
    /// Edited documents in which the machine's side is taken: `DOC` or `DOC#ID`.
    pub accept: Vec<String>,
    /// Whether warnings count as errors.
    pub tolerance: Tolerance,
}

/// Takes sources in, and tells what came of it.
///
/// # Errors
///
/// A document or finding to be accepted is not there; settings that cannot be; the outside world.
pub fn run(site: &Site, options: &Options) -> Result<(), Failure> {
    let _lock = project::lock(&site.root)?;
    let project = load(site, options)?;
    let mut memory = site.recall(Cache::Kept);
    let ingested = take_in(site, &project, options, &mut memory)?;
    let mut problems = write(site, &ingested)?;
    site.remember(&mut memory, Cache::Kept);
    problems.extend(ingested.problems);
    problems.extend(project.diagnostics.iter().cloned());
    options.tolerance.judge(&problems, &site.report)?;
    site.report.outcome(format_args!(
        "{} taken in, {} changed",
        counted(project.sources.len(), "source"),
        counted(ingested.changes.len(), "document")
    ));
    Ok(())
}

/// Says what would be taken in, and writes nothing.
///
/// # Errors
///
/// As for [`run`].
pub fn dry_run(site: &Site, options: &Options) -> Result<(), Failure> {
    let project = load(site, options)?;
    let ingested = take_in(site, &project, options, &mut site.recall(Cache::Kept))?;
    announce(site, &ingested);
    let problems: Vec<Diagnostic> = ingested.problems.into_iter().chain(project.diagnostics.iter().cloned()).collect();
    options.tolerance.judge(&problems, &site.report)
}

fn load(site: &Site, options: &Options) -> Result<Project, Failure> {
    let mut project = Project::load(&site.root)?;
    if !options.paths.is_empty() {
        project.only(&options.paths).map_err(|told| Failure::Usage(vec![*told]))?;
    }
    Ok(project)
}

fn take_in<'p>(
    site: &Site,
    project: &'p Project,
    options: &Options,
    memory: &mut Memory,
) -> Result<Ingested<'p>, Failure> {
    let mut ingested = site.ingest(project, memory);
    for wish in &options.accept {
        let change = accepted(&ingested, wish, &project.lexicon)?;
        ingested.changes.push(change);
    }
    Ok(ingested)
}

/// Finds the edited document that a wish names, and takes the machine's side in it.
fn accepted(ingested: &Ingested<'_>, wish: &str, lexicon: &Lexicon) -> Result<Change, Failure> {
    let (name, id) = wish.split_once('#').map_or((wish, None), |(name, id)| (name, Some(id)));
    let named = |document: &document::Document| document.path == name || document.front.slug == name;
    let Some(edited) = ingested.edited.iter().find(|edited| named(edited.document())) else {
        return Err(Failure::usage(
            format!("`{name}` is no document that a person has edited"),
            "name it by its slug or its path; `briefgen check` lists how edited documents differ",
        ));
    };
    let existing = edited.document();
    let after = document::accept(existing, &edited.opinion(lexicon), id).map_err(Failure::Usage)?;
    Ok(Change { path: existing.path.clone(), before: Some(existing.content.clone()), after: Some(after.content) })
}

/// Writes what ingest changed; what somebody wrote in the meantime stays, and is told.
pub(super) fn write(site: &Site, ingested: &Ingested<'_>) -> Result<Vec<Diagnostic>, Failure> {
    let write = |Change { path, before, after }: &Change| {
        let stays = Diagnostic::warning(
            "edited-meanwhile",
            format!("`{path}` was written by somebody else just now; it stays"),
        );
        let is_ours = output::replace(&site.root.join(path), before.as_deref(), after.as_deref())?;
        Ok((!is_ours).then(|| stays.at(Location::file(path)).help("run the command again")))
    };
    let written: Vec<Result<_, Failure>> = ingested.changes.par_iter().map(write).collect();
    let told: Vec<Option<Diagnostic>> = written.into_iter().collect::<Result<_, _>>()?;
    let problems: Vec<Diagnostic> = told.into_iter().flatten().collect();
    site.report.step(format_args!("{} changed", counted(ingested.changes.len(), "document")));
    Ok(problems)
}

/// Says what would be written.
pub(super) fn announce(site: &Site, ingested: &Ingested<'_>) {
    for change in &ingested.changes {
        let verb = match (&change.before, &change.after) {
            (None, _) => "make",
            (Some(_), Some(_)) => "rewrite",
            (Some(_), None) => "remove",
        };
        site.report.outcome(format_args!("would {verb} {}", change.path));
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "the test lays out a document")]

    use std::fs;

    use super::*;
    use crate::report::Report;

    #[test]
    fn who_saves_a_document_while_ingest_runs_has_the_word() {
        let folder = tempfile::tempdir().unwrap();
        let site = Site { root: folder.path().to_owned(), report: Report::default() };
        let path = "content/articles/a.md".to_owned();
        fs::create_dir_all(folder.path().join("content/articles")).unwrap();
        fs::write(folder.path().join(&path), "by hand").unwrap();
        let change =
            Change { path: path.clone(), before: Some("as read".into()), after: Some("as ingest would".into()) };
        let told = write(&site, &Ingested { changes: vec![change], ..Ingested::default() }).unwrap();
        assert_eq!(told[0].code, "edited-meanwhile");
        assert_eq!(fs::read_to_string(folder.path().join(&path)).unwrap(), "by hand");
    }
}
