//! What arrives is taken in: sources in the manner of as many sites and tools, each held against its gold.
//!
//! The texts are invented, the forms are those of the world: `intake/README.md` tells of both.

#![expect(clippy::disallowed_methods, reason = "sources and their gold are files")]

#[expect(dead_code, reason = "a builder for all tests: each uses its part")]
mod support;

use std::{collections::BTreeMap, path::Path};

use serde::Deserialize;
use serde_json::Value;
use support::Sandbox;

/// What a source is held against.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gold {
    /// The file below `sources/`.
    file: String,
    /// Which item of a feed, counted from 0.
    item: Option<usize>,
    /// Its title; further ones behind bars are right, too.
    title: String,
    author: Option<String>,
    publisher: Option<String>,
    /// In EDTF.
    date: Option<String>,
    /// How lines begin that are not the article's.
    dropped: Vec<String>,
    /// The article's own paragraphs.
    body: Vec<String>,
}

/// How many of how many.
#[derive(Default, Clone, Copy)]
struct Share(usize, usize);

impl Share {
    fn count(&mut self, right: usize, of: usize) {
        *self = Self(self.0 + right, self.1 + of);
    }

    fn is_at_least(self, per_mille: usize) -> bool {
        self.0 * 1000 >= self.1 * per_mille
    }
}

/// What all sources together come to, and what was wrong.
#[derive(Default)]
struct Score {
    fields: Share,
    words: Share,
    dropped: Share,
    wrong: Vec<String>,
}

#[test]
fn sources_of_many_sites_and_tools_are_taken_in() {
    let golds = golds();
    assert!(golds.len() >= 50, "there are sources enough");
    let records = records(&golds);
    let mut score = Score::default();
    for gold in &golds {
        let record = &records[&gold.file][gold.item.unwrap_or(0)];
        score.hold(gold, record);
    }
    let Score { fields, words, dropped, wrong } = score;
    let told = format!(
        "fields {}/{}, words kept {}/{}, dropped {}/{}\n{}",
        fields.0,
        fields.1,
        words.0,
        words.1,
        dropped.0,
        dropped.1,
        wrong.join("\n")
    );
    assert!(fields.is_at_least(950) && words.is_at_least(995) && dropped.is_at_least(900), "{told}");
}

#[test]
fn all_of_them_together_make_a_site() {
    let site = Sandbox::new();
    site.lay(Path::new("tests/intake/sources"), "sources");
    let run = site.run(&["--message-format", "short", "build"]).expect_code(0);
    assert_eq!(site.documents().len(), golds().len(), "{}", run.stderr);
    let before = site.tree("public");
    site.build().expect_told("0 files written");
    assert_eq!(site.tree("public"), before);
}

fn golds() -> Vec<Gold> {
    let files = support::tree(Path::new("tests/intake/gold"));
    files.into_values().map(|bytes| toml::from_slice(&bytes).expect("gold is as `Gold` says")).collect()
}

/// Gives what the binary finds, by file.
fn records(golds: &[Gold]) -> BTreeMap<String, Vec<Value>> {
    let folder = Path::new("tests/intake/sources");
    let mut files: Vec<String> =
        golds.iter().map(|gold| folder.join(&gold.file).to_string_lossy().into_owned()).collect();
    files.sort();
    files.dedup();
    let arguments: Vec<&str> = std::iter::once("extract").chain(files.iter().map(String::as_str)).collect();
    let run = Sandbox::new().run(&arguments).expect_code(0);
    let mut records: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for line in run.stdout.lines() {
        let record: Value = serde_json::from_str(line).expect("a record a line");
        let path = record["file"].as_str().unwrap_or_default().split('#').next().unwrap_or_default().to_owned();
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        records.entry(name).or_default().push(record);
    }
    records
}

impl Score {
    fn hold(&mut self, gold: &Gold, record: &Value) {
        let body = record["body"].as_str().unwrap_or_default();
        let lines: Vec<String> = body.lines().map(bare).filter(|line| !line.is_empty()).collect();
        self.fact(gold, ("title", Some(&gold.title)), record["title"].as_str());
        self.fact(gold, ("author", gold.author.as_ref()), record["author"].as_str());
        self.fact(gold, ("publisher", gold.publisher.as_ref()), record["publisher"].as_str());
        self.fact(gold, ("date", gold.date.as_ref()), record["date"].as_str());
        let ends =
            [("first paragraph", gold.body.first(), lines.first()), ("last paragraph", gold.body.last(), lines.last())];
        for (name, own, found) in ends {
            let own = own.map(|line| bare(line));
            self.field((gold, name), own == found.cloned(), found.map(String::as_str));
        }
        self.words_of(gold, record, &bare(body));
        self.dropped_of(gold, record, &lines);
    }

    fn fact(&mut self, gold: &Gold, (name, wanted): (&str, Option<&String>), found: Option<&str>) {
        let spellings = wanted.map(|wanted| wanted.split('|').map(bare).collect::<Vec<_>>()).unwrap_or_default();
        let is_right = match found {
            Some(found) => spellings.contains(&bare(found)),
            None => spellings.is_empty(),
        };
        self.field((gold, name), is_right, found);
    }

    fn field(&mut self, (gold, name): (&Gold, &str), is_right: bool, found: Option<&str>) {
        self.fields.count(usize::from(is_right), 1);
        if !is_right {
            self.wrong.push(format!("{}: {name} is {found:?}", gold.file));
        }
    }

    fn words_of(&mut self, gold: &Gold, record: &Value, body: &str) {
        let standfirst = bare(record["standfirst"].as_str().unwrap_or_default());
        for paragraph in &gold.body {
            let n_words = paragraph.split_whitespace().count();
            let is_kept = body.contains(&bare(paragraph)) || standfirst.contains(&bare(paragraph));
            self.words.count(if is_kept { n_words } else { 0 }, n_words);
            if !is_kept {
                self.wrong.push(format!("{}: lost {paragraph:?}", gold.file));
            }
        }
    }

    fn dropped_of(&mut self, gold: &Gold, record: &Value, lines: &[String]) {
        let held: Vec<String> =
            record["dropped"].as_array().into_iter().flatten().filter_map(|line| line.as_str()).map(bare).collect();
        for line in &gold.dropped {
            let start = bare(line);
            let is_held =
                held.iter().any(|held| held.starts_with(&start)) && !lines.iter().any(|line| line.starts_with(&start));
            self.dropped.count(usize::from(is_held), 1);
            if !is_held {
                self.wrong.push(format!("{}: kept {line:?}", gold.file));
            }
        }
    }
}

/// Writes a text for comparison: lower case, letters and digits alone.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
