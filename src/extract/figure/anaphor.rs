//! What a figure points back to: "in the region", "at the refinery", "she died".

use std::ops::Range;

use super::{count, noun, pattern::Hit};
use crate::{
    extract::{
        Cast, Who,
        cast::{Named, Sort},
    },
    text::Text,
};

/// What a figure points back to is looked for among so many names before it.
const NAMES: usize = 200;

/// Gives the place that the words after a figure point back to.
pub(super) fn find(cast: &Cast<'_>, tokens: &Range<usize>) -> Vec<Who> {
    let text = cast.text;
    let limit = text.sentences()[text.sentence_of(tokens.start)].tokens.end.min(tokens.end + 6);
    let pointer = (tokens.end..limit)
        .chain(tokens.clone())
        .find(|at| matches!(text.word(*at), "in" | "at" | "on" | "near" | "across") && text.word(at + 1) == "the");
    let Some(noun) = pointer.map(|at| text.word(at + 2)) else { return Vec::new() };
    find_noun(cast, tokens, noun)
}

/// Gives the place before a figure that a noun means.
fn find_noun(cast: &Cast<'_>, tokens: &Range<usize>, noun: &str) -> Vec<Who> {
    let text = cast.text;
    let floor = text.paragraphs()[text.paragraph_of(tokens.start).saturating_sub(4)].tokens.start;
    let names = || cast.within(floor..tokens.start).iter().rev().take(NAMES);
    let found = match noun {
        "region" | "oblast" | "province" => names().find(|name| name.sort == Sort::Region),
        "city" | "town" | "village" | "settlement" => names().find(|name| name.sort == Sort::Place),
        _ => {
            let with = |sort: Sort| names().find(|name| name.sort == sort && goes_with(text, name, noun));
            with(Sort::Place).or_else(|| with(Sort::Region))
        }
    };
    found.map(|name| name.who.clone()).into_iter().collect()
}

/// Gives the region that "across the region" or "in the region" right after a figure points back to.
pub(super) fn area(cast: &Cast<'_>, tokens: &Range<usize>) -> Vec<Who> {
    let text = cast.text;
    let limit = text.sentences()[text.sentence_of(tokens.start)].tokens.end;
    let points = |at: usize| {
        (matches!(text.word(at), "across" | "throughout" | "elsewhere") || at == tokens.end && is_in_region(text, at))
            && (at + 1..limit.min(at + 4)).any(|at| matches!(text.word(at), "region" | "oblast" | "province"))
            && (text.word(at + 1) == "the" || text.word(at + 2) == "the")
    };
    // "Two were hurt in the capital and one in Example".
    if let Some(noun) = settlement(text, tokens.end) {
        return find_noun(cast, tokens, noun);
    }
    // "The death toll in the region rose to 20".
    let within = tokens.clone().any(|at| {
        text.word(at) == "in"
            && text.word(at + 1) == "the"
            && matches!(text.word(at + 2), "region" | "oblast" | "province")
            && tokens.contains(&(at + 2))
    });
    if within || (tokens.end..limit.min(tokens.end + 2)).any(points) {
        find_noun(cast, tokens, "region")
    } else {
        Vec::new()
    }
}

/// Gives the noun of "in the city" that says no more of where: not "in the city of Example", "in the capital's east".
fn settlement(text: &Text, at: usize) -> Option<&str> {
    let noun = text.word(at + 2);
    let known = matches!(noun, "capital" | "city" | "town" | "village" | "settlement");
    let ends = matches!(text.word(at + 3), "and" | "," | "." | ";" | "while" | "with" | "as" | "on" | "alone");
    (text.word(at) == "in" && text.word(at + 1) == "the" && known && ends).then_some(noun)
}

/// Reads "in the region" that says no more of where: not "in the region of Example".
fn is_in_region(text: &Text, at: usize) -> bool {
    let region = matches!(text.word(at + 2), "region" | "oblast" | "province");
    text.word(at) == "in" && text.word(at + 1) == "the" && region && text.word(at + 3) != "of"
}

/// Tells whether a noun stands beside a place's name: "the Example refinery", "a market in Example".
fn goes_with(text: &Text, name: &Named, noun: &str) -> bool {
    let start = name.tokens.start;
    noun.len() > 3
        && (text.word(name.tokens.end) == noun
            || text.word(name.tokens.end - 1) == noun
            || (1..=4).any(|back| start >= back && text.word(start - back) == noun))
}

/// Tells whether a sentence begins with somebody told of before.
pub(super) fn may_tell(text: &Text, sentence: &Range<usize>) -> bool {
    matches!(text.word(sentence.start), "he" | "she")
}

/// Finds "he died" and "she died" after a sentence that tells of one person and has no figure of its own.
pub(super) fn deaths<'c>(
    cast: &'c Cast<'_>,
    sentence: &Range<usize>,
    hits: &[Hit],
) -> impl Iterator<Item = Range<usize>> + 'c {
    let text = cast.text;
    let start = sentence.start;
    let died = hits.is_empty()
        && may_tell(text, sentence)
        && (text.word(start + 1) == "died" || text.word(start + 1) == "later" && text.word(start + 2) == "died");
    let end = if text.word(start + 1) == "died" { start + 2 } else { start + 3 };
    let before = text.sentence_of(start).checked_sub(1).filter(|_| died).map(|at| text.sentences()[at].tokens.clone());
    let told =
        before.filter(|tokens| text.paragraph_of(tokens.start) == text.paragraph_of(start)).is_some_and(|tokens| {
            let counts = count::find(text, tokens);
            counts.iter().filter(|count| matches!(count.sort, noun::Sort::People(_))).count() == 1
                && counts.iter().any(|count| count.article)
        });
    told.then_some(start..end).into_iter()
}
