//! The foot of a page copied whole: a long row of short lines below the text, and the little that stands below them.
//!
//! Does not know what the lines say; how many of them are the site's, the rules of the lines held back tell.

use super::{
    lines::{Held, Line},
    rules::Rule,
    tail::Rules,
};

/// Lines of a page's foot.
pub(super) const FOOTER: Rule = Rule {
    id: "page-footer",
    reason: "Below the text stands a long row of the site's short lines, and with it the page goes over to the site.",
};

/// The fewest lines of a foot.
const LEAST: usize = 12;

/// Of a foot's lines, one in so many is at least known to be the site's.
const OF_THE_SITE: usize = 3;

/// The fewest words of running text above a foot, and of a line that belongs to it.
const LEAST_TEXT: usize = 60;
const LEAST_WORDS: usize = 8;

/// So much running text may stand below a foot's first lines, in hundredths of what stands above.
const MOST_BELOW: usize = 30;

/// How many lines a row has that no article holds, and how much may stand below it.
const LONG: usize = 30;
const MOST_BELOW_LONG: usize = 70;

/// Parts the foot of the page from the text.
pub(super) fn part<'a>(mut lines: Vec<Line<'a>>, rules: &Rules) -> (Vec<Line<'a>>, Vec<Held<'a>>) {
    let Some(at) = begins(&lines, rules) else { return (lines, Vec::new()) };
    let site =
        at.checked_sub(1).and_then(|text| rules.range(lines[text].ordinal..).next()).map(|(ordinal, _)| *ordinal);
    let n_own = lines[at..].iter().take_while(|line| site.is_some_and(|site| line.ordinal < site)).count();
    let foot = lines.split_off(at + n_own);
    (lines, foot.into_iter().map(|line| line.hold(&FOOTER)).collect())
}

/// Finds the first line of a foot.
fn begins(lines: &[Line<'_>], rules: &Rules) -> Option<usize> {
    let last = lines.last()?.ordinal.max(*rules.last_key_value()?.0);
    let texts: Vec<usize> = (0..lines.len()).filter(|at| is_text(&lines[*at])).collect();
    let n_all: usize = texts.iter().map(|at| lines[*at].shape.n_words).sum();
    let mut n_above = 0;
    texts.iter().enumerate().find_map(|(nth, at)| {
        n_above += lines[*at].shape.n_words;
        let next = texts.get(nth + 1).copied();
        let end = next.map_or(last + 1, |next| lines[next].ordinal);
        let n_lines = end - lines[*at].ordinal - 1;
        let n_held = n_lines.saturating_sub(next.unwrap_or(lines.len()) - at - 1);
        let is_foot = n_lines >= LEAST && n_held * OF_THE_SITE >= n_lines;
        let most_below = if n_lines >= LONG { MOST_BELOW_LONG } else { MOST_BELOW };
        let is_below = n_above >= LEAST_TEXT && (n_all - n_above) * 100 <= n_above * most_below;
        (is_foot && is_below).then_some(at + 1)
    })
}

/// Tells whether a line is running text of some length.
fn is_text(line: &Line<'_>) -> bool {
    line.shape.is_prose && line.shape.ends_sentence && line.shape.n_words >= LEAST_WORDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{boilerplate, lines};

    const TEXT: &str = "The bridge over the canal was closed on Monday after engineers had found a crack in a pillar.\n\
        The mayor said that it would stay closed until the end of the month, and that a ferry would run.\n\
        Drivers are asked to take the northern road, which was repaired in the spring.\n\
        It is old, and nobody has repaired it in ten years, engineers told the council.\n";
    const FOOT: &str = "Contact us\nVell Portal Bridges\nRoads and Ferries now\nPrivacy policy\nTerms of use\nVell Hub Jobs\n\
        Newsletters\nShare\nFacebook\nHow to find a boat\nSubmit a tip\nAdvertise with us\nVell Portal Boats";

    fn kept(text: &str) -> String {
        let (lines, held) = boilerplate::part(lines::read(text));
        let rules: Rules = held.iter().map(|held| (held.ordinal, held.rule)).collect();
        let lines: Vec<String> = part(lines, &rules).0.into_iter().map(|line| line.text.into_owned()).collect();
        lines.join("\n")
    }

    #[test]
    fn a_long_row_of_short_lines_ends_the_page() {
        let below = "\nWe will only use your address to send you the letter that you asked for.";
        assert_eq!(kept(&format!("{TEXT}{FOOT}{below}")), TEXT.trim_end());
        assert_eq!(kept(&format!("{TEXT}“Never.”\n{FOOT}")), format!("{TEXT}“Never.”"));
    }

    #[test]
    fn a_list_of_the_articles_own_stays() {
        let list: Vec<String> = (1..15).map(|number| format!("Bridge {number} – {number}0 cracks")).collect();
        let text = format!("{TEXT}{}", list.join("\n"));
        assert_eq!(kept(&text), text);
    }

    #[test]
    fn a_row_in_mid_text_ends_nothing() {
        let text = format!("{TEXT}{FOOT}\n{}", TEXT.replace("bridge", "ferry"));
        assert!(kept(&text).contains("The ferry over the canal"));
    }
}
