//! Words that stand apart, together or twice, where they should not.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{Mend, replace_all};
use crate::article::{paragraph::Paragraph, pattern::compile, rules::Rule};

/// Detached possessives.
pub(in crate::article) const DETACHED_POSSESSIVE: Rule =
    Rule { id: "detached-possessive", reason: "An apostrophe stood apart from its word, as stripped links leave it." };

/// Glued sentences.
pub(in crate::article) const GLUED_SENTENCES: Rule = Rule {
    id: "glued-sentences",
    reason: "Two sentences stood together without a space, as stripped markup leaves them.",
};

/// Doubled words.
pub(in crate::article) const DOUBLED_WORD: Rule =
    Rule { id: "doubled-word", reason: "Two small words stand together that do not go together; left as they are." };

/// With what a detached possessive begins.
pub(super) const DETACHED: &[&str] = &[" '", " ’", "\u{a0}'", "\u{a0}’"];

pub(super) fn detached_possessives(paragraph: &Paragraph) -> Vec<Mend> {
    static PATTERN: LazyLock<Regex> =
        LazyLock::new(|| compile(r"\p{L}(?P<m>[ \u{a0}]+)[’'](?:s|re|ve|ll)(?:[ ,.;:!?]|$)"));
    replace_all(&paragraph.text, &PATTERN, |_| "".into())
}

pub(super) fn glued_sentences(paragraph: &Paragraph) -> Vec<Mend> {
    static PATTERN: LazyLock<Regex> = LazyLock::new(|| compile(r"\p{Ll}{3}[.!?]”?(?P<m>)\p{Lu}\p{Ll}+[ ,]"));
    let is_glued = |at: usize| {
        let behind = &paragraph.text[at + 1..];
        behind.strip_prefix('”').unwrap_or(behind).starts_with(char::is_uppercase)
    };
    let is_address = |range: &Range<usize>| {
        let word = paragraph.text[range.end..].split([' ', ',']).next().unwrap_or_default();
        ADDRESSES.contains(&word.to_lowercase().as_str())
    };
    if !memchr::memchr3_iter(b'.', b'!', b'?', paragraph.text.as_bytes()).any(is_glued) {
        return Vec::new();
    }
    let mut mends = replace_all(&paragraph.text, &PATTERN, |_| " ".into());
    mends.retain(|mend| !is_address(&mend.range));
    mends
}

/// Ends of addresses that names of sites keep: "Example.Net".
const ADDRESSES: [&str; 8] = ["az", "ua", "ru", "net", "com", "org", "info", "tv"];

/// Words that do not go together.
pub(super) const DOUBLED: &[&str] = &[
    "the the",
    "of of",
    "in in",
    "to to",
    "a a",
    "an an",
    "and and",
    "at at",
    "for for",
    "with with",
    "from from",
    "by by",
    "is is",
    "was was",
    "into through",
    "into into",
    "into in",
    "into on",
    "of in the of",
];

/// Flags small words that stand twice, or two prepositions of which one was to go.
pub(super) fn doubled_words(paragraph: &Paragraph) -> Vec<Mend> {
    static PATTERN: LazyLock<Regex> =
        LazyLock::new(|| compile(&format!("(?i:(?:^|[ “(])(?P<m>{})(?: |$))", DOUBLED.join("|"))));
    replace_all(&paragraph.text, &PATTERN, |found| found["m"].to_owned().into())
}
