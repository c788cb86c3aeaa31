//! Names as they are listed in bylines: "A B, C D and E F in Kyiv".
//!
//! Knows how names look, not whose they are.

use super::{body::is_body, office::names_office, opening};
use crate::{
    article::{calendar, publisher, shape},
    text::{calendar::DAYS, word_set::WordSet},
};

/// Tells whether names may stand at the start of a line, behind a date or a title perhaps: two words with capitals, which
/// is quicker than to read them.
pub(super) fn may_begin(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let (Some(first), Some(second)) = (words.next(), words.next()) else { return seam(line).is_some() };
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    let may_follow = is_name(second) || PARTICLES.contains(&second.trim_end_matches(','));
    opening::may_be_date(first) || is_name(first) && (may_follow || seam(first).is_some())
}

/// Finds where a word goes on with a capital: `VellDiplomatic`.
pub(super) fn seam(word: &str) -> Option<usize> {
    let is_seam = |(at, letter): &(usize, char)| letter.is_uppercase() && word[..*at].ends_with(char::is_lowercase);
    word.char_indices().find(is_seam).map(|(at, _)| at)
}

/// Small words within names.
const PARTICLES: [&str; 14] =
    ["de", "van", "der", "den", "von", "al", "el", "bin", "da", "di", "la", "le", "ter", "dos"];

/// Parts a text into the names at its start and the rest: "A B, C D and E F in Kyiv".
pub(super) fn names(text: &str) -> (Vec<&str>, &str) {
    let (mut names, mut rest) = (Vec::new(), text.trim_start());
    loop {
        let length = name_length(rest);
        let name = rest[..length].trim_end_matches(',');
        if length == 0 || names_office(name) || publisher::is_publisher(name) {
            break;
        }
        let behind = &rest[length..];
        if names.is_empty() && is_body(behind) {
            break;
        }
        names.push(name.trim_end());
        let next = JOINTS.iter().find_map(|joint| behind.strip_prefix(joint)).or_else(|| past_post(behind));
        match next {
            Some(next) if name_length(next) > 0 && !is_other(next) => rest = next,
            _ => return (names, behind.trim_start()),
        }
    }
    (names, rest)
}

/// What stands between names, the longest first.
const JOINTS: [&str; 5] = [", and ", " and ", " AND ", " & ", ", "];

/// Passes over where or for whom somebody writes, if another name follows: "A B in Kyiv and C D".
fn past_post(behind: &str) -> Option<&str> {
    let rest = [" in ", " IN ", " for ", " FOR "].iter().find_map(|start| behind.strip_prefix(start))?;
    let joints = JOINTS.iter().filter_map(|joint| Some((rest.find(joint)?, joint.len())));
    let (at, length) = joints.min_by_key(|(at, length)| (*at, usize::MAX - length))?;
    let post = &rest[..at];
    (post.split_whitespace().count() <= 4 && shape::is_capitalised(post)).then(|| &rest[at + length..])
}

/// Tells whether a name-like start is an office or a publisher.
fn is_other(text: &str) -> bool {
    let name = &text[..name_length(text)];
    names_office(name) || publisher::is_publisher(name)
}

/// Measures the name at the start of a text in bytes: two to five words that begin with a capital letter, the last of
/// them before a comma or a word that is none of a name.
fn name_length(text: &str) -> usize {
    let (mut length, mut n_words) = (0, 0);
    let mut at = 0;
    for word in text.split_inclusive(' ').take(6) {
        let bare = word.trim_end();
        let plain = bare.trim_end_matches(',');
        if n_words >= 2 && is_of_a_role(plain) {
            break;
        }
        let is_particle = n_words > 0 && PARTICLES.contains(&plain.to_lowercase().as_str());
        if !is_particle && !is_name_word(plain) || n_words == 5 {
            break;
        }
        at += word.len();
        if !is_particle {
            length = at - (word.len() - plain.len());
        }
        n_words += 1;
        if bare.ends_with(',') {
            break;
        }
    }
    if text[..length].split_whitespace().count() >= 2 { length } else { 0 }
}

/// Tells whether a word begins what somebody does: "Senior Correspondent", "Kyiv Bureau" has none.
pub(super) fn is_of_a_role(word: &str) -> bool {
    static ROLES: WordSet = WordSet::new(
        "senior foreign chief defence defense security political diplomatic world war staff special europe \
        international national associate assistant deputy managing executive contributing freelance digital video \
        news business science energy investigations political global eastern",
    );
    names_office(word) || ROLES.has_in_any_case(word)
}

/// Words of buttons and menus, which no name holds.
static OF_A_SITE: WordSet = WordSet::new(
    "what how why who where we our us you your do new page download window menu button icon read more about contact click here \
     view open close search sign log accept see full all this that next previous back share follow",
);

fn is_name_word(word: &str) -> bool {
    const SMALL: [&str; 14] =
        ["The", "A", "An", "And", "For", "With", "AND", "FOR", "IN", "AT", "WITH", "OF", "THE", "VIA"];
    const GIVEN_MONTHS: [&str; 5] = ["may", "april", "june", "august", "jan"];
    let is_letter = |letter: char| letter.is_alphabetic() || matches!(letter, '-' | '’' | '\'' | '.' | 'ʼ');
    word.starts_with(char::is_uppercase)
        && word.chars().all(is_letter)
        && (word.chars().count() <= 2 || !word.ends_with('.') || word == "Jr." || word == "Sr.")
        && !SMALL.contains(&word)
        && !OF_A_SITE.has_in_any_case(word)
        && !DAYS.iter().any(|day| day.eq_ignore_ascii_case(word))
        && calendar::month(word).is_none_or(|_| GIVEN_MONTHS.iter().any(|name| name.eq_ignore_ascii_case(word)))
}

/// Joins names as the text lists them; capitals alone become a name's usual letters.
pub(super) fn join(names: &[&str], text: &str) -> String {
    let listed = match names {
        [] => String::new(),
        [name] => (*name).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    };
    let is_shouted = !text.is_empty() && !listed.replace(" and ", "").chars().any(char::is_lowercase);
    if is_shouted { lower(&listed) } else { listed }
}

fn lower(shouted: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first: String = letters.next().into_iter().collect();
        if word == "and" { word.to_owned() } else { first + &letters.as_str().to_lowercase() }
    };
    shouted.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
