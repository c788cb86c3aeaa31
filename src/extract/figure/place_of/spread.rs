//! Figures of no one place: "strikes across Ukraine", "in October", "in nine regions".

use std::ops::Range;

use crate::{
    extract::{
        Cast, Who,
        cast::{Named, Sort},
        english,
        word_set::WordSet,
        words,
    },
    text::{Text, TokenKind},
};

/// Every word with which words for many places or a span of time begin.
static FIRST: WordSet = WordSet::new(
    "across throughout nationwide countrywide regions oblasts provinces past last previous preceding in this every each per \
     period",
);

/// Tells whether a sentence counts over a whole country, several regions or a span of time, so that no place named in
/// another sentence is its own.
pub(super) fn is_spread(cast: &Cast<'_>, sentence: &Range<usize>) -> bool {
    let text = cast.text;
    let tells = |at: &usize| FIRST.has(text.print(*at));
    let many = sentence.clone().filter(tells).any(|at| {
        matches!(text.word(at), "across" | "throughout" | "nationwide" | "countrywide")
            && (text.word(at).ends_with("wide") || is_wide(cast, at + 1, sentence.end))
            || matches!(text.word(at), "regions" | "oblasts" | "provinces") && !text.tokens()[at].capital
    });
    many || sentence.clone().filter(tells).any(|at| is_period(text, at))
        && !sentence.clone().any(|at| is_single(text, at))
}

/// Gives the state named nearest to a figure after "in", "across", "throughout" or "attacks on".
pub(super) fn land(cast: &Cast<'_>, (sentence, tokens): (&Range<usize>, &Range<usize>)) -> Option<Who> {
    let text = cast.text;
    let floor = sentence.start;
    let before = |at: usize, n: usize| at.checked_sub(n).filter(|at| *at >= floor).map_or("", |at| text.word(at));
    let counts = |name: &&Named| {
        let at = name.tokens.start;
        let owner = text
            .tokens()
            .get(name.tokens.end)
            .is_some_and(|next| matches!(next.kind, TokenKind::Possessive | TokenKind::Hyphen));
        let led = match before(at, 1) {
            "in" => !matches!(before(at, 2), "war" | "invasion" | "conflict" | "operation"),
            "on" | "against" => words::is_attack(before(at, 2)),
            word => matches!(word, "across" | "throughout"),
        };
        name.sort == Sort::State && led && !owner && is_by_name(text, name)
    };
    let far = |name: &&Named| name.tokens.start.abs_diff(tokens.start);
    let nearest = cast.within(sentence.clone()).iter().filter(counts).min_by_key(far)?;
    Some(nearest.who.clone())
}

/// Tells whether a state is called by its name: not "Ukrainian", and not "Kyiv".
fn is_by_name(text: &Text, name: &Named) -> bool {
    let Who::Id(id) = &name.who else { return false };
    id.split('-').eq(name.tokens.clone().map(|at| text.word(at)))
}

/// Tells whether a state, "the country" or several areas are named right after a token.
fn is_wide(cast: &Cast<'_>, start: usize, limit: usize) -> bool {
    let text = cast.text;
    (start..limit.min(start + 4)).any(|at| {
        matches!(text.word(at), "country" | "nation" | "regions" | "oblasts" | "cities" | "frontline" | "front")
            || cast.at(at).is_some_and(|name| name.sort == Sort::State)
    })
}

/// Reads "the past day", "in October", "between February and June", "this year", "every day".
fn is_period(text: &Text, at: usize) -> bool {
    let next = |n: usize| text.word(at + n);
    match text.word(at) {
        "past" | "last" | "previous" | "preceding" => match next(1) {
            "day" | "week" | "month" | "year" | "months" | "weeks" | "days" => true,
            "24" | "48" => next(2) == "hours",
            _ => false,
        },
        "in" => english::is_month(next(1)) && text.tokens().get(at + 1).is_some_and(|token| token.capital),
        "this" => matches!(next(1), "month" | "year"),
        "every" | "each" | "per" => matches!(next(1), "day" | "month" | "week"),
        "period" => true,
        _ => false,
    }
}

/// Tells whether one attack is told of: "a strike", "the attack".
fn is_single(text: &Text, at: usize) -> bool {
    let one = matches!(text.word(at), "a" | "an" | "the" | "one" | "another" | "single");
    one && (at + 1..at + 5)
        .take_while(|at| text.tokens().get(*at).is_some_and(crate::text::Token::is_word))
        .any(|at| words::is_attack(text.print(at)) && !text.word(at).ends_with('s'))
}
