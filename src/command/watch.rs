//! Builds the site again at every change: the same build in a loop. The search index waits for the next `build`.

use super::{Failure, Site, build};
use crate::{pipeline::Index, watcher::Method};

/// Builds, waits for a change, and builds again, until it is interrupted.
///
/// # Errors
///
/// The site's folder cannot be watched; the first build cannot begin, for there is no site or no safe output folder.
pub fn run(site: &Site, options: &build::Options, method: Method) -> Result<(), Failure> {
    let mut watcher = site.watch(method)?;
    let options = build::Options { index: Index::AsItStands, ..options.clone() };
    let mut memory = site.recall(options.cache);
    let mut is_first = true;
    loop {
        match build::once(site, &options, &mut memory) {
            Err(failure @ (Failure::Usage(_) | Failure::Outside(_))) if is_first => return Err(failure),
            Err(failure) => failure.tell(&site.report),
            Ok(()) => {}
        }
        if is_first {
            site.remember(&mut memory, options.cache);
        }
        is_first = false;
        site.report.outcome("watching for changes; stop with Ctrl-C");
        watcher.wait();
    }
}
