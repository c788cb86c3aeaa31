//! Who is meant by what they are: "the presidential aide", "the ministry", "the post", "the 29-year-old".

use std::ops::Range;

use super::{
    Attribution, Order,
    memory::{Memory, Person},
};
use crate::extract::{
    Who,
    cast::{Named, Sort},
    english,
};

impl Memory<'_, '_> {
    /// "The DTEK energy holding": the body whose name begins a phrase that ends with what it is.
    pub(super) fn described(&self, core: &Range<usize>) -> Option<Who> {
        let text = self.cast.text;
        let start = core.start + usize::from(text.word(core.start) == "the");
        let body = self.cast.at(start).filter(|name| name.sort == Sort::Body && name.tokens.start == start)?;
        let tail = body.tokens.end..core.end;
        let plain =
            !tail.is_empty() && tail.clone().all(|at| text.tokens()[at].is_word() && !text.tokens()[at].capital);
        (plain && is_kind(text.word(core.end - 1))).then(|| body.who.clone())
    }

    /// "The ministry": the body named last whose name has the noun.
    pub(super) fn body(&self, core: &Range<usize>) -> Option<Who> {
        let text = self.cast.text;
        let noun = text.word(core.end.checked_sub(1)?);
        let plain = core.len() == 2 && text.word(core.start) == "the" && english::is_body(noun);
        let of =
            |name: &&Named| name.sort == Sort::Body && name.tokens.clone().any(|at| is_of_noun(text.word(at), noun));
        plain
            .then(|| self.cast.within(0..core.start).iter().rev().take(MEMORY).find(of))
            .flatten()
            .map(|body| body.who.clone())
    }

    /// Gives the last person before a token who is introduced by all words of a role.
    pub(super) fn role(&self, core: Range<usize>, told: &[Attribution]) -> Option<Who> {
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
        // "The Kremlin official" is who holds an office there, unless the article has an official without a name.
        let nameless = |one: &Attribution| matches!(&one.speaker, Some(Who::Words(words)) if words.ends_with(head));
        let is_general = matches!(head, "official" | "representative");
        let any_office = is_general && words().count() > 1 && !told.iter().rev().take(MEMORY).any(nameless);
        let holds = |person: &Person, word| any_office && word == head && person.is_in_office();
        let fits = |person: &&Person| words().all(|word| person.is_called(word) || holds(person, word));
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
        let private = words().count() == 1 && text.word(core.start) == "the";
        if let Some(who) = pronoun_for(head).filter(|_| private).and_then(|said| self.private(core.start, said)) {
            return Some(who);
        }
        let general = matches!(head, "official" | "politician") && words().count() == 1;
        let spoke = |one: &&Attribution| one.speaker.as_ref().is_some_and(|who| self.person(who).is_some());
        let last = || told.iter().rev().take(4).find(spoke).and_then(|one| one.speaker.clone());
        let floor = text.paragraphs()[text.paragraph_of(core.start).saturating_sub(3)].tokens.start;
        let named = || self.cast.within(floor..core.start).iter().rfind(|name| name.sort == Sort::Person);
        general.then(|| last().or_else(|| named().map(|name| name.who.clone()))).flatten()
    }

    /// Gives the private person named last in the paragraph or the one before it, whom a noun of that gender may mean.
    fn private(&self, before: usize, pronouns: &[&str]) -> Option<Who> {
        let text = self.cast.text;
        let floor = text.paragraphs()[text.paragraph_of(before).saturating_sub(1)].tokens.start;
        let mut people = self.cast.within(floor..before).iter().rev().filter(|name| name.sort == Sort::Person);
        let last = people.find(|name| !self.is_quoted(name.tokens.start))?;
        let fits = pronouns.iter().any(|pronoun| self.fits(&last.who, pronoun));
        (matches!(last.who, Who::Private(..)) && fits).then(|| last.who.clone())
    }

    /// Tells whether "the governor" stands in a sentence about a region that the text has not named before, so that another
    /// governor may be meant.
    pub(super) fn is_elsewhere(&self, core: &Range<usize>) -> bool {
        let text = self.cast.text;
        let head = core.end.checked_sub(1).map_or("", |head| text.word(head));
        if !matches!(head, "governor" | "mayor") {
            return false;
        }
        let tokens = text.sentences()[text.sentence_of(core.start)].tokens.clone();
        let region = |name: &Named| match (&name.who, name.sort) {
            (Who::Id(id), Sort::Region) => Some(id.clone()),
            (_, Sort::Place) => name.region.as_deref().map(str::to_owned),
            _ => None,
        };
        let here: Vec<String> = self.cast.within(tokens.clone()).iter().filter_map(region).collect();
        let known =
            |id: &String| self.cast.within(0..tokens.start).iter().any(|name| region(name).as_ref() == Some(id));
        !here.is_empty() && !here.iter().any(known)
    }

    /// Gives whose a document is: "data from the police", "a statement by the ministry".
    pub(super) fn source(&self, core: &Range<usize>, end: usize) -> Option<Range<usize>> {
        let text = self.cast.text;
        let last = core.end.checked_sub(1)?;
        let press = last > core.start
            && text.word(last - 1) == "press"
            && matches!(text.word(last), "service" | "office" | "department" | "centre" | "center" | "bureau");
        let document = press || english::is_document(text.print(last));
        let start = core.end + 1;
        (document && start < end && matches!(text.word(core.end), "from" | "by" | "of")).then_some(start..end)
    }

    /// "The post said", "the statement said": whoever spoke last, a medium passed over.
    pub(super) fn written(&self, core: &Range<usize>, told: &[Attribution]) -> Option<Who> {
        let text = self.cast.text;
        let thing = core.len() == 2
            && text.word(core.start) == "the"
            && matches!(text.word(core.start + 1), "post" | "message" | "statement" | "report" | "video" | "letter");
        let floor = text.paragraph_of(core.start).saturating_sub(2);
        let near = |one: &&Attribution| text.paragraph_of(one.verb.start) >= floor;
        let last = || told.iter().rev().filter(|_| thing).take_while(near);
        let said = last().filter(|one| one.order != Order::According).chain(last());
        said.filter_map(|one| one.speaker.as_ref()).find(|who| !super::is_relay(self.cast, who)).cloned()
    }

    /// "The 29-year-old said": the person named last.
    pub(super) fn aged(&self, core: &Range<usize>) -> Option<Who> {
        let text = self.cast.text;
        let words = ["year", "old"];
        let aged = core.len() >= 5
            && text.word(core.start) == "the"
            && words.iter().all(|word| core.clone().any(|at| text.word(at) == *word));
        let floor = text.paragraphs()[text.paragraph_of(core.start).saturating_sub(1)].tokens.start;
        let mut people =
            self.cast.within(floor..core.start).iter().rev().filter(|name| aged && name.sort == Sort::Person);
        people.find(|name| !self.is_quoted(name.tokens.start)).map(|name| name.who.clone())
    }

    /// Tells whether the words after a role give it to a place that nobody has given to a person: "of the Example region".
    pub(super) fn is_of_another(&self, tail: &Range<usize>, who: &Who) -> bool {
        let text = self.cast.text;
        if text.word(tail.start) != "of" {
            return false;
        }
        let mut places =
            self.cast.within(tail.clone()).iter().filter(|name| matches!(name.sort, Sort::Place | Sort::Region));
        let person = self.person(who);
        // "The head of the regional council" is not the governor.
        let council = tail.clone().any(|at| text.word(at) == "council");
        if council && !person.is_some_and(|person| person.is_called("council")) {
            return true;
        }
        let known = |at: usize| person.is_some_and(|person| person.is_called(text.word(at)));
        places.any(|place| !place.tokens.clone().any(known))
    }

    pub(super) fn latest(&self, person: &Person, before: usize) -> usize {
        if person.last < before {
            return person.last;
        }
        let named = self.cast.within(0..before);
        named.iter().rfind(|name| name.who == *person.who).map_or(0, |name| name.tokens.start)
    }
}

/// Gives the pronouns for a private person whom a noun alone means: "the woman", "the pensioner".
fn pronoun_for(noun: &str) -> Option<&'static [&'static str]> {
    match noun {
        "woman" | "mother" | "grandmother" | "wife" => Some(&["she"]),
        "man" | "father" | "grandfather" | "husband" => Some(&["he"]),
        "pensioner" | "retiree" | "resident" | "survivor" | "villager" | "refugee" => Some(&["she", "he"]),
        _ => None,
    }
}

/// How many names back "the ministry" is looked for.
const MEMORY: usize = 200;

/// Tells whether a noun after a body's name only says what it is; "the UN mission" is another body.
fn is_kind(noun: &str) -> bool {
    matches!(
        noun,
        "holding"
            | "company"
            | "group"
            | "corporation"
            | "operator"
            | "alliance"
            | "bloc"
            | "giant"
            | "force"
            | "firm"
            | "watchdog"
    )
}

/// Tells whether a word of a body's name is what the noun calls it: "ministry" of "defence ministry", "watchdog" of "agency".
fn is_of_noun(word: &str, noun: &str) -> bool {
    word == noun || matches!((word, noun), ("office", "prosecutors") | ("prosecutors", "office"))
}
