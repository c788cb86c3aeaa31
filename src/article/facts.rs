//! What a text says of itself: title, author, publisher, date.
//!
//! Knows how to read them off held lines, and which of two has the word.

use super::{
    agency,
    boilerplate::stamp,
    byline, calendar,
    lines::{Held, Line},
    publisher, shape,
};
use crate::edtf::Edtf;

/// What is said of an article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Facts {
    /// Its title.
    pub(super) title: Option<String>,
    /// Who wrote it.
    pub(super) author: Option<String>,
    /// Who published it first.
    pub(super) publisher: Option<String>,
    /// When it was published.
    pub(super) date: Option<Edtf>,
}

impl Facts {
    /// Takes from others what these lack.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            title: self.title.or(other.title),
            author: self.author.or(other.author),
            publisher: self.publisher.or(other.publisher),
            date: self.date.or(other.date),
        }
    }
}

/// Reads facts off held lines; `kept` are those of the text and its head.
pub(super) fn read(held: &[Held<'_>], kept: &[Line<'_>]) -> Facts {
    let trailer = held.iter().rev().find_map(|held| publisher::appeared_first(&held.text));
    Facts {
        title: trailer.map(|(title, _)| title.to_owned()),
        author: held
            .iter()
            .filter(|held| *held.rule == agency::TRAILER)
            .find_map(|held| agency::author(&held.text))
            .or_else(|| only_inner(held)),
        publisher: trailer
            .map(|(_, publisher)| publisher.to_owned())
            .or_else(|| held.iter().find_map(|held| publisher::stated(&held.text)))
            .or_else(|| held.iter().find_map(|held| publisher::in_held(&held.text)))
            .or_else(|| held.iter().filter(|held| *held.rule == stamp::STAMP).find_map(|held| on_stamp(&held.text)))
            .or_else(|| held.iter().find_map(|held| publisher::republisher(&held.text)))
            .or_else(|| agency_alone(held, kept)),
        date: stamped(held),
    }
}

/// Reads the agency that stands alone on a line: the last of all, or above the text beside a stamp.
fn agency_alone(held: &[Held<'_>], kept: &[Line<'_>]) -> Option<String> {
    let (first, end) = (kept.first()?.ordinal, kept.last()?.ordinal);
    let is_stamp = |ordinal: usize| held.iter().any(|held| held.ordinal == ordinal && *held.rule == stamp::STAMP);
    let is_beside = |at: usize| is_stamp(at + 1) || at.checked_sub(1).is_some_and(is_stamp);
    let last = held.iter().map(|held| held.ordinal).max()?;
    let stands = |at: usize| at < first + HEAD && is_beside(at) || at == last && at == end + 1;
    let mut agencies = held.iter().filter(|held| publisher::is_agency(&held.text) && stands(held.ordinal));
    agencies.next().map(|held| held.text.trim().to_owned())
}

/// Among how many lines from the first that is kept an agency stands above a text.
const HEAD: usize = 6;

/// Gives the author of a live page's piece that stands alone: "From EX’s Mara Vell in Kyiv".
fn only_inner(held: &[Held<'_>]) -> Option<String> {
    let mut inner = held.iter().filter_map(|held| byline::inner_author(&held.text));
    let author = inner.next()?;
    inner.next().is_none().then_some(author)
}

/// Reads the publisher off a stamp: "Example Wire | Updated: 23-07-2025", "Example Advertiser4 hours ago".
fn on_stamp(text: &str) -> Option<String> {
    let first =
        text.split_once(['|', '·', '•']).map(|(first, _)| first.trim()).filter(|first| publisher::is_publisher(first));
    first.or_else(|| stamp::glued(text)).map(str::to_owned)
}

/// Reads the day of publication off the stamps; where they tell only of a change, its day stands in doubt.
fn stamped(held: &[Held<'_>]) -> Option<Edtf> {
    let stamps = || held.iter().filter(|held| *held.rule == stamp::STAMP).map(|held| held.text.as_ref());
    let published = stamps().find_map(|text| calendar::date(before_change(text))).map(Edtf::day);
    published.or_else(|| stamps().find_map(calendar::date).and_then(|date| format!("{date}?").parse().ok()))
}

/// Gives the part of a stamp that tells of no change: "3 June 2025, updated 4 June 2025".
fn before_change(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    let change = ["last updat", "updat", "modif", "edited"].iter().filter_map(|word| shape::find(&lower, word)).min();
    let published = ["publish", "posted"].iter().filter_map(|word| shape::find(&lower, word)).min();
    match (change, published) {
        (Some(change), Some(published)) if change < published => &text[published..],
        (Some(change), _) => &text[..change],
        (None, _) => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{boilerplate, lines};

    #[test]
    fn a_change_alone_leaves_the_date_in_doubt() {
        let date = |text: &str| read(&boilerplate::part(lines::read(text)).1, &[]).date.map(|date| date.to_string());
        assert_eq!(date("Updated 4 June 2025").as_deref(), Some("2025-06-04?"));
        assert_eq!(date("14:05, 3 June 2025 | Updated: 16:31, 4 June 2025").as_deref(), Some("2025-06-03"));
    }

    #[test]
    fn the_only_byline_within_a_live_page_names_the_author() {
        let author = |text: &str| read(&boilerplate::part(lines::read(text)).1, &[]).author;
        assert_eq!(author("Bridge closes\nFrom EX’s Mara Vell in Kyiv\nIt was closed.").as_deref(), Some("Mara Vell"));
        assert_eq!(author("From EX’s Mara Vell in Kyiv\nIt was closed.\nFrom EX’s Oleh Trym in Odesa"), None);
    }

    #[test]
    fn an_agency_alone_names_the_publisher_at_the_end_or_beside_a_stamp() {
        let agency = |text: &str| {
            let (kept, held) = boilerplate::part(lines::read(text));
            agency_alone(&held, &kept)
        };
        assert_eq!(agency("Bridge closed\nIt was closed.\nAFP").as_deref(), Some("AFP"));
        assert_eq!(
            agency("Bridge closed\nReuters\nPublished: June 3, 2025\nIt was closed.").as_deref(),
            Some("Reuters")
        );
        assert_eq!(agency("Bridge closed\nReuters\nIt was closed.\nIt is old."), None, "it may be a credit");
    }

    #[test]
    fn a_stamp_may_name_the_publisher() {
        assert_eq!(on_stamp("Example Wire | Updated: 23-07-2025 18:37 IST").as_deref(), Some("Example Wire"));
        assert_eq!(on_stamp("Example Advertiser4 hours ago").as_deref(), Some("Example Advertiser"));
        assert_eq!(on_stamp("Updated: 23-07-2025 | Kyiv"), None);
    }

    #[test]
    fn held_lines_state_facts() {
        let text = "Updated 4 June 2025\nPublished 3 June 2025\nIt was closed.\n(Reporting by Mara Vell; Editing by Ann Witt)\n\
                    © 2025 Example Press. All rights reserved.";
        let facts = read(&boilerplate::part(lines::read(text)).1, &[]);
        assert_eq!(facts.date.as_ref().map(Edtf::as_str), Some("2025-06-03"));
        assert_eq!(facts.author.as_deref(), Some("Mara Vell"));
        assert_eq!(facts.publisher.as_deref(), Some("Example Press"));
    }
}
