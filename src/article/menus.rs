//! Pages copied whole: the title on top, the menus of the site, and the title again above the text.
//!
//! 1. A line among the first stands again below, there or on top without the site's name behind it.
//! 2. What stands between is the site's, where it is more than the few lines that an article has there.
//! 3. Short lines that stand in the menus and below the title again, as captions of pictures do, are the site's, too.
//!
//! Does not know what menus say: `boilerplate` does.

use rustc_hash::FxHashSet;

use super::{
    lines::{Held, Line},
    publisher,
    rules::Rule,
    shape, title,
};

/// Lines between two titles.
pub(super) const MENUS: Rule = Rule {
    id: "page-menus",
    reason: "The page states its title on top and again above the text; what stands between are its menus.",
};

/// A page without its menus.
pub(super) struct Page<'a> {
    /// The lines of the article.
    pub(super) lines: Vec<Line<'a>>,
    /// What is held back.
    pub(super) held: Vec<Held<'a>>,
    /// The site's name, where it stands behind the title on top.
    pub(super) site: Option<String>,
}

/// Among how many of the first lines the page's title stands.
const TOP: usize = 3;

/// The fewest words of such a title.
const LEAST_WORDS: usize = 4;

/// The most lines that an article itself has between its title and its title again: a summary, a byline, a stamp.
const MOST_OWN: usize = 7;

/// Parts the menus from the article.
pub(super) fn part(mut lines: Vec<Line<'_>>) -> Page<'_> {
    let Some((top, again)) = (0..lines.len().min(TOP)).find_map(|top| Some((top, again(&lines, top)?))) else {
        return Page { lines, held: Vec::new(), site: None };
    };
    let behind = behind(&lines[top].text, &lines[again].text);
    let (has_more, site) = (behind.is_some(), behind.and_then(site));
    let mut held = Vec::new();
    if again - top <= MOST_OWN {
        if has_more && title::without_suffix(&lines[top].text).1.is_none() {
            held.push(lines.remove(top).hold(&title::REPEATED));
        }
        return Page { lines, held, site };
    }
    let rest = lines.split_off(again);
    let mut menus = lines.into_iter();
    held.extend(menus.by_ref().take(top).map(|line| line.hold(&MENUS)));
    held.extend(menus.by_ref().take(1).map(|line| line.hold(&title::REPEATED)));
    let menus: Vec<Line<'_>> = menus.collect();
    let prints: FxHashSet<u64> = menus.iter().map(|line| shape::print(&line.text)).collect();
    held.extend(menus.into_iter().map(|line| line.hold(&MENUS)));
    let is_of_menus = |line: &Line<'_>| {
        line.shape.is_headline && line.shape.n_words > 1 && prints.contains(&shape::print(&line.text))
    };
    let (mut lines, mut is_title) = (Vec::with_capacity(rest.len()), true);
    for line in rest {
        let is_held = !is_title && is_of_menus(&line);
        is_title = false;
        if is_held { held.push(line.hold(&MENUS)) } else { lines.push(line) }
    }
    Page { lines, held, site }
}

/// Of all running text, so much must stand below the title again, in hundredths.
const LEAST_BELOW: usize = 60;

/// Finds the last line that states the title on top again, with most of the running text below it; of several with only
/// an article's own lines between them the first.
fn again(lines: &[Line<'_>], top: usize) -> Option<usize> {
    let title = lines.get(top)?;
    if title.shape.n_words < LEAST_WORDS || title.shape.is_prose {
        return None;
    }
    let opening = shape::opening(&title.text);
    let states = |line: &Line<'_>| {
        line.shape.n_words >= LEAST_WORDS
            && shape::opening(&line.text) == opening
            && (shape::is_same(&line.text, &title.text) || behind(&title.text, &line.text).is_some())
    };
    let places: Vec<usize> = (top + 1..lines.len()).filter(|at| states(&lines[*at])).collect();
    let above = Some(&places[..n_above_text(lines, &places)]).filter(|above| !above.is_empty())?;
    let is_own = |pair: &&[usize]| pair[1] - pair[0] <= MOST_OWN;
    let n_own = above.windows(2).rev().take_while(is_own).count();
    Some(above[above.len() - 1 - n_own])
}

/// Counts the places that most of the running text stands below.
fn n_above_text(lines: &[Line<'_>], places: &[usize]) -> usize {
    let n_words = |line: &Line<'_>| if line.shape.is_prose { line.shape.n_words } else { 0 };
    let n_all: usize = if places.is_empty() { 0 } else { lines.iter().map(n_words).sum() };
    let mut above = lines.iter().scan(0, |n_above, line| {
        let before = *n_above;
        *n_above += n_words(line);
        Some(before)
    });
    let mut at = 0;
    let is_above = |place: &&usize| {
        let n_above = above.nth(**place - at).unwrap_or(n_all);
        at = **place + 1;
        (n_all - n_above) * 100 >= n_all * LEAST_BELOW
    };
    places.iter().take_while(is_above).count()
}

/// Signs between a title and what stands behind it.
const JOINTS: [&str; 5] = [" | ", " - ", " – ", " — ", " :: "];

/// Gives what stands behind a title on top: "Bridge closed | Roads | Example Press" gives "Roads | Example Press".
fn behind<'t>(top: &'t str, title: &str) -> Option<&'t str> {
    let mut joints = JOINTS.iter().flat_map(|joint| top.match_indices(joint));
    joints.find_map(|(at, joint)| shape::is_same(&top[..at], title).then(|| &top[at + joint.len()..]))
}

/// Gives the site's name, which stands last behind a title.
fn site(behind: &str) -> Option<String> {
    let last = JOINTS.iter().filter_map(|joint| behind.rfind(joint).map(|at| at + joint.len())).max();
    let name = behind[last.unwrap_or(0)..].trim_matches([' ', '#']);
    let is_name = !name.is_empty() && !shape::has_more_words_than(name, 6) && !name.split(' ').all(publisher::is_label);
    is_name.then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::lines;

    const MENU: &str =
        "News\nRoads\nBridges\nFerries\nOpinion\nVideo\nBoats\nSign in\nFerry sinks near the old harbour";
    const TEXT: &str = "The bridge over the canal was closed on Monday.\nIt is old, and nobody has repaired it.";

    fn kept(text: &str) -> (Vec<String>, Option<String>) {
        let page = part(lines::read(text));
        (page.lines.into_iter().map(|line| line.text.into_owned()).collect(), page.site)
    }

    #[test]
    fn what_stands_between_two_titles_is_the_sites() {
        let title = "Bridge closed after crack found";
        for (top, site) in [
            (format!("{title} | Roads | Vell Portal"), Some("Vell Portal")),
            (format!("{title} — #Vell"), Some("Vell")),
            (title.to_owned(), None),
        ] {
            let (lines, found) = kept(&format!("{top}\n{MENU}\n{title}\n{TEXT}"));
            assert_eq!(lines.join("\n"), format!("{title}\n{TEXT}"), "{top}");
            assert_eq!(found.as_deref(), site);
        }
    }

    #[test]
    fn captions_of_the_menus_are_held_below_the_title_again() {
        let title = "Bridge closed after crack found";
        let caption = "A crack in the bridge, which is old";
        let (lines, _) = kept(&format!("{title}\n{MENU}\n{caption}\n{title}\nMara Vell\n{caption}\n{TEXT}"));
        assert_eq!(lines.join("\n"), format!("{title}\nMara Vell\n{TEXT}"));
    }

    #[test]
    fn an_articles_own_lines_between_two_titles_stay() {
        let title = "Bridge closed after crack found";
        let text = format!("{title}\nIt is old\nBy Mara Vell\n{title}\n{TEXT}");
        assert_eq!(kept(&text).0.join("\n"), text);
        let (lines, site) = kept(&format!("{title} - Vell Portal\n{title}\n{TEXT}"));
        assert_eq!((lines.join("\n"), site.as_deref()), (format!("{title}\n{TEXT}"), Some("Vell Portal")));
    }

    #[test]
    fn summary_and_byline_between_the_last_titles_stay() {
        let title = "Bridge closed after crack found";
        let own = format!("{title}\nIt is old and unsafe\nby\nMara Vell\n{title}\n{TEXT}");
        assert_eq!(kept(&format!("{title}\n{MENU}\n{own}")).0.join("\n"), own);
    }

    #[test]
    fn a_title_that_stands_again_below_the_text_holds_nothing() {
        let title = "Bridge closed after crack found";
        let text = format!("{title}\n{TEXT}\n{MENU}\n{title}");
        assert_eq!(kept(&text).0.join("\n"), text);
        let text = format!("{title}, mayor says\n{MENU}\n{title}\n{TEXT}");
        assert_eq!(kept(&text).0.join("\n"), text, "it is another title");
    }
}
