//! Bodies in bylines: "By Example Agency", "for Example News", "Example Press staff".
//!
//! Knows how a body stands beside people, not what its name must look like: `publisher` does.

use super::{Byline, office::names_office};
use crate::{
    article::{publisher, shape},
    text::word_set::WordSet,
};

/// Finds the publisher beside or behind names: "Example News", "KNW", "for Example News".
pub(super) fn outlet(text: &str) -> Option<&str> {
    const FOR: [&str; 8] = [" for ", " FOR ", "for ", "FOR ", "pecial to ", "PECIAL TO ", "of the ", "of "];
    let parts = || text.split([',', '|', '/', '(', ')']).map(str::trim);
    let client = |part| {
        let (before, client) = FOR.iter().find_map(|joint| shape::split_once(part, joint))?;
        let end = [" and ", " AND ", " in ", " IN "].iter().filter_map(|joint| shape::find(client, joint)).min();
        (before.is_empty() || before.contains(' ')).then(|| &client[..end.unwrap_or(client.len())])
    };
    let is_person = |name: &str| PEOPLE.has_in_any_case(name.rsplit(' ').next().unwrap_or_default());
    let is_outlet = |name: &&str| !is_person(name) && (publisher::is_publisher(name) || publisher::is_code(name));
    parts().filter_map(client).find(is_outlet).or_else(|| parts().find(is_outlet))
}

/// Last words of what people are called, not bodies.
static PEOPLE: WordSet = WordSet::new(
    "reporter reporters correspondent correspondents editor editors writer writers journalist columnist producer analyst \
     staff contributor",
);

/// Parts the house from the person whom it calls its own: "The Example’s A B".
pub(super) fn house(text: &str) -> Option<(&str, &str)> {
    let (house, rest) = shape::split_once(text, "’s ").or_else(|| shape::split_once(text, "'s "))?;
    let is_house = house.split(' ').count() <= 4 && shape::is_capitalised(house);
    let is_named = house.starts_with("The ") || publisher::is_publisher(house) || publisher::is_code(house);
    (is_house && is_named).then_some((house, rest))
}

/// What stands behind a publisher's name where its people are meant.
const BODIES: [&str; 7] =
    [" staff", " reporters", " newsroom", " staff and agencies", " news desk", " web desk", " bureau"];

/// Tells whether the words behind a name say that it is a body's: " staff", " news desk".
pub(super) fn is_body(behind: &str) -> bool {
    static NOUNS: WordSet = WordSet::new("desk bureau newsroom team service office agency group media");
    NOUNS.has_in_any_case(behind.split_whitespace().next().unwrap_or_default().trim_end_matches(','))
        || BODIES.iter().any(|body| behind.trim().eq_ignore_ascii_case(body.trim_start()))
}

/// Tells whether a body's people are meant: "Example Press staff".
pub(super) fn of_staff(text: &str) -> bool {
    let lower = text.trim_end().to_ascii_lowercase();
    BODIES.iter().any(|end| lower.ends_with(end))
}

/// Reads a line that names nothing but a house's desk: "Example Web Desk".
pub(in crate::article) fn desk(text: &str) -> Option<Byline> {
    let lower = text.to_ascii_lowercase();
    let is_desk = [" web desk", " news desk", " newsroom"].iter().any(|end| lower.ends_with(end));
    if is_desk { organisation(text).filter(|body| body.publisher.is_some()) } else { None }
}

/// Agencies without a name that a publisher thanks beside its own: "Example Press and news agencies".
const WIRES: [&str; 4] = [" and news agencies", " and News Agencies", " and agencies", " with agencies"];

/// Reads "By Example Agency", "By AFP" and "From Example Press staff".
pub(in crate::article) fn organisation(rest: &str) -> Option<Byline> {
    let rest = rest.split([',', '|', '(', '·']).next()?.trim().trim_end_matches('.');
    let rest = WIRES.iter().find_map(|wires| rest.strip_suffix(wires)).unwrap_or(rest);
    let of_staff = of_staff(rest);
    let lower = rest.to_ascii_lowercase();
    let end = BODIES.iter().filter(|end| lower.ends_with(**end)).map(|end| rest.len() - end.len()).min();
    let end = lower.find(" staff").or(end).filter(|_| of_staff);
    let rest = &rest[..end.unwrap_or(rest.len())];
    let is_of_a_desk = lower.ends_with(" web desk") || lower.ends_with(" news desk");
    let is_own = of_staff && (rest.contains(' ') || is_of_a_desk) && !names_office(rest) && !publisher::is_label(rest);
    let is_body = is_own || publisher::is_publisher(rest) || names_office(rest);
    let is_short = rest.split_whitespace().count() <= 5 && shape::is_capitalised(rest);
    let publisher = Some(rest.to_owned()).filter(|rest| is_own || publisher::is_publisher(rest));
    (is_body && is_short).then_some(Byline { author: None, publisher })
}
