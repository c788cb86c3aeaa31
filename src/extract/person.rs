//! People whom the lexicon knows: by full name, by surname after a title or the full name.

use super::{
    found::{Found, How, Kind},
    reading::Reading,
    words,
};
use crate::{
    lexicon::{Sense, spelling},
    text::TokenKind,
};

/// People of the lexicon.
pub(super) const KIND: Kind = Kind { name: "person", plural: "people", find };

fn find(reading: &Reading<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (hit, sense) in reading.senses() {
        let (how, entity) = match sense {
            Sense::Name(at) if reading.lexicon.entity(at).is_person() => (How::Name, at),
            Sense::Surname(at) => {
                match with_initial(reading, hit.start, at).or_else(|| misspelt(reading, hit.start, at)) {
                    Some(start) => {
                        found.push(Found { tokens: start..hit.end, how: How::Name, entity: at });
                        continue;
                    }
                    None if is_surname(reading, hit.start, hit.end) => (How::Surname, at),
                    None => continue,
                }
            }
            _ => continue,
        };
        found.push(Found { tokens: hit.start..hit.end, how, entity });
    }
    found
}

/// "Donald J. Trump", "Vladimir V. Putin": a first name and an initial or a patronymic before the surname.
fn with_initial(reading: &Reading<'_>, start: usize, entity: u32) -> Option<usize> {
    let text = reading.text;
    let middle = start.checked_sub(1)?;
    let first = middle.checked_sub(1)?;
    let patronymic = ["ich", "yich", "ych", "vna"].iter().any(|end| text.word(middle).ends_with(end));
    let initial = text.word(middle).chars().count() == 1 && text.tokens()[middle].capital;
    if !(patronymic || initial) || !text.tokens()[first].capital {
        return None;
    }
    let name = crate::text::fold::fold(reading.lexicon.entity(entity).name.split(' ').next()?);
    (spelling::key(text.word(first)) == spelling::key(&name)).then_some(first)
}

/// "Kaya Kallas", "Rustam Umerov": a first name that differs in one letter of the middle.
fn misspelt(reading: &Reading<'_>, start: usize, entity: u32) -> Option<usize> {
    let text = reading.text;
    let first = start.checked_sub(1).filter(|first| text.tokens()[*first].capital)?;
    let entity = reading.lexicon.entity(entity);
    let (name, surname) = entity.name.split_once(' ')?;
    let name = crate::text::fold::fold(name);
    let word = text.word(first);
    let differ = || word.chars().zip(name.chars()).filter(|(one, other)| one != other).count();
    let like = word.len() > 3
        && word.chars().count() == name.chars().count()
        && word.chars().next() == name.chars().next()
        && word.chars().next_back() == name.chars().next_back()
        && differ() == 1;
    let plain = !surname.contains(' ') && text.sentence_of(first) == text.sentence_of(start);
    (like && plain).then_some(first)
}

/// Tells whether a surname stands free: after no other first name, before no noun with a capital.
fn is_surname(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    let text = reading.text;
    let joined = |at: usize| text.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Hyphen);
    if joined(end) && text.tokens().get(end + 1).is_some_and(|next| next.capital) || start > 0 && joined(start - 1) {
        return false;
    }
    if text.tokens().get(end).is_some_and(|next| {
        next.capital
            && next.is_word()
            && !words::is_function(text.print(end))
            && reading.starting(end).iter().flat_map(|hit| &hit.values).all(|sense| matches!(sense, Sense::Surname(_)))
            && text.sentence_of(end) == text.sentence_of(start)
            && !text.paragraphs()[text.paragraph_of(start)].heading
    }) {
        return false;
    }
    start == 0 || !is_first_name(reading, start - 1)
}

/// Tells whether a token is a capitalised word that can only be another person's first name.
pub(super) fn is_first_name(reading: &Reading<'_>, at: usize) -> bool {
    let text = reading.text;
    let token = &text.tokens()[at];
    let word = text.word(at);
    token.is_word()
        && token.capital
        && text.sentence_of(at) == text.sentence_of(at + 1)
        && !words::is_address(word)
        && !words::is_function(word)
        && !text.paragraphs()[text.paragraph_of(at)].heading
        && !reading.ending(at + 1).any(|hit| hit.values.iter().any(|sense| !matches!(sense, Sense::Surname(_))))
        && !reading.is_introduced(at)
        && !(reading.starts_sentence(at) && words::is_speech(word))
}
