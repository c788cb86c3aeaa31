//! Words that say what became of those counted.

use std::{ops::Range, sync::LazyLock};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    extract::{Outcome, english},
    text::{Text, TokenKind, word_set::Outline},
};

/// How a word takes its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Shape {
    /// "killed": the number after it, or before it in the passive.
    Verb,
    /// "died", "suffered injuries": the number before it.
    Alone,
    /// "dead", "missing", "deaths": the number right before it.
    Noun,
    /// "the lives of": the number after it.
    Of,
    /// "taken to hospital": the number before it, where nothing else says how many were hurt.
    Care,
}

/// Words that say what became of those counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cue {
    pub(super) tokens: Range<usize>,
    pub(super) outcome: Outcome,
    pub(super) shape: Shape,
}

const WORDS: &[(&str, Outcome, Shape)] = &[
    ("killed", Outcome::Killed, Shape::Verb),
    ("killing", Outcome::Killed, Shape::Verb),
    ("kills", Outcome::Killed, Shape::Verb),
    ("kill", Outcome::Killed, Shape::Verb),
    ("slain", Outcome::Killed, Shape::Verb),
    ("murdered", Outcome::Killed, Shape::Verb),
    ("executed", Outcome::Killed, Shape::Verb),
    ("slaughtered", Outcome::Killed, Shape::Verb),
    ("massacred", Outcome::Killed, Shape::Verb),
    ("succumbed", Outcome::Killed, Shape::Alone),
    ("injured", Outcome::Injured, Shape::Verb),
    ("injuring", Outcome::Injured, Shape::Verb),
    ("injures", Outcome::Injured, Shape::Verb),
    ("injure", Outcome::Injured, Shape::Verb),
    ("wounded", Outcome::Injured, Shape::Verb),
    ("wounding", Outcome::Injured, Shape::Verb),
    ("wound", Outcome::Injured, Shape::Verb),
    ("wounds", Outcome::Injured, Shape::Verb),
    ("concussed", Outcome::Injured, Shape::Verb),
    ("injuries", Outcome::Injured, Shape::Noun),
    ("hospitalised", Outcome::Injured, Shape::Care),
    ("hospitalising", Outcome::Injured, Shape::Verb),
    ("hospitalizing", Outcome::Injured, Shape::Verb),
    ("hospitalized", Outcome::Injured, Shape::Care),
    ("hurt", Outcome::Injured, Shape::Verb),
    ("hurting", Outcome::Injured, Shape::Verb),
    ("maimed", Outcome::Injured, Shape::Verb),
    ("died", Outcome::Killed, Shape::Alone),
    ("die", Outcome::Killed, Shape::Alone),
    ("dies", Outcome::Killed, Shape::Alone),
    ("dying", Outcome::Killed, Shape::Alone),
    ("perished", Outcome::Killed, Shape::Alone),
    ("dead", Outcome::Killed, Shape::Noun),
    ("deaths", Outcome::Killed, Shape::Noun),
    ("fatalities", Outcome::Killed, Shape::Noun),
    ("fatality", Outcome::Killed, Shape::Noun),
    ("missing", Outcome::Missing, Shape::Noun),
    ("displaced", Outcome::Displaced, Shape::Verb),
    ("displacing", Outcome::Displaced, Shape::Verb),
    ("captured", Outcome::Captured, Shape::Verb),
    ("capturing", Outcome::Captured, Shape::Verb),
    ("launched", Outcome::Launched, Shape::Verb),
    ("launching", Outcome::Launched, Shape::Verb),
    ("launches", Outcome::Launched, Shape::Verb),
    ("fired", Outcome::Launched, Shape::Verb),
    ("intercepted", Outcome::Intercepted, Shape::Verb),
    ("intercepting", Outcome::Intercepted, Shape::Verb),
    ("downed", Outcome::Intercepted, Shape::Verb),
    ("downing", Outcome::Intercepted, Shape::Verb),
    ("downs", Outcome::Intercepted, Shape::Verb),
    ("neutralised", Outcome::Intercepted, Shape::Verb),
    ("neutralized", Outcome::Intercepted, Shape::Verb),
    ("damaged", Outcome::Damaged, Shape::Verb),
    ("damaging", Outcome::Damaged, Shape::Verb),
    ("destroyed", Outcome::Damaged, Shape::Verb),
    ("destroying", Outcome::Damaged, Shape::Verb),
];

/// Phrases of several words, the longest first where one begins another.
const PHRASES: &[(&[&str], Outcome, Shape)] = &[
    (&["claimed", "the", "lives", "of"], Outcome::Killed, Shape::Of),
    (&["claiming", "the", "lives", "of"], Outcome::Killed, Shape::Of),
    (&["claims", "the", "lives", "of"], Outcome::Killed, Shape::Of),
    (&["claims", "the", "life", "of"], Outcome::Killed, Shape::Of),
    (&["claimed", "the", "life", "of"], Outcome::Killed, Shape::Of),
    (&["claiming", "the", "life", "of"], Outcome::Killed, Shape::Of),
    (&["took", "the", "life", "of"], Outcome::Killed, Shape::Of),
    (&["cost", "the", "life", "of"], Outcome::Killed, Shape::Of),
    (&["took", "the", "lives", "of"], Outcome::Killed, Shape::Of),
    (&["taking", "the", "lives", "of"], Outcome::Killed, Shape::Of),
    (&["fatal", "injuries", "to"], Outcome::Killed, Shape::Of),
    (&["fatally", "wounded"], Outcome::Killed, Shape::Verb),
    (&["fatally", "injured"], Outcome::Killed, Shape::Verb),
    (&["mortally", "wounded"], Outcome::Killed, Shape::Verb),
    (&["fatally", "wounding"], Outcome::Killed, Shape::Verb),
    (&["fatally", "injuring"], Outcome::Killed, Shape::Verb),
    (&["shot", "dead"], Outcome::Killed, Shape::Verb),
    (&["burned", "to", "death"], Outcome::Killed, Shape::Alone),
    (&["burnt", "to", "death"], Outcome::Killed, Shape::Alone),
    (&["crushed", "to", "death"], Outcome::Killed, Shape::Alone),
    (&["burned", "alive"], Outcome::Killed, Shape::Alone),
    (&["cost", "the", "lives", "of"], Outcome::Killed, Shape::Of),
    (&["the", "deaths", "of"], Outcome::Killed, Shape::Of),
    (&["the", "death", "of"], Outcome::Killed, Shape::Of),
    (&["deaths", "of"], Outcome::Killed, Shape::Of),
    (&["the", "killing", "of"], Outcome::Killed, Shape::Of),
    (&["injuries", "to"], Outcome::Injured, Shape::Of),
    (&["injury", "to"], Outcome::Injured, Shape::Of),
    (&["lost", "their", "lives"], Outcome::Killed, Shape::Alone),
    (&["lost", "their", "life"], Outcome::Killed, Shape::Alone),
    (&["lost", "his", "life"], Outcome::Killed, Shape::Alone),
    (&["lost", "her", "life"], Outcome::Killed, Shape::Alone),
    (&["went", "missing"], Outcome::Missing, Shape::Alone),
    (&["taken", "prisoner"], Outcome::Captured, Shape::Alone),
    (&["shot", "down"], Outcome::Intercepted, Shape::Verb),
    (&["shooting", "down"], Outcome::Intercepted, Shape::Verb),
    (&["unaccounted", "for"], Outcome::Missing, Shape::Noun),
    (&["being", "treated"], Outcome::Injured, Shape::Care),
    (&["in", "hospital"], Outcome::Injured, Shape::Care),
    (&["in", "the", "hospital"], Outcome::Injured, Shape::Care),
    (&["in", "hospitals"], Outcome::Injured, Shape::Care),
    (&["remain", "hospitalised"], Outcome::Injured, Shape::Care),
    (&["remain", "hospitalized"], Outcome::Injured, Shape::Care),
    (&["in", "intensive", "care"], Outcome::Injured, Shape::Care),
    (&["receiving", "treatment"], Outcome::Injured, Shape::Care),
    (&["receiving", "medical"], Outcome::Injured, Shape::Care),
    (&["undergoing", "treatment"], Outcome::Injured, Shape::Care),
    (&["needed", "hospital"], Outcome::Injured, Shape::Care),
    (&["required", "hospital"], Outcome::Injured, Shape::Care),
    (&["required", "treatment"], Outcome::Injured, Shape::Care),
    (&["needed", "treatment"], Outcome::Injured, Shape::Care),
    (&["taken", "to", "hospital"], Outcome::Injured, Shape::Care),
    (&["taken", "to", "the", "hospital"], Outcome::Injured, Shape::Care),
    (&["taken", "to", "hospitals"], Outcome::Injured, Shape::Care),
    (&["rushed", "to", "hospital"], Outcome::Injured, Shape::Care),
    (&["rushed", "to", "the", "hospital"], Outcome::Injured, Shape::Care),
    (&["admitted", "to", "hospital"], Outcome::Injured, Shape::Care),
    (&["sought", "medical"], Outcome::Injured, Shape::Care),
    (&["needed", "medical"], Outcome::Injured, Shape::Care),
    (&["required", "medical"], Outcome::Injured, Shape::Care),
    (&["received", "medical"], Outcome::Injured, Shape::Care),
    (&["treated", "for"], Outcome::Injured, Shape::Care),
    (&["treated", "in", "hospital"], Outcome::Injured, Shape::Care),
];

/// Verbs that make "injuries" and "wounds" somebody's.
const SUFFER: &[&str] = &["suffered", "sustained", "received", "suffering", "sustaining", "suffer", "with", "survived"];

/// What is suffered.
const HARMS: &[&str] = &[
    "injuries",
    "wounds",
    "injury",
    "burns",
    "wound",
    "concussion",
    "concussions",
    "contusion",
    "contusions",
    "fractures",
    "cuts",
    "bruises",
    "lacerations",
    "trauma",
    "reaction",
    "reactions",
];

/// The outline of the words that are cues, and of those with which a cue begins.
const CUES: Outline = {
    let mut outline = Outline::EMPTY;
    let mut at = 0;
    while at < WORDS.len() {
        outline = outline.and(&Outline::of(WORDS[at].0));
        at += 1;
    }
    outline
};
static FIRST_OUTLINE: Outline = {
    let mut outline = CUES;
    let mut at = 0;
    while at < PHRASES.len() {
        outline = outline.and(&Outline::of(PHRASES[at].0[0]));
        at += 1;
    }
    at = 0;
    while at < SUFFER.len() {
        outline = outline.and(&Outline::of(SUFFER[at]));
        at += 1;
    }
    outline
};

/// Words for somebody's fate that are no cues of their own: in tolls, stated zeros, groups and words for one person.
const TELLS: &[&str] = &[
    "toll",
    "count",
    "number",
    "tally",
    "total",
    "lives",
    "victims",
    "casualties",
    "bodies",
    "body",
    "remains",
    "corpses",
    "deceased",
    "harmed",
    "hospital",
    "maiming",
];

/// The words of which a sentence that tells of anybody's fate has one: of a phrase the longest.
static TOLD: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    let words = WORDS.iter().map(|(word, ..)| *word).chain(PHRASES.iter().map(|(words, ..)| longest(words)));
    words.chain(HARMS.iter().copied()).chain(TELLS.iter().copied()).collect()
});

static TOLD_OUTLINE: Outline = {
    let mut outline = CUES;
    let mut at = 0;
    while at < PHRASES.len() {
        outline = outline.and(&Outline::of(longest(PHRASES[at].0)));
        at += 1;
    }
    at = 0;
    while at < HARMS.len() {
        outline = outline.and(&Outline::of(HARMS[at]));
        at += 1;
    }
    at = 0;
    while at < TELLS.len() {
        outline = outline.and(&Outline::of(TELLS[at]));
        at += 1;
    }
    outline
};

/// Gives the longest word of a phrase, which is the rarest as a rule.
const fn longest(words: &[&'static str]) -> &'static str {
    let (mut longest, mut at) = ("", 0);
    while at < words.len() {
        if words[at].len() > longest.len() {
            longest = words[at];
        }
        at += 1;
    }
    longest
}

/// The cues that begin with a word.
#[derive(Default)]
struct Beginning {
    phrases: Vec<&'static (&'static [&'static str], Outcome, Shape)>,
    alone: Option<(Outcome, Shape)>,
}

/// Every word with which a cue begins.
static FIRST: LazyLock<FxHashMap<&'static str, Beginning>> = LazyLock::new(|| {
    let mut first: FxHashMap<&'static str, Beginning> =
        SUFFER.iter().map(|word| (*word, Beginning::default())).collect();
    for phrase in PHRASES {
        first.entry(phrase.0[0]).or_default().phrases.push(phrase);
    }
    for (word, outcome, shape) in WORDS {
        first.entry(word).or_default().alone.get_or_insert((*outcome, *shape));
    }
    first
});

/// Tells whether a folded word says what became of somebody.
pub(super) fn is_cue(word: &str) -> bool {
    static OUTLINE: Outline = CUES;
    OUTLINE.may_have(word)
        && (4..=12).contains(&word.len())
        && FIRST.get(word).is_some_and(|beginning| beginning.alone.is_some())
}

/// Tells whether a folded word begins words for an outcome: "taken" to hospital, "fatally" wounded.
pub(super) fn begins(word: &str) -> bool {
    beginning(word).is_some()
}

fn beginning(word: &str) -> Option<&'static Beginning> {
    if FIRST_OUTLINE.may_have(word) { FIRST.get(word) } else { None }
}

/// How far behind a sentence its rules may look for a word for somebody's fate.
const BEHIND: usize = 8;

/// Tells whether a sentence may tell of anybody's fate: most have no word for any.
pub(super) fn may_tell(text: &Text, sentence: &Range<usize>) -> bool {
    (sentence.start..sentence.end + BEHIND).any(|at| {
        let word = text.word(at);
        TOLD_OUTLINE.may_have(word) && TOLD.contains(word)
    })
}

/// Finds the cues of a sentence that tell what did happen.
pub(super) fn find(text: &Text, sentence: &Range<usize>) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        match read(text, at, sentence) {
            Some(cue) => {
                at = cue.tokens.end;
                if !is_unreal(text, &cue, sentence.start) && !is_one_of_two(text, &cue) {
                    cues.push(cue);
                }
            }
            None => at += 1,
        }
    }
    cues
}

fn read(text: &Text, at: usize, sentence: &Range<usize>) -> Option<Cue> {
    let word = text.word(at);
    let beginning = beginning(word).filter(|_| text.tokens()[at].is_word())?;
    if let Some(cue) = suffers(text, at, sentence.end) {
        return Some(cue);
    }
    let stands = |words: &[&str]| words.iter().enumerate().all(|(i, word)| text.word(at + i) == *word);
    let phrase = beginning.phrases.iter().find(|(words, ..)| stands(words));
    if let Some((words, outcome, shape)) = phrase.filter(|(words, ..)| at + words.len() <= sentence.end) {
        return Some(Cue { tokens: at..at + words.len(), outcome: *outcome, shape: *shape });
    }
    if word == "dead" && matches!(text.word(at + 1), "end" | "ends" | "zone" | "zones" | "letter") {
        return None;
    }
    let (outcome, shape) = beginning.alone?;
    Some(Cue { tokens: at..at + 1, outcome, shape })
}

/// Reads "suffered shrapnel wounds", "with injuries".
pub(super) fn suffers(text: &Text, at: usize, limit: usize) -> Option<Cue> {
    let word = text.word(at);
    if !SUFFER.contains(&word) {
        return None;
    }
    let fatal = (at + 1..limit.min(at + 3)).any(|at| matches!(text.word(at), "fatal" | "mortal" | "deadly"));
    let outcome = if fatal { Outcome::Killed } else { Outcome::Injured };
    let (reach, shape) = if word == "with" { (4, Shape::Noun) } else { (6, Shape::Alone) };
    let open = |at: &usize| shape == Shape::Alone || text.tokens()[*at].kind != TokenKind::Mark;
    let end = (at + 1..limit.min(at + reach)).take_while(open).find(|at| HARMS.contains(&text.word(*at)))?;
    Some(Cue { tokens: at..end + 1, outcome, shape })
}

/// Tells whether the words before a cue make it a possibility, a plan or a denial.
fn is_unreal(text: &Text, cue: &Cue, floor: usize) -> bool {
    let noun = cue.shape == Shape::Of
        && matches!(text.word(cue.tokens.start), "the" | "deaths" | "injuries" | "injury" | "fatal");
    if noun || cue.shape == Shape::Noun {
        return is_unlikely(text, cue.tokens.start);
    }
    let month = |at: usize| text.word(at) == "may" && at > floor && text.tokens()[at].capital;
    let mut before = (floor..cue.tokens.start)
        .rev()
        .map(|at| if month(at) { "" } else { text.word(at) })
        .filter(|word| !(word.ends_with("ly") && word.len() > 4));
    let steps = |word: &str| matches!(word, "have" | "be" | "been" | "has" | "had" | "were" | "was" | "also" | "get");
    if in_condition(text, cue.tokens.start, floor) {
        return true;
    }
    let mut perfect = false;
    let last = before.by_ref().take(5).find(|word| {
        perfect |= *word == "have";
        !steps(word)
    });
    match last {
        Some("to") => !perfect,
        Some(word) => english::is_unreal(word),
        None => false,
    }
}

/// Tells whether "would", "could" or "might" stands shortly before a token in its clause.
pub(super) fn is_unlikely(text: &Text, at: usize) -> bool {
    let floor = text.sentences()[text.sentence_of(at)].tokens.start;
    let clause = (floor..at).rev().take(8).map(|at| text.word(at));
    clause.take_while(|word| !matches!(*word, "," | ";")).any(is_modal)
}

/// Tells whether a word makes what follows a mere possibility.
pub(super) fn is_modal(word: &str) -> bool {
    matches!(word, "would" | "could" | "might")
}

/// Tells whether a folded word heads a row of a list: "Killed: 3".
pub(super) fn is_label(word: &str) -> bool {
    matches!(
        word,
        "killed" | "dead" | "injured" | "wounded" | "hurt" | "deaths" | "fatalities" | "injuries" | "missing"
    )
}

/// Tells whether the cue's clause begins with "if".
fn in_condition(text: &Text, at: usize, floor: usize) -> bool {
    (floor..at)
        .rev()
        .take(40)
        .map(|at| text.word(at))
        .take_while(|word| !matches!(*word, "," | ";" | "that"))
        .any(|word| matches!(word, "if" | "unless"))
}

/// Tells whether two outcomes share one number: "killed and wounded 1,200", which is the figure of neither.
fn is_one_of_two(text: &Text, cue: &Cue) -> bool {
    let casualty = |word: &str| {
        matches!(
            word,
            "killed" | "wounded" | "injured" | "dead" | "killing" | "wounding" | "hurt" | "missing" | "captured"
        )
    };
    let joint = |word: &str| matches!(word, "and" | "or");
    let end = cue.tokens.end;
    let start = cue.tokens.start;
    // "21 dead and wounding another 73": two forms, each with its own number.
    let alike = |other: usize| {
        casualty(text.word(other)) && text.word(other).ends_with("ing") == text.word(start).ends_with("ing")
    };
    casualty(text.word(start))
        && (joint(text.word(end)) && alike(end + 1)
            || text.word(end) == "/" && alike(end + 1)
            || start > 1 && joint(text.word(start - 1)) && alike(start - 2))
}
