//! How fast the stages of the first corridor are, in bytes of article text, on one core: `cargo bench`.
//!
//! The articles are those of `tests/gold/articles`; what is measured at growing lengths is made of their sentences, and
//! the rate must not fall with the length. The last group is made of what such programs tend to choke on.

use std::sync::LazyLock;

use briefgen::{
    article,
    extract::{self, Cast, Scene},
    lexicon::Lexicon,
    pipeline,
    source::{self, Manuscript},
    text::{Field, Text},
};
use divan::{Bencher, counter::BytesCount};

fn main() {
    divan::main();
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::built_in);

/// The articles, as received.
static RAW: LazyLock<Vec<Manuscript>> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gold/articles");
    let mut paths: Vec<_> =
        walkdir::WalkDir::new(folder).into_iter().flatten().map(walkdir::DirEntry::into_path).collect();
    paths.sort();
    let (sources, _): (Vec<_>, Vec<_>) = paths.iter().map(|path| source::read_file(path, source::MAX_BYTES)).unzip();
    sources.into_iter().flatten().map(|source| source.manuscript).collect()
});

/// The bodies of the articles, as Markdown.
static BODIES: LazyLock<Vec<String>> = LazyLock::new(|| RAW.iter().map(|raw| clean(raw).body).collect());

/// The bodies of the articles, read.
static TEXTS: LazyLock<Vec<Text>> = LazyLock::new(|| BODIES.iter().map(|body| read(body)).collect());

fn clean(raw: &Manuscript) -> article::Article {
    article::clean(raw, &|words| extract::names_anything(&read(words), &LEXICON))
}

fn read(body: &str) -> Text {
    Text::new(&[(Field::Body, body)])
}

/// Measures a stage over all articles.
fn measure<T: Sync>(bencher: Bencher<'_, '_>, articles: &'static [T], stage: impl Fn(&'static T) + Sync) {
    let n_bytes: usize = BODIES.iter().map(String::len).sum();
    bencher.counter(BytesCount::new(n_bytes)).bench(|| articles.iter().for_each(&stage));
}

mod stages {
    use super::{
        BODIES, Bencher, Cast, LEXICON, LazyLock, Lexicon, RAW, Scene, TEXTS, extract, measure, pipeline, read,
    };

    #[divan::bench]
    fn load_the_lexicon() -> Lexicon {
        Lexicon::built_in()
    }

    #[divan::bench]
    fn clean(bencher: Bencher<'_, '_>) {
        measure(bencher, &RAW, |raw| drop(divan::black_box(super::clean(raw))));
    }

    #[divan::bench]
    fn read_words(bencher: Bencher<'_, '_>) {
        measure(bencher, &BODIES, |body| drop(divan::black_box(read(body))));
    }

    #[divan::bench]
    fn match_names(bencher: Bencher<'_, '_>) {
        measure(bencher, &TEXTS, |text| drop(divan::black_box(LEXICON.find(text))));
    }

    #[divan::bench]
    fn set_the_scene(bencher: Bencher<'_, '_>) {
        measure(bencher, &TEXTS, |text| drop(divan::black_box(Scene::new(text, &LEXICON))));
    }

    #[divan::bench]
    fn cast_the_names(bencher: Bencher<'_, '_>) {
        static SCENES: LazyLock<Vec<Scene<'static>>> =
            LazyLock::new(|| TEXTS.iter().map(|text| Scene::new(text, &LEXICON)).collect());
        measure(bencher, &SCENES, |scene| drop(divan::black_box(Cast::of(scene))));
    }

    #[divan::bench]
    fn find_everything(bencher: Bencher<'_, '_>) {
        measure(bencher, &TEXTS, |text| drop(divan::black_box(extract::extract(text, &LEXICON))));
    }

    #[divan::bench]
    fn whole(bencher: Bencher<'_, '_>) {
        measure(bencher, &RAW, |raw| drop(divan::black_box(pipeline::record("article", raw, &LEXICON))));
    }
}

mod length {
    use super::{BODIES, Bencher, BytesCount, LEXICON, Manuscript, pipeline};

    fn whole(bencher: Bencher<'_, '_>, raw: &str) {
        let bencher = bencher.counter(BytesCount::of_str(raw));
        let raw = Manuscript::of(raw);
        bencher.bench(|| pipeline::record("article", divan::black_box(&raw), &LEXICON));
    }

    /// Joins bodies to an article of a length in kilobytes.
    fn article(n_kilobytes: usize, joint: &str) -> String {
        let mut raw = "Bridge closed after a crack was found\n\n".to_owned();
        for body in BODIES.iter().cycle() {
            raw.push_str(&body.replace("\n\n", joint));
            raw.push_str(joint);
            if raw.len() >= n_kilobytes << 10 {
                break;
            }
        }
        raw
    }

    #[divan::bench(args = [5, 50, 500, 5000], sample_count = 10)]
    fn an_article(bencher: Bencher<'_, '_>, n_kilobytes: usize) {
        whole(bencher, &article(n_kilobytes, "\n\n"));
    }

    #[divan::bench(args = [10, 100, 1000], sample_count = 10)]
    fn a_line(bencher: Bencher<'_, '_>, n_kilobytes: usize) {
        whole(bencher, &article(n_kilobytes, " "));
    }

    #[divan::bench(args = [100, 1000, 10000], sample_count = 10)]
    fn nested_quotes(bencher: Bencher<'_, '_>, n_quotes: usize) {
        whole(bencher, &format!("{}the bridge fell{}", "“He said ".repeat(n_quotes), "”".repeat(n_quotes)));
    }

    #[divan::bench(args = [100, 1000, 10000], sample_count = 10)]
    fn unclosed_quotes(bencher: Bencher<'_, '_>, n_quotes: usize) {
        whole(bencher, &"“The mayor said ‘he «saw 12 people killed in Kyiv\n\n".repeat(n_quotes));
    }

    #[divan::bench(args = [100, 1000, 10000], sample_count = 10)]
    fn one_endless_sentence(bencher: Bencher<'_, '_>, n_clauses: usize) {
        whole(bencher, &"the mayor of Kyiv said that 12 people were killed and 3 were injured, and ".repeat(n_clauses));
    }

    #[divan::bench(args = [100, 1000, 10000], sample_count = 10)]
    fn names_alone(bencher: Bencher<'_, '_>, n_names: usize) {
        whole(bencher, &"Kyiv Moscow Volodymyr Zelenskyy Example ".repeat(n_names));
    }

    #[divan::bench(args = [100, 1000, 10000], sample_count = 10)]
    fn numbers_alone(bencher: Bencher<'_, '_>, n_numbers: usize) {
        whole(bencher, &"twelve 1,200 dozens of hundred and ".repeat(n_numbers));
    }
}
