//! Names that a phrase is: of a person, known or not, or of a body.

use std::ops::Range;

use crate::{
    extract::{Cast, cast::Sort, english},
    text::TokenKind,
};

/// Gives the name with which a chunk ends, or the one before a short tail: "Emil Example in Kyiv".
pub(super) fn ends_with_person(cast: &Cast<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    let last = cast.within(tokens.clone()).iter().rfind(|name| name.sort == Sort::Person)?;
    let free = cast.text.tokens().get(last.tokens.end).is_none_or(|next| next.kind != TokenKind::Possessive);
    let tail = last.tokens.end..tokens.end;
    let closed = tail.is_empty()
        || english::is_preposition(cast.text.print(tail.start))
        || english::is_weekday(cast.text.word(tail.start));
    (free && closed).then(|| last.tokens.clone())
}

/// Tells whether a chunk is a body's name: "the state operator, Ukrhydroenergo, said".
pub(super) fn is_body(cast: &Cast<'_>, tokens: &Range<usize>) -> bool {
    cast.at(tokens.start).is_some_and(|name| name.sort == Sort::Body && name.tokens == *tokens)
}

/// Tells whether a chunk is a name with at most its title: "Yurii Example", "Mr Example", "Maksym".
pub(super) fn is_bare_name(cast: &Cast<'_>, tokens: Range<usize>) -> bool {
    let Some(last) = tokens.clone().last() else { return false };
    if let Some(person) = cast.person_at(last) {
        let lead = cast.text.word(tokens.start);
        return person.tokens.end == tokens.end
            && tokens.len() <= 12
            && !matches!(lead, "who" | "which" | "whose" | "with" | "including" | "along" | "like")
            && !(lead.ends_with("ing") && lead.len() > 4);
    }
    !tokens.is_empty() && tokens.len() <= 3 && tokens.clone().all(|at| is_name_word(cast, at))
}

/// Tells whether a token may be a part of a person's name that nobody knows.
pub(in crate::extract) fn is_name_word(cast: &Cast<'_>, at: usize) -> bool {
    let token = &cast.text.tokens()[at];
    let (word, written) = (cast.text.print(at), cast.text.word(at));
    token.is_word()
        && token.capital
        && (!token.upper || written.len() == 1)
        && cast.at(at).is_none()
        && !english::is_weekday(written)
        && !english::is_month(written)
        && !english::is_role(word)
        && !english::is_collective(word)
        && !english::is_opener(word)
        && !english::is_preposition(word)
}
