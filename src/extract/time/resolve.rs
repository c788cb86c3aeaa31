//! From words of time to a date, given the article's own: no anchor, no date.

use jiff::{ToSpan, civil::Date};

use super::expression::{self, Expression, Season, Year};
use crate::{
    edtf::Edtf,
    text::{Field, Text},
};

/// A date and how it was come by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// The date.
    pub date: Edtf,
    /// Id of the rule.
    pub rule: &'static str,
    /// The derivation in words: "the last Friday up to 2025-06-27".
    pub because: String,
}

/// Resolves words of time by the article's date. Where that is an interval, only what means the same on its first and its
/// last day is resolved.
pub fn resolve(words: &str, anchor: &Edtf) -> Option<Resolved> {
    let text = Text::new(&[(Field::Standfirst, words)]);
    let (expression, _) = expression::read(&text, 0)?;
    let first = date(expression, anchor.lower()?)?;
    let last = date(expression, anchor.upper()?)?;
    (first == last).then(|| Resolved { date: first, rule: expression.rule(), because: because(expression, anchor) })
}

fn date(expression: Expression, anchor: Date) -> Option<Edtf> {
    let back = |weekday: u8| days_since(anchor, weekday);
    let day = |offset: i64| anchor.checked_add(offset.days()).ok();
    match expression {
        Expression::Weekday(weekday) => day(-back(weekday)).map(Edtf::day),
        Expression::LastWeekday(weekday) => day(-((back(weekday) + 6) % 7 + 1)).map(Edtf::day),
        Expression::NextWeekday(weekday) => day(7 - back(weekday)).map(Edtf::day),
        Expression::NightInto(weekday) => interval(day(-back(weekday) - 1)?, day(-back(weekday))?),
        Expression::Overnight => interval(day(-1)?, anchor),
        Expression::Day(offset) => day(i64::from(offset)).map(Edtf::day),
        Expression::Week(offset) => {
            let monday = day(7 * i64::from(offset) - back(0))?;
            interval(monday, monday.checked_add(6.days()).ok()?)
        }
        Expression::Weekend { over } => {
            let begun = back(5) + 7 * i64::from(over && back(5) < 2);
            let saturday = day(-begun)?;
            interval(saturday, saturday.checked_add(1.days()).ok()?)
        }
        Expression::WeekSoFar => interval(day(-back(0))?, day(-back(0).min(1))?),
        Expression::DayBefore => None,
        Expression::Season(first, season) => season_of((first, season), anchor),
        Expression::MonthAgo(offset) => {
            let month = anchor.first_of_month().checked_add(i64::from(offset).months()).ok()?;
            parse(&format!("{:04}-{:02}", month.year(), month.month()))
        }
        Expression::Month(month, year) => {
            let year = year_of(year, anchor).unwrap_or(anchor.year() - i16::from(month > anchor.month()));
            parse(&format!("{year:04}-{month:02}"))
        }
        Expression::Date(day, month, year) => dated((day, month, year), anchor).map(Edtf::day),
        Expression::Days(first, last, month, year) => {
            let first = dated((first, month, year), anchor)?;
            interval(first, Date::new(first.year(), month, last).ok()?)
        }
        Expression::Year(year) => parse(&format!("{:04}", year_of(year, anchor)?)),
        Expression::Past(days) => interval(day(-i64::from(days))?, anchor),
    }
}

/// The words "last summer" are clear when it has been over for so many days.
const OVER: i32 = 92;

/// Gives the three months of a season. A winter is told by no one year; "last summer", said in the autumn, may be either.
fn season_of((first, season): (i8, Season), anchor: Date) -> Option<Edtf> {
    let of = |year: i16| {
        let from = Date::new(year, first, 1).ok()?;
        Some((from, from.checked_add(3.months()).ok()?.checked_sub(1.days()).ok()?))
    };
    let (from, to) = match season {
        Season::Told(year) if first != 12 => of(year)?,
        Season::This if first != 12 => of(anchor.year())?,
        Season::This if matches!(anchor.month(), 1 | 2) => of(anchor.year() - 1)?,
        Season::This if anchor.month() == 12 => of(anchor.year())?,
        Season::Told(_) | Season::This => return None,
        Season::Last => {
            let years = [anchor.year(), anchor.year() - 1, anchor.year() - 2];
            let over = years.into_iter().filter_map(of).find(|(_, to)| *to < anchor)?;
            Some(over).filter(|(_, to)| (anchor - *to).get_days() >= OVER)?
        }
    };
    interval(from, to)
}

/// Gives the day of a month; without a year the one nearest to the anchor.
fn dated((day, month, year): (i8, i8, Year), anchor: Date) -> Option<Date> {
    if let Some(year) = year_of(year, anchor) {
        return Date::new(year, month, day).ok();
    }
    let years = [anchor.year() - 1, anchor.year(), anchor.year() + 1];
    let dates = years.into_iter().filter_map(|year| Date::new(year, month, day).ok());
    dates.min_by_key(|date| (*date - anchor).get_days().abs())
}

fn year_of(year: Year, anchor: Date) -> Option<i16> {
    match year {
        Year::Told(year) => Some(year),
        Year::Ago(offset) => Some(anchor.year() + offset),
        Year::Open => None,
    }
}

/// Tells how many days ago a weekday last was; 0 on the day itself.
fn days_since(anchor: Date, weekday: u8) -> i64 {
    i64::from((anchor.weekday().to_monday_zero_offset() - weekday.cast_signed()).rem_euclid(7))
}

fn interval(from: Date, to: Date) -> Option<Edtf> {
    parse(&format!("{from}/{to}"))
}

fn parse(text: &str) -> Option<Edtf> {
    text.parse().ok()
}

fn because(expression: Expression, anchor: &Edtf) -> String {
    let rule = match expression {
        Expression::Weekday(_) => "the last such weekday up to",
        Expression::LastWeekday(_) => "the last such weekday before",
        Expression::NextWeekday(_) => "the first such weekday after",
        Expression::NightInto(_) => "the night into the last such weekday up to",
        Expression::Overnight => "the night before",
        Expression::Day(_) => "counted in days from",
        Expression::DayBefore => "the day before one told of, by",
        Expression::Season(_, Season::Last) => "the last such season over before",
        Expression::Season(_, Season::This) => "the season in the year of",
        Expression::Week(_) => "counted in weeks from Monday from",
        Expression::WeekSoFar => "from Monday to the day before",
        Expression::Weekend { over: true } => "the last weekend over before",
        Expression::Weekend { over: false } => "the last weekend begun by",
        Expression::MonthAgo(_) => "counted in months from",
        Expression::Month(_, Year::Open) => "the last such month begun by",
        Expression::Date(_, _, Year::Open) => "the nearest such day to",
        Expression::Days(.., Year::Open) => "the nearest such days to",
        Expression::Past(_) => "the days up to",
        Expression::Year(Year::Ago(_))
        | Expression::Month(_, Year::Ago(_))
        | Expression::Date(_, _, Year::Ago(_))
        | Expression::Days(.., Year::Ago(_)) => "counted in years from",
        Expression::Season(..)
        | Expression::Month(..)
        | Expression::Date(..)
        | Expression::Days(..)
        | Expression::Year(_) => {
            return "as written".to_owned();
        }
    };
    format!("{rule} {anchor}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(words: &str, anchor: &str) -> Option<String> {
        resolve(words, &anchor.parse().unwrap()).map(|resolved| resolved.date.to_string())
    }

    #[test]
    fn words_resolve_against_the_articles_date() {
        for (words, date) in [
            ("Friday", "2025-06-27"),
            ("on Tuesday", "2025-06-24"),
            ("late Thursday", "2025-06-26"),
            ("last Friday", "2025-06-20"),
            ("next Monday", "2025-06-30"),
            ("overnight into Friday", "2025-06-26/2025-06-27"),
            ("overnight", "2025-06-26/2025-06-27"),
            ("yesterday", "2025-06-26"),
            ("earlier this week", "2025-06-23/2025-06-26"),
            ("last week", "2025-06-16/2025-06-22"),
            ("last month", "2025-05"),
            ("on 3 June", "2025-06-03"),
            ("on July 10", "2025-07-10"),
            ("Aug. 28, 2024", "2024-08-28"),
            ("in August last year", "2024-08"),
            ("in late April", "2025-04"),
            ("in November", "2024-11"),
            ("in November 2022", "2022-11"),
            ("in 2022", "2022"),
            ("two years ago", "2023"),
            ("the past week", "2025-06-20/2025-06-27"),
        ] {
            assert_eq!(at(words, "2025-06-27").as_deref(), Some(date), "{words}");
        }
    }

    #[test]
    fn an_interval_resolves_only_what_is_the_same_at_both_ends() {
        assert_eq!(at("Thursday", "2025-06-19/2025-06-22").as_deref(), Some("2025-06-19"));
        assert_eq!(at("Saturday", "2025-06-19/2025-06-22"), None);
        assert_eq!(at("yesterday", "2025-06-19/2025-06-22"), None);
        assert_eq!(at("last month", "2025-06").as_deref(), Some("2025-05"));
    }

    #[test]
    fn without_an_anchor_or_words_of_time_there_is_no_date() {
        assert_eq!(at("Friday", "../2025"), None);
        assert_eq!(at("soon", "2025-06-27"), None);
    }
}
