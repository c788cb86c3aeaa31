//! What words of time say, before any date is known.

mod absolute;

use crate::text::{
    Text, TokenKind,
    calendar::weekday,
    number,
    print::Print,
    word_set::{Union, WordSet},
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
    /// The last weekend begun by the article's date; "last weekend" is one that was over by then.
    Weekend {
        /// Whether it was over.
        over: bool,
    },
    /// The day before one that the words do not tell.
    DayBefore,
    /// A season by its first month, and its year; the last winter, spring, summer or autumn that was over by then.
    Season(i8, Season),
    /// Months from that of the article's date.
    MonthAgo(i8),
    /// A month, and its year where that is told.
    Month(i8, Year),
    /// A day of a month.
    Date(i8, i8, Year),
    /// Two days of a month and those between them.
    Days(i8, i8, i8, Year),
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

/// Which of all winters, springs, summers or autumns is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Season {
    /// That of a year as written.
    Told(i16),
    /// That of the article's year.
    This,
    /// The last that was over.
    Last,
}

impl Expression {
    /// Gives the id of the rule by which it resolves.
    pub(super) fn rule(self) -> &'static str {
        match self {
            Self::Weekday(_) | Self::NextWeekday(_) | Self::LastWeekday(_) => "time-weekday",
            Self::NightInto(_) | Self::Overnight => "time-overnight",
            Self::Day(_) | Self::DayBefore => "time-day",
            Self::Season(..) => "time-season",
            Self::Week(_) | Self::WeekSoFar | Self::Weekend { .. } => "time-week",
            Self::MonthAgo(_) | Self::Month(..) => "time-month",
            Self::Date(..) | Self::Days(..) => "time-date",
            Self::Year(_) => "time-year",
            Self::Past(_) => "time-past",
        }
    }
}

/// Words without a capital or a figure with which words of time begin.
static FIRST: WordSet = WordSet::new(
    "on in late early since by during over the mid night morning evening of overnight today tonight yesterday tomorrow \
     earlier this last previous next past at later afternoon weekend winter spring summer autumn",
);

/// Words that are a time, or the first of those that are one, once what leads to it is passed over.
static TIMES: WordSet = WordSet::new(
    "overnight today tonight yesterday tomorrow earlier weekend this last previous next past winter spring summer autumn january february march april \
     may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday \
     tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun",
);

/// At most so many words lead to a time.
pub(super) const LEADING: usize = 7;

/// Words that lead to a time: "on", "in the early hours of".
static LEADS: WordSet = WordSet::new(
    "on in at late later early earlier since by during over the mid night morning afternoon evening hours beginning end middle \
     of",
);

/// A number in words tells a time where "ago" stands at most so many words behind its beginning.
const AGO: usize = 12;

/// Tells whether a time may be told by a token, once what leads to it is passed over: a figure, a word of time, or a
/// number in words that may tell how long ago something was.
pub(super) fn tells(text: &Text, at: usize) -> bool {
    static WORDS: Union = Union::of(&[&TIMES, &number::FIRST]);
    const AMONG_TIMES: u32 = 1;
    const IS: Print = Print::of("ago");
    let is_ago = || (at..at + AGO).any(|at| text.print(at) == IS);
    let among = WORDS.places(text.print(at));
    let figure = || text.tokens().get(at).is_some_and(|token| token.figure);
    among & AMONG_TIMES != 0 || among != 0 && is_ago() || figure()
}

/// Tells whether words of time may begin at a token.
fn may_begin(text: &Text, at: usize) -> bool {
    text.tokens()[at].capital || FIRST.has(text.print(at)) || number::begins(text, at)
}

/// Reads the words of time that begin at a token, and gives the token after them.
pub(super) fn read(text: &Text, at: usize) -> Option<(Expression, usize)> {
    if !may_begin(text, at) {
        return None;
    }
    let mut start = at;
    for _ in 0..LEADING {
        if !leads(text, start) || start == at && !LEADS.has(text.print(at)) {
            break;
        }
        // Of the words that lead to a time, "earlier" alone begins one.
        if text.word(start) == "earlier"
            && let Some(found) = relative(text, start)
        {
            return Some(found);
        }
        start += 1;
    }
    if !tells(text, start) {
        return None;
    }
    let weak = start == at;
    relative(text, start)
        .or_else(|| absolute::read(text, start, weak))
        .map(|(expression, end)| (expression, part_of_day(text, end)))
}

/// Tells whether a token leads to a time: one of the words that do, or the hyphen of "mid-July".
pub(super) fn leads(text: &Text, at: usize) -> bool {
    let is_joint = || {
        let hyphen = text.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Hyphen);
        hyphen && at > 0 && text.word(at - 1) == "mid"
    };
    LEADS.has(text.print(at)) || is_joint()
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
        "weekend" => Some((Expression::Weekend { over: false }, at + 1)),
        "this" => season(text.word(at + 1))
            .map(|first| (Expression::Season(first, Season::This), at + 2))
            .or_else(|| unit(text, at + 1, 0)),
        "last" | "previous" if word(1) == "day" => Some((day_before(text, at), at + 2)),
        "last" | "previous" => {
            let day = day(1).map(|day| (Expression::LastWeekday(day), at + 2));
            let season = || season(word(1)).map(|first| (Expression::Season(first, Season::Last), at + 2));
            day.or_else(season).or_else(|| unit(text, at + 1, -1)).or_else(|| span(text, at + 1))
        }
        "winter" | "spring" | "summer" | "autumn" => season_of(text, at),
        "next" => day(1).map(|day| (Expression::NextWeekday(day), at + 2)).or_else(|| unit(text, at + 1, 1)),
        "past" => past(text, at + 1),
        _ => ago(text, at).or_else(|| night_between(text, at)),
    }
}

/// Gives the first month of a season.
fn season(word: &str) -> Option<i8> {
    match word {
        "winter" => Some(12),
        "spring" => Some(3),
        "summer" => Some(6),
        "autumn" | "fall" => Some(9),
        _ => None,
    }
}

/// Reads "summer of 2023", "spring 2022".
fn season_of(text: &Text, at: usize) -> Option<(Expression, usize)> {
    let first = season(text.word(at))?;
    let year = at + 1 + usize::from(text.word(at + 1) == "of");
    Some((Expression::Season(first, Season::Told(absolute::year(text, year)?)), year + 1))
}

/// Tells "over the previous day", which ends with the article's date, from "the previous day", before one told of.
fn day_before(text: &Text, at: usize) -> Expression {
    let word = |n: usize| at.checked_sub(n).map_or("", |at| text.word(at));
    let over = word(1) == "the" && matches!(word(2), "over" | "during" | "in");
    if over || text.word(at) == "last" { Expression::Past(1) } else { Expression::DayBefore }
}

fn unit(text: &Text, at: usize, offset: i8) -> Option<(Expression, usize)> {
    let expression = match text.word(at) {
        "week" => Expression::Week(offset),
        "weekend" if offset <= 0 => Expression::Weekend { over: offset < 0 },
        "month" => Expression::MonthAgo(offset),
        "year" => Expression::Year(Year::Ago(i16::from(offset))),
        "morning" | "afternoon" | "evening" if offset == 0 => Expression::Day(0),
        "night" if offset == -1 => Expression::Overnight,
        _ => return None,
    };
    Some((expression, at + 1))
}

fn past(text: &Text, at: usize) -> Option<(Expression, usize)> {
    match text.word(at) {
        "day" => Some((Expression::Past(1), at + 1)),
        "week" => Some((Expression::Past(7), at + 1)),
        "month" => Some((Expression::Past(30), at + 1)),
        _ => span(text, at),
    }
}

/// Reads "24 hours", "three days", "two weeks" after "the past" or "the last".
fn span(text: &Text, at: usize) -> Option<(Expression, usize)> {
    let number = number::read(text, at, number::Articles::Skip)?;
    let n = u8::try_from(number.value?).ok()?;
    let days = match text.word(number.tokens.end) {
        "hours" if n % 24 == 0 => n / 24,
        "days" => n,
        "weeks" => n.checked_mul(7)?,
        _ => return None,
    };
    Some((Expression::Past(days), number.tokens.end + 1))
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
        "week" | "weeks" => Expression::Week(-n),
        "month" | "months" => Expression::MonthAgo(-n),
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
