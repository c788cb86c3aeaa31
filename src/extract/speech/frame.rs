//! Where the words of an attribution stand: the verb, and who or what is its subject.
//!
//! Knows the order of words; who it is is for the memory.

use std::ops::Range;

use super::{Order, citation, phrase, verb};
use crate::{
    extract::{Cast, cast::Sort, english},
    text::{TokenKind, print::Print, word_set::WordSet},
};

/// The words of an attribution, before anybody asks who it is.
pub(super) struct Frame {
    pub(super) verb: Range<usize>,
    pub(super) class: verb::Class,
    pub(super) order: Order,
    pub(super) subject: Option<phrase::Phrase>,
}

/// Reads the attribution whose verb stands at a token.
pub(super) fn read(cast: &Cast<'_>, at: usize, sentence: &Range<usize>) -> Option<Frame> {
    let text = cast.text;
    if !text.tokens()[at].is_word() {
        return citation::apart(cast, at, sentence);
    }
    let word = text.word(at);
    if let Some(frame) = citation::read(cast, at, sentence) {
        return Some(frame);
    }
    let mut class = verb::class(text.print(at))
        .or_else(|| (verb::is_tally(text, at) || verb::is_count(text, at)).then_some(verb::Class::Counts))
        .or_else(|| verb::is_expression(text, at).then_some(verb::Class::States))
        .or_else(|| verb::is_phrasal(text, at).then_some(verb::Class::States))
        .or_else(|| is_any_verb(cast, at, sentence.start).then_some(verb::Class::States))?;
    let part = cast.at(at).is_some_and(|name| name.tokens.len() > 1)
        || at > 0 && text.tokens()[at - 1].kind == TokenKind::Hyphen
        || text.tokens().get(at + 1).is_some_and(|next| next.kind == TokenKind::Hyphen);
    if part || is_infinitive(cast, at, sentence.start) {
        return None;
    }
    let away = matches!(word, "pointed" | "points" | "pointing") && text.word(at + 1) != "out"
        || word == "spoke" && !speaks_of(cast, at);
    let passive = class == verb::Class::Names && text.word(at + 1) == "as" && text.word(at.wrapping_sub(1)) == ",";
    if away || passive {
        return None;
    }
    // "Was quoted as saying by the agency": who says so stands before.
    let passed_on = word == "saying" && text.word(at.wrapping_sub(1)) == "as";
    if let Some(by) = citation::by(cast, at, sentence.end).filter(|_| !passed_on) {
        return citation::backward(cast, (at, by), sentence);
    }
    if word == "referred" && text.word(at + 1) != "to" {
        class = verb::Class::Acts;
    }
    let (order, subject) = subject(cast, at, sentence);
    let subject = subject.filter(|phrase| !is_land(cast, phrase));
    // "Brandt frightened her by saying": who does so is the subject of the sentence.
    let by_saying = verb::shares_subject(word) && at > sentence.start && text.word(at - 1) == "by";
    let subject = if by_saying { subject_of_reaction(cast, at, sentence.start) } else { subject };
    let subject = subject.filter(|phrase| !(verb::shares_subject(word) && is_tail_of(cast, phrase, at)));
    let finite = at > sentence.start && matches!(text.word(at - 1), "are" | "is" | "was" | "were" | "be" | "been");
    let shared = verb::shares_subject(word) && !finite || is_coordinated(cast, at, sentence.start);
    if subject.is_none() && !shared {
        return None;
    }
    // "The official notes that": a clause follows, so that it is a verb.
    let leads = text.word(at + 1) == "that" && word.ends_with('s');
    if !leads && is_noun(cast, at, subject.as_ref()) {
        return None;
    }
    Some(Frame { verb: at..at + 1, class, order, subject })
}

/// Reads the subject of the verb before "by saying": "Brandt, the envoy, reacted by saying".
fn subject_of_reaction(cast: &Cast<'_>, at: usize, floor: usize) -> Option<phrase::Phrase> {
    let verb = at.checked_sub(2).filter(|verb| *verb > floor && cast.text.word(*verb).ends_with("ed"))?;
    phrase::before(cast, verb, floor).filter(|phrase| cast.person_at(phrase.tokens.end - 1).is_some())
}

/// Tells whether words follow that somebody "spoke of": “a new chapter”.
fn speaks_of(cast: &Cast<'_>, at: usize) -> bool {
    let text = cast.text;
    let opens = |at: usize| matches!(text.word(at), "“" | "\"" | "„" | "«" | "‘");
    text.word(at + 1) == "of" && (at + 2..at + 5).any(opens)
}

/// Tells whether a word that may be a noun is one here: "preliminary reports", "a warning".
fn is_noun(cast: &Cast<'_>, at: usize, subject: Option<&phrase::Phrase>) -> bool {
    let text = cast.text;
    let word = text.word(at);
    let plural = |phrase: &phrase::Phrase| {
        let head = phrase::core(text, phrase.tokens.clone()).last().map_or("", |at| text.word(at));
        head.ends_with('s')
            || phrase.tokens.len() == 1
            || english::is_collective(head)
            || cast.at(phrase.tokens.end - 1).is_some()
    };
    let before = at.checked_sub(1).map_or("", |before| text.word(before));
    let nation = at > 0
        && text.tokens()[at - 1].capital
        && ["ian", "ish", "ese", "ican", "rean", "ench"].iter().any(|end| before.ends_with(end));
    if nation && verb::may_be_noun(word) && text.word(at + 1) != "that" {
        return true;
    }
    let described = matches!(word, "report" | "reports" | "claims" | "estimates" | "comments")
        && subject.is_some_and(|phrase| is_describing(cast, phrase));
    described || verb::may_be_noun(word) && !verb::shares_subject(word) && !subject.is_some_and(plural)
}

/// Tells whether a phrase names a settlement or a region, which says nothing: "Example Oblast recorded 20 injuries".
fn is_land(cast: &Cast<'_>, phrase: &phrase::Phrase) -> bool {
    let text = cast.text;
    let each = |at: &usize| !matches!(text.word(*at), "each" | "both" | "all");
    let Some(head) = phrase::core(text, phrase.tokens.clone()).rev().find(each) else { return false };
    let first_name = |at: usize| at > phrase.tokens.start && phrase::is_name_word(cast, at - 1);
    let land = cast
        .at(head)
        .is_some_and(|name| matches!(name.sort, Sort::Place | Sort::Region) && !first_name(name.tokens.start));
    land || matches!(text.word(head), "city" | "town" | "village" | "region" | "oblast" | "district")
}

/// Tells whether a comma stands between a subject and its participle, so that another verb's subject is meant.
fn is_tail_of(cast: &Cast<'_>, phrase: &phrase::Phrase, verb: usize) -> bool {
    let text = cast.text;
    let (start, end) = (phrase.tokens.start, phrase.tokens.end);
    let named = cast.at(end - 1).is_some_and(|name| matches!(name.sort, Sort::Person | Sort::Body | Sort::State));
    // "A firm answer from Europe and Karvia, saying": what "and" joins to others is no subject by itself.
    let joined = start > 0 && text.word(start - 1) == "and";
    end < verb && text.word(verb - 1) == "," && (!named || joined)
}

/// Tells whether the one word before a noun that could be a verb only describes it: "preliminary reports".
fn is_describing(cast: &Cast<'_>, phrase: &phrase::Phrase) -> bool {
    let start = phrase.tokens.start;
    let word = cast.text.word(start);
    let adjective = ["ary", "al", "ic", "ial", "ent", "ous", "ive", "ed", "ly"].iter().any(|end| word.ends_with(end));
    phrase.tokens.len() == 1 && cast.at(start).is_none() && (adjective || english::is_opener(word))
}

const COLON: Print = Print::of(":");

static HE: WordSet = WordSet::new("he she");

/// Tells whether a word can only be a verb of speech, whatever it means: it leads to a quotation by a colon (fumed: “…”),
/// or stands right after a quotation and its speaker (“…,” he shrugged).
pub(super) fn is_any_verb(cast: &Cast<'_>, at: usize, floor: usize) -> bool {
    let text = cast.text;
    let before = at.checked_sub(1).filter(|before| *before > floor);
    let is_he = |at: usize| HE.has(text.print(at));
    let beside = text.print(at + 1) == COLON || before.is_some_and(|at| cast.person_at(at).is_some() || is_he(at));
    if !beside {
        return false;
    }
    let token = &text.tokens()[at];
    let word = text.word(at);
    if token.capital || word.len() < 4 || !(word.ends_with("ed") || word.ends_with('s')) || !token.is_word() {
        return false;
    }
    let quotes = |word: &str| matches!(word, "“" | "\"" | "„" | "«" | "‘" | "”" | "»");
    // "Stay in the shelters: “…”": a plural that no speaker stands before is a noun.
    let plural = word.ends_with('s') && !before.is_some_and(|at| is_he(at) || english::is_role(text.print(at)));
    if text.print(at + 1) == COLON && quotes(text.word(at + 2)) && (!plural || is_named(cast, before)) {
        return true;
    }
    let Some(before) = before else { return false };
    let start = match cast.person_at(before) {
        Some(person) => person.tokens.start,
        None if is_he(before) => before,
        None => return false,
    };
    start > floor && quotes(text.word(start - 1))
}

/// Marks the words that stand before a colon or behind somebody: only of these it is asked whether they are verbs of
/// speech, whatever they mean.
pub(super) fn beside_speakers(cast: &Cast<'_>) -> Vec<bool> {
    let n_tokens = cast.text.tokens().len();
    let mut beside = vec![false; n_tokens + 1];
    for person in cast.named().iter().filter(|name| name.sort == Sort::Person) {
        beside[person.tokens.start + 1..=person.tokens.end].fill(true);
    }
    for at in 0..n_tokens {
        let word = cast.text.print(at);
        if word == COLON {
            beside[at.saturating_sub(1)] = true;
        } else if HE.has(word) {
            beside[at + 1] = true;
        }
    }
    beside
}

fn is_named(cast: &Cast<'_>, at: Option<usize>) -> bool {
    at.is_some_and(|at| cast.person_at(at).is_some())
}

/// Tells whether the verb is no statement made: "was reported dead", "to say", "did not say", "is expected to announce".
fn is_infinitive(cast: &Cast<'_>, at: usize, floor: usize) -> bool {
    if at > floor
        && matches!(cast.text.word(at - 1), "was" | "were" | "been" | "being" | "be" | "are" | "is")
        && cast.text.word(at).ends_with("ed")
    {
        return citation::by(cast, at, cast.text.tokens().len()).is_none();
    }
    let before = (floor..at).rev().take(2).map(|at| cast.text.word(at));
    let mut before = before.filter(|word| !word.ends_with("ly"));
    before.next().is_some_and(|word| {
        matches!(
            word,
            "to" | "not"
                | "would"
                | "could"
                | "should"
                | "didnt"
                | "can"
                | "might"
                | "never"
                | "the"
                | "a"
                | "an"
                | "of"
                | "their"
                | "his"
                | "its"
                | "this"
        )
    })
}

/// Reads the subject of a verb: after it where a quotation or a clause stands before, else before it.
fn subject(cast: &Cast<'_>, at: usize, sentence: &Range<usize>) -> (Order, Option<phrase::Phrase>) {
    let text = cast.text;
    let word = text.word(at);
    let before = at.checked_sub(1).filter(|before| *before >= sentence.start).map(|before| text.word(before));
    let opens = matches!(before, Some("," | "”" | "\"" | "’" | "'" | "»" | "“" | "–" | "—" | "-") | None);
    if let Some(cited) = citation::cited(cast, at, sentence.start) {
        return (Order::SubjectFirst, Some(cited));
    }
    let inverts = verb::inverts(word) || verb::class(word) == Some(verb::Class::States) && follows_quotation(cast, at);
    if inverts && opens {
        // "Wrote on Facebook the mayor".
        let medium =
            cast.at(at + 2).filter(|name| name.sort == Sort::Medium && matches!(text.word(at + 1), "on" | "in"));
        let start = medium.map_or(at + 1, |medium| medium.tokens.end);
        let inverted = phrase::after(cast, start, sentence.end).filter(|phrase| {
            let pronoun = matches!(text.word(start), "that" | "it" | "the" | "a" | "he" | "she" | "they");
            phrase::is_speaker(cast, phrase) && !(pronoun && phrase.tokens.len() == 1)
        });
        let plain = before == Some(",") && !matches!(text.word(at.wrapping_sub(2)), "”" | "\"" | "’" | "»" | "“");
        let first = phrase::before(cast, at, sentence.start)
            .filter(|first| plain && cast.person_at(first.tokens.end - 1).is_some());
        if inverted.is_some() && first.is_none() {
            return (Order::VerbFirst, inverted);
        }
    }
    (Order::SubjectFirst, phrase::before(cast, at, sentence.start))
}

/// Tells whether a verb stands right after a closing mark of quotation, a comma or a dash between.
fn follows_quotation(cast: &Cast<'_>, at: usize) -> bool {
    let text = cast.text;
    let last = (0..at).rev().take(3).find(|at| !matches!(text.word(*at), "," | "–" | "—" | "-"));
    last.is_some_and(|at| matches!(text.word(at), "”" | "\"" | "»" | "’" | "“"))
}

/// Tells whether "and", "but" or a comma joins the verb to one before it.
fn is_coordinated(cast: &Cast<'_>, at: usize, floor: usize) -> bool {
    let before =
        |n: usize| at.checked_sub(n).filter(|before| *before >= floor).map_or("", |before| cast.text.word(before));
    matches!(before(1), "and" | "but")
        || matches!(before(1), "also" | "then" | "later") && matches!(before(2), "and" | "but")
}
