//! Numbers in figures and words: "1,200", "1.5 million", "twenty-three", "two dozen", and vague ones ("dozens").

mod figures;
mod words;

use std::ops::Range;

use super::{Text, TokenKind, word_set::WordSet};
use figures::{in_figures, suffixed};
use words::{in_words, scale_of};

/// Every word with which a number in words begins.
pub static FIRST: WordSet = WordSet::new(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
     nineteen twenty thirty forty fifty sixty seventy eighty ninety zero a an half tens dozens scores hundreds thousands \
     millions",
);

/// A number as a text gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The number; none where the words are vague.
    pub value: Option<u64>,
    /// The least that the words allow: the number itself, or twelve for "dozens".
    pub low: u64,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// Whether "a" and "an" count as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Articles {
    /// "a man" is no number; "a dozen" still is.
    Skip,
    /// "a man" is one man.
    Count,
}

/// Tells whether a number may begin with a token.
pub fn begins(text: &Text, at: usize) -> bool {
    text.tokens.get(at).is_some_and(|token| token.figure) || FIRST.has(text.print(at))
}

/// Reads the number that begins with a token, the longest there is.
pub fn read(text: &Text, at: usize, articles: Articles) -> Option<Number> {
    if begins(text, at) { vague(text, at).or_else(|| exact(text, at, articles)) } else { None }
}

/// Finds every number of a text, "a" and "an" apart.
pub fn find(text: &Text) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    let mut at = 0;
    while at < text.tokens().len() {
        let number = read(text, at, Articles::Skip);
        at = number.as_ref().map_or(at + 1, |number| number.tokens.end);
        found.extend(number);
    }
    found
}

fn vague(text: &Text, at: usize) -> Option<Number> {
    let of = |power: u64| {
        let scale = scale_of(text.word(at + 2).strip_suffix('s')?)?;
        (text.word(at + 1) == "of").then_some((power * scale, at + 3))
    };
    let (low, end) = match text.word(at) {
        "tens" => of(10).unwrap_or((10, at + 1)),
        "dozens" => of(12).unwrap_or((12, at + 1)),
        "scores" => (20, at + 1),
        "hundreds" => of(100).unwrap_or((100, at + 1)),
        "thousands" => (1_000, at + 1),
        "millions" => (1_000_000, at + 1),
        _ => return None,
    };
    Some(Number { value: None, low, tokens: at..end })
}

fn exact(text: &Text, at: usize, articles: Articles) -> Option<Number> {
    let number = |value: u64, end: usize| Some(Number { value: Some(value), low: value, tokens: at..end });
    match text.word(at) {
        "half" if text.word(at + 1) == "a" && text.word(at + 2) == "dozen" => return number(6, at + 3),
        "half" if text.word(at + 1) == "a" && text.word(at + 2) == "hundred" => return number(50, at + 3),
        "half" if text.word(at + 1) == "a" && text.word(at + 2) == "million" => return number(500_000, at + 3),
        "a" | "an" => {
            return match (text.word(at + 1), scale_of(text.word(at + 1))) {
                ("couple", _) => number(2, at + 2),
                ("score", _) => number(20, at + 2),
                (_, Some(scale)) => number(scale, at + 2),
                _ if articles == Articles::Count => number(1, at + 1),
                _ => None,
            };
        }
        _ => {}
    }
    match text.tokens().get(at)?.kind {
        TokenKind::Number => in_figures(text, at),
        TokenKind::Word => suffixed(text, at).or_else(|| in_words(text, at)),
        _ => None,
    }
    .and_then(|(value, end)| number(value, end))
}

#[cfg(test)]
mod tests {
    use super::super::{Field, Text};
    use super::*;

    fn numbers(body: &str) -> Vec<(Option<u64>, u64)> {
        let text = Text::new(&[(Field::Standfirst, body)]);
        find(&text).into_iter().map(|number| (number.value, number.low)).collect()
    }

    fn values(body: &str) -> Vec<u64> {
        numbers(body).into_iter().filter_map(|(value, _)| value).collect()
    }

    #[test]
    fn figures_are_read() {
        assert_eq!(values("1,200 of 363, 1.5 million and 3k or 2 dozen"), [1_200, 363, 1_500_000, 3_000, 24]);
        assert_eq!(values("1\u{a0}200 men and 4 807 women"), [1_200, 4_807]);
        assert_eq!(values("on 12 May 150 of S-300 400 km off"), [12, 150, 300, 400]);
        assert_eq!(values("1.5 men"), [0; 0]);
    }

    #[test]
    fn words_are_read() {
        assert_eq!(
            values("twenty-three and two dozen; a dozen; half a dozen; forty; half a hundred"),
            [23, 24, 12, 6, 40, 50]
        );
        assert_eq!(values("two hundred and five, three thousand, one hundred thousand"), [205, 3_000, 100_000]);
        assert_eq!(values("two, three men; five six"), [2, 3, 5, 6]);
    }

    #[test]
    fn vague_numbers_have_no_value() {
        assert_eq!(numbers("dozens, tens of thousands"), [(None, 12), (None, 10_000)]);
    }

    #[test]
    fn articles_count_only_where_asked() {
        let text = Text::new(&[(Field::Body, "a man and a hundred")]);
        assert_eq!(read(&text, 0, Articles::Skip), None);
        assert_eq!(read(&text, 0, Articles::Count).unwrap().value, Some(1));
        assert_eq!(read(&text, 3, Articles::Skip).unwrap().value, Some(100));
    }
}
