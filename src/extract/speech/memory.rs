//! Who is meant: names, pronouns and roles led back to the people of the article.
//!
//! Knows what was said before, in order; never looks ahead.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Attribution, phrase};
use crate::{
    extract::{
        Cast, Who,
        cast::{Named, Sort},
        english, figure,
    },
    text::{Text, TokenKind, collapse},
};

/// The people of an article with the words by which they are introduced.
pub(super) struct Memory<'c, 'a> {
    pub(super) cast: &'c Cast<'a>,
    pub(super) people: Vec<Person<'c>>,
    by_who: FxHashMap<&'c Who, usize>,
}

/// A person and the words by which the article calls them.
pub(super) struct Person<'c> {
    pub(super) who: &'c Who,
    pub(super) first: usize,
    pub(super) last: usize,
    /// The given name, folded; empty where only the surname stands.
    given: &'c str,
    known_as: &'c [String],
    words: FxHashSet<&'c str>,
}

impl Person<'_> {
    /// Tells whether a word introduces the person somewhere, or another for the same office does.
    pub(super) fn is_called(&self, word: &str) -> bool {
        let any = |words: &[&str]| words.iter().any(|own| self.words.contains(own));
        let regional = || any(&["region", "regional", "oblast", "administration"]);
        self.words.contains(word)
            || matches!(word, "spokesman" | "spokeswoman" | "spokesperson")
                && ["press", "secretary"].iter().all(|own| self.words.contains(own))
            || english::offices_like(word).any(|office| self.words.contains(office))
            || word == "diplomat" && any(&["foreign", "ambassador", "envoy", "negotiator"])
            || english::HEADS_OF_REGIONS.contains(&word) && any(english::HEADS_OF_REGIONS) && regional()
    }

    /// Tells whether the text itself calls the person a man by an office: "spokesman Mara Vell".
    pub(super) fn is_written_a_man(&self) -> bool {
        ["spokesman", "chairman"].iter().any(|word| self.words.contains(word))
    }

    /// Tells whether the person holds any office.
    pub(super) fn is_in_office(&self) -> bool {
        self.words.iter().any(english::is_role)
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
                let (known_as, words): (&[String], _) = (&[], FxHashSet::default());
                memory.people.push(Person { who: &name.who, first, last: first, given: "", known_as, words });
            }
            let person = &mut memory.people[at];
            person.last = first;
            if name.tokens.len() > 1 && person.given.is_empty() {
                person.given = cast.text.word(first);
            }
            if !std::ptr::eq(person.known_as, &raw const *name.known_as) {
                person.known_as = &name.known_as;
                person.words.extend(name.known_as.iter().map(String::as_str));
            }
            introduce(cast, name, &mut person.words);
        }
        memory
    }

    /// Gives the person that somebody is.
    pub(super) fn person(&self, who: &Who) -> Option<&Person<'c>> {
        self.by_who.get(who).map(|at| &self.people[*at])
    }

    /// Says whom a phrase means, and by which rule.
    pub(super) fn resolve(&self, phrase: &phrase::Phrase, told: &[Attribution]) -> (Option<Who>, &'static str) {
        let text = self.cast.text;
        let tokens = phrase.tokens.clone();
        if tokens.len() == 1 && is_pronoun(text.word(tokens.start)) {
            return (self.pronoun(tokens.start, told), "speaker-pronoun");
        }
        let document = tokens.len() == 2 && english::is_document(text.print(tokens.start + 1));
        if document && matches!(text.word(tokens.start), "his" | "her" | "their") {
            return (self.pronoun(tokens.start, told), "speaker-pronoun");
        }
        if let Some(name) = self.name_in(tokens.clone()) {
            let rule = if phrase.apposed { "speaker-apposition" } else { "speaker-name" };
            return (Some(name), rule);
        }
        if let Some(who) = self.apposed(tokens.start) {
            return (Some(who), "speaker-apposition");
        }
        let core = phrase::core(text, tokens.clone());
        if let Some(source) = self.source(&core, tokens.end) {
            let inner = phrase::Phrase::plain(source);
            let (who, _) = self.resolve(&inner, told);
            return (who, "speaker-source");
        }
        if let Some(who) = self.written(&core, told) {
            return (Some(who), "speaker-source");
        }
        if let Some(who) = self.aged(&core) {
            return (Some(who), "speaker-age");
        }
        let of_another = |who: &Who| self.is_of_another(&(core.end..tokens.end), who);
        let elsewhere = |core: &Range<usize>| self.is_elsewhere(core);
        if let Some(who) = self.role(core.clone(), told).filter(|who| !of_another(who) && !elsewhere(&core)) {
            return (Some(who), "speaker-role");
        }
        if let Some(body) = self.described(&core).or_else(|| self.body(&core)) {
            return (Some(body), "speaker-body");
        }
        if let Some(who) = self.given(&core) {
            return (Some(who), "speaker-given-name");
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
                name.tokens.start < core.end || !of(name) && !english::is_preposition(text.print(name.tokens.start - 1))
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

    /// "Example, an elderly man with a stick told us": whom a description follows that no comma closes.
    fn apposed(&self, start: usize) -> Option<Who> {
        let text = self.cast.text;
        let comma = start.checked_sub(1).filter(|at| *at > 0 && text.word(*at) == ",")?;
        let described = matches!(text.word(start), "a" | "an");
        let person = self.cast.person_at(comma - 1).filter(|person| described && person.tokens.end == comma)?;
        let opens = person.tokens.start == text.sentences()[text.sentence_of(start)].tokens.start;
        opens.then(|| person.who.clone())
    }

    /// Gives the one person of a given name: "Vitali said".
    fn given(&self, core: &Range<usize>) -> Option<Who> {
        let word = self.cast.text.word(core.start);
        let plain = core.len() == 1 && phrase::is_name_word(self.cast, core.start) && word.len() > 2;
        let mut people = self.people.iter().filter(|person| plain && person.given == word && person.first < core.start);
        let first = people.next()?;
        people.next().is_none().then(|| first.who.clone())
    }

    /// Gives a person whom nobody knows: the words with capitals at the end of a phrase, after a role or on their own.
    fn stray(&self, core: &Range<usize>, apposed: bool) -> Option<Who> {
        let text = self.cast.text;
        let start = core.clone().rev().take_while(|at| phrase::is_name_word(self.cast, *at)).last()?;
        let role = start > core.start && english::is_role(text.print(start - 1));
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

    /// Gives a phrase in the article's words, without its article, cut at what only says where or when.
    pub(super) fn words(&self, tokens: Range<usize>) -> Option<String> {
        let text = self.cast.text;
        let mut start = tokens.start;
        while start < tokens.end
            && (matches!(text.word(start), "the" | "a" | "an" | "and" | "but")
                || text.tokens()[start].kind == TokenKind::Mark)
        {
            start += 1;
        }
        start = unowned(text, start..tokens.end);
        let end = (start..tokens.end)
            .find(|at| {
                *at > start && english::is_preposition(text.print(*at)) && text.word(*at) != "of"
                    || *at > start && matches!(text.word(*at), "who" | "released" | "published" | "issued")
            })
            .unwrap_or(tokens.end);
        let head = text.word(phrase::core(text, start..end).last()?);
        let likely = figure::is_person(head)
            || english::is_collective(head)
            || head.ends_with('s')
            || text.tokens()[start].capital;
        if start == end
            || text.tokens()[start].kind == TokenKind::Possessive
            || end - start > 12
            || !likely
            || (start..end).any(|at| english::is_auxiliary(text.print(at)) && !text.tokens()[at].capital)
            || end == start + 1 && is_pronoun(text.word(start))
        {
            return None;
        }
        Some(collapse(&text.as_str()[text.bytes(start..end)]))
    }
}

/// Steps over whose somebody is: "its mayor", "the region's governor".
fn unowned(text: &Text, tokens: Range<usize>) -> usize {
    let start = tokens.start;
    let owner = text.word(start) == "its";
    let mark = |at: usize| text.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Possessive);
    let area = matches!(text.word(start), "region" | "city" | "town" | "district" | "province" | "oblast" | "country");
    let noun = area && mark(start + 1);
    let next = if owner { start + 1 } else { start + 2 };
    if (owner || noun) && next < tokens.end { next } else { start }
}

/// Takes up the words before a name and in apposition to it; brackets are passed over.
fn introduce<'c>(cast: &'c Cast<'_>, name: &Named, words: &mut FxHashSet<&'c str>) {
    let text = cast.text;
    let sentence = &text.sentences()[text.sentence_of(name.tokens.start)];
    let before = (sentence.tokens.start..name.tokens.start).rev().take(8);
    let last = name.tokens.start.checked_sub(1).filter(|last| *last >= sentence.tokens.start);
    let comma = last.is_some_and(|last| text.word(last) == ",");
    // "The Kremlin comments on Brandt's plan": what a preposition leads to the name is not the bearer's.
    let led = last.is_some_and(|last| english::is_preposition(text.print(last)));
    for at in before.filter(|_| !led).skip(usize::from(comma)) {
        let bracket = matches!(text.word(at), "(" | ")") || text.word(at) == "." && at > 0 && text.word(at - 1) == "dr";
        // "President Brandt lashed out at Example": what introduces him introduces nobody else.
        let another = cast.person_at(at).is_some_and(|other| other.who != name.who);
        if another || text.tokens()[at].kind == TokenKind::Mark && !bracket || english::is_auxiliary(text.print(at)) {
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
