//! Credits of pictures: who took them, and which agency passed them on.

use super::shown::{describes, tells_of_itself};
use crate::article::{byline, publisher, shape};

/// Tells whether a line ends in a credit as captions do: "(A Name/For Example Press)", "(Example Service via EX)",
/// "| A Name/EX via Example Images".
pub(in crate::article::boilerplate) fn is_credited(text: &str) -> bool {
    let holds = |sign| memchr::memchr(sign, text.as_bytes()).is_some();
    let has_stroke = holds(b'/');
    let may_end_in_credit = has_stroke || text.ends_with([')', ']']) || holds(b'|');
    may_end_in_credit
        && (ends_in_credit(text) || has_bare_credit(text) || ends_in_agency(text) || ends_in_publisher(text))
        || has_stroke && is_credit_alone(text)
        || has_dashed_credit(text)
        || has_relayed_credit(text)
        || tells_of_itself(text)
}

/// Tells whether a caption ends in a name and an agency with a long dash between them: "A bridge.A Name—Getty Images".
fn has_dashed_credit(text: &str) -> bool {
    let close = &text.as_bytes()[text.len().saturating_sub("—".len() + LONGEST_AGENCY)..];
    let parts = if close.contains(&DASH) { text.rsplit_once('—') } else { None };
    let Some((caption, agency)) = parts else { return false };
    is_agency(agency)
        && caption.ends_with(char::is_alphabetic)
        && !text.contains(['“', '"'])
        && !shape::has_more_words_than(text, 70)
}

/// The last byte of a long dash.
const DASH: u8 = "—".as_bytes()[2];

/// Tells whether a line is a person and whom they took a picture for, and no more: "Mara Vell/Example Press".
fn is_credit_alone(text: &str) -> bool {
    let Some((person, body)) = text.split_once('/') else { return false };
    let is_body = |body: &str| !body.contains('/') && shape::is_capitalised(body) && !shape::ends_sentence(body);
    !shape::has_more_words_than(text, 7)
        && !text.contains([':', '“', '"'])
        && byline::is_person(person.trim())
        && is_body(body.trim())
}

/// Tells whether a caption ends in who took the picture and who passed it on: "EXAMPLE PRESS/A Name, Pool Photo via AP".
fn has_relayed_credit(text: &str) -> bool {
    const VIA: &str = " via ";
    let from = text.len().saturating_sub(VIA.len() + LONGEST_AGENCY);
    let Some(at) = text.as_bytes()[from..].windows(VIA.len()).rposition(|letters| letters == VIA.as_bytes()) else {
        return false;
    };
    let (caption, agency) = (&text[..from + at], &text[from + at + VIA.len()..]);
    let is_name = || caption.rsplit(' ').next().is_some_and(|word| word.starts_with(char::is_uppercase));
    is_agency(agency)
        && (caption.contains('/') || caption.ends_with(" Photo"))
        && is_name()
        && !text.contains(['“', '"'])
        && !shape::has_more_words_than(text, 80)
}

/// Tells whether a text is the name of an agency of pictures.
fn is_agency(text: &str) -> bool {
    text.len() <= LONGEST_AGENCY && AGENCIES.iter().any(|agency| agency.eq_ignore_ascii_case(text))
}

/// The longest name of an agency of pictures, in bytes.
const LONGEST_AGENCY: usize = 12;

/// Agencies of pictures as they stand alone in brackets.
const AGENCIES: [&str; 16] = [
    "reuters",
    "ap",
    "ap photo",
    "afp",
    "epa",
    "epa-efe",
    "getty",
    "getty images",
    "anadolu",
    "pa",
    "upi",
    "shutterstock",
    "nurphoto",
    "telegram",
    "handout",
    "file photo",
];

/// Tells whether a caption ends in an agency in brackets: "A man runs for his life (AGENCY)". Behind a full stop it is a
/// report's signature.
fn ends_in_agency(text: &str) -> bool {
    let Some((caption, agency)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) else { return false };
    is_agency(agency) && !shape::ends_sentence(caption) && describes(caption)
}

/// Tells whether a caption ends in who made the picture, in square brackets, or is no more than that: "[Example Press]".
fn ends_in_publisher(text: &str) -> bool {
    let Some((caption, name)) = text.strip_suffix(']').and_then(|text| text.rsplit_once('[')) else { return false };
    publisher::is_publisher(name) && !shape::ends_sentence(caption) && !shape::has_more_words_than(caption, 40)
}

/// Tells whether an agency signs a paragraph behind its last sentence: "The bridge was closed on Monday. [AGENCY]"
pub(in crate::article::boilerplate) fn is_signed(text: &str) -> bool {
    let Some((own, agency)) = text.strip_suffix(']').and_then(|text| text.rsplit_once('[')) else { return false };
    AGENCIES.contains(&agency.to_ascii_lowercase().as_str())
        && shape::ends_sentence(own)
        && shape::has_more_words_than(own, 12)
}

/// Tells whether a caption closes with an agency in capitals behind its full stop: "A bridge in Odesa on Monday. REUTERS".
pub(in crate::article::boilerplate) fn ends_in_bare_agency(text: &str) -> bool {
    let close = text.ceil_char_boundary(text.len().saturating_sub(". ".len() + LONGEST_AGENCY));
    let at = if text[close..].contains(". ") { text.rfind(". ") } else { None };
    let Some((caption, agency)) = at.map(|at| (&text[..at], &text[at + ". ".len()..])) else { return false };
    let is_shouted = !agency.chars().any(char::is_lowercase);
    is_shouted && is_agency(agency) && describes(caption)
}

/// Tells whether a line is a credit alone: "MARA VELL/AP", "Getty Images".
pub(in crate::article::boilerplate) fn is_bare_credit(text: &str) -> bool {
    !shape::has_more_words_than(text, 6) && !shape::ends_sentence(text)
}

/// Tells whether a caption ends in a name and a body without brackets: "A burnt bus in Sumy A Name/Telegram".
fn has_bare_credit(text: &str) -> bool {
    let mut words = text.rsplit(' ');
    let Some((person, body)) = words.next().and_then(|last| last.split_once('/')) else { return false };
    let is_name = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    is_name(person)
        && is_name(body)
        && body.chars().count() > 1
        && words.next().is_some_and(is_name)
        && !text.contains([':', '“', '"'])
        && shape::has_more_words_than(text, 4)
        && !shape::has_more_words_than(text, 40)
}

fn ends_in_credit(text: &str) -> bool {
    let inner = text.strip_suffix([')', ']']).and_then(|text| text.rfind(['(', '[']).map(|at| &text[at + 1..]));
    let behind = text.rsplit_once(" | ").map(|(_, credit)| credit).filter(|credit| credit.contains(['/', '©']));
    let is_small = |word: &&str| matches!(*word, "via" | "for" | "by" | "/" | "-");
    inner.or(behind).is_some_and(|credit| {
        let names: Vec<&str> = credit.split_whitespace().filter(|word| !is_small(word)).collect();
        let is_parted = credit.contains('/') || credit.contains(" via ");
        let is_name = |word: &&str| word.starts_with(|letter: char| letter.is_uppercase() || letter == '@');
        is_parted
            && (1..=10).contains(&names.len())
            && names.iter().all(|name| is_name(name) || matches!(*name, "of" | "the"))
            && !credit.contains(|letter: char| letter.is_ascii_digit())
            && !text.contains("said")
            && shape::has_more_words_than(text, names.len() + 2)
            && !shape::has_more_words_than(text, 70)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agency_in_capitals_closes_a_caption() {
        assert!(ends_in_bare_agency("A soldier looks at the bridge in Odesa on Monday. REUTERS"));
        for text in
            ["The bridge was closed, the mayor said on Monday. REUTERS", "A bridge. Reuters", "He flew to the U.S."]
        {
            assert!(!ends_in_bare_agency(text), "{text}");
        }
    }
}
