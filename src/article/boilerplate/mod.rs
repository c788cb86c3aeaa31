//! Lines that sites and their tools put around an article: found by their wording, whole line by whole line.
//!
//! 1. A line is written plainly: lower case, straight quotation marks, no bullets around it.
//! 2. Patterns are asked where the line holds the letters that they need (`patterns`); the first that fits names the rule.
//! 3. A heading of related stories takes the headlines below it along.
//!
//! Does not know the article's title or its people; running text is never matched for its length alone.

pub(super) mod advert;
mod beside;
pub(super) mod chrome;
mod counter;
pub(super) mod form;
pub(super) mod image;
pub(super) mod newsletter;
pub(super) mod post;
pub(super) mod related;
pub(super) mod rights;
pub(super) mod share;
pub(super) mod stamp;

mod keywords;
mod list;
mod patterns;
mod plain;
mod report;

use super::{
    agency, byline,
    lines::{Held, Line},
    publisher,
    rules::Rule,
    shape,
};
use counter::{is_clock, is_counter};
use list::List;
use plain::plain;

/// Patterns that one rule stands on; each means a whole line, written plainly.
pub(super) struct Family {
    /// The rule.
    rule: &'static Rule,
    /// Regular expressions.
    patterns: &'static [&'static str],
}

impl Family {
    /// Makes a family whose lines are found by other means than patterns.
    pub(super) const fn of(rule: &'static Rule) -> Self {
        Self::with(rule, &[])
    }

    /// Makes a family of patterns.
    pub(super) const fn with(rule: &'static Rule, patterns: &'static [&'static str]) -> Self {
        Self { rule, patterns }
    }
}

/// All families; where two fit, the first has the word.
static FAMILIES: &[&Family] = &[
    &post::FAMILY,
    &rights::APPEARED_FAMILY,
    &rights::FAMILY,
    &form::COOKIES_FAMILY,
    &form::ACCOUNT_FAMILY,
    &form::COMMENTS_FAMILY,
    &share::FAMILY,
    &share::FOLLOW_FAMILY,
    &advert::FAMILY,
    &advert::APP_FAMILY,
    &newsletter::FAMILY,
    &newsletter::SUPPORT_FAMILY,
    &image::FAMILY,
    &image::CAPTION_FAMILY,
    &related::FAMILY,
    &related::INLINE_FAMILY,
    &chrome::FAMILY,
    &chrome::SEPARATOR_FAMILY,
    &stamp::FAMILY,
    &agency::FAMILY,
];

/// Bylines within a live page.
static INNER: Family = Family::of(&byline::BYLINE);

/// The longest line that may be boilerplate, in bytes.
const LONGEST: usize = 700;

/// Among how many of the first lines a number alone is a counter.
const COUNTERS: usize = 15;

/// Parts lines into those that are kept and those that are held back.
pub(super) fn part(lines: Vec<Line<'_>>) -> (Vec<Line<'_>>, Vec<Held<'_>>) {
    let (mut kept, mut held): (Vec<Line<'_>>, Vec<Held<'_>>) = (Vec::new(), Vec::new());
    let mut list = List::None;
    let mut has_prose = false;
    for line in lines {
        let above = held.last().filter(|held| held.ordinal + 1 == line.ordinal);
        let left = above.and_then(|above| beside::left_by(above, &line));
        let is_counter = is_counter(&line.text) && (above.is_some() || !has_prose || line.ordinal < COUNTERS);
        let is_first = kept.is_empty() && line.shape.n_words > 4;
        let may_be_title = |family: &&Family| !is_first || !std::ptr::eq(*family, &raw const related::INLINE_FAMILY);
        let family = recognise(&line.text).filter(may_be_title);
        let family = family.or(left).or_else(|| is_counter.then_some(&share::FAMILY));
        let is_filed = || !has_prose && (keywords::is_row(&line.text) || keywords::is_bulleted_label(&line));
        let is_card = || has_prose && related::is_card(&line);
        let family = family.or_else(|| (is_filed() || is_card()).then_some(&related::INLINE_FAMILY));
        let is_header = family.is_some_and(|family| std::ptr::eq(family, &raw const related::FAMILY));
        let is_entry = list != List::None && above.is_some_and(|above| is_clock(&above.text));
        list = match () {
            () if is_header && has_prose => List::Opened,
            () if is_entry && line.shape.n_words <= 25 => List::Loose,
            () => list.after(&line, family),
        };
        match family {
            Some(family) => held.push(line.hold(family.rule)),
            None if list != List::None => held.push(line.hold(&related::RELATED)),
            None => {
                has_prose = has_prose || line.shape.is_prose;
                kept.push(line);
            }
        }
    }
    keywords::hold(&mut kept, &mut held);
    beside::hold(&mut kept, &mut held);
    (kept, held)
}

/// Tells whether a line is the site's as a whole.
pub(super) fn is_site(text: &str) -> bool {
    recognise(text).is_some()
}

/// Tells whether lines of a rule are such as a site speaks of itself in.
pub(super) fn speaks_of_the_site(rule: &Rule) -> bool {
    [&newsletter::NEWSLETTER, &newsletter::SUPPORT, &share::FOLLOW, &advert::APP].contains(&rule)
}

/// Tells whether a sentence is a plea, or a notice of rights.
pub(super) fn is_plea(text: &str) -> bool {
    const PLEAS: [&Rule; 8] = [
        &rights::RIGHTS,
        &rights::APPEARED_FIRST,
        &share::SHARE,
        &share::FOLLOW,
        &advert::ADVERT,
        &advert::APP,
        &newsletter::NEWSLETTER,
        &newsletter::SUPPORT,
    ];
    shape::has_more_words_than(text, 2) && recognise(text).is_some_and(|family| PLEAS.contains(&family.rule))
}

/// Tells whether a text is nothing but an advertisement's label.
pub(super) fn is_advert(text: &str) -> bool {
    recognise(text).is_some_and(|family| *family.rule == advert::ADVERT)
}

/// Finds the family of a line, if it is boilerplate as a whole, or if most of its parts are.
fn recognise(text: &str) -> Option<&'static Family> {
    if text.len() > LONGEST {
        return None;
    }
    whole(text).or_else(|| parts(text))
}

fn whole(text: &str) -> Option<&'static Family> {
    let plain = plain(text);
    if stamp::is_stamp(&plain) || stamp::glued(text).is_some() {
        return Some(&stamp::FAMILY);
    }
    if agency::is_trailer(text) {
        return Some(&agency::FAMILY);
    }
    if byline::is_inner(text) {
        return Some(&INNER);
    }
    if image::is_credited(text) {
        return Some(&image::CAPTION_FAMILY);
    }
    patterns::find(&plain, |family| !is_own_prose(family, text) && !is_told(family, text))
}

/// Tells whether a line tells what somebody said, which a trailer's and a caption's wording may only seem to do.
fn is_told(family: &Family, text: &str) -> bool {
    let is = |other: &'static Family| std::ptr::eq(family, other);
    !is(&rights::APPEARED_FAMILY)
        && (report::is_report(text) || !is(&image::CAPTION_FAMILY) && report::closes_by_telling(text))
}

/// Tells whether a line is running text that only begins as a heading or a caption does: "More from the front is
/// expected.", "Photos, which nobody could verify, show a fire."
fn is_own_prose(family: &Family, text: &str) -> bool {
    if std::ptr::eq(family, &raw const image::CAPTION_FAMILY) && image::is_signed(text) {
        return true;
    }
    let is_header = std::ptr::eq(family, &raw const related::FAMILY) && !text.ends_with(':');
    let is_byline = std::ptr::eq(family, &raw const image::CAPTION_FAMILY)
        && text.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("by "));
    if is_byline {
        return true;
    }
    let is_caption = std::ptr::eq(family, &raw const image::CAPTION_FAMILY)
        && !text.contains([':', '(', '[', '/', '©'])
        && !text.starts_with("In this ");
    // "Previously: At noon on Monday a drone struck a café in the town.": a reminder, no headline of another story.
    let is_reminder = std::ptr::eq(family, &raw const related::INLINE_FAMILY)
        && (text.starts_with("Previously:") || text.starts_with("Earlier:"))
        && shape::has_more_words_than(text, 12);
    (is_header || is_caption || is_reminder) && shape::is_prose(text) && shape::has_more_words_than(text, 3)
}

/// Finds the family of a line of short parts, such as "Share · Print" or "3 June 2025 | Kyiv | 4 min read"; a line that
/// begins with a name is a byline's.
fn parts(text: &str) -> Option<&'static Family> {
    const LONGEST_ROW: usize = 200;
    let has_joint = || shape::is_parted(text) || text.contains('\t') || text.contains("  ");
    if text.len() > LONGEST_ROW || !has_joint() {
        return None;
    }
    let parts: Vec<&str> = text
        .split(['|', '·', '•', '\t'])
        .flat_map(|part| part.split("  "))
        .map(str::trim)
        .filter(|part| part.contains(char::is_alphanumeric))
        .collect();
    let [first, _, ..] = parts.as_slice() else { return None };
    if parts.iter().any(|part| shape::has_more_words_than(part, 8)) {
        return None;
    }
    let families: Vec<&'static Family> = parts.iter().filter_map(|part| whole(part)).collect();
    let is_name = |name: &str| !publisher::is_label(name);
    let is_signed = byline::read_bare(first).and_then(|(byline, _)| byline.author).is_some_and(|name| is_name(&name));
    let is_byline = byline::read(text).is_some() || is_signed;
    if is_byline || families.len() * 2 < parts.len() {
        return None;
    }
    families.iter().find(|family| std::ptr::eq(**family, &raw const stamp::FAMILY)).or(families.first()).copied()
}

#[cfg(test)]
pub(super) fn rule_of(text: &str) -> Option<&'static str> {
    recognise(text).map(|family| family.rule.id)
}

/// Asserts that each line is held by the rule, and that no line of the article's own is held by any.
#[cfg(test)]
pub(super) fn assert_rule(rule: &Rule, lines: &[&str], own: &[&str]) {
    for line in lines {
        assert_eq!(rule_of(line), Some(rule.id), "{line}");
    }
    for line in own {
        assert_eq!(rule_of(line), None, "{line}");
    }
}
