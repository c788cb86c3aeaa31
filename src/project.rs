//! A snapshot of everything that a build depends on, read once.
//!
//! Knows where the files of a site lie, not what is done with them.

use std::{
    fs::{self, File as Handle},
    io,
    path::{Path, PathBuf},
};

use walkdir::WalkDir;

use crate::{
    config::Config,
    diagnostic::{Diagnostic, Location},
    lexicon::{Base, Lexicon, Table},
    source::{self, Source},
};

/// Name of the output folder in the site's folder.
pub const OUTPUT: &str = "public";
/// Folder of what briefgen keeps for itself; always safe to delete.
pub const CACHE: &str = ".briefgen";

/// A text file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Path from the site's folder, with forward slashes.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// A file that is published as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Path below `static/`, with forward slashes.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Everything that a build depends on.
#[derive(Debug)]
pub struct Project {
    /// The site's folder.
    pub root: PathBuf,
    /// Its settings.
    pub config: Config,
    /// What is known beforehand: built in, and of the site's own.
    pub lexicon: Lexicon,
    /// Raw articles, by path.
    pub sources: Vec<Source>,
    /// Documents of `content/articles`, by path.
    pub documents: Vec<File>,
    /// Free pages and prose of entities, by path.
    pub pages: Vec<File>,
    /// Templates in place of the built-in ones; paths below `templates/`.
    pub templates: Vec<File>,
    /// Files of `static/`.
    pub assets: Vec<Asset>,
    /// What is the matter with files that could not be taken in.
    pub diagnostics: Vec<Diagnostic>,
}

/// Why no snapshot could be taken.
#[derive(Debug)]
pub enum Unreadable {
    /// `site.toml` or a table of the site's lexicon asks for what cannot be.
    Settings(Vec<Diagnostic>),
    /// The operating system refused.
    System(String),
}

impl Project {
    /// Reads the site in a folder.
    ///
    /// # Errors
    ///
    /// There is no site, its settings are wrong, or the operating system refuses.
    pub fn load(root: &Path) -> Result<Self, Unreadable> {
        let config = settings(root)?;
        let mut diagnostics = Vec::new();
        let tables: Vec<Table> = texts(root, "lexicon", &["toml"], &mut diagnostics)?
            .into_iter()
            .map(|file| Table { path: file.path, text: file.text })
            .collect();
        let base = if config.builtin_lexicon { Base::BuiltIn } else { Base::None };
        let lexicon = Lexicon::load(base, &tables).map_err(Unreadable::Settings)?;
        let (sources, told) = source::read(&root.join("sources"), config.max_source_bytes);
        diagnostics.extend(told);
        let (documents, pages) = texts(root, "content", &["md"], &mut diagnostics)?
            .into_iter()
            .partition(|file| file.path.starts_with("content/articles/"));
        let templates = texts(root, "templates", &["html", "xml", "txt"], &mut diagnostics)?
            .into_iter()
            .map(|file| File { path: file.path["templates/".len()..].to_owned(), ..file })
            .collect();
        let assets = assets(root)?;
        Ok(Self { root: root.to_owned(), config, lexicon, sources, documents, pages, templates, assets, diagnostics })
    }
}

fn settings(root: &Path) -> Result<Config, Unreadable> {
    let path = root.join("site.toml");
    let bytes = match read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let message = format!("{} is no site: it has no `site.toml`", root.display());
            let help = "make one with `briefgen new DIR`, or name its folder with `--root DIR`";
            return Err(Unreadable::Settings(vec![Diagnostic::error("no-site", message).help(help)]));
        }
        Err(error) => return Err(system(&path, &error)),
    };
    let text = String::from_utf8(bytes).map_err(|_| {
        let told = Diagnostic::error("not-utf-8", "the settings are not written in UTF-8");
        Unreadable::Settings(vec![told.at(Location::file("site.toml"))])
    })?;
    Config::parse("site.toml", &text).map_err(Unreadable::Settings)
}

/// Reads the text files below a folder of the site, by path; one that is no UTF-8 is told and left out.
fn texts(
    root: &Path,
    folder: &str,
    extensions: &[&str],
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<File>, Unreadable> {
    let mut files = Vec::new();
    for path in walk(root, folder) {
        if !path.extension().is_some_and(|extension| extensions.iter().any(|known| extension == *known)) {
            continue;
        }
        let name = slashed(root, &path);
        match String::from_utf8(read(&path).map_err(|error| system(&path, &error))?) {
            Ok(text) => files.push(File { path: name, text: text.trim_start_matches('\u{feff}').to_owned() }),
            Err(_) => diagnostics.push(
                Diagnostic::error("not-utf-8", format!("`{name}` is not written in UTF-8"))
                    .at(Location::file(name))
                    .help("save it as UTF-8"),
            ),
        }
    }
    Ok(files)
}

fn assets(root: &Path) -> Result<Vec<Asset>, Unreadable> {
    walk(root, "static")
        .map(|path| {
            let bytes = read(&path).map_err(|error| system(&path, &error))?;
            Ok(Asset { path: slashed(&root.join("static"), &path), bytes })
        })
        .collect()
}

/// Lists the files below a folder of the site, by path, without hidden ones.
fn walk(root: &Path, folder: &str) -> impl Iterator<Item = PathBuf> {
    WalkDir::new(root.join(folder))
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.'))
        .flatten()
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
}

fn slashed(base: &Path, path: &Path) -> String {
    let below = path.strip_prefix(base).unwrap_or(path);
    below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Keeps other builds of the same site waiting outside for as long as it lives.
#[derive(Debug)]
pub struct Lock(#[expect(dead_code, reason = "held for the lock on it")] Handle);

/// Takes the lock of a site.
///
/// # Errors
///
/// Another briefgen holds it; the operating system refuses.
pub fn lock(root: &Path) -> Result<Lock, Unreadable> {
    let folder = root.join(CACHE);
    let path = folder.join("lock");
    make_folder(&folder).map_err(|error| system(&folder, &error))?;
    let handle = Handle::create(&path).map_err(|error| system(&path, &error))?;
    match handle.try_lock() {
        Ok(()) => Ok(Lock(handle)),
        Err(fs::TryLockError::WouldBlock) => {
            Err(Unreadable::System(format!("another briefgen is at work in {}; wait until it is done", root.display())))
        }
        Err(fs::TryLockError::Error(error)) => Err(system(&path, &error)),
    }
}

fn system(path: &Path, error: &io::Error) -> Unreadable {
    Unreadable::System(format!("cannot read {}: {error}", path.display()))
}

#[expect(clippy::disallowed_methods, reason = "the way in")]
fn read(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

#[expect(clippy::disallowed_methods, reason = "the lock needs a folder to lie in")]
fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}
