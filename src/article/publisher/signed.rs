//! Agencies that sign the last paragraph of what they send: "… Monday. AFP", "… Monday. (Reuters)", "… Monday. — AP".
//!
//! Knows the agencies by heart: any other name behind a last sentence may be anything.

use super::is_publisher;
use crate::article::shape;

/// Agencies, as they sign.
const AGENCIES: [&str; 25] = [
    "AA",
    "AFP",
    "ANI",
    "ANSA",
    "AP",
    "APA",
    "Anadolu",
    "Associated Press",
    "BELGA",
    "Bernama",
    "CTK",
    "DPA",
    "EFE",
    "IANS",
    "Interfax",
    "KUNA",
    "PAP",
    "PTI",
    "REUTERS",
    "Reuters",
    "SPA",
    "TASS",
    "UNI",
    "UPI",
    "Xinhua",
];

/// Reads the agency, or the address of the site, that signs a paragraph behind its last sentence.
pub(in crate::article) fn read(text: &str) -> Option<String> {
    if let Some(site) = site(text) {
        return Some(site.to_owned());
    }
    let signed = text.trim_end_matches([')', ']', '/', ' ', '.']);
    let name = AGENCIES.iter().find(|name| signed.ends_with(**name))?;
    let before = &signed[..signed.len() - name.len()];
    let own = before.trim_end_matches(['(', '[', '/', '-', '–', '—', ' ']);
    let is_apart = before.len() > own.len() && shape::ends_sentence(own);
    (is_apart && shape::has_more_words_than(own, 3)).then(|| (*name).to_owned())
}

/// Tells whether a line is nothing but an agency's name.
pub(in crate::article) fn is_agency(text: &str) -> bool {
    AGENCIES.contains(&text.trim())
}

/// Reads the address behind a last sentence: "… Monday. – Example.com".
fn site(text: &str) -> Option<&str> {
    let (before, name) = text.rsplit_once(' ')?;
    let own = before.trim_end_matches(['-', '–', '—', ' ']);
    let is_name = name.starts_with(char::is_uppercase) && is_publisher(name) && name.contains('.');
    (is_name && !name.ends_with('.') && shape::ends_sentence(own) && shape::has_more_words_than(own, 3)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agencies_sign_behind_the_last_sentence() {
        for (text, name) in [
            ("The bridge was closed on Monday. REUTERS", Some("REUTERS")),
            ("The bridge was closed on Monday. (AFP)", Some("AFP")),
            ("“The bridge was closed on Monday.” — AP", Some("AP")),
            ("The bridge was closed on Monday. – Example.com", Some("Example.com")),
            ("The bridge was closed on Monday, he told Reuters.", None),
            ("The bridge was closed. Read more on Example.com.", None),
            ("The bridge was closed on Monday. Mara Vell", None),
        ] {
            assert_eq!(read(text).as_deref(), name, "{text}");
        }
    }
}
