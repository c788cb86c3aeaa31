//! What the file says of its article beside the text, made into facts: who of an author's line is a person, which day a
//! moment falls on.
//!
//! Knows how heads of pages and front matter write such things, not what the text says.

use super::{byline, calendar, facts::Facts, publisher, title};
use crate::{edtf::Edtf, source::Stated};

/// Names of accounts that say nothing of who wrote, in lower case.
const ACCOUNTS: [&str; 14] = [
    "admin",
    "administrator",
    "author",
    "desk",
    "editor",
    "editorial",
    "editors",
    "news",
    "newsroom",
    "redaktion",
    "root",
    "staff",
    "webmaster",
    "web desk",
];

/// The longest name of an author that is taken as it is, in bytes.
const LONGEST: usize = 120;

/// Reads what a file states.
pub(super) fn read(stated: &Stated) -> Facts {
    let own_title = stated.title.as_deref().map(|title| title::without_suffix(title.trim()).0.to_owned());
    let (author, body) = stated.author.as_deref().map_or((None, None), author);
    Facts {
        title: own_title.filter(|title| !title.is_empty()),
        author,
        publisher: stated.publisher.clone().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).or(body),
        date: stated.published.as_deref().and_then(calendar::date).map(Edtf::day),
    }
}

/// Parts people from the body they write for: "By Mara Vell, Example News", "Reuters", "admin".
fn author(text: &str) -> (Option<String>, Option<String>) {
    let lower = text.trim().to_lowercase();
    let name = ["written by ", "by "].iter().find(|start| lower.starts_with(**start)).map_or(0, |start| start.len());
    let name = text.trim().get(name..).unwrap_or_default().trim();
    if publisher::is_publisher(name) || publisher::is_code(name) {
        return (None, Some(name.to_owned()));
    }
    if let Some(found) = byline::read(&format!("By {name}")) {
        return (found.author, found.publisher);
    }
    let is_plain = name.chars().all(|letter| letter.is_alphabetic() || " .,'’&-".contains(letter));
    let is_name = is_plain && name.len() <= LONGEST && !ACCOUNTS.contains(&name.to_lowercase().as_str());
    (Some(name.to_owned()).filter(|name| is_name && !name.is_empty()), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_authors_and_bodies_are_publishers() {
        let person = |name: &str| (Some(name.to_owned()), None);
        assert_eq!(author("By Mara Vell"), person("Mara Vell"));
        assert_eq!(author("Mara Vell, Oleh Trym"), person("Mara Vell and Oleh Trym"));
        assert_eq!(author("Мара Велл"), person("Мара Велл"));
        assert_eq!(author("Reuters"), (None, Some("Reuters".into())));
        for account in ["admin", "https://example.org/mara", "user123", "a@example.org", ""] {
            assert_eq!(author(account), (None, None), "{account}");
        }
    }

    #[test]
    fn a_moment_becomes_its_day() {
        let date = |published: &str| {
            let stated = Stated { published: Some(published.into()), ..Stated::default() };
            read(&stated).date.map(|date| date.to_string())
        };
        for published in ["2025-06-03T23:10:00+03:00", "Tue, 03 Jun 2025 10:00:00 +0300", "June 3, 2025", "20250603"] {
            assert_eq!(date(published).as_deref(), Some("2025-06-03"), "{published}");
        }
        assert_eq!(date("yesterday"), None);
    }
}
