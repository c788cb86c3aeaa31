//! People whom the scene has passed over: nobody says what they are, but they speak, or the text gives their age.
//!
//! They are private until somebody knows better.

mod given;

use std::{ops::Range, sync::Arc};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Who,
    cast::{Cast, Named, Sort},
    english,
    speech::{self, verb},
    word_set::WordSet,
};
use crate::text::{Text, TokenKind, collapse, print::Print};

/// Where words stand.
type Index = FxHashMap<Print, Vec<usize>>;

/// A surname that stands oftener than this is a word like others.
const MOST_MENTIONS: usize = 200;

/// What people alone do, so that a name before it is a person's.
static LIVES: WordSet = WordSet::new(
    "
    awoke cried dreams fled grabbed heard held hid hugged knelt laughed lives lived nodded ran remembers
    sat screamed shrugged sighed slept smiled stood survived waited walked watched wept whispered woke works
",
);

/// Finds every mention of such people, by name in full or by surname.
pub(super) fn find(cast: &Cast<'_>, is_name_word: fn(&Cast<'_>, usize) -> bool) -> Vec<Named> {
    let mut full: Vec<Range<usize>> = Vec::new();
    let mut end = 0;
    for &at in cast.text.capitals() {
        if at < end || !is_name_word(cast, at) {
            continue;
        }
        end = run(cast, at, is_name_word);
        let length = end - at;
        let alone = || is_introduced(cast, at) || given::is_person(cast, at);
        if ((2..=3).contains(&length) || length == 1 && alone())
            && !cast.text.paragraphs()[cast.text.paragraph_of(at)].heading
        {
            full.push(at..end);
        }
    }
    drop_bearers_of_more(cast, &mut full);
    if full.is_empty() {
        return Vec::new();
    }
    let index = index(cast.text);
    let known: Vec<&Range<usize>> = full.iter().filter(|name| is_person(cast, (name, &index))).collect();
    let mut found: Vec<Named> = Vec::new();
    let mut seen = FxHashSet::default();
    for name in known {
        let words = collapse(&cast.text.as_str()[cast.text.bytes(name.clone())]);
        let who = Who::Private(words, introduced(cast, name));
        if seen.insert(who.clone()) {
            found.extend(mentions(cast, (name, &index)).into_iter().map(|tokens| named(tokens, &who)));
        }
    }
    found
}

/// Drops given names alone that the article gives to somebody whom it names more fully.
fn drop_bearers_of_more(cast: &Cast<'_>, full: &mut Vec<Range<usize>>) {
    if full.iter().all(|name| name.len() > 1 || is_introduced(cast, name.start)) {
        return;
    }
    let text = cast.text;
    let people = cast.named().iter().filter(|name| name.sort == Sort::Person).map(|name| name.tokens.clone());
    let longer = people.chain(full.iter().cloned()).filter(|name| name.len() > 1);
    let more: FxHashSet<&str> = longer.flatten().map(|at| text.word(at)).collect();
    full.retain(|name| name.len() > 1 || is_introduced(cast, name.start) || !more.contains(text.word(name.start)));
}

/// Says what a person is: the role before a given name, else only that it is a person.
fn introduced(cast: &Cast<'_>, name: &Range<usize>) -> String {
    let role = (name.len() == 1 && name.start > 0)
        .then(|| cast.text.word(name.start - 1))
        .filter(|word| english::is_role(word));
    format!("a {}", role.unwrap_or("person"))
}

/// "The soldier Volodymyr", "resident Olena": a given name alone, right after what its bearer is.
fn is_introduced(cast: &Cast<'_>, at: usize) -> bool {
    let Some(mut before) = at.checked_sub(1) else { return false };
    let text = cast.text;
    let article = |at: usize| (at.saturating_sub(3)..at).any(|at| matches!(text.word(at), "a" | "an" | "the"));
    if text.word(before) == "," && before > 0 && article(before - 1) && matches!(text.word(at + 1), "," | ".") {
        before -= 1;
    }
    english::is_role(text.print(before))
        && !text.tokens()[before].capital
        && text.tokens()[before].is_word()
        && text
            .tokens()
            .get(at + 1)
            .is_none_or(|next| next.kind != TokenKind::Possessive && next.kind != TokenKind::Hyphen)
        && text.sentence_of(before) == text.sentence_of(at)
}

fn named(tokens: Range<usize>, who: &Who) -> Named {
    Named { tokens, who: who.clone(), sort: Sort::Person, region: None, known_as: Arc::default() }
}

/// Gives the token after a run of words that may be a name, within one paragraph.
fn run(cast: &Cast<'_>, at: usize, is_name_word: fn(&Cast<'_>, usize) -> bool) -> usize {
    let text = cast.text;
    let limit = text.paragraphs()[text.paragraph_of(at)].tokens.end;
    (at..limit).find(|at| !is_name_word(cast, *at)).unwrap_or(limit)
}

/// Tells whether a name in full is a person's: an age follows, or the name or its surname speaks.
fn is_person(cast: &Cast<'_>, (name, index): (&Range<usize>, &Index)) -> bool {
    let text = cast.text;
    if name.len() == 1 {
        return true;
    }
    if name.len() == 2 && LIVES.has(text.print(name.end)) && speech::tells_gender(text.word(name.start)) {
        return true;
    }
    let age = text.word(name.end) == ","
        && text
            .tokens()
            .get(name.end + 1)
            .is_some_and(|token| token.kind == TokenKind::Number && token.range().len() <= 2)
        && matches!(text.word(name.end + 2), "," | ".");
    age || given::is_named_in_full(cast, (name, index))
        || given::is_spoken_of(cast, name)
        || speaks(cast, name)
        || alone(cast, (name, index)).into_iter().any(|at| speaks(cast, &(at..at + 1)))
}

fn speaks(cast: &Cast<'_>, name: &Range<usize>) -> bool {
    let text = cast.text;
    let says = |at: usize| {
        verb::class(text.print(at)) == Some(verb::Class::States)
            && !text.tokens()[at].capital
            && !verb::may_be_noun(text.word(at))
    };
    let closed = matches!(text.word(name.end), "," | "." | "who");
    name.end < text.tokens().len() && says(name.end) || closed && name.start > 0 && says(name.start - 1)
}

/// Gives the tokens at which the surname stands by itself.
fn alone(cast: &Cast<'_>, (name, index): (&Range<usize>, &Index)) -> Vec<usize> {
    let all = index.get(&cast.text.print(name.end - 1)).map_or(&[][..], Vec::as_slice);
    all.iter().copied().filter(|at| !name.contains(at) && cast.at(*at).is_none()).take(MOST_MENTIONS).collect()
}

/// Says where each word with a capital stands.
fn index(text: &Text) -> Index {
    let mut index = Index::default();
    for at in (0..text.tokens().len()).filter(|at| text.tokens()[*at].capital) {
        index.entry(text.print(at)).or_default().push(at);
    }
    index
}

/// Gives every mention: the name in full, and the surname alone.
fn mentions(cast: &Cast<'_>, (name, index): (&Range<usize>, &Index)) -> Vec<Range<usize>> {
    let text = cast.text;
    let words: Vec<&str> = name.clone().map(|at| text.word(at)).collect();
    let others = alone(cast, (name, index)).into_iter().map(|last| {
        let start = (last + 1).saturating_sub(words.len());
        let whole = (start..=last).zip(&words).all(|(at, word)| text.word(at) == *word);
        if whole { start..last + 1 } else { last..last + 1 }
    });
    std::iter::once(name.clone()).chain(others).collect()
}
