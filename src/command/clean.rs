//! Removes what is ours: the output that its manifest names, and the cache.

use std::path::Path;

use super::{Failure, Site, counted};
use crate::{output, pipeline::Memory, project};

/// Removes the output of a site, and its cache.
///
/// # Errors
///
/// The operating system refuses.
pub fn run(site: &Site, output_dir: Option<&Path>) -> Result<(), Failure> {
    let folder = output_dir.map_or_else(|| site.root.join(project::OUTPUT), Path::to_owned);
    let _lock = project::lock(&site.root)?;
    let n_removed = output::clean(&site.root, &folder)?;
    Memory::forget(&site.root)?;
    site.report.outcome(format_args!("{} removed from {}", counted(n_removed, "file"), folder.display()));
    Ok(())
}
