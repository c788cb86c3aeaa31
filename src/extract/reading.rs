//! A text with all names of the lexicon that stand in it: what every kind's first sieve looks at.

use crate::{
    lexicon::{Entity, EntityKind, Lexicon, Matches, Sense},
    text::{Text, TokenKind, names::Match},
};

/// A text and the names matched in it.
pub struct Reading<'a> {
    /// The text.
    pub text: &'a Text,
    /// What is known beforehand.
    pub lexicon: &'a Lexicon,
    /// Names, as they are spelled and however romanised, by their first token.
    pub hits: Vec<Match<Sense>>,
    /// Roles, their modifiers and collectives, by their first token.
    pub introductions: Vec<Match<Sense>>,
    /// Cues of topics, by their first token.
    pub cues: Vec<Match<Sense>>,
    /// Places in `hits`, by the last token.
    by_end: Vec<u32>,
    /// Which tokens stand in a role's words.
    introduced: Vec<bool>,
}

impl<'a> Reading<'a> {
    /// Matches the lexicon against a text.
    pub fn new(text: &'a Text, lexicon: &'a Lexicon) -> Self {
        let Matches { names: hits, cues, introductions } = lexicon.find(text);
        let mut by_end: Vec<u32> = (0..u32::try_from(hits.len()).unwrap_or(u32::MAX)).collect();
        by_end.sort_by_key(|at| hits[*at as usize].end);
        let mut introduced = vec![false; text.tokens().len()];
        for hit in &introductions {
            introduced[hit.start..hit.end].fill(true);
        }
        Self { text, lexicon, hits, introductions, cues, by_end, introduced }
    }

    /// Gives the matches that begin with a token.
    pub fn starting(&self, token: usize) -> &[Match<Sense>] {
        let from = self.hits.partition_point(|hit| hit.start < token);
        let until = self.hits.partition_point(|hit| hit.start <= token);
        &self.hits[from..until]
    }

    /// Gives the matches that end before a token.
    pub fn ending(&self, token: usize) -> impl Iterator<Item = &Match<Sense>> {
        let from = self.by_end.partition_point(|at| self.hits[*at as usize].end < token);
        let until = self.by_end.partition_point(|at| self.hits[*at as usize].end <= token);
        self.by_end[from..until].iter().map(|at| &self.hits[*at as usize])
    }

    /// Tells whether a token stands in the words of a role.
    pub fn is_introduced(&self, token: usize) -> bool {
        self.introduced.get(token).copied().unwrap_or(false)
    }

    /// Gives the roles whose first token is in a range, with their tokens and whether they are public.
    pub fn roles(
        &self,
        first: std::ops::Range<usize>,
    ) -> impl DoubleEndedIterator<Item = (std::ops::Range<usize>, bool)> {
        let from = self.introductions.partition_point(|hit| hit.start < first.start);
        let until = self.introductions.partition_point(|hit| hit.start < first.end).max(from);
        self.introductions[from..until].iter().filter_map(|hit| {
            hit.values.iter().find_map(|sense| match sense {
                Sense::Role(at) => Some((hit.start..hit.end, self.lexicon.roles()[*at as usize].public)),
                _ => None,
            })
        })
    }

    /// Gives every match with each of its senses.
    pub fn senses(&self) -> impl Iterator<Item = (&Match<Sense>, Sense)> {
        self.hits.iter().flat_map(|hit| hit.values.iter().map(move |sense| (hit, *sense)))
    }

    /// Gives every match by an entity's own name, of one kind.
    pub fn names(&self, kind: EntityKind) -> impl Iterator<Item = (&Match<Sense>, u32, &Entity)> {
        self.senses().filter_map(move |(hit, sense)| match sense {
            Sense::Name(at) if self.lexicon.entity(at).kind == kind => Some((hit, at, self.lexicon.entity(at))),
            _ => None,
        })
    }

    /// Gives the folded word before a token, possessive marks and hyphens passed over; empty at a paragraph's start.
    pub fn before(&self, token: usize) -> &str {
        self.step_back(token).map_or("", |at| self.text.word(at))
    }

    /// Gives the token before a token in its sentence, possessive marks and hyphens passed over.
    pub fn step_back(&self, token: usize) -> Option<usize> {
        let start = self.text.sentences().get(self.text.sentence_of(token))?.tokens.start;
        (start..token).rev().find(|at| !self.is_joint(*at))
    }

    /// Gives the folded word after a token, possessive marks and hyphens passed over; empty at a sentence's end.
    pub fn after(&self, token: usize) -> &str {
        self.step_on(token).map_or("", |at| self.text.word(at))
    }

    /// Gives the token at or after this one in the same sentence as the token before it.
    pub fn step_on(&self, token: usize) -> Option<usize> {
        let last = token.checked_sub(1)?;
        let end = self.text.sentences().get(self.text.sentence_of(last))?.tokens.end;
        (token..end).find(|at| !self.is_joint(*at))
    }

    /// Tells whether a possessive mark stands at a token.
    pub fn is_possessive(&self, token: usize) -> bool {
        self.text.tokens().get(token).is_some_and(|token| token.kind == TokenKind::Possessive)
    }

    /// Tells whether a token is the first of its sentence, marks of quotation passed over.
    pub fn starts_sentence(&self, token: usize) -> bool {
        let sentence = &self.text.sentences()[self.text.sentence_of(token)];
        (sentence.tokens.start..token).all(|at| self.text.tokens()[at].kind == TokenKind::Mark)
    }

    fn is_joint(&self, token: usize) -> bool {
        matches!(self.text.tokens()[token].kind, TokenKind::Possessive | TokenKind::Hyphen)
    }
}
