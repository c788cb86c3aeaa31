//! Where tokens begin and end.

use std::ops::Range;

use super::{ANYWHERE, BEFORE_NAMES, TokenKind};
use crate::text::{
    fold::{self, ALPHANUMERIC},
    letter,
};

/// Reads the tokens of a text one after another.
pub(super) struct Scanner<'a> {
    pub(super) string: &'a str,
    pub(super) at: usize,
    pub(super) spaced: bool,
    /// Whether the last token is a word of plain letters and digits.
    pub(super) plain: bool,
}

impl<'a> Scanner<'a> {
    /// Begins at a byte of a text.
    pub(super) fn new(string: &'a str, at: usize) -> Self {
        Self { string, at, spaced: true, plain: false }
    }

    /// Gives the next token's range and kind; says in `spaced` whether white space came before.
    #[inline]
    pub(super) fn next(&mut self) -> Option<(Range<usize>, TokenKind)> {
        if self.string.as_bytes().get(self.at) == Some(&b' ') {
            self.spaced = true;
            self.at += 1;
        }
        let plain = self.plain_word();
        self.plain = plain.is_some();
        if let Some(end) = plain {
            let start = std::mem::replace(&mut self.at, end);
            return Some((start..end, TokenKind::Word));
        }
        self.other()
    }

    /// Gives the next token, which is no plain word.
    fn other(&mut self) -> Option<(Range<usize>, TokenKind)> {
        let mut char = self.peek(self.at)?;
        while char.is_whitespace() {
            self.spaced = true;
            self.at += char.len_utf8();
            char = self.peek(self.at)?;
        }
        let start = self.at;
        let kind = if char.is_ascii_digit() {
            self.number()
        } else if is_letter(char) {
            self.word()
        } else {
            self.mark(char)
        };
        Some((start..self.at, kind))
    }

    /// Gives the end of a word of plain letters, as most are, where nothing behind them may go on with it.
    fn plain_word(&self) -> Option<usize> {
        let rest = &self.string.as_bytes()[self.at..];
        let length = rest.iter().take_while(|byte| ALPHANUMERIC[**byte as usize]).count();
        let ends = rest.get(length).is_none_or(|next| matches!(next, b' ' | b',' | b'-' | b'"' | b':' | b')'));
        (ends && rest.first().is_some_and(u8::is_ascii_alphabetic)).then_some(self.at + length)
    }

    fn peek(&self, at: usize) -> Option<char> {
        match self.string.as_bytes().get(at)? {
            byte if byte.is_ascii() => Some(char::from(*byte)),
            _ => self.string[at..].chars().next(),
        }
    }

    fn before(&self, at: usize) -> Option<char> {
        self.string[..at].chars().next_back()
    }

    fn letter_at(&self, at: usize) -> bool {
        self.peek(at).is_some_and(|char| is_letter(char) || char.is_ascii_digit())
    }

    fn digit_at(&self, at: usize) -> bool {
        self.string.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
    }

    fn number(&mut self) -> TokenKind {
        loop {
            match self.peek(self.at) {
                Some('0'..='9') => self.at += 1,
                Some(',' | '.') if self.digit_at(self.at + 1) => self.at += 1,
                Some(char) if is_letter(char) => {
                    self.letters();
                    return TokenKind::Word;
                }
                _ => return TokenKind::Number,
            }
        }
    }

    fn letters(&mut self) {
        loop {
            let rest = &self.string.as_bytes()[self.at..];
            self.at += rest.iter().take_while(|byte| ALPHANUMERIC[**byte as usize]).count();
            let Some(char) = self.peek(self.at) else { break };
            let inner = is_letter(char) || (fold::is_apostrophe(char) && self.is_inner_apostrophe(char));
            if !inner {
                break;
            }
            self.at += char.len_utf8();
        }
    }

    /// Tells whether an apostrophe belongs to the word ("don't", "O'Brien") and is not the possessive's.
    fn is_inner_apostrophe(&self, char: char) -> bool {
        let next = self.at + char.len_utf8();
        let possessive = matches!(self.peek(next), Some('s' | 'S')) && !self.letter_at(next + 1);
        !possessive && self.peek(next).is_some_and(is_letter)
    }

    fn word(&mut self) -> TokenKind {
        let start = self.at;
        self.letters();
        if self.peek(self.at) == Some('.') {
            self.full_stop(start);
        }
        TokenKind::Word
    }

    /// Takes the full stops of "U.S.", "a.m.", "Gen." and "J." into the word.
    fn full_stop(&mut self, start: usize) {
        let word = &self.string[start..self.at];
        if word.chars().count() == 1 {
            let mut at = self.at;
            let mut n_letters = 1;
            while self.peek(at) == Some('.') && self.peek(at + 1).is_some_and(is_letter) {
                let letter = self.peek(at + 1).map_or(0, char::len_utf8);
                if self.letter_at(at + 1 + letter) {
                    break;
                }
                at += 1 + letter;
                n_letters += 1;
            }
            if n_letters > 1 {
                self.at = at + usize::from(self.peek(at) == Some('.'));
            } else if word.chars().all(char::is_uppercase) && word != "I" && self.is_before_word() {
                self.at += 1;
            }
        } else if word.len() <= 6 && word.is_ascii() {
            let lower = word.to_ascii_lowercase();
            let title = word.starts_with(|c: char| c.is_ascii_uppercase()) && BEFORE_NAMES.contains(&&*lower);
            if (title && self.is_before_word()) || ANYWHERE.contains(&&*lower) {
                self.at += 1;
            }
        }
    }

    /// Tells whether the full stop here is followed by a space and a capital or a digit.
    fn is_before_word(&self) -> bool {
        let rest = self.string.get(self.at + 1..).unwrap_or("");
        rest.starts_with([' ', '\u{a0}'])
            && rest.chars().nth(1).is_some_and(|char| char.is_uppercase() || char.is_ascii_digit())
    }

    fn mark(&mut self, char: char) -> TokenKind {
        let start = self.at;
        self.at += char.len_utf8();
        let is_apostrophe = fold::is_apostrophe(char);
        let is_hyphen = matches!(char, '-' | '\u{2010}' | '\u{2011}' | '–');
        let after_word = (is_apostrophe || is_hyphen)
            && self.before(start).is_some_and(|c| is_letter(c) || c.is_ascii_digit() || c == '.');
        if is_apostrophe && after_word {
            if matches!(self.peek(self.at), Some('s' | 'S')) && !self.letter_at(self.at + 1) {
                self.at += 1;
                return TokenKind::Possessive;
            }
            if matches!(self.before(start), Some('s' | 'S')) && self.peek(self.at).is_none_or(char::is_whitespace) {
                return TokenKind::Possessive;
            }
        }
        if is_hyphen && after_word && self.letter_at(self.at) {
            return TokenKind::Hyphen;
        }
        if char == '.' {
            while self.peek(self.at) == Some('.') {
                self.at += 1;
            }
        }
        TokenKind::Mark
    }
}

fn is_letter(char: char) -> bool {
    letter::is_letter(char) || matches!(char, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}
