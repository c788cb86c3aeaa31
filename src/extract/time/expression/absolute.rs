//! Words of time that name a day, a month or a year.

use std::cmp::Ordering;

use super::{Expression, Year};
use crate::text::{
    Text, TokenKind,
    calendar::{month, weekday},
};

/// Reads a weekday, a date, a month, a year; "May" and a year alone ask for a word before them.
pub(super) fn read(text: &Text, at: usize, alone: bool) -> Option<(Expression, usize)> {
    let token = text.tokens().get(at)?;
    if token.capital
        && token.range().len() > 5
        && let Some(day) = weekday(text.word(at))
    {
        let next = at + 1 + usize::from(text.word(at + 1) == ",");
        let dated = text.tokens().get(next).is_some_and(|next| next.spaced).then(|| date(text, next)).flatten();
        return Some(dated.unwrap_or((Expression::Weekday(day), at + 1)));
    }
    if let Some(found) = written(text, at).or_else(|| date(text, at)) {
        return Some(found);
    }
    if token.kind == TokenKind::Number {
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

/// Reads a day of a month in either order: "3 June", "the 3rd of June", "June 3, 2025", "3-4 June", "May 3 and 4".
fn date(text: &Text, at: usize) -> Option<(Expression, usize)> {
    let capital = |at: usize| text.tokens().get(at).is_some_and(|token| token.capital);
    if let Some(first) = day_number(text, at) {
        let (last, end) = second(text, at + 1).map_or((first, at + 1), |(last, end)| (last, end));
        let end = end + usize::from(text.word(end) == "of");
        let name = month(text.word(end)).filter(|_| capital(end))?;
        let (year, end) = year_after(text, end + 1);
        return days((first, last), (name, year)).map(|days| (days, end));
    }
    let name = month(text.word(at)).filter(|_| capital(at))?;
    let first = day_number(text, at + 1)?;
    let (last, end) = second(text, at + 2).map_or((first, at + 2), |(last, end)| (last, end));
    let (year, end) = year_after(text, end);
    days((first, last), (name, year)).map(|days| (days, end))
}

/// Reads the second day of two: "-4", "to 4", "and 4".
fn second(text: &Text, at: usize) -> Option<(i8, usize)> {
    let joined = matches!(text.word(at), "to" | "and" | "–" | "-");
    let month_before = matches!(text.word(at), "to" | "and") && month(text.word(at + 1)).is_some();
    let day = day_number(text, at + 1).filter(|_| joined && !month_before)?;
    Some((day, at + 2))
}

fn days((first, last): (i8, i8), (month, year): (i8, Year)) -> Option<Expression> {
    match first.cmp(&last) {
        Ordering::Equal => Some(Expression::Date(first, month, year)),
        Ordering::Less => Some(Expression::Days(first, last, month, year)),
        Ordering::Greater => None,
    }
}

/// Reads a date in figures: "2025-08-14", "14.08.2025"; with slashes, as days and months would be a guess, none.
fn written(text: &Text, at: usize) -> Option<(Expression, usize)> {
    let number = |at: usize| {
        let token = text.tokens().get(at).filter(|token| token.kind == TokenKind::Number)?;
        (token.range().len() <= 4).then(|| text.word(at).parse::<i16>().ok()).flatten()
    };
    let dash = |at: usize| text.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Hyphen);
    let whole = |year: i16, month: i16, day: i16| {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        let sound = (1990..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
        sound.then_some(Expression::Date(day, month, Year::Told(year)))
    };
    if dash(at + 1) && dash(at + 3) {
        let date = whole(number(at)?, number(at + 2)?, number(at + 4)?)?;
        return Some((date, at + 5));
    }
    let mut parts = text.written(at).split('.').map(|part| part.parse::<i16>().ok());
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() {
        return None;
    }
    whole(year, month, day).map(|date| (date, at + 1))
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

pub(super) fn year(text: &Text, at: usize) -> Option<i16> {
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
