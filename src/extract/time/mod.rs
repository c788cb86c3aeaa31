//! Words of time: where they stand, and by which rule they become dates once the article's own date is known.
//!
//! Finding knows no dates; [`resolve`] is a function of the words and the anchor alone.

mod expression;
mod resolve;

use std::ops::Range;

use super::{Evidence, Rule, Time};
use crate::text::Text;

pub use resolve::{Resolved, resolve};

/// Words of time in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Their tokens.
    pub tokens: Range<usize>,
    /// Id of the rule by which they resolve.
    pub rule: &'static str,
}

/// The rules by which words of time become dates.
pub const RULES: &[Rule] = &[
    Rule {
        id: "time-date",
        says: "A day and a month without a year are the nearest such day to the article's date; two days are the days between.",
    },
    Rule { id: "time-day", says: "“Today”, “yesterday” and “tomorrow” count from the article's date." },
    Rule {
        id: "time-month",
        says: "A month is the last one that has begun by the article's date, unless its year is told.",
    },
    Rule {
        id: "time-overnight",
        says: "“Overnight into Friday” is the night before that Friday; “overnight” the night before the article's date.",
    },
    Rule { id: "time-past", says: "“The past week” ends with the article's date." },
    Rule {
        id: "time-season",
        says: "A season is three months of a year told; “last summer” the last one over, and no date where it was over but lately.",
    },
    Rule {
        id: "time-week",
        says: "“This week” and “last week” are weeks from Monday; “earlier this week” ends the day before the article's date; “the weekend” is the last one begun by it.",
    },
    Rule {
        id: "time-weekday",
        says: "A weekday is the last such day up to the article's date; “next Friday” the first one after it.",
    },
    Rule {
        id: "time-year", says: "A year is itself; “last year” and “two years ago” count from the article's date."
    },
];

/// Finds the words of time of an article, in order.
pub fn find(text: &Text) -> Vec<Moment> {
    let mut moments = Vec::new();
    for paragraph in text.paragraphs() {
        let mut at = paragraph.tokens.start;
        for told in paragraph.tokens.clone().filter(|told| expression::tells(text, *told)) {
            let leading = (at..told).rev().take(expression::LEADING).take_while(|at| expression::leads(text, *at));
            at = leading.last().unwrap_or(told).max(at);
            while at <= told {
                match expression::read(text, at).filter(|(_, end)| *end <= paragraph.tokens.end) {
                    Some((expression, end)) => {
                        moments.push(Moment { tokens: at..end, rule: expression.rule() });
                        at = end;
                    }
                    None => at += 1,
                }
            }
        }
    }
    moments
}

/// Makes findings of words of time.
pub fn findings(text: &Text, moments: &[Moment]) -> Vec<Time> {
    let evidence = |moment: &Moment| Evidence::from(text.excerpt(text.bytes(moment.tokens.clone())));
    moments.iter().map(|moment| Time { evidence: evidence(moment), rule: moment.rule }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Field;

    fn found(body: &str) -> Vec<(String, &'static str)> {
        let text = Text::new(&[(Field::Body, body)]);
        findings(&text, &find(&text)).into_iter().map(|time| (time.evidence.words, time.rule)).collect()
    }

    #[test]
    fn words_of_time_are_found_whole() {
        let body = "A blast late on Thursday, and overnight into Friday; earlier this week, on 3 June and in August last year.";
        assert_eq!(
            found(body),
            [
                ("late on Thursday".to_owned(), "time-weekday"),
                ("overnight into Friday".to_owned(), "time-overnight"),
                ("earlier this week".to_owned(), "time-week"),
                ("on 3 June".to_owned(), "time-date"),
                ("in August last year".to_owned(), "time-month"),
            ]
        );
    }

    #[test]
    fn what_is_no_time_is_left() {
        assert_eq!(found("He may march with 2022 men, and the last man was second."), []);
    }
}
