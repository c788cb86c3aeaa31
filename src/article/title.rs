//! An article's own title, wherever it hides: the first line, a line below the site's own, or nowhere.
//!
//! Does not read trailers: `publisher` does.

mod generated;

use jiff::civil::Date;

pub(super) use generated::generate;

use super::{
    byline, calendar,
    head::Scene,
    lines::{Above, Held, Line},
    publisher,
    rules::Rule,
    shape,
    stem::{Stems, stems},
};

/// The site's own lines.
pub(super) const SITE_CHROME: Rule =
    Rule { id: "site-chrome", reason: "Short lines around the title name the site or its section, not the article." };

/// A title said twice.
pub(super) const REPEATED: Rule =
    Rule { id: "repeated-title", reason: "The title is stated once; here it stands again." };

/// A publisher's name on a title.
pub(super) const SUFFIX: Rule = Rule {
    id: "title-suffix",
    reason: "Sites put their name behind the titles of their pages; it is not part of a title.",
};

/// How many lines of text are compared with a title.
const COMPARED: usize = 4;

/// Chooses the title's line among the first `n_head`: the first that shares words with the text as well as others do.
pub(super) fn choose(lines: &[Line<'_>], n_head: usize, scene: &Scene<'_>) -> Option<usize> {
    if let Some(told) = scene.told {
        return lines[..n_head.max(1).min(lines.len())]
            .iter()
            .position(|line| shape::is_same(without_suffix(&line.text).0, told));
    }
    let is_site = |text: &str| publisher::masthead(text).is_some() || publisher::is_site_name(text, scene.known);
    let is_candidate =
        |line: &Line<'_>| !scene.is_frame(&line.text) && !byline::is_posted(&line.text) && !is_site(&line.text);
    let few: Vec<usize> = (0..n_head).filter(|at| lines[*at].shape.n_words >= 2 && is_candidate(&lines[*at])).collect();
    let has_many = |at: &usize| lines[*at].shape.n_words >= 4;
    let least = if few.iter().any(has_many) { 4 } else { 2 };
    let is_headline = |at: &usize| lines[*at].shape.n_words >= least && !lines[*at].shape.is_prose;
    let candidates: Vec<usize> = few.iter().copied().filter(is_headline).collect();
    let chosen = match candidates[..] {
        [only] if has_many(&only) => Some(only),
        _ => nearest(lines, &candidates, n_head),
    };
    let is_summed = |above: &usize| has_many(above) && few.contains(above) && is_sum_of(lines, above + 1, scene);
    let above = |at: usize| at.checked_sub(1).filter(is_summed).unwrap_or(at);
    let chosen = chosen.map(above).or_else(|| closed(lines, n_head, scene)).or_else(|| twice(lines, scene));
    chosen.or_else(|| unstopped(lines, n_head)).or_else(|| told_again(lines, n_head))
}

/// Tells whether a line shares much of its words with a text's first lines.
pub(super) fn is_told_in(line: &str, text: &Stems) -> bool {
    share(line, text) >= 40
}

/// Tells whether a line shares not one of its words with a text's first lines.
pub(super) fn is_foreign_to(line: &str, text: &Stems) -> bool {
    share(line, text) == 0
}

/// Gives the stems of a text's first lines.
pub(super) fn first_stems(text: &[Line<'_>]) -> Stems {
    text.iter().take(COMPARED).flat_map(|line| stems(&line.text)).collect()
}

/// Gives the first of the candidates that shares words with the text as well as others do.
fn nearest(lines: &[Line<'_>], candidates: &[usize], n_head: usize) -> Option<usize> {
    let text = first_stems(&lines[n_head..]);
    let shares = candidates.iter().map(|at| (*at, share(&lines[*at].text, &text)));
    let shares: Vec<(usize, usize)> =
        shares.filter(|(at, share)| *share > 0 || lines[*at].shape.n_words > 3 || n_head == lines.len()).collect();
    let best = shares.iter().map(|(_, share)| *share).max()?;
    shares.iter().find(|(_, share)| share * 2 >= best).map(|(at, _)| *at)
}

/// Tells whether a long line sums up what the shorter line right above it names: a byline or a stamp stands below, and
/// no site's name, whose motto it might be, above.
fn is_sum_of(lines: &[Line<'_>], at: usize, scene: &Scene<'_>) -> bool {
    let Some(above) = at.checked_sub(1).map(|above| &lines[above]) else { return false };
    let line = &lines[at];
    let is_parted = lines.get(at + 1).is_some_and(|below| below.ordinal > line.ordinal + 1);
    let has_site_above = || at >= 2 && publisher::is_site_name(&lines[at - 2].text, scene.known);
    above.ordinal + 1 == line.ordinal
        && is_parted
        && line.shape.n_words > 9
        && above.shape.n_words < line.shape.n_words
        && !has_site_above()
        && share(&above.text, &first_stems(&lines[at..])) > 0
}

/// Finds a title that ends as a sentence does: a short first line with a byline or a stamp below it.
fn closed(lines: &[Line<'_>], n_head: usize, scene: &Scene<'_>) -> Option<usize> {
    let [first, second, ..] = lines else { return None };
    let is_parted = scene.held.contains_key(&(first.ordinal + 1)) && second.ordinal > first.ordinal + 1;
    (n_head == 0 && is_parted && first.shape.n_words <= 14).then_some(0)
}

/// Among how many of the first lines a title may stand twice.
const TWICE: usize = 15;

/// Finds a line that stands twice among the first ones, as pages print their titles.
fn twice(lines: &[Line<'_>], scene: &Scene<'_>) -> Option<usize> {
    let first = &lines[..lines.len().min(TWICE)];
    let is_title = |line: &Line<'_>| {
        line.shape.n_words > 3
            && line.shape.n_words <= LONGEST_TITLE
            && !line.shape.ends_sentence
            && !line.text.starts_with(char::is_lowercase)
    };
    let own = |at: usize| without_suffix(&first[at].text).0;
    let stands_again = |at: usize| (at + 1..first.len()).any(|below| shape::is_same(own(at), own(below)));
    let is_site = |line: &Line<'_>| publisher::is_site_name(&line.text, scene.known);
    (0..first.len()).find(|at| is_title(&first[*at]) && stands_again(*at) && !is_site(&first[*at]))
}

/// The most words of a title that only its place and its repetition tell.
const LONGEST_TITLE: usize = 40;

/// Finds a title of several sentences, of which the last has no stop: "Drones over the city. Airports closed – ministry".
fn unstopped(lines: &[Line<'_>], n_head: usize) -> Option<usize> {
    let [first, second, ..] = lines else { return None };
    let is_title = !first.shape.ends_sentence
        && !first.text.ends_with([',', ':', ';', '-', '–', '—'])
        && !first.text.starts_with(|letter: char| letter.is_lowercase() || letter == '.')
        && first.shape.n_words <= if second.ordinal > first.ordinal + 1 { 32 } else { 20 };
    (n_head == 0 && is_title && second.shape.is_prose).then_some(0)
}

/// Finds a title that ends as a sentence does: a short first line, apart, half of whose words the long text below tells again.
fn told_again(lines: &[Line<'_>], n_head: usize) -> Option<usize> {
    let [first, second, ..] = lines else { return None };
    let is_apart = second.above == Above::Gap && second.shape.n_words >= first.shape.n_words * 4;
    let is_title = n_head == 0 && is_apart && first.shape.n_words <= 12 && !first.text.contains(['“', '"']);
    (is_title && share(&first.text, &first_stems(&lines[1..2])) >= 50).then_some(0)
}

/// Gives how many of a line's words a text has too, in hundredths.
fn share(line: &str, text: &Stems) -> usize {
    let stems: Stems = stems(line).collect();
    stems.iter().filter(|stem| text.contains(*stem)).count() * 100 / stems.len().max(1)
}

/// Parts a title from the name of its publisher: "Bridge closed - Example Press" gives " - Example Press".
pub(super) fn without_suffix(title: &str) -> (&str, Option<&str>) {
    const JOINTS: [&str; 6] = [" | ", " - ", " – ", " — ", " :: ", " • "];
    let from = title.len().saturating_sub(publisher::LONGEST_NAME + " — ".len());
    let mut spaces = memchr::memrchr_iter(b' ', &title.as_bytes()[from..]).map(|at| from + at);
    let joint = |at: usize| Some((at, JOINTS.iter().find(|joint| title[at..].starts_with(**joint))?.len()));
    let Some((at, length)) = spaces.find_map(joint) else { return (title, None) };
    let (own, name) = (&title[..at], &title[at + length..]);
    let is_behind_stroke = || title[at..].starts_with(" | ") && is_name_behind_stroke(name) && shape::n_words(own) >= 5;
    let is_name = publisher::is_publisher(name) || is_behind_stroke();
    if !is_name || shape::n_words(own) < 3 {
        return (title, None);
    }
    let own = without_section(own);
    (own, Some(title[own.len()..].trim()))
}

/// Tells whether a few words behind a stroke name a site, though nothing in them says so: "| Vell", "| Vell for Boats".
fn is_name_behind_stroke(name: &str) -> bool {
    !shape::has_more_words_than(name, 4)
        && shape::is_capitalised(name)
        && name.chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '&' | '-' | '’' | '\''))
        && !name.split(' ').any(publisher::is_label)
}

/// Takes the section off that stands between a title and its publisher's name: "Bridge closed | Travel News".
fn without_section(title: &str) -> &str {
    let title = title.trim_end();
    let Some((own, section)) = title.rsplit_once(" | ") else { return title };
    let last = section.split_whitespace().next_back().unwrap_or_default();
    let is_section = shape::n_words(section) <= 4 && publisher::is_label(last) && shape::n_words(own) >= 3;
    if is_section { own.trim_end() } else { title }
}

/// Gives what stands behind the last joint of a title: a site's name, perhaps.
pub(super) fn named_at_the_end(title: &str) -> Option<&str> {
    let ends = [" | ", " - ", " – ", " — "].iter().filter_map(|joint| title.rfind(*joint).map(|at| at + joint.len()));
    ends.max().map(|at| title[at..].trim()).filter(|name| name.split(' ').count() <= 4 && shape::is_capitalised(name))
}

/// Reads the day that stands before a title: "November 4, 2025 - Bridge closed".
pub(super) fn date_before(title: &str) -> Option<Date> {
    let (day, _) = [" - ", " – ", " — ", ": "].iter().find_map(|joint| shape::split_once(title, joint))?;
    calendar::date(day).filter(|_| !shape::has_more_words_than(day, 3))
}

/// Gives the publisher's name of a suffix.
pub(super) fn publisher_of(suffix: &str) -> &str {
    let name = suffix.rsplit_once(" | ").map_or(suffix, |(_, name)| name);
    name.trim_start_matches([' ', '|', '-', '–', '—', ':', '•'])
}

/// Holds back lines above the text that state the title again.
pub(super) fn hold_repeated<'a>(lines: Vec<Line<'a>>, title: &str, n_head: usize) -> (Vec<Line<'a>>, Vec<Held<'a>>) {
    let (mut kept, mut held) = (Vec::with_capacity(lines.len()), Vec::new());
    for (index, line) in lines.into_iter().enumerate() {
        let is_again = index <= n_head && line.text.len() <= 600 && shape::is_same(without_suffix(&line.text).0, title);
        if is_again { held.push(line.hold(&REPEATED)) } else { kept.push(line) }
    }
    (kept, held)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_publishers_name_is_taken_off_a_title() {
        assert_eq!(
            without_suffix("Bridge closed again - Example Press"),
            ("Bridge closed again", Some("- Example Press"))
        );
        let (title, suffix) = without_suffix("Bridge closed again | Russia-Ukraine war News | Example Press");
        assert_eq!((title, suffix.map(publisher_of)), ("Bridge closed again", Some("Example Press")));
        assert_eq!(without_suffix("Bridge closed again | Reuters").1.map(publisher_of), Some("Reuters"));
        for title in ["Bridge closed again - Vell", "Four dead in raid – governor", "World News | Reuters"] {
            assert_eq!(without_suffix(title), (title, None));
        }
    }
}
