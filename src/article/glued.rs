//! Words of a site that stand on one line with the article's own, parted from them: a trailer behind the last sentence,
//! a plea before the first.
//!
//! Knows where sentences end; whether a piece is the site's, `boilerplate` says. What is not wholly so stays together.

use std::{borrow::Cow, ops::Range};

use super::{
    agency, boilerplate,
    lines::{self, Above, Line},
    shape,
};

/// In how many of the last lines the last sentence is looked at.
const LAST_LINES: usize = 4;

/// The longest piece that may be the site's, in bytes.
const LONGEST: usize = 400;

/// Parts lines that hold a piece of the site's; the pieces count as lines.
pub(super) fn part(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    let last = lines.len().saturating_sub(LAST_LINES);
    let mut parted = Vec::with_capacity(lines.len());
    for (index, line) in lines.into_iter().enumerate() {
        let last_sentence = || if index >= last { last_sentence(&line.text) } else { None };
        let behind = || trailer(&line.text).or_else(last_sentence);
        match plea(&line.text)
            .or_else(|| label(&line.text))
            .or_else(|| behind().filter(|_| !boilerplate::is_site(&line.text)))
        {
            Some(at) => parted.extend(cut(&line, at)),
            None => parted.push(line),
        }
    }
    lines::number(&mut parted);
    parted
}

fn cut<'a>(line: &Line<'a>, at: usize) -> [Line<'a>; 2] {
    let piece = |range: Range<usize>| match &line.text {
        Cow::Borrowed(text) => Cow::Borrowed(text[range].trim()),
        Cow::Owned(text) => Cow::Owned(text[range].trim().to_owned()),
    };
    let (first, second) = (piece(0..at), piece(at..line.text.len()));
    [line.clone().with(first), Line { above: Above::Line, ..line.clone().with(second) }]
}

/// Finds an agency's trailer in brackets behind the last sentence: "It was closed. (Reporting by …; Editing by …)".
fn trailer(text: &str) -> Option<usize> {
    let closed = text.trim_end_matches('.');
    if !closed.ends_with([')', ']']) {
        return None;
    }
    let at = closed.rfind(['(', '[']).filter(|at| *at > 0 && closed.len() - at <= LONGEST)?;
    (agency::is_trailer(&text[at..]) && shape::ends_sentence(&text[..at])).then_some(at)
}

/// Finds where the article begins behind a plea that markup glued to it: "Your support matters.The bridge was closed."
fn plea(text: &str) -> Option<usize> {
    let start = &text[..text.floor_char_boundary(LONGEST)];
    let is_glued = |at: &usize| {
        let (before, behind) = (&start[..*at], &start[at + 1..]);
        before.ends_with(char::is_lowercase)
            && behind.starts_with(|letter: char| letter.is_uppercase() || matches!(letter, '“' | '‘'))
    };
    let at = memchr::memchr3_iter(b'.', b'!', b'?', start.as_bytes()).find(is_glued)? + 1;
    boilerplate::is_plea(&text[..at]).then_some(at)
}

/// The longest label of an advertisement, in bytes.
const LONGEST_LABEL: usize = 60;

/// Finds where the article goes on behind an advertisement's label that markup glued to it: "Advertisement“It was loud”".
fn label(text: &str) -> Option<usize> {
    let start = &text.as_bytes()[..text.len().min(LONGEST_LABEL)];
    let may_open = |letter: u8| letter.is_ascii_uppercase() || letter == b'"' || letter >= 0xc0;
    let may_end = |letter: u8| letter.is_ascii_alphabetic() || !letter.is_ascii();
    // All are counted, as that takes many letters at a time.
    let seams =
        start.iter().zip(start.iter().skip(1)).filter(|(before, letter)| may_end(**before) && may_open(**letter));
    if seams.count() == 0 {
        return None;
    }
    let opening = start.iter().enumerate().skip(1).filter(|(_, letter)| may_open(**letter)).map(|(at, _)| at);
    let at = opening
        .filter(|at| may_end(start[at - 1]))
        .filter(|at| is_seam(text, *at))
        .find(|at| boilerplate::is_advert(&text[..*at]))?;
    shape::is_prose(&text[at..]).then_some(at)
}

/// Tells whether what begins at a letter may be glued to the one before it: a word's end before a capital letter or an
/// opening mark.
fn is_seam(text: &str, at: usize) -> bool {
    if matches!(text.as_bytes()[at..], [0xe2, 0x80, last, ..] if !matches!(last, 0x98 | 0x9c)) {
        return false;
    }
    let (own, behind) = text.split_at(at);
    let mut letters = behind.char_indices();
    let (Some(before), Some((_, here))) = (own.chars().next_back(), letters.next()) else { return false };
    let Some((_, next)) = letters.next().filter(|(length, _)| at + length <= LONGEST_LABEL) else { return false };
    let opens = here.is_uppercase() || matches!(here, '“' | '"' | '‘');
    before.is_alphabetic() && opens && (before.is_lowercase() || !here.is_uppercase() || next.is_lowercase())
}

/// Finds the last sentence, where it is a plea or a notice of rights: "It was closed. Follow us on Telegram."
fn last_sentence(text: &str) -> Option<usize> {
    let from = text.ceil_char_boundary(text.len().saturating_sub(LONGEST));
    let rest = &text[from..];
    let letters = rest.as_bytes();
    let begins = |at: &usize| {
        letters[..*at].last().is_some_and(|letter| ".!?”)".as_bytes().contains(letter))
            && rest[..*at].ends_with(['.', '!', '?', '”', ')'])
            && shape::ends_sentence(&rest[..*at])
            && rest[*at..].trim_start().starts_with(|letter: char| letter.is_uppercase() || matches!(letter, '(' | '['))
    };
    let is_plea = |at: &usize| !is_within_quotation(text, from + at) && boilerplate::is_plea(rest[*at..].trim());
    let begins = memchr::memrchr_iter(b' ', letters).filter(begins).take(2);
    begins.filter(is_plea).min().map(|at| from + at)
}

/// Tells whether a quotation is open at a place of a text.
fn is_within_quotation(text: &str, at: usize) -> bool {
    let count = |sign| text[..at].matches(sign).count();
    count('“') > count('”') || count('"') % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::lines;

    fn parted(text: &str) -> Vec<String> {
        part(lines::read(text)).into_iter().map(|line| line.text.into_owned()).collect()
    }

    #[test]
    fn what_is_the_sites_is_parted_from_the_articles_words() {
        let own = "The bridge was closed, the mayor said.";
        for (text, pieces) in [
            (format!("{own} (Reporting by Mara Vell; Editing by Ann Witt)"), 2),
            (format!("{own} Follow us on Telegram."), 2),
            (format!("{own} This article was originally published by Example Press."), 2),
            (format!("Your support makes all the difference.{own}"), 2),
            (format!("Article continues after this advertisement{own}"), 2),
            (format!("ADVERTISEMENT{own}"), 2),
            (format!("Advertisement“It was loud,” she said. {own}"), 2),
        ] {
            let found = parted(&text);
            assert_eq!(found.len(), pieces, "{text}");
            assert!(found.iter().any(|piece| piece.ends_with(own)), "{found:?}");
        }
    }

    #[test]
    fn the_articles_words_stay_together() {
        for text in [
            "The bridge was closed. The mayor left (his car broke down).",
            "The bridge was closed.The mayor left.",
            "He spoke to the press. He was asked to follow the convoy.",
            "“It was closed.” He left.",
            "“The bridge was closed. These shells must not be used near towns,” said the envoy.",
            "McAdvert and AdBridge closed the bridge.",
        ] {
            assert_eq!(parted(text), [text]);
        }
    }
}
