//! Bylines: who wrote an article, in the many forms in which sites say so.
//!
//! Knows how names look, not whose they are.

mod body;
mod dress;
mod inner;
mod names;
mod office;
mod opening;

use super::{publisher, rules::Rule, shape};
use crate::text::given::is_given;

use body::{of_staff, outlet};
use names::{join, names};

pub(super) use body::{desk, organisation};
pub(super) use inner::{inner_author, is_inner};
pub(super) use office::{is_post, is_role, names_office};

/// Bylines.
pub(super) const BYLINE: Rule =
    Rule { id: "byline", reason: "A line that names who wrote the article is about it, not of it." };

/// What a byline says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Byline {
    /// The people, as the line lists them.
    pub(super) author: Option<String>,
    /// The organisation beside them.
    pub(super) publisher: Option<String>,
}

/// What stands between a house and the names of its people on one line.
const BEHIND_OUTLET: [&str; 5] = ["| By ", "| by ", "| BY ", "• By ", "· By "];

/// Reads a line that opens as bylines do; none where what follows is no name.
pub(super) fn read(text: &str) -> Option<Byline> {
    let text = text.trim_start_matches(['-', '–', '—', '•', ' ']);
    if text.len() > 240 || !opening::may_stand_in(text) {
        return None;
    }
    let plain = dress::plain(text);
    let part = |joint: &&str| shape::split_once(&plain, joint);
    let behind_outlet = if shape::is_parted(&plain) { BEHIND_OUTLET.iter().find_map(part) } else { None };
    if let Some((outlet, names)) = behind_outlet.filter(|(outlet, _)| publisher::is_publisher(outlet)) {
        let byline = read(&format!("By {}", names.trim()))?;
        return Some(Byline { publisher: byline.publisher.or(Some(outlet.trim().to_owned())), ..byline });
    }
    let (own, _) = dress::without_stamp(dress::without_date(&plain));
    let dated = || opening::part_dated(&plain).map(|rest| (false, rest));
    let (is_from, rest) = opening::part(own).or_else(dated)?;
    let rest = dress::without_titles(dress::without_stamp(rest.trim()).0);
    let (house, rest) = body::house(rest).map_or((None, rest), |(house, rest)| (Some(house.to_owned()), rest));
    let (names, suffix) = names(rest);
    if names.is_empty() {
        return organisation(rest).filter(|_| !is_from || rest.split(['·', '|']).next().is_some_and(of_staff));
    }
    if is_from && !suffix.starts_with("in ") || !is_suffix(suffix) {
        return None;
    }
    let publisher = outlet(suffix).or_else(|| outlet(rest)).map(str::to_owned);
    Some(Byline { author: Some(join(&names, rest)), publisher: publisher.or(house) })
}

/// Reads a line that is nothing but names, or names with what they do: "A B, Kyiv correspondent". Gives, too, what stands
/// behind the names.
pub(super) fn read_bare(text: &str) -> Option<(Byline, String)> {
    let may_begin = names::may_begin(text);
    if text.len() > 120 || !(may_begin || cfg!(debug_assertions)) {
        return None;
    }
    let plain = dress::plain(text.trim_end_matches([' ', '|', '·', '•']));
    let (own, stamp) = dress::without_stamp(dress::without_date(&plain));
    let (names, suffix) = names(dress::without_titles(own));
    let is_person = |name: &&str| name.split_whitespace().count() >= 2;
    if names.is_empty() || names.len() > 4 || !names.iter().all(is_person) || !is_suffix(suffix) {
        return None;
    }
    debug_assert!(may_begin, "no names may begin {text:?}");
    let date = if stamp.is_empty() && own.len() < plain.len() { plain.as_str() } else { stamp };
    let behind = if date.is_empty() { suffix.to_owned() } else { format!("{suffix} | {date}").trim().to_owned() };
    let publisher = if suffix.starts_with("with ") { None } else { outlet(suffix) };
    Some((Byline { author: Some(join(&names, own)), publisher: publisher.map(str::to_owned) }, behind))
}

/// Reads who reports, where the last sentence of a summary says so: "… A B reports from Kursk".
pub(super) fn in_last_sentence(text: &str) -> Option<String> {
    let text = text.trim_end_matches('.');
    let is_behind_stop = |at: &usize| text[..*at].ends_with(['.', '?', '!', '”']);
    let at = memchr::memrchr_iter(b' ', text.as_bytes()).find(is_behind_stop).map(|space| space + 1);
    let (names, suffix) = names(&text[at.unwrap_or(0)..]);
    let reports = ["reports", "report", "reports from", "report from"]
        .iter()
        .any(|verb| suffix.strip_prefix(verb).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
    let is_place = suffix.split(' ').skip(2).all(|word| word.starts_with(char::is_uppercase) || word.len() <= 4);
    (!names.is_empty() && reports && is_place && suffix.split(' ').count() <= 6).then(|| join(&names, text))
}

/// Tells whether a line is one person's name, by a given name that is known.
pub(super) fn is_person(text: &str) -> bool {
    is_names(text) && text.split(' ').next().is_some_and(is_given)
}

/// Tells whether a line is one person's name and where they write: "Mara Vell in Kyiv".
pub(super) fn is_posted(text: &str) -> bool {
    read_bare(text).is_some_and(|(byline, suffix)| {
        let is_post = suffix.starts_with("in ") || suffix.starts_with("near ");
        is_post && byline.author.is_some_and(|author| is_person(&author))
    })
}

/// Tells whether a line is nothing but names of people.
pub(super) fn is_names(text: &str) -> bool {
    let (names, suffix) = names(text.trim_end_matches([',', ' ']).trim_end_matches(" and"));
    !names.is_empty() && suffix.is_empty() && text.len() <= 120
}

/// Gives the names at the start of a text as one text.
pub(super) fn names_at_start(text: &str) -> Option<String> {
    let (names, _) = names(text.trim());
    (!names.is_empty()).then(|| join(&names, text))
}

/// Tells whether what stands behind the names may: little, and no sentence.
fn is_suffix(suffix: &str) -> bool {
    const STARTS: [&str; 11] =
        ["of ", "special to ", "in ", "near ", "with ", "for ", "at ", "reports", "reporting ", "is ", "on "];
    let suffix = suffix.trim();
    let is_company = ["and ", "& "].iter().any(|joint| suffix.strip_prefix(joint).is_some_and(names_office));
    let is_role = suffix.split(' ').next().is_some_and(names::is_of_a_role) && is_role(suffix);
    let starts_well = is_company
        || suffix.starts_with(|letter: char| letter.is_ascii_digit())
        || is_role
        || suffix.starts_with([',', '|', '/', '(', '-', '–', '—', '•', '·', '@'])
        || STARTS.iter().any(|start| suffix.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start)));
    suffix.is_empty()
        || starts_well
            && suffix.split_whitespace().count() <= 12
            && (!shape::ends_sentence(suffix) || suffix.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_in_many_forms_are_read() {
        for (text, author) in [
            ("By Mara J. Vell", "Mara J. Vell"),
            ("By Mara Vell in Kyiv", "Mara Vell"),
            ("BY MARA VELL AND OLEH TRYM", "Mara Vell and Oleh Trym"),
            ("By MARA VELL and OLEH TRYM, Associated Press", "Mara Vell and Oleh Trym"),
            ("By Mara Vell, Oleh Trym and Hans van der Kolb", "Mara Vell, Oleh Trym and Hans van der Kolb"),
            ("Analysis by Mara Vell, defence correspondent", "Mara Vell"),
            ("Written by: Mara Vell", "Mara Vell"),
            ("By Mara Vell for Example News", "Mara Vell"),
            ("By Mara Vell | Example Press", "Mara Vell"),
            ("Author: Mara Vell", "Mara Vell"),
            ("From Mara Vell in Odesa", "Mara Vell"),
            ("By Mara Vell in Odesa and Oleh Trym", "Mara Vell and Oleh Trym"),
            ("By MARA VELL FOR EXAMPLE NEWS and OLEH TRYM IN ODESA", "Mara Vell and Oleh Trym"),
            ("Posted on June 4, 2025 by Mara Vell", "Mara Vell"),
            ("By Mara Vell June 4, 2025", "Mara Vell"),
            ("By Mara Vell4 June 2025", "Mara Vell"),
            ("By Dr. Mara Vell", "Mara Vell"),
            ("By The Example’s Mara Vell", "Mara Vell"),
            ("By Mara Vell and the Kyiv bureau", "Mara Vell"),
            ("By Mara Vell of the Example Courier staff", "Mara Vell"),
            ("A report by Mara Vell", "Mara Vell"),
            ("Published By : Mara Vell", "Mara Vell"),
            ("Example Press | By Mara Vell", "Mara Vell"),
            ("By Mara Vell/KNW", "Mara Vell"),
            ("BY JAN VELL AND MARA TRYM, EXAMPLE PRESS", "Jan Vell and Mara Trym"),
        ] {
            let found = read(text).and_then(|byline| byline.author).unwrap_or_default();
            assert_eq!(found, author, "{text}");
        }
    }

    #[test]
    fn organisations_are_publishers_not_authors() {
        let byline = read("By Associated Press").unwrap();
        assert_eq!((byline.author, byline.publisher.as_deref()), (None, Some("Associated Press")));
        assert_eq!(read("By Example Press and news agencies").unwrap().publisher.as_deref(), Some("Example Press"));
        assert_eq!(read("By Staff Writer").unwrap(), Byline::default());
        assert_eq!(read("By Mara Vell, Example News").unwrap().publisher.as_deref(), Some("Example News"));
        assert_eq!(read("By Mara Vell and Oleh Trym, KNW").unwrap().publisher.as_deref(), Some("KNW"));
        assert_eq!(read("By MARA VELL FOR EXAMPLE NEWS").unwrap().publisher.as_deref(), Some("EXAMPLE NEWS"));
        assert_eq!(read("By Example Horizon Staff").unwrap().publisher.as_deref(), Some("Example Horizon"));
    }

    #[test]
    fn what_is_no_byline_stays() {
        for text in [
            "By Friday evening, rescuers had left.",
            "By Monday",
            "By the river, a house stands empty",
            "By Taras Shevchenko's monument stood a crowd that did not want to leave.",
            "From Kyiv to Lviv in a day",
            "From Mara Vell",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn bare_names_need_to_look_like_names() {
        let author = |text| read_bare(text).and_then(|(byline, _)| byline.author);
        assert_eq!(author("Mara Vell, Kyiv correspondent").as_deref(), Some("Mara Vell"));
        assert_eq!(author("Mara Vell, Special to the Courier").as_deref(), Some("Mara Vell"));
        assert_eq!(author("Mara Vell Senior Foreign Correspondent").as_deref(), Some("Mara Vell"));
        assert_eq!(author("Mara VellDiplomatic correspondent").as_deref(), Some("Mara Vell"));
        assert_eq!(author("3 June 2025 | Mara Vell").as_deref(), Some("Mara Vell"));
        assert_eq!(author("Mara Vell and Oleh Trym").as_deref(), Some("Mara Vell and Oleh Trym"));
        assert_eq!(author("Bridge closed after crack found"), None);
        assert!(is_role("Ukraine correspondent in Kyiv") && !is_role("The editor left."));
    }
}
