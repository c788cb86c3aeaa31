//! Any Markdown at all: nothing panics, every finding has its words where it says, and two runs find the same.

#![no_main]

use std::sync::LazyLock;

use briefgen::{
    extract,
    lexicon::Lexicon,
    text::{Field, Text, collapse},
};
use libfuzzer_sys::fuzz_target;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::built_in);

fuzz_target!(|body: &str| {
    let text = Text::new(&[(Field::Title, "Bridge closed"), (Field::Body, body)]);
    let findings = extract::extract(&text, &LEXICON);
    let mentions = findings.mentions.iter().map(|mention| &mention.evidence);
    let figures = findings.figures.iter().map(|figure| &figure.evidence);
    let quotes = findings.quotes.iter().map(|quote| &quote.evidence);
    let claims = findings.claims.iter().map(|claim| &claim.evidence);
    let times = findings.times.iter().map(|time| &time.evidence);
    let readable = collapse(text.as_str());
    for evidence in mentions.chain(figures).chain(quotes).chain(claims).chain(times) {
        assert!(readable.contains(&evidence.words), "these words stand nowhere: {:?}", evidence.words);
        if evidence.field == Field::Body {
            assert!(body.get(evidence.span.clone()).is_some(), "no span of the body: {:?}", evidence.span);
        }
    }
    assert_eq!(findings, extract::extract(&text, &LEXICON), "two runs differ");
});
