//! The lines below the text: labels, a byline at the end, the site's name once more.
//!
//! Does not look above the last line of running text.

mod links;
mod note;

use std::collections::BTreeMap;

use super::{
    Known,
    byline::{self, BYLINE},
    facts::Facts,
    lines::{Above, Held, Line},
    publisher, rules, shape,
    title::{self, SITE_CHROME},
};

use links::{has_capitals, is_clipped};

pub(super) use note::AUTHOR_NOTE;

/// Labels below the text.
pub(super) const LABEL: rules::Rule = rules::Rule {
    id: "tail-label",
    reason: "Short labels below the text file it under subjects, and are not part of it.",
};

/// The site's lines below the text.
pub(super) const BELOW: rules::Rule = rules::Rule {
    id: "below-the-text",
    reason: "Short lines below the text that stand among the site's own lines belong to the site.",
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

/// The rules of the lines already held back, by their place.
pub(super) type Rules = BTreeMap<usize, &'static rules::Rule>;

/// Parts the tail from the text; `author` is who wrote it, as the lines above say. The rules are those of the lines already
/// held back.
pub(super) fn part<'a>(lines: Vec<Line<'a>>, author: Option<&str>, (rules, known): (&Rules, Known<'_>)) -> Tail<'a> {
    let (mut lines, notes) = note::part(lines, author);
    let outlet = notes.iter().find_map(|note| publisher::in_note(&note.text));
    let stories = links::part(&mut lines, rules);
    let n_text = lines.iter().rposition(|line| line.shape.is_prose).map_or(lines.len(), |last| last + 1);
    let below: Vec<Line<'_>> = lines.drain(n_text..).collect();
    let end = lines.last().map_or(0, |line| line.ordinal);
    let facts = Facts { publisher: outlet, ..Facts::default() };
    let mut tail = Tail { rest: lines, held: notes, facts };
    tail.held.extend(stories.into_iter().map(|line| line.hold(&BELOW)));
    let is_last = below.iter().filter(|line| byline::read_bare(&line.text).is_some()).count() == 1;
    let is_roll = below.iter().filter(|line| publisher::is_publisher(&line.text)).count() >= 3;
    let prints: Vec<u64> = below.iter().map(|line| shape::print(&line.text)).collect();
    let twice = twice(prints.clone());
    let of_the_site = rules.range(end..).find(|(_, rule)| ends_a_text(rule)).map(|(ordinal, _)| *ordinal);
    let labels: Vec<bool> = below.iter().map(|line| is_label(&line.text)).collect();
    let is_between = |at: usize| at > 0 && labels[at - 1] && labels.get(at + 1) == Some(&true);
    for (at, (line, print)) in below.into_iter().zip(prints).enumerate() {
        let is_apart =
            is_roll || twice.binary_search(&print).is_ok() || of_the_site.is_some_and(|ordinal| ordinal < line.ordinal);
        if let Some(author) = signature(&line, (end, author, is_last), known) {
            tail.facts = tail.facts.or(Facts { author: Some(author), ..Facts::default() });
            tail.held.push(line.hold(&BYLINE));
        } else if let Some(found) = byline::read(&line.text) {
            let found = Facts { author: found.author, publisher: found.publisher, ..Facts::default() };
            let is_editor = line.text.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("edited"));
            tail.facts = if is_editor { tail.facts } else { tail.facts.or(found) };
            tail.held.push(line.hold(&BYLINE));
        } else if let Some(name) = publisher::stated(&line.text).filter(|_| !line.shape.is_prose) {
            tail.facts = tail.facts.or(Facts { publisher: Some(name), ..Facts::default() });
            tail.held.push(line.hold(&SITE_CHROME));
        } else if let Some(site) = publisher::in_site_line(&line.text) {
            tail.facts = tail.facts.or(Facts { publisher: Some(site.to_owned()), ..Facts::default() });
            tail.held.push(line.hold(&SITE_CHROME));
        } else if publisher::is_publisher(&line.text) {
            tail.held.push(line.hold(&SITE_CHROME));
        } else if labels[at] || line.shape.n_words <= 3 && line.shape.is_headline && is_between(at) {
            tail.held.push(line.hold(&LABEL));
        } else if line.shape.is_headline && (is_apart || is_link(&line, &tail.rest)) {
            tail.held.push(line.hold(&BELOW));
        } else {
            tail.rest.push(line);
        }
    }
    tail
}

/// Lists the prints of lines that stand below the text more than once, as links to other stories do, in order.
fn twice(mut prints: Vec<u64>) -> Vec<u64> {
    prints.sort_unstable();
    prints.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect()
}

/// Reads a name that signs the text right below it, where nobody is named above: "— Mara Vell", "Mara Vell, Odesa", and
/// "Mara Vell", if it is the only name there.
fn signature(line: &Line<'_>, (end, author, is_last): (usize, Option<&str>, bool), known: Known<'_>) -> Option<String> {
    let text = line.text.trim_start_matches(['—', '–', '-', ' ']);
    let (found, suffix) = byline::read_bare(text).filter(|_| author.is_none() && line.ordinal == end + 1)?;
    let is_dashed = text.len() < line.text.len() || suffix.starts_with([',', '/', '|']);
    let name = found.author.filter(|name| !publisher::is_label(name) && !known(name))?;
    let is_person = is_last && byline::is_person(text);
    ((is_dashed || is_person) && suffix.split_whitespace().count() <= 4).then_some(name)
}

/// Tells whether a rule holds what stands only around a text, not between its paragraphs.
fn ends_a_text(rule: &rules::Rule) -> bool {
    !matches!(rule.id, "image-placeholder" | "image-caption" | "advert-label" | "separator" | "time-stamp")
}

/// Tells whether a line below the text is the headline of another story: apart, its words with capital letters, and few of
/// them in the text.
fn is_link(line: &Line<'_>, text: &[Line<'_>]) -> bool {
    let is_titled = || {
        let last = &text[text.len().saturating_sub(4)..];
        has_capitals(&line.text) && !title::is_told_in(&line.text, &title::first_stems(last))
    };
    let is_behind_sentence = || text.last().is_some_and(|last| last.shape.ends_sentence);
    line.above == Above::Gap
        && line.shape.n_words > 4
        && line.text.starts_with(|letter: char| letter.is_uppercase() || letter.is_numeric())
        && !line.text.contains(['“', '"', '”', '•'])
        && (is_behind_sentence() && is_clipped(&line.text) || is_titled())
}

/// Tells whether a line files the article: at most four words, each with a capital letter, and no end of a sentence.
fn is_label(text: &str) -> bool {
    let text = text.trim_start_matches(['-', '•', '*', ' ']);
    let is_tag = text.ends_with(',') && !shape::has_more_words_than(text, 2);
    is_tag
        || shape::n_words(text) <= 4 && shape::is_capitalised(text) && !text.ends_with(['!', '?', '”', '"', '’', ','])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{boilerplate, lines};

    #[test]
    fn a_note_on_the_author_is_held_and_others_are_not() {
        let text = "It was closed.\nMara Vell is a reporter in Odesa.\nHans Kolb is the mayor of the town.";
        let tail = part(lines::read(text), Some("Oleh Trym and Mara Vell"), (&Rules::new(), &|_| false));
        assert_eq!((tail.rest.len(), tail.held.len()), (2, 1));
    }

    #[test]
    fn a_note_on_all_who_wrote_needs_no_author() {
        let n_held = |text: &str| part(lines::read(text), None, (&Rules::new(), &|_| false)).held.len();
        assert_eq!(
            n_held("It was closed.\nVell reported from Lviv. Oleh Trym in Kyiv and Ann Witt in Sumy contributed."),
            1
        );
        assert_eq!(
            n_held(
                "It was closed.\nThe mayor reported from the bridge, to which many had contributed, that it was shut."
            ),
            0
        );
    }

    #[test]
    fn labels_below_the_text_are_held_and_words_are_not() {
        let tail = part(
            lines::read("Kyiv\nIt was closed.\nUkraine\nBridges and Roads\nBy Mara Vell\nmore to come"),
            None,
            (&Rules::new(), &|_| false),
        );
        let rest: Vec<&str> = tail.rest.iter().map(|line| line.text.as_ref()).collect();
        assert_eq!(rest, ["Kyiv", "It was closed.", "more to come"]);
        assert_eq!(tail.held.len(), 3);
        assert_eq!(tail.facts.author.as_deref(), Some("Mara Vell"));
    }

    #[test]
    fn a_name_right_below_the_text_signs_it() {
        let author =
            |text: &str| part(lines::read(text), None, (&Rules::new(), &|name| name == "Hans Kolb")).facts.author;
        assert_eq!(author("It was closed.\n— Mara Vell").as_deref(), Some("Mara Vell"));
        assert_eq!(author("It was closed.\nMara Vell, Odesa").as_deref(), Some("Mara Vell"));
        assert_eq!(author("It was closed.\nMara Vell").as_deref(), Some("Mara Vell"));
        for text in [
            "It was closed.\n— Hans Kolb",
            "It was closed.\nMara Vell\nOleh Trym",
            "It was closed.\nEastern Bridges",
            "It was closed.\nUkraine\n— Mara Vell",
        ] {
            assert_eq!(author(text), None, "{text}");
        }
    }

    #[test]
    fn notes_of_many_forms_are_held() {
        let author = Some("Oleh Trym and Mara Vell");
        for note in [
            "Mara Vell reported from Kyiv, and Oleh Trym from Lviv.",
            "Trym reported from Lviv.",
            "EX’s Oleh Trym contributed to this report.",
            "Oleh Trym\nOdesa-based correspondent who covers ports and ships.",
            "Mara Vell Editor and writer",
        ] {
            let text = format!("It was closed.\nHe left.\n{note}");
            let tail = part(lines::read(&text), author, (&Rules::new(), &|_| false));
            assert_eq!(tail.rest.len(), 2, "{note}");
        }
    }

    #[test]
    fn headlines_among_the_sites_lines_are_held() {
        let text = "It was closed.\nShare\nTen old toys worth a fortune";
        let rules = Rules::from([(1, &boilerplate::share::SHARE)]);
        let lines = || lines::read(text).into_iter().filter(|line| line.ordinal != 1).collect();
        assert_eq!(part(lines(), None, (&rules, &|_| false)).held.len(), 1);
        assert_eq!(part(lines(), None, (&Rules::new(), &|_| false)).held.len(), 0);
    }
}
