//! Dates as precise as they are known: a subset of EDTF level 1 (ISO 8601-2): a day, month or year, an interval, open
//! ends, unspecified digits, and the marks `?` uncertain, `~` approximate, `%` both.
//!
//! Knows the calendar, not where a date came from.

use std::{borrow::Cow, fmt, str::FromStr};

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A date in EDTF with the first and last day that it may mean.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Edtf {
    lower: Option<Date>,
    upper: Option<Date>,
    text: String,
}

impl Edtf {
    /// Makes the date of one day.
    pub fn day(date: Date) -> Self {
        Self { lower: Some(date), upper: Some(date), text: date.to_string() }
    }

    /// Gives the first day that may be meant; none where the beginning is open.
    pub fn lower(&self) -> Option<Date> {
        self.lower
    }

    /// Gives the last day that may be meant; none where the end is open.
    pub fn upper(&self) -> Option<Date> {
        self.upper
    }

    /// Tells whether exactly one day is meant, without doubt.
    pub fn is_day(&self) -> bool {
        self.lower.is_some() && self.lower == self.upper && self.text.len() == 10
    }

    /// Gives the date as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// What is the matter with a text that should be an EDTF date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no date of EDTF, such as `2025-06-27`, `2025-06`, `2025-06-27?` or `2025-06-23/2025-06-26`")]
pub struct BadEdtf(String);

impl FromStr for Edtf {
    type Err = BadEdtf;

    fn from_str(text: &str) -> Result<Self, BadEdtf> {
        let bad = || BadEdtf(text.to_owned());
        let (lower, upper) = match text.split_once('/') {
            Some((from, to)) => (end(from).ok_or_else(bad)?.0, end(to).ok_or_else(bad)?.1),
            None if text == ".." || text.is_empty() => return Err(bad()),
            None => end(text).ok_or_else(bad)?,
        };
        if lower.zip(upper).is_some_and(|(lower, upper)| lower > upper) || lower.or(upper).is_none() {
            return Err(bad());
        }
        Ok(Self { lower, upper, text: text.to_owned() })
    }
}

/// Reads one end of an interval as the first and last day that it may mean; `..` and nothing are open.
fn end(text: &str) -> Option<(Option<Date>, Option<Date>)> {
    if matches!(text, "" | "..") {
        return Some((None, None));
    }
    let text = text.strip_suffix(['?', '~', '%']).unwrap_or(text);
    let parts: Vec<&str> = text.split('-').collect();
    let unspecified = |part: &str| part == "XX";
    let year: i16 = (parts[0].len() == 4).then(|| parts[0].parse().ok())??;
    let (first, last) = match parts.as_slice() {
        [_] => (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?),
        [_, month] | [_, month, _] if unspecified(month) => {
            (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)
        }
        [_, month] => month_of(year, month)?,
        [_, month, day] if unspecified(day) => month_of(year, month)?,
        [_, _, _] => {
            let date = text.parse().ok()?;
            (date, date)
        }
        _ => return None,
    };
    Some((Some(first), Some(last)))
}

fn month_of(year: i16, month: &str) -> Option<(Date, Date)> {
    let first = Date::new(year, (month.len() == 2).then(|| month.parse().ok())??, 1).ok()?;
    Some((first, first.last_of_month()))
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl JsonSchema for Edtf {
    fn schema_name() -> Cow<'static, str> {
        "Edtf".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A date in EDTF (ISO 8601-2): 2025-06-27, 2025-06, 2025-06-26/2025-06-27, 2025-06-27?",
            "type": "string",
        })
    }
}

impl<'de> Deserialize<'de> for Edtf {
    /// Reads a text or a TOML date; a time of day is cut off.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Toml(toml::value::Datetime),
            Text(String),
        }
        if !deserializer.is_human_readable() {
            return String::deserialize(deserializer)?.parse().map_err(D::Error::custom);
        }
        let text = match Written::deserialize(deserializer)? {
            Written::Toml(date) => date.date.map(|date| date.to_string()).unwrap_or_default(),
            Written::Text(text) => text,
        };
        text.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(text: &str) -> (String, String) {
        let edtf: Edtf = text.parse().unwrap();
        let show = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        (show(edtf.lower()), show(edtf.upper()))
    }

    #[test]
    fn bounds_are_the_first_and_last_day_meant() {
        for (text, lower, upper) in [
            ("2025-06-27", "2025-06-27", "2025-06-27"),
            ("2025-06-27?", "2025-06-27", "2025-06-27"),
            ("2025-02", "2025-02-01", "2025-02-28"),
            ("2025", "2025-01-01", "2025-12-31"),
            ("2025-06-XX", "2025-06-01", "2025-06-30"),
            ("2025-06-23/2025-06-26", "2025-06-23", "2025-06-26"),
            ("2025-06/..", "2025-06-01", ""),
            ("../2025-06", "", "2025-06-30"),
        ] {
            assert_eq!(bounds(text), (lower.into(), upper.into()), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "..", "../..", "yesterday", "2025-13", "2025-02-30", "2025-06-26/2025-06-23", "25-06-01"] {
            assert!(text.parse::<Edtf>().is_err(), "{text}");
        }
    }
}
