//! The name matcher: a trie of folded words, longest match at word boundaries, in time that does not grow with the
//! number of names.

use rustc_hash::FxHashMap;

use super::{Text, Token, TokenKind, fold, token};

/// What the case of a word must be for it to be the name's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Any,
    Capital,
    Upper,
}

#[derive(Debug, Clone)]
struct Entry<V> {
    value: V,
    cases: Box<[Case]>,
}

/// The words of names, numbered from 1: a text is looked up once, whatever is then looked for in it.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    words: FxHashMap<Box<str>, u32>,
    key: Option<Key>,
}

/// Writes the key of a folded word, which words that count as the same share, over what a text held.
pub type Key = fn(&str, &mut String);

/// Names, and what each means.
#[derive(Debug, Clone)]
pub struct Names<V> {
    roots: Vec<u32>,
    edges: FxHashMap<(u32, u32), u32>,
    entries: Vec<Vec<Entry<V>>>,
}

/// A name found at a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match<V> {
    /// The first token.
    pub start: usize,
    /// The token after the last.
    pub end: usize,
    /// All that the name may mean, in the order in which it was entered.
    pub values: Vec<V>,
}

impl Vocabulary {
    /// Makes a vocabulary for which words with the same key are the same word; only words with a capital are looked at.
    pub fn keyed(key: Key) -> Self {
        Self { key: Some(key), ..Self::default() }
    }

    /// Gives the number of each token of a text; 0 stands for hyphens and for words that no name has.
    pub fn read(&self, text: &Text) -> Vec<u32> {
        let mut key = String::new();
        let mut number = |(at, token): (usize, &Token)| match (token.kind, self.key) {
            (TokenKind::Word, Some(write)) if token.capital => {
                write(text.word(at), &mut key);
                self.id(&key)
            }
            (TokenKind::Hyphen, _) | (TokenKind::Word, Some(_)) => 0,
            _ => self.id(text.word(at)),
        };
        text.tokens().iter().enumerate().map(&mut number).collect()
    }

    fn id(&self, word: &str) -> u32 {
        self.words.get(word).copied().unwrap_or(0)
    }

    /// Folds a word as written, and gives its key where words have one.
    fn folded(&self, word: &str) -> String {
        let mut folded = String::with_capacity(word.len());
        fold::fold_into(word, &mut folded);
        let Some(write) = self.key else { return folded };
        let mut key = String::new();
        write(&folded, &mut key);
        key
    }

    /// Numbers a word as written.
    fn enter(&mut self, word: &str) -> u32 {
        let folded = self.folded(word);
        if let Some(id) = self.words.get(folded.as_str()) {
            return *id;
        }
        let next = u32::try_from(self.words.len() + 1).expect("fewer than four thousand million words");
        self.words.insert(folded.into_boxed_str(), next);
        next
    }
}

impl<V> Default for Names<V> {
    fn default() -> Self {
        Self { roots: Vec::new(), edges: FxHashMap::default(), entries: vec![Vec::new()] }
    }
}

impl<V: Copy + PartialEq> Names<V> {
    /// Enters a name. A capital in the name asks for one in the text; up to three capitals alone ("US") ask for all.
    pub fn insert(&mut self, vocabulary: &mut Vocabulary, name: &str, value: V) {
        let mut node = 0;
        let mut cases = Vec::new();
        token::words(name, |word| {
            cases.push(case(word));
            node = self.child(node, vocabulary.enter(word));
        });
        let entries = &mut self.entries[node as usize];
        if node != 0 && !entries.iter().any(|entry| entry.value == value && *entry.cases == *cases) {
            entries.push(Entry { value, cases: cases.into_boxed_slice() });
        }
    }

    /// Tells whether a name was entered, whatever its capitals.
    pub fn holds(&self, vocabulary: &Vocabulary, name: &str) -> bool {
        let mut node = Some(0);
        token::words(name, |word| {
            let id = vocabulary.id(&vocabulary.folded(word));
            node = node.and_then(|node| self.next(node, id));
        });
        node.is_some_and(|node| !self.entries[node as usize].is_empty())
    }

    /// Follows the trie by one word.
    fn next(&self, node: u32, word: u32) -> Option<u32> {
        let next = if node == 0 { self.roots.get(word as usize) } else { self.edges.get(&(node, word)) };
        next.copied().filter(|next| *next != 0)
    }

    fn child(&mut self, node: u32, word: u32) -> u32 {
        let next = u32::try_from(self.entries.len()).expect("fewer than four thousand million names");
        if self.roots.len() <= word as usize {
            self.roots.resize(word as usize + 1, 0);
        }
        let slot = if node == 0 { &mut self.roots[word as usize] } else { self.edges.entry((node, word)).or_insert(0) };
        if *slot == 0 {
            *slot = next;
            self.entries.push(Vec::new());
        }
        *slot
    }

    /// Finds at every token the longest name that begins there; names within others are found too. The tokens are given
    /// as the vocabulary of the names numbers them.
    pub fn find(&self, text: &Text, ids: &[u32]) -> Vec<Match<V>> {
        let mut found = Vec::new();
        let mut path = Vec::new();
        for paragraph in text.paragraphs() {
            for at in paragraph.tokens.clone().filter(|at| self.begins(ids[*at])) {
                path.clear();
                path.push(at);
                found.extend(self.longest(text.tokens(), &ids[..paragraph.tokens.end], &mut path));
            }
        }
        found
    }

    /// Tells whether a name begins with a word.
    fn begins(&self, id: u32) -> bool {
        id != 0 && self.roots.get(id as usize).is_some_and(|root| *root != 0)
    }

    /// Follows the trie from the token in `path`, which takes up the tokens of the name's words.
    fn longest(&self, tokens: &[Token], ids: &[u32], path: &mut Vec<usize>) -> Option<Match<V>> {
        let start = path[0];
        let mut node = self.roots[ids[start] as usize];
        let mut at = start + 1;
        let mut best = None;
        loop {
            let entries = &self.entries[node as usize];
            if entries.iter().any(|entry| entry.fits(tokens, path)) {
                best = Some((node, at, path.len()));
            }
            while at < ids.len() && tokens[at].kind == TokenKind::Hyphen {
                at += 1;
            }
            let next = ids.get(at).filter(|id| **id != 0).and_then(|id| self.edges.get(&(node, *id)));
            let Some(next) = next else { break };
            node = *next;
            path.push(at);
            at += 1;
        }
        let (node, end, n_words) = best?;
        let entries = self.entries[node as usize].iter().filter(|entry| entry.fits(tokens, &path[..n_words]));
        Some(Match { start, end, values: entries.map(|entry| entry.value).collect() })
    }
}

impl<V> Entry<V> {
    /// Tells whether the words of a text have the capitals that the name asks for.
    fn fits(&self, tokens: &[Token], path: &[usize]) -> bool {
        self.cases.iter().zip(path).all(|(case, at)| match case {
            Case::Any => true,
            Case::Capital => tokens[*at].capital,
            Case::Upper => tokens[*at].upper,
        })
    }
}

fn case(word: &str) -> Case {
    let n_upper = word.chars().filter(|char| char.is_uppercase()).count();
    let n_letters = word.chars().filter(|char| char.is_alphabetic()).count();
    match word.chars().next() {
        Some(first) if first.is_uppercase() && (2..=3).contains(&n_letters) && n_upper == n_letters => Case::Upper,
        Some(first) if first.is_uppercase() => Case::Capital,
        _ => Case::Any,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Field, Text};
    use super::*;

    fn found(names: &[&'static str], body: &str) -> Vec<(String, &'static str)> {
        let mut vocabulary = Vocabulary::default();
        let mut trie = Names::default();
        for name in names {
            trie.insert(&mut vocabulary, name, *name);
        }
        let text = Text::new(&[(Field::Body, body)]);
        let words = |found: &Match<_>| text.as_str()[text.bytes(found.start..found.end)].to_owned();
        trie.find(&text, &vocabulary.read(&text)).iter().map(|found| (words(found), found.values[0])).collect()
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
