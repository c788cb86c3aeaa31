//! Datelines: "KYIV, June 3 (Agency) - …". They stay in the text; the agency and a date in full are read off them.
//!
//! Knows where a text begins, not where the place lies.

use std::sync::LazyLock;

use regex::Regex;

use super::{Known, calendar, facts::Facts, pattern::compile, publisher};
use crate::edtf::Edtf;

static DATELINE: LazyLock<Regex> = LazyLock::new(|| {
    let place = r"(?:\p{Lu}[\p{L}'’. -]{0,40}(?:[,/] ?\p{Lu}[\p{L}'’. -]{1,30}){0,2}[,.]? ?)?";
    let date = r"(?-u:\b)(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9})(?:,? \d{4})?";
    compile(&format!(
        r"^{place}(?:(?:\([^)]{{2,20}}\)[,.]? )?(?:(?P<date>{date})[.,]? ?)?(?:[(\[](?P<agency>[^)\]]{{2,40}})[)\]]\.? ?[-–—:]+|/(?P<slashed>[^/]{{2,30}})/\.?)|(?P<dashed>{date}) ?[-–—]) ?"
    ))
});

/// A dateline whose agency stands in capitals without brackets: "Kyiv, Ukraine KNW —".
static BARE: LazyLock<Regex> =
    LazyLock::new(|| compile(r"^(?P<place>(?:\p{Lu}[\p{L}'’.-]+,? ){1,5})\(?(?P<agency>\p{Lu}{2,5})\)? ?[—–-]+ ?"));

/// A dateline whose agency stands behind a dash or a stop and before another: "BRYANSK, Oct 17 – Example Agency. …".
static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    let date = r"(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9})(?:,? \d{4})?";
    compile(&format!(
        r"^\p{{Lu}}[\p{{L}}'’ -]{{1,30}}[,.] ?(?:{date}[.,]? ?)?(?:[-–—] ?)?(?P<agency>\p{{Lu}}[\p{{L}}-]{{1,20}}(?: \p{{Lu}}[\p{{L}}-]{{1,20}}){{0,2}})\. \p{{Lu}}"
    ))
});

/// Tells whether a text holds what no dateline lacks, which is quicker than to try the patterns: brackets, strokes, or a
/// dash that joins no two words, unless the first of them is a month: "3 June-".
fn has_joint(start: &str) -> bool {
    let is_free = |before: &str| {
        let is_dated = |(day, _): (&str, &str)| day.ends_with(char::is_numeric);
        !before.ends_with(char::is_lowercase) || before.rsplit_once(' ').is_some_and(is_dated)
    };
    let is_closed = |behind: &str| behind.trim_start_matches(['.', ' ']).starts_with(['-', '–', '—', ':']);
    let is_dash = |at: &usize| start[*at..].starts_with(['-', '–', '—']);
    let letters = start.as_bytes();
    memchr::memchr2_iter(b')', b']', letters).any(|at| is_closed(&start[at + 1..]))
        || memchr::memchr_iter(b'/', letters).nth(1).is_some()
        || memchr::memchr2_iter(b'-', "—".as_bytes()[0], letters).filter(is_dash).any(|at| is_free(&start[..at]))
}

/// How much of a text may be its dateline, in bytes.
const LONGEST: usize = 160;

/// Reads the dateline at the beginning of a text: its length in bytes, and what it says; none where there is none.
pub(super) fn read(text: &str, known: Known<'_>) -> Option<(usize, Facts)> {
    let start = &text[..text.floor_char_boundary(LONGEST)];
    if let Some(found) = read_behind(start) {
        return Some(found);
    }
    if !has_joint(start) {
        return None;
    }
    let Some(found) = DATELINE.captures(start) else { return read_bare(start) };
    let agency = found.name("agency").or_else(|| found.name("slashed")).map(|agency| agency.as_str().trim());
    let date = found.name("date").or_else(|| found.name("dashed")).map(|date| date.as_str());
    let is_date = date.is_none_or(|date| date.split([' ', ',']).any(|word| calendar::month(word).is_some()));
    let publisher = agency.filter(|agency| is_agency(agency, known)).map(str::to_owned);
    let facts = Facts { publisher, date: date.and_then(calendar::date).map(Edtf::day), ..Facts::default() };
    (is_date && found[0].len() < start.len()).then(|| (found[0].len(), facts))
}

fn read_behind(start: &str) -> Option<(usize, Facts)> {
    // What is tried must have a short first word and a stop soon.
    let has_stops =
        start.find(['.', ',']).is_some_and(|at| at <= 34) && start[..start.floor_char_boundary(80)].contains(". ");
    let found = has_stops.then(|| BEHIND.captures(start))??;
    let agency = found.name("agency")?;
    let facts = Facts { publisher: Some(agency.as_str().to_owned()), ..Facts::default() };
    publisher::is_publisher(agency.as_str()).then(|| (agency.end() + 2, facts))
}

fn read_bare(start: &str) -> Option<(usize, Facts)> {
    let found = BARE.captures(start)?;
    let (place, agency) = (&found["place"], &found["agency"]);
    let facts = Facts { publisher: Some(agency.to_owned()), ..Facts::default() };
    (place.contains(char::is_lowercase) && publisher::is_code(agency)).then(|| (found[0].len(), facts))
}

fn is_agency(name: &str, known: Known<'_>) -> bool {
    name.starts_with(char::is_uppercase)
        && name.split_whitespace().count() <= 4
        && name.chars().all(|letter| letter.is_alphabetic() || " -/&.'’".contains(letter))
        && (publisher::is_publisher(name) || !known(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(text: &str) -> Option<(Option<String>, Option<String>)> {
        let known = |name: &str| name == "Ukraine";
        read(text, &known).map(|(_, facts)| (facts.publisher, facts.date.map(|date| date.to_string())))
    }

    #[test]
    fn datelines_name_the_agency_and_a_date_in_full() {
        let named = |publisher: &str| Some((Some(publisher.to_owned()), None));
        assert_eq!(facts("KYIV, June 3 (Northern Wire) - A bridge was closed."), named("Northern Wire"));
        assert_eq!(facts("KYIV, Ukraine (AP) — A bridge was closed."), named("AP"));
        assert_eq!(facts("Kyiv (Ukraine) (KNW) – A bridge was closed."), named("KNW"));
        assert_eq!(facts("Kyiv, Ukraine KNW — A bridge was closed."), named("KNW"));
        assert_eq!(facts("MOSCOW, June 3. /TASS/. A bridge was closed."), named("TASS"));
        assert_eq!(facts("BRYANSK, Oct 17 – Example Agency. A bridge was closed."), named("Example Agency"));
        assert_eq!(facts("KYIV. June 3 (Interfax-Ukraine) - A bridge was closed."), named("Interfax-Ukraine"));
        assert_eq!(facts("Kyiv (Ukraine) – A bridge was closed."), Some((None, None)));
        assert_eq!(facts("Kyiv, 3 June 2025 – A bridge was closed."), Some((None, Some("2025-06-03".into()))));
    }

    #[test]
    fn other_beginnings_are_no_datelines() {
        for text in [
            "A bridge (the old one) was closed.",
            "Kyiv - the capital - was dark.",
            "Kyiv said it was closed.",
            "(AP)",
            "NEW YORK — It was closed.",
        ] {
            assert_eq!(facts(text), None, "{text}");
        }
    }
}
