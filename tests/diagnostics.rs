//! `docs/diagnostics.md` explains every code that is told, and no other; each has a case.

#![expect(clippy::disallowed_methods, reason = "the source and the cases are read as text")]

use std::{collections::BTreeSet, fs, path::Path, sync::LazyLock};

use regex::Regex;

/// How codes stand in the source: as the first argument of what makes a diagnostic, as a row, as an arm of `fn code`.
static TOLD: LazyLock<[Regex; 3]> = LazyLock::new(|| {
    [
        r#"\b(?:error|warning|note|problem)\(\s*"([a-z]+(?:-[a-z0-9]+)*)""#,
        r#"\bcode: "([a-z]+(?:-[a-z0-9]+)*)""#,
        r"fn code\(self\)[^}]*\}",
    ]
    .map(|pattern| Regex::new(pattern).expect("the pattern is tested here"))
});

fn texts(folder: &str) -> Vec<(String, String)> {
    let files = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    files
        .filter_map(|file| Some((file.path().to_string_lossy().into_owned(), fs::read_to_string(file.path()).ok()?)))
        .collect()
}

/// Gives the codes that the source tells, tests left out.
fn told() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for (_, text) in texts("src").into_iter().filter(|(path, _)| !path.ends_with("tests.rs")) {
        let own = text.split("#[cfg(test)]").next().unwrap_or_default();
        for pattern in &TOLD[..2] {
            codes.extend(pattern.captures_iter(own).map(|found| found[1].to_owned()));
        }
        let arms = TOLD[2].find(own).map_or("", |found| found.as_str());
        codes.extend(arms.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
    }
    codes
}

fn is_rust(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "rs")
}

/// Gives the codes that the page explains.
fn explained() -> Vec<String> {
    let page = fs::read_to_string("docs/diagnostics.md").expect("the page is there");
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| row.split('`').next()).map(str::to_owned).collect()
}

#[test]
fn every_code_is_explained_and_no_other() {
    let explained = explained();
    let once: BTreeSet<String> = explained.iter().cloned().collect();
    assert_eq!(once.len(), explained.len(), "each stands once");
    let told = told();
    assert!(told.len() > 40, "the source is read: {told:?}");
    let unexplained: Vec<_> = told.difference(&once).collect();
    assert!(unexplained.is_empty(), "docs/diagnostics.md lacks {unexplained:?}");
    let source: String = texts("src").into_iter().map(|(_, text)| text).collect();
    let untold: Vec<_> = once.iter().filter(|code| !source.contains(&format!("\"{code}\""))).collect();
    assert!(untold.is_empty(), "nothing tells {untold:?}");
}

#[test]
fn every_code_has_a_case() {
    let problems: String = texts("tests/problems").into_iter().map(|(_, text)| text).collect();
    let files = texts("tests").into_iter().chain(texts("src"));
    let tests: String = files
        .filter(|(path, _)| is_rust(path) && !path.ends_with("diagnostics.rs"))
        .filter_map(|(path, text)| {
            let is_test = path.starts_with("tests") || path.ends_with("tests.rs");
            let at = if is_test { Some(0) } else { text.find("#[cfg(test)]") };
            at.map(|at| text[at..].to_owned())
        })
        .collect();
    let is_tried = |code: &String| problems.contains(&format!("[{code}]")) || tests.contains(code.as_str());
    let untried: Vec<String> = explained().into_iter().filter(|code| !is_tried(code)).collect();
    assert!(untried.is_empty(), "no test tells {untried:?}");
}
