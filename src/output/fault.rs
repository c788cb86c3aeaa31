//! Why the outside world could not be written to.

use std::{
    io,
    path::{Path, PathBuf},
};

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

impl Fault {
    /// Says what the operating system refused.
    pub(super) fn system(verb: &'static str, path: &Path, error: io::Error) -> Self {
        Self::System { verb, path: path.to_owned(), error }
    }
}
