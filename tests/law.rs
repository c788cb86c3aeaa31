//! What holds for any site, whatever is done to it: the same bytes twice, warm equals cold, a person's words untouched.

#![expect(clippy::disallowed_methods, reason = "sites are files of a temporary folder")]

#[expect(dead_code, reason = "a builder for all tests: each uses its part")]
mod support;

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

use support::{Sandbox, Tree};

const MARKET: &str = "content/articles/2031-03-04-shells-fall-on-the-market-of-tollmere.md";
const MARKET_PAGE: &str = "public/articles/2031-03-04-shells-fall-on-the-market-of-tollmere/index.html";
const TRUCE: &str = "content/articles/2031-03-06-alderland-offers-a-truce.md";
const TRUCE_PAGE: &str = "public/articles/2031-03-06-alderland-offers-a-truce/index.html";

#[test]
fn two_cold_builds_give_the_same_bytes() {
    let (one, other) = (Sandbox::strand(), Sandbox::strand());
    one.build();
    other.run(&["--jobs", "1", "build"]).expect_code(0);
    assert_same(&one.tree("public"), &other.tree("public"));
    assert_same(&one.tree("content"), &other.tree("content"));
    let root = one.path("").to_string_lossy().into_owned();
    for (path, text) in one.texts() {
        assert!(!text.contains(&root), "{path} names the folder in which it was made");
    }
}

#[test]
fn a_second_build_writes_nothing() {
    let site = Sandbox::strand();
    site.build();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let files: Vec<_> = site.tree("").into_keys().filter(|path| !path.starts_with(".briefgen/")).collect();
    for path in &files {
        fs::File::options().write(true).open(site.path(path)).unwrap().set_modified(long_ago).unwrap();
    }
    site.build().expect_told("0 files written");
    for path in &files {
        assert_eq!(fs::metadata(site.path(path)).unwrap().modified().unwrap(), long_ago, "{path} is not touched");
    }
}

#[test]
fn the_cache_and_the_output_may_go_at_any_time() {
    let site = Sandbox::strand();
    site.build();
    let first = site.tree("public");
    for folder in [".briefgen", "public"] {
        fs::remove_dir_all(site.path(folder)).unwrap();
        site.build();
        assert_same(&site.tree("public"), &first);
    }
}

/// One change that a person, an editor or another program makes to a site. `n` makes changes of one kind differ.
type Edit = fn(&Sandbox, n: u64);

/// Changes of every sort of file that a build depends on.
const EDITS: [(&str, Edit); 25] = [
    ("a source comes", |site, n| {
        let text = format!(
            "Shells fall again, for the {n}th time\n\nShells killed {n} people in Port Vane, Governor Ada Larch said.\n"
        );
        site.edit(&format!("sources/new-{}.txt", n % 3), text);
    }),
    ("a source goes", |site, n| {
        let _ = fs::remove_file(site.path(&format!("sources/new-{}.txt", n % 3)));
    }),
    ("a source of the first goes", |site, _| {
        let _ = fs::remove_file(site.path("sources/truce.txt"));
    }),
    ("a source changes", |site, n| {
        append(site, "sources/tollmere-market.txt", &format!("\nTwo shells fell on East March on day {n}.\n"));
    }),
    ("a source changes its title", |site, n| {
        let text = format!("Alderland offers truce number {n}\n\nAlderland is ready for a truce, its envoys said.\n");
        site.edit("sources/truce.txt", text);
    }),
    ("a source turns out binary", |site, n| site.edit(&format!("sources/new-{}.txt", n % 3), b"\0\0\x01\x02")),
    ("a source is copied", |site, n| {
        let _ = fs::copy(site.path("sources/tollmere-market.txt"), site.path(&format!("sources/new-{}.txt", n % 3)));
    }),
    ("a sidecar changes", |site, n| {
        site.edit(
            "sources/tollmere-market.toml",
            format!("publisher = \"Paper {n}\"\npublished = \"2031-03-{:02}\"\n", 1 + n % 28),
        );
    }),
    ("a sidecar forbids the text", |site, _| site.edit("sources/tollmere-market.toml", "publish = \"none\"\n")),
    ("a sidecar goes", |site, _| {
        let _ = fs::remove_file(site.path("sources/tollmere-market.toml"));
    }),
    ("a document is edited", |site, n| {
        if let Some(path) = nth_document(site, n) {
            append(site, &path, &format!("\nA sentence by hand, number {n}.\n"));
        }
    }),
    ("a document is held back, or comes forth", |site, n| {
        if let Some(path) = nth_document(site, n) {
            let text = site.read(&path);
            let changed = if text.contains("\ndraft = true\n") {
                text.replace("\ndraft = true\n", "\n")
            } else {
                text.replacen("\nslug", "\ndraft = true\nslug", 1)
            };
            site.edit(&path, changed);
        }
    }),
    ("a document is written from nothing", |site, n| {
        let text = format!(
            "+++\ntitle = \"By hand {n}\"\nslug = \"by-hand-{}\"\ndate = 2031-03-09\n+++\n\nTollmere, number {n}.\n",
            n % 2
        );
        site.edit(&format!("content/articles/hand-{}.md", n % 2), text);
    }),
    ("the lexicon grows", |site, n| {
        let row = format!(
            "places = [\n  {{ id = \"reedham\", name = \"Reedham\", kind = \"town\", region = \"east-march\", aliases = [\"Day {n}\"] }},\n]\n"
        );
        site.edit("lexicon/more.toml", row);
    }),
    ("the lexicon names somebody otherwise", |site, n| {
        let row = format!(
            "actors = [\n  {{ id = \"ada-larch\", name = \"Ada Larch\", kind = \"person\", country = \"strand\", aliases = [\"A. Larch {n}\"] }},\n]\n"
        );
        let text = site.read("lexicon/strand.toml");
        let kept: Vec<&str> = text.lines().filter(|line| !line.contains("ada-larch")).collect();
        site.edit("lexicon/strand.toml", kept.join("\n") + "\n");
        site.edit("lexicon/people.toml", row);
    }),
    ("a template changes", |site, n| {
        site.edit(
            "templates/404.html",
            format!("{{% extends \"base.html\" %}}{{% block main %}}<p>Nothing here, {n}.</p>{{% endblock main %}}"),
        );
    }),
    ("a template of the site's own goes", |site, _| {
        let _ = fs::remove_file(site.path("templates/404.html"));
    }),
    ("a file of the output goes", |site, _| {
        let _ = fs::remove_file(site.path(MARKET_PAGE));
    }),
    ("a file of the output is written over", |site, n| site.edit("public/index.html", format!("{n}"))),
    ("the cache goes", |site, _| {
        let _ = fs::remove_dir_all(site.path(".briefgen"));
    }),
    ("the cache is damaged", |site, n| {
        for file in ["composed", "parsed", "annotated", "annotated.list", "pages", "texts", "stamps"] {
            if let Ok(mut bytes) = fs::read(site.path(&format!(".briefgen/{file}"))) {
                let at = usize::try_from(n * 7919).unwrap_or(0) % bytes.len();
                bytes[at] ^= 1 << (n % 8);
                site.edit(&format!(".briefgen/{file}"), bytes);
            }
        }
    }),
    ("a while passes", |_, _| {
        // Texts that have stood for two seconds are not read again.
        std::thread::sleep(std::time::Duration::from_millis(2_100));
    }),
    ("a static file changes", |site, n| site.edit("static/theme.css", format!("body {{ margin: {n}px }}\n"))),
    ("a static file comes", |site, n| site.edit(&format!("static/maps/{}.txt", n % 2), format!("{n}"))),
    ("the settings change", |site, n| {
        let base_url = if n % 2 == 0 { "base_url = \"https://strand.example/\"\n" } else { "" };
        let settings = format!(
            "title = \"Record {n}\"\n{base_url}\n[sources]\npublish = \"excerpts\"\n\n[lexicon]\nbase = \"none\"\n\n[listings]\npage_size = {}\n",
            1 + n % 3
        );
        site.edit("site.toml", settings);
    }),
];

fn nth_document(site: &Sandbox, n: u64) -> Option<String> {
    let documents = site.documents();
    let at = n.checked_rem(documents.len() as u64)?;
    documents.into_iter().nth(usize::try_from(at).ok()?)
}

fn append(site: &Sandbox, path: &str, words: &str) {
    if site.has(path) {
        site.edit(path, site.read(path) + words);
    }
}

/// Numbers that look random and are the same every time (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 16
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.throw() % most as u64).expect("it is below a size")
    }
}

#[test]
fn after_any_edits_a_warm_build_equals_a_cold_one() {
    let n_seeds = std::env::var("BRIEFGEN_LAW").ok().and_then(|number| number.parse().ok()).unwrap_or(17);
    for seed in 0..n_seeds {
        let mut dice = Dice(seed);
        let warm = Sandbox::strand();
        warm.build();
        let mut done = Vec::new();
        for _ in 0..3 {
            for _ in 0..=dice.below(3) {
                let (name, edit) = EDITS[dice.below(EDITS.len())];
                edit(&warm, dice.throw() % 100);
                done.push(name);
            }
            let edited = edited_documents(&warm);
            warm.build();
            for (path, text) in edited {
                assert_eq!(warm.read(&path), text, "{path} was edited by a person, after {done:?}");
            }
        }
        let cold = cold_copy(&warm);
        cold.build();
        assert_eq!(differing(&warm.tree("public"), &cold.tree("public")), [""; 0], "seed {seed}, after {done:?}");
        assert_eq!(differing(&warm.tree("content"), &cold.tree("content")), [""; 0], "seed {seed}, after {done:?}");
    }
}

/// Gives the documents that hold a person's sentence.
fn edited_documents(site: &Sandbox) -> BTreeMap<String, String> {
    let documents = site.documents().into_iter().map(|path| (path.clone(), site.read(&path)));
    documents.filter(|(_, text)| text.contains("A sentence by hand") || text.contains("By hand")).collect()
}

/// Copies what a site is made from, and nothing that was made of it but its documents.
fn cold_copy(site: &Sandbox) -> Sandbox {
    let copy = Sandbox::nowhere();
    for (path, bytes) in site.tree("") {
        if !path.starts_with("public/") && !path.starts_with(".briefgen/") {
            copy.edit(&path, bytes);
        }
    }
    copy
}

fn differing(one: &Tree, other: &Tree) -> Vec<String> {
    let paths = one.keys().chain(other.keys().filter(|path| !one.contains_key(*path)));
    paths.filter(|path| one.get(*path) != other.get(*path)).cloned().collect()
}

fn assert_same(one: &Tree, other: &Tree) {
    assert_eq!(differing(one, other), [""; 0]);
}

#[test]
fn an_edited_document_is_never_written() {
    let site = Sandbox::strand();
    site.build();
    site.replace(MARKET, "“The stalls were full,”", "“The stalls were full,” (so the Lantern)");
    let edited = site.read(MARKET);
    append(&site, "sources/tollmere-market.txt", "\nFour more people were injured.\n");
    site.edit(
        "lexicon/more.toml",
        "topics = [\n  { id = \"markets\", name = \"Markets\", cues = [\"market*3\"] },\n]\n",
    );
    site.build();
    assert_eq!(site.read(MARKET), edited);
    assert!(site.read(MARKET_PAGE).contains("so the Lantern"));
}

#[test]
fn a_person_s_own_keys_outlive_a_new_edition_of_the_source() {
    let site = Sandbox::strand();
    site.build();
    site.replace(TRUCE, "\nslug", "\nsummary = \"An offer without an answer.\"\nslug");
    append(&site, "sources/truce.txt", "\nStrand asked for a week.\n");
    site.build();
    let document = site.read(TRUCE);
    assert!(document.contains("An offer without an answer.") && document.contains("asked for a week"), "{document}");
}

#[test]
fn a_slug_stays_when_the_title_changes() {
    let site = Sandbox::strand();
    site.build();
    site.replace("sources/truce.txt", "Alderland offers a truce", "Alderland offers a truce for a month");
    site.replace("sources/truce.toml", "2031-03-06", "2031-03-07");
    site.build();
    assert!(site.read(TRUCE).contains("title = \"Alderland offers a truce for a month\""));
    assert!(site.read(TRUCE_PAGE).contains("for a month"));
    assert_eq!(site.documents().len(), 2);
}

#[test]
fn what_has_no_source_any_more_goes_unless_it_was_edited() {
    let site = Sandbox::strand();
    site.build();
    append(&site, MARKET, "\nA sentence by hand.\n");
    site.remove("sources/tollmere-market.txt");
    site.remove("sources/truce.txt");
    site.remove("sources/truce.toml");
    site.build().expect_told("source-gone").expect_told(MARKET);
    assert!(site.has(MARKET) && site.has(MARKET_PAGE));
    assert!(!site.has(TRUCE) && !site.has(TRUCE_PAGE));
    assert!(!site.has("public/topics/truce-talks/index.html"), "what only the removed article spoke of goes too");
    assert!(!site.has("public/topics"), "empty folders go");
}

#[test]
fn a_copy_of_a_source_changes_nothing() {
    let site = Sandbox::strand();
    site.build();
    let before = (site.tree("public"), site.tree("content"));
    fs::copy(site.path("sources/truce.txt"), site.path("sources/a-copy.txt")).unwrap();
    site.build().expect_told("duplicate-source").expect_told("sources/a-copy.txt");
    assert_same(&site.tree("public"), &before.0);
    assert_same(&site.tree("content"), &before.1);
}

#[test]
fn a_build_with_errors_leaves_the_last_good_site() {
    let site = Sandbox::strand();
    site.build();
    let good = site.tree("public");
    site.edit("static/theme.css", "body { color: red }");
    let mistakes = [
        ("templates/entity.html", "{{ nothing.of.the.kind }}"),
        ("templates/entity.html", "{% if %}"),
        ("content/articles/broken.md", "+++\ntitel = \"A\"\n+++\n"),
        ("sources/truce.toml", "publish = 7"),
    ];
    for (path, content) in mistakes {
        let before = site.has(path).then(|| site.read(path));
        site.edit(path, content);
        site.run(&["build"]).expect_code(1).expect_told("nothing is published");
        assert_same(&site.tree("public"), &good);
        match before {
            Some(before) => site.edit(path, before),
            None => site.remove(path),
        }
    }
    site.build();
    assert!(differing(&site.tree("public"), &good).len() > 2, "mended, it is published");
}

#[test]
fn what_an_interrupted_build_left_is_cleaned() {
    let site = Sandbox::strand();
    site.build();
    let good = site.tree("public");
    site.edit("public/.briefgen-staging/0", "half a page");
    site.edit("public/.briefgen-staging/manifest", "half a list");
    site.remove(TRUCE_PAGE);
    site.build().expect_told("1 file written");
    assert_same(&site.tree("public"), &good);
    assert!(!site.has("public/.briefgen-staging"));
}

#[test]
fn output_folders_that_would_endanger_something_are_refused() {
    let site = Sandbox::strand();
    let before = site.tree("");
    let inside = |folder: &str| site.path(folder).to_string_lossy().into_owned();
    let home = Sandbox::nowhere();
    for folder in
        [inside(""), inside(".."), inside("content"), inside("sources/public"), inside("static"), "/".to_owned()]
    {
        site.run(&["build", "--force", "-o", &folder]).expect_code(3).expect_told("output folder");
    }
    let mut command = site.command(["build", "-o"]);
    let refused = support::Run::of(command.arg(home.path("")).env("HOME", home.path("")).output().unwrap());
    refused.expect_code(3).expect_told("home folder");
    let after: Tree = site.tree("").into_iter().filter(|(path, _)| !path.starts_with(".briefgen/")).collect();
    assert_same(&after, &before);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_in_danger_is_refused() {
    let site = Sandbox::strand();
    std::os::unix::fs::symlink(site.path("content"), site.path("public")).unwrap();
    site.run(&["build"]).expect_code(3);
    assert!(!site.has("content/index.html"));
}

#[test]
fn files_of_other_origin_stay() {
    let site = Sandbox::strand().write("public/CNAME", "strand.example").write("public/about/index.html", "theirs");
    site.run(&["build"]).expect_code(3).expect_told("about/index.html").expect_told("--force");
    assert_eq!(site.tree("public").len(), 2, "nothing of ours was written");
    site.run(&["build", "--force"]).expect_code(0);
    assert!(site.read("public/about/index.html").contains("A record of an invented war"));
    site.remove("content/pages/about.md");
    site.build();
    assert!(!site.has("public/about/index.html"), "it is ours by now, and goes");
    assert_eq!(site.read("public/CNAME"), "strand.example");
}

#[test]
fn an_output_folder_elsewhere_is_filled_and_kept() {
    let (site, elsewhere) = (Sandbox::strand(), Sandbox::nowhere());
    let folder = elsewhere.path("out").to_string_lossy().into_owned();
    site.run(&["build", "-o", &folder]).expect_code(0);
    site.run(&["build", "-o", &folder]).expect_code(0).expect_told("0 files written");
    assert!(!site.has("public"));
    site.build();
    assert_same(&site.tree("public"), &support::tree(Path::new(&folder)));
}
