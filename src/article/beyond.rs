//! What a page goes on with below the end of an article: teasers, comments, passages of something else altogether.
//!
//! The end is a heading of other stories, a form for comments or a notice of rights with little below it. Only what names
//! nothing known and shares hardly a word with the text is held; when in doubt, it stays.

use super::{
    Known,
    lines::{Held, Line},
    rules::Rule,
    stem::{Stems, stems},
    tail::Rules,
};

/// Passages below the end.
pub(super) const BEYOND: Rule = Rule {
    id: "beyond-the-end",
    reason: "Below the article's end the page goes on with something else: the passage names nothing that is known and shares hardly a word with the text.",
};

/// At most so much of all words may stand below an end, in hundredths.
const MOST_BELOW: usize = 30;

/// A passage may share so many of its longer words with the text, in hundredths.
const MOST_SHARED: usize = 20;

/// Rules of lines that stand at the end of articles.
const ENDS: [&str; 6] =
    ["related-stories", "comment-form", "rights-notice", "appeared-first", "newsletter-plea", "agency-trailer"];

/// Parts what stands beyond the end from the text.
pub(super) fn part<'a>(lines: Vec<Line<'a>>, rules: &Rules, known: Known<'_>) -> (Vec<Line<'a>>, Vec<Held<'a>>) {
    if let Some(end) = page_end(&lines, rules) {
        let (own, below): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.ordinal < end);
        return (own, below.into_iter().map(|line| line.hold(&BEYOND)).collect());
    }
    let Some(end) = end(&lines, rules) else { return (lines, Vec::new()) };
    let may_be_foreign = |line: &Line<'_>| line.shape.is_prose && !line.text.contains(['“', '"', '«', '„']);
    let (below, above): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.ordinal > end);
    if !below.iter().any(may_be_foreign) {
        return (above.into_iter().chain(below).collect(), Vec::new());
    }
    let text: Stems = above.iter().flat_map(|line| stems(&line.text)).collect();
    let is_foreign = |line: &Line<'_>| {
        let words: Stems = stems(&line.text).collect();
        let n_shared = words.iter().filter(|stem| text.contains(*stem)).count();
        may_be_foreign(line) && n_shared * 100 <= words.len() * MOST_SHARED && !known(&line.text)
    };
    let is_own = |line: &&Line<'_>| line.shape.is_prose && !is_foreign(line);
    let last = below.iter().rfind(is_own).map_or(end, |line| line.ordinal);
    let (foreign, own): (Vec<_>, Vec<_>) = below.into_iter().partition(|line| line.ordinal > last && is_foreign(line));
    (above.into_iter().chain(own).collect(), foreign.into_iter().map(|line| line.hold(&BEYOND)).collect())
}

/// The fewest words of a text, that lists below its comments may be told from it.
const LEAST_WORDS: usize = 40;

/// Finds the list of other stories below the comments on a text: no article goes on below both.
fn page_end(lines: &[Line<'_>], rules: &Rules) -> Option<usize> {
    let n_words_above = |end: usize| -> usize {
        lines.iter().take_while(|line| line.ordinal < end).map(|line| line.shape.n_words).sum()
    };
    let mut comments = rules.iter().filter(|(_, rule)| rule.id == "comment-form").map(|(ordinal, _)| *ordinal);
    let comments = comments.find(|ordinal| n_words_above(*ordinal) >= LEAST_WORDS)?;
    rules.range(comments..).find(|(_, rule)| rule.id == "related-stories").map(|(ordinal, _)| *ordinal)
}

/// Finds the first line of an end below which little stands.
fn end(lines: &[Line<'_>], rules: &Rules) -> Option<usize> {
    if !rules.values().any(|rule| ENDS.contains(&rule.id)) {
        return None;
    }
    let n_words = |line: &Line<'_>| line.shape.n_words;
    let n_all: usize = lines.iter().map(n_words).sum();
    let mut n_below = 0;
    let mut below = lines.iter().rev().peekable();
    let mut end = None;
    for (ordinal, rule) in rules.iter().rev() {
        while let Some(line) = below.next_if(|line| line.ordinal > *ordinal) {
            n_below += n_words(line);
        }
        if n_below * 100 > n_all * MOST_BELOW {
            break;
        }
        end = if ENDS.contains(&rule.id) { Some(*ordinal) } else { end };
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{boilerplate, lines};

    const TEXT: &str = "The bridge over the canal was closed on Monday after engineers had found a crack in a pillar.\n\
        The mayor said that it would stay closed until the end of the month, and that a ferry would run.\n\
        Drivers are asked to take the northern road, which was repaired in the spring.\n";

    fn held(below: &str) -> usize {
        let text = format!("{TEXT}{below}");
        let (lines, held) = boilerplate::part(lines::read(&text));
        let rules: Rules = held.iter().map(|held| (held.ordinal, held.rule)).collect();
        part(lines, &rules, &|text| text.contains("Kyiv")).1.len()
    }

    #[test]
    fn passages_of_something_else_are_held_below_an_end() {
        let foreign = "Two sisters who began in a garage have won a prize for their cheese.";
        assert_eq!(held(&format!("2 Comments\n{foreign}")), 1);
        assert_eq!(held(foreign), 0, "no end is marked");
        assert_eq!(
            held(&format!("2 Comments\n{}", foreign.replace("a garage", "Kyiv"))),
            0,
            "it names something known"
        );
    }

    #[test]
    fn what_the_text_goes_on_below_is_the_articles() {
        let foreign = "Two sisters who began in a garage have won a prize for their cheese.";
        assert_eq!(held(&format!("More to read\nFerry sinks\n{foreign}\nThe bridge leads to Kyiv.")), 0);
    }

    #[test]
    fn nothing_below_comments_and_other_stories_is_the_articles() {
        let below = "2 Comments\nRelated stories\nFerry sinks\n\nThe crew of a ferry was saved in Kyiv on Monday.";
        assert_eq!(held(below), 1);
        assert_eq!(held(&below.replace("2 Comments\n", "")), 0, "it names something known");
    }

    #[test]
    fn what_shares_words_with_the_text_stays() {
        assert_eq!(
            held("Leave a comment\nThe bridge was built in 1961, and its pillars were repaired by engineers."),
            0
        );
    }
}
