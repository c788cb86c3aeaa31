//! Stamps of time: when something was published or changed, and how long it takes to read.
//!
//! Reads no dates: `calendar` does.

use std::{borrow::Cow, sync::LazyLock};

use regex::Regex;

use super::Family;
use crate::{
    article::{pattern::compile, rules::Rule, shape},
    text::{
        calendar::{DAYS, MONTHS},
        word_set::WordSet,
    },
};

/// Stamps of time.
pub(in crate::article) const STAMP: Rule = Rule {
    id: "time-stamp",
    reason: "A stamp of when an article was published, changed, or how long it takes to read is about it, not of it.",
};

pub(super) static FAMILY: Family = Family {
    rule: &STAMP,
    patterns: &[
        r"(?:for immediate release|embargoed until|under embargo)\b.{0,60}",
        r"(?:data cut-?off|data as of|information cut-?off)\b:? .{0,60}",
        r"\d{1,2} ?(?:d|h|hr|hrs|w|mo|min|m)(?: ago)?",
        r"first published\b.{0,60}",
        r"(?:\d{1,3} )?\d{1,3} mins? \d{1,2} (?:mths?|months?|wks?|weeks?|days?|yrs?|years?|hours?)(?: ago)?",
        r"published \d{1,2}/\d{1,2}/\d{4}.{0,120}",
        r"\(?\d{1,3}[ -]?(?:min|mins|minute|minutes)[ -]?(?:to )?(?:read|listen|watch|video|of reading|reading time)?\)?",
        r"(?:(?:estimated )?(?:reading|read|listening) time|time to read):? ?.{1,20}",
        r"(?:published|posted|updated|last updated|modified)",
    ],
};

/// Reads the name that a page's markup glued to a stamp: "Example Advertiser4 hours ago", "Example13-06-2025".
pub(in crate::article) fn glued(text: &str) -> Option<&str> {
    static GLUED: LazyLock<Regex> = LazyLock::new(|| {
        compile(
            r"^(\p{Lu}[\p{L} .&'’-]{2,40}\p{L}) ?(?:\d{1,2} (?:minutes?|mins?|hours?|days?) ago|\d{1,2}-\d{1,2}-\d{4})$",
        )
    });
    if !text.ends_with("ago") && !text.ends_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let name = GLUED.captures(text)?.get(1)?.as_str();
    (!is_stamp_word(&name.to_lowercase()) && name.split(' ').count() <= 4 && shape::is_capitalised(name))
        .then_some(name)
}

/// Words of which a stamp is made, beside numbers, months and days of the week.
static WORDS: WordSet = WordSet::new(
    "
    uk published written posted updated update modified issued created edited released last first originally
    date time on at in of the and by am pm a.m p.m gmt utc bst est edt et ist eet eest cet cest msk pst
    pdt pt kyiv kiev moscow london local ago hour hours hr hrs h minute minutes min mins day days week
    weeks today yesterday just now an a st nd rd th read o'clock issue no vol volume edition
",
);

/// Words that make a line a stamp however little follows.
const OPENING: [&str; 10] =
    ["published", "posted", "updated", "update", "modified", "issued", "created", "released", "ago", "edited"];

/// Tells whether a plain line is made of nothing but words of a stamp, and is one: a year, a day with a time, or a word
/// such as "updated", with a number.
pub(super) fn is_stamp(plain: &str) -> bool {
    if plain.len() > 120 || !plain.bytes().any(|letter| letter.is_ascii_digit()) {
        return false;
    }
    // A word of which no digits are is glued to none.
    let may_open = |token: &str| is_stamp_word(token) || token.bytes().any(|letter| letter.is_ascii_digit());
    if !tokens(plain).next().is_some_and(may_open) {
        return false;
    }
    let plain = &parted(plain);
    let tokens = tokens(plain);
    let is_anchor = |token: &str| OPENING.contains(&token) || is_year(token);
    let is_moment = || tokens.clone().any(is_clock) && tokens.clone().any(is_calendar_word);
    !matches!(tokens.clone().next(), Some("on" | "in" | "by" | "at" | "a" | "the"))
        && tokens.clone().all(is_stamp_word)
        && (tokens.clone().any(is_anchor) || is_moment())
}

/// Gives the words and numbers of a plain line, without the signs between and around them.
fn tokens(plain: &str) -> impl Iterator<Item = &str> + Clone {
    let is_separator = |letter: char| {
        letter.is_whitespace() || matches!(letter, '|' | ',' | '(' | ')' | '·' | '•' | '/' | '-' | '[' | ']')
    };
    plain.split(is_separator).map(|token| token.trim_matches([':', '.', ';'])).filter(|token| !token.is_empty())
}

/// Parts a stamp from the digits of another that a page's markup glued it to: "08:29:06updated: 2024-10-30".
fn parted(plain: &str) -> Cow<'_, str> {
    const GLUED: [&str; 3] = ["updated", "published", "modified"];
    let is_glued = |at: usize| plain[..at].ends_with(|letter: char| letter.is_ascii_digit());
    match GLUED.iter().filter_map(|word| shape::find(plain, word)).find(|at| is_glued(*at)) {
        Some(at) => format!("{} {}", &plain[..at], &plain[at..]).into(),
        None => plain.into(),
    }
}

fn is_stamp_word(token: &str) -> bool {
    WORDS.has(token) || is_number(token) || is_calendar_word(token)
}

/// Tells whether a token is a number of a date or time, such as `3`, `3rd`, `10:42`, `19.11.2025`, `07:15z`, `10:42am`.
fn is_number(token: &str) -> bool {
    let is_first = |letter: char| letter.is_ascii_digit() || letter == '+';
    let token = ["gmt+", "utc+"].iter().find_map(|zone| token.strip_prefix(zone)).unwrap_or(token);
    if !token.starts_with(is_first) {
        return false;
    }
    let time = ["am", "pm"].iter().fold(token, |token, half| shape::without_ends(token, half));
    let number = time.trim_end_matches(['z', 't', 'm', 'h']);
    let digits = ["st", "nd", "rd", "th"].iter().fold(number, |number, end| shape::without_ends(number, end));
    digits.starts_with(is_first) && digits.chars().all(|letter| letter.is_ascii_digit() || ".:+t".contains(letter))
}

fn is_year(token: &str) -> bool {
    token.len() == 4 && (token.starts_with("20") || token.starts_with("19")) && is_number(token)
        || token.len() >= 8 && token.matches('.').count() == 2
}

fn is_clock(token: &str) -> bool {
    token.contains(':') && is_number(token)
}

/// Tells whether a word is a month or a day of the week, whole or cut to three or four letters.
fn is_calendar_word(token: &str) -> bool {
    let names = || MONTHS.iter().chain(&DAYS);
    token.len() >= 3
        && (token.len() <= 5 || names().any(|name| *name == token))
        && names().any(|name| name.starts_with(token))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::boilerplate::assert_rule;

    #[test]
    fn a_name_glued_to_a_stamp_is_read() {
        assert_eq!(glued("Example Advertiser4 hours ago"), Some("Example Advertiser"));
        assert_eq!(glued("Newsbox13-06-2025"), Some("Newsbox"));
        for text in ["Updated 4 hours ago", "It began 4 hours ago", "Published 13-06-2025", "4 hours ago"] {
            assert_eq!(glued(text), None, "{text}");
        }
    }

    #[test]
    fn stamps_are_held() {
        assert_rule(
            &STAMP,
            &[
                "Published 10:42 GMT, 19 November 2025",
                "Updated 2 hours ago",
                "June 3, 2025",
                "Tue 3 Jun 2025 07.15 BST",
                "03.06.2025, 10:15",
                "2025-06-03T10:15:00+03:00",
                "5 min read",
                "June 3, 2025, 7:45pm ET",
                "Last Updated: June 03, 2025, 10:15 IST",
                "June 3, 2025 07:45 PM GMT+03:00",
                "Written: 2025-06-03 08:29:06Updated: 2025-06-03 09:31:04",
            ],
            &[
                "May 9",
                "On June 3, 2025, a bridge was closed.",
                "On 3 June 2025",
                "2025 in pictures",
                "24 hours in Kherson",
                "14",
                "09:41 GMT",
            ],
        );
    }
}
