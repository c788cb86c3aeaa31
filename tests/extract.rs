//! Runs the cases in `extract/*.md`: sentences with the expected names marked in place.
//!
//! A case is a heading and a paragraph or more. `[Kherson](place kherson)` is a name of the lexicon that the article is
//! filed under; `(link kherson)` one that is only linked; `(unknown)` a public name that the lexicon lacks; `(private)`
//! the name of a private person. The runner strips the marks, reads the text, writes marks back and compares.
//! `BLESS=1 cargo test` rewrites the expectations; review the diff.
#![expect(clippy::disallowed_methods, reason = "cases are files, and blessing them is asked for by the environment")]

use std::{fmt::Write as _, fs, ops::Range, path::Path, sync::LazyLock};

use briefgen::{
    extract::{Referent, Scene},
    lexicon::{EntityKind, Lexicon},
    text::{Field, Text},
};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::built_in);

/// Takes the marks out of a text.
fn strip(marked: &str) -> String {
    let mut plain = String::new();
    let mut rest = marked;
    while let Some(open) = rest.find('[') {
        let (before, tail) = rest.split_at(open);
        plain.push_str(before);
        let close = tail.find("](").expect("every [ begins a mark");
        plain.push_str(&tail[1..close]);
        let end = tail[close..].find(')').expect("every mark ends with )");
        rest = &tail[close + end + 1..];
    }
    plain + rest
}

/// Writes marks into a text.
fn mark(plain: &str) -> String {
    let text = Text::new(&[(Field::Body, plain)]);
    let scene = Scene::new(&text, &LEXICON);
    let mut marks: Vec<(Range<usize>, String)> = Vec::new();
    for name in scene.names() {
        let (_, range) = text.locate(text.bytes(name.tokens.clone()));
        let what = match name.referent {
            Referent::Stranger(at) if scene.strangers()[at].public == Some(true) => "unknown".to_owned(),
            Referent::Stranger(_) => "private".to_owned(),
            Referent::Entity(at) => {
                let entity = LEXICON.entity(at);
                let kind = match entity.kind {
                    EntityKind::Region => "region",
                    EntityKind::Place => "place",
                    EntityKind::Weapon => "weapon",
                    EntityKind::Actor | EntityKind::Topic => "actor",
                };
                format!("{} {}", if name.counts { kind } else { "link" }, entity.id)
            }
        };
        marks.push((range, what));
    }
    let again = scene.unknown().iter().flat_map(|nameless| std::iter::once(&nameless.tokens).chain(&nameless.again));
    for tokens in again {
        let (_, range) = text.locate(text.bytes(tokens.clone()));
        if marks.iter().all(|(other, _)| range.end <= other.start || other.end <= range.start) {
            marks.push((range, "unknown".to_owned()));
        }
    }
    marks.sort_by_key(|(range, _)| range.start);
    let mut marked = String::new();
    let mut at = 0;
    for (range, what) in marks {
        write!(marked, "{}[{}]({what})", &plain[at..range.start], &plain[range.clone()]).expect("a string takes all");
        at = range.end;
    }
    marked + &plain[at..]
}

fn run(file: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/extract").join(file);
    let expected = fs::read_to_string(&path).expect("the file of cases is there");
    let mut actual = String::new();
    for case in expected.split_inclusive("\n# ") {
        let (body, next) = case.strip_suffix("\n# ").map_or((case, ""), |body| (body, "\n# "));
        let (heading, text) = body.split_once('\n').unwrap_or((body, ""));
        let text = text.trim_end();
        write!(actual, "{heading}\n{}", mark(&strip(text)) + &body[heading.len() + 1 + text.len()..] + next)
            .expect("a string takes all");
    }
    if std::env::var("BLESS").is_ok() {
        fs::write(&path, &actual).expect("the file of cases can be written");
        return;
    }
    let differ = expected.lines().zip(actual.lines()).filter(|(expected, actual)| expected != actual);
    let report = differ.fold(String::new(), |report, (expected, actual)| {
        format!(
            "{report}expected {expected}
but got  {actual}

"
        )
    });
    assert!(expected == actual, "{file}:\n{report}");
}

macro_rules! files {
    ($($name:ident),* $(,)?) => { $(#[test] fn $name() { run(concat!(stringify!($name), ".md")); })* };
}

files!(region, place, capital, state, body, person, stranger, weapon);
