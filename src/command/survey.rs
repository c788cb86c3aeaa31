//! What a site's articles say together, for commands that print it.

use super::{Failure, Site, Tolerance};
use crate::{
    briefing::Briefing,
    pipeline::{self, Documents, Drafts, Memory},
    project::Project,
};

/// The articles of a site, one by one and together.
pub(super) struct Survey<'p> {
    /// Every document, as it stands.
    pub(super) documents: Documents,
    /// What they say together.
    pub(super) briefing: Briefing<'p>,
}

/// Arranges the briefing as a build would, without some sources; writes nothing.
///
/// # Errors
///
/// Errors in content; a source that is none of the site.
pub(super) fn survey<'p>(
    site: &Site,
    project: &'p Project,
    without: &[String],
    memory: &mut Memory,
) -> Result<Survey<'p>, Failure> {
    let ingested = site.ingest(project, memory);
    let (documents, mut problems) = pipeline::parse(project, &ingested.documents, memory);
    let furniture = pipeline::furnish(project, memory).map_err(|told| problems.extend(told)).ok();
    Tolerance::Warnings.judge(&problems, &site.report)?;
    let documents = documents.without(without).map_err(|missing| no_source(&missing))?;
    let prose = furniture.ok_or(Failure::Content)?.prose;
    let briefing = pipeline::arrange(project, &documents, (prose, Drafts::Hidden), memory);
    site.report.diagnostics(&memory.take_problems());
    Ok(Survey { documents, briefing })
}

/// Says that a site has no such source.
pub(super) fn no_source(name: &str) -> Failure {
    Failure::usage(
        format!("`{name}` is no source of this site"),
        "name a file below `sources/`, or the slug of its document",
    )
}
