//! How fast the stages of the second corridor are, in articles, on all cores: `cargo bench --bench second_corridor`.
//!
//! The site is the demonstration, which this repository is. Each stage begins with nothing remembered, but where its name
//! says so.

use std::{path::Path, sync::LazyLock};

use briefgen::{
    export,
    pipeline::{self, Documents, Drafts, Memory},
    project::Project,
    theme::Theme,
};
use divan::{Bencher, counter::ItemsCount};

fn main() {
    divan::main();
}

static PROJECT: LazyLock<Project> =
    LazyLock::new(|| Project::load(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the repository is a site"));

fn parsed(memory: &mut Memory) -> Documents {
    pipeline::parse(&PROJECT, &PROJECT.documents, memory).0
}

fn n_articles() -> ItemsCount {
    ItemsCount::new(PROJECT.documents.len())
}

#[divan::bench]
fn parse(bencher: Bencher<'_, '_>) {
    bencher.counter(n_articles()).with_inputs(Memory::default).bench_values(|mut memory| parsed(&mut memory));
}

#[divan::bench]
fn parse_what_is_remembered(bencher: Bencher<'_, '_>) {
    let mut memory = Memory::default();
    parsed(&mut memory);
    bencher.counter(n_articles()).bench_local(|| parsed(&mut memory));
}

#[divan::bench]
fn arrange(bencher: Bencher<'_, '_>) {
    let documents = parsed(&mut Memory::default());
    let arrange = |mut memory: Memory| {
        let furniture = pipeline::furnish(&PROJECT).expect("the theme is whole");
        pipeline::arrange(&PROJECT, &documents, (furniture.prose, Drafts::Hidden), &mut memory).articles.len()
    };
    bencher.counter(n_articles()).with_inputs(Memory::default).bench_local_values(arrange);
}

#[divan::bench]
fn view_and_render(bencher: Bencher<'_, '_>) {
    let mut memory = Memory::default();
    let documents = parsed(&mut memory);
    let furniture = pipeline::furnish(&PROJECT).expect("the theme is whole");
    let theme: Theme = furniture.theme;
    let briefing = pipeline::arrange(&PROJECT, &documents, (furniture.prose, Drafts::Hidden), &mut memory);
    let drafts = export::plan(&briefing, theme.assets()).expect("the demonstration has no problems");
    bencher
        .counter(n_articles())
        .bench_local(|| drafts.iter().map(|draft| theme.render(draft).map_or(0, |bytes| bytes.len())).sum::<usize>());
}
