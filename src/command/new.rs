//! Makes a site to start from: settings, an about page, a folder for sources. Asks nothing, overwrites nothing.

use std::path::Path;

use super::Failure;
use crate::{output, report::Report};

/// What a new site holds.
const FILES: [(&str, &str); 5] = [
    ("site.toml", include_str!("new/site.toml")),
    ("content/pages/about.md", include_str!("new/about.md")),
    ("sources/README.md", include_str!("new/sources.md")),
    ("lexicon/places.toml", include_str!("new/places.toml")),
    (".gitignore", "/public\n/.briefgen\n"),
];

/// Makes a site in a folder that does not exist, or holds none of these files.
///
/// # Errors
///
/// A file is there already; the operating system refuses.
pub fn run(dir: &Path, report: Report) -> Result<(), Failure> {
    if let Some((there, _)) = FILES.iter().find(|(path, _)| dir.join(path).exists()) {
        let message = format!("{} is there already", dir.join(there).display());
        return Err(Failure::usage(message, "name a folder that is empty or does not exist"));
    }
    for (path, content) in FILES {
        output::write_content(&dir.join(path), content.as_bytes())?;
    }
    report.outcome(format_args!(
        "{} is ready: put articles into its `sources/`, then run `briefgen --root {0} build`",
        dir.display()
    ));
    Ok(())
}
