//! Openings of bylines: "By", "Written by", "Posted on 3 June 2025 by", "Author:".
//!
//! Knows what stands before names, no names.

use crate::{
    article::{calendar, shape},
    text::{print::Print, word_set::WordSet},
};

/// What is done before "by", where bylines say more than "by".
static TASKS: WordSet = WordSet::new(
    "edited curated reported written story report words text analysis opinion interview reporting posted published \
     compiled prepared column comment commentary essay feature dispatch review exclusive",
);

/// Other openings, in lower case.
const OPENINGS: [&str; 15] = [
    "by ",
    "by: ",
    "author ",
    "author: ",
    "authors ",
    "authors: ",
    "journalist: ",
    "reporter: ",
    "from ",
    "by our correspondent ",
    "by our special correspondent ",
    "by our reporter ",
    "from our correspondent ",
    "by guest author ",
    "by contributor ",
];

/// How much of a line may be its opening, in bytes.
const LONGEST: usize = 80;

/// Tells whether a line may hold an opening: a word that each of them has, and one with which a byline begins, or a sign
/// that parts a byline from what stands before it.
pub(super) fn may_stand_in(line: &str) -> bool {
    static OPENERS: WordSet = WordSet::new("by from author authors journalist reporter");
    // Most words begin with another letter than all of these.
    let may_open = |word: &&str| word.bytes().next().is_some_and(|first| b"bfajr".contains(&(first | 0x20)));
    let mut words = line.split(|letter: char| !letter.is_ascii_alphabetic()).filter(may_open);
    (may_begin(line) || shape::is_parted(line)) && words.any(|word| OPENERS.has_in_any_case(word))
}

/// Tells whether a line begins as bylines do, or with a date.
fn may_begin(line: &str) -> bool {
    static FIRST: WordSet = WordSet::new("by from author authors journalist reporter a an on");
    let line = line.trim_start();
    let first = Print::of_any_case(first_word(line));
    FIRST.has(first) || TASKS.has(first) || may_be_date(line)
}

/// Tells whether a line may begin with a date: a figure, a month, a day of the week.
pub(super) fn may_be_date(line: &str) -> bool {
    static DATES: WordSet = WordSet::new("jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun");
    line.starts_with(|letter: char| letter.is_ascii_digit())
        || line.get(..3).is_some_and(|start| DATES.has_in_any_case(start))
}

/// Gives the first word of a line without another that is glued to it: `ByEditor`.
fn first_word(line: &str) -> &str {
    let letters = line.as_bytes();
    let is_seam = |pair: &[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
    let length = letters.iter().take_while(|letter| letter.is_ascii_alphabetic()).count();
    let seam = letters[..length].windows(2).position(is_seam);
    &line[..seam.map_or(length, |at| at + 1)]
}

/// Parts a line from the opening of a byline; tells whether it was "from".
pub(super) fn part(line: &str) -> Option<(bool, &str)> {
    let lower = line[..line.floor_char_boundary(LONGEST)].to_ascii_lowercase();
    let task = lower.strip_prefix("a ").or_else(|| lower.strip_prefix("an ")).unwrap_or(&lower);
    let by_task = shape::split_once(task, " by").and_then(|(task, rest)| {
        let rest = rest.strip_prefix(": ").or_else(|| rest.strip_prefix(' '))?;
        TASKS.has(task).then(|| lower.len() - rest.len())
    });
    let opening = || OPENINGS.iter().filter(|opening| lower.starts_with(**opening)).map(|opening| opening.len()).max();
    let length = by_task.or_else(opening)?;
    Some((lower.starts_with("from "), &line[length..]))
}

/// Parts a line from an opening with a date: "Posted on 3 June 2025 by A B".
pub(super) fn part_dated(line: &str) -> Option<&str> {
    const STARTS: [&str; 5] = ["posted on ", "published on ", "published ", "written on ", "on "];
    let lower = line[..line.floor_char_boundary(LONGEST)].to_ascii_lowercase();
    let starts_well = STARTS.iter().any(|start| lower.starts_with(start));
    let length = shape::find(&lower, " by ").filter(|at| starts_well && *at <= 60)? + " by ".len();
    calendar::date(&lower[..length]).map(|_| &line[length..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_begin_as_bylines_do_are_told_from_others() {
        assert!(OPENINGS.iter().all(|opening| may_stand_in(opening)));
        for line in [
            "By Mara Vell",
            "ByEditor from Kyiv",
            "WRITTEN BY MARA VELL",
            "3 June 2025 | By Mara Vell",
            "3 June 2025by Mara Vell",
            "Tuesday, 3 June by Mara Vell",
            "An analysis by Mara Vell",
            "Example News · By Mara Vell",
        ] {
            assert!(may_stand_in(line), "{line}");
        }
        for line in ["The bridge was closed by the ministry.", "Bylaws", "On Monday it fell.", "", "“By then it was"]
        {
            assert!(!may_stand_in(line), "{line}");
        }
    }

    #[test]
    fn openings_are_taken_off() {
        assert_eq!(part("Written by: Mara Vell"), Some((false, "Mara Vell")));
        assert_eq!(part("From our correspondent Mara Vell"), Some((true, "Mara Vell")));
        assert_eq!(part_dated("Posted on 3 June 2025 by Mara Vell"), Some("Mara Vell"));
        assert_eq!(part("Nearby Mara Vell"), None);
    }
}
