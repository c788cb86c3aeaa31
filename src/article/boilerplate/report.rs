//! Lines that tell what somebody said, in their words: the article's own, whatever else their wording may look like.
//!
//! Knows quotations and words of speech, no patterns.

use crate::article::shape;

/// How far into a line a label's colon may stand, in bytes.
const LABEL: usize = 30;

/// Tells whether a line tells what somebody said, in their words: no site's line does, unless a label or a credit of a
/// picture says so.
pub(super) fn is_report(text: &str) -> bool {
    const SPOKEN: [&str; 7] = [" said", " says", " told ", " wrote", " added", " according to ", "According to "];
    let is_labelled = || text[..text.floor_char_boundary(LABEL)].contains(':') || text.ends_with(':');
    let is_credited = || text.strip_suffix(')').is_some_and(|text| text.rsplit('(').next().is_some_and(is_credit));
    let is_spoken = || SPOKEN.iter().any(|verb| text.contains(verb)) && n_quoted(text) >= LEAST_QUOTED;
    shape::has_more_words_than(text, 15) && is_spoken() && !is_labelled() && !is_credited()
}

/// In how much of its end a line says who told it, in bytes.
const CLOSE: usize = 60;

/// Tells whether a line closes by saying who told it: "…, the mayor said.", "…, according to the service."
pub(super) fn closes_by_telling(text: &str) -> bool {
    const TOLD: [&str; 6] = [" said.", " says.", " said on ", " added.", ", according to ", " told reporters"];
    let is_labelled = || text[..text.floor_char_boundary(LABEL)].contains(':');
    let close = &text[text.ceil_char_boundary(text.len().saturating_sub(CLOSE))..];
    shape::has_more_words_than(text, 15)
        && shape::ends_sentence(text)
        && TOLD.iter().any(|told| close.contains(told))
        && !is_labelled()
}

fn is_credit(bracket: &str) -> bool {
    bracket.contains('/') || bracket.starts_with(char::is_uppercase)
}

/// So many words of somebody's are a quotation, not a name set apart.
pub(super) const LEAST_QUOTED: usize = 4;

/// Counts the words of the longest quotation of a line.
pub(super) fn n_quoted(text: &str) -> usize {
    text.split(['“', '”', '"', '«', '»']).skip(1).step_by(2).map(shape::n_words).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_closes_by_telling_is_the_articles() {
        assert!(closes_by_telling(
            "Bombs of this kind must not be used near houses, streets or fields of any town, the envoy said."
        ));
        assert!(!closes_by_telling(
            "No part of this text may be used without the consent of the publisher of the paper and its heirs."
        ));
    }

    #[test]
    fn words_of_somebody_are_the_articles() {
        let said = "“We will sign up for every offer of help that reaches the town,” the mayor said on Monday, to subscribe to no side.";
        assert!(is_report(said));
        for text in [
            "“It was loud,” she said.",
            "Read more: “We will not leave the town before the winter is over,” the mayor said on Monday at the bridge",
            "A mayor who said “it is over for all of us” stands at the bridge near the river on Monday. (A Name/Example)",
            "He is called “the last man of the town”, and nobody spoke of him until the winter came and went again.",
        ] {
            assert!(!is_report(text), "{text}");
        }
    }
}
