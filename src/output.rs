//! The way out to the disk: a folder of files that are ours, and nothing else touched.
//!
//! 1. [`Output::open`] refuses a folder that would endanger anything, and reads the manifest of what is ours.
//! 2. [`Output::stage`] compares a file with what stands there, and lays what differs aside.
//! 3. [`Output::publish`] renames what was laid aside into place and removes what is no longer ours.
//!
//! So a build that fails while pages are rendered has changed nothing, and memory holds one page a core.

use std::{
    collections::BTreeSet,
    env, fs, io,
    path::{Component, Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

/// The list of what is ours: one path a line, sorted.
pub const MANIFEST: &str = ".briefgen-manifest";
/// Where files wait until all of them are made.
const STAGING: &str = ".briefgen-staging";

/// Why the outside world could not be written to.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The output folder would endanger other things.
    #[error("the output folder {} is {why}", .folder.display())]
    Endangers {
        /// The folder as given.
        folder: PathBuf,
        /// What it is.
        why: &'static str,
    },
    /// Files that are not ours stand where ours would go.
    #[error("{} of other origin would be overwritten: {}; move them away, or pass `--force`", count(.0.len()), .0.join(", "))]
    Foreign(Vec<String>),
    /// The operating system refused.
    #[error("cannot {verb} {}: {error}", .path.display())]
    System {
        /// What was tried.
        verb: &'static str,
        /// On which file or folder.
        path: PathBuf,
        /// What it said.
        error: io::Error,
    },
}

fn count(n_files: usize) -> String {
    if n_files == 1 { "a file".to_owned() } else { format!("{n_files} files") }
}

/// What to do where a file of other origin stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Foreign {
    /// Leave it, and publish nothing.
    #[default]
    Keep,
    /// Replace it.
    Overwrite,
}

/// What a build changed on the disk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Published {
    /// Files written.
    pub written: usize,
    /// Files that stood there already, byte for byte.
    pub kept: usize,
    /// Files of ours removed.
    pub removed: usize,
}

/// A file that is to stand in the output, and whether it must be moved there.
#[derive(Debug)]
pub struct Staged {
    path: String,
    waiting: Option<PathBuf>,
}

/// An output folder, opened for one build.
#[derive(Debug)]
pub struct Output {
    folder: PathBuf,
    ours: BTreeSet<String>,
    foreign: Foreign,
    n_staged: AtomicUsize,
}

impl Output {
    /// Opens a folder for the site of a root, made if need be.
    ///
    /// # Errors
    ///
    /// A folder that would endanger other things; whatever the operating system refuses.
    pub fn open(root: &Path, folder: &Path, foreign: Foreign) -> Result<Self, Fault> {
        if let Some(why) = danger(root, folder) {
            return Err(Fault::Endangers { folder: folder.to_owned(), why });
        }
        let ours = manifest(folder);
        remove_staging(&folder.join(STAGING))?;
        Ok(Self { folder: folder.to_owned(), ours, foreign, n_staged: AtomicUsize::new(0) })
    }

    /// Compares a file with what stands at its path, and lays it aside where it differs. May be called from many threads.
    ///
    /// # Errors
    ///
    /// A file of other origin in the way; whatever the operating system refuses.
    pub fn stage(&self, path: String, bytes: &[u8]) -> Result<Staged, Fault> {
        let target = self.folder.join(&path);
        match read(&target) {
            Ok(there) if there == bytes => return Ok(Staged { path, waiting: None }),
            Ok(_) if self.foreign == Foreign::Keep && !self.ours.contains(&path) => {
                return Err(Fault::Foreign(vec![path]));
            }
            Err(error) if error.kind() == io::ErrorKind::IsADirectory => return Err(Fault::Foreign(vec![path])),
            _ => {}
        }
        let number = self.n_staged.fetch_add(1, Ordering::Relaxed);
        let waiting = self.folder.join(STAGING).join(number.to_string());
        lay_aside(&waiting, bytes)?;
        Ok(Staged { path, waiting: Some(waiting) })
    }

    /// Moves what was laid aside into place, and removes files of ours that are not among the staged.
    ///
    /// # Errors
    ///
    /// Whatever the operating system refuses; the next build mends what was left half done.
    pub fn publish(self, staged: &[Staged]) -> Result<Published, Fault> {
        let now: BTreeSet<String> = staged.iter().map(|file| file.path.clone()).collect();
        let stale: Vec<&String> = self.ours.difference(&now).collect();
        self.write_manifest(now.union(&self.ours))?;
        let mut published = Published::default();
        let mut made = BTreeSet::new();
        for file in staged {
            let Some(waiting) = &file.waiting else {
                published.kept += 1;
                continue;
            };
            let target = self.folder.join(&file.path);
            let parent = target.parent().unwrap_or(&self.folder);
            if made.insert(parent.to_owned()) {
                make_folder(parent)?;
            }
            fs::rename(waiting, &target).map_err(|error| system("write", &target, error))?;
            published.written += 1;
        }
        for path in stale {
            published.removed += usize::from(self.remove(path)?);
        }
        self.write_manifest(now.iter())?;
        remove_staging(&self.folder.join(STAGING))?;
        Ok(published)
    }

    /// Removes a file of ours and the folders that it leaves empty; tells whether it stood there.
    fn remove(&self, path: &str) -> Result<bool, Fault> {
        let target = self.folder.join(path);
        match remove_file(&target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            result => result.map_err(|error| system("remove", &target, error))?,
        }
        let mut parent = target.parent();
        while let Some(folder) = parent.filter(|folder| *folder != self.folder) {
            if fs::remove_dir(folder).is_err() {
                break;
            }
            parent = folder.parent();
        }
        Ok(true)
    }

    fn write_manifest<'a>(&self, paths: impl Iterator<Item = &'a String>) -> Result<(), Fault> {
        let lines: String = paths.flat_map(|path| [path.as_str(), "\n"]).collect();
        let target = self.folder.join(MANIFEST);
        if read(&target).is_ok_and(|there| there == lines.as_bytes()) {
            return Ok(());
        }
        let waiting = self.folder.join(STAGING).join("manifest");
        lay_aside(&waiting, lines.as_bytes())?;
        fs::rename(&waiting, &target).map_err(|error| system("write", &target, error))
    }
}

/// A build that failed leaves nothing lying about in the output.
impl Drop for Output {
    fn drop(&mut self) {
        let _ = remove_staging(&self.folder.join(STAGING));
    }
}

/// Removes everything that the manifest of a folder names, the manifest, and the folder where it is then empty.
///
/// # Errors
///
/// Whatever the operating system refuses.
pub fn clean(root: &Path, folder: &Path) -> Result<usize, Fault> {
    if !folder.join(MANIFEST).exists() {
        return Ok(0);
    }
    let output = Output::open(root, folder, Foreign::Keep)?;
    let published = output.publish(&[])?;
    remove_file(&folder.join(MANIFEST)).map_err(|error| system("remove", folder, error))?;
    let _ = fs::remove_dir(folder);
    Ok(published.removed)
}

/// Puts a file of `content/` in the place of what stood there when it was read, atomically; nothing removes it. Tells
/// whether it did: where somebody wrote the file in the meantime, their words stay.
///
/// # Errors
///
/// Whatever the operating system refuses.
pub fn replace(path: &Path, before: Option<&str>, after: Option<&str>) -> Result<bool, Fault> {
    if read(path).ok().as_deref() != before.map(str::as_bytes) {
        return Ok(false);
    }
    match after {
        Some(after) => write_content(path, after.as_bytes())?,
        None => remove_file(path).map_err(|error| system("remove", path, error))?,
    }
    Ok(true)
}

/// Writes a file of `content/` atomically: it stands there whole, or as it was.
///
/// # Errors
///
/// Whatever the operating system refuses.
pub fn write_content(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let folder = path.parent().unwrap_or(Path::new("."));
    make_folder(folder)?;
    let mut file = tempfile::Builder::new()
        .prefix(".briefgen-")
        .permissions(readable_by_all())
        .tempfile_in(folder)
        .map_err(|error| system("write", path, error))?;
    io::Write::write_all(&mut file, bytes).map_err(|error| system("write", path, error))?;
    file.persist(path).map_err(|error| system("write", path, error.error))?;
    Ok(())
}

#[cfg(unix)]
fn readable_by_all() -> fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(0o644)
}

#[cfg(not(unix))]
fn readable_by_all() -> fs::Permissions {
    tempfile::tempfile().and_then(|file| file.metadata()).map(|of| of.permissions()).expect("a new file is writable")
}

/// Says why a folder must not be written to, if it must not.
fn danger(root: &Path, folder: &Path) -> Option<&'static str> {
    let (root, folder) = (resolve(root), resolve(folder));
    if folder.parent().is_none() {
        return Some("the root of the file system");
    }
    if root.starts_with(&folder) {
        return Some("the site's own folder, or above it");
    }
    for own in ["content", "sources", "templates", "static", "lexicon", ".git", ".briefgen"] {
        if folder.starts_with(root.join(own)) {
            return Some("part of what the site is made from");
        }
    }
    env::home_dir().is_some_and(|home| resolve(&home) == folder).then_some("the home folder")
}

/// Makes a path absolute and resolves links as far as it exists.
fn resolve(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut resolved = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => {
                resolved.pop();
            }
            Component::CurDir => {}
            _ => resolved.push(component),
        }
        if let Ok(real) = resolved.canonicalize() {
            resolved = real;
        }
    }
    resolved
}

/// Reads the manifest; a path in it that leads out of the folder is not ours.
fn manifest(folder: &Path) -> BTreeSet<String> {
    let bytes = read(&folder.join(MANIFEST)).unwrap_or_default();
    let within = |path: &&str| Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    String::from_utf8_lossy(&bytes).lines().filter(|line| !line.is_empty()).filter(within).map(str::to_owned).collect()
}

/// Writes a file that waits to be moved into place; the folder is made for the first of them alone.
fn lay_aside(waiting: &Path, bytes: &[u8]) -> Result<(), Fault> {
    match write(waiting, bytes) {
        Err(Fault::System { error, .. }) if error.kind() == io::ErrorKind::NotFound => {
            waiting.parent().map_or(Ok(()), make_folder)?;
            write(waiting, bytes)
        }
        result => result,
    }
}

fn remove_staging(staging: &Path) -> Result<(), Fault> {
    let Ok(entries) = list(staging) else { return Ok(()) };
    for entry in entries.flatten() {
        remove_file(&entry.path()).map_err(|error| system("remove", &entry.path(), error))?;
    }
    fs::remove_dir(staging).map_err(|error| system("remove", staging, error))
}

fn system(verb: &'static str, path: &Path, error: io::Error) -> Fault {
    Fault::System { verb, path: path.to_owned(), error }
}

#[expect(clippy::disallowed_methods, reason = "the way out")]
fn make_folder(folder: &Path) -> Result<(), Fault> {
    fs::create_dir_all(folder).map_err(|error| system("make", folder, error))
}

#[expect(clippy::disallowed_methods, reason = "the way out")]
fn write(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    fs::write(path, bytes).map_err(|error| system("write", path, error))?;
    fs::set_permissions(path, readable_by_all()).map_err(|error| system("write", path, error))
}

#[expect(clippy::disallowed_methods, reason = "the way out: what stands there is compared")]
fn read(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

#[expect(clippy::disallowed_methods, reason = "the way out: what was staged is listed")]
fn list(folder: &Path) -> io::Result<fs::ReadDir> {
    fs::read_dir(folder)
}

#[expect(clippy::disallowed_methods, reason = "the way out")]
fn remove_file(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(root: &Path, files: &[(&str, &str)], foreign: Foreign) -> Result<Published, Fault> {
        let output = Output::open(root, &root.join("public"), foreign)?;
        let staged: Result<Vec<Staged>, Fault> =
            files.iter().map(|(path, bytes)| output.stage((*path).to_owned(), bytes.as_bytes())).collect();
        output.publish(&staged?)
    }

    #[test]
    fn only_differences_are_written_and_stale_files_go() {
        let root = tempfile::tempdir().unwrap();
        let first = build(root.path(), &[("index.html", "a"), ("old/index.html", "b")], Foreign::Keep).unwrap();
        assert_eq!(first, Published { written: 2, kept: 0, removed: 0 });
        let second = build(root.path(), &[("index.html", "a")], Foreign::Keep).unwrap();
        assert_eq!(second, Published { written: 0, kept: 1, removed: 1 });
        assert!(!root.path().join("public/old").exists());
        let third = build(root.path(), &[("index.html", "a")], Foreign::Keep).unwrap();
        assert_eq!(third, Published { written: 0, kept: 1, removed: 0 });
    }

    #[test]
    fn foreign_files_stay_unless_forced() {
        let root = tempfile::tempdir().unwrap();
        make_folder(&root.path().join("public")).unwrap();
        write(&root.path().join("public/index.html"), b"theirs").unwrap();
        write(&root.path().join("public/CNAME"), b"theirs").unwrap();
        let refused = build(root.path(), &[("index.html", "ours")], Foreign::Keep).unwrap_err();
        assert!(matches!(&refused, Fault::Foreign(paths) if paths == &["index.html"]), "{refused}");
        assert_eq!(read(&root.path().join("public/index.html")).unwrap(), b"theirs");
        build(root.path(), &[("index.html", "ours")], Foreign::Overwrite).unwrap();
        assert_eq!(read(&root.path().join("public/index.html")).unwrap(), b"ours");
        build(root.path(), &[], Foreign::Keep).unwrap();
        assert_eq!(read(&root.path().join("public/CNAME")).unwrap(), b"theirs");
    }

    #[test]
    fn what_was_laid_aside_for_nothing_goes() {
        let root = tempfile::tempdir().unwrap();
        let output = Output::open(root.path(), &root.path().join("public"), Foreign::Keep).unwrap();
        output.stage("index.html".to_owned(), b"a").unwrap();
        assert!(root.path().join("public").join(STAGING).exists());
        drop(output);
        assert!(!root.path().join("public").join(STAGING).exists());
    }

    #[test]
    fn dangerous_folders_are_refused() {
        let root = tempfile::tempdir().unwrap();
        for folder in ["", "..", "/", "content", "sources/public", "public/../content", ".git/x"] {
            let refused = Output::open(root.path(), &root.path().join(folder), Foreign::Overwrite);
            assert!(matches!(refused, Err(Fault::Endangers { .. })), "{folder}");
        }
    }

    #[test]
    fn a_manifest_that_points_outside_removes_nothing_there() {
        let root = tempfile::tempdir().unwrap();
        write(&root.path().join("keep.txt"), b"keep").unwrap();
        make_folder(&root.path().join("public")).unwrap();
        write(&root.path().join("public").join(MANIFEST), b"../keep.txt\n/etc/hostname\n").unwrap();
        build(root.path(), &[("index.html", "a")], Foreign::Keep).unwrap();
        assert!(root.path().join("keep.txt").exists());
    }

    #[test]
    fn clean_removes_what_is_ours_alone() {
        let root = tempfile::tempdir().unwrap();
        build(root.path(), &[("a/index.html", "a"), ("b.css", "b")], Foreign::Keep).unwrap();
        write(&root.path().join("public/CNAME"), b"theirs").unwrap();
        assert_eq!(clean(root.path(), &root.path().join("public")).unwrap(), 2);
        assert!(root.path().join("public/CNAME").exists());
        assert!(!root.path().join("public").join(MANIFEST).exists());
    }

    #[cfg(unix)]
    #[test]
    fn files_are_readable_by_all() {
        use std::os::unix::fs::PermissionsExt;
        let root = tempfile::tempdir().unwrap();
        build(root.path(), &[("index.html", "a")], Foreign::Keep).unwrap();
        let mode = fs::metadata(root.path().join("public/index.html")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o644);
    }
}
