//! One person told by a word that points: "his wife was injured", "the driver died".
//!
//! A pointed person counts where the words name somebody new: a relative of somebody, or whoever owned or drove what was
//! hit, when the text has not spoken of such a person before.

use std::ops::Range;

use super::outcome;
use crate::{
    extract::{Outcome, english, word_set::WordSet},
    text::{Text, TokenKind},
};

static RELATIVES: WordSet = WordSet::new(
    "
    wife husband son daughter mother father brother sister grandmother grandfather grandson
    granddaughter neighbour neighbor colleague partner nephew niece uncle aunt stepson stepdaughter
    spouse fiance fiancee sibling passenger child baby girlfriend boyfriend girl-friend boy-friend
    companion assistant mate teammate comrade
",
);

static HOLDERS: WordSet = WordSet::new(
    "
    owner driver passenger pedestrian homeowner cyclist motorcyclist tenant caretaker watchman
    night-watchman pilot tractor-driver conductor machinist attendant
",
);

/// Words that point at somebody.
static POINTERS: WordSet = WordSet::new("the his her their its");

/// The text is new to somebody of whom so many tokens have not spoken.
const SPOKEN_OF: usize = 2000;

/// Whom such words mean: one, or two that "and" joins, and what became of them.
pub(super) struct Pointed {
    pub(super) tokens: Range<usize>,
    pub(super) outcome: Outcome,
    pub(super) number: u64,
}

/// The fate that a verb tells.
fn fate(word: &str) -> Option<Outcome> {
    match word {
        "killed" | "died" | "perished" => Some(Outcome::Killed),
        "injured" | "wounded" | "hurt" | "hospitalised" | "hospitalized" => Some(Outcome::Injured),
        _ => None,
    }
}

/// Finds them in a sentence, each with its outcome.
pub(super) fn find(text: &Text, sentence: &Range<usize>) -> Vec<Pointed> {
    let pointers = sentence.clone().filter(|at| POINTERS.has(text.print(*at)));
    let found: Vec<Pointed> = pointers.filter_map(|at| read(text, at, sentence)).collect();
    if found.is_empty() || is_past(text, sentence) { Vec::new() } else { found }
}

fn read(text: &Text, at: usize, sentence: &Range<usize>) -> Option<Pointed> {
    let owner = matches!(text.word(at), "his" | "her" | "their");
    let article = text.word(at) == "the";
    let before = |n: usize| at.checked_sub(n).filter(|at| *at >= sentence.start);
    let word = |n: usize| before(n).map_or("", |at| text.word(at));
    let joined = word(1) == "of" || word(1) == "and" && before(2).is_some_and(|at| is_subject(text, at));
    let apart = at > sentence.start
        && matches!(text.word(at - 1), "when" | "since" | "because" | "until" | "before" | "after" | "whether" | "how");
    if !(owner || article) || joined || apart {
        return object(text, at, sentence);
    }
    let limit = sentence.end.min(at + 6);
    let head = |head: &usize| {
        let word = text.word(*head);
        owner && RELATIVES.has(word) || article && *head == at + 1 && HOLDERS.has(word) && is_new(text, at, word)
    };
    let Some(noun) = (at + 1..limit).take_while(|at| is_describing(text, *at)).find(head) else {
        return object(text, at, sentence);
    };
    let mut next = noun + 1;
    if text.word(next) == ","
        && text.tokens().get(next + 1).is_some_and(|token| token.kind == TokenKind::Number)
        && text.word(next + 2) == ","
    {
        next += 3;
    }
    let mut number = 1;
    let second = next + 1 + usize::from(matches!(text.word(next + 1), "his" | "her" | "their"));
    if owner && text.word(next) == "and" && RELATIVES.has(text.print(second)) {
        (number, next) = (2, second + 1);
    }
    let step = |at: &usize| {
        let word = text.word(*at);
        matches!(
            word,
            "was" | "were" | "both" | "have" | "later" | "also" | "himself" | "herself" | "has" | "had" | "been"
        ) || word.ends_with("ly")
    };
    let Some(verb) = (next..sentence.end).find(|at| !step(at)) else { return object(text, at, sentence) };
    let care = text.word(verb + 1) == "to" && text.word(verb + 2) == "hospital";
    let harm = outcome::suffers(text, verb, sentence.end).filter(|_| text.word(verb) != "with");
    let hurt = care || harm.is_some();
    let Some(outcome) = fate(text.word(verb)).or(hurt.then_some(Outcome::Injured)) else {
        return object(text, at, sentence);
    };
    let suffered = harm.is_some();
    let verb = if care { verb + 2 } else { harm.map_or(verb, |harm| harm.tokens.end - 1) };
    // "One woman was killed in Example and her husband wounded".
    let elliptic = word(1) == "and" && verb == next && !hurt && owner;
    let elliptic = elliptic && (sentence.start..at).any(|at| matches!(text.word(at), "was" | "were"));
    let passive = elliptic || (next..verb).any(|at| matches!(text.word(at), "was" | "were" | "been"));
    let alone = matches!(text.word(verb), "died" | "perished") || suffered;
    (passive || alone).then_some(Pointed { tokens: at..verb + 1, outcome, number })
}

/// Reads "killed the driver", "injuring its owner", "wounding his wife".
fn object(text: &Text, at: usize, sentence: &Range<usize>) -> Option<Pointed> {
    let verb = at.checked_sub(1).filter(|verb| *verb > sentence.start)?;
    let noun = text.word(at + 1);
    let outcome = match text.word(verb) {
        "killed" | "killing" => Outcome::Killed,
        "injured" | "injuring" | "wounded" | "wounding" | "hurting" | "maimed" | "maiming" => Outcome::Injured,
        _ => return None,
    };
    let owner = matches!(text.word(at), "his" | "her" | "their");
    let holder = matches!(text.word(at), "the" | "its") && HOLDERS.has(noun) && is_new(text, at, noun);
    let fits = holder || owner && RELATIVES.has(noun);
    let passive = matches!(text.word(verb - 1), "was" | "were" | "been" | "to" | "not" | "could" | "would");
    (fits && !passive).then_some(Pointed { tokens: verb..at + 2, outcome, number: 1 })
}

/// Tells whether a noun phrase ends here, so that "and" joins two subjects.
fn is_subject(text: &Text, at: usize) -> bool {
    let word = text.word(at);
    RELATIVES.has(word)
        || HOLDERS.has(word)
        || english::is_role(word)
        || matches!(word, "man" | "woman" | "boy" | "girl")
}

fn is_describing(text: &Text, at: usize) -> bool {
    let token = &text.tokens()[at];
    token.kind != TokenKind::Mark && !english::is_auxiliary(text.print(at)) && !english::is_preposition(text.print(at))
}

/// Tells whether the text has not spoken of such a person before.
fn is_new(text: &Text, at: usize, noun: &str) -> bool {
    let floor = text.paragraphs()[text.paragraph_of(at).saturating_sub(8)].tokens.start;
    !(floor..at).rev().take(SPOKEN_OF).any(|at| text.word(at) == noun)
}

/// Tells whether a sentence tells of another time.
fn is_past(text: &Text, sentence: &Range<usize>) -> bool {
    sentence.clone().any(|at| {
        matches!((text.word(at), text.word(at + 1)), ("years" | "year" | "months", "ago" | "earlier" | "before"))
            || matches!(
                (text.word(at), text.word(at + 1)),
                ("last", "year" | "summer" | "winter" | "spring" | "autumn")
            )
            || text.word(at) == "in"
                && text
                    .tokens()
                    .get(at + 1)
                    .is_some_and(|token| token.kind == TokenKind::Number && token.range().len() == 4)
    })
}
