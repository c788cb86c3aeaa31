//! What holds for any text at all: no panic, evidence verbatim, spans on character boundaries, the same every time.

use std::sync::LazyLock;

use briefgen::{
    extract::{self, Evidence, Findings},
    lexicon::Lexicon,
    text::{Field, Text, collapse},
};
use proptest::prelude::*;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::built_in);

/// Words of the news, in any order, with marks that open and never close.
const WORDS: &[&str] = &[
    "killed",
    "injured",
    "23",
    "people",
    "were",
    "at least",
    "including",
    "and",
    "six children",
    "said",
    "“",
    "”",
    "\"",
    "‘",
    "’",
    ",",
    ".",
    ":",
    "–",
    "He",
    "she",
    "Samar",
    "Kharkiv region",
    "Governor",
    "Taras Hnatenko",
    "the toll",
    "rose to",
    "of the wounded",
    "according to",
    "local officials",
    "on Friday",
    "overnight",
    "1,200",
    "dozens of",
    "no casualties",
    "bodies",
    "returned",
    "who",
    "told",
    "Telegram",
    "died",
    "’s",
    "-",
    "aged 15",
    "\n\n",
    "Ї",
    "é",
];

fn evidence(findings: &Findings) -> Vec<&Evidence> {
    let figures = findings.figures.iter().map(|figure| &figure.evidence);
    let quotes = findings.quotes.iter().map(|quote| &quote.evidence);
    let claims = findings.claims.iter().map(|claim| &claim.evidence);
    let times = findings.times.iter().map(|time| &time.evidence);
    figures.chain(quotes).chain(claims).chain(times).collect()
}

fn holds(body: &str) {
    let text = Text::new(&[(Field::Body, body)]);
    let findings = extract::extract(&text, &LEXICON);
    let readable = collapse(text.as_str());
    for evidence in evidence(&findings) {
        assert!(readable.contains(&evidence.words), "{:?} stands in {readable:?}", evidence.words);
        assert!(body.get(evidence.span.clone()).is_some(), "{:?} is cut at characters of {body:?}", evidence.span);
    }
    for (at, figure) in findings.figures.iter().enumerate() {
        assert!(figure.part_of.is_none_or(|whole| whole < findings.figures.len() && whole != at));
    }
    assert_eq!(findings, extract::extract(&text, &LEXICON));
}

proptest! {
    #[test]
    fn any_text(body in ".{0,200}") {
        holds(&body);
    }

    #[test]
    fn any_news(words in prop::collection::vec(prop::sample::select(WORDS), 0..60)) {
        holds(&words.join(" "));
    }
}
