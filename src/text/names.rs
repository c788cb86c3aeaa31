//! The name matcher: a trie of folded words, longest match at word boundaries, in time that does not grow with the
//! number of names.

mod values;

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{
    Text, TokenKind, letter, token,
    vocabulary::{By, Numbered, Vocabulary},
};
pub use values::Values;

/// Which words have capitals, a bit each: those of a text, or those of which a name asks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Capitals {
    /// Words that begin with a capital.
    first: u64,
    /// Words all of capitals.
    all: u64,
}

#[derive(Debug, Clone)]
struct Entry<V> {
    value: V,
    asks: Capitals,
}

/// Names, and what each means.
#[derive(Debug, Clone)]
pub struct Names<V> {
    by: By,
    roots: Vec<u32>,
    edges: FxHashMap<(u32, u32), u32>,
    nodes: Vec<Node<V>>,
}

/// What the words up to a place of the trie mean, and a sieve of the words that go on from there.
#[derive(Debug, Clone)]
struct Node<V> {
    entries: Vec<Entry<V>>,
    onward: u64,
}

impl<V> Node<V> {
    const NEW: Self = Self { entries: Vec::new(), onward: 0 };

    /// Tells whether a word may go on: most do not.
    fn lets(&self, word: u32) -> bool {
        self.onward & bit(word) != 0
    }
}

fn bit(word: u32) -> u64 {
    1 << (word % u64::BITS)
}

/// A name found at a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match<V> {
    /// The first token.
    pub start: usize,
    /// The token after the last.
    pub end: usize,
    /// All that the name may mean, in the order in which it was entered.
    pub values: Values<V>,
}

impl<V: Copy + PartialEq> Names<V> {
    /// Makes a trie without names.
    pub fn told(by: By) -> Self {
        Self { by, roots: Vec::new(), edges: FxHashMap::default(), nodes: vec![Node::NEW] }
    }

    /// Enters a name. A capital in the name asks for one in the text; up to three capitals alone ("US") ask for all.
    pub fn insert(&mut self, vocabulary: &mut Vocabulary, name: &str, value: V) {
        let (mut node, mut n_words, mut asks) = (0, 0, Capitals::default());
        token::words(name, |word| {
            asks.set(n_words, asked(word));
            n_words += 1;
            node = self.child(node, vocabulary.enter(self.by, word));
        });
        let entries = &mut self.nodes[node as usize].entries;
        if node != 0 && !entries.iter().any(|entry| entry.value == value && entry.asks == asks) {
            entries.push(Entry { value, asks });
        }
    }

    /// Tells whether a name was entered, whatever its capitals.
    pub fn holds(&self, vocabulary: &Vocabulary, name: &str) -> bool {
        let mut node = Some(0);
        token::words(name, |word| {
            let id = vocabulary.id(self.by, &vocabulary.folded(self.by, word));
            node = node.and_then(|node| self.next(node, id));
        });
        node.is_some_and(|node| !self.nodes[node as usize].entries.is_empty())
    }

    /// Follows the trie by one word.
    fn next(&self, node: u32, word: u32) -> Option<u32> {
        let next = if node == 0 { self.roots.get(word as usize) } else { self.edges.get(&(node, word)) };
        next.copied().filter(|next| *next != 0)
    }

    fn child(&mut self, node: u32, word: u32) -> u32 {
        let next = u32::try_from(self.nodes.len()).expect("fewer than four thousand million names");
        if self.roots.len() <= word as usize {
            self.roots.resize(word as usize + 1, 0);
        }
        let slot = if node == 0 { &mut self.roots[word as usize] } else { self.edges.entry((node, word)).or_insert(0) };
        if *slot == 0 {
            *slot = next;
            self.nodes[node as usize].onward |= bit(word);
            self.nodes.push(Node::NEW);
        }
        *slot
    }

    /// Tells whether a name may begin with a token: one that is its word alone, or that goes on with the next.
    #[inline]
    pub fn may_begin(&self, (text, numbered): (&Text, &Numbered), token: usize) -> bool {
        let root = numbered.get(self.by, token).and_then(|id| self.roots.get(id as usize));
        let Some(root) = root.filter(|root| **root != 0) else { return false };
        let node = &self.nodes[*root as usize];
        let is_hyphen = || text.tokens()[token + 1].kind == TokenKind::Hyphen;
        let goes_on = |next: u32| if next == 0 { is_hyphen() } else { node.lets(next) };
        !node.entries.is_empty() || numbered.get(self.by, token + 1).is_some_and(goes_on)
    }

    /// Calls with the names that begin with a token and go no further than a range: of each sort the longest, as names of
    /// one sort are no rivals of those of another.
    pub fn starting<const N: usize>(
        &self,
        (text, numbered): (&Text, &Numbered),
        range: Range<usize>,
        (sort, mut call): (impl Fn(&V) -> usize, impl FnMut(usize, Match<V>)),
    ) {
        let tokens = &text.tokens()[..range.end];
        let id = |at: usize| if at < range.end { numbered.get(self.by, at) } else { None };
        let start = range.start;
        let mut node = id(start).and_then(|id| self.roots.get(id as usize)).copied().unwrap_or(0);
        let (mut at, mut n_words, mut has) = (start, 0, Capitals::default());
        let mut best: [Option<(u32, usize)>; N] = [None; N];
        while node != 0 {
            has.set(n_words, (tokens[at].capital, tokens[at].upper));
            n_words += 1;
            at += 1;
            for entry in self.nodes[node as usize].entries.iter().filter(|entry| has.meets(entry.asks)) {
                best[sort(&entry.value)] = Some((node, at));
            }
            while at < range.end && tokens[at].kind == TokenKind::Hyphen {
                at += 1;
            }
            let next = id(at).filter(|id| *id != 0 && self.nodes[node as usize].lets(*id));
            let next = next.and_then(|id| self.edges.get(&(node, id)));
            node = next.copied().unwrap_or(0);
        }
        for (own, best) in best.into_iter().enumerate() {
            let Some((node, end)) = best else { continue };
            let fits = |entry: &&Entry<V>| own == sort(&entry.value) && has.meets(entry.asks);
            let mut fitting = self.nodes[node as usize].entries.iter().filter(fits).map(|entry| entry.value);
            let Some(first) = fitting.next() else { continue };
            let values = match fitting.next() {
                None => Values::One(first),
                Some(second) => Values::Several([first, second].into_iter().chain(fitting).collect()),
            };
            call(own, Match { start, end, values });
        }
    }
}

impl Capitals {
    /// Says of a word whether it begins with a capital and whether it is all of them.
    fn set(&mut self, word: u32, (first, all): (bool, bool)) {
        self.first |= u64::from(first).checked_shl(word).unwrap_or(0);
        self.all |= u64::from(all).checked_shl(word).unwrap_or(0);
    }

    /// Tells whether words have the capitals that a name asks for.
    fn meets(self, asks: Self) -> bool {
        asks.first & !self.first == 0 && asks.all & !self.all == 0
    }
}

/// Says for which capitals a name's word asks: one at its beginning, or capitals alone.
fn asked(word: &str) -> (bool, bool) {
    let n_upper = word.chars().filter(|char| char.is_uppercase()).count();
    let n_letters = word.chars().filter(|char| letter::is_letter(*char)).count();
    let first = word.starts_with(char::is_uppercase);
    let all = first && (2..=3).contains(&n_letters) && n_upper == n_letters;
    (first && !all, all)
}

#[cfg(test)]
mod tests {
    use super::super::{Field, Text};
    use super::*;

    fn found(names: &[&'static str], body: &str) -> Vec<(String, &'static str)> {
        let mut vocabulary = Vocabulary::new(std::borrow::ToOwned::clone_into);
        let mut trie = Names::told(By::Word);
        for name in names {
            trie.insert(&mut vocabulary, name, *name);
        }
        let text = Text::new(&[(Field::Body, body)]);
        let numbered = vocabulary.read(&text);
        let mut found = Vec::new();
        for paragraph in text.paragraphs() {
            for at in paragraph.tokens.clone() {
                let words = |found: &Match<_>| text.as_str()[text.bytes(found.start..found.end)].to_owned();
                let call = |_, name: Match<&'static str>| found.push((words(&name), name.values[0]));
                trie.starting::<1>((&text, &numbered), at..paragraph.tokens.end, (|_: &_| 0, call));
            }
        }
        found
    }

    #[test]
    fn the_longest_name_wins_and_a_failed_longer_one_loses_nothing() {
        let names = ["Kherson", "Kherson Oblast"];
        assert_eq!(found(&names, "Kherson Oblast fell")[0].1, "Kherson Oblast");
        assert_eq!(found(&names, "Kherson Oblastnyi fell")[0].1, "Kherson");
    }

    #[test]
    fn hyphens_accents_and_apostrophes_do_not_matter() {
        assert_eq!(found(&["Jean-Noël Barrot"], "Jean Noel Barrot").len(), 1);
        assert_eq!(found(&["Sloviansk"], "in Slov'iansk").len(), 1);
        assert_eq!(found(&["S-300"], "an S-300.").len(), 1);
    }

    #[test]
    fn capitals_matter_where_the_name_has_them() {
        assert_eq!(found(&["US"], "let us go to the US and the U.S.").len(), 2);
        assert_eq!(found(&["NATO"], "Nato and nato").len(), 1);
        assert_eq!(found(&["drone"], "Drone, drone").len(), 2);
    }

    #[test]
    fn no_name_goes_over_a_paragraph() {
        assert_eq!(found(&["Kherson Oblast"], "Kherson\n\nOblast").len(), 0);
    }
}
