//! How an article introduces places and people: the adjective of the compass before a place, the title of a local office
//! beside a name. Two articles may differ in both, and the ledger of contradictions says so.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::{
    receipt::Words,
    scene::{Label, Office},
};
use crate::{
    extract::Mention,
    lexicon::{EntityKind, Lexicon},
    text::{Field, Text, TokenKind},
};

/// Adjectives of the compass.
const COMPASS: [&str; 9] = [
    "northern",
    "southern",
    "eastern",
    "western",
    "central",
    "northeastern",
    "northwestern",
    "southeastern",
    "southwestern",
];

/// So many words of a title are looked at on each side of a name.
const TITLE_WORDS: usize = 5;

/// Finds the first adjective of the compass before each place and region.
pub(super) fn labels(words: &Words, mentions: &[Mention], lexicon: &Lexicon) -> Vec<Label> {
    let is_place = |mention: &&Mention| {
        lexicon.get(&mention.id).is_some_and(|entity| matches!(entity.kind, EntityKind::Place | EntityKind::Region))
    };
    let mut labelled: FxHashSet<&str> = FxHashSet::default();
    let mut labels = Vec::new();
    for mention in mentions.iter().filter(is_place) {
        let tokens = words.tokens_of(mention.evidence.field, &mention.evidence.span);
        if let Some((label, from)) = compass(words.text(), tokens.start)
            && labelled.insert(&mention.id)
        {
            let (words, span) = receipt(words, from..tokens.end);
            labels.push(Label { id: mention.id.clone(), label, words, span });
        }
    }
    labels
}

/// Reads the adjective that ends before a token, hyphened or not, and the token it begins with.
fn compass(text: &Text, at: usize) -> Option<(String, usize)> {
    let last = at.checked_sub(1)?;
    if text.tokens()[last].kind != TokenKind::Word {
        return None;
    }
    let is_compound = last >= 2 && text.tokens()[last - 1].kind == TokenKind::Hyphen;
    let (label, from) = if is_compound {
        (format!("{}{}", text.word(last - 2), text.word(last)), last - 2)
    } else {
        (text.word(last).to_owned(), last)
    };
    (COMPASS.contains(&label.as_str())).then_some((label, from))
}

/// Finds the title of a local office beside the first mention of each person.
pub(super) fn offices(words: &Words, mentions: &[Mention], lexicon: &Lexicon) -> Vec<Office> {
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    let mut offices = Vec::new();
    for mention in mentions {
        let is_person = lexicon.get(&mention.id).is_some_and(|entity| entity.is_person() && entity.public);
        if !is_person || !seen.insert(&mention.id) {
            continue;
        }
        let tokens = words.tokens_of(mention.evidence.field, &mention.evidence.span);
        let found = before(words.text(), tokens.start, lexicon).or_else(|| after(words.text(), tokens.end, lexicon));
        if let Some((role, title)) = found {
            let (words, span) = receipt(words, title);
            offices.push(Office { id: mention.id.clone(), role: role.to_owned(), words, span });
        }
    }
    offices
}

fn before<'l>(text: &Text, name: usize, lexicon: &'l Lexicon) -> Option<(&'l str, Range<usize>)> {
    let first = name.saturating_sub(TITLE_WORDS);
    (first..name).find_map(|from| Some((local_role(text, from..name, lexicon)?, from..name)))
}

/// Reads a title after a name and a comma: "Ada Example, the head of the region".
fn after<'l>(text: &Text, name: usize, lexicon: &'l Lexicon) -> Option<(&'l str, Range<usize>)> {
    if text.word(name) != "," {
        return None;
    }
    let from = name + 1 + usize::from(matches!(text.word(name + 1), "the" | "a" | "its"));
    let to = (from + TITLE_WORDS).min(text.tokens().len());
    (from + 1..=to).rev().find_map(|to| Some((local_role(text, from..to, lexicon)?, from..to)))
}

/// Gives the role of a region or place that words name.
fn local_role<'l>(text: &Text, tokens: Range<usize>, lexicon: &'l Lexicon) -> Option<&'l str> {
    let title: Vec<&str> = tokens.map(|at| text.word(at)).collect();
    let title = title.join(" ");
    let local = lexicon.roles().iter().filter(|role| matches!(role.of.as_deref(), Some("region" | "place")));
    local
        .into_iter()
        .find(|role| role.words.iter().any(|words| words.eq_ignore_ascii_case(&title)))
        .map(|role| role.id.as_str())
}

fn receipt(words: &Words, tokens: Range<usize>) -> (String, Option<[usize; 2]>) {
    let text = words.text();
    let excerpt = text.excerpt(text.bytes(tokens));
    let span = (excerpt.field == Field::Body).then_some([excerpt.span.start, excerpt.span.end]);
    (excerpt.words, span)
}
