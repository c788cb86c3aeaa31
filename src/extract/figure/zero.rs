//! A stated zero: "no casualties", "nobody was hurt".

use std::ops::Range;

use crate::{
    extract::{Outcome, word_set::WordSet},
    text::Text,
};

/// A stated zero and the outcomes that it denies.
pub(super) struct Zero {
    pub(super) tokens: Range<usize>,
    pub(super) outcomes: &'static [Outcome],
}

/// Words with which a stated zero begins.
static DENIES: WordSet = WordSet::new("no not nobody none without zero");

/// Finds the stated zeros of a sentence.
pub(super) fn find(text: &Text, sentence: &Range<usize>) -> Vec<Zero> {
    sentence.clone().filter(|at| DENIES.has(text.print(*at))).filter_map(|at| read(text, at, sentence.end)).collect()
}

fn read(text: &Text, at: usize, limit: usize) -> Option<Zero> {
    let nobody = match (text.word(at), text.word(at + 1)) {
        ("no", "one" | "civilians" | "people") | ("not", "one") => at + 2,
        ("nobody" | "none", _) => at + 1,
        ("no" | "without" | "zero", _) => return no_casualties(text, at, limit),
        _ => return None,
    };
    let verb = (nobody..limit.min(nobody + 6)).find(|at| denied(text.word(*at)).is_some())?;
    let passive = (nobody..verb).any(|at| matches!(text.word(at), "was" | "were" | "been" | "is" | "has" | "have"))
        || text.word(verb) == "died";
    passive.then(|| Zero { tokens: at..verb + 1, outcomes: denied(text.word(verb)).unwrap_or(&[]) })
}

fn no_casualties(text: &Text, at: usize, limit: usize) -> Option<Zero> {
    let noun = (at + 1..limit.min(at + 5)).find(|at| nouns(text.word(*at)).is_some())?;
    let plain = (at + 1..noun).all(|at| {
        matches!(
            text.word(at),
            "reports"
                | "of"
                | "any"
                | "immediate"
                | "reported"
                | "civilian"
                | "known"
                | "serious"
                | "victims"
                | "deaths"
                | "or"
                | "dead"
                | "injured"
        )
    });
    let outcomes = nouns(text.word(noun)).unwrap_or(&[]);
    // "No deaths or injuries".
    let joined = matches!(text.word(noun + 1), "or" | "and" | "nor") && noun + 2 < limit;
    let other = joined.then(|| nouns(text.word(noun + 2))).flatten().filter(|other| *other != outcomes);
    plain.then_some(match other {
        Some(_) => Zero { tokens: at..noun + 3, outcomes: &[Outcome::Killed, Outcome::Injured] },
        None => Zero { tokens: at..noun + 1, outcomes },
    })
}

fn denied(word: &str) -> Option<&'static [Outcome]> {
    match word {
        "killed" | "died" => Some(&[Outcome::Killed]),
        "hurt" | "injured" | "wounded" | "harmed" => Some(&[Outcome::Injured]),
        _ => None,
    }
}

fn nouns(word: &str) -> Option<&'static [Outcome]> {
    match word {
        "casualties" | "victims" => Some(&[Outcome::Killed, Outcome::Injured]),
        "injuries" => Some(&[Outcome::Injured]),
        "deaths" | "fatalities" => Some(&[Outcome::Killed]),
        _ => None,
    }
}
