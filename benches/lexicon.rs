//! The lexicon of the Russia–Ukraine war: how long it takes to load, how fast it finds names, how much memory it holds.
//!
//! `cargo bench --bench lexicon`. What was allocated and not given back by `load` is what a lexicon holds.

#![expect(clippy::disallowed_methods, reason = "the articles are read as text")]

use std::fs;

use briefgen::{
    lexicon::Lexicon,
    text::{Field, Text},
};
use divan::{AllocProfiler, Bencher, black_box, counter::BytesCount};

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// From the tables in the binary to a lexicon that is ready to be asked.
#[divan::bench(sample_count = 50)]
fn load() -> Lexicon {
    Lexicon::built_in()
}

/// Every name, cue and role in articles of many publishers.
#[divan::bench]
fn find(bencher: Bencher<'_, '_>) {
    let lexicon = Lexicon::built_in();
    let texts = articles();
    let n_bytes: usize = texts.iter().map(|text| text.as_str().len()).sum();
    bencher
        .counter(BytesCount::new(n_bytes))
        .bench(|| texts.iter().map(|text| lexicon.find(black_box(text)).names.len()).sum::<usize>());
}

/// The invented articles of `tests/gold`, as texts.
fn articles() -> Vec<Text> {
    let files = fs::read_dir("tests/gold/articles").expect("the articles are there").flatten();
    let texts = files.filter_map(|file| fs::read_to_string(file.path()).ok());
    texts.map(|article| Text::new(&[(Field::Body, &article)])).collect()
}
