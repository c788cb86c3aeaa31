//! Stops that were broken apart, doubled, or parted from their words.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{Mend, replace_all};
use crate::article::{paragraph::Paragraph, pattern::compile, rules::Rule};

/// Broken ellipses.
pub(in crate::article) const ELLIPSIS: Rule =
    Rule { id: "broken-ellipsis", reason: "The stops of an ellipsis had been spaced or broken apart." };

/// Doubled stops.
pub(in crate::article) const DOUBLED_STOP: Rule = Rule { id: "doubled-stop", reason: "A sentence ended in two stops." };

/// Spaces before stops.
pub(in crate::article) const SPACE_BEFORE_STOP: Rule = Rule {
    id: "space-before-stop",
    reason: "A space stood before a comma, a stop or a closing quotation mark, as stripped links leave it.",
};

/// A comma, a stop or a closing quotation mark behind a space.
pub(super) const PARTED: &[&str] = &[" ,", " .", "\u{a0},", "\u{a0}.", " ”"];

/// Mends ellipses with spaces between their stops, and those at which a paragraph was broken.
pub(super) fn ellipses(paragraph: &Paragraph) -> Vec<Mend> {
    static PATTERN: LazyLock<Regex> = LazyLock::new(|| compile(r"(?P<m> *\.(?: *\.){2,} *)"));
    let text = &paragraph.text;
    let is_joint =
        |range: &Range<usize>| paragraph.pieces.iter().skip(1).any(|(start, _)| range.contains(&(start - 1)));
    let broken = |found: &str| found.trim().contains(' ');
    PATTERN
        .find_iter(text)
        .filter(|found| broken(found.as_str()) || paragraph.pieces.len() > 1 && is_joint(&found.range()))
        .map(|found| {
            let is_end = text[found.end()..].starts_with(['”', '"', '’', ')', ',']) || found.end() == text.len();
            let is_full_stop = found.as_str().starts_with(". ...") && found.start() > 0;
            let before = if found.start() == 0 {
                ""
            } else if is_full_stop {
                ". "
            } else {
                " "
            };
            let after = if is_end { "" } else { " " };
            Mend { range: found.range(), after: format!("{before}…{after}").into() }
        })
        .collect()
}

pub(super) fn doubled_stops(paragraph: &Paragraph) -> Vec<Mend> {
    static PATTERN: LazyLock<Regex> =
        LazyLock::new(|| compile(r#"[\p{L}\p{N}”’"')](?P<m>\.\.)(?:$|[”’"')]| +[\p{Lu}“"‘])"#));
    replace_all(&paragraph.text, &PATTERN, |_| ".".into())
}

pub(super) fn spaces_before_stops(paragraph: &Paragraph) -> Vec<Mend> {
    static PATTERN: LazyLock<Regex> =
        LazyLock::new(|| compile(r#"[\p{L}\p{N}”’"')%](?P<m>[ \u{a0}]+)[,.](?:$|[\s”’"')])"#));
    static CLOSING: LazyLock<Regex> = LazyLock::new(|| compile("[.,!?…](?P<m> +)”"));
    [&PATTERN, &CLOSING].into_iter().flat_map(|pattern| replace_all(&paragraph.text, pattern, |_| "".into())).collect()
}
