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

/// Names, and what each means.
#[derive(Debug, Clone)]
pub struct Names<V> {
    words: FxHashMap<Box<str>, u32>,
    roots: Vec<u32>,
    edges: FxHashMap<(u32, u32), u32>,
    entries: Vec<Vec<Entry<V>>>,
    key: Option<fn(&str) -> String>,
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

impl<V> Default for Names<V> {
    fn default() -> Self {
        Self {
            words: FxHashMap::default(),
            roots: Vec::new(),
            edges: FxHashMap::default(),
            entries: vec![Vec::new()],
            key: None,
        }
    }
}

impl<V: Copy + PartialEq> Names<V> {
    /// Makes a matcher for which words with the same key are the same word; only words with a capital are looked at.
    pub fn keyed(key: fn(&str) -> String) -> Self {
        Self { key: Some(key), ..Self::default() }
    }

    /// Enters a name. A capital in the name asks for one in the text; up to three capitals alone ("US") ask for all.
    pub fn insert(&mut self, name: &str, value: V) {
        let mut node = 0;
        let mut cases = Vec::new();
        for word in token::words(name) {
            cases.push(case(&word));
            let folded = fold::fold(&word);
            let id = self.word(self.key.map_or(folded.clone(), |key| key(&folded)));
            node = self.child(node, id);
        }
        let cases = cases.into_boxed_slice();
        let entries = &mut self.entries[node as usize];
        if node != 0 && !entries.iter().any(|entry| entry.value == value && entry.cases == cases) {
            entries.push(Entry { value, cases });
        }
    }

    fn id(&self, word: &str) -> u32 {
        self.words.get(word).copied().unwrap_or(0)
    }

    fn word(&mut self, word: String) -> u32 {
        let next = u32::try_from(self.words.len() + 1).expect("fewer than four thousand million words");
        let id = *self.words.entry(word.into_boxed_str()).or_insert(next);
        if self.roots.len() <= id as usize {
            self.roots.resize(id as usize + 1, 0);
        }
        id
    }

    fn child(&mut self, node: u32, word: u32) -> u32 {
        let next = u32::try_from(self.entries.len()).expect("fewer than four thousand million names");
        let slot = if node == 0 { &mut self.roots[word as usize] } else { self.edges.entry((node, word)).or_insert(0) };
        if *slot == 0 {
            *slot = next;
            self.entries.push(Vec::new());
        }
        *slot
    }

    /// Finds at every token the longest name that begins there; names within others are found too.
    pub fn find(&self, text: &Text) -> Vec<Match<V>> {
        let ids: Vec<u32> = (0..text.tokens().len())
            .map(|at| match (text.tokens()[at].kind, self.key) {
                (TokenKind::Word, Some(key)) if text.tokens()[at].capital => self.id(&key(text.word(at))),
                (TokenKind::Hyphen, _) | (TokenKind::Word, Some(_)) => 0,
                _ => self.id(text.word(at)),
            })
            .collect();
        let mut found = Vec::new();
        let mut path = Vec::new();
        for paragraph in text.paragraphs() {
            for at in paragraph.tokens.clone() {
                if ids[at] != 0 && self.roots[ids[at] as usize] != 0 {
                    path.clear();
                    path.push(at);
                    found.extend(self.longest(text.tokens(), &ids[..paragraph.tokens.end], &mut path));
                }
            }
        }
        found
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
        let mut trie = Names::default();
        for name in names {
            trie.insert(name, *name);
        }
        let text = Text::new(&[(Field::Body, body)]);
        let words = |found: &Match<_>| text.as_str()[text.bytes(found.start..found.end)].to_owned();
        trie.find(&text).iter().map(|found| (words(found), found.values[0])).collect()
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
