//! Work that is cut short, meets other work, or loses its permission: whatever stands is whole, nothing that a person wrote
//! is lost, and the next build mends the rest.

#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "the tests lay out folders and break them")]
#![expect(clippy::print_stderr, reason = "what is left out is told")]

#[expect(dead_code, reason = "a builder for all tests: each uses its part")]
mod support;

use std::{
    fs,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown},
    path::Path,
    process::{Child, Command},
};

use support::{Run, Sandbox, Tree};

const ARTICLE: &str = "Shells fall on Reedham\n\nShells killed 3 people in Port Vane, Governor Ada Larch said on Monday.\n\nThe ferry is to run again.\n";

/// A whole site with one source more, to compare with.
fn whole() -> Sandbox {
    let site = Sandbox::strand().write("sources/more.txt", ARTICLE);
    site.build();
    site
}

fn assert_old_or_new(found: &Tree, old: &Tree, new: &Tree) {
    for (path, bytes) in found.iter().filter(|(path, _)| !path.starts_with(".briefgen-")) {
        let is_whole = old.get(path) == Some(bytes) || new.get(path) == Some(bytes);
        assert!(is_whole, "{path} is neither the old file nor the new one");
    }
}

/// Waits until a sign is seen or the process has ended.
fn wait_for(child: &mut Child, sign: impl Fn() -> bool) {
    while !sign() && child.try_wait().expect("it can be asked").is_none() {
        std::thread::yield_now();
    }
}

#[test]
fn two_builds_started_together_make_one_site() {
    let whole = whole();
    for _ in 0..3 {
        let site = Sandbox::strand().write("sources/more.txt", ARTICLE);
        let builds = [site.start(&["build"]), site.start(&["build"])];
        let runs = builds.map(|build| Run::of(build.wait_with_output().expect("it ends")));
        assert!(runs.iter().any(|run| run.code == 0), "{runs:?}");
        for run in runs.iter().filter(|run| run.code != 0) {
            assert!(run.code == 3 && run.stderr.contains("another briefgen is at work"), "{run:?}");
        }
        assert_eq!(site.tree("public"), whole.tree("public"));
        assert_eq!(site.tree("content"), whole.tree("content"));
    }
}

#[test]
fn a_build_that_is_killed_is_mended_by_the_next() {
    let whole = whole();
    let new = whole.tree("public");
    let folder_grows = |site: &Sandbox| site.documents().len() > 2;
    let is_staged = |site: &Sandbox| site.has("public/.briefgen-staging");
    let is_listed = |site: &Sandbox| site.read("public/.briefgen-manifest").contains("shells-fall-on-reedham");
    let signs: [&dyn Fn(&Sandbox) -> bool; 4] =
        [&|site| site.has(".briefgen/lock"), &folder_grows, &is_staged, &is_listed];
    for sign in signs {
        let site = Sandbox::strand();
        site.build();
        let old = site.tree("public");
        site.remove(".briefgen/lock");
        site.edit("sources/more.txt", ARTICLE);
        let mut build = site.start(&["build"]);
        wait_for(&mut build, || sign(&site));
        build.kill().expect("it is ours");
        build.wait().expect("it ends");
        assert_old_or_new(&site.tree("public"), &old, &new);
        site.build();
        assert_eq!(site.tree("public"), new);
        assert_eq!(site.tree("content"), whole.tree("content"));
    }
}

#[test]
fn what_is_written_by_hand_while_ingest_runs_stays() {
    for round in 0..6 {
        let site = Sandbox::strand();
        site.build();
        site.remove(".briefgen/lock");
        let document = site.documents().remove(0);
        let own = format!("{}\nA word by hand, round {round}.\n", site.read(&document).trim_end());
        for source in site
            .tree("sources")
            .into_keys()
            .filter(|path| Path::new(path).extension().is_some_and(|ending| ending == "txt"))
        {
            let path = format!("sources/{source}");
            site.edit(&path, format!("{}\nThe ferry is to run again.\n", site.read(&path)));
        }
        site.edit("by-hand.md", own.clone());
        let mut ingest = site.start(&["ingest"]);
        if round % 2 == 1 {
            wait_for(&mut ingest, || site.has(".briefgen/lock"));
        }
        // An editor puts the whole file in its place at once.
        fs::rename(site.path("by-hand.md"), site.path(&document)).expect("files can be moved");
        let run = Run::of(ingest.wait_with_output().expect("it ends")).expect_code(0);
        assert_eq!(site.read(&document), own, "{}", run.stderr);
        site.run(&["ingest"]).expect_code(0);
        assert_eq!(site.read(&document), own, "the next run leaves it, too");
    }
}

/// Nobody's number, as most systems give it.
const NOBODY: u32 = 65534;

/// Gives a command that builds the site without the rights of the root user; none where there is no way to it.
fn mortal_build(site: &Sandbox) -> Option<Command> {
    let plain = site.command(["build"]);
    let own = tempfile::NamedTempFile::new().expect("there is room for a file");
    if own.as_file().metadata().expect("it is there").uid() != 0 {
        return Some(plain);
    }
    let user = NOBODY.to_string();
    let mut command = Command::new("setpriv");
    command
        .args(["--reuid", &user, "--regid", &user, "--clear-groups"])
        .arg(plain.get_program())
        .args(plain.get_args());
    let can = Command::new("setpriv").args(["--reuid", &user, "--regid", &user, "--clear-groups", "true"]).status();
    can.is_ok_and(|status| status.success()).then_some(command)
}

/// Gives a folder and all below it to nobody, where it is the root user's.
fn give_away(folder: &Path) {
    for entry in walkdir::WalkDir::new(folder).into_iter().flatten() {
        if entry.metadata().is_ok_and(|of| of.uid() == 0) {
            chown(entry.path(), Some(NOBODY), Some(NOBODY)).expect("root may give away");
        }
    }
}

fn allow(site: &Sandbox, folder: &str, mode: u32) {
    fs::set_permissions(site.path(folder), fs::Permissions::from_mode(mode)).expect("it is ours");
}

#[test]
fn a_folder_that_may_no_longer_be_written_keeps_what_it_holds() {
    let whole = whole();
    for folder in ["public/articles", "content/articles"] {
        let site = Sandbox::strand();
        site.build();
        let (old, documents) = (site.tree("public"), site.tree("content"));
        site.edit("sources/more.txt", ARTICLE);
        give_away(&site.path(""));
        let Some(mut build) = mortal_build(&site) else {
            eprintln!("left out: the root user may write everywhere, and `setpriv` is not there");
            return;
        };
        allow(&site, folder, 0o555);
        let run = Run::of(build.output().expect("it starts")).expect_code(3);
        assert!(run.stderr.contains(folder), "the folder is named: {}", run.stderr);
        assert_old_or_new(&site.tree("public"), &old, &whole.tree("public"));
        for (path, bytes) in &documents {
            assert_eq!(site.tree("content").get(path), Some(bytes), "{path} stands");
        }
        allow(&site, folder, 0o755);
        Run::of(mortal_build(&site).expect("as before").output().expect("it starts")).expect_code(0);
        assert_eq!(site.tree("public"), whole.tree("public"));
        assert_eq!(site.tree("content"), whole.tree("content"));
    }
}

#[test]
fn a_line_of_ten_megabytes_is_taken_in_whole() {
    let sentence =
        "The wind rose in the night and the boats were drawn up on the shingle before the tide could take them. ";
    let n_sentences = 10_000_000 / sentence.len();
    let site = Sandbox::strand()
        .write("sources/line.txt", format!("A long night on the coast\n\n{}\n", sentence.repeat(n_sentences)));
    let run = site.run(&["--message-format", "short", "ingest"]).expect_code(0);
    assert!(!run.stderr.contains("large-source"), "{}", run.stderr);
    let document =
        site.documents().into_iter().find(|path| path.contains("a-long-night")).expect("it has its document");
    assert_eq!(site.read(&document).matches("before the tide").count(), n_sentences);
}
