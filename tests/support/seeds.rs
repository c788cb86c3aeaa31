//! The five real articles. They are other people's and no part of the repository: the environment names their folder.

#![expect(clippy::print_stderr, reason = "what is left out is told")]

use std::{
    env,
    path::{Path, PathBuf},
};

use super::{Sandbox, is_of, tree};

/// Finds a folder named by the environment; where it is not, says what is left out.
pub(crate) fn folder(variable: &str, left_out: &str) -> Option<PathBuf> {
    let folder = env::var_os(variable).map(PathBuf::from).filter(|folder| folder.is_dir());
    if folder.is_none() {
        assert!(env::var_os("CI").is_none(), "in CI {variable} names a folder");
        eprintln!("\n*** LEFT OUT: {left_out}: {variable} names no folder ***\n");
    }
    folder
}

/// Makes a site as `briefgen new` does, with the articles in its `sources/`.
pub(crate) fn site(seeds: &Path, with_sidecars: bool) -> Sandbox {
    let site = Sandbox::nowhere();
    let dir = site.path("").to_string_lossy().into_owned();
    site.run(&["new", &dir]).expect_code(0);
    for (path, bytes) in tree(seeds) {
        if is_of(&path, "txt") || (with_sidecars && is_of(&path, "toml")) {
            site.edit(&format!("sources/{path}"), bytes);
        }
    }
    site
}
