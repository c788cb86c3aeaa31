//! Whom "he", "she", "they" and "it" mean, by who spoke and who acted before.

use std::ops::Range;

use super::{
    Attribution, Order,
    memory::{Memory, Person},
};
use crate::{
    extract::{Who, cast::Sort, english, figure, word_set::WordSet},
    text::TokenKind,
};

/// Whom a pronoun means is looked for in so many sentences before, among so many who spoke in each, and at last among so
/// many people named.
const SENTENCES: usize = 50;
const SPOKEN: usize = 50;
const PEOPLE: usize = 100;

/// Whom a name or a pronoun may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gender {
    Female,
    Male,
}

impl Memory<'_, '_> {
    /// Gives who acts in a sentence: the first person, body or state that nothing leads and that owns nothing.
    pub(super) fn actor(&self, sentence: usize, before: usize) -> Option<Who> {
        let text = self.cast.text;
        let start = text.sentences()[sentence].tokens.start;
        let first = self.cast.within(start..before).iter().find(|name| {
            let at = name.tokens.start;
            // "A pro-Russian commentator": an adjective is nobody.
            let adjective = name.sort == Sort::State
                && ["ian", "ish", "ese", "ican"].iter().any(|end| text.word(name.tokens.end - 1).ends_with(end));
            matches!(name.sort, Sort::Person | Sort::Body | Sort::State) && !adjective && !self.is_quoted(at)
        })?;
        let owns = text.tokens().get(first.tokens.end).is_some_and(|next| next.kind == TokenKind::Possessive);
        let led = (start..first.tokens.start).any(|at| english::is_preposition(text.print(at)));
        (!owns && !led && first.tokens.end < before).then(|| first.who.clone())
    }

    /// Gives who a pronoun may mean: who spoke last, or the last subject, whichever is nearer. "He reportedly said" passes
    /// over those according to whom it was said.
    pub(super) fn pronoun(&self, at: usize, told: &[Attribution]) -> Option<Who> {
        let text = self.cast.text;
        let word = match text.word(at) {
            "him" | "his" => "he",
            "her" => "she",
            "them" | "their" => "they",
            word => word,
        };
        let floor = text.paragraphs()[text.paragraph_of(at).saturating_sub(3)].sentences.start;
        let relayed = text.word(at + 1) == "reportedly";
        let one_person = matches!(word, "he" | "she");
        for sentence in (floor..=text.sentence_of(at)).rev().take(SENTENCES) {
            let until = told.partition_point(|one| one.sentence <= sentence);
            let spoken = told[..until].iter().rev().take(SPOKEN).take_while(|one| one.sentence == sentence);
            let mut spoke = spoken.filter(|one| one.span.end <= at);
            let subject =
                || self.subject(sentence, at, told).filter(|who| one_person && !relayed && self.fits(who, word));
            let speaker = spoke.find_map(|one| {
                let counts = !(relayed && one.order == Order::According);
                let who = one.speaker.clone().filter(|who| counts && self.fits(who, word))?;
                // "He cited the director as saying": he goes on, not the director.
                let cited = one.verb.start > 0 && text.word(one.verb.start - 1) == "as";
                Some(if cited { subject().unwrap_or(who) } else { who })
            });
            let several =
                || self.several(sentence, at).filter(|_| !one_person && !relayed).filter(|who| self.fits(who, word));
            if let Some(who) = speaker.or_else(subject).or_else(several) {
                return Some(who);
            }
        }
        one_person.then(|| self.nearest(text.sentences()[floor].tokens.start..at, word)).flatten()
    }

    /// Gives the person named last in a range whom a pronoun may mean.
    pub(super) fn nearest(&self, tokens: Range<usize>, pronoun: &str) -> Option<Who> {
        let people = self.cast.within(tokens).iter().rev().filter(|name| name.sort == Sort::Person);
        people
            .take(PEOPLE)
            .filter(|name| !self.is_quoted(name.tokens.start))
            .map(|name| name.who.clone())
            .find(|who| self.fits(who, pronoun))
    }

    /// Gives the person who is the subject of a sentence: named first in it, after no preposition and owning nothing.
    pub(super) fn subject(&self, sentence: usize, before: usize, told: &[Attribution]) -> Option<Who> {
        let text = self.cast.text;
        let tokens = text.sentences()[sentence].tokens.clone();
        let first = self
            .cast
            .within(tokens.start..tokens.end.min(before))
            .iter()
            .find(|name| name.sort == Sort::Person && !self.is_quoted(name.tokens.start));
        if let Some(unnamed) = self.unnamed(&tokens).filter(|end| first.is_none_or(|name| *end < name.tokens.start)) {
            let core = tokens.start..unnamed;
            return self.role(core.clone(), told).or_else(|| self.words(core).map(Who::Words));
        }
        let first = first?;
        let owns = text.tokens().get(first.tokens.end).is_some_and(|next| next.kind == TokenKind::Possessive);
        let led = first.tokens.start > tokens.start
            && matches!(
                text.word(first.tokens.start - 1),
                "by" | "of" | "to" | "with" | "from" | "for" | "at" | "on" | "against"
            );
        (!owns && !led).then(|| first.who.clone())
    }

    /// Gives the collective or the body with which a sentence begins: "local officials came", "the service sent crews".
    pub(super) fn several(&self, sentence: usize, before: usize) -> Option<Who> {
        let text = self.cast.text;
        let tokens = text.sentences()[sentence].tokens.clone();
        let away = text.paragraph_of(before) - text.paragraph_of(tokens.start.min(before));
        if tokens.end > before || away > 1 {
            return None;
        }
        let start = tokens.start + usize::from(text.word(tokens.start) == "the");
        if let Some(body) = self.cast.at(start).filter(|name| name.tokens.start == start && name.sort == Sort::Body) {
            return Some(body.who.clone());
        }
        if away > 0 {
            return None;
        }
        let head = (start..tokens.end.min(start + 4)).find(|at| english::is_collective(text.print(*at)))?;
        let plain = (start..head).all(|at| text.tokens()[at].is_word());
        (plain && !self.is_quoted(start)).then(|| self.words(start..head + 1).map(Who::Words)).flatten()
    }

    /// Gives whom the pronoun means with which a sentence begins: "He shared the details, stating: …".
    pub(super) fn opens(&self, sentence: usize, told: &[Attribution]) -> Option<Who> {
        let start = self.cast.text.sentences()[sentence].tokens.start;
        matches!(self.cast.text.word(start), "he" | "she" | "they").then(|| self.pronoun(start, told)).flatten()
    }

    /// Gives the collective with which a sentence begins: "The Ukrainian authorities did not admit it, but estimated …".
    pub(super) fn opening(&self, sentence: usize, before: usize) -> Option<Who> {
        let text = self.cast.text;
        let tokens = text.sentences()[sentence].tokens.clone();
        let start = tokens.start + usize::from(text.word(tokens.start) == "the");
        let head = (start..before.min(start + 3)).find(|at| english::is_collective(text.print(*at)))?;
        let plain = (start..head).all(|at| text.tokens()[at].is_word());
        let body = self.cast.at(head).is_some_and(|name| name.sort == Sort::Body);
        (plain && !body && text.word(head).ends_with('s'))
            .then(|| self.words(start..head + 1).map(Who::Words))
            .flatten()
    }

    /// "The commander, who …": gives the end of a role with which a sentence begins, if no name follows it.
    pub(super) fn unnamed(&self, sentence: &Range<usize>) -> Option<usize> {
        let text = self.cast.text;
        if !matches!(text.word(sentence.start), "the" | "a" | "an" | "one" | "his" | "her" | "their") {
            return None;
        }
        let head = (sentence.start + 1..sentence.end.min(sentence.start + 5)).find(|at| {
            english::is_role(text.print(*at)) || !text.tokens()[*at].is_word() || text.tokens()[*at].capital
        })?;
        // "The deputy head of the office": the last of several words for what somebody is.
        let further = (head + 1..sentence.end.min(head + 3)).take_while(|at| english::is_role(text.print(*at)));
        let head = further.last().unwrap_or(head);
        let comma = usize::from(text.word(head + 1) == ",");
        let next = text.tokens().get(head + 1 + comma)?;
        let role = english::is_role(text.print(head)) && !text.tokens()[head].capital;
        let ends = !next.capital && !matches!(next.kind, TokenKind::Possessive | TokenKind::Hyphen);
        (role && ends && !english::is_preposition(text.print(head + 1))).then_some(head + 1)
    }

    pub(super) fn is_quoted(&self, token: usize) -> bool {
        let text = self.cast.text;
        let at = text.quotations().partition_point(|quotation| quotation.tokens.start <= token);
        text.quotations()[..at].iter().rev().take(4).any(|quotation| quotation.tokens.contains(&token))
    }

    /// Tells whether a pronoun may mean somebody, by number and gender.
    pub(super) fn fits(&self, who: &Who, pronoun: &str) -> bool {
        let person = self.person(who).is_some() || matches!(who, Who::Private(..));
        match pronoun {
            "they" => !person || matches!(who, Who::Words(_)),
            "it" => !person && is_one_body(who),
            "he" | "she" if person => {
                let asked = if pronoun == "she" { Gender::Female } else { Gender::Male };
                // Some write "he" of every spokesman, whatever the name.
                let written = || pronoun == "he" && self.person(who).is_some_and(Person::is_written_a_man);
                gender(who).is_none_or(|gender| gender == asked) || written()
            }
            "he" | "she" => {
                let other = |word: &str| match pronoun {
                    "he" => matches!(word, "woman" | "girl" | "mother" | "wife" | "daughter" | "spokeswoman"),
                    _ => matches!(word, "man" | "boy" | "father" | "husband" | "son" | "spokesman"),
                };
                let may_be = |words: &str| words.split(' ').any(figure::is_person) && !words.split(' ').any(other);
                matches!(who, Who::Words(words) if may_be(words))
            }
            _ => false,
        }
    }
}

fn is_one_body(who: &Who) -> bool {
    match who {
        Who::Words(words) => !words.ends_with('s') || words.ends_with("ss"),
        _ => true,
    }
}

/// Tells whether a folded given name is a woman's or a man's by its look.
pub(in crate::extract) fn tells_gender(name: &str) -> bool {
    gender(&Who::Name(name.to_owned())).is_some()
}

/// Tells a person's gender by the first name, where the first name tells.
fn gender(who: &Who) -> Option<Gender> {
    let name = match who {
        Who::Id(id) => id.split('-').next(),
        Who::Name(name) | Who::Private(name, _) => name.split(' ').next(),
        Who::Words(_) => None,
    }?
    .to_lowercase();
    if MEN.has(&name) {
        return Some(Gender::Male);
    }
    if WOMEN.has(&name) || name.ends_with('a') && name.len() > 3 {
        return Some(Gender::Female);
    }
    let slavic = [
        "ii", "iy", "yi", "ei", "ey", "slav", "myr", "mir", "andr", "dyr", "lo", "ro", "hor", "oman", "tem", "rey",
        "ris", "an", "on", "im", "id", "ir", "rk", "ald", "ald", "co",
    ];
    (name.len() > 3 && slavic.iter().any(|end| name.ends_with(end))).then_some(Gender::Male)
}

static MEN: WordSet = WordSet::new(
    "
    mykola nikita illia ilya ilia sasha danila mykyta kuzma luka foma joshua misha pasha dima vova
    kostya petya vanya kolya lyosha mustafa sava oleksa oleh
",
);

static WOMEN: WordSet = WordSet::new(
    "
    karoline karen mette kristen ingrid mary jane susan katherine christine rachel ruth margaret
    elisabeth marie agnes yvette kate anne elizabeth emily hannah sarah annalena
",
);
