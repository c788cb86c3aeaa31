//! The lines below the text: labels, a byline at the end, the site's name once more.
//!
//! Does not look above the last line of running text.

use super::{
    byline::{self, BYLINE},
    facts::Facts,
    lines::{Held, Line},
    publisher, rules, shape,
    title::SITE_CHROME,
};

/// Labels below the text.
pub(super) const LABEL: rules::Rule = rules::Rule {
    id: "tail-label",
    reason: "Short labels below the text file it under subjects, and are not part of it.",
};

/// What stands below a text.
pub(super) struct Tail<'a> {
    /// The lines of the text.
    pub(super) rest: Vec<Line<'a>>,
    /// What is held back.
    pub(super) held: Vec<Held<'a>>,
    /// What is said of the article.
    pub(super) facts: Facts,
}

/// Parts the tail from the text.
pub(super) fn part(mut lines: Vec<Line<'_>>) -> Tail<'_> {
    let n_text = lines.iter().rposition(|line| shape::is_prose(&line.text)).map_or(lines.len(), |last| last + 1);
    let below: Vec<Line<'_>> = lines.drain(n_text..).collect();
    let mut tail = Tail { rest: lines, held: Vec::new(), facts: Facts::default() };
    for line in below {
        if let Some(found) = byline::read(&line.text) {
            let found = Facts { author: found.author, publisher: found.publisher, ..Facts::default() };
            tail.facts = tail.facts.or(found);
            tail.held.push(line.hold(&BYLINE));
        } else if publisher::is_publisher(&line.text) {
            tail.held.push(line.hold(&SITE_CHROME));
        } else if is_label(&line.text) {
            tail.held.push(line.hold(&LABEL));
        } else {
            tail.rest.push(line);
        }
    }
    tail
}

/// Tells whether a line files the article: at most four words, each with a capital letter, and no end of a sentence.
fn is_label(text: &str) -> bool {
    shape::n_words(text) <= 4 && shape::is_capitalised(text) && !text.ends_with(['!', '?', '”', '"', '’', ','])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::lines;

    #[test]
    fn labels_below_the_text_are_held_and_words_are_not() {
        let tail = part(lines::read("Kyiv\nIt was closed.\nUkraine\nBridges and Roads\nBy Mara Vell\nmore to come"));
        let rest: Vec<&str> = tail.rest.iter().map(|line| line.text.as_ref()).collect();
        assert_eq!(rest, ["Kyiv", "It was closed.", "more to come"]);
        assert_eq!(tail.held.len(), 3);
        assert_eq!(tail.facts.author.as_deref(), Some("Mara Vell"));
    }
}
