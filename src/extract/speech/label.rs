//! Speakers who stand apart from what they say by a colon or a dash: "Kharkiv mayor: 12 wounded", "… – prosecutors".

use std::ops::Range;

use super::phrase::{self, Phrase};
use crate::{
    extract::{Cast, cast::Sort, english, figure},
    text::TokenKind,
};

/// Such a speaker has at most so many tokens.
const MOST: usize = 9;

/// Reads the speaker apart from the words spoken whose colon or dash stands at a token.
pub(super) fn read(cast: &Cast<'_>, at: usize, sentence: &Range<usize>) -> Option<Phrase> {
    let text = cast.text;
    let heading = || text.paragraphs()[text.paragraph_of(at)].heading;
    let quotes = |word: &str| matches!(word, "“" | "\"" | "«" | "‘" | "„" | "'");
    let tokens = match text.word(at) {
        ":" if at + 3 < sentence.end && !quotes(text.word(at + 1)) => {
            sentence.start..at - usize::from(is_verb(cast, at))
        }
        "–" | "—" if signs(cast, at, sentence) => at + 1..trimmed(cast, sentence),
        "–" | "—" | "-" | "," if at > sentence.start + 2 && heading() => at + 1..trimmed(cast, sentence),
        _ => return None,
    };
    if tokens.len() == 1 && matches!(text.word(tokens.start), "source" | "quote" | "photo" | "video") {
        return None;
    }
    let plain =
        tokens.clone().all(|at| text.tokens()[at].kind != TokenKind::Mark && !figure::is_outcome(text.word(at)));
    let phrase = Phrase::plain(tokens.clone());
    let fits = !tokens.is_empty() && tokens.len() <= MOST && plain && phrase::is_speaker(cast, &phrase);
    (fits && is_somebody(cast, &tokens)).then_some(phrase)
}

/// Tells whether the word before a colon is the verb of whoever stands before it: "The prosecutor's office reports: …".
fn is_verb(cast: &Cast<'_>, colon: usize) -> bool {
    let text = cast.text;
    colon > 2
        && matches!(text.word(colon - 1), "reports" | "informs" | "writes" | "notes")
        && (english::is_body(text.print(colon - 2)) || cast.at(colon - 2).is_some())
}

/// Tells whether a sentence that ends its paragraph closes with a comma or a quotation, a dash and a name: "…, — Example."
fn signs(cast: &Cast<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let text = cast.text;
    let parted = at > sentence.start && matches!(text.word(at - 1), "," | "”" | "\"" | "»");
    let name = || cast.at(at + 1).filter(|name| matches!(name.sort, Sort::Person | Sort::Body));
    let last = || text.paragraphs()[text.paragraph_of(at)].tokens.end == sentence.end;
    parted && last() && name().is_some_and(|name| name.tokens.end == trimmed(cast, sentence))
}

/// Reads who is named after "Source:" at a paragraph's beginning.
pub(super) fn source(cast: &Cast<'_>, at: usize, sentence: &Range<usize>) -> Option<Phrase> {
    let text = cast.text;
    if text.word(at) != ":" || at == 0 || text.word(at - 1) != "source" {
        return None;
    }
    if text.paragraphs()[text.paragraph_of(at)].tokens.start != at - 1 {
        return None;
    }
    let names = cast.within(at + 1..sentence.end);
    let person = names.iter().find(|name| name.sort == Sort::Person);
    let name = person.or_else(|| names.iter().find(|name| name.sort == Sort::Body))?;
    Some(Phrase::plain(name.tokens.clone()))
}

/// Tells whether the head of a phrase is a person, a body, a role or a collective; a place or an unknown name is none.
fn is_somebody(cast: &Cast<'_>, tokens: &Range<usize>) -> bool {
    let Some(last) = phrase::core(cast.text, tokens.clone()).last() else { return false };
    match cast.at(last) {
        Some(name) => matches!(name.sort, Sort::Person | Sort::Body),
        None => english::is_role(cast.text.print(last)) || english::is_collective(cast.text.print(last)),
    }
}

/// Leaves out the full stop of a sentence.
fn trimmed(cast: &Cast<'_>, sentence: &Range<usize>) -> usize {
    let last = sentence.end - 1;
    if cast.text.tokens()[last].kind == TokenKind::Mark { last } else { sentence.end }
}
