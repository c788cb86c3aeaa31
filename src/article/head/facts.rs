//! Lines above a text that tell of it, read and held back: labelled facts, bylines, where and when it was published.
//!
//! Knows the order in which such lines are asked what they are; bylines without "by" are read by `signature`.

use super::{Scene, signature};
use crate::{
    article::{
        boilerplate::stamp,
        byline::{self, Byline},
        calendar,
        facts::Facts,
        label::{self, Fact},
        lines::{Held, Line},
        publisher,
        rules::Rule,
        title,
    },
    edtf::Edtf,
};

/// What a line tells, and the rule that holds it.
type Told = (Facts, &'static Rule);

/// How many lines of running text may stand above a byline, and how many lines after the first of them.
const PROSE_ABOVE_BYLINE: usize = 2;
const LINES_ABOVE_BYLINE: usize = 8;

/// Reads and holds back labelled facts and bylines.
pub(super) fn part<'a>(
    lines: Vec<Line<'a>>,
    n_head: usize,
    scene: &Scene<'_>,
) -> (Vec<Line<'a>>, Vec<Held<'a>>, Facts) {
    let (mut kept, mut held, mut facts) = (Vec::with_capacity(lines.len()), Vec::new(), Facts::default());
    let mut lines = lines.into_iter().enumerate().peekable();
    let (mut last_byline, mut has_title_above, mut n_prose) = (None, false, 0);
    while let Some((index, line)) = lines.next() {
        if n_prose >= PROSE_ABOVE_BYLINE || index >= n_head + LINES_ABOVE_BYLINE {
            kept.push(line);
            continue;
        }
        n_prose += usize::from(line.shape.is_prose);
        let next = lines.peek().map(|(_, next)| next);
        let (is_above, is_below) = (index < n_head, last_byline.is_some_and(|last| last + 1 == line.ordinal));
        let signed = |byline: Byline| (of(byline, &line.text), &byline::BYLINE);
        let found = label_in(&line, is_above)
            .or_else(|| byline::read(&line.text).map(signed))
            .or_else(|| is_below.then(|| signature::below(&line))?.map(|facts| (facts, &byline::BYLINE)))
            .or_else(|| {
                let is_place = is_below && is_above && signature::is_place(&line, scene);
                is_place.then(|| (Facts::default(), &byline::BYLINE))
            })
            .or_else(|| {
                let may_be_bare = has_title_above && index <= n_head + 1;
                may_be_bare.then(|| signature::bare(&line, next, scene))?.map(signed)
            })
            .or_else(|| (index == 0 && next.is_some()).then(|| signature::of_an_agency(&line))?.map(signed))
            .or_else(|| (has_title_above && is_above).then(|| byline::desk(&line.text))?.map(signed))
            .or_else(|| {
                let goes_on = kept.last().is_some_and(|above: &Line<'_>| kept.len() > 1 && is_cut(above, &line));
                (has_title_above && is_above && !goes_on).then(|| below_title(&line, next, scene))?
            });
        if let Some((found, rule)) = found {
            facts = fuller(facts, &found).or(found);
            last_byline = Some(line.ordinal).filter(|_| *rule == byline::BYLINE).or(last_byline);
            held.push(line.hold(rule));
        } else {
            has_title_above |= line.shape.n_words > 2;
            kept.push(line);
        }
    }
    (kept, held, facts)
}

/// Lets a byline that names more people than one above it, and them, have the word: "Mara Vell", "By Mara Vell and Oleh Trym".
fn fuller(facts: Facts, found: &Facts) -> Facts {
    let is_fuller = |author: &String| {
        found.author.as_ref().is_some_and(|more| more.len() > author.len() && more.contains(author.as_str()))
    };
    Facts { author: facts.author.filter(|author| !is_fuller(author)), ..facts }
}

/// Reads a labelled fact above the text.
fn label_in(line: &Line<'_>, is_above: bool) -> Option<Told> {
    let (fact, value) = is_above.then(|| label::read(line))??;
    let value = value.to_owned();
    let facts = match fact {
        Fact::Title => Facts { title: Some(value), ..Facts::default() },
        Fact::Author if publisher::is_publisher(&value) => Facts::default(),
        Fact::Role if publisher::is_publisher(&value) => Facts { publisher: Some(value), ..Facts::default() },
        Fact::Author => Facts { author: byline::names_at_start(&value), ..Facts::default() },
        Fact::Publisher => Facts { publisher: Some(value), ..Facts::default() },
        Fact::Date => Facts { date: calendar::date(&value).map(Edtf::day), ..Facts::default() },
        Fact::Role | Fact::Other => Facts::default(),
    };
    Some((facts, &label::LABEL))
}

/// Tells whether the line above breaks off where a link stood: "Speaking in an interview with the broadcaster".
fn is_cut(above: &Line<'_>, line: &Line<'_>) -> bool {
    let last = above.text.split(' ').next_back().unwrap_or_default();
    above.ordinal + 1 == line.ordinal && above.shape.n_words >= 5 && last.chars().all(char::is_lowercase)
}

/// Reads a line between the title and the text that tells of it in few words: where and when it was published, by whom.
fn below_title(line: &Line<'_>, next: Option<&Line<'_>>, scene: &Scene<'_>) -> Option<Told> {
    let text = line.text.as_ref();
    let is_short = line.shape.n_words <= 12 && line.shape.is_headline;
    let is_section = line.shape.n_words <= 2 && text.split(' ').all(publisher::is_of_a_menu);
    let is_row = || text.contains(" | ") && next.is_some_and(|next| publisher::is_publisher(&next.text));
    if is_section || is_short && is_row() {
        return Some((Facts::default(), &title::SITE_CHROME));
    }
    if is_short && scene.author.is_some_and(|author| text.contains(author)) {
        return Some((Facts { date: calendar::date(text).map(Edtf::day), ..Facts::default() }, &byline::BYLINE));
    }
    if let Some((byline, _)) = byline::read_bare(text).filter(|(_, suffix)| calendar::date(suffix).is_some())
        && is_short
        && byline.author.as_deref().is_some_and(|author| !publisher::is_label(author) && !(scene.known)(author))
    {
        return Some((of(byline, text), &byline::BYLINE));
    }
    if let Some(agency) = seat(line, scene) {
        return Some((Facts { publisher: Some(agency.to_owned()), ..Facts::default() }, &title::SITE_CHROME));
    }
    let date = if is_short && line.shape.n_words <= 6 { calendar::date(text) } else { None };
    if date.is_some() {
        return Some((Facts { date: date.map(Edtf::day), ..Facts::default() }, &stamp::STAMP));
    }
    let is_stamped = |ordinal: usize| scene.held.get(&ordinal).is_some_and(|rule| **rule == stamp::STAMP);
    let is_beside = || is_stamped(line.ordinal + 1) || line.ordinal.checked_sub(1).is_some_and(is_stamped);
    let is_site = publisher::is_publisher(text) || is_beside() && publisher::is_site_name(text, scene.known);
    is_site.then(|| (Facts { publisher: Some(text.to_owned()), ..Facts::default() }, &title::SITE_CHROME))
}

/// Reads the agency behind the place where it wrote: "Kyiv • EXN".
fn seat<'l>(line: &'l Line<'_>, scene: &Scene<'_>) -> Option<&'l str> {
    let (place, agency) = line.text.split_once(['•', '·']).map(|(place, agency)| (place.trim(), agency.trim()))?;
    let is_seat = line.shape.n_words <= 4
        && (publisher::is_code(agency) || publisher::is_publisher(agency))
        && (scene.known)(place);
    is_seat.then_some(agency)
}

/// Gives what a byline says.
fn of(byline: Byline, text: &str) -> Facts {
    Facts { author: byline.author, publisher: byline.publisher, date: calendar::date(text).map(Edtf::day), title: None }
}
