//! What a briefing would no longer say without a source.

use super::{Failure, Site, counted, survey::survey};
use crate::{
    briefing::{Edition, change},
    pipeline::Memory,
    project::Project,
    report,
};

/// Prints, a sentence a line, what differs without some sources.
///
/// # Errors
///
/// Errors in content; a source that is none of the site.
pub(super) fn tell(site: &Site, project: &Project, without: &[String], memory: &mut Memory) -> Result<(), Failure> {
    let whole = Edition::of(&survey(site, project, &[], memory)?.briefing, "whole", 1);
    let less = Edition::of(&survey(site, project, without, memory)?.briefing, "less", 2);
    let changes = change::between(&whole, &less);
    let lines: String = changes.iter().flat_map(|change| [change.words.as_str(), "\n"]).collect();
    report::data(&lines)?;
    let told = counted(changes.len(), "difference");
    site.report.outcome(format_args!("{told} without {}", without.join(", ")));
    Ok(())
}
