//! How fast the stages of the second corridor are, in articles, on all cores: `cargo bench --bench second_corridor`.
//!
//! The site is the demonstration, which this repository is, or that of the folder `BRIEFGEN_BENCH_SITE`. Each stage begins
//! with nothing remembered, but where its name says so. `ledger_one_core` and `pages_one_core` are the two that
//! `bench/README.md` holds side by side.

use std::{hint::black_box, path::PathBuf, sync::LazyLock};

use briefgen::{
    briefing::Briefing,
    export::{self, Content},
    pipeline::{self, Documents, Drafts, Memory},
    project::Project,
    theme::Theme,
};
use divan::{Bencher, counter::ItemsCount};

fn main() {
    divan::main();
}

static PROJECT: LazyLock<Project> = LazyLock::new(|| {
    let folder = std::env::var_os("BRIEFGEN_BENCH_SITE").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Project::load(&PathBuf::from(folder)).expect("the folder is a site")
});

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
        let furniture = pipeline::furnish(&PROJECT, &mut memory).expect("the theme is whole");
        pipeline::arrange(&PROJECT, &documents, (furniture.prose, Drafts::Hidden), &mut memory).articles.len()
    };
    bencher.counter(n_articles()).with_inputs(Memory::default).bench_local_values(arrange);
}

fn with_briefing(bench: impl FnOnce(&Briefing<'_>, &Theme)) {
    let mut memory = Memory::default();
    let documents = parsed(&mut memory);
    let furniture = pipeline::furnish(&PROJECT, &mut memory).expect("the theme is whole");
    let briefing = pipeline::arrange(&PROJECT, &documents, (furniture.prose, Drafts::Hidden), &mut memory);
    bench(&briefing, &furniture.theme);
}

/// The figure graph, incidents with their claims, totals, contradictions, and the silence matrix of every incident.
#[divan::bench(max_time = 10)]
fn ledger_one_core(bencher: Bencher<'_, '_>) {
    with_briefing(|briefing, _| {
        bencher.counter(n_articles()).bench_local(|| {
            let ledger = briefing.reckon();
            let asked = ledger.incidents.iter().map(|incident| black_box(briefing.silence(incident)).columns.len());
            asked.sum::<usize>()
        });
    });
}

/// Every page: its view and its template. Tables of data, pictures and files that are copied are left out.
#[divan::bench(max_time = 10)]
fn pages_one_core(bencher: Bencher<'_, '_>) {
    with_briefing(|briefing, theme| {
        let drafts = export::plan(briefing, theme.parts()).expect("the site has no problems");
        let pages = || drafts.iter().filter(|draft| matches!(draft.content, Content::Template { .. }));
        let render = |draft| theme.render(draft).map_or(0, |bytes| bytes.len());
        bencher.counter(n_articles()).bench_local(|| pages().map(render).sum::<usize>());
    });
}
