//! Bylines: who wrote an article, in the many forms in which sites say so.
//!
//! Knows how names look, not whose they are.

mod given;

use super::{calendar, publisher, rules::Rule};

use given::is_given;

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

const OPENINGS: [&str; 26] = [
    "edited by ",
    "edited by: ",
    "curated by ",
    "curated by: ",
    "reported by ",
    "reported by: ",
    "by ",
    "by: ",
    "written by ",
    "story by ",
    "report by ",
    "words by ",
    "text by ",
    "analysis by ",
    "opinion by ",
    "interview by ",
    "reporting by ",
    "posted by ",
    "published by ",
    "author: ",
    "authors: ",
    "from ",
    "by our correspondent ",
    "by our special correspondent ",
    "by our reporter ",
    "from our correspondent ",
];

/// How much of a line may be its opening, in bytes.
const LONGEST_OPENING: usize = 80;

/// Words that name a task or a body, not a person.
const OFFICES: [&str; 30] = [
    "correspondent",
    "correspondents",
    "editor",
    "editors",
    "reporter",
    "reporters",
    "staff",
    "desk",
    "bureau",
    "chief",
    "writer",
    "writers",
    "team",
    "newsroom",
    "agency",
    "agencies",
    "press",
    "news",
    "service",
    "media",
    "contributor",
    "columnist",
    "analyst",
    "producer",
    "author",
    "journalist",
    "online",
    "monitoring",
    "office",
    "group",
];

/// Small words within names.
const PARTICLES: [&str; 14] =
    ["de", "van", "der", "den", "von", "al", "el", "bin", "da", "di", "la", "le", "ter", "dos"];

/// Reads a line that opens as bylines do; none where what follows is no name.
pub(super) fn read(text: &str) -> Option<Byline> {
    if text.len() > 240 {
        return None;
    }
    let lower = text[..text.floor_char_boundary(LONGEST_OPENING)].to_ascii_lowercase();
    let opening = OPENINGS.iter().filter(|opening| lower.starts_with(**opening)).max_by_key(|opening| opening.len());
    let opening = opening.copied().or_else(|| dated_opening(&lower))?;
    let rest = text[opening.len()..].trim();
    let (names, suffix) = names(rest);
    let is_from = opening == "from ";
    if names.is_empty() {
        return organisation(rest).filter(|_| !is_from || rest.split(['·', '|']).next().is_some_and(of_staff));
    }
    if is_from && !suffix.starts_with("in ") || !is_suffix(suffix) {
        return None;
    }
    let publisher = outlet(suffix).or_else(|| outlet(rest));
    Some(Byline { author: Some(join(&names, rest)), publisher: publisher.map(str::to_owned) })
}

/// Gives the opening of "Posted on 3 June 2025 by A B".
fn dated_opening(lower: &str) -> Option<&str> {
    let starts_well = ["posted on ", "published on ", "published ", "written on ", "on "]
        .iter()
        .any(|start| lower.starts_with(start));
    let end = lower.find(" by ").filter(|at| starts_well && *at <= 60)? + " by ".len();
    calendar::date(&lower[..end]).map(|_| &lower[..end])
}

/// Finds the publisher beside or behind names: "Example News", "KNW", "for Example News".
fn outlet(text: &str) -> Option<&str> {
    const FOR: [&str; 4] = [" for ", " FOR ", "for ", "FOR "];
    let parts = || text.split([',', '|', '/', '(', ')']).map(str::trim);
    let client = |part| {
        let (before, client) = FOR.iter().find_map(|joint| str::split_once(part, *joint))?;
        let end = [" and ", " AND ", " in ", " IN "].iter().filter_map(|joint| client.find(joint)).min();
        (before.is_empty() || before.contains(' ')).then(|| &client[..end.unwrap_or(client.len())])
    };
    let is_outlet = |name: &&str| publisher::is_publisher(name) || publisher::is_code(name);
    parts().filter_map(client).find(is_outlet).or_else(|| parts().find(is_outlet))
}

/// Reads a line that is nothing but names, or names with what they do: "A B, Kyiv correspondent".
pub(super) fn read_bare(text: &str) -> Option<(Byline, &str)> {
    if text.len() > 120 {
        return None;
    }
    let (names, suffix) = names(text);
    let is_person = |name: &&str| name.split_whitespace().count() >= 2;
    (!names.is_empty() && names.len() <= 4 && names.iter().all(is_person) && is_suffix(suffix))
        .then(|| (Byline { author: Some(join(&names, text)), publisher: None }, suffix))
}

/// Tells whether a line names who wrote a piece of a live page: "From EX’s A B in Kyiv".
pub(super) fn is_inner(text: &str) -> bool {
    let rest = text.strip_prefix("From ").and_then(|rest| rest.split_once("’s ").or_else(|| rest.split_once("'s ")));
    rest.is_some_and(|(outlet, rest)| {
        let (names, suffix) = names(rest);
        outlet.split_whitespace().count() <= 3 && !names.is_empty() && is_suffix(suffix)
    })
}

/// Tells whether a line is one person's name, by a given name that is known.
pub(super) fn is_person(text: &str) -> bool {
    is_names(text) && text.split(' ').next().is_some_and(is_given)
}

/// Tells whether a line is nothing but names of people.
pub(super) fn is_names(text: &str) -> bool {
    let (names, suffix) = names(text.trim_end_matches([',', ' ']).trim_end_matches(" and"));
    !names.is_empty() && suffix.is_empty() && text.len() <= 120
}

/// Tells whether a line says where somebody writes: "in Kyiv", "Reporting from Kyiv".
pub(super) fn is_post(text: &str) -> bool {
    let place = ["in ", "In ", "Reporting from ", "reporting from "].iter().find_map(|start| text.strip_prefix(start));
    text == "Reporting from"
        || place.is_some_and(|place| super::shape::n_words(place) <= 4 && super::shape::is_capitalised(place))
            && !super::shape::ends_sentence(text)
}

/// Tells whether a line says what somebody does: "Ukraine correspondent in Kyiv".
pub(super) fn is_role(text: &str) -> bool {
    text.len() <= 80
        && !super::shape::ends_sentence(text)
        && text.split_whitespace().count() <= 10
        && names_office(text)
}

/// Tells whether a text names what people of the press do.
pub(super) fn names_office(text: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric()).any(|word| OFFICES.contains(&word.to_lowercase().as_str()))
}

/// Gives the names at the start of a text as one text.
pub(super) fn names_at_start(text: &str) -> Option<String> {
    let (names, _) = names(text.trim());
    (!names.is_empty()).then(|| join(&names, text))
}

/// What stands behind a publisher's name where its people are meant.
const BODIES: [&str; 7] =
    [" staff", " reporters", " newsroom", " staff and agencies", " news desk", " web desk", " bureau"];

/// Tells whether a body's people are meant: "Example Press staff".
fn of_staff(text: &str) -> bool {
    let lower = text.trim_end().to_ascii_lowercase();
    BODIES.iter().any(|end| lower.ends_with(end))
}

/// Reads "By Example Agency", "By AFP" and "From Example Press staff".
pub(super) fn organisation(rest: &str) -> Option<Byline> {
    let rest = rest.split([',', '|', '(', '·']).next()?.trim().trim_end_matches('.');
    let of_staff = of_staff(rest);
    let lower = rest.to_ascii_lowercase();
    let end = BODIES.iter().filter(|end| lower.ends_with(**end)).map(|end| rest.len() - end.len()).min();
    let end = lower.find(" staff").or(end).filter(|_| of_staff);
    let rest = &rest[..end.unwrap_or(rest.len())];
    let is_own = of_staff && rest.contains(' ') && !names_office(rest) && !publisher::is_label(rest);
    let is_body = is_own || publisher::is_publisher(rest) || names_office(rest);
    let is_short = rest.split_whitespace().count() <= 5 && super::shape::is_capitalised(rest);
    let publisher = Some(rest.to_owned()).filter(|rest| is_own || publisher::is_publisher(rest));
    (is_body && is_short).then_some(Byline { author: None, publisher })
}

/// Tells whether what stands behind the names may: little, and no sentence.
fn is_suffix(suffix: &str) -> bool {
    const STARTS: [&str; 8] = ["in ", "with ", "for ", "at ", "reports", "reporting ", "is ", "on "];
    let suffix = suffix.trim();
    let starts_well = suffix.starts_with([',', '|', '/', '(', '-', '–', '—', '•', '·', '@'])
        || STARTS.iter().any(|start| suffix.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start)));
    suffix.is_empty()
        || starts_well
            && suffix.split_whitespace().count() <= 12
            && (!super::shape::ends_sentence(suffix) || suffix.contains('@'))
}

/// Parts a text into the names at its start and the rest: "A B, C D and E F in Kyiv".
fn names(text: &str) -> (Vec<&str>, &str) {
    let (mut names, mut rest) = (Vec::new(), text.trim_start());
    loop {
        let length = name_length(rest);
        let name = rest[..length].trim_end_matches(',');
        if length == 0 || names_office(name) || publisher::is_publisher(name) {
            break;
        }
        names.push(name.trim_end());
        let behind = &rest[length..];
        let next = JOINTS.iter().find_map(|joint| behind.strip_prefix(joint)).or_else(|| past_post(behind));
        match next {
            Some(next) if name_length(next) > 0 && !is_other(next) => rest = next,
            _ => return (names, behind.trim_start()),
        }
    }
    (names, rest)
}

/// What stands between names, the longest first.
const JOINTS: [&str; 5] = [", and ", " and ", " AND ", " & ", ", "];

/// Passes over where or for whom somebody writes, if another name follows: "A B in Kyiv and C D".
fn past_post(behind: &str) -> Option<&str> {
    let rest = [" in ", " IN ", " for ", " FOR "].iter().find_map(|start| behind.strip_prefix(start))?;
    let joints = JOINTS.iter().filter_map(|joint| Some((rest.find(joint)?, joint.len())));
    let (at, length) = joints.min_by_key(|(at, length)| (*at, usize::MAX - length))?;
    let post = &rest[..at];
    (post.split_whitespace().count() <= 4 && super::shape::is_capitalised(post)).then(|| &rest[at + length..])
}

/// Tells whether a name-like start is an office or a publisher.
fn is_other(text: &str) -> bool {
    let name = &text[..name_length(text)];
    names_office(name) || publisher::is_publisher(name)
}

/// Measures the name at the start of a text in bytes: two to five words that begin with a capital letter, the last of
/// them before a comma or a word that is none of a name.
fn name_length(text: &str) -> usize {
    let (mut length, mut n_words) = (0, 0);
    let mut at = 0;
    for word in text.split_inclusive(' ').take(6) {
        let bare = word.trim_end();
        let plain = bare.trim_end_matches(',');
        let is_particle = n_words > 0 && PARTICLES.contains(&plain.to_lowercase().as_str());
        if !is_particle && !is_name_word(plain) || n_words == 5 {
            break;
        }
        at += word.len();
        if !is_particle {
            length = at - (word.len() - plain.len());
        }
        n_words += 1;
        if bare.ends_with(',') {
            break;
        }
    }
    if text[..length].split_whitespace().count() >= 2 { length } else { 0 }
}

fn is_name_word(word: &str) -> bool {
    const SMALL: [&str; 14] =
        ["The", "A", "An", "And", "For", "With", "AND", "FOR", "IN", "AT", "WITH", "OF", "THE", "VIA"];
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let is_letter = |letter: char| letter.is_alphabetic() || matches!(letter, '-' | '’' | '\'' | '.' | 'ʼ');
    word.starts_with(char::is_uppercase)
        && word.chars().all(is_letter)
        && (word.chars().count() <= 2 || !word.ends_with('.') || word == "Jr." || word == "Sr.")
        && !DAYS.contains(&word.to_lowercase().as_str())
        && calendar::month(word).is_none_or(|_| matches!(word, "May" | "April" | "June" | "August" | "Jan"))
        && !SMALL.contains(&word)
}

/// Joins names as the text lists them; capitals alone become a name's usual letters.
fn join(names: &[&str], text: &str) -> String {
    let listed = match names {
        [] => String::new(),
        [name] => (*name).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    };
    let is_shouted = !text.is_empty() && !listed.replace(" and ", "").chars().any(char::is_lowercase);
    if is_shouted { lower(&listed) } else { listed }
}

fn lower(shouted: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first: String = letters.next().into_iter().collect();
        if word == "and" { word.to_owned() } else { first + &letters.as_str().to_lowercase() }
    };
    shouted.split(' ').map(word).collect::<Vec<_>>().join(" ")
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
            ("Written by: Mara Vell", ""),
            ("By Mara Vell for Example News", "Mara Vell"),
            ("By Mara Vell | Example Press", "Mara Vell"),
            ("Author: Mara Vell", "Mara Vell"),
            ("From Mara Vell in Odesa", "Mara Vell"),
            ("By Mara Vell in Odesa and Oleh Trym", "Mara Vell and Oleh Trym"),
            ("By MARA VELL FOR EXAMPLE NEWS and OLEH TRYM IN ODESA", "Mara Vell and Oleh Trym"),
            ("Posted on June 4, 2025 by Mara Vell", "Mara Vell"),
        ] {
            let found = read(text).and_then(|byline| byline.author).unwrap_or_default();
            assert_eq!(found, author, "{text}");
        }
    }

    #[test]
    fn organisations_are_publishers_not_authors() {
        let byline = read("By Associated Press").unwrap();
        assert_eq!((byline.author, byline.publisher.as_deref()), (None, Some("Associated Press")));
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
        assert_eq!(author("Mara Vell and Oleh Trym").as_deref(), Some("Mara Vell and Oleh Trym"));
        assert_eq!(author("Bridge closed after crack found"), None);
        assert!(is_role("Ukraine correspondent in Kyiv") && !is_role("The editor left."));
    }
}
