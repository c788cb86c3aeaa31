//! Places that nobody knows, by their words alone: "two people died in Example".

use std::ops::Range;

use crate::{
    extract::{Cast, Who, cast::Sort, english, word_set::WordSet, words},
    text::{Text, TokenKind, collapse, print::Print},
};

const BRACKET: Print = Print::of("(");

/// Such a place stands at most so many tokens from its figure.
const REACH: usize = 20;

/// Gives the place that the words right after a figure name.
pub(super) fn right_after(cast: &Cast<'_>, tokens: &Range<usize>) -> Option<Who> {
    read(cast, tokens.end, limit(cast, tokens))
}

/// Gives the first such place after a figure in its clause, else the one among its words, else the last one before it.
pub(super) fn in_clause(cast: &Cast<'_>, tokens: &Range<usize>) -> Option<Who> {
    let text = cast.text;
    let floor = text.sentences()[text.sentence_of(tokens.start)].tokens.start;
    let stops = |at: &usize| text.tokens()[*at].kind == TokenKind::Mark;
    let after = (tokens.end..limit(cast, tokens)).take(REACH).take_while(|at| !stops(at));
    let before = (floor..tokens.start).rev().take(REACH);
    let within = tokens.clone().take(2 * REACH);
    after.chain(within).chain(before).find_map(|at| read(cast, at, limit(cast, tokens)))
}

/// Gives the place of the sentence that brackets lay in a region: "the shelling of Example (Other region)".
pub(super) fn bracketed(cast: &Cast<'_>, tokens: &Range<usize>) -> Option<Who> {
    let text = cast.text;
    let floor = text.sentences()[text.sentence_of(tokens.start)].tokens.start.max(tokens.start.saturating_sub(REACH));
    let limit = limit(cast, tokens).min(tokens.end + REACH);
    let laid = |at: &usize| text.print(*at) == BRACKET && cast.at(at + 1).is_some_and(|name| name.sort == Sort::Region);
    (floor..limit).filter(laid).find_map(|bracket| {
        let start = (floor..bracket).rev().take(3).take_while(|at| is_name(cast, *at)).last()?;
        let led = |word: &str| english::is_preposition(word) || words::is_settlement(word) || is_struck(word);
        (start > floor && led(text.word(start - 1)))
            .then(|| Who::Words(collapse(&text.as_str()[text.bytes(start..bracket)])))
    })
}

/// Tells whether a word does something to a place.
fn is_struck(word: &str) -> bool {
    matches!(
        word,
        "hit" | "struck" | "shelled" | "attacked" | "bombed" | "targeted" | "shelling" | "hitting" | "attacking"
    )
}

fn limit(cast: &Cast<'_>, tokens: &Range<usize>) -> usize {
    cast.text.sentences()[cast.text.sentence_of(tokens.start)].tokens.end
}

/// Words that lead to a place.
static LEADS: WordSet = WordSet::new("in near outside");

/// Reads "in Example", "near New Example": capitals that name nobody known, with no noun after them.
fn read(cast: &Cast<'_>, at: usize, limit: usize) -> Option<Who> {
    let text = cast.text;
    if !LEADS.has(text.print(at)) {
        return None;
    }
    let end = (at + 1..limit.min(at + 4)).find(|at| !is_name(cast, *at)).unwrap_or(limit.min(at + 4));
    let closed = end >= limit || text.tokens()[end].kind == TokenKind::Mark || is_after(text, end);
    let named = end > at + 1 && closed;
    named.then(|| Who::Words(collapse(&text.as_str()[text.bytes(at + 1..end)])))
}

fn is_name(cast: &Cast<'_>, at: usize) -> bool {
    let text = cast.text;
    let token = &text.tokens()[at];
    let word = text.word(at);
    token.is_word()
        && token.capital
        && !token.upper
        && word.len() > 3
        && !matches!(word, "operation" | "exercise" | "article" | "resolution" | "project")
        && cast.at(at).is_none()
        && !english::is_month(word)
        && !english::is_weekday(word)
        && !english::is_opener(word)
        && !words::is_function(word)
        && !words::is_compass(word)
        && !words::is_body_noun(word)
}

/// Tells whether no noun follows that a name before it would describe.
fn is_after(text: &Text, at: usize) -> bool {
    let word = text.word(at);
    english::is_preposition(word)
        || english::is_auxiliary(word)
        || english::is_clause_opener(word)
        || english::is_weekday(word)
        || english::is_time_word(word)
        || super::super::outcome::is_cue(word)
        || matches!(word, "and" | "or" | "community" | "district" | "village" | "settlement" | "before")
}
