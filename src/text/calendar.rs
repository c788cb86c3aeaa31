//! The names of months and days of the week, in lower case; words, not dates.

use super::word_set::Sieve;

/// The months, from January.
pub const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The days of the week, from Monday.
pub const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

static MONTH_SIEVE: Sieve = Sieve::of(
    "january february march april may june july august september october november december jan feb mar apr may jun jul aug \
     sep sept oct nov dec",
);

static DAY_SIEVE: Sieve =
    Sieve::of("monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun");

/// Gives a month, whole or cut to three letters, as a number from 1.
pub fn month(word: &str) -> Option<i8> {
    if !MONTH_SIEVE.lets(word) {
        return None;
    }
    let short = |month: &str| word.len() == 3 && month.starts_with(word) || word == "sept" && month == "september";
    let at = MONTHS.iter().position(|month| *month == word || short(month))?;
    i8::try_from(at + 1).ok()
}

/// Gives a day of the week, whole or cut to three letters, as a number from Monday, 0.
pub fn weekday(word: &str) -> Option<u8> {
    if !DAY_SIEVE.lets(word) {
        return None;
    }
    let at = DAYS.iter().position(|day| *day == word || (word.len() == 3 && day.starts_with(word)))?;
    u8::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_whole_and_short() {
        assert_eq!([month("may"), month("sept"), month("dec"), month("marching")], [Some(5), Some(9), Some(12), None]);
        assert_eq!([weekday("sunday"), weekday("mon"), weekday("monda")], [Some(6), Some(0), None]);
    }
}
