//! Numbers in figures and words: "1,200", "1.5 million", "twenty-three", "two dozen", and vague ones ("dozens").

use std::ops::Range;

use super::{Text, TokenKind, word_set::WordSet};

/// Every word with which a number in words begins.
static FIRST: WordSet = WordSet::new(
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

/// Tells whether a number may begin with a folded word.
pub fn begins(word: &str) -> bool {
    word.starts_with(|char: char| char.is_ascii_digit()) || FIRST.has(word)
}

/// Reads the number that begins with a token, the longest there is.
pub fn read(text: &Text, at: usize, articles: Articles) -> Option<Number> {
    if begins(text.word(at)) { vague(text, at).or_else(|| exact(text, at, articles)) } else { None }
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

/// Reads "1,200", "1 200", "1.5 million".
fn in_figures(text: &Text, at: usize) -> Option<(u64, usize)> {
    let mut digits = text.written(at).to_owned();
    let mut end = at + 1;
    while let Some(next) = text.tokens().get(end)
        && next.kind == TokenKind::Number
        && next.range().len() == 3
        && is_grouped(text, at, end)
    {
        digits.push_str(text.written(end));
        end += 1;
    }
    scaled(text, &digits, end)
}

/// Tells whether the digits at a token go on with those before them: a space parts the thousands, "1 200".
fn is_grouped(text: &Text, start: usize, at: usize) -> bool {
    let gap = &text.as_str()[text.tokens()[at - 1].end()..text.tokens()[at].start()];
    let before = start.checked_sub(1).map_or("", |before| text.word(before));
    let digits = |at: usize| text.written(at).bytes().all(|byte| byte.is_ascii_digit());
    let first = text.written(start);
    let plain = gap == " "
        && first.len() <= 3
        && !first.starts_with('0')
        && digits(start)
        && digits(at)
        && super::calendar::month(before).is_none()
        && !matches!(before, ":" | "-" | "." | "/");
    plain || matches!(gap, "\u{a0}" | "\u{202f}" | "\u{2009}")
}

/// Multiplies digits by the word after them.
fn scaled(text: &Text, digits: &str, end: usize) -> Option<(u64, usize)> {
    let hyphen = text.tokens().get(end).is_some_and(|token| token.kind == TokenKind::Hyphen);
    let scale = if hyphen { None } else { scale_of(text.word(end)) };
    let value = decimal(digits, scale.unwrap_or(1))?;
    Some((value, end + usize::from(scale.is_some())))
}

/// Reads digits with separators, times a scale; none where the result is no whole number.
fn decimal(digits: &str, scale: u64) -> Option<u64> {
    let grouped = |mark: char| {
        let mut groups = digits.split(mark);
        let head = groups.next().unwrap_or("");
        let rest: Vec<&str> = groups.collect();
        (1..=3).contains(&head.len()) && !rest.is_empty() && rest.iter().all(|group| group.len() == 3)
    };
    if grouped(',') || (scale == 1 && digits.matches('.').count() > 1 && grouped('.')) {
        return digits.replace([',', '.'], "").parse::<u64>().ok()?.checked_mul(scale);
    }
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = whole.parse::<u64>().ok()?.checked_mul(scale)?;
    let power = 10_u64.checked_pow(u32::try_from(part.len()).ok()?)?;
    let part = if part.is_empty() { 0 } else { part.parse::<u64>().ok()?.checked_mul(scale)? };
    (part % power == 0).then(|| whole.checked_add(part / power))?
}

/// Reads "3k", "1.5" apart from its "m" is two tokens: "5m", "3bn".
fn suffixed(text: &Text, at: usize) -> Option<(u64, usize)> {
    let written = text.written(at);
    let digits = written.trim_end_matches(|char: char| char.is_ascii_alphabetic());
    let scale = match &written[digits.len()..] {
        "k" | "K" => 1_000,
        "m" | "mn" | "M" => 1_000_000,
        "bn" | "b" => 1_000_000_000,
        _ => return None,
    };
    (!digits.is_empty()).then(|| decimal(digits, scale))?.map(|value| (value, at + 1))
}

/// Reads "twenty-three", "two hundred and five", "three thousand".
fn in_words(text: &Text, start: usize) -> Option<(u64, usize)> {
    let (mut total, mut group, mut at, mut end) = (0_u64, 0_u64, start, start);
    let mut last = u64::MAX;
    while let Some(token) = text.tokens().get(at) {
        let word = text.word(at);
        if at > start && token.kind == TokenKind::Hyphen || (word == "and" && last == 100) {
            at += 1;
            continue;
        }
        if let Some(small) = small(word) {
            let joins = end == start
                || last == 100
                || last >= 1_000
                || ((20..100).contains(&last) && small < 10 && last % 10 == 0);
            if !joins || (last == u64::MAX && end != start) {
                break;
            }
            group += small;
            last = small;
        } else if let Some(scale) = scale_of(word).filter(|_| end > start) {
            if scale == 100 || scale == 12 {
                group *= scale;
            } else {
                total += group.max(1) * scale;
                group = 0;
            }
            last = scale;
        } else {
            break;
        }
        at += 1;
        end = at;
    }
    (end > start).then_some((total + group, end))
}

/// Gives the value of a number word below a hundred.
fn small(word: &str) -> Option<u64> {
    if !(3..=9).contains(&word.len()) {
        return None;
    }
    Some(match word {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        "zero" => 0,
        _ => return None,
    })
}

fn scale_of(word: &str) -> Option<u64> {
    match word {
        "dozen" => Some(12),
        "hundred" => Some(100),
        "thousand" => Some(1_000),
        "million" | "mn" => Some(1_000_000),
        "billion" | "bn" => Some(1_000_000_000),
        _ => None,
    }
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
