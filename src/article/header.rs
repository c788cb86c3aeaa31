//! Sentences of a site's above its article: few words, foreign to the text, with a long row of short lines below them.
//!
//! Does not know what they say; how many of the lines below are the site's, the rules of the lines held back tell.

use super::{
    lines::{Held, Line},
    rules::Rule,
    stem::{Stems, stems},
    tail::Rules,
};

/// Sentences above a page's menus.
pub(super) const HEADER: Rule = Rule {
    id: "page-header",
    reason: "The sentence stands above a long row of the site's short lines and shares hardly a word with the text below.",
};

/// The fewest lines of a row between such sentences and the text.
const LEAST: usize = 25;

/// Of a row's lines, one in so many is at least known to be the site's.
const OF_THE_SITE: usize = 4;

/// At most so much of all running text stands above, in hundredths.
const MOST_ABOVE: usize = 10;

/// Such a sentence may share so many of its longer words with the text, in hundredths.
const MOST_SHARED: usize = 20;

/// How many lines of the text are read for its words.
const LINES_READ: usize = 20;

/// Parts them from the text.
pub(super) fn part<'a>(lines: Vec<Line<'a>>, rules: &Rules) -> (Vec<Line<'a>>, Vec<Held<'a>>) {
    let texts: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].shape.is_prose).collect();
    let Some(n_above) = n_above(&lines, &texts, rules) else { return (lines, Vec::new()) };
    let below = texts[n_above..].iter().take(LINES_READ);
    let text: Stems = below.flat_map(|at| stems(&lines[*at].text)).collect();
    let is_foreign = |at: &usize| {
        let words: Stems = stems(&lines[*at].text).collect();
        let n_shared = words.iter().filter(|stem| text.contains(*stem)).count();
        n_shared * 100 <= words.len() * MOST_SHARED
    };
    if !texts[..n_above].iter().all(is_foreign) {
        return (lines, Vec::new());
    }
    let last = lines[texts[n_above - 1]].ordinal;
    let (above, own): (Vec<_>, Vec<_>) =
        lines.into_iter().partition(|line| line.ordinal <= last && line.shape.is_prose);
    (own, above.into_iter().map(|line| line.hold(&HEADER)).collect())
}

/// Counts the sentences above the last long row that little running text stands above.
fn n_above(lines: &[Line<'_>], texts: &[usize], rules: &Rules) -> Option<usize> {
    let n_all: usize = texts.iter().map(|at| lines[*at].shape.n_words).sum();
    let mut n_words = 0;
    let mut above = None;
    for (nth, pair) in texts.windows(2).enumerate() {
        n_words += lines[pair[0]].shape.n_words;
        if n_words * 100 > n_all * MOST_ABOVE {
            break;
        }
        let (from, to) = (lines[pair[0]].ordinal, lines[pair[1]].ordinal);
        let n_lines = to - from - 1;
        let is_row = n_lines >= LEAST && rules.range(from + 1..to).count() * OF_THE_SITE >= n_lines;
        above = if is_row { Some(nth + 1) } else { above };
    }
    above
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{boilerplate, lines};

    const TEXT: &str = "The bridge over the canal was closed on Monday after engineers had found a crack in a pillar.\n\
        The mayor said that it would stay closed until the end of the month, and that a ferry would run.\n\
        Drivers are asked to take the northern road, which was repaired in the spring.\n\
        It is old, and nobody has repaired it in ten years, engineers told the council.\n\
        The council will meet on Tuesday to talk of what the repair of a pillar costs.\n";
    const MENU: &str = "Share\nFacebook\nTwitter\nContact us\nPrivacy policy\nTerms of use\nVell Portal Boats\nRoads and Ferries\n\
        Advertise with us\nNewsletters\nHow to find a boat\nSubmit a tip";

    fn n_held(text: &str) -> usize {
        let (lines, held) = boilerplate::part(lines::read(text));
        let rules: Rules = held.iter().map(|held| (held.ordinal, held.rule)).collect();
        part(lines, &rules).1.len()
    }

    #[test]
    fn sentences_above_the_menus_are_the_sites() {
        assert_eq!(n_held(&format!("Vell Portal is yours.\n{MENU}\n{MENU}\nSearch\nBridge closed\n{TEXT}")), 1);
        assert_eq!(
            n_held(&format!("A crack was found in the bridge.\n{MENU}\n{MENU}\nSearch\nBridge closed\n{TEXT}")),
            0
        );
        assert_eq!(n_held(&format!("Vell Portal is yours.\n{MENU}\nBridge closed\n{TEXT}")), 0);
    }
}
