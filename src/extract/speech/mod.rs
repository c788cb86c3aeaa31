//! Who says: every verb of speech in an article with its subject, pronouns and roles led back to people.
//!
//! 1. [`verb`] knows the verbs and their classes;
//! 2. [`phrase`] reads the words before or after a verb as somebody who may speak;
//! 3. [`frame`] reads where a verb and its subject stand, [`citation`] sources without a verb, [`label`] those set apart by
//!    a colon, and [`finder`] finds them all in order;
//! 4. [`memory`] says who a name means, [`pronoun`] who "he" is, [`office`] who "the aide" and "the ministry" are.
//!
//! Knows nothing of quotation marks' contents and of figures.

mod citation;
mod finder;
mod frame;
mod label;
mod memory;
mod office;
mod phrase;
mod pronoun;
pub mod verb;

use std::ops::Range;

pub(super) use phrase::is_name_word;
pub(super) use pronoun::tells_gender;

use super::{Cast, Rule, Who, cast::Sort};

/// How the speaker and the words spoken stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Order {
    /// "The mayor said …".
    SubjectFirst,
    /// "…," said the mayor.
    VerbFirst,
    /// "According to the mayor, …".
    According,
    /// "This was reported by the mayor": tells who said what stands before.
    Backward,
}

/// A verb of speech with its speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// Index of its sentence.
    pub sentence: usize,
    /// The verb's tokens.
    pub verb: Range<usize>,
    /// The verb's class.
    pub class: verb::Class,
    /// The tokens that name the speaker.
    pub subject: Range<usize>,
    /// Verb and subject together.
    pub span: Range<usize>,
    /// How they stand to each other.
    pub order: Order,
    /// Who it is; none where the text leaves it open.
    pub speaker: Option<Who>,
    /// Where they said so: an id of a medium.
    pub channel: Option<String>,
    /// Id of the rule that told who it is.
    pub rule: &'static str,
}

/// The rules by which speakers are found.
pub const RULES: &[Rule] = &[
    Rule { id: "speaker-name", says: "The subject of a verb of speech names a person, a body or a state." },
    Rule {
        id: "speaker-apposition",
        says: "The subject is a description with the name set off by a comma: “the head of the region, …, said”.",
    },
    Rule {
        id: "speaker-words", says: "The subject has no name, and stays in the article's words: “local officials”."
    },
    Rule {
        id: "speaker-pronoun",
        says: "“He”, “she”, “they” or “it” is who spoke last or was the last subject, where number and gender allow it.",
    },
    Rule { id: "speaker-role", says: "A role alone (“the presidential aide”) is the last person in that role." },
    Rule {
        id: "speaker-body",
        says: "“The ministry” is the body named last that is one; “the DTEK energy holding” is the body it begins with.",
    },
    Rule {
        id: "speaker-given-name",
        says: "A given name that speaks is the one person of that name who is named in full before.",
    },
    Rule {
        id: "speaker-source",
        says: "“Data from the police” and “a statement by the ministry” are the police's and the ministry's; “the post” \
               is that of whoever spoke last.",
    },
    Rule { id: "speaker-cited", says: "“The press service said, citing the governor” is said by the governor." },
    Rule { id: "speaker-age", says: "“The 29-year-old” is the person named last." },
    Rule { id: "speaker-shared", says: "A verb without a subject (“but added”) has that of the verb before it." },
];

/// Tells whether somebody only passes on what another says: a medium, "the agency".
pub(super) fn is_relay(cast: &Cast<'_>, who: &Who) -> bool {
    let passes = ["agency", "newspaper", "outlet", "broadcaster", "publication", "channel"];
    let titled = ["News", "Times", "Post", "TV", "Radio", "Today"];
    match who {
        Who::Words(words) => {
            passes.iter().any(|noun| words.ends_with(noun)) || titled.iter().any(|noun| words.ends_with(noun))
        }
        Who::Private(name, _) | Who::Name(name) if titled.iter().any(|noun| name.ends_with(noun)) => true,
        who => cast.named().iter().any(|name| name.sort == Sort::Medium && name.who == *who),
    }
}

/// Finds every attribution of an article, in order.
pub fn find(cast: &Cast<'_>) -> Vec<Attribution> {
    finder::find(cast)
}
