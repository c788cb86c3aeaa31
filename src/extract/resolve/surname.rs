//! Whose a surname is: after the full name or a title, beside a verb of speech, or where the lexicon says that it is enough.

use std::ops::Range;

use super::{Choice, View};
use crate::{
    extract::{
        found::{Group, How},
        person, words,
    },
    text::TokenKind,
};

impl View<'_, '_> {
    /// A surname alone: after the full name or a title, or where the row says that it is enough.
    pub(super) fn surname(&self, group: &Group) -> Option<Choice> {
        let people: Vec<u32> =
            group.senses.iter().filter(|sense| sense.0 == How::Surname).map(|sense| sense.1).collect();
        let in_full: Vec<u32> = people.iter().filter(|at| self.in_full.contains(at)).copied().collect();
        if !in_full.is_empty() {
            return (in_full.len() == 1).then(|| (in_full[0], How::Surname, true, "surname-after-full-name"));
        }
        let alone: Vec<u32> = people.iter().filter(|at| self.entity(**at).alone).copied().collect();
        if alone.len() == 1 {
            return Some((alone[0], How::Surname, true, "surname-alone"));
        }
        let [only] = people[..] else { return None };
        if self.is_titled(group.tokens.start) {
            return Some((only, How::Surname, true, "surname-after-title"));
        }
        self.speaks(&group.tokens).then_some((only, How::Surname, true, "surname-speaks"))
    }

    /// "Mr Lysak", "governor Lysak", "the head of the regional administration, Lysak".
    pub(super) fn is_titled(&self, start: usize) -> bool {
        let reading = self.reading;
        let Some(before) = start.checked_sub(1) else { return false };
        if words::is_address(reading.text.print(before)) || reading.is_introduced(before) {
            return true;
        }
        let sentence = reading.text.sentences()[reading.text.sentence_of(start)].tokens.start;
        let least = before.saturating_sub(8).max(sentence);
        let plain = |at: usize| {
            reading.text.tokens()[at].kind != TokenKind::Mark
                && !words::is_speech(reading.text.print(at))
                && reading.text.word(at) != "and"
        };
        before > sentence
            && reading.text.word(before) == ","
            && reading.roles(least..before).any(|(role, public)| public && (role.end..before).all(plain))
    }

    /// Tells whether a surname is the subject of a verb of speech, and nobody else in the text bears it.
    pub(super) fn speaks(&self, tokens: &Range<usize>) -> bool {
        let text = self.reading.text;
        let sentence = text.sentence_of(tokens.start);
        let says = self.reading.step_on(tokens.end).is_some_and(|at| words::is_speech(text.print(at)))
            && !self.reading.is_possessive(tokens.end)
            && !text.paragraphs()[text.paragraph_of(tokens.start)].heading
            && text.sentence_of(tokens.end) == sentence;
        let surname = text.word(tokens.end - 1);
        says && (1..text.tokens().len())
            .filter(|at| text.word(*at) == surname)
            .all(|at| !person::is_first_name(self.reading, at - 1))
    }
}
