//! The words of names, numbered, so that a text is looked up once, whatever is then looked for in it.

use rustc_hash::FxHashMap;

use super::{Text, Token, TokenKind, fold, print::Print};

/// The words of names, numbered from 1: a text is looked up once, whatever is then looked for in it.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    words: FxHashMap<Print, (Box<str>, Numbers)>,
    keys: FxHashMap<Print, u32>,
    key: Key,
}

/// The numbers of a word: its own, that of its key, and that of the key which is the word itself; 0 where no name has it.
#[derive(Debug, Clone, Copy, Default)]
struct Numbers {
    word: u32,
    key: u32,
    itself: u32,
}

/// Writes the key of a folded word, which words that count as the same share, over what a text held.
pub type Key = fn(&str, &mut String);

/// By what a name's words are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// By the words themselves.
    Word,
    /// By their keys; only words with a capital are looked at.
    Key,
}

/// The tokens of a text as a vocabulary numbers them; 0 stands for hyphens and for words that no name has.
#[derive(Debug, Clone, Default)]
pub struct Numbered(Vec<Ids>);

/// A token's numbers: that of its word, and that of its word's key.
#[derive(Debug, Clone, Copy)]
struct Ids {
    word: u32,
    key: u32,
}

impl Vocabulary {
    /// Makes an empty vocabulary, in which words with the same key may be told to be the same.
    pub fn new(key: Key) -> Self {
        Self { words: FxHashMap::default(), keys: FxHashMap::default(), key }
    }

    /// Numbers the key of each word, once all names are entered: each by its words, and some by their keys, too.
    pub fn close(&mut self) {
        let mut key = String::new();
        self.words.iter_mut().for_each(|(print, (word, numbers))| {
            (self.key)(word, &mut key);
            numbers.key = self.keys.get(&Print::of(&key)).copied().unwrap_or(0);
            numbers.itself = self.keys.get(print).copied().unwrap_or(0);
        });
    }

    /// Numbers the tokens of a text.
    pub fn read(&self, text: &Text) -> Numbered {
        let mut key = String::new();
        let tokens = text.tokens.iter().zip(&text.prints).enumerate();
        let ids = |(at, (token, print)): (usize, (&Token, &Print))| {
            let word = if token.kind == TokenKind::Hyphen { Print::NONE } else { *print };
            let known = self.words.get(&word).map(|(_, numbers)| numbers);
            let key = match (token.kind, known) {
                (TokenKind::Word, Some(known)) if token.capital => known.key,
                (TokenKind::Word, None) if token.capital => {
                    (self.key)(text.word(at), &mut key);
                    self.id(By::Key, &key)
                }
                (TokenKind::Word, _) => 0,
                (_, known) => known.map_or(0, |known| known.itself),
            };
            Ids { word: known.map_or(0, |known| known.word), key }
        };
        Numbered(tokens.map(ids).collect())
    }

    pub(super) fn id(&self, by: By, word: &str) -> u32 {
        match by {
            By::Word => self.id_of_word(Print::of(word)),
            By::Key => self.keys.get(&Print::of(word)).copied().unwrap_or(0),
        }
    }

    fn id_of_word(&self, word: Print) -> u32 {
        self.words.get(&word).map_or(0, |(_, numbers)| numbers.word)
    }

    /// Folds a word as written, and gives its key where words are told by it.
    pub(super) fn folded(&self, by: By, word: &str) -> String {
        let mut folded = String::with_capacity(word.len());
        fold::fold_into(word, &mut folded);
        if by == By::Word {
            return folded;
        }
        let mut key = String::new();
        (self.key)(&folded, &mut key);
        key
    }

    /// Numbers a word as written. Most are known, and folded by their case alone: these are not written anew.
    pub(super) fn enter(&mut self, by: By, word: &str) -> u32 {
        let is_by_case = by == By::Word && fold::is_by_case(word);
        let known = if is_by_case { self.id_of_word(Print::of_any_case(word)) } else { 0 };
        if known != 0 {
            return known;
        }
        let folded = self.folded(by, word);
        let known = self.id(by, &folded);
        if known != 0 {
            return known;
        }
        let number = |len: usize| u32::try_from(len + 1).expect("fewer than four thousand million words");
        let next = match by {
            By::Word => number(self.words.len()),
            By::Key => number(self.keys.len()),
        };
        let print = Print::of(&folded);
        match by {
            By::Word => {
                let numbers = Numbers { word: next, ..Numbers::default() };
                self.words.insert(print, (folded.into_boxed_str(), numbers));
            }
            By::Key => {
                self.keys.insert(print, next);
            }
        }
        next
    }
}

impl Numbered {
    /// Tells whether no name has a token's word.
    #[inline]
    pub fn is_unknown(&self, token: usize) -> bool {
        self.0[token].word == 0 && self.0[token].key == 0
    }

    /// Gives the number of a token by which names are told; none past the end.
    #[inline]
    pub(super) fn get(&self, by: By, token: usize) -> Option<u32> {
        let ids = self.0.get(token)?;
        Some(match by {
            By::Word => ids.word,
            By::Key => ids.key,
        })
    }
}
