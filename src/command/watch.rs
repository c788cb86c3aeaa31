//! Builds the site again at every change: the same build in a loop.

use super::{Failure, Site, build};
use crate::watcher::{Method, Watcher};

/// Builds, waits for a change, and builds again, until it is interrupted.
///
/// # Errors
///
/// The site's folder cannot be watched.
pub fn run(site: &Site, options: &build::Options, method: Method) -> Result<(), Failure> {
    let mut watcher = Watcher::new(&site.root, method)
        .map_err(|error| Failure::Outside(format!("cannot watch {}: {error}", site.root.display())))?;
    loop {
        if let Err(failure) = build::run(site, options) {
            failure.tell(&site.report);
        }
        site.report.outcome("watching for changes; stop with Ctrl-C");
        watcher.wait();
    }
}
