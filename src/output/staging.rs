//! Where files wait until all of them are made: a folder in the output that is laid out as the output will be.
//!
//! A folder that the output lacks is moved into place whole, with all that waits in it. So a first build costs one rename
//! for each part of the site, and a later one a rename for each file that differs.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use walkdir::WalkDir;

use super::{
    Fault, Print,
    disk::{make_folder, remove_file, write},
};

/// Name of the folder in the output.
const STAGING: &str = ".briefgen-staging";

/// A folder of files that wait.
#[derive(Debug)]
pub(super) struct Staging {
    output: PathBuf,
    folder: PathBuf,
}

/// How a folder of the output came to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Folder {
    /// It stood there.
    Stands,
    /// It was moved there whole.
    Moved,
}

/// What is known of the output's folders while files are moved into place.
#[derive(Debug, Default)]
pub(super) struct Moves(BTreeMap<PathBuf, Folder>);

impl Staging {
    /// Prepares to stage files for an output; what an interrupted build left goes.
    pub(super) fn new(output: &Path) -> Result<Self, Fault> {
        let staging = Self { output: output.to_owned(), folder: output.join(STAGING) };
        staging.clear()?;
        Ok(staging)
    }

    /// Lays a file aside, and tells how it stands.
    pub(super) fn lay(&self, path: &str, bytes: &[u8]) -> Result<Print, Fault> {
        lay(&self.files().join(path), bytes)
    }

    /// Puts a file into place at once, atomically.
    pub(super) fn replace(&self, name: &str, bytes: &[u8]) -> Result<(), Fault> {
        let (waiting, target) = (self.folder.join(name), self.output.join(name));
        lay(&waiting, bytes)?;
        fs::rename(&waiting, &target).map_err(|error| Fault::system("write", &target, error))
    }

    /// Moves a file that waits into place, or the first folder above it that the output lacks.
    pub(super) fn publish(&self, path: &str, moves: &mut Moves) -> Result<(), Fault> {
        let above: Vec<&Path> = Path::new(path).ancestors().skip(1).filter(|above| *above != Path::new("")).collect();
        for folder in above.into_iter().rev() {
            let known = moves.0.get(folder).copied();
            let is_there = || if self.output.join(folder).is_dir() { Folder::Stands } else { Folder::Moved };
            let state = known.unwrap_or_else(is_there);
            if known.is_none() {
                moves.0.insert(folder.to_owned(), state);
                if state == Folder::Moved {
                    self.rename(folder)?;
                }
            }
            if state == Folder::Moved {
                return Ok(());
            }
        }
        self.rename(Path::new(path))
    }

    /// Removes the folder with all that waits in it.
    pub(super) fn clear(&self) -> Result<(), Fault> {
        for entry in WalkDir::new(&self.folder).contents_first(true).into_iter().flatten() {
            let path = entry.path();
            let removed = if entry.file_type().is_dir() { fs::remove_dir(path) } else { remove_file(path) };
            removed.map_err(|error| Fault::system("remove", path, error))?;
        }
        Ok(())
    }

    fn files(&self) -> PathBuf {
        self.folder.join("files")
    }

    fn rename(&self, path: &Path) -> Result<(), Fault> {
        let target = self.output.join(path);
        fs::rename(self.files().join(path), &target).map_err(|error| Fault::system("write", &target, error))
    }
}

/// Writes a file and makes its folder: most pages have one of their own.
fn lay(waiting: &Path, bytes: &[u8]) -> Result<Print, Fault> {
    waiting.parent().map_or(Ok(()), make_folder)?;
    write(waiting, bytes)
}
