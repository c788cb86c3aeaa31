//! Sentences in which a report names its own publisher: "…, a correspondent of Example reports", "…, Example informs".
//!
//! Reads the first paragraphs alone. "Reuters reports" names whom a report cites, and is not read.

use std::sync::{LazyLock, OnceLock};

use regex::Regex;

use super::{is_code, is_publisher};
use crate::article::{Known, gate::Letters, pattern};

/// The address of a site, or the name of an agency that reports name in such sentences.
const SITE: &str = r"(?P<name>[\p{Lu}\d][\p{L}\d-]*\.\p{L}{2,8}|(?:the )?(?:Ukrinform|UNN|UNIAN|RBC-Ukraine|Interfax-Ukraine|Espreso|Ukrainian News(?: Agency)?))";

/// A name of up to four words.
const NAME: &str = r"(?P<name>\p{Lu}[\p{L}\d’']*(?:[./-]\p{L}+)*(?: (?:of )?\p{Lu}[\p{L}\d’'.-]*){0,3})";

/// Sentences that name the publisher, each with the words of which a text that it fits holds one; `{site}` and `{name}`
/// stand for the two above.
const REPORTED: [(&[&str], &str); 14] = [
    (&[", reports ", ", writes ", ", informs "], r", (?:reports|writes|informs) {site}[.,]?$"),
    (
        &["correspondent"],
        r"(?:^|[,;.–—-] ?)(?:an? |the )?{name}(?:’s|'s)? (?:own )?correspondent(?:s|er)? (?:in [^,.]{2,30} )?(?:reports?|reported)\b",
    ),
    (&["correspondent of "], r"\bcorrespondent of (?:the )?{name} (?:reports?|reported)\b"),
    (
        &["d by "],
        r"\b(?:update|report|statement|bulletin|release|digest|summary|brief) (?:is|was) (?:issued|produced|published|prepared|compiled) by (?:the )?(?P<body>{name})",
    ),
    (
        &[
            " informs",
            " reports with ",
            " reports referring",
            " reports, referring",
            " reports citing",
            " reports, citing",
        ],
        r"[,–—-] ?(?:the )?{name} (?:informs|reports with reference to|reports,? referring to|reports,? citing)\b",
    ),
    (&[") "], r"^\((?P<name>\p{Lu}{3,8})\) \p{Lu}"),
    (&[" verif"], r"\b(?P<name>\p{Lu}{4,6}) (?:cannot|could not|was unable to) (?:independently|immediately) verif"),
    (&[") "], r"^\(\p{Lu}[\p{L}.]{1,20} ?[-–—] ?{name}\) "),
    (
        &[" correspondent "],
        r"(?:^|[.,;] ?){name} correspondent \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2} (?:reports?|reported)\b",
    ),
    (&[" report"], r"^{name} reports?: ?[“\x22]"),
    (
        &[" verif"],
        r"\bthe (?P<name>BBC|CNN|Guardian|Times|Telegraph|Sky News|ABC|CBC) (?:cannot|could not|can't|was unable to|has not|has been unable to)(?: been able to)?(?: independently| immediately)? verif",
    ),
    (&[" previously ", " earlier "], r"(?:^|[.,] |\b[Aa]s ){name} (?:previously|earlier) (?:reported|wrote)\b"),
    (&["reported by "], r"\breported by {site}\b"),
    (
        &[" report", " writes", " informs", " learned"],
        r"(?:^|[ ,]){site}(?:’s|'s)? (?:correspondent )?(?:reports?|writes|informs|learned|reported)\b",
    ),
];

/// The patterns of the sentences, each compiled when a text first holds its words.
static PATTERNS: [OnceLock<Regex>; REPORTED.len()] = [const { OnceLock::new() }; REPORTED.len()];

/// The words of which a text that a sentence fits holds one.
static NEEDS: LazyLock<Letters> = LazyLock::new(|| {
    let sentences = REPORTED.iter().enumerate();
    Letters::within(sentences.flat_map(|(at, (needs, _))| needs.iter().map(move |words| (*words, at))))
});

/// The longest paragraph that is read, in bytes.
const LONGEST: usize = 1500;

/// Reads the publisher that a paragraph names as its own.
pub(in crate::article) fn read(text: &str, known: Known<'_>) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let has_hump = |name: &str| {
        name.char_indices().any(|(at, letter)| letter.is_uppercase() && name[..at].ends_with(char::is_lowercase))
    };
    let is_coined = |name: &str| {
        !name.contains(' ') && (name.contains(['.', '-']) || has_hump(name))
            || is_code(name)
            || name.len() <= 8 && name.chars().all(char::is_uppercase)
    };
    let is_name = |name: &str| is_publisher(name) || is_coined(name) && !known(name);
    let mut may_fit = [false; REPORTED.len()];
    NEEDS.each(text, |at| may_fit[at] = true);
    let compile = |text: &str| pattern::compile(&text.replace("{site}", SITE).replace("{name}", NAME));
    (0..REPORTED.len()).filter(|at| may_fit[*at]).find_map(|at| {
        let found = PATTERNS[at].get_or_init(|| compile(REPORTED[at].1)).captures(text)?;
        let is_issued = found.name("body").is_some();
        let name = found["name"].trim_start_matches("As ");
        Some(name.to_owned()).filter(|name| is_issued || is_name(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_names_its_own_publisher() {
        let read = |text: &str| read(text, &|name| name == "Air-Force");
        for (text, name) in [
            ("The bridge is closed, Example.NET informs.", Some("Example.NET")),
            ("The bridge is closed, an Example Press correspondent reports.", Some("Example Press")),
            ("The bridge is closed, XYZ reports with reference to the town.", Some("XYZ")),
            ("The bridge is closed, a correspondent of Example News reported.", Some("Example News")),
            ("This update is issued by Open Threshold in collaboration with others.", Some("Open Threshold")),
            ("The bridge is closed. This was reported by Example.NET.", Some("Example.NET")),
            ("1example.media reports that the bridge is closed.", Some("1example.media")),
            ("As Example News Agency earlier reported, the bridge is closed.", Some("Example News Agency")),
            ("(EXNET- Example-Press) The bridge is closed.", Some("Example-Press")),
            ("The bridge is closed, reports UNN.", Some("UNN")),
            ("The bridge is closed, Ukrainian News Agency reports.", Some("Ukrainian News Agency")),
            ("The bridge is closed, Reuters reports.", None),
            ("The bridge is closed, the Air-Force informs.", None),
            ("The bridge is closed, Mara Vell reports.", None),
        ] {
            assert_eq!(read(text).as_deref(), name, "{text}");
        }
    }
}
