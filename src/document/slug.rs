//! The last part of an article's address: its date and its title in ASCII, frozen at first ingest.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::text::romanise::{Language, System, romanise};

/// Greatest length of a slug that is made here.
const LENGTH: usize = 60;

/// Slugs that would hide an address of the site's own.
const RESERVED: &[&str] = &["page"];

/// Makes a slug of a date, where one is known, and a title; it is cut at a word.
pub fn slug(date: Option<Date>, title: &str) -> String {
    let words = words(title);
    let title = if words.is_empty() { "article" } else { &words };
    match date {
        Some(date) => cut(&format!("{date}-{title}"), LENGTH).to_owned(),
        None => cut(title, LENGTH).to_owned(),
    }
}

/// Makes a slug differ from all that are taken: digits of the source's hash are added, six or as many more as it takes.
pub fn slug_unique(slug: &str, taken: &BTreeSet<String>, sha256: &str) -> String {
    let is_free = |slug: &str| !taken.contains(slug) && !RESERVED.contains(&slug);
    if is_free(slug) {
        return slug.to_owned();
    }
    let with_digits = |n_digits: usize| {
        let digits = &sha256[..sha256.floor_char_boundary(n_digits)];
        format!("{}-{digits}", cut(slug, LENGTH.saturating_sub(n_digits + 1)))
    };
    let longest = with_digits(sha256.len());
    (6..sha256.len()).map(with_digits).find(|slug| is_free(slug)).unwrap_or(longest)
}

/// Tells whether a text can be the last part of an address: words of ASCII letters and digits joined by hyphens.
pub fn is_slug(text: &str) -> bool {
    text.split('-')
        .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// Puts a text into ASCII words joined by hyphens.
pub(super) fn words(text: &str) -> String {
    let language = Language::of(text);
    let system = if language == Language::Russian { System::Press } else { System::National };
    let ascii = deunicode::deunicode(&romanise(text, language, system)).to_ascii_lowercase();
    let bare: String = ascii.chars().filter(|char| *char != '\'' && *char != '`').collect();
    let words: Vec<&str> =
        bare.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// Cuts a slug at the last word that ends within a length, or within the first word where that is longer.
fn cut(slug: &str, length: usize) -> &str {
    if slug.len() <= length {
        return slug;
    }
    let end = if slug.as_bytes()[length] == b'-' { length } else { slug[..length].rfind('-').unwrap_or(length) };
    slug[..end].trim_end_matches('-')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HASH: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    #[test]
    fn a_slug_is_date_and_title() {
        let date = "2025-06-27".parse().unwrap();
        assert_eq!(slug(Some(date), "Example’s “big” day: 5 hurt"), "2025-06-27-examples-big-day-5-hurt");
        assert_eq!(slug(None, "Attack on Kyiv"), "attack-on-kyiv");
        assert_eq!(slug(None, "…"), "article");
    }

    #[test]
    fn other_scripts_are_romanised() {
        assert_eq!(slug(None, "Згурський і Єнакієве"), "zghurskyi-i-yenakiieve");
        assert_eq!(slug(None, "Объезд Мытищ"), "obyezd-mytishch");
        assert_eq!(slug(None, "Łódź ist schön"), "lodz-ist-schon");
    }

    #[test]
    fn a_long_title_is_cut_at_a_word() {
        let date = "2025-06-27".parse().unwrap();
        let slug = slug(Some(date), "Nine words of a title that is far too long for any address at all");
        assert_eq!(slug, "2025-06-27-nine-words-of-a-title-that-is-far-too-long-for");
        assert_eq!(super::slug(None, &"a".repeat(80)).len(), 60);
    }

    #[test]
    fn a_taken_slug_gets_digits_of_the_hash() {
        let mut taken = BTreeSet::from(["a".to_owned()]);
        assert_eq!(slug_unique("b", &taken, HASH), "b");
        assert_eq!(slug_unique("a", &taken, HASH), "a-012345");
        taken.insert("a-012345".to_owned());
        assert_eq!(slug_unique("a", &taken, HASH), "a-0123456");
        assert_eq!(slug_unique("page", &taken, HASH), "page-012345");
    }

    proptest! {
        #[test]
        fn every_title_makes_a_slug(title in any::<String>()) {
            let slug = slug(None, &title);
            prop_assert!(is_slug(&slug), "{slug}");
            prop_assert!(slug.len() <= LENGTH);
            prop_assert!(is_slug(&slug_unique(&slug, &BTreeSet::from([slug.clone()]), HASH)));
        }
    }
}
