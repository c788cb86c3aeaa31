//! Lists of other stories that end a page: headlines below one another.
//!
//! Knows what headlines look like, with bullets before or behind them or without.

use super::Rules;
use crate::article::lines::Line;

/// The fewest headlines that end a page as a list: with bullets, without where their words have capitals or where they
/// save small words, and where the site's own lines follow.
const LEAST_BULLETED: usize = 3;
const LEAST_TITLED: usize = 4;
const LEAST_CLIPPED: usize = 5;
const LEAST_FRAMED: usize = 2;

/// Signs that stand before a headline of a list, or behind it.
const BULLETS: [char; 6] = ['*', '•', '-', '–', '|', ' '];

fn headline<'l>(line: &'l Line<'_>) -> &'l str {
    line.text.trim_matches(BULLETS)
}

/// Takes the list of other stories off the end, where the text above it ends as a sentence does.
pub(super) fn part<'a>(lines: &mut Vec<Line<'a>>, rules: &Rules) -> Vec<Line<'a>> {
    let is_bulleted = |line: &&Line<'_>| headline(line).len() < line.text.len() && line.shape.n_words > 4;
    let n_bulleted = lines.iter().rev().take_while(is_bulleted).count();
    let n_links = if n_bulleted >= LEAST_BULLETED { n_bulleted } else { n_bare(lines, rules) };
    let (own, stories) = lines.split_at(lines.len() - n_links);
    let is_open = own.last().is_none_or(|last| !last.shape.ends_sentence);
    let clipped = stories.iter().filter(|line| !line.shape.ends_sentence && is_clipped(headline(line)));
    let are_links = stories.iter().all(|line| has_capitals(headline(line))) || clipped.count() * 4 >= n_links * 3;
    let n_own = own.len();
    if n_links > 0 && are_links && !is_open { lines.split_off(n_own) } else { Vec::new() }
}

/// Counts the headlines without bullets that end a page as a list.
fn n_bare(lines: &[Line<'_>], rules: &Rules) -> usize {
    let is_headline = |line: &&Line<'_>| {
        line.shape.is_headline
            && line.shape.n_words > 4
            && !line.shape.ends_sentence
            && !line.text.starts_with(['“', '"', '‘', '('])
            && !line.text.starts_with(char::is_lowercase)
    };
    let n_links = lines.iter().rev().take_while(is_headline).count();
    let stories = &lines[lines.len() - n_links..];
    let is_framed = stories.last().is_some_and(|last| rules.range(last.ordinal + 1..).next().is_some());
    let are_titled = stories.iter().all(|line| has_capitals(&line.text));
    let least = match (are_titled, is_framed) {
        (true, true) => LEAST_FRAMED,
        (true, false) => LEAST_TITLED,
        (false, _) => LEAST_CLIPPED,
    };
    if n_links >= least { n_links } else { 0 }
}

/// Tells whether most longer words of a line begin with a capital letter.
pub(super) fn has_capitals(text: &str) -> bool {
    let words = || text.split_whitespace().filter(|word| word.chars().count() >= 4);
    words().filter(|word| word.trim_start_matches(['‘', '\'', '“', '"', '(']).starts_with(char::is_uppercase)).count()
        * 10
        >= words().count() * 8
}

/// Tells whether a line lacks the small words that sentences have and headlines save.
pub(super) fn is_clipped(text: &str) -> bool {
    const SMALL: &str = "the a an he she it they we i his her its their was were is are be been has have had this that these who \
        which there said will would and but";
    !text.split_whitespace().any(|word| SMALL.split_ascii_whitespace().any(|small| word.eq_ignore_ascii_case(small)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{boilerplate::share::SHARE, lines};

    fn n_held(text: &str) -> usize {
        part(&mut lines::read(text), &Rules::new()).len()
    }

    #[test]
    fn a_list_of_headlines_at_the_end_is_held() {
        let text = "It was closed.\n* Bridge Over the Canal Closed Again. Here Is Why\n* Ferry Sinks Near the Old Harbour\n* Mayor ‘Must Pay’ for Repairs to the Bridge";
        assert_eq!(n_held(text), 3);
        let text = "It was closed.\n* Mayor bars traffic from old bridge\n* Ferry sinks near harbour after storm\n* Repairs to cost town dearly, council warns\n* Why the old bridge is not safe";
        assert_eq!(n_held(text), 4);
        let text = "It was closed:\n* The bridge was hit at noon.\n* A ferry sank near the harbour.\n* The mayor will pay for the repairs.";
        assert_eq!(n_held(text), 0);
    }

    #[test]
    fn headlines_without_bullets_are_held_where_they_are_several() {
        let titled = "It was closed.\nBridge Over the Canal Closed Again\nFerry Sinks Near the Old Harbour\nMayor ‘Must Pay’ for New Bridge\nNew Boats Reach the Northern Harbour";
        assert_eq!(n_held(titled), 4);
        assert_eq!(n_held(&titled.replace('\n', " -\n").replace("closed. -", "closed.")), 4);
        assert_eq!(n_held("It was closed.\nBridge Over the Canal Closed Again\nFerry Sinks Near the Old Harbour"), 0);
        let framed = Rules::from([(3, &SHARE)]);
        let mut lines =
            lines::read("It was closed.\nBridge Over the Canal Closed Again\nFerry Sinks Near the Old Harbour");
        assert_eq!(part(&mut lines, &framed).len(), 2);
        assert_eq!(
            n_held(
                "It tells of four things:\nthe old bridge over the canal\nthe new harbour of the town\nthe ferry to the islands there\nthe road to the northern town"
            ),
            0
        );
    }
}
