//! An axis of days: from date to place, and the lines that part it.

use jiff::{ToSpan as _, civil::Date};

/// Days from the first to the last, drawn from 0 to 100 per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Axis {
    first: Date,
    last: Date,
}

/// A line across a picture, and what is written beside it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tick {
    /// Where it stands, in per cent.
    pub(super) x: f64,
    /// What it begins; empty where there is no room for words.
    pub(super) label: String,
}

/// Ticks that have room for words on the narrowest screens.
const FEW: usize = 7;

impl Axis {
    /// Spans the months of the days.
    pub(super) fn over(days: impl Iterator<Item = Date> + Clone) -> Option<Self> {
        let (first, last) = (days.clone().min()?, days.max()?);
        let last = last.last_of_month().tomorrow().unwrap_or(last);
        Some(Self { first: first.first_of_month(), last })
    }

    /// Tells where the middle of a day stands, in per cent.
    pub(super) fn x(self, day: Date) -> f64 {
        (self.days_to(day) + 0.5) * 100.0 / self.days_to(self.last)
    }

    /// Gives the beginnings of months, or of years where there are many.
    pub(super) fn ticks(self) -> Vec<Tick> {
        let months = self.months();
        let yearly = months.len() > 4 * FEW;
        let shown = months.into_iter().filter(|month| !yearly || month.month() == 1 || *month == self.first);
        let starts: Vec<Date> = shown.collect();
        let every = starts.len().div_ceil(FEW);
        let mut year = None;
        let tick = |(at, start): (usize, &Date)| {
            let label = if at % every == 0 { label(*start, &mut year, yearly) } else { String::new() };
            Tick { x: self.days_to(*start) * 100.0 / self.days_to(self.last), label }
        };
        starts.iter().enumerate().map(tick).collect()
    }

    fn months(self) -> Vec<Date> {
        let next = |month: &Date| month.checked_add(1.month()).ok().filter(|next| *next < self.last);
        std::iter::successors(Some(self.first), next).collect()
    }

    fn days_to(self, day: Date) -> f64 {
        f64::from(self.first.until(day).map_or(0, |span| span.get_days()))
    }
}

/// Names a month; the year stands where it is new.
fn label(start: Date, year: &mut Option<i16>, yearly: bool) -> String {
    let format = if yearly {
        "%Y"
    } else if year.replace(start.year()) == Some(start.year()) {
        "%B"
    } else {
        "%B %Y"
    };
    start.strftime(format).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn whole_months_are_spanned() {
        let axis = Axis::over([date(2025, 6, 27), date(2025, 4, 3)].into_iter()).unwrap();
        let ticks: Vec<(f64, String)> = axis.ticks().into_iter().map(|tick| (tick.x.floor(), tick.label)).collect();
        assert_eq!(ticks, [(0.0, "April 2025".to_owned()), (32.0, "May".to_owned()), (67.0, "June".to_owned())]);
        assert!(axis.x(date(2025, 4, 1)) > 0.0 && axis.x(date(2025, 6, 30)) < 100.0);
    }

    #[test]
    fn many_months_are_told_by_their_years() {
        let axis = Axis::over([date(2022, 2, 24), date(2025, 6, 1)].into_iter()).unwrap();
        let labels: Vec<String> = axis.ticks().into_iter().map(|tick| tick.label).collect();
        assert_eq!(labels, ["2022", "2023", "2024", "2025"]);
    }

    #[test]
    fn without_days_there_is_no_axis() {
        assert_eq!(Axis::over(std::iter::empty()), None);
    }
}
