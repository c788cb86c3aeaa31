//! Reads the folder of sources: every article with its sidecar, in the order of their paths.
//!
//! One of the few places that may touch the disk; it only reads.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::{Sidecar, Source, sidecar, slashed};
use crate::diagnostic::{Diagnostic, Location};

/// Endings of files that may hold an article but are not read.
const NOT_READ: [&str; 14] =
    ["doc", "docx", "eml", "epub", "htm", "html", "json", "markdown", "md", "mht", "odt", "pdf", "rtf", "xml"];

/// Reads all sources below a folder, each of at most `max_bytes`, with all that is to be said of them.
pub fn read(root: &Path, max_bytes: u64) -> (Vec<Source>, Vec<Diagnostic>) {
    let name = root.file_name().map_or_else(|| "sources".into(), |name| name.to_string_lossy().into_owned());
    let shown = |path: &Path| format!("{name}/{}", slashed(path.strip_prefix(root).unwrap_or(path)));
    let (paths, mut diagnostics) = walk(root, &shown);
    let articles: Vec<&PathBuf> = paths.iter().filter(|path| is_article(path)).collect();
    let read: Vec<_> = articles
        .par_iter()
        .map(|path| read_below(path, path.strip_prefix(root).unwrap_or(path), &shown, max_bytes))
        .collect();
    let mut sources = Vec::with_capacity(read.len());
    for (source, found) in read {
        sources.extend(source);
        diagnostics.extend(found);
    }
    diagnostics.extend(stray_sidecars(&paths, &shown));
    diagnostics.extend(not_read(&paths, &shown));
    (sources, diagnostics)
}

/// Reads one source of at most `max_bytes`, and its sidecar.
pub fn read_file(path: &Path, max_bytes: u64) -> (Option<Source>, Vec<Diagnostic>) {
    read_below(path, path, &slashed, max_bytes)
}

/// Reads a source whose name is its path below the folder.
fn read_below(
    path: &Path,
    below: &Path,
    shown: &dyn Fn(&Path) -> String,
    max_bytes: u64,
) -> (Option<Source>, Vec<Diagnostic>) {
    let bytes = match read_bytes(path, max_bytes) {
        Ok(bytes) => bytes,
        Err(fault) => return (None, vec![fault.diagnostic(&shown(path))]),
    };
    let (source, warning) = Source::new(below, &shown(path), &bytes);
    let mut diagnostics: Vec<Diagnostic> = warning.into_iter().collect();
    let source = source.map(|source| {
        let (sidecar, found) = read_sidecar(&path.with_extension("toml"), shown);
        diagnostics.extend(found);
        Source { sidecar, ..source }
    });
    (source, diagnostics)
}

/// Reads the sidecar of a path; where no file stands it is empty.
fn read_sidecar(path: &Path, shown: &dyn Fn(&Path) -> String) -> (Sidecar, Vec<Diagnostic>) {
    #[expect(clippy::disallowed_methods, reason = "the way in")]
    match fs::read_to_string(path) {
        Ok(text) => sidecar::parse(&text, &shown(path)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => (Sidecar::default(), Vec::new()),
        Err(error) => (Sidecar::default(), vec![Fault::Unreadable(error).diagnostic(&shown(path))]),
    }
}

/// Why a file gave no bytes.
enum Fault {
    /// It is larger than is allowed.
    Large { bytes: u64, max_bytes: u64 },
    /// The system refused.
    Unreadable(io::Error),
}

impl Fault {
    fn diagnostic(&self, shown: &str) -> Diagnostic {
        match self {
            Self::Large { bytes, max_bytes } => Diagnostic::warning(
                "large-source",
                format!("this source has {bytes} bytes, more than the {max_bytes} allowed, and is left out"),
            )
            .help("split it, or raise the limit in site.toml"),
            Self::Unreadable(error) => Diagnostic::error("unreadable-source", format!("cannot be read: {error}"))
                .help("allow it to be read, or take it out of the folder"),
        }
        .at(Location::file(shown))
    }
}

fn read_bytes(path: &Path, max_bytes: u64) -> Result<Vec<u8>, Fault> {
    let bytes = fs::metadata(path).map_err(Fault::Unreadable)?.len();
    if bytes > max_bytes {
        return Err(Fault::Large { bytes, max_bytes });
    }
    #[expect(clippy::disallowed_methods, reason = "the way in")]
    fs::read(path).map_err(Fault::Unreadable)
}

/// Lists the files below a folder by path, without hidden ones; a link is followed, a loop of links is not.
fn walk(root: &Path, shown: &dyn Fn(&Path) -> String) -> (Vec<PathBuf>, Vec<Diagnostic>) {
    let hidden = |entry: &DirEntry| entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.');
    let (mut paths, mut diagnostics) = (Vec::new(), Vec::new());
    for entry in WalkDir::new(root).follow_links(true).into_iter().filter_entry(|entry| !hidden(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_file() => paths.push(entry.into_path()),
            Ok(_) => {}
            Err(error) if error.depth() == 0 && !root.exists() => {}
            Err(error) => diagnostics.push(walk_problem(&error, shown)),
        }
    }
    paths.sort();
    (paths, diagnostics)
}

fn walk_problem(error: &walkdir::Error, shown: &dyn Fn(&Path) -> String) -> Diagnostic {
    let path = error.path().map(shown).unwrap_or_default();
    let diagnostic = if error.loop_ancestor().is_some() {
        Diagnostic::warning("link-loop", "this link leads back to a folder above it and is not followed")
            .help("remove the link")
    } else {
        Diagnostic::error("unreadable-source", format!("cannot be read: {error}"))
            .help("allow it to be read, or take it out of the folder")
    };
    diagnostic.at(Location::file(path))
}

/// Gives a file's ending in lower case.
fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default()
}

fn is_article(path: &Path) -> bool {
    ending(path) == "txt"
}

/// Warns of each sidecar beside which no source stands.
fn stray_sidecars(paths: &[PathBuf], shown: &dyn Fn(&Path) -> String) -> Vec<Diagnostic> {
    let stems: BTreeSet<PathBuf> =
        paths.iter().filter(|path| ending(path) != "toml").map(|path| path.with_extension("")).collect();
    paths
        .iter()
        .filter(|path| ending(path) == "toml" && !stems.contains(&path.with_extension("")))
        .map(|path| {
            Diagnostic::warning("stray-sidecar", "no source of this name stands beside this sidecar")
                .at(Location::file(shown(path)))
                .help("give it the name of its source, with `.toml` in place of the ending")
        })
        .collect()
}

/// Says once which files may be articles but are of a kind that is not read.
fn not_read(paths: &[PathBuf], shown: &dyn Fn(&Path) -> String) -> Option<Diagnostic> {
    let is_readme =
        |path: &Path| path.file_stem().is_some_and(|stem| stem.to_string_lossy().eq_ignore_ascii_case("readme"));
    let names: Vec<String> = paths
        .iter()
        .filter(|path| NOT_READ.contains(&ending(path).as_str()) && !is_readme(path))
        .map(|path| shown(path))
        .collect();
    let first = names.first()?;
    let message = match names.len() {
        1 => format!("`{first}` is not plain text and is left out"),
        n => format!("{n} files are not plain text and are left out, `{first}` first"),
    };
    Some(Diagnostic::warning("not-plain-text", message).help("save the articles as plain text, with names in `.txt`"))
}

#[cfg(test)]
mod tests;
