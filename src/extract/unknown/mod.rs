//! Settlements and bodies that the lexicon lacks: "the village of Example", "Example Regional Prosecutor's Office",
//! "Turkey's foreign ministry".

mod body;
mod ministry;
mod settlement;

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{reading::Reading, scene::Name, word_set::WordSet, words};
use crate::text::{TokenKind, collapse};

/// A place or a body that the lexicon lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nameless {
    /// Its name.
    pub name: String,
    /// What it is: "village", "organisation".
    pub role: String,
    /// Its first mention.
    pub tokens: Range<usize>,
    /// Its later mentions, in order.
    pub again: Vec<Range<usize>>,
    /// Id of the rule.
    pub rule: &'static str,
    /// What makes two names one: the name folded, or a ministry's state and matter.
    key: String,
}

impl Nameless {
    fn new(reading: &Reading<'_>, tokens: Range<usize>, (sort, rule): (&str, &'static str)) -> Self {
        let name = collapse(&reading.text.as_str()[reading.text.bytes(tokens.clone())]);
        let key = crate::text::fold::fold(&name);
        Self { name, role: sort.to_owned(), tokens, again: Vec::new(), rule, key }
    }
}

/// Every noun that may introduce a name.
static NOUNS: WordSet = WordSet::new(
    "
    city town village settlement hamlet township community cities towns villages settlements hamlets communities
    organisation organization charity ngo consultancy think watchdog nonprofit group company firm operator
    monitor project supplier manufacturer ministry
",
);

/// Finds them in the text outside headings, each once with all its mentions.
pub(super) fn find(reading: &Reading<'_>, names: &[Name]) -> Vec<Nameless> {
    let mut found: Vec<Nameless> = Vec::new();
    let mut by_key = ByKey::default();
    let mut in_name = vec![false; reading.text.tokens().len()];
    for name in names {
        in_name[name.tokens.clone()].fill(true);
    }
    let taken = |at: usize| in_name.get(at).copied().unwrap_or(false);
    for paragraph in reading.text.paragraphs().iter().filter(|paragraph| !paragraph.heading) {
        for at in paragraph.tokens.clone() {
            let mut add = |nameless| add((&mut found, &mut by_key), nameless);
            if NOUNS.has(reading.text.print(at)) {
                introduced(reading, at, &taken).into_iter().for_each(add);
            } else if reading.text.tokens()[at].capital {
                let settlement = || settlement::in_brackets(reading, at, &taken);
                if let Some(nameless) = body::find(reading, at, &taken).or_else(settlement) {
                    add(nameless);
                }
            }
        }
    }
    found
}

/// Finds the settlements and the body that a noun introduces, or is a part of.
fn introduced(reading: &Reading<'_>, at: usize, taken: &dyn Fn(usize) -> bool) -> Vec<Nameless> {
    let body = ministry::find(reading, at)
        .filter(|_| !taken(at))
        .or_else(|| body::find(reading, at, taken))
        .or_else(|| body::introduced(reading, at, taken));
    let mut found = settlement::find(reading, at, taken);
    found.extend(body);
    found
}

/// Places of names, by what makes two of them one.
type ByKey = FxHashMap<String, usize>;

/// Enters a name, or one more mention of it; of mentions that overlap the first stays.
fn add((found, by_key): (&mut Vec<Nameless>, &mut ByKey), nameless: Nameless) {
    let overlaps = |range: &Range<usize>| range.start < nameless.tokens.end && nameless.tokens.start < range.end;
    if found.last().is_some_and(|last| last.again.last().map_or(overlaps(&last.tokens), overlaps)) {
        return;
    }
    if let Some(at) = by_key.get(&nameless.key) {
        found[*at].again.push(nameless.tokens);
    } else {
        by_key.insert(nameless.key.clone(), found.len());
        found.push(nameless);
    }
}

/// Reads one to three words with capitals.
fn name(reading: &Reading<'_>, start: usize, taken: &dyn Fn(usize) -> bool) -> Option<Range<usize>> {
    let text = reading.text;
    let limit = text.sentences().get(text.sentence_of(start.checked_sub(1)?))?.tokens.end;
    let part = |at: usize| {
        at < limit
            && text.tokens()[at].is_word()
            && text.tokens()[at].capital
            && !text.tokens()[at].upper
            && !words::is_function(text.print(at))
    };
    let mut end = start;
    while part(end) && end < start + 3 && (end == start || !taken(end)) {
        end += 1;
        if end + 1 < limit && text.tokens()[end].kind == TokenKind::Hyphen && part(end + 1) {
            end += 2;
        }
    }
    (end > start).then_some(start..end)
}
