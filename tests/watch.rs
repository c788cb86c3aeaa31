//! The loop of `watch`: whatever an editor does to a file, its page follows; our own output starts nothing.
//!
//! The only tests that wait: for lines of the watcher and for pages, with a limit.

#![expect(clippy::disallowed_methods, reason = "files are changed as editors change them")]

#[expect(dead_code, reason = "a builder for all tests: each uses its part")]
mod support;

use std::{
    fs,
    io::{BufRead, BufReader},
    process::{Child, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::{Duration, Instant},
};

use support::Sandbox;

/// Most that a change may take to be seen.
const SOON: Duration = Duration::from_secs(5);
/// Most that a machine at its limit may take to begin.
const AT_LAST: Duration = Duration::from_mins(1);
/// Time in which a loop that feeds itself would go round.
const QUIET: Duration = Duration::from_millis(1500);
/// What is told when a build is over.
const READY: &str = "watching for changes";
const TRUCE_PAGE: &str = "public/articles/2031-03-06-alderland-offers-a-truce/index.html";
const TRUCE: &str = "content/articles/2031-03-06-alderland-offers-a-truce.md";

/// A watcher at work on a site; it ends with the test.
struct Watching {
    site: Sandbox,
    child: Child,
    lines: Receiver<String>,
}

impl Watching {
    /// Begins to watch the site of the invented war, and waits for the first build.
    fn start(method: &str) -> Self {
        let site = Sandbox::strand();
        let mut command = site.command(["watch", "--watcher", method]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the binary starts");
        let stderr = BufReader::new(child.stderr.take().expect("it was asked for"));
        let (sender, lines) = channel();
        thread::spawn(move || stderr.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        let watching = Self { site, child, lines };
        watching.told(READY, AT_LAST);
        watching
    }

    /// Waits until a line is told.
    fn told(&self, words: &str, limit: Duration) {
        let end = Instant::now() + limit;
        let mut all = Vec::new();
        while !all.last().is_some_and(|line: &String| line.contains(words)) {
            let left = end.saturating_duration_since(Instant::now());
            let line = self.lines.recv_timeout(left);
            all.push(line.unwrap_or_else(|_| panic!("`{words}` is told in time, not only {all:?}")));
        }
    }

    /// Waits until a file of the site holds some words.
    fn shows(&self, path: &str, words: &str) {
        comes(&format!("{path} shows `{words}`"), || {
            fs::read_to_string(self.site.path(path)).is_ok_and(|text| text.contains(words))
        });
    }

    /// Counts the builds that end until nothing is told for a while.
    fn count_builds(&self) -> usize {
        let mut n_builds = 0;
        while let Ok(line) = self.lines.recv_timeout(QUIET) {
            n_builds += usize::from(line.contains(READY));
            assert!(n_builds < 10, "builds come to an end");
        }
        n_builds
    }
}

/// Waits until something is so.
fn comes(what: &str, is_there: impl Fn() -> bool) {
    let end = Instant::now() + SOON;
    while !is_there() {
        assert!(Instant::now() < end, "{what} in time");
        thread::sleep(Duration::from_millis(20));
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_page_follows_its_file_however_it_is_saved() {
    let watching = Watching::start("auto");
    let site = &watching.site;
    site.replace(TRUCE, "has not answered", "has not answered in place");
    watching.shows(TRUCE_PAGE, "has not answered in place");

    let text = site.read(TRUCE).replace("in place", "by renaming over");
    site.edit("content/articles/.note.md.swp", text);
    fs::rename(site.path("content/articles/.note.md.swp"), site.path(TRUCE)).unwrap();
    watching.shows(TRUCE_PAGE, "has not answered by renaming over");

    let text = site.read(TRUCE).replace("by renaming over", "with a copy kept");
    fs::rename(site.path(TRUCE), site.path(&format!("{TRUCE}~"))).unwrap();
    site.edit(TRUCE, text);
    watching.shows(TRUCE_PAGE, "has not answered with a copy kept");
}

#[test]
fn all_that_makes_a_site_is_watched() {
    let watching = Watching::start("auto");
    let site = &watching.site;
    site.edit("sources/new.txt", "A boat is found\n\nShells sank a boat off Tollmere.\n");
    watching.shows("public/articles/a-boat-is-found/index.html", "sank a boat");
    site.edit("templates/404.html", "Gone fishing.");
    watching.shows("public/404.html", "Gone fishing.");
    site.replace("lexicon/strand.toml", "name = \"Tollmere\"", "name = \"Tollmere\", aliases = [\"boat\"]");
    watching.shows("public/articles/a-boat-is-found/index.html", "places/tollmere/");
    site.replace("site.toml", "Strand Record", "Record of Strand");
    watching.shows("public/index.html", "Record of Strand");
    site.remove("sources/new.txt");
    comes("the page of a removed source goes", || !site.has("public/articles/a-boat-is-found/index.html"));
}

#[test]
fn a_mistake_is_told_and_the_mended_file_is_shown() {
    let watching = Watching::start("auto");
    let site = &watching.site;
    let good = site.read(TRUCE_PAGE);
    site.edit("content/articles/note.md", "+++\ntitel = \"A note\"\nslug = \"a-note\"\n+++\n\nText.\n");
    watching.told("unknown-key", SOON);
    watching.told(READY, SOON);
    assert_eq!(site.read(TRUCE_PAGE), good);
    site.replace("site.toml", "title = ", "titel = ");
    watching.told(READY, SOON);
    site.replace("site.toml", "titel = ", "title = ");
    site.replace("content/articles/note.md", "titel", "title");
    watching.shows("public/articles/a-note/index.html", "A note");
}

#[test]
fn looking_finds_what_events_would_tell() {
    let watching = Watching::start("poll");
    let site = &watching.site;
    site.replace(TRUCE, "has not answered", "has not answered yet");
    watching.shows(TRUCE_PAGE, "has not answered yet");
    site.edit("sources/new.txt", "A boat is found\n\nShells sank a boat off Tollmere.\n");
    watching.shows("public/articles/a-boat-is-found/index.html", "sank a boat");
}

#[test]
fn our_own_output_starts_no_build() {
    let watching = Watching::start("auto");
    assert!(watching.count_builds() <= 1, "the documents that ingest wrote may start one build, no more");
    watching.site.edit("public/CNAME", "strand.example");
    watching.site.edit(".briefgen/memo", "anything");
    assert_eq!(watching.count_builds(), 0, "neither output nor cache is part of the site");
    watching.site.edit("sources/new.txt", "A boat is found\n\nShells sank a boat off Tollmere.\n");
    watching.told(READY, SOON);
    assert!(watching.count_builds() <= 1, "one change, one build, and one more for the document made of it at most");
}
