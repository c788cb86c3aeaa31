//! What is wrong is told, all of it: each folder of `problems/` is laid over the site of an invented war, and `check`
//! must tell exactly its `expected.txt`. `BLESS=1` rewrites it.

#![expect(clippy::disallowed_methods, reason = "cases are files, and blessing them is asked for by the environment")]

#[expect(dead_code, reason = "a builder for all tests: each uses its part")]
mod support;

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::Mutex,
    thread,
};

use support::Sandbox;

#[test]
fn every_problem_is_told_as_expected() {
    let mut folders: Vec<PathBuf> =
        fs::read_dir("tests/problems").unwrap().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    assert!(folders.len() > 20, "there are cases");
    let (left, wrong) = (Mutex::new(folders), Mutex::new(Vec::new()));
    let work = || {
        while let Some(folder) = { left.lock().unwrap().pop() } {
            wrong.lock().unwrap().extend(difference(&folder));
        }
    };
    thread::scope(|scope| drop([scope.spawn(work), scope.spawn(work)]));
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Says how what is told of a case differs from what is expected.
fn difference(folder: &Path) -> Option<String> {
    let told = told(folder);
    let expected = folder.join("expected.txt");
    if env::var_os("BLESS").is_some() {
        fs::write(&expected, &told).expect("expectations can be written");
    }
    let wanted = fs::read_to_string(&expected).unwrap_or_default();
    (told != wanted).then(|| format!("{}\n--- wanted\n{wanted}--- told\n{told}", folder.display()))
}

/// Gives the exit code and what `check` tells of a site, with line, caret and help as a person is shown them.
fn told(folder: &Path) -> String {
    let site = Sandbox::strand().copy(folder);
    let before = site.tree("");
    let run = site.run(&["check"]);
    assert_eq!(site.tree(""), before, "{} is left as it is", folder.display());
    assert_eq!(run.stdout, "");
    let root = site.path("");
    let stderr =
        run.stderr.replace(root.to_str().expect("temporary folders have plain names").trim_end_matches('/'), "ROOT");
    format!("{stderr}exit {}\n", run.code)
}
