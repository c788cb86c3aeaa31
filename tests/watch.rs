//! The loop of `watch`: whatever an editor does to a file, its page follows; our own output starts nothing.
//!
//! The only tests that wait: for lines of the watcher and for pages, with a limit.

#![expect(clippy::disallowed_methods, reason = "files are changed as editors change them")]

#[expect(dead_code, reason = "a builder for all tests: each uses its part")]
mod support;

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    process::{Child, Command, Stdio},
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
    comes_by(what, SOON, is_there);
}

fn comes_by(what: &str, limit: Duration, is_there: impl Fn() -> bool) {
    let end = Instant::now() + limit;
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

/// How an editor puts a new text in the place of a file.
type Save = fn(&Sandbox, path: &str, text: &str);

/// The patterns of editors, as they are seen in the calls that they make.
const SAVES: [(&str, Save); 9] = [
    ("in place, as VS Code saves", |site, path, text| site.edit(path, text)),
    ("piece by piece, in place", |site, path, text| {
        let mut file = fs::File::create(site.path(path)).expect("it can be opened");
        for part in text.as_bytes().chunks(text.len() / 4) {
            file.write_all(part).expect("it can be written");
            thread::sleep(Duration::from_millis(5));
        }
    }),
    ("over a renamed backup, as vim does, with its probe for a name that is free", |site, path, text| {
        site.edit(&beside(path, |_| "4913".to_owned()), "");
        site.remove(&beside(path, |_| "4913".to_owned()));
        let backup = beside(path, |name| format!("{name}~"));
        fs::rename(site.path(path), site.path(&backup)).expect("files can be moved");
        site.edit(path, text);
        site.remove(&backup);
    }),
    ("by renaming a swap file over it", |site, path, text| {
        let swap = beside(path, |name| format!(".{name}.swp"));
        site.edit(&swap, text);
        fs::rename(site.path(&swap), site.path(path)).expect("files can be moved");
    }),
    ("with a backup that stays and a lock that leads nowhere, as Emacs does", |site, path, text| {
        let lock = site.path(&beside(path, |name| format!(".#{name}")));
        #[cfg(unix)]
        std::os::unix::fs::symlink("writer@machine.1:2", &lock).expect("files can be moved");
        site.edit(&beside(path, |name| format!("#{name}#")), text);
        fs::rename(site.path(path), site.path(&beside(path, |name| format!("{name}~")))).expect("files can be moved");
        site.edit(path, text);
        site.remove(&beside(path, |name| format!("#{name}#")));
        #[cfg(unix)]
        fs::remove_file(&lock).expect("files can be moved");
    }),
    ("by two renames, as JetBrains does", |site, path, text| {
        let [new, old] = ["tmp", "old"].map(|part| beside(path, |name| format!("{name}___jb_{part}___")));
        site.edit(&new, text);
        fs::rename(site.path(path), site.path(&old)).expect("files can be moved");
        fs::rename(site.path(&new), site.path(path)).expect("files can be moved");
        site.remove(&old);
    }),
    ("in place with a copy put aside, as Helix does", |site, path, text| {
        let copy = beside(path, |name| format!("{name}.a1b2c3.bck"));
        fs::copy(site.path(path), site.path(&copy)).expect("files can be moved");
        site.edit(path, text);
        site.remove(&copy);
    }),
    ("by removing it first", |site, path, text| {
        site.remove(path);
        site.edit(path, text);
    }),
    ("with its old clock, of the same length", |site, path, text| {
        let clock = fs::metadata(site.path(path)).expect("it stands there").modified().expect("it has a clock");
        site.edit(path, text);
        fs::File::options()
            .write(true)
            .open(site.path(path))
            .and_then(|file| file.set_modified(clock))
            .expect("it can be opened");
    }),
];

/// Gives the path of a file beside another, by what becomes of the name.
fn beside(path: &str, name: impl Fn(&str) -> String) -> String {
    let (folder, file) = path.rsplit_once('/').expect("it lies in a folder");
    format!("{folder}/{}", name(file))
}

#[test]
fn a_page_follows_its_file_however_it_is_saved() {
    let watching = Watching::start("auto");
    let site = &watching.site;
    let text = site.read(TRUCE);
    for (at, (_, save)) in SAVES.iter().enumerate() {
        let words = format!("has not answered, for the {at}th time");
        save(site, TRUCE, &text.replace("has not answered", &words));
        watching.shows(TRUCE_PAGE, &words);
    }
}

#[test]
fn pages_follow_folders_that_come_move_and_go() {
    let watching = Watching::start("auto");
    let site = &watching.site;
    let note = |words: &str| format!("+++\ntitle = \"A note\"\nslug = \"a-note\"\n+++\n\n{words}\n");
    let page = "public/articles/a-note/index.html";
    site.edit("content/articles/2031/march/note.md", note("In a new folder."));
    watching.shows(page, "In a new folder.");
    site.edit("content/articles/2031/march/note.md", note("Edited there."));
    watching.shows(page, "Edited there.");
    fs::rename(site.path("content/articles/2031"), site.path("content/articles/moved")).unwrap();
    site.edit("content/articles/moved/march/note.md", note("Edited where it was moved."));
    watching.shows(page, "Edited where it was moved.");
    fs::remove_dir_all(site.path("content/articles/moved")).unwrap();
    comes("the page goes with its folder", || !site.has(page));
}

#[test]
fn pages_follow_another_folder_in_the_place_of_a_watched_one() {
    let watching = Watching::start("auto");
    let site = &watching.site;
    site.lay(&site.path("content"), "content-of-another");
    let other = format!("content-of-another/{}", TRUCE.trim_start_matches("content/"));
    site.replace(&other, "has not answered", "has not answered in another folder");
    fs::rename(site.path("content"), site.path("content-of-old")).unwrap();
    fs::rename(site.path("content-of-another"), site.path("content")).unwrap();
    watching.shows(TRUCE_PAGE, "in another folder");
    site.replace(TRUCE, "in another folder", "and is edited there");
    watching.shows(TRUCE_PAGE, "and is edited there");
}

#[test]
fn pages_follow_another_branch() {
    let watching = Watching::start("auto");
    let site = &watching.site;
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.current_dir(site.path("")).args(["-c", "user.name=A", "-c", "user.email=a@strand.example"]);
        let run = command.args(["-c", "commit.gpgsign=false"]).args(arguments).output().expect("git is there");
        assert!(run.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
    };
    git(&["init", "--quiet", "--initial-branch", "one"]);
    git(&["add", "content", "sources", "lexicon", "site.toml"]);
    git(&["commit", "--quiet", "-m", "one"]);
    git(&["checkout", "--quiet", "-b", "other"]);
    site.replace(TRUCE, "has not answered", "has answered on the other branch");
    fs::create_dir(site.path("content/articles/more")).unwrap();
    for at in 0..30 {
        let text = format!("+++\ntitle = \"Note {at}\"\nslug = \"note-{at}\"\n+++\n\nText.\n");
        site.edit(&format!("content/articles/more/{at}.md"), text);
    }
    watching.shows(TRUCE_PAGE, "on the other branch");
    git(&["add", "content"]);
    git(&["commit", "--quiet", "-m", "other"]);
    git(&["checkout", "--quiet", "one"]);
    watching.shows(TRUCE_PAGE, "has not answered");
    comes("what the branch lacks goes", || !site.has("public/articles/note-29/index.html"));
    git(&["checkout", "--quiet", "other"]);
    watching.shows(TRUCE_PAGE, "on the other branch");
    watching.shows("public/articles/note-29/index.html", "Note 29");
}

#[test]
fn three_thousand_files_at_once_are_a_few_builds() {
    let watching = Watching::start("auto");
    let site = &watching.site;
    let aside = site.path("aside");
    for at in 0..3000 {
        let text = format!("+++\ntitle = \"Note {at}\"\nslug = \"note-{at}\"\n+++\n\nText.\n");
        site.edit(&format!("aside/{at}.md"), text);
    }
    let folder = site.path("content/articles/notes");
    fs::create_dir(&folder).unwrap();
    for at in 0..3000 {
        fs::rename(aside.join(format!("{at}.md")), folder.join(format!("{at}.md"))).unwrap();
    }
    let page = |at: usize| site.path(&format!("public/articles/note-{at}/index.html"));
    comes_by("the last page", AT_LAST, || (0..3000).all(|at| page(at).is_file()));
    assert!(watching.count_builds() <= 3, "what comes at once is built at once");
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
