//! The days on which something may have happened, and how they are said.

use jiff::{ToSpan as _, civil::Date};

use crate::edtf::Edtf;

/// From one day to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days {
    /// The first.
    pub from: Date,
    /// The last.
    pub to: Date,
}

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

impl Days {
    /// Reads a date whose ends are both known.
    pub fn of(date: &Edtf) -> Option<Self> {
        Some(Self { from: date.lower()?, to: date.upper()? })
    }

    /// Gives so many days up to and with one.
    pub fn up_to(to: Date, n_days: i64) -> Self {
        Self { from: to.checked_sub(n_days.days()).unwrap_or(to), to }
    }

    /// Counts the days.
    pub fn count(self) -> i64 {
        i64::from((self.to - self.from).get_days()) + 1
    }

    /// Tells whether a day belongs to both.
    pub fn overlaps(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    /// Tells whether all days of another belong to it.
    pub fn contains(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// Gives the days that belong to both, where there are any.
    #[must_use]
    pub fn narrowed(self, other: Self) -> Self {
        if self.overlaps(other) { Self { from: self.from.max(other.from), to: self.to.min(other.to) } } else { self }
    }

    /// Writes the days in EDTF.
    pub fn edtf(self) -> String {
        if self.from == self.to { self.from.to_string() } else { format!("{}/{}", self.from, self.to) }
    }

    /// Says the days: "27 June 2025", "23–26 June 2025".
    pub fn words(self) -> String {
        let same_month = (self.from.year(), self.from.month()) == (self.to.year(), self.to.month());
        if self.from == self.to {
            day(self.from)
        } else if same_month {
            format!("{}–{}", self.from.day(), day(self.to))
        } else {
            format!("{} to {}", day(self.from), day(self.to))
        }
    }
}

/// Says a day: "27 June 2025".
pub fn day(date: Date) -> String {
    let month = usize::try_from(date.month() - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str) -> Days {
        Days::of(&text.parse().unwrap()).unwrap()
    }

    #[test]
    fn days_are_said_as_short_as_can_be() {
        for (edtf, words, n_days) in [
            ("2025-06-27", "27 June 2025", 1),
            ("2025-06-23/2025-06-26", "23–26 June 2025", 4),
            ("2025-06-30/2025-07-01", "30 June 2025 to 1 July 2025", 2),
        ] {
            assert_eq!((days(edtf).words().as_str(), days(edtf).count()), (words, n_days));
        }
    }

    #[test]
    fn days_overlap_or_contain_each_other() {
        let (week, friday, night) = (days("2025-06-23/2025-06-27"), days("2025-06-27"), days("2025-06-27/2025-06-28"));
        assert!(week.contains(friday) && !friday.contains(week) && week.overlaps(night) && !week.contains(night));
        assert_eq!(week.narrowed(night), friday);
    }
}
