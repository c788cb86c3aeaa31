//! Months with articles.

use std::{ops::Range, sync::Arc};

use jiff::{ToSpan as _, civil::Date};

use super::index;
use crate::{annotate::Annotated, lexicon::Lexicon};

/// How many days before the newest date count as recent.
pub const RECENT_DAYS: i64 = 30;

/// A month with articles, or the undated ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Year and month; none for the undated.
    pub of: Option<(i16, i8)>,
    /// Places of its articles in the briefing.
    pub articles: Range<usize>,
}

/// Lists the months of articles that are in order.
pub(super) fn all(articles: &[Arc<Annotated>], lexicon: &Lexicon) -> Vec<Month> {
    let mut months: Vec<Month> = index::named("months")
        .group(articles, lexicon)
        .into_iter()
        .map(|group| {
            let first = group.articles.iter().map(|(at, _)| *at).min().unwrap_or(0);
            let date = articles[first].front.date.as_ref().and_then(crate::edtf::Edtf::lower);
            let of = date.map(|date| (date.year(), date.month()));
            Month { of, articles: first..first + group.articles.len() }
        })
        .collect();
    months.sort_by_key(|month| month.articles.start);
    months
}

/// Gives the first of the recent days.
pub fn recent_since(newest: Date) -> Date {
    newest.checked_sub(RECENT_DAYS.days()).unwrap_or(newest)
}
