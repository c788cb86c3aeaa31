//! Dates that a line states in full: day, month and year.
//!
//! A date without its year is none here, and a date of figures whose day may be its month neither.

use jiff::civil::Date;

use crate::text::calendar::MONTHS;

/// Finds the first date stated in full.
pub(super) fn date(text: &str) -> Option<Date> {
    if !has_digit(text) {
        return None;
    }
    let separators = |letter: char| letter.is_whitespace() || matches!(letter, ',' | '(' | ')' | '|' | '·' | '•');
    let tokens: Vec<&str> = text.split(separators).filter(|token| !token.is_empty()).take(200).collect();
    (0..tokens.len()).find_map(|at| numeric(tokens[at]).or_else(|| worded(&tokens[at..])))
}

/// Reads "3 June 2025" and "June 3 2025".
fn worded(tokens: &[&str]) -> Option<Date> {
    let [first, second, third, ..] = tokens else { return None };
    let year: i16 = digits(third).filter(|digits| digits.len() == 4)?.parse().ok()?;
    let (day, month) = match (month(first), month(second)) {
        (Some(month), None) => (second, month),
        (None, Some(month)) => (first, month),
        _ => return None,
    };
    let day: i8 = digits(day).filter(|digits| digits.len() <= 2)?.parse().ok()?;
    Date::new(year, month, day).ok()
}

/// Reads "2025-06-03", with or without a time, "20250603", "03.06.2025", and "23/06/2025" where the day is over twelve.
fn numeric(token: &str) -> Option<Date> {
    if !has_digit(token) {
        return None;
    }
    if let Some(date) = token.get(..10).and_then(|date| date.parse().ok()) {
        return Some(date);
    }
    let compact = token.get(..8).filter(|digits| {
        digits.starts_with("20") && token.len() >= 8 && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    if let Some(digits) = compact.filter(|_| token.len() == 8 || token[8..].starts_with('T')) {
        let number = |range: std::ops::Range<usize>| digits[range].parse().ok();
        return Date::new(digits[..4].parse().ok()?, number(4..6)?, number(6..8)?).ok();
    }
    let separator = if token.contains('/') {
        '/'
    } else if token.contains('-') {
        '-'
    } else {
        '.'
    };
    let mut parts = token.trim_end_matches('.').split(separator);
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let (first, second): (i8, i8) = (first.parse().ok()?, second.parse().ok()?);
    let (day, month) = match (separator, first, second) {
        ('/' | '-', month, day) if day > 12 => (day, month),
        ('/' | '-', day, month) if day <= 12 && month != day => return None,
        (_, day, month) => (day, month),
    };
    Date::new(year.parse().ok()?, month, day).ok()
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Gives the digits of a day or year, without "st" or "th" and stops.
fn digits(token: &str) -> Option<&str> {
    let token = token.trim_end_matches(['.', ':', ';']);
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| token.strip_suffix(ending)).unwrap_or(token);
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// Gives the number of a month, by its name or by three or four letters of it.
pub(super) fn month(token: &str) -> Option<i8> {
    let name = token.trim_end_matches('.');
    let begins = |month: &str| month.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    let fits = |month: &str| begins(month) && (name.len() == 3 || name.len() == 4 || month.len() == name.len());
    let at = MONTHS.iter().position(|month| fits(month))?;
    i8::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_full_are_read() {
        for text in [
            "Published 10:42 GMT, 3 June 2025",
            "June 3, 2025",
            "Tue, Jun. 3rd, 2025 at 9:00",
            "03.06.2025, 10:15",
            "2025-06-03T10:15:00Z",
        ] {
            assert_eq!(date(text).map(|date| date.to_string()).as_deref(), Some("2025-06-03"), "{text}");
        }
        assert_eq!(date("23/06/2025").map(|date| date.to_string()).as_deref(), Some("2025-06-23"));
        assert_eq!(date("23-06-2025 18:37").map(|date| date.to_string()).as_deref(), Some("2025-06-23"));
        assert_eq!(date("06/23/2025").map(|date| date.to_string()).as_deref(), Some("2025-06-23"));
    }

    #[test]
    fn what_is_not_in_full_is_no_date() {
        for text in ["June 3", "03/06/2025", "2 hours ago", "31 June 2025", "Tuesday", "1.2.3"] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
