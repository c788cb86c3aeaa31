//! What is wrong is told, all of it: each folder of `problems/` is laid over an empty site, and `check` must tell exactly
//! its `expected.txt`. `BLESS=1` rewrites it.

mod support;

use std::{env, fs, path::Path};

use support::Sandbox;

#[test]
fn every_problem_is_told_as_expected() {
    let mut n_cases = 0;
    let mut wrong = Vec::new();
    let mut folders: Vec<_> = fs::read_dir("tests/problems").unwrap().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    for folder in folders {
        n_cases += 1;
        let told = told(&folder);
        let expected = folder.join("expected.txt");
        if env::var_os("BLESS").is_some() {
            fs::write(&expected, &told).unwrap();
        }
        let wanted = fs::read_to_string(&expected).unwrap_or_default();
        if told != wanted {
            wrong.push(format!("{}\n--- wanted\n{wanted}--- told\n{told}", folder.display()));
        }
    }
    assert!(n_cases > 0, "there are cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Gives the exit code and what `check` tells of a site.
fn told(folder: &Path) -> String {
    let site = Sandbox::new().copy(folder);
    let run = site.run(&["--message-format", "short", "check"]);
    let stderr = run.stderr.replace(site.path("").to_str().unwrap().trim_end_matches('/'), "ROOT");
    format!("{stderr}exit {}\n", run.code)
}
