//! What holds for any text at all: no panic, evidence verbatim, spans on character boundaries, the same every time.

use std::sync::LazyLock;

use briefgen::{
    extract::{self, Evidence, Findings, Who, time::resolve},
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
    "The",
    "the ministry",
    "Mayor",
    "Klitschko",
    "Olha Marchenko, a nurse,",
    "Rep. Ahn Se-jun",
    "Sen.",
    "Turkey",
    "foreign ministry",
    "the Frontier Weather Service (FWS)",
    "FWS",
    "Moscow",
    "Kyiv",
    "in",
    "of",
    "(",
    ")",
    "citing",
    "as",
    "saying",
    "cited",
    "Source",
    "Quote",
    "a claim by",
    "”",
    "“",
    "«",
    "»",
    "„",
    "'",
    "the 29-year-old",
    "the post",
    "posted",
    "they",
    "it",
    "a woman of 47",
    "the driver and",
    "4 807",
    "half a hundred",
    "at the weekend",
    "3-4 May",
    "2025-05-14",
    "on the night of",
    "in October",
    "said this on",
    "in the region",
    "peace talks",
    "fatally wounded",
    "\n\n",
    "Ї",
    "é",
];

fn evidence(findings: &Findings) -> Vec<&Evidence> {
    let figures = findings.figures.iter().map(|figure| &figure.evidence);
    let quotes = findings.quotes.iter().map(|quote| &quote.evidence);
    let claims = findings.claims.iter().map(|claim| &claim.evidence);
    let times = findings.times.iter().map(|time| &time.evidence);
    let tags = findings.tags.iter().map(|tag| &tag.evidence);
    figures.chain(quotes).chain(claims).chain(times).chain(tags).collect()
}

/// Whoever is said to speak without being known stands in the text, by name or in its words.
fn speakers_stand_in(findings: &Findings, readable: &str) {
    let quotes = findings.quotes.iter().filter_map(|quote| quote.speaker.as_ref());
    let claims = findings.claims.iter().flat_map(|claim| std::iter::once(&claim.speaker).chain(&claim.via));
    for who in quotes.chain(claims) {
        match who {
            Who::Id(id) => assert!(LEXICON.get(id).is_some(), "{id} is a row"),
            Who::Name(words) | Who::Words(words) | Who::Private(words, _) => {
                assert!(readable.contains(words.as_str()), "{words:?} stands in {readable:?}");
            }
        }
    }
}

/// Mentions do not overlap, tags are rows, each filed once, and a private name is no unknown one.
fn names_are_apart(findings: &Findings) {
    for pair in findings.mentions.windows(2) {
        let (one, next) = (&pair[0].evidence, &pair[1].evidence);
        assert!(one.field != next.field || one.span.end <= next.span.start, "{one:?} overlaps {next:?}");
    }
    let mut filed = std::collections::HashSet::new();
    for tag in &findings.tags {
        assert!(LEXICON.get(&tag.id).is_some() && filed.insert(&tag.id), "{} is filed twice", tag.id);
    }
    for unknown in &findings.unknown {
        assert!(!findings.private.contains(&unknown.name), "{:?} is private", unknown.name);
    }
}

fn holds(body: &str) {
    let text = Text::new(&[(Field::Body, body)]);
    let findings = extract::extract(&text, &LEXICON);
    let readable = collapse(text.as_str());
    for evidence in evidence(&findings) {
        assert!(readable.contains(&evidence.words), "{:?} stands in {readable:?}", evidence.words);
        assert!(body.get(evidence.span.clone()).is_some(), "{:?} is cut at characters of {body:?}", evidence.span);
    }
    speakers_stand_in(&findings, &readable);
    names_are_apart(&findings);
    let mut quoted = std::collections::HashSet::new();
    for quote in &findings.quotes {
        assert!(quoted.insert(quote.evidence.words.clone()), "{:?} is quoted twice", quote.evidence.words);
    }
    for (at, figure) in findings.figures.iter().enumerate() {
        let ordered = |low: Option<u64>, high: Option<u64>| low.zip(high).is_none_or(|(low, high)| low <= high);
        assert!(
            ordered(figure.low, figure.best) && ordered(figure.best, figure.high) && ordered(figure.low, figure.high)
        );
        assert!(figure.number.is_some() || figure.low.is_some() || figure.high.is_some(), "{figure:?} says how many");
        assert!(figure.part_of.is_none_or(|whole| whole < findings.figures.len() && whole != at));
    }
    for time in &findings.times {
        let resolved = resolve(&time.evidence.words, &"2025-06-27".parse().expect("it is a date"));
        assert!(resolved.is_none_or(|resolved| resolved.rule == time.rule), "{time:?} resolves by its rule");
        assert_eq!(
            resolve(&time.evidence.words, &"../2025".parse().expect("it is a date")),
            None,
            "no anchor, no date"
        );
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
