//! Words that say what became of those counted.

mod gate;
mod table;
mod unreal;

use std::ops::Range;

pub(super) use gate::{begins, is_cue, may_tell};
pub(super) use unreal::{is_modal, is_unlikely};

use table::{HARMS, SUFFER};

use crate::{
    extract::Outcome,
    text::{Text, TokenKind},
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

/// Finds the cues of a sentence that tell what did happen.
pub(super) fn find(text: &Text, sentence: &Range<usize>) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        match read(text, at, sentence) {
            Some(cue) => {
                at = cue.tokens.end;
                if !unreal::is_unreal(text, &cue, sentence.start) && !is_one_of_two(text, &cue) {
                    cues.push(cue);
                }
            }
            None => at += 1,
        }
    }
    cues
}

fn read(text: &Text, at: usize, sentence: &Range<usize>) -> Option<Cue> {
    let beginning = gate::beginning(text.print(at)).filter(|_| text.tokens()[at].is_word())?;
    let word = text.word(at);
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

/// Tells whether a folded word heads a row of a list: "Killed: 3".
pub(super) fn is_label(word: &str) -> bool {
    matches!(
        word,
        "killed" | "dead" | "injured" | "wounded" | "hurt" | "deaths" | "fatalities" | "injuries" | "missing"
    )
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
