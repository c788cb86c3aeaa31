//! Output folders that would endanger anything.

use std::{
    env,
    path::{Component, Path, PathBuf},
};

/// Says why a folder must not be written to, if it must not.
pub(super) fn danger(root: &Path, folder: &Path) -> Option<&'static str> {
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
