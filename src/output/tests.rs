//! Builds into folders of all sorts.

use std::{fs, path::Path};

use super::{
    disk::{make_folder, read, write},
    *,
};

fn build(root: &Path, files: &[(&str, &str)], foreign: Foreign) -> Result<Published, Fault> {
    let output = Output::open(root, &root.join("public"), foreign)?;
    let staged: Result<Vec<Staged>, Fault> =
        files.iter().map(|(path, bytes)| output.stage((*path).to_owned(), bytes.as_bytes())).collect();
    output.publish(staged?.iter())
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
    assert!(root.path().join("public/.briefgen-staging/files/index.html").exists());
    drop(output);
    assert!(!root.path().join("public/.briefgen-staging").exists());
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
