//! Who published an article, as its own words say: in a trailer, on its title, in its dateline, in a notice of rights.
//!
//! Knows what names of publishers look like, and the best known ones by heart.

mod known;
mod names;
mod recurring;
mod reported;
mod signed;
mod stated;

pub(super) use recurring::read as recurring;
pub(super) use reported::read as reported;
pub(super) use signed::{is_agency, read as signed};
pub(super) use stated::{read as stated, republisher};

use super::{byline, shape};
use known::is_known;
use names::{BODIES, CODES, COMPASS, DOMAINS, LABELS, LAST_WORDS, LOOSE, OFFICES, PARTS, PLATFORMS, SECTIONS, WORDS};

/// The longest name of a publisher, in bytes, when it is written small; no letter has then less than a third of its bytes.
const LONGEST: usize = 60;

/// The longest name of a publisher, in bytes.
pub(super) const LONGEST_NAME: usize = LONGEST * 3;

/// The most words of a publisher's name, and of the name of a body that publishes releases.
const MOST_WORDS: usize = 6;
const MOST_WORDS_OF_A_BODY: usize = 12;

/// Tells whether a name looks like a publisher's.
pub(super) fn is_publisher(name: &str) -> bool {
    let is_joint = |letter: char| letter.is_whitespace() || letter == '-';
    if name.len() > LONGEST_NAME || name.trim().split(is_joint).nth(MOST_WORDS).is_some() {
        return false;
    }
    let lower = name.trim().to_lowercase();
    if lower.len() > LONGEST {
        return false;
    }
    if is_known(&lower) {
        return true;
    }
    let words: Vec<&str> = lower.split(is_joint).collect();
    let is_domain = words.len() == 1 && is_domain(&lower);
    let names_itself = words.len() >= 2
        && (words.iter().any(|word| WORDS.has(word)) || words.last().is_some_and(|word| LAST_WORDS.has(word)))
        && !words.iter().all(|word| LABELS.has(word))
        && !words.iter().any(|word| PARTS.has(word) || LOOSE.has(word))
        && shape::is_capitalised(name.trim());
    is_domain || names_itself
}

fn is_domain(word: &str) -> bool {
    let is_letter = |letter: char| letter.is_alphanumeric() || letter == '-';
    let mut labels = word.rsplit('.');
    let end = labels.next().unwrap_or_default();
    let is_named = word.split('.').all(|label| !label.is_empty() && label.chars().all(is_letter));
    DOMAINS.has(end) && is_named && labels.next().is_some() && word.len() >= 6
}

/// Tells whether a name is an office's or a service's, whom a report may cite as its source.
pub(super) fn is_office(name: &str) -> bool {
    shape::runs(name).any(|word| OFFICES.has_in_any_case(word))
}

/// Parts the trailer of a copied post into its title and its publisher: "The post … appeared first on …". The title may
/// hold any of these words itself, so that the last ones count.
pub(super) fn appeared_first(text: &str) -> Option<(&str, &str)> {
    const JOINTS: [&str; 4] =
        [" appeared first on ", " first appeared on ", " was first published on ", " originally appeared on "];
    let body =
        ["The post ", "The article ", "The story ", "Post "].iter().find_map(|start| text.strip_prefix(start))?;
    let (at, joint) = JOINTS.iter().filter_map(|joint| Some((body.rfind(joint)?, joint))).max()?;
    let publisher = body[at + joint.len()..].trim().trim_end_matches('.');
    let title = body[..at].trim();
    (!title.is_empty() && !publisher.is_empty()).then_some((title, publisher))
}

/// Editions of papers, as they stand behind their names: "Example Press - UK".
const EDITIONS: [&str; 8] = ["UK", "US", "World", "World News", "International", "Asia", "Europe", "Australia"];

/// Gives the name of a masthead with a motto: "EXAMPLE AID | For people in need".
pub(super) fn masthead(text: &str) -> Option<&str> {
    memchr::memchr3(b'|', b'-', "—".as_bytes()[0], text.as_bytes())?;
    let (name, motto) = [" | ", " – ", " — ", " - "].iter().find_map(|joint| shape::split_once(text, joint))?;
    let is_shouted =
        !name.chars().any(char::is_lowercase) && name.chars().filter(|letter| letter.is_uppercase()).count() > 3;
    let is_edition = motto.to_lowercase().ends_with("edition") || EDITIONS.contains(&motto) && is_publisher(name);
    let is_short = name.split_whitespace().count() <= 4 && !name.contains(|letter: char| letter.is_ascii_digit());
    (is_short && (is_shouted && motto.chars().any(char::is_lowercase) || is_edition)).then_some(name)
}

/// Reads the publisher off a held line: a notice of rights, an advert for an app.
pub(super) fn in_held(text: &str) -> Option<String> {
    appeared_first(text)
        .map(|(_, publisher)| publisher.to_owned())
        .or_else(|| in_rights(text))
        .or_else(|| in_app_advert(text))
        .or_else(|| in_plea(text))
}

/// Tells whether a name is a short one in capitals, as broadcasters and agencies have: "KNW".
pub(super) fn is_code(name: &str) -> bool {
    (2..=5).contains(&name.len()) && name.chars().all(|letter| letter.is_ascii_uppercase()) && !CODES.has(name)
}

/// Reads "© 2025 Example Press. All rights reserved."
fn in_rights(text: &str) -> Option<String> {
    const STARTS: [&str; 5] = ["copyright ©", "copyright (c)", "copyright", "©", "(c)"];
    let begins = |start: &&&str| text.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start));
    let lower = text.to_ascii_lowercase();
    let behind = || STARTS.iter().find(begins).map(|start| &text[start.len()..]);
    let owner = behind()
        .or_else(|| {
            text.split_once(" © 20")
                .filter(|(owner, year)| year.len() <= 12 && !owner.eq_ignore_ascii_case("copyright"))
                .map(|(owner, _)| owner)
        })?
        .trim_start_matches(|letter: char| letter.is_whitespace() || letter.is_ascii_digit() || "-–,©".contains(letter))
        .trim_start_matches("by ");
    let owner = owner.split(['.', ',', '|', '(']).next()?.trim();
    let owner = owner.split(" All ").next()?.split(" all rights").next()?;
    let owner = owner.trim_end_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | '-' | '–'));
    let owner =
        [" Limited", " Ltd", " Inc", " LLC", " Corp"].iter().find_map(|form| owner.strip_suffix(form)).unwrap_or(owner);
    let is_short = !owner.is_empty() && owner.split_whitespace().count() <= 5 && !owner.contains('/');
    let is_notice = lower.contains("copyright") || lower.contains("reserved") || text.contains("20");
    let is_body = (!byline::is_person(owner) || is_publisher(owner)) && !owner.split(' ').all(is_label);
    (is_short && is_notice && is_body && shape::is_capitalised(owner)).then(|| owner.to_owned())
}

/// Reads "Become a member of Example Press today".
fn in_plea(text: &str) -> Option<String> {
    let lower = Some(text.to_ascii_lowercase()).filter(|lower| lower.contains(" of "))?;
    let at = [" member of ", " supporter of ", " patron of "]
        .iter()
        .find_map(|start| Some(lower.find(start)? + start.len()))?;
    let name = text[at..].split(['.', ',', '!', ';']).next()?.trim();
    let name = ["today", "now", "here"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name).trim();
    is_publisher(name).then(|| name.to_owned())
}

/// Reads "A B is a reporter at the Example Press", as notes on authors say.
pub(super) fn in_note(text: &str) -> Option<String> {
    let is_loose = ["freelance", "former", "previously", "author of"]
        .iter()
        .any(|word| text.split(". ").next().is_some_and(|first| first.contains(word)));
    let beside = ["reporter", "correspondent", "editor", "journalist", "writer"]
        .iter()
        .filter_map(|role| shape::find(text, role));
    let beside = beside
        .min()
        .and_then(|end| text[..end].find(" is a").map(|at| text[at + 5..end].trim_start_matches("n ").trim()));
    if let Some(name) = beside.filter(|name| !is_loose && is_publisher(name)) {
        return Some(name.to_owned());
    }
    let first =
        [" at ", " for ", " with "].iter().filter_map(|joint| Some((shape::find(text, joint)?, joint.len()))).min();
    let rest = first.map(|(at, length)| &text[at + length..]).filter(|_| !is_loose)?;
    let rest = rest.strip_prefix("the ").unwrap_or(rest);
    let name = rest.split(['.', ',', ';', '’', '\'', '(']).next()?;
    let n_letters = name.split_inclusive(' ').take_while(|word| word.starts_with(char::is_uppercase));
    let name = name[..n_letters.map(str::len).sum()].trim();
    is_publisher(name).then(|| name.to_owned())
}

/// Reads "Loving Example? Download the app now".
fn in_app_advert(text: &str) -> Option<String> {
    let rest = ["Loving ", "Enjoying ", "Love "].iter().find_map(|start| text.strip_prefix(start))?;
    let (name, _) = rest.split_once('?')?;
    (name.split_whitespace().count() <= 3 && shape::is_capitalised(name)).then(|| name.trim().to_owned())
}

/// Reads the name off a line below a text that holds a section, too: "KNW | World News".
pub(super) fn in_site_line(text: &str) -> Option<&str> {
    let (name, section) = [" | ", " - ", " – "].iter().find_map(|joint| shape::split_once(text, joint))?;
    let is_section = shape::n_words(section) <= 3 && section.split_whitespace().all(is_label);
    (is_section && (is_publisher(name) || is_code(name))).then_some(name)
}

/// Tells whether a word stands in menus and forms of sites: "Support", "Contact", "Sport".
pub(super) fn is_of_a_menu(word: &str) -> bool {
    PLATFORMS.has_in_any_case(word) || SECTIONS.has_in_any_case(word) || LABELS.has_in_any_case(word)
}

/// Tells whether a line above the title is a site's name: a publisher's, or a name of one or two words that no lexicon
/// knows and that is no person.
pub(super) fn is_site_name(text: &str, known: super::Known<'_>) -> bool {
    let is_body = || {
        text.split_whitespace().next().is_some_and(|word| BODIES.has_in_any_case(word))
            && text.split_whitespace().nth(MOST_WORDS_OF_A_BODY).is_none()
            && shape::is_capitalised(text)
    };
    let is_coined = || {
        text.len() >= 4
            && text.chars().all(char::is_alphanumeric)
            && shape::is_capitalised(text)
            && !LABELS.has_in_any_case(text)
            && !SECTIONS.has_in_any_case(text)
            && !is_row(text)
            && !known(text)
    };
    (is_publisher(text) || is_body() || is_coined()) && byline::read(text).is_none()
}

/// Tells whether a word is a row of sections glued together: `NewsSociety`.
fn is_row(word: &str) -> bool {
    let seam = word
        .char_indices()
        .skip(1)
        .find(|(at, letter)| letter.is_uppercase() && word[..*at].ends_with(char::is_lowercase));
    seam.is_some_and(|(at, _)| is_label(&word[..at]) && (is_label(&word[at..]) || is_row(&word[at..])))
}

/// Tells whether a line holds a word of a section or a label, so that it is no name.
pub(super) fn is_label(text: &str) -> bool {
    text.split_whitespace()
        .any(|word| [&LABELS, &SECTIONS, &COMPASS].into_iter().any(|labels| labels.has_in_any_case(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_trailer_gives_title_and_publisher() {
        let text = "The post Bridge closed, “for good”: why it appeared first on maps appeared first on Example Press.";
        assert_eq!(
            appeared_first(text),
            Some(("Bridge closed, “for good”: why it appeared first on maps", "Example Press"))
        );
        assert_eq!(appeared_first("The post was held."), None);
    }

    #[test]
    fn publishers_are_known_by_their_words() {
        for name in ["Reuters", "Channel Nine News", "The Example Times", "example.com", "Interfax-Ukraine"] {
            assert!(is_publisher(name), "{name}");
        }
        for name in ["World News", "Latest News", "News", "Mara Vell", "governor says", "Kyiv"] {
            assert!(!is_publisher(name), "{name}");
        }
    }

    #[test]
    fn notices_and_adverts_name_the_publisher() {
        assert_eq!(in_held("© 2025 Example Press. All rights reserved.").as_deref(), Some("Example Press"));
        assert_eq!(
            in_held("Copyright 2024 The Example Times All rights reserved").as_deref(),
            Some("The Example Times")
        );
        assert_eq!(in_held("Loving Newsbox? Download the app now").as_deref(), Some("Newsbox"));
        assert_eq!(in_held("All rights reserved."), None);
    }

    #[test]
    fn a_site_name_is_no_section_and_nothing_known() {
        let known = |text: &str| text == "Ukraine";
        assert!(is_site_name("Newsbox", &known) && is_site_name("Channel Nine News", &known));
        for text in ["Ukraine", "World", "World | Europe", "Live", "War in Ukraine", "Opinion"] {
            assert!(!is_site_name(text, &known), "{text}");
        }
    }
}
