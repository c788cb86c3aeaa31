//! Any file at all, on the whole way from bytes to a document: nothing panics, and the document can be read back as
//! it was written.

#![no_main]

use std::{collections::BTreeSet, sync::LazyLock};

use briefgen::{
    article,
    document::{self, Known},
    extract,
    lexicon::Lexicon,
    source,
    text::{Field, Text},
};
use libfuzzer_sys::{Corpus, fuzz_target};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::built_in);
static KNOWN: LazyLock<Known> = LazyLock::new(|| Known::from(&*LEXICON));

/// The first byte chooses what sort of file it is; the others are the file.
fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Some((sort, bytes)) = bytes.split_first() else { return Corpus::Reject };
    let name = ["a.txt", "a.html", "a.md", "a.xml", "a.eml"][usize::from(*sort) % 5];
    let (sources, _) = source::read_bytes(name, bytes);
    for source in sources {
        let known = |words: &str| extract::names_anything(&Text::new(&[(Field::Body, words)]), &LEXICON);
        let article = article::clean(&source.manuscript, &known);
        let fields = [
            (Field::Title, article.title.as_str()),
            (Field::Standfirst, article.standfirst.as_deref().unwrap_or_default()),
            (Field::Body, article.body.as_str()),
        ];
        let findings = extract::extract(&Text::new(&fields), &LEXICON);
        let document = document::compose(&source, &article, &findings, &KNOWN).document(&BTreeSet::new());
        let read = document::read(&document.path, &document.content).expect("what is written can be read");
        assert_eq!(read.front, document.front);
        assert_eq!(read.body, document.body);
    }
    Corpus::Keep
});
