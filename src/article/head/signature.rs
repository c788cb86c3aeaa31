//! Bylines without "by" above a text, and what stands below a byline: what its people do, where, and for whom.
//!
//! A name alone may be anybody's: only what stands beside it shows that it signs.

use super::Scene;
use crate::article::{
    Known,
    byline::{self, Byline},
    calendar,
    facts::Facts,
    lines::Line,
    publisher, shape,
};
use crate::text::given::is_given;

/// Reads a name above the title: "Mara Vell", "Mara Vell in Kyiv".
pub(super) fn above(line: &Line<'_>, known: Known<'_>) -> Option<String> {
    let (byline, suffix) = byline::read_bare(&line.text)?;
    let is_post =
        suffix.is_empty() || suffix.starts_with('|') || suffix.starts_with("in ") || suffix.starts_with("near ");
    byline.author.filter(|author| is_post && byline::is_person(author) && !known(author))
}

/// Reads a line below a byline that says what its people do, where, or for whom.
pub(super) fn below(line: &Line<'_>) -> Option<Facts> {
    if publisher::is_publisher(&line.text) {
        return Some(Facts { publisher: Some(line.text.to_string()), ..Facts::default() });
    }
    if let Some(body) = byline::organisation(&line.text).filter(|body| body.publisher.is_some()) {
        return Some(Facts { publisher: body.publisher, ..Facts::default() });
    }
    (byline::is_role(&line.text) || byline::is_post(&line.text)).then(Facts::default)
}

/// Tells whether a line is nothing but the place where somebody writes.
pub(super) fn is_place(line: &Line<'_>, scene: &Scene<'_>) -> bool {
    line.shape.n_words <= 2 && line.shape.is_headline && (scene.known)(&line.text)
}

/// Reads a first line that is nothing but names and their agency: "MARA VELL, Example Press".
pub(super) fn of_an_agency(line: &Line<'_>) -> Option<Byline> {
    let (byline, suffix) = byline::read_bare(&line.text)?;
    let outlet = suffix.trim_start_matches(',').trim();
    let is_outlet = !outlet.is_empty() && outlet.split(',').all(|outlet| publisher::is_publisher(outlet.trim()));
    (suffix.starts_with(',') && is_outlet).then_some(byline)
}

/// Reads a line of names alone, where what they do stands beside or below them, or a stamp of time below.
pub(super) fn bare(line: &Line<'_>, next: Option<&Line<'_>>, scene: &Scene<'_>) -> Option<Byline> {
    let (byline, suffix) = byline::read_bare(&line.text)?;
    let author = byline.author.as_deref().unwrap_or_default();
    if !author.is_empty() && !may_sign(author, scene.known) {
        return None;
    }
    let is_person = !author.is_empty() && !publisher::is_label(author);
    let is_name = || line.shape.n_words <= 3 && is_person && !(scene.known)(&line.text);
    let is_alone = || suffix.is_empty() && is_name() && (byline::is_person(&line.text) || is_framed(line, scene));
    let is_signed = is_told(&suffix)
        || is_person && (is_dated(&suffix) || has_wire(&suffix) || has_post(&suffix, scene))
        || next.is_some_and(|next| {
            let is_role = byline::is_role(&next.text) || byline::is_post(&next.text);
            let may_be_given = || author.split(' ').next().is_some_and(is_given) && !(scene.known)(author);
            is_told_below(line, next, scene) && (is_role || may_be_given())
        })
        || is_person && is_list(author, &suffix, scene)
        || is_alone();
    is_signed.then_some(byline)
}

/// The most words of one name.
const MOST_WORDS: usize = 4;

/// Tells whether names may be those of people who sign: none is long, known, or made of labels of a site's menu.
fn may_sign(authors: &str, known: Known<'_>) -> bool {
    authors.split(", ").flat_map(|names| names.split(" and ")).all(|name| {
        let is_person = || byline::is_person(name);
        name.split(' ').count() <= MOST_WORDS
            && (is_person() || !name.split(' ').any(publisher::is_of_a_menu))
            && (is_person() || !known(name))
    })
}

/// Tells whether the words behind a name say what its bearer does, or whence they report.
fn is_told(suffix: &str) -> bool {
    const REPORTS: [&str; 6] =
        ["reports from", "reports for", "reporting from", ", special to ", ", Special to ", "special to "];
    let place = suffix.strip_prefix("in ").map(|place| place.split(". ").next().unwrap_or(place));
    REPORTS.iter().any(|start| suffix.starts_with(start))
        || place.is_some_and(|place| shape::n_words(place) <= 3 && shape::is_capitalised(place))
        || byline::is_role(suffix)
}

/// Tells whether a date stands behind a name.
fn is_dated(suffix: &str) -> bool {
    suffix.starts_with(['|', '—', '–', '-', '·', '•', ',']) && calendar::date(&suffix.replace('|', " ")).is_some()
}

/// Tells whether agencies stand behind a name: "with AFP, Reuters".
fn has_wire(suffix: &str) -> bool {
    let wires = suffix.strip_prefix("with ");
    wires.is_some_and(|wires| wires.split(',').all(|wire| publisher::is_publisher(wire.trim())))
}

/// Tells whether a place stands behind a name: "Mara Vell, Kyiv".
fn has_post(suffix: &str, scene: &Scene<'_>) -> bool {
    let post = suffix.trim_start_matches([',', '|', '—', '–', '-', '•', '·', ' ', '/', '(']).trim_end_matches(')');
    suffix.len() > post.len() && shape::n_words(post) <= 3 && (scene.known)(post)
}

/// Tells whether a line lists people of whom nothing is known.
fn is_list(authors: &str, suffix: &str, scene: &Scene<'_>) -> bool {
    authors.contains(" and ") && (suffix.is_empty() || suffix.starts_with("with ")) && !(scene.known)(authors)
}

/// Tells whether the line right below says what those named do, or where.
fn is_told_below(line: &Line<'_>, next: &Line<'_>, scene: &Scene<'_>) -> bool {
    next.ordinal == line.ordinal + 1 && (below(next).is_some() || is_place(next, scene))
}

/// Tells whether a stamp or buttons stand right above or below a line.
fn is_framed(line: &Line<'_>, scene: &Scene<'_>) -> bool {
    let is_frame = |ordinal: usize| {
        let rule = scene.held.get(&ordinal);
        rule.is_some_and(|rule| matches!(rule.id, "time-stamp" | "share-widget" | "follow-plea"))
    };
    is_frame(line.ordinal + 1) || line.ordinal.checked_sub(1).is_some_and(is_frame)
}
