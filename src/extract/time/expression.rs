//! What words of time say, before any date is known.

use crate::text::{
    Text, TokenKind,
    calendar::{month, weekday},
    number,
    word_set::WordSet,
};

/// What words of time say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Expression {
    /// A weekday from Monday, 0.
    Weekday(u8),
    /// "Next Friday".
    NextWeekday(u8),
    /// "Last Friday": before the article's date.
    LastWeekday(u8),
    /// "Overnight into Friday": the night that ends on this weekday.
    NightInto(u8),
    /// "Overnight".
    Overnight,
    /// Days from the article's date: "yesterday" is −1.
    Day(i8),
    /// Weeks from that of the article's date.
    Week(i8),
    /// "Earlier this week".
    WeekSoFar,
    /// Months from that of the article's date.
    MonthAgo(i8),
    /// A month, and its year where that is told.
    Month(i8, Year),
    /// A day of a month.
    Date(i8, i8, Year),
    /// A year.
    Year(Year),
    /// "The past 24 hours", "the past week": so many days up to the article's date.
    Past(u8),
}

/// Which year is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Year {
    /// A year as written.
    Told(i16),
    /// Years from that of the article's date.
    Ago(i16),
    /// The words do not say.
    Open,
}

impl Expression {
    /// Gives the id of the rule by which it resolves.
    pub(super) fn rule(self) -> &'static str {
        match self {
            Self::Weekday(_) | Self::NextWeekday(_) | Self::LastWeekday(_) => "time-weekday",
            Self::NightInto(_) | Self::Overnight => "time-overnight",
            Self::Day(_) => "time-day",
            Self::Week(_) | Self::WeekSoFar => "time-week",
            Self::MonthAgo(_) | Self::Month(..) => "time-month",
            Self::Date(..) => "time-date",
            Self::Year(_) => "time-year",
            Self::Past(_) => "time-past",
        }
    }
}

/// Words without a capital or a figure with which words of time begin.
static FIRST: WordSet = WordSet::new(
    "on in late early since by during over the mid night morning evening of overnight today tonight yesterday tomorrow \
     earlier this last previous next past",
);

/// Tells whether words of time may begin at a token.
fn may_begin(text: &Text, at: usize) -> bool {
    let word = text.word(at);
    text.tokens()[at].capital || FIRST.has(word) || number::begins(word)
}

/// Reads the words of time that begin at a token, and gives the token after them.
pub(super) fn read(text: &Text, at: usize) -> Option<(Expression, usize)> {
    if !may_begin(text, at) {
        return None;
    }
    let mut start = at;
    for _ in 0..4 {
        match text.word(start) {
            "on" | "in" | "late" | "early" | "since" | "by" | "during" | "over" | "the" | "mid" | "night"
            | "morning" | "evening" | "of" => {
                if let Some(found) = relative(text, start) {
                    return Some(found);
                }
                start += 1;
            }
            _ => break,
        }
    }
    let weak = start == at;
    relative(text, start)
        .or_else(|| absolute(text, start, weak))
        .map(|(expression, end)| (expression, part_of_day(text, end)))
}

/// Steps over "morning", "night" after a day.
fn part_of_day(text: &Text, end: usize) -> usize {
    let n_words = match (text.word(end), text.word(end + 1)) {
        ("morning" | "afternoon" | "evening" | "night", _) => 1,
        ("at", "night" | "dawn" | "noon" | "midnight") => 2,
        _ => 0,
    };
    end + n_words
}

/// Reads what counts from the article's date.
fn relative(text: &Text, at: usize) -> Option<(Expression, usize)> {
    let word = |n: usize| text.word(at + n);
    let day =
        |n: usize| text.tokens().get(at + n).filter(|token| token.capital).and_then(|_| weekday(text.word(at + n)));
    match word(0) {
        "overnight" => match (word(1), day(2)) {
            ("into" | "to" | "on", Some(day)) => Some((Expression::NightInto(day), at + 3)),
            _ => Some((Expression::Overnight, at + 1)),
        },
        "today" | "tonight" => Some((Expression::Day(0), at + 1)),
        "yesterday" => Some((Expression::Day(-1), at + 1)),
        "tomorrow" => Some((Expression::Day(1), at + 1)),
        "earlier" if word(1) == "this" && word(2) == "week" => Some((Expression::WeekSoFar, at + 3)),
        "earlier" if word(1) == "this" && word(2) == "month" => Some((Expression::MonthAgo(0), at + 3)),
        "earlier" if word(1) == "today" => Some((Expression::Day(0), at + 2)),
        "this" => unit(text, at + 1, 0),
        "last" | "previous" => {
            day(1).map(|day| (Expression::LastWeekday(day), at + 2)).or_else(|| unit(text, at + 1, -1))
        }
        "next" => day(1).map(|day| (Expression::NextWeekday(day), at + 2)).or_else(|| unit(text, at + 1, 1)),
        "past" => past(text, at + 1),
        _ => ago(text, at).or_else(|| night_between(text, at)),
    }
}

fn unit(text: &Text, at: usize, offset: i8) -> Option<(Expression, usize)> {
    let expression = match text.word(at) {
        "week" => Expression::Week(offset),
        "month" => Expression::MonthAgo(offset),
        "year" => Expression::Year(Year::Ago(i16::from(offset))),
        "morning" | "afternoon" | "evening" if offset == 0 => Expression::Day(0),
        "night" if offset == -1 => Expression::Overnight,
        _ => return None,
    };
    Some((expression, at + 1))
}

fn past(text: &Text, at: usize) -> Option<(Expression, usize)> {
    match (text.word(at), text.word(at + 1)) {
        ("day", _) | ("24", "hours") => Some((Expression::Past(1), at + if text.word(at) == "day" { 1 } else { 2 })),
        ("week", _) => Some((Expression::Past(7), at + 1)),
        ("month", _) => Some((Expression::Past(30), at + 1)),
        _ => None,
    }
}

/// Reads "two years ago", "three days ago".
fn ago(text: &Text, at: usize) -> Option<(Expression, usize)> {
    let number = number::read(text, at, number::Articles::Count)?;
    let end = number.tokens.end;
    if text.word(end + 1) != "ago" {
        return None;
    }
    let n = i8::try_from(number.value?).ok()?;
    let expression = match text.word(end) {
        "day" | "days" => Expression::Day(-n),
        "year" | "years" => Expression::Year(Year::Ago(-i16::from(n))),
        "week" if n == 1 => Expression::Week(-1),
        "month" if n == 1 => Expression::MonthAgo(-1),
        _ => return None,
    };
    Some((expression, end + 2))
}

/// Reads "Tuesday to Wednesday" of a night.
fn night_between(text: &Text, at: usize) -> Option<(Expression, usize)> {
    let first = text.tokens().get(at).filter(|token| token.capital).and_then(|_| weekday(text.word(at)))?;
    let second = weekday(text.word(at + 2)).filter(|_| matches!(text.word(at + 1), "to" | "into"))?;
    ((first + 1) % 7 == second).then_some((Expression::NightInto(second), at + 3))
}

/// Reads a weekday, a date, a month, a year; "May" and a year alone ask for a word before them.
fn absolute(text: &Text, at: usize, alone: bool) -> Option<(Expression, usize)> {
    let token = text.tokens().get(at)?;
    if token.capital
        && token.range().len() > 5
        && let Some(day) = weekday(text.word(at))
    {
        return Some((Expression::Weekday(day), at + 1));
    }
    if token.kind == TokenKind::Number || text.word(at).ends_with("th") {
        if let Some(found) = day_first(text, at) {
            return Some(found);
        }
        let year = year(text, at).filter(|_| {
            !alone
                && !text
                    .tokens()
                    .get(at + 1)
                    .is_some_and(|next| next.is_word() && !next.capital && !is_after_year(text.word(at + 1)))
        });
        return year.map(|year| (Expression::Year(Year::Told(year)), at + 1));
    }
    let name = Some(text.word(at)).filter(|_| token.capital).and_then(month)?;
    if let Some(day) = day_number(text, at + 1) {
        let (year, end) = year_after(text, at + 2);
        return Some((Expression::Date(day, name, year), end));
    }
    let (year, end) = year_after(text, at + 1);
    let weak = alone && (text.word(at) == "may" || text.word(at).len() <= 5) && year == Year::Open;
    (!weak).then_some((Expression::Month(name, year), end))
}

fn is_after_year(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "when"
            | "after"
            | "but"
            | "in"
            | "to"
            | "by"
            | "as"
            | "the"
            | "was"
            | "were"
            | "at"
            | "while"
            | "for"
            | "with"
            | "on"
            | "is"
            | "has"
    )
}

fn day_first(text: &Text, at: usize) -> Option<(Expression, usize)> {
    let day = day_number(text, at)?;
    let at = at + 1 + usize::from(text.word(at + 1) == "of");
    let name = month(text.word(at)).filter(|_| text.tokens()[at].capital)?;
    let (year, end) = year_after(text, at + 1);
    Some((Expression::Date(day, name, year), end))
}

fn day_number(text: &Text, at: usize) -> Option<i8> {
    let token = text.tokens().get(at)?;
    let written = text.word(at);
    let digits = if token.kind == TokenKind::Number {
        written
    } else {
        written
            .strip_suffix("th")
            .or_else(|| written.strip_suffix("st"))
            .or_else(|| written.strip_suffix("nd"))
            .or_else(|| written.strip_suffix("rd"))?
    };
    digits.parse::<i8>().ok().filter(|day| (1..=31).contains(day))
}

fn year(text: &Text, at: usize) -> Option<i16> {
    text.tokens().get(at).filter(|token| token.kind == TokenKind::Number)?;
    text.word(at).parse().ok().filter(|year| (1900..2100).contains(year))
}

fn year_after(text: &Text, at: usize) -> (Year, usize) {
    let comma = usize::from(text.word(at) == ",");
    match (text.word(at), text.word(at + 1)) {
        ("last", "year") => (Year::Ago(-1), at + 2),
        ("this", "year") => (Year::Ago(0), at + 2),
        _ => match year(text, at + comma) {
            Some(year) => (Year::Told(year), at + comma + 1),
            None => (Year::Open, at),
        },
    }
}
