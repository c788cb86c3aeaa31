//! Who is meant: names, pronouns and roles led back to the people of the article.
//!
//! Knows what was said before, in order; never looks ahead.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Attribution, Order, phrase};
use crate::{
    extract::{
        Cast, Who,
        cast::{Named, Sort},
        english, figure,
        word_set::WordSet,
    },
    text::{TokenKind, collapse},
};

/// Whom a name or a pronoun may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gender {
    Female,
    Male,
}

/// The people of an article with the words by which they are introduced.
pub(super) struct Memory<'c, 'a> {
    cast: &'c Cast<'a>,
    people: Vec<Person<'c>>,
    by_who: FxHashMap<&'c Who, usize>,
}

struct Person<'c> {
    who: &'c Who,
    first: usize,
    last: usize,
    known_as: &'c [String],
    words: FxHashSet<&'c str>,
}

impl Person<'_> {
    /// Tells whether a word introduces the person somewhere.
    fn is_called(&self, word: &str) -> bool {
        self.words.contains(word)
    }
}

impl<'c, 'a> Memory<'c, 'a> {
    /// Gathers the people of an article and how they are introduced.
    pub(super) fn new(cast: &'c Cast<'a>) -> Self {
        let mut memory = Self { cast, people: Vec::new(), by_who: FxHashMap::default() };
        for name in cast.named().iter().filter(|name| name.sort == Sort::Person) {
            let first = name.tokens.start;
            let next = memory.people.len();
            let at = *memory.by_who.entry(&name.who).or_insert(next);
            if at == next {
                let known_as: &[String] = &[];
                memory.people.push(Person {
                    who: &name.who,
                    first,
                    last: first,
                    known_as,
                    words: FxHashSet::default(),
                });
            }
            let person = &mut memory.people[at];
            person.last = first;
            if !std::ptr::eq(person.known_as, &raw const *name.known_as) {
                person.known_as = &name.known_as;
                person.words.extend(name.known_as.iter().map(String::as_str));
            }
            introduce(cast, name, &mut person.words);
        }
        memory
    }

    /// Says whom a phrase means, and by which rule.
    pub(super) fn resolve(&self, phrase: &phrase::Phrase, told: &[Attribution]) -> (Option<Who>, &'static str) {
        let text = self.cast.text;
        let tokens = phrase.tokens.clone();
        if tokens.len() == 1 && is_pronoun(text.word(tokens.start)) {
            return (self.pronoun(tokens.start, told), "speaker-pronoun");
        }
        if let Some(name) = self.name_in(tokens.clone()) {
            let rule = if phrase.apposed { "speaker-apposition" } else { "speaker-name" };
            return (Some(name), rule);
        }
        let core = phrase::core(text, tokens.clone());
        if let Some(source) = self.source(&core, tokens.end) {
            let inner = phrase::Phrase::plain(source);
            let (who, _) = self.resolve(&inner, told);
            return (who, "speaker-source");
        }
        let of_another = |who: &Who| self.is_of_another(&(core.end..tokens.end), who);
        if let Some(who) = self.role(core.clone(), told).filter(|who| !of_another(who)) {
            return (Some(who), "speaker-role");
        }
        if let Some(who) = self.stray(&core, phrase.apposed) {
            return (Some(who), "speaker-name");
        }
        let words = self.words(tokens);
        (words.map(Who::Words), "speaker-words")
    }

    /// Gives the name that a phrase is about: the person at its end or in its core, or the body that is its head.
    fn name_in(&self, tokens: Range<usize>) -> Option<Who> {
        let text = self.cast.text;
        let core = phrase::core(text, tokens.clone());
        let owner =
            |name: &Named| text.tokens().get(name.tokens.end).is_some_and(|next| next.kind == TokenKind::Possessive);
        let last = self.cast.person_at(tokens.end - 1).filter(|name| tokens.start <= name.tokens.start);
        let of =
            |name: &Named| (core.end..name.tokens.start).any(|at| text.word(at) == "with" || text.word(at) == "to");
        let person = last
            .filter(|name| {
                name.tokens.start < core.end || !of(name) && !english::is_preposition(text.word(name.tokens.start - 1))
            })
            .or_else(|| self.cast.within(core.clone()).iter().rfind(|name| name.sort == Sort::Person && !owner(name)));
        if let Some(person) = person {
            return Some(person.who.clone());
        }
        let head = self.cast.at(core.end.checked_sub(1)?).filter(|name| core.start <= name.tokens.start)?;
        if matches!(head.sort, Sort::Body | Sort::State | Sort::Medium) {
            return Some(head.who.clone());
        }
        None
    }

    /// Gives a person whom nobody knows: the words with capitals at the end of a phrase, after a role or on their own.
    fn stray(&self, core: &Range<usize>, apposed: bool) -> Option<Who> {
        let text = self.cast.text;
        let start = core.clone().rev().take_while(|at| phrase::is_name_word(self.cast, *at)).last()?;
        let role = start > core.start && english::is_role(text.word(start - 1));
        let title = start > core.start && matches!(text.word(start - 1), "mr" | "mrs" | "ms" | "dr" | "miss");
        let sentence = text.sentences()[text.sentence_of(start)].tokens.start;
        let alone = start == core.start && !(start == sentence && text.word(start).ends_with('s'));
        if !(apposed || role || title || alone) || core.end - start > 4 {
            return None;
        }
        let name = collapse(&text.as_str()[text.bytes(start..core.end)]);
        let words = if role { format!("a {}", text.word(start - 1)) } else { "a person".to_owned() };
        Some(Who::Private(name, words))
    }

    /// Gives the last person before a token who is introduced by all words of a role.
    fn role(&self, core: Range<usize>, told: &[Attribution]) -> Option<Who> {
        let text = self.cast.text;
        let head = text.word(core.end.checked_sub(1)?);
        let definite = matches!(text.word(core.start), "the" | "mr" | "ms" | "mrs") || core.len() == 1;
        if !english::is_role(head) || !definite {
            return None;
        }
        let words = || {
            core.clone().filter(|at| text.tokens()[*at].is_word() && text.word(*at) != "the").map(|at| text.word(at))
        };
        let known = |person: &&Person| person.first < core.start;
        let fits = |person: &&Person| words().all(|word| person.is_called(word));
        let full = self.people.iter().filter(known).filter(fits).max_by_key(|person| self.latest(person, core.start));
        if let Some(person) = full {
            return Some(person.who.clone());
        }
        let mut heads = self.people.iter().filter(known).filter(|person| person.is_called(head));
        if let (Some(only), None) = (heads.next(), heads.next())
            && words().count() == 1
        {
            return Some(only.who.clone());
        }
        let general = matches!(head, "official" | "politician") && words().count() == 1;
        general.then(|| told.last()?.speaker.clone()).flatten()
    }

    /// Gives whose a document is: "data from the police", "a statement by the ministry".
    fn source(&self, core: &Range<usize>, end: usize) -> Option<Range<usize>> {
        let text = self.cast.text;
        let document = english::is_document(text.word(core.end.checked_sub(1)?));
        let start = core.end + 1;
        (document && start < end && matches!(text.word(core.end), "from" | "by" | "of")).then_some(start..end)
    }

    /// Tells whether the words after a role give it to a place that nobody has given to a person: "of the Example region".
    fn is_of_another(&self, tail: &Range<usize>, who: &Who) -> bool {
        let text = self.cast.text;
        if text.word(tail.start) != "of" {
            return false;
        }
        let mut places =
            self.cast.within(tail.clone()).iter().filter(|name| matches!(name.sort, Sort::Place | Sort::Region));
        let person = self.by_who.get(who).map(|at| &self.people[*at]);
        let known = |at: usize| person.is_some_and(|person| person.is_called(text.word(at)));
        places.any(|place| !place.tokens.clone().any(known))
    }

    fn latest(&self, person: &Person, before: usize) -> usize {
        if person.last < before {
            return person.last;
        }
        let named = self.cast.within(0..before);
        named.iter().rfind(|name| name.who == *person.who).map_or(0, |name| name.tokens.start)
    }

    /// Gives who a pronoun may mean: who spoke last, or the last subject, whichever is nearer. "He reportedly said" passes
    /// over those according to whom it was said.
    fn pronoun(&self, at: usize, told: &[Attribution]) -> Option<Who> {
        let text = self.cast.text;
        let word = match text.word(at) {
            "him" => "he",
            "her" => "she",
            "them" => "they",
            word => word,
        };
        let floor = text.paragraphs()[text.paragraph_of(at).saturating_sub(3)].sentences.start;
        let relayed = text.word(at + 1) == "reportedly";
        let one_person = matches!(word, "he" | "she");
        for sentence in (floor..=text.sentence_of(at)).rev() {
            let until = told.partition_point(|one| one.sentence <= sentence);
            let spoken = told[..until].iter().rev().take_while(|one| one.sentence == sentence);
            let mut spoke = spoken.filter(|one| one.span.end <= at);
            let speaker = spoke.find_map(|one| {
                let counts = !(relayed && one.order == Order::According);
                one.speaker.clone().filter(|who| counts && self.fits(who, word))
            });
            let subject = || self.subject(sentence, at).filter(|who| one_person && !relayed && self.fits(who, word));
            if let Some(who) = speaker.or_else(subject) {
                return Some(who);
            }
        }
        one_person.then(|| self.nearest(text.sentences()[floor].tokens.start..at, word)).flatten()
    }

    /// Gives the person named last in a range whom a pronoun may mean.
    fn nearest(&self, tokens: Range<usize>, pronoun: &str) -> Option<Who> {
        let people = self.cast.within(tokens).iter().rev().filter(|name| name.sort == Sort::Person);
        people
            .filter(|name| !self.is_quoted(name.tokens.start))
            .map(|name| name.who.clone())
            .find(|who| self.fits(who, pronoun))
    }

    /// Gives the person who is the subject of a sentence: named first in it, after no preposition and owning nothing.
    fn subject(&self, sentence: usize, before: usize) -> Option<Who> {
        let text = self.cast.text;
        let tokens = text.sentences()[sentence].tokens.clone();
        let first = self
            .cast
            .within(tokens.start..tokens.end.min(before))
            .iter()
            .find(|name| name.sort == Sort::Person && !self.is_quoted(name.tokens.start))?;
        let owns = text.tokens().get(first.tokens.end).is_some_and(|next| next.kind == TokenKind::Possessive);
        let led = first.tokens.start > tokens.start
            && matches!(
                text.word(first.tokens.start - 1),
                "by" | "of" | "to" | "with" | "from" | "for" | "at" | "on" | "against"
            );
        (!owns && !led).then(|| first.who.clone())
    }

    fn is_quoted(&self, token: usize) -> bool {
        let text = self.cast.text;
        let at = text.quotations().partition_point(|quotation| quotation.tokens.start <= token);
        text.quotations()[..at].iter().rev().take(4).any(|quotation| quotation.tokens.contains(&token))
    }

    /// Tells whether a pronoun may mean somebody, by number and gender.
    fn fits(&self, who: &Who, pronoun: &str) -> bool {
        let person = self.by_who.contains_key(who) || matches!(who, Who::Private(..));
        match pronoun {
            "they" => !person || matches!(who, Who::Words(_)),
            "it" => !person && is_one_body(who),
            "he" | "she" if person => {
                let asked = if pronoun == "she" { Gender::Female } else { Gender::Male };
                gender(who).is_none_or(|gender| gender == asked)
            }
            "he" | "she" => {
                matches!(who, Who::Words(words) if words.split(' ').any(figure::is_person))
            }
            _ => false,
        }
    }

    /// Gives a phrase in the article's words, without its article, cut at what only says where or when.
    fn words(&self, tokens: Range<usize>) -> Option<String> {
        let text = self.cast.text;
        let mut start = tokens.start;
        while start < tokens.end
            && (matches!(text.word(start), "the" | "a" | "an" | "and" | "but")
                || text.tokens()[start].kind == TokenKind::Mark)
        {
            start += 1;
        }
        let end = (start..tokens.end)
            .find(|at| {
                *at > start && english::is_preposition(text.word(*at)) && text.word(*at) != "of"
                    || text.word(*at) == "who"
            })
            .unwrap_or(tokens.end);
        let head = text.word(phrase::core(text, start..end).last()?);
        let likely = figure::is_person(head)
            || english::is_collective(head)
            || head.ends_with('s')
            || text.tokens()[start].capital;
        if start == end || end - start > 12 || !likely || end == start + 1 && is_pronoun(text.word(start)) {
            return None;
        }
        Some(collapse(&text.as_str()[text.bytes(start..end)]))
    }
}

/// Takes up the words before a name and in apposition to it.
fn introduce<'c>(cast: &'c Cast<'_>, name: &Named, words: &mut FxHashSet<&'c str>) {
    let text = cast.text;
    let sentence = &text.sentences()[text.sentence_of(name.tokens.start)];
    let before = (sentence.tokens.start..name.tokens.start).rev().take(8);
    let comma = name.tokens.start > sentence.tokens.start && text.word(name.tokens.start - 1) == ",";
    for at in before.skip(usize::from(comma)) {
        if text.tokens()[at].kind == TokenKind::Mark || english::is_auxiliary(text.word(at)) {
            break;
        }
        words.insert(text.word(at));
    }
    if text.word(name.tokens.end) == "," {
        let after = (name.tokens.end + 1..sentence.tokens.end).take(10);
        words.extend(after.take_while(|at| text.tokens()[*at].kind != TokenKind::Mark).map(|at| text.word(at)));
    }
}

fn is_pronoun(word: &str) -> bool {
    matches!(
        word,
        "he" | "she"
            | "they"
            | "it"
            | "we"
            | "i"
            | "you"
            | "him"
            | "her"
            | "them"
            | "who"
            | "one"
            | "this"
            | "that"
            | "which"
            | "there"
    )
}

fn is_one_body(who: &Who) -> bool {
    match who {
        Who::Words(words) => !words.ends_with('s') || words.ends_with("ss"),
        _ => true,
    }
}

/// Tells a person's gender by the first name, where the first name tells.
fn gender(who: &Who) -> Option<Gender> {
    let name = match who {
        Who::Id(id) => id.split('-').next(),
        Who::Name(name) | Who::Private(name, _) => name.split(' ').next().filter(|_| name.contains(' ')),
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
