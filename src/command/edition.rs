//! Records what the briefing says now, so that `/changes/` can tell what it says otherwise later.

use super::{Cache, Failure, Site, Tolerance, counted, ingest, survey::survey};
use crate::{
    briefing::{Edition, edition},
    document, output,
    project::{self, Project},
};

/// Records an edition under a name.
///
/// # Errors
///
/// The name is taken or is no address; the site has errors; the outside world refuses.
pub fn run(site: &Site, name: &str) -> Result<(), Failure> {
    if !document::is_slug(name) {
        let help = "write a name of small letters, digits and hyphens, such as `2025-06-27`";
        return Err(Failure::usage(format!("`{name}` can be no edition’s name"), help));
    }
    let _lock = project::lock(&site.root)?;
    let project = Project::load(&site.root)?;
    let path = format!("{}{name}.json", edition::FOLDER);
    if project.editions.iter().any(|file| file.path == path) {
        let help = "give the new edition another name; an edition is never written again";
        return Err(Failure::usage(format!("there is an edition `{name}` already"), help));
    }
    let mut memory = site.recall(Cache::Kept);
    let ingested = site.ingest(&project, &mut memory);
    let unwritten = ingest::write(site, &ingested)?;
    Tolerance::Warnings.judge(&unwritten, &site.report)?;
    let briefing = survey(site, &project, &[], &mut memory)?.briefing;
    let number = briefing.editions.last().map_or(0, |last| last.number) + 1;
    let edition = Edition::of(&briefing, name, number);
    output::write_content(&project.root.join(&path), edition.to_json().as_bytes())?;
    let told =
        format!("{}, {}", counted(edition.articles.len(), "article"), counted(edition.incidents.len(), "incident"));
    site.report.outcome(format_args!("{path} records {told}"));
    Ok(())
}
