//! What a text says of itself: title, author, publisher, date.
//!
//! Knows how to read them off held lines, and which of two has the word.

use jiff::civil::Date;

use super::{agency, boilerplate::stamp, calendar, lines::Held, publisher};

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
    pub(super) date: Option<Date>,
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

/// Reads facts off held lines.
pub(super) fn read(held: &[Held<'_>]) -> Facts {
    let trailer = held.iter().rev().find_map(|held| publisher::appeared_first(&held.text));
    Facts {
        title: trailer.map(|(title, _)| title.to_owned()),
        author: held.iter().filter(|held| *held.rule == agency::TRAILER).find_map(|held| agency::author(&held.text)),
        publisher: trailer
            .map(|(_, publisher)| publisher.to_owned())
            .or_else(|| held.iter().find_map(|held| publisher::in_held(&held.text))),
        date: stamped(held),
    }
}

/// Reads the day of publication off the stamps; a stamp of a change is none.
fn stamped(held: &[Held<'_>]) -> Option<Date> {
    let is_change = |text: &str| {
        let text = text.to_ascii_lowercase();
        (text.contains("updat") || text.contains("modif") || text.contains("edited")) && !text.contains("publish")
    };
    held.iter()
        .filter(|held| *held.rule == stamp::STAMP && !is_change(&held.text))
        .find_map(|held| calendar::date(&held.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{boilerplate, lines};

    #[test]
    fn held_lines_state_facts() {
        let text = "Updated 4 June 2025\nPublished 3 June 2025\nIt was closed.\n(Reporting by Mara Vell; Editing by Ann Witt)\n\
                    © 2025 Example Press. All rights reserved.";
        let facts = read(&boilerplate::part(lines::read(text)).1);
        assert_eq!(facts.date, Some(Date::constant(2025, 6, 3)));
        assert_eq!(facts.author.as_deref(), Some("Mara Vell"));
        assert_eq!(facts.publisher.as_deref(), Some("Example Press"));
    }
}
