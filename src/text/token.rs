//! Tokens: words, numbers, hyphens within words, the possessive's mark, punctuation.
//!
//! A compound ("Jean-Noel", "long-range", "S-300") is its parts with [`TokenKind::Hyphen`] between them, so that rules
//! can address both the whole and the parts. "U.S.", "Gen." and initials keep their full stop.

mod scanner;

use std::ops::Range;

use super::{Text, fold, print::Print};
use scanner::Scanner;

/// What sort of token it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with digits and apostrophes among them.
    Word,
    /// Digits, with separators among them: "1,200", "1.5".
    Number,
    /// "'s" after a word, or "'" after a plural.
    Possessive,
    /// A hyphen, or a dash without spaces, between two parts of a compound.
    Hyphen,
    /// Any other character.
    Mark,
}

/// A token: a range of the readable text and its shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a look of its own, and rules ask for one at a time")]
pub struct Token {
    start: u32,
    end: u32,
    /// Where its folded form stands among those of the text.
    folded: (u32, u32),
    /// What sort it is.
    pub kind: TokenKind,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it is two or more letters, all capital.
    pub upper: bool,
    /// Whether it begins with a figure.
    pub figure: bool,
    /// Whether white space, or nothing, stands before it.
    pub spaced: bool,
}

impl Token {
    /// Gives its first byte.
    pub fn start(&self) -> usize {
        self.start as usize
    }

    /// Gives the byte after it.
    pub fn end(&self) -> usize {
        self.end as usize
    }

    /// Gives its bytes.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Gives where its folded form stands among those of the text.
    pub(super) fn folded(&self) -> Range<usize> {
        self.folded.0 as usize..self.folded.1 as usize
    }

    /// Tells whether it is a word.
    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }
}

/// Words that keep their full stop because a name or a number follows.
const BEFORE_NAMES: &[&str] = &[
    "mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "sgt", "capt", "cpl", "pvt", "adm", "brig", "cmdr", "st",
    "sen", "rep", "gov", "prof", "rev", "hon", "pres", "sec", "supt", "messrs", "fr", "amb", "vs",
];

/// Words that keep their full stop, though a sentence may end with them.
const ANYWHERE: &[&str] = &[
    "inc", "ltd", "co", "corp", "jr", "sr", "etc", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "approx", "dept",
];

/// Tells whether a folded word is a title that a name follows: "gen", "mr".
pub(super) fn before_name(word: &str) -> bool {
    BEFORE_NAMES.contains(&word)
}

/// Calls with each word of a name, split as a text would be, hyphens left out.
pub(super) fn words(name: &str, mut call: impl FnMut(&str)) {
    let mut scanner = Scanner::new(name, 0);
    while let Some((range, kind)) = scanner.next() {
        if kind != TokenKind::Hyphen {
            call(&name[range]);
        }
    }
}

/// Splits every paragraph into tokens. What is folded by its case alone, as most words are, stands in the text in lower
/// case as it does in the text itself; the folded forms of others stand behind it.
pub(super) fn scan(text: &mut Text) {
    let string = text.string.as_str();
    let mut tokens: Vec<Token> = Vec::with_capacity(string.len() / 4);
    let mut prints: Vec<Print> = Vec::with_capacity(string.len() / 4);
    let mut all_folded = String::with_capacity(string.len() + string.len() / 16);
    all_folded.push_str(string);
    text.capitals.reserve(string.len() / 32);
    text.signs.reserve(string.len() / 16);
    all_folded.make_ascii_lowercase();
    for paragraph in &mut text.paragraphs {
        let first = tokens.len();
        let mut scanner = Scanner::new(&string[..paragraph.range.end], paragraph.range.start);
        while let Some((range, kind)) = scanner.next() {
            let look = if scanner.plain {
                Look::plain(&string.as_bytes()[range.clone()])
            } else {
                Look::of(&string[range.clone()])
            };
            let folded =
                if look.is_by_case { range.clone() } else { fold_apart(&string[range.clone()], &mut all_folded) };
            let word = &all_folded.as_bytes()[folded.clone()];
            if look.capital {
                text.capitals.push(tokens.len());
            }
            if !scanner.plain {
                text.signs.push(tokens.len());
            }
            prints.push(Print::of_bytes(word));
            tokens.push(Token {
                start: offset(range.start),
                end: offset(range.end),
                folded: (offset(folded.start), offset(folded.end)),
                kind,
                capital: look.capital,
                upper: look.upper,
                figure: word.first().is_some_and(u8::is_ascii_digit),
                spaced: std::mem::take(&mut scanner.spaced),
            });
        }
        paragraph.tokens = first..tokens.len();
    }
    (text.tokens, text.prints, text.folded) = (tokens, prints, all_folded);
}

/// Folds a token behind what is folded already, and says where.
fn fold_apart(written: &str, folded: &mut String) -> Range<usize> {
    let start = folded.len();
    fold::fold_into(written, folded);
    start..folded.len()
}

/// How a token is written.
struct Look {
    capital: bool,
    upper: bool,
    /// Whether it is folded by the case of its letters alone.
    is_by_case: bool,
}

impl Look {
    /// Looks at a word of plain letters and digits.
    fn plain(written: &[u8]) -> Self {
        let capital = written[0].is_ascii_uppercase();
        let is_upper = || {
            let n_letters = written.iter().filter(|letter| letter.is_ascii_alphabetic()).count();
            n_letters > 1 && !written.iter().any(u8::is_ascii_lowercase)
        };
        Self { capital, upper: capital && is_upper(), is_by_case: true }
    }

    /// Looks at any token.
    fn of(written: &str) -> Self {
        let capital = written.starts_with(char::is_uppercase);
        let is_upper = || {
            let mut n_letters = 0;
            written.chars().filter(|char| char.is_alphabetic()).all(|char| {
                n_letters += 1;
                char.is_uppercase()
            }) && n_letters > 1
        };
        Self { capital, upper: capital && is_upper(), is_by_case: fold::is_by_case(written) }
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).expect("an article is shorter than four gigabytes")
}

#[cfg(test)]
mod tests {
    use super::super::{Field, Text};

    fn tokens(body: &str) -> Vec<String> {
        let text = Text::new(&[(Field::Standfirst, body)]);
        (0..text.tokens().len()).map(|at| text.written(at).to_owned()).collect()
    }

    #[test]
    fn possessives_part_and_contractions_do_not() {
        assert_eq!(tokens("Kyiv's forces don’t"), ["Kyiv", "'s", "forces", "don’t"]);
        assert_eq!(tokens("the soldiers’ post"), ["the", "soldiers", "’", "post"]);
        assert_eq!(tokens("Slov’iansk"), ["Slov’iansk"]);
    }

    #[test]
    fn compounds_are_parts() {
        assert_eq!(tokens("a Kh-101 missile"), ["a", "Kh", "-", "101", "missile"]);
        assert_eq!(tokens("war – again"), ["war", "–", "again"]);
    }

    #[test]
    fn abbreviations_keep_their_stops() {
        assert_eq!(tokens("U.S. Gen. Lee J. Ray left."), ["U.S.", "Gen.", "Lee", "J.", "Ray", "left", "."]);
        assert_eq!(tokens("at 5 a.m. on"), ["at", "5", "a.m.", "on"]);
        assert_eq!(tokens("He said no."), ["He", "said", "no", "."]);
    }

    #[test]
    fn numbers_keep_their_separators() {
        assert_eq!(tokens("1,200 of 1.5 and 16s, 3."), ["1,200", "of", "1.5", "and", "16s", ",", "3", "."]);
    }
}
