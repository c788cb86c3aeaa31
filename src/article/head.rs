//! The lines above the text: title, standfirst, byline, labelled facts, and the site's own lines between them.
//!
//! 1. Labelled facts and bylines are read and held back.
//! 2. The title is chosen among what is left; what stands above it is the site's.
//! 3. A title said twice is held once; the standfirst is found below it.
//!
//! Does not look below the first lines of running text.

use std::collections::BTreeMap;

use super::{
    Known,
    boilerplate::stamp,
    byline::{self, Byline},
    calendar,
    facts::Facts,
    label::{self, Fact},
    lines::{Above, Held, Line},
    publisher,
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

/// How many lines of running text may stand above a byline, and how many lines after the first of them.
const PROSE_ABOVE_BYLINE: usize = 2;
const LINES_ABOVE_BYLINE: usize = 8;

/// Parts the head from the text.
pub(super) fn part<'a>(lines: Vec<Line<'a>>, scene: &Scene<'_>) -> Head<'a> {
    let n_head = n_above(&lines);
    let (lines, mut held, mut facts) = sort(lines, n_head, scene);
    let n_head = n_above(&lines);
    let Some(at) = title::choose(&lines, n_head, scene) else {
        let title = facts.title.take().map(|title| stated_line(title, &held));
        let n_site = lines[..n_head].iter().take_while(|line| is_masthead(line, scene)).count();
        let mut rest = lines;
        let site: Vec<Line<'a>> = rest.drain(..n_site).collect();
        facts = facts.or(Facts { publisher: site.first().map(|line| line.text.to_string()), ..Facts::default() });
        held.extend(site.into_iter().map(|line| line.hold(&title::SITE_CHROME)));
        return Head { title, standfirst: None, facts, rest, held };
    };
    let (mut above, mut below) = (lines, Vec::new());
    below.extend(above.drain(at + 1..));
    let line = above.pop().expect("the title's line stands at its place");
    let author = above.iter().find_map(|line| signed_above(line, scene.known));
    let site = site_name(&above, scene.known).or_else(|| recurring_name(&above, &below, scene));
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

/// Tells whether a line is running text of some length.
fn is_summary(line: &Line<'_>) -> bool {
    line.shape.is_prose && line.shape.n_words > MOTTO
}

/// Reads a name above the title: "Mara Vell", "Mara Vell in Kyiv".
fn signed_above(line: &Line<'_>, known: Known<'_>) -> Option<String> {
    let (byline, suffix) = byline::read_bare(&line.text)?;
    let is_post =
        suffix.is_empty() || suffix.starts_with('|') || suffix.starts_with("in ") || suffix.starts_with("near ");
    byline.author.filter(|author| is_post && byline::is_person(author) && !known(author))
}

/// Gives the line of a title that a label states.
fn stated_line<'a>(title: String, held: &[Held<'_>]) -> Line<'a> {
    let (number, ordinal) =
        held.iter().find(|held| held.text.ends_with(&title)).map_or((1, 0), |held| (held.number, held.ordinal));
    Line::new(number, ordinal, title, Above::Gap)
}

/// Reads and holds back labelled facts and bylines.
fn sort<'a>(lines: Vec<Line<'a>>, n_head: usize, scene: &Scene<'_>) -> (Vec<Line<'a>>, Vec<Held<'a>>, Facts) {
    let (mut kept, mut held, mut facts) = (Vec::new(), Vec::new(), Facts::default());
    let mut lines = lines.into_iter().enumerate().peekable();
    let (mut last_byline, mut has_title_above, mut n_prose) = (None, false, 0);
    while let Some((index, line)) = lines.next() {
        if n_prose >= PROSE_ABOVE_BYLINE || index >= n_head + LINES_ABOVE_BYLINE {
            kept.push(line);
            continue;
        }
        n_prose += usize::from(line.shape.is_prose);
        let next = lines.peek().map(|(_, next)| next);
        let is_below = last_byline.is_some_and(|last| last + 1 == line.ordinal);
        let found = label_in(&line, index < n_head)
            .or_else(|| byline::read(&line.text).map(|byline| (of_byline(byline, &line.text), &byline::BYLINE)))
            .or_else(|| is_below.then(|| below_byline(&line))?.map(|facts| (facts, &byline::BYLINE)))
            .or_else(|| {
                (is_below && index < n_head && is_place(&line, scene)).then(|| (Facts::default(), &byline::BYLINE))
            })
            .or_else(|| {
                let may_be_bare = has_title_above && index <= n_head + 1;
                let byline = may_be_bare.then(|| bare_byline(&line, next, scene))??;
                Some((of_byline(byline, &line.text), &byline::BYLINE))
            })
            .or_else(|| {
                let desk = (has_title_above && index < n_head).then(|| byline::desk(&line.text))??;
                Some((of_byline(desk, &line.text), &byline::BYLINE))
            })
            .or_else(|| below_title(&line, scene).filter(|_| has_title_above && index < n_head));
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

/// Reads a line between the title and the text that tells of it in few words: where and when it was published, by whom.
fn below_title(line: &Line<'_>, scene: &Scene<'_>) -> Option<(Facts, &'static Rule)> {
    let is_short = line.shape.n_words <= 12 && line.shape.is_headline;
    if is_short && scene.author.is_some_and(|author| line.text.contains(author)) {
        return Some((Facts { date: calendar::date(&line.text).map(Edtf::day), ..Facts::default() }, &byline::BYLINE));
    }
    if let Some((byline, _)) = byline::read_bare(&line.text).filter(|(_, suffix)| calendar::date(suffix).is_some())
        && is_short
        && byline.author.as_deref().is_some_and(|author| !publisher::is_label(author) && !(scene.known)(author))
    {
        return Some((of_byline(byline, &line.text), &byline::BYLINE));
    }
    // "Kyiv • EXN": where it was written, and the agency.
    let seat = line.text.split_once(['•', '·']).map(|(place, agency)| (place.trim(), agency.trim()));
    let seat = seat.filter(|(place, agency)| {
        (scene.known)(place) && (publisher::is_code(agency) || publisher::is_publisher(agency))
    });
    if let Some((_, agency)) = seat.filter(|_| line.shape.n_words <= 4) {
        return Some((Facts { publisher: Some(agency.to_owned()), ..Facts::default() }, &title::SITE_CHROME));
    }
    let date = calendar::date(&line.text).filter(|_| is_short && line.shape.n_words <= 6);
    if date.is_some() {
        return Some((Facts { date: date.map(Edtf::day), ..Facts::default() }, &stamp::STAMP));
    }
    let is_stamped = |ordinal: usize| scene.held.get(&ordinal).is_some_and(|rule| **rule == stamp::STAMP);
    let is_beside = is_stamped(line.ordinal + 1) || line.ordinal.checked_sub(1).is_some_and(is_stamped);
    let is_address = publisher::is_publisher(&line.text);
    let is_site = is_address || is_beside && publisher::is_site_name(&line.text, scene.known);
    is_site.then(|| (Facts { publisher: Some(line.text.to_string()), ..Facts::default() }, &title::SITE_CHROME))
}

/// Tells whether a line is nothing but the place where somebody writes.
fn is_place(line: &Line<'_>, scene: &Scene<'_>) -> bool {
    line.shape.n_words <= 2 && line.shape.is_headline && (scene.known)(&line.text)
}

/// Reads a line below a byline that says what its people do, where, or for whom.
fn below_byline(line: &Line<'_>) -> Option<Facts> {
    if publisher::is_publisher(&line.text) {
        return Some(Facts { publisher: Some(line.text.to_string()), ..Facts::default() });
    }
    if let Some(body) = byline::organisation(&line.text).filter(|body| body.publisher.is_some()) {
        return Some(Facts { publisher: body.publisher, ..Facts::default() });
    }
    (byline::is_role(&line.text) || byline::is_post(&line.text)).then(Facts::default)
}

/// Reads a labelled fact above the text.
fn label_in(line: &Line<'_>, is_above: bool) -> Option<(Facts, &'static Rule)> {
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

fn of_byline(byline: Byline, text: &str) -> Facts {
    Facts { author: byline.author, publisher: byline.publisher, date: calendar::date(text).map(Edtf::day), title: None }
}

/// Reads a line of names alone, where what they do stands beside or below them, or a stamp of time below.
fn bare_byline(line: &Line<'_>, next: Option<&Line<'_>>, scene: &Scene<'_>) -> Option<Byline> {
    let (byline, suffix) = byline::read_bare(&line.text)?;
    let suffix = suffix.as_str();
    let has_role = byline::is_role(suffix) && !shape::ends_sentence(suffix);
    let is_told =
        |next: &&Line<'_>| next.ordinal == line.ordinal + 1 && (below_byline(next).is_some() || is_place(next, scene));
    let role_below = next.as_ref().is_some_and(is_told);
    let is_frame = |rule: &&'static Rule| matches!(rule.id, "time-stamp" | "share-widget" | "follow-plea");
    let is_framed = |ordinal: usize| scene.held.get(&ordinal).is_some_and(is_frame);
    let stamp_below = is_framed(line.ordinal + 1) || line.ordinal.checked_sub(1).is_some_and(is_framed);
    let is_person = byline.author.as_deref().is_some_and(|author| !publisher::is_label(author));
    let is_name = line.shape.n_words <= 3 && !(scene.known)(&line.text) && is_person;
    let is_dated = suffix.starts_with(['|', '—', '–', '-', '·', '•', ','])
        && calendar::date(&suffix.replace('|', " ")).is_some()
        && is_person;
    let is_list = byline.author.as_deref().is_some_and(|author| author.contains(" and ")) && is_person;
    let is_known = byline.author.as_deref().is_some_and(scene.known);
    let is_many = is_list && (suffix.is_empty() || suffix.starts_with("with ")) && !is_known;
    let names_wire = |part: &str| publisher::is_publisher(part.trim());
    let has_wire = suffix.strip_prefix("with ").is_some_and(|wires| wires.split(',').all(names_wire)) && is_person;
    let place = suffix.strip_prefix("in ").map(|place| place.split(". ").next().unwrap_or(place));
    let has_place = place.is_some_and(|place| shape::n_words(place) <= 3 && shape::is_capitalised(place));
    let reports = ["reports from", "reports for", "reporting from", ", special to ", ", Special to ", "special to "]
        .iter()
        .any(|start| suffix.starts_with(start));
    let post = suffix.trim_start_matches([',', '|', '—', '–', '-', '•', '·', ' ', '/', '(']).trim_end_matches(')');
    let has_post = suffix.len() > post.len() && shape::n_words(post) <= 3 && is_person && (scene.known)(post);
    let is_alone = suffix.is_empty() && byline::is_person(&line.text) && is_name;
    let is_signed =
        has_role || role_below || is_dated || has_place || is_many || has_wire || reports || has_post || is_alone;
    (is_signed || stamp_below && is_name && suffix.is_empty()).then_some(byline)
}

/// Tells whether a line above a text without a title is the site's: its name, or a few words in capitals.
fn is_masthead(line: &Line<'_>, scene: &Scene<'_>) -> bool {
    let is_shouted = !line.text.chars().any(char::is_lowercase) && line.text.chars().any(char::is_uppercase);
    publisher::is_site_name(&line.text, scene.known) || is_shouted && line.shape.n_words <= 4
}

/// Finds a name above the title that the text below holds, too: "Open Threshold". It is no person's, and nothing known.
fn recurring_name(above: &[Line<'_>], below: &[Line<'_>], scene: &Scene<'_>) -> Option<String> {
    let is_name = |name: &str| {
        (2..=5).contains(&shape::n_words(name))
            && shape::is_capitalised(name)
            && name.chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '-' | '’' | '\'' | '&'))
            && !name.split(' ').all(publisher::is_label)
            && !byline::is_person(name)
            && (name.starts_with("The ") || !(scene.known)(name))
    };
    let recurs = |name: &str| below.iter().any(|line| line.text.len() > name.len() && line.text.contains(name));
    above.iter().map(|line| line.text.as_ref()).find(|name| is_name(name) && recurs(name)).map(str::to_owned)
}

fn site_name(lines: &[Line<'_>], known: Known<'_>) -> Option<String> {
    lines.iter().find_map(|line| {
        let name = publisher::masthead(&line.text);
        name.or_else(|| publisher::is_site_name(&line.text, known).then_some(line.text.as_ref())).map(str::to_owned)
    })
}
