//! The lines above the text: title, standfirst, byline, labelled facts, and the site's own lines between them.
//!
//! 1. Labelled facts and bylines are read and held back.
//! 2. The title is chosen among what is left; what stands above it is the site's.
//! 3. A title said twice is held once; the standfirst is found below it.
//!
//! Does not look below the first lines of running text.

mod facts;
mod signature;
mod site;

use std::collections::BTreeMap;

use super::{
    Known,
    facts::Facts,
    lines::{Above, Held, Line},
    rules::Rule,
    shape, standfirst, title,
};
use crate::edtf::Edtf;

/// What the lines above the text hold.
pub(super) struct Head<'a> {
    /// The title, where a line states it.
    pub(super) title: Option<Line<'a>>,
    /// The paragraph under it.
    pub(super) standfirst: Option<Line<'a>>,
    /// What is said of the article.
    pub(super) facts: Facts,
    /// The lines of the text.
    pub(super) rest: Vec<Line<'a>>,
    /// What is held back.
    pub(super) held: Vec<Held<'a>>,
}

/// What is known beforehand of the lines above a text.
pub(super) struct Scene<'s> {
    /// The title that a trailer or the file itself states.
    pub(super) told: Option<&'s str>,
    /// The rules of the lines already held back, by their place.
    pub(super) held: &'s BTreeMap<usize, &'static Rule>,
    /// Lines in which the site speaks of itself.
    pub(super) frame: &'s [&'s str],
    /// The author whom the file itself states.
    pub(super) author: Option<&'s str>,
    /// What the lexicon knows.
    pub(super) known: Known<'s>,
}

impl Scene<'_> {
    /// Tells whether words stand in a line in which the site speaks of itself: they name it.
    pub(super) fn is_frame(&self, words: &str) -> bool {
        self.frame.iter().any(|line| line.len() > words.len() && line.contains(words))
    }
}

/// Parts the head from the text.
pub(super) fn part<'a>(lines: Vec<Line<'a>>, scene: &Scene<'_>) -> Head<'a> {
    let n_head = n_above(&lines);
    let (lines, mut held, mut facts) = facts::part(lines, n_head, scene);
    let n_head = n_above(&lines);
    let Some(at) = title::choose(&lines, n_head, scene) else {
        let title = facts.title.take().map(|title| stated_line(title, &held));
        let n_site = lines[..n_head].iter().take_while(|line| site::is_masthead(line, scene)).count();
        let mut rest = lines;
        let site: Vec<Line<'a>> = rest.drain(..n_site).collect();
        facts = facts.or(Facts { publisher: site.first().map(|line| line.text.to_string()), ..Facts::default() });
        held.extend(site.into_iter().map(|line| line.hold(&title::SITE_CHROME)));
        return Head { title, standfirst: None, facts, rest, held };
    };
    let (mut above, mut below) = (lines, Vec::new());
    below.extend(above.drain(at + 1..));
    let line = above.pop().expect("the title's line stands at its place");
    let author = above.iter().find_map(|line| signature::above(line, scene.known));
    let site = site::name(&above, scene.known).or_else(|| site::recurring(&above, &below, scene));
    facts = facts.or(Facts { author, publisher: site, ..Facts::default() });
    let (summary, above): (Vec<_>, Vec<_>) = above.into_iter().partition(is_summary);
    held.extend(above.into_iter().map(|line| line.hold(&title::SITE_CHROME)));
    let (text, suffix) = title::without_suffix(&line.text);
    let title = facts.title.take().unwrap_or_else(|| text.to_owned());
    facts = facts.or(Facts { date: title::date_before(&title).map(Edtf::day), ..Facts::default() });
    if let Some(suffix) = suffix {
        facts.publisher = Some(title::publisher_of(suffix).to_owned());
        held.push(Held {
            number: line.number,
            ordinal: line.ordinal,
            rule: &title::SUFFIX,
            text: suffix.to_owned().into(),
        });
    }
    if scene.told.is_some() || !shape::is_same(&title, text) {
        held.push(line.clone().with(text.to_owned()).hold(&title::REPEATED));
    }
    let n_head = n_head.saturating_sub(at + 1);
    let (below, repeated) = title::hold_repeated(below, &title, n_head);
    held.extend(repeated);
    let found = standfirst::part(below, &line, scene);
    held.extend(found.held);
    facts = facts.or(Facts { author: found.author, ..Facts::default() });
    let title = line.with(title);
    let rest = summary.into_iter().chain(found.rest).collect();
    Head { title: Some(title), standfirst: found.standfirst, facts, rest, held }
}

/// The most words of a sentence by which a site speaks of itself above a title.
const MOTTO: usize = 11;

/// Counts the lines above the text: those above the first running text. Where no headline stands among them, a few short
/// sentences of the site's may stand above one.
fn n_above(lines: &[Line<'_>]) -> usize {
    let first = lines.iter().position(|line| line.shape.is_prose).unwrap_or(lines.len().min(1));
    let is_title = |line: &Line<'_>| line.shape.is_headline && line.shape.n_words > 3;
    if let Some(text) = text_below_summary(lines).filter(|text| lines[1..*text].iter().any(is_title)) {
        return text;
    }
    if lines[..first].iter().any(is_title) {
        return first;
    }
    let Some(text) = lines.iter().position(is_summary).filter(|text| *text > first && *text <= first + 12) else {
        return first;
    };
    let stems = title::first_stems(&lines[text..]);
    let is_told = |line: &Line<'_>| is_title(line) && title::is_told_in(&line.text, &stems);
    let is_site = |line: &&Line<'_>| line.shape.is_prose;
    let are_foreign = lines[..text].iter().filter(is_site).all(|line| title::is_foreign_to(&line.text, &stems));
    if are_foreign && lines[first..text].iter().any(is_told) { text } else { first }
}

/// Among how many lines below a summary above the title the text repeats it.
const REPEATED: usize = 5;

/// Finds the text that begins with the summary that stands above its title, too.
fn text_below_summary(lines: &[Line<'_>]) -> Option<usize> {
    let (summary, below) = lines.split_first().filter(|(summary, _)| is_summary(summary))?;
    below.iter().take(REPEATED).position(|line| shape::is_same(&line.text, &summary.text)).map(|at| at + 1)
}

/// Tells whether a line is running text of some length.
fn is_summary(line: &Line<'_>) -> bool {
    line.shape.is_prose && line.shape.n_words > MOTTO
}

/// Gives the line of a title that a label states.
fn stated_line<'a>(title: String, held: &[Held<'_>]) -> Line<'a> {
    let (number, ordinal) =
        held.iter().find(|held| held.text.ends_with(&title)).map_or((1, 0), |held| (held.number, held.ordinal));
    Line::new(number, ordinal, title, Above::Gap)
}
