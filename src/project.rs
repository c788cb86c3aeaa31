//! A snapshot of everything that a build depends on, read once.
//!
//! Knows where the files of a site lie, not what is done with them.

mod texts;

use std::{
    collections::BTreeSet,
    fs::{self, File as Handle},
    io,
    path::{MAIN_SEPARATOR, Path, PathBuf},
};

pub use texts::Texts;
use walkdir::WalkDir;

use crate::{
    config::Config,
    diagnostic::{Diagnostic, Location},
    lexicon::{Base, Lexicon, Table},
    memo::Held,
    source::{self, Source},
    theme,
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
    pub text: Held,
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
    /// Editions of `content/editions`, by path.
    pub editions: Vec<File>,
    /// Templates and static files in place of the built-in ones, or beside them.
    pub theme: Vec<theme::File>,
    /// Paths below `sources/` of raw articles that stand there and are not among [`Project::sources`].
    pub left_out: BTreeSet<String>,
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
        Self::load_again(root, &mut Texts::default())
    }

    /// Reads the site in a folder; of its documents those that have been written since the last time.
    ///
    /// # Errors
    ///
    /// As for [`Project::load`].
    pub fn load_again(root: &Path, documents: &mut Texts) -> Result<Self, Unreadable> {
        let config = settings(root)?;
        let mut diagnostics = Vec::new();
        let lexicon = known(root, &config)?;
        let (sources, told) = source::read(&root.join("sources"), config.max_source_bytes);
        diagnostics.extend(told);
        let left_out = left_out(&diagnostics);
        let (documents, pages) = documents
            .read((root, "content"), &["md"], &mut diagnostics)?
            .into_iter()
            .partition(|file| file.path.starts_with("content/articles/"));
        let editions = Texts::default().read((root, "content/editions"), &["json"], &mut diagnostics)?;
        let theme = theme(root, &config)?;
        let root = root.to_owned();
        Ok(Self { root, config, lexicon, sources, documents, pages, editions, theme, left_out, diagnostics })
    }
}

impl Project {
    /// Leaves out all sources but those named, by a path on the disk or below `sources/`; their documents stay as they are.
    ///
    /// # Errors
    ///
    /// A path names no source.
    pub fn only(&mut self, paths: &[PathBuf]) -> Result<(), Box<Diagnostic>> {
        let folder = self.root.join("sources");
        let below = |path: &PathBuf| slashed(&folder, path).trim_start_matches("sources/").to_owned();
        let wanted: BTreeSet<String> = paths.iter().map(below).collect();
        let is_wanted =
            |path: &str| wanted.contains(path) || source::feed_of(path).is_some_and(|feed| wanted.contains(feed));
        let known: BTreeSet<String> = self.sources.iter().map(|source| source.path.clone()).collect();
        let files: BTreeSet<&str> =
            known.iter().flat_map(|path| [Some(path.as_str()), source::feed_of(path)]).flatten().collect();
        if let Some(missing) = wanted.iter().find(|path| !files.contains(path.as_str())) {
            let told = Diagnostic::error("usage", format!("`{missing}` is no source of this site"));
            return Err(Box::new(told.help("name files below `sources/`")));
        }
        self.sources.retain(|source| is_wanted(&source.path));
        self.left_out = known.iter().filter(|path| !is_wanted(path)).cloned().collect();
        Ok(())
    }

    /// Warns, once, that texts are published in full because nothing says otherwise.
    pub fn unset_publish(&self) -> Option<Diagnostic> {
        let unsaid = self.sources.iter().any(|source| source.sidecar.publish.is_none());
        (unsaid && !self.config.publish_is_set).then(|| {
            Diagnostic::warning(
                "publish-unset",
                "articles are published in full, because nothing says how much may be shown",
            )
            .at(Location::file("site.toml"))
            .help("set `publish` under `[sources]` to \"full\", \"excerpts\" or \"none\"")
        })
    }
}

fn settings(root: &Path) -> Result<Config, Unreadable> {
    let path = root.join("site.toml");
    let bytes = match read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(no_site(root)),
        Err(error) => return Err(system(&path, &error)),
    };
    let text = String::from_utf8(bytes).map_err(|_| {
        let told = Diagnostic::error("not-utf-8", "the settings are not written in UTF-8");
        Unreadable::Settings(vec![told.at(Location::file("site.toml"))])
    })?;
    Config::parse("site.toml", &text).map_err(Unreadable::Settings)
}

fn no_site(root: &Path) -> Unreadable {
    let message = format!("{} is no site: it has no `site.toml`", root.display());
    let help = "make one with `briefgen new DIR`, or name its folder with `--root DIR`";
    Unreadable::Settings(vec![Diagnostic::error("no-site", message).help(help)])
}

/// Finds the sources that could not be taken in: their documents stay as they are.
fn left_out(diagnostics: &[Diagnostic]) -> BTreeSet<String> {
    let paths = diagnostics.iter().filter_map(|told| told.location.as_ref());
    paths.filter_map(|location| location.path.strip_prefix("sources/")).map(str::to_owned).collect()
}

/// Reads the site's own templates and static files; before `static/site.css` stands what the settings say of colours and fonts.
fn theme(root: &Path, config: &Config) -> Result<Vec<theme::File>, Unreadable> {
    let paths = walk(root, "templates").chain(walk(root, "static"));
    let file = |path: PathBuf| {
        let bytes = read(&path).map_err(|error| system(&path, &error))?;
        Ok(theme::File { path: slashed(root, &path), bytes })
    };
    let mut files: Vec<theme::File> = paths.map(file).collect::<Result<_, _>>()?;
    if let Some(css) = config.theme.css() {
        match files.iter_mut().find(|file| file.path == SITE_CSS) {
            Some(own) => drop(own.bytes.splice(0..0, css.into_bytes())),
            None => files.push(theme::File { path: SITE_CSS.to_owned(), bytes: css.into_bytes() }),
        }
    }
    Ok(files)
}

/// The site's own style sheet, which every page takes after the theme's.
const SITE_CSS: &str = "static/site.css";

/// Reads the settings of a site alone.
///
/// # Errors
///
/// There is no site, its settings are wrong, or the operating system refuses.
pub fn config(root: &Path) -> Result<Config, Unreadable> {
    settings(root)
}

/// Reads what is known beforehand in a folder that need not be a site.
///
/// # Errors
///
/// The settings or tables there are wrong; the operating system refuses.
pub fn lexicon(root: &Path) -> Result<Lexicon, Unreadable> {
    if root.join("site.toml").exists() { known(root, &settings(root)?) } else { Ok(Lexicon::built_in()) }
}

/// Reads the built-in tables, and those of the site over them. In the repository of briefgen, where the two are the same
/// files, they say the same.
fn known(root: &Path, config: &Config) -> Result<Lexicon, Unreadable> {
    let mut diagnostics = Vec::new();
    let files = Texts::default().read((root, "lexicon"), &["toml"], &mut diagnostics)?;
    let tables: Vec<Table<'_>> = files.iter().map(|file| Table { path: &file.path, text: &file.text }).collect();
    let base = if config.builtin_lexicon { Base::BuiltIn } else { Base::None };
    if !diagnostics.is_empty() {
        return Err(Unreadable::Settings(diagnostics));
    }
    Lexicon::load(base, &tables).map_err(Unreadable::Settings)
}

/// Lists the files below a folder of the site, by path, without hidden ones.
fn walk(root: &Path, folder: &str) -> impl Iterator<Item = PathBuf> {
    WalkDir::new(root.join(folder))
        // Within a folder the order of paths is that of names, and is told without taking them apart.
        .sort_by(|one, other| one.path().as_os_str().cmp(other.path().as_os_str()))
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.'))
        .flatten()
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
}

fn slashed(base: &Path, path: &Path) -> String {
    let below = path.strip_prefix(base).unwrap_or(path).to_string_lossy();
    if MAIN_SEPARATOR == '/' { below.into_owned() } else { below.replace(MAIN_SEPARATOR, "/") }
}

/// Keeps other builds of the same site waiting outside for as long as it lives.
#[derive(Debug)]
pub struct Lock(#[expect(dead_code, reason = "held for the lock on it")] Handle);

/// Takes the lock of a site.
///
/// # Errors
///
/// There is no site; another briefgen holds its lock; the operating system refuses.
pub fn lock(root: &Path) -> Result<Lock, Unreadable> {
    if !root.join("site.toml").exists() {
        return Err(no_site(root));
    }
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
