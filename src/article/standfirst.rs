//! The paragraph under a title that sums the article up.
//!
//! Knows the title's place; does not know who wrote what.

use super::{
    byline,
    head::Scene,
    lines::{Above, Held, Line},
    publisher, shape,
    title::SITE_CHROME,
};

/// What stands below a title.
pub(super) struct Found<'a> {
    /// The standfirst.
    pub(super) standfirst: Option<Line<'a>>,
    /// The lines of the text.
    pub(super) rest: Vec<Line<'a>>,
    /// Short lines of the site.
    pub(super) held: Vec<Held<'a>>,
    /// Who wrote the text, where one of these lines is nothing but a name.
    pub(super) author: Option<String>,
}

/// Finds the standfirst: a line without a full stop above the text, or a sentence that a byline or stamp parts from it.
pub(super) fn part<'a>(lines: Vec<Line<'a>>, title: &Line<'_>, scene: &Scene<'_>) -> Found<'a> {
    let n_head = lines.iter().position(|line| line.shape.is_prose).unwrap_or(0);
    let parted = is_parted(&lines, title, scene);
    let heads: Vec<bool> =
        lines.windows(2).map(|pair| pair[0].above == Above::Gap && pair[1].above == Above::Line).collect();
    let text: Vec<&str> = lines[n_head..].iter().take(LINES_READ).map(|line| line.text.as_ref()).collect();
    let is_far = lines.get(n_head).is_some_and(|text| text.ordinal > title.ordinal + FAR);
    let author = lines[..n_head].iter().find_map(|line| name(&line.text, &text, scene));
    let mut found = Found { standfirst: None, rest: Vec::new(), held: Vec::new(), author };
    for (index, line) in lines.into_iter().enumerate() {
        let is_free = found.standfirst.is_none() && found.rest.is_empty();
        let is_sum = index < n_head && line.shape.n_words >= 6 || index == 0 && parted;
        let is_sum = is_sum && !(is_far && index > 0 && index + 1 < n_head);
        let is_menu = index + 1 < n_head || line.shape.n_words <= 2;
        if is_far && index < n_head && !is_sum && is_menu {
            found.held.push(line.hold(&SITE_CHROME));
        } else if is_free && is_sum {
            found.standfirst = Some(line);
        } else if index < n_head
            && (is_noise(&line) || is_label(&line) && !heads.get(index).is_some_and(|is_head| *is_head))
        {
            found.held.push(line.hold(&SITE_CHROME));
        } else {
            found.rest.push(line);
        }
    }
    found
}

/// So many lines below a title the text is far: what stands between are menus, but for a summary at either end.
const FAR: usize = 20;

/// How many lines of a text are read for words that are no names.
const LINES_READ: usize = 40;

/// Reads a line that is a person's name and nothing else: known to no lexicon, none of its words a label's or in the text
/// without a capital letter.
fn name(line: &str, text: &[&str], scene: &Scene<'_>) -> Option<String> {
    let n_words = line.split_whitespace().count();
    let is_common = |word: &str| {
        let word = word.to_lowercase();
        text.iter().any(|line| line.split(|letter: char| !letter.is_alphanumeric()).any(|other| other == word))
    };
    let is_name = (2..=3).contains(&n_words)
        && byline::is_names(line)
        && !publisher::is_label(line)
        && !publisher::is_publisher(line)
        && !(scene.known)(line)
        && !line.split([' ', '-']).any(is_common);
    is_name.then(|| byline::names_at_start(line)).flatten()
}

/// Tells whether the first line is one short paragraph that held lines, of which one is a byline or a stamp, part from
/// the text below.
fn is_parted(lines: &[Line<'_>], title: &Line<'_>, scene: &Scene<'_>) -> bool {
    let [first, second, ..] = lines else { return false };
    let between = first.ordinal + 1..second.ordinal;
    first.ordinal == title.ordinal + 1
        && !between.is_empty()
        && between.clone().all(|ordinal| !scene.held.get(&ordinal).is_some_and(|rule| rule.id.starts_with("advert")))
        && between.into_iter().any(|ordinal| {
            scene.held.get(&ordinal).is_none_or(|rule| matches!(rule.id, "time-stamp" | "byline" | "share-widget"))
        })
        && second.shape.is_prose
        && first.shape.n_words <= 60
        && !first.text.starts_with(['“', '"'])
}

/// Tells whether a line is what is left of a button or of a picture's description: few words without a capital letter.
fn is_noise(line: &Line<'_>) -> bool {
    line.shape.n_words <= 6
        && line.text.starts_with(char::is_lowercase)
        && !line.text.contains(char::is_uppercase)
        && !line.shape.ends_sentence
        && !line.text.ends_with([',', ':', ';'])
}

/// Tells whether a line is a site's label: at most three words, each with a capital letter.
fn is_label(line: &Line<'_>) -> bool {
    line.shape.n_words <= 3 && shape::is_capitalised(&line.text) && !line.text.ends_with(['?', '!', '”', '’'])
}
