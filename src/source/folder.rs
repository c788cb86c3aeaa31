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

use super::{
    Sidecar, Source, ending,
    form::{self, Form},
    item::feed_of,
    sidecar, slashed,
};
use crate::diagnostic::{Diagnostic, Location};

/// Endings of files that may hold an article but are not read.
const NOT_READ: [&str; 12] =
    ["csv", "doc", "docx", "epub", "jsonl", "ndjson", "odt", "pages", "pdf", "rtf", "warc", "zip"];

/// Reads all sources below a folder, each file of at most `max_bytes`, with all that is to be said of them.
pub fn read(root: &Path, max_bytes: u64) -> (Vec<Source>, Vec<Diagnostic>) {
    let name = root.file_name().map_or_else(|| "sources".into(), |name| name.to_string_lossy().into_owned());
    let shown = |path: &Path| format!("{name}/{}", slashed(path.strip_prefix(root).unwrap_or(path)));
    let (paths, mut diagnostics) = walk(root, &shown);
    let known: BTreeSet<&PathBuf> = paths.iter().collect();
    let is_source = |path: &Path| !is_readme(path) && !is_frame(path, root, &known);
    let articles: Vec<(&PathBuf, &Form)> =
        paths.iter().filter(|path| is_source(path)).filter_map(|path| Some((path, form::of(path)?))).collect();
    let read: Vec<_> = articles
        .par_iter()
        .map(|(path, form)| read_below((path, form), path.strip_prefix(root).unwrap_or(path), &shown, max_bytes))
        .collect();
    let mut sources = Vec::with_capacity(read.len());
    for (found, told) in read {
        sources.extend(found);
        diagnostics.extend(told);
    }
    diagnostics.extend(stray_sidecars(&paths, &shown));
    diagnostics.extend(not_read(&paths, &shown));
    (sources, diagnostics)
}

/// Reads one file of at most `max_bytes`, and its sidecar: one source, or one of each item of a feed. A file whose ending
/// is unknown is read as plain text.
pub fn read_file(path: &Path, max_bytes: u64) -> (Vec<Source>, Vec<Diagnostic>) {
    let form = form::of(path).unwrap_or(form::PLAIN);
    read_below((path, form), path, &slashed, max_bytes)
}

/// Reads a file whose sources' names begin with its path below the folder.
fn read_below(
    (path, form): (&Path, &Form),
    below: &Path,
    shown: &dyn Fn(&Path) -> String,
    max_bytes: u64,
) -> (Vec<Source>, Vec<Diagnostic>) {
    let bytes = match read_bytes(path, max_bytes) {
        Ok(bytes) => bytes,
        Err(fault) => return (Vec::new(), vec![fault.diagnostic(&shown(path))]),
    };
    let (mut sources, mut diagnostics) = Source::all(below, &shown(path), (form, &bytes));
    if sources.is_empty() {
        return (sources, diagnostics);
    }
    let (sidecar, found) = read_sidecar(&path.with_extension("toml"), shown);
    diagnostics.extend(found);
    for source in &mut sources {
        let is_item = feed_of(&source.path).is_some();
        source.sidecar = if is_item { sidecar.of_item(&source.manuscript.stated) } else { sidecar.clone() };
    }
    (sources, diagnostics)
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

/// Tells whether a file tells of the folder rather than of the war.
fn is_readme(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| stem.to_string_lossy().eq_ignore_ascii_case("readme"))
}

/// Tells whether a file was saved along with a page: browsers put its frames into `NAME_files/` beside `NAME.html`.
fn is_frame(path: &Path, root: &Path, known: &BTreeSet<&PathBuf>) -> bool {
    let folders = path.ancestors().skip(1).take_while(|folder| *folder != root);
    let mut pages = folders.filter_map(|folder| {
        let name = folder.file_name()?.to_str()?;
        let page = ["_files", "-Dateien", ".files"].iter().find_map(|end| name.strip_suffix(end))?;
        Some(folder.with_file_name(page))
    });
    let with = |page: &Path, ending: &str| PathBuf::from(format!("{}.{ending}", page.display()));
    pages.any(|page| ["html", "htm"].iter().any(|ending| known.contains(&with(&page, ending))))
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
    let names: Vec<String> = paths
        .iter()
        .filter(|path| NOT_READ.contains(&ending(path).as_str()) && !is_readme(path))
        .map(|path| shown(path))
        .collect();
    let first = names.first()?;
    let message = match names.len() {
        1 => format!("`{first}` is of a form that is not read and is left out"),
        n => format!("{n} files are of a form that is not read and are left out, `{first}` first"),
    };
    Some(
        Diagnostic::warning("form-not-read", message)
            .help("save the articles as plain text, Markdown, HTML, a feed or mail"),
    )
}

#[cfg(test)]
mod tests;
