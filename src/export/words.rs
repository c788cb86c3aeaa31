//! Values as people read them: numbers, dates, outcomes.

use jiff::civil::Date;

use super::view::DateView;
use crate::{
    document::FigureRow,
    edtf::Edtf,
    extract::{Class, Outcome, Qualifier},
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Shows a date.
pub(super) fn date(edtf: &Edtf) -> DateView {
    let text = edtf.as_str();
    let plain = text.trim_end_matches(['?', '~', '%']);
    let is_one = !text.contains('/') && !text.contains('X');
    let words = match (edtf.lower(), edtf.upper()) {
        (Some(lower), Some(upper)) => span(lower, upper),
        (Some(lower), None) => format!("since {}", day(lower)),
        (None, Some(upper)) => format!("until {}", day(upper)),
        (None, None) => text.to_owned(),
    };
    let words = match text.chars().last() {
        Some('~' | '%') => format!("about {words}"),
        Some('?') => format!("{words} (uncertain)"),
        _ => words,
    };
    DateView { iso: is_one.then(|| plain.to_owned()), words, edtf: text.to_owned() }
}

/// Shows a date, a single day with its weekday: "Friday 27 June 2025".
pub(super) fn date_with_weekday(edtf: &Edtf) -> String {
    let words = date(edtf).words;
    match edtf.lower().filter(|_| edtf.is_day()) {
        Some(day) => format!("{} {words}", WEEKDAYS[usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())]),
        None => words,
    }
}

/// Shows one day: "27 June 2025".
pub(super) fn day(date: Date) -> String {
    format!("{} {}", date.day(), month(date.year(), date.month()))
}

/// Shows a month: "June 2025".
pub(super) fn month(year: i16, month: i8) -> String {
    let name = usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default();
    format!("{name} {year}")
}

/// Shows the days from one to another as short as can be.
fn span(lower: Date, upper: Date) -> String {
    let whole_months = lower.day() == 1 && upper.day() == upper.days_in_month();
    if lower == upper {
        day(lower)
    } else if whole_months && lower.month() == 1 && upper.month() == 12 && lower.year() == upper.year() {
        lower.year().to_string()
    } else if whole_months && (lower.year(), lower.month()) == (upper.year(), upper.month()) {
        month(lower.year(), lower.month())
    } else if (lower.year(), lower.month()) == (upper.year(), upper.month()) {
        format!("{}–{}", lower.day(), day(upper))
    } else {
        format!("{} – {}", day(lower), day(upper))
    }
}

/// Names a language; its tag where the name is not known.
pub(super) fn language(tag: &str) -> &str {
    let names = [
        ("ar", "Arabic"),
        ("de", "German"),
        ("en", "English"),
        ("es", "Spanish"),
        ("fr", "French"),
        ("it", "Italian"),
        ("pl", "Polish"),
        ("ru", "Russian"),
        ("tr", "Turkish"),
        ("uk", "Ukrainian"),
    ];
    let primary = tag.split('-').next().unwrap_or(tag);
    names.iter().find(|(known, _)| *known == primary).map_or(tag, |(_, name)| name)
}

/// Shows a number with commas between thousands.
pub(super) fn number(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Names an outcome in data.
pub(super) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Killed => "killed",
        Outcome::Injured => "injured",
        Outcome::Missing => "missing",
        Outcome::Captured => "captured",
        Outcome::Displaced => "displaced",
        Outcome::RemainsReturned => "remains_returned",
        Outcome::Launched => "launched",
        Outcome::Intercepted => "intercepted",
        Outcome::Damaged => "damaged",
    }
}

/// Tells whether an outcome is one of people, not of weapons and things.
pub(super) fn is_of_people(outcome: Outcome) -> bool {
    !matches!(outcome, Outcome::Launched | Outcome::Intercepted | Outcome::Damaged)
}

/// Names an outcome for people.
pub(super) fn outcome_words(this: Outcome) -> &'static str {
    match this {
        Outcome::RemainsReturned => "bodies returned",
        _ => outcome(this),
    }
}

/// Names a qualifier in data.
pub(super) fn qualifier(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exactly => "exactly",
        Qualifier::AtLeast => "at-least",
        Qualifier::MoreThan => "more-than",
        Qualifier::About => "about",
        Qualifier::UpTo => "up-to",
        Qualifier::Vague => "vague",
        Qualifier::NoneReported => "none-reported",
    }
}

/// Gives the words before a number.
pub(super) fn qualifier_words(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exactly | Qualifier::Vague | Qualifier::NoneReported => "",
        Qualifier::AtLeast => "at least",
        Qualifier::MoreThan => "more than",
        Qualifier::About => "about",
        Qualifier::UpTo => "up to",
    }
}

/// Names a class in data.
pub(super) fn class(class: Class) -> &'static str {
    match class {
        Class::Civilian => "civilian",
        Class::Military => "military",
        Class::Mixed => "mixed",
        Class::Unstated => "unstated",
    }
}

/// Shows the number of a figure: "3,000", "dozens", "none".
pub(super) fn value(row: &FigureRow) -> String {
    match (row.number, row.qualifier, row.low) {
        (Some(0) | None, Qualifier::NoneReported, _) => "none".to_owned(),
        (Some(value), _, _) => number(value),
        (None, _, Some(low)) => vague(low).to_owned(),
        (None, _, None) => "some".to_owned(),
    }
}

/// Gives the vague word for its least number.
fn vague(low: u64) -> &'static str {
    match low {
        0..=11 => "several",
        12..=19 => "dozens",
        20..=99 => "scores",
        100..=999 => "hundreds",
        1000..=999_999 => "thousands",
        _ => "millions",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_as_precise_as_they_are_known() {
        for (edtf, words, iso) in [
            ("2025-06-27", "27 June 2025", Some("2025-06-27")),
            ("2025-06", "June 2025", Some("2025-06")),
            ("2025", "2025", Some("2025")),
            ("2025-06-27?", "27 June 2025 (uncertain)", Some("2025-06-27")),
            ("2025-06~", "about June 2025", Some("2025-06")),
            ("2025-06-23/2025-06-26", "23–26 June 2025", None),
            ("2025-06-30/2025-07-02", "30 June 2025 – 2 July 2025", None),
            ("2025-06-27/..", "since 27 June 2025", None),
        ] {
            let view = date(&edtf.parse().unwrap());
            assert_eq!((view.words.as_str(), view.iso.as_deref()), (words, iso), "{edtf}");
        }
    }

    #[test]
    fn a_day_may_have_its_weekday_and_a_language_its_name() {
        let weekday = |edtf: &str| date_with_weekday(&edtf.parse().unwrap());
        assert_eq!(
            (weekday("2025-06-27"), weekday("2025-06")),
            ("Friday 27 June 2025".to_owned(), "June 2025".to_owned())
        );
        assert_eq!([language("en-GB"), language("eo")], ["English", "eo"]);
    }

    #[test]
    fn thousands_have_commas() {
        assert_eq!([number(0), number(999), number(3000), number(1_234_567)], ["0", "999", "3,000", "1,234,567"]);
    }
}
