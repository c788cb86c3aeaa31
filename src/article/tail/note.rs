//! Notes on the author: sentences below a text that say who wrote it, and those that say where its author was.
//!
//! Knows the author's name, and how such sentences go on behind it.

use crate::article::{
    byline,
    lines::{Held, Line},
    rules::Rule,
    shape,
};

/// Notes on the author.
pub(in crate::article) const AUTHOR_NOTE: Rule = Rule {
    id: "author-note",
    reason: "A sentence at the end that says who the author is tells of the author, not of the subject.",
};

/// How many of the last lines may be notes on the author, and how many of the first say where the author was.
const NOTES: usize = 12;
const NOTES_ABOVE: usize = 4;

/// Parts sentences that say who the author is from the text: below it, and "A B reported from …" above it.
pub(super) fn part<'a>(lines: Vec<Line<'a>>, author: Option<&str>) -> (Vec<Line<'a>>, Vec<Held<'a>>) {
    let names: Vec<&str> =
        author.map_or(Vec::new(), |author| author.split(" and ").flat_map(|part| part.split(", ")).collect());
    let first_below = lines.len().saturating_sub(NOTES).max(1);
    let (mut kept, mut notes): (Vec<Line<'a>>, Vec<Held<'a>>) = (Vec::new(), Vec::new());
    for (index, line) in lines.into_iter().enumerate() {
        let is_below = index >= first_below;
        let is_name = |text: &str| names.iter().any(|name| shape::is_same(name, text));
        let signed = notes.last().is_some_and(|note| note.ordinal + 1 == line.ordinal && is_name(&note.text));
        let is_note = (is_below || index < NOTES_ABOVE) && names.iter().any(|name| says_where(&line.text, name))
            || is_below && names.iter().any(|name| says_who(&line.text, name))
            || is_below && line.text.len() <= 80 && is_name(&line.text)
            || is_below && (is_based(&line.text) || is_of_all(&line.text))
            || signed && line.text.len() <= 400 && byline::names_office(&line.text);
        if is_note { notes.push(line.hold(&AUTHOR_NOTE)) } else { kept.push(line) }
    }
    (kept, notes)
}

/// Tells whether a line says where all who wrote were: "Vell reported from Lviv. Oleh Trym in Kyiv contributed."
fn is_of_all(text: &str) -> bool {
    let start = &text[..text.floor_char_boundary(60)];
    let ends = || text.trim_end_matches('.').ends_with(" contributed") || text.contains(" contributed to this report");
    text.len() <= 400 && start.contains(" reported from ") && start.starts_with(char::is_uppercase) && ends()
}

/// Tells whether a line says where an author is at home: "Kyiv-based correspondent who covers energy."
fn is_based(text: &str) -> bool {
    let start = &text[..text.floor_char_boundary(50)];
    text.len() <= 300
        && start.split(' ').next().is_some_and(|word| word.ends_with("-based"))
        && byline::names_office(start)
}

/// Tells whether a sentence says who somebody is: "A B is a reporter", "A B Editor and writer".
fn says_who(text: &str, name: &str) -> bool {
    const VERBS: [&str; 8] = [" is ", " was ", " has ", " covers ", " reports ", " writes ", " joined ", " works "];
    let given = name.split(' ').next().unwrap_or(name);
    if text.strip_prefix(given).is_some_and(|rest| rest.starts_with(" joined ")) && text.len() <= 400 {
        return true;
    }
    let Some(rest) = text.strip_prefix(name) else { return false };
    let start = &rest[..rest.floor_char_boundary(60)];
    text.len() <= 400
        && (VERBS.iter().any(|verb| rest.starts_with(verb))
            || rest.starts_with(' ') && !shape::is_prose(text) && byline::names_office(start))
}

/// Tells whether a sentence says where an author was: "A B reported from Kyiv", "EX’s A B reported from Kyiv".
fn says_where(text: &str, name: &str) -> bool {
    let surname = name.rsplit(' ').next().unwrap_or(name);
    let start = &text[..text.floor_char_boundary(40)];
    let rest = shape::find(start, name).map(|at| &text[at + name.len()..]).or_else(|| text.strip_prefix(surname));
    text.len() <= 300
        && rest.is_some_and(|rest| rest.starts_with(" reported from ") || rest.starts_with(" contributed "))
}
