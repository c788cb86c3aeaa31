//! A publisher whose name no word gives away: it stands around the article in more than one place.
//!
//! Names come from lines above the title, from the end of the title, and from pleas to follow, subscribe or support; one
//! that no second line of the frame holds is none.

use std::{collections::BTreeSet, iter, sync::LazyLock};

use regex::Regex;

use super::{is_label, names::PLATFORMS};
use crate::article::{Known, lines::Held, pattern::compile, shape};

/// Rules of lines in which sites speak of themselves.
const FRAME: [&str; 10] = [
    "newsletter-plea",
    "support-plea",
    "follow-plea",
    "app-advert",
    "rights-notice",
    "account-form",
    "comment-form",
    "share-widget",
    "site-chrome",
    "title-suffix",
];

/// The most words of a name.
const MOST_WORDS: usize = 4;

static NAMES: LazyLock<Regex> =
    LazyLock::new(|| compile(r"\p{Lu}[\p{L}\d]*(?:[ -](?:(?:of|the|and|from|for|in|on) ){0,2}\p{Lu}[\p{L}\d]*){0,3}"));

/// Finds a name that stands in two of the held lines at least, or in one of them and at the title's end.
pub(in crate::article) fn read(held: &[Held<'_>], suffix: Option<&str>, known: Known<'_>) -> Option<String> {
    let frame: BTreeSet<&str> =
        held.iter().filter(|held| FRAME.contains(&held.rule.id)).map(|held| held.text.as_ref()).collect();
    let n_lines = |name: &str| frame.iter().filter(|line| holds(line, name)).count();
    let in_frame = frame.iter().flat_map(|line| NAMES.find_iter(line)).flat_map(|found| pieces(found.as_str()));
    let mut best: Option<(usize, usize, &str)> = None;
    for name in suffix.into_iter().chain(in_frame).filter(|name| is_name(name)) {
        let n_lines = n_lines(name) + usize::from(suffix == Some(name));
        let rank = (n_lines, name.len(), name);
        if n_lines >= 2 && best.is_none_or(|best| (rank.0, rank.1) > (best.0, best.1)) && !known(name) {
            best = Some(rank);
        }
    }
    let with_article = |name: &str| {
        let whole = format!("The {name}");
        if frame.iter().any(|line| holds(line, &whole)) { whole } else { name.to_owned() }
    };
    best.map(|(_, _, name)| with_article(name))
}

/// Lists the runs of words of a name.
fn pieces(name: &str) -> impl Iterator<Item = &str> {
    let gaps = || name.match_indices(' ').map(|(at, _)| at);
    let begins = iter::once(0).chain(gaps().map(|at| at + 1));
    let ends = move |begin: usize| gaps().chain(iter::once(name.len())).filter(move |end| *end > begin);
    let runs = begins.flat_map(move |begin| ends(begin).map(move |end| &name[begin..end]));
    runs.filter(move |run| run.contains(' ') || *run == name)
}

/// Tells whether a line holds a name as whole words.
fn holds(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| {
        let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
        is_edge(line[..at].chars().next_back()) && is_edge(line[at + name.len()..].chars().next())
    })
}

/// Tells whether a text may be a publisher's name: no word of forms, no platform, no label.
fn is_name(name: &str) -> bool {
    let is_common = |word: &str| PLATFORMS.has_in_any_case(word);
    let n_words = name.split([' ', '-']).count();
    name.chars().count() >= 4
        && n_words <= MOST_WORDS
        && !name.split([' ', '-']).any(is_common)
        && !is_label(name)
        && shape::is_capitalised(name)
}

#[cfg(test)]
mod tests {
    use crate::article::{boilerplate, lines};

    fn read(text: &str, suffix: Option<&str>) -> Option<String> {
        super::read(&boilerplate::part(lines::read(text)).1, suffix, &|name| name == "Ukraine")
    }

    #[test]
    fn a_name_in_two_lines_of_the_frame_is_the_publishers() {
        let text = "It was closed.\nSign up for our newsletter, Northwind in the Morning\nBecome a member of Northwind today\nFollow us on Telegram";
        assert_eq!(read(text, None).as_deref(), Some("Northwind"));
        assert_eq!(
            read("It was closed.\nBecome a member of Open Threshold", Some("Open Threshold")).as_deref(),
            Some("Open Threshold")
        );
    }

    #[test]
    fn once_is_not_enough_and_platforms_are_no_publishers() {
        for text in [
            "It was closed.\nBecome a member of Northwind",
            "It was closed.\nFollow us on Telegram\nJoin us on Telegram",
            "It was closed.\nSupport Ukraine today\nDonate now to Ukraine via our partners",
        ] {
            assert_eq!(read(text, None), None, "{text}");
        }
    }
}
