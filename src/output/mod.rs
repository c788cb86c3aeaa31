//! The way out to the disk: a folder of files that are ours, and nothing else touched.
//!
//! 1. [`Output::open`] refuses a folder that would endanger anything, and reads the manifest of what is ours.
//! 2. [`Output::stage`] compares a file with what stands there, and lays what differs aside.
//! 3. [`Output::publish`] moves what was laid aside into place and removes what is no longer ours.
//!
//! So a build that fails while pages are rendered has changed nothing, and memory holds one page a core.

mod content;
mod danger;
mod disk;
mod fault;
mod staging;

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Component, Path, PathBuf},
    time::Duration,
};

use serde::{Deserialize, Serialize};

pub use content::{replace, write_content};
pub use fault::Fault;

use danger::danger;
use disk::{is_empty, print, read, remove_file};
use staging::{Moves, Staging};

/// The list of what is ours: one path a line, sorted.
pub const MANIFEST: &str = ".briefgen-manifest";

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

/// How a file stands on the disk: what tells without reading it whether somebody has written it since.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Print {
    /// Its bytes.
    pub length: u64,
    /// When it was written, since 1970.
    pub modified: Duration,
}

/// A file that is to stand in the output, and whether it must be moved there.
#[derive(Debug)]
pub struct Staged {
    path: String,
    waits: bool,
    print: Print,
}

impl Staged {
    /// Keeps a file that stands already.
    pub fn kept(path: String, print: Print) -> Self {
        Self { path, waits: false, print }
    }

    /// Gives the path below the output folder.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Tells how the file stands on the disk.
    pub fn print(&self) -> Print {
        self.print
    }
}

/// An output folder, opened for one build.
#[derive(Debug)]
pub struct Output {
    folder: PathBuf,
    /// The same, whichever folder is the current one.
    absolute: String,
    ours: BTreeSet<String>,
    /// Whether nothing stood in it.
    is_empty: bool,
    foreign: Foreign,
    staging: Staging,
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
        let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let staging = Staging::new(folder)?;
        Ok(Self {
            folder: folder.to_owned(),
            absolute: absolute.to_string_lossy().into_owned(),
            ours: manifest(folder),
            is_empty: is_empty(folder),
            foreign,
            staging,
        })
    }

    /// Compares a file with what stands at its path, and lays it aside where it differs. May be called from many threads.
    ///
    /// # Errors
    ///
    /// A file of other origin in the way; whatever the operating system refuses.
    pub fn stage(&self, path: String, bytes: &[u8]) -> Result<Staged, Fault> {
        if self.is_empty {
            let print = self.staging.lay(&path, bytes)?;
            return Ok(Staged { path, waits: true, print });
        }
        let target = self.folder.join(&path);
        match read(&target) {
            Ok(there) if there == bytes => {
                let print = print(&target).unwrap_or_default();
                return Ok(Staged { path, waits: false, print });
            }
            Ok(_) if self.foreign == Foreign::Keep && !self.ours.contains(&path) => {
                return Err(Fault::Foreign(vec![path]));
            }
            Err(error) if error.kind() == io::ErrorKind::IsADirectory => return Err(Fault::Foreign(vec![path])),
            _ => {}
        }
        let print = self.staging.lay(&path, bytes)?;
        Ok(Staged { path, waits: true, print })
    }

    /// Gives the folder's absolute path.
    pub fn absolute(&self) -> &str {
        &self.absolute
    }

    /// Counts the files that the manifest names.
    pub fn n_ours(&self) -> usize {
        self.ours.len()
    }

    /// Tells whether a file of ours stands as it was written.
    pub fn stands(&self, path: &str, as_written: Print) -> bool {
        self.ours.contains(path) && print(&self.folder.join(path)) == Some(as_written)
    }

    /// Keeps the files of ours below a folder as they stand.
    pub fn keep_below(&self, folder: &str) -> Vec<Staged> {
        let below = |path: &&String| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        let kept = |path: &String| Some(Staged::kept(path.clone(), print(&self.folder.join(path))?));
        self.ours.iter().filter(below).filter_map(kept).collect()
    }

    /// Moves what was laid aside into place, and removes files of ours that are not among the staged.
    ///
    /// # Errors
    ///
    /// Whatever the operating system refuses; the next build mends what was left half done.
    pub fn publish<'s>(self, staged: impl Iterator<Item = &'s Staged> + Clone) -> Result<Published, Fault> {
        let now: BTreeSet<String> = staged.clone().map(|file| file.path.clone()).collect();
        let stale: Vec<&String> = self.ours.difference(&now).collect();
        self.write_manifest(now.union(&self.ours))?;
        let mut published = Published::default();
        let mut moves = Moves::default();
        for file in staged {
            if file.waits {
                self.staging.publish(&file.path, &mut moves)?;
                published.written += 1;
            } else {
                published.kept += 1;
            }
        }
        for path in stale {
            published.removed += usize::from(self.remove(path)?);
        }
        self.write_manifest(now.iter())?;
        self.staging.clear()?;
        Ok(published)
    }

    /// Removes a file of ours and the folders that it leaves empty; tells whether it stood there.
    fn remove(&self, path: &str) -> Result<bool, Fault> {
        let target = self.folder.join(path);
        match remove_file(&target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            result => result.map_err(|error| Fault::system("remove", &target, error))?,
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
        self.staging.replace(MANIFEST, lines.as_bytes())
    }
}

/// A build that failed leaves nothing lying about in the output.
impl Drop for Output {
    fn drop(&mut self) {
        let _ = self.staging.clear();
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
    let published = output.publish([].iter())?;
    remove_file(&folder.join(MANIFEST)).map_err(|error| Fault::system("remove", folder, error))?;
    let _ = fs::remove_dir(folder);
    Ok(published.removed)
}

/// Reads the manifest; a path in it that leads out of the folder is not ours.
fn manifest(folder: &Path) -> BTreeSet<String> {
    let bytes = read(&folder.join(MANIFEST)).unwrap_or_default();
    let within = |path: &&str| Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    String::from_utf8_lossy(&bytes).lines().filter(|line| !line.is_empty()).filter(within).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests;
