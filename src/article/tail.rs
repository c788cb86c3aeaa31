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

/// Notes on the author.
pub(super) const AUTHOR_NOTE: rules::Rule = rules::Rule {
    id: "author-note",
    reason: "A sentence at the end that says who the author is tells of the author, not of the subject.",
};

/// How many of the last paragraphs may be a note on the author.
const NOTES: usize = 2;

/// What stands below a text.
pub(super) struct Tail<'a> {
    /// The lines of the text.
    pub(super) rest: Vec<Line<'a>>,
    /// What is held back.
    pub(super) held: Vec<Held<'a>>,
    /// What is said of the article.
    pub(super) facts: Facts,
}

/// Parts the tail from the text; `author` is who wrote it, as the lines above say.
pub(super) fn part<'a>(lines: Vec<Line<'a>>, author: Option<&str>) -> Tail<'a> {
    let (mut lines, notes) = part_notes(lines, author);
    let n_text = lines.iter().rposition(|line| shape::is_prose(&line.text)).map_or(lines.len(), |last| last + 1);
    let below: Vec<Line<'_>> = lines.drain(n_text..).collect();
    let mut tail = Tail { rest: lines, held: notes, facts: Facts::default() };
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

/// Parts sentences that say who the author is from the end of a text.
fn part_notes<'a>(mut lines: Vec<Line<'a>>, author: Option<&str>) -> (Vec<Line<'a>>, Vec<Held<'a>>) {
    let names: Vec<&str> =
        author.map_or(Vec::new(), |author| author.split(" and ").flat_map(|part| part.split(", ")).collect());
    let says_who = |text: &str, name: &&str| {
        let rest = text.strip_prefix(*name).unwrap_or_default();
        text.len() <= 400
            && [" is ", " was ", " has ", " covers ", " reports ", " writes "].iter().any(|verb| rest.starts_with(verb))
    };
    let end = lines.split_off(lines.len().saturating_sub(NOTES));
    let (notes, kept): (Vec<_>, Vec<_>) =
        end.into_iter().partition(|line| names.iter().any(|name| says_who(&line.text, name)));
    lines.extend(kept);
    (lines, notes.into_iter().map(|line| line.hold(&AUTHOR_NOTE)).collect())
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
    fn a_note_on_the_author_is_held_and_others_are_not() {
        let text = "It was closed.\nMara Vell is a reporter in Odesa.\nHans Kolb is the mayor of the town.";
        let tail = part(lines::read(text), Some("Oleh Trym and Mara Vell"));
        assert_eq!((tail.rest.len(), tail.held.len()), (2, 1));
    }

    #[test]
    fn labels_below_the_text_are_held_and_words_are_not() {
        let tail =
            part(lines::read("Kyiv\nIt was closed.\nUkraine\nBridges and Roads\nBy Mara Vell\nmore to come"), None);
        let rest: Vec<&str> = tail.rest.iter().map(|line| line.text.as_ref()).collect();
        assert_eq!(rest, ["Kyiv", "It was closed.", "more to come"]);
        assert_eq!(tail.held.len(), 3);
        assert_eq!(tail.facts.author.as_deref(), Some("Mara Vell"));
    }
}
