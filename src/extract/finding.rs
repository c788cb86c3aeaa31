//! What extraction yields: findings, each with the words that bear it out and the rule that made it.
//!
//! Spans are byte ranges in the Markdown of the field they stand in.

use std::ops::Range;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Field;

/// Everything found in one article.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    /// Names of the lexicon as they stand in the text, in order.
    pub mentions: Vec<Mention>,
    /// What the article is filed under: each entity once, in the order of its first mention.
    pub tags: Vec<Tag>,
    /// Numbers with an outcome, in order.
    pub figures: Vec<Figure>,
    /// Direct speech, in order.
    pub quotes: Vec<Quote>,
    /// Attributed statements in indirect speech, in order.
    pub claims: Vec<Claim>,
    /// Words of time, in order.
    pub times: Vec<Time>,
    /// People in public roles whom the lexicon lacks.
    pub unknown: Vec<Unknown>,
    /// Names of private persons, never to be shown outside the article's own page.
    pub private: Vec<String>,
}

/// Words that stand in the article.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Evidence {
    /// Where they stand.
    pub field: Field,
    /// Bytes of that field's Markdown.
    pub span: Range<usize>,
    /// The words as a reader sees them, white space collapsed.
    pub words: String,
}

/// A name in the text and the entity that it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The entity's id.
    pub id: String,
    /// The name as it stands.
    pub evidence: Evidence,
    /// Id of the rule.
    pub rule: &'static str,
}

/// One entity that the article is filed under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The entity's id.
    pub id: String,
    /// Id of the rule that made the first mention, or that implied it.
    pub rule: &'static str,
    /// Words that bear it out: its first mention, or the mention that implies it.
    pub evidence: Evidence,
    /// The entity whose mention implies this one: the region of a place.
    pub implied_by: Option<String>,
}

/// Somebody or some place: known to the lexicon, or in the article's own words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// An id of the lexicon.
    Id(String),
    /// A public person or body that the lexicon lacks, by name: `Taras Example`.
    Name(String),
    /// The article's own words: "local officials".
    Words(String),
    /// A private person, by the name or words of the article; shown elsewhere as the words given second ("a resident").
    Private(String, String),
}

/// What became of those counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// People who died.
    Killed,
    /// People who were hurt.
    Injured,
    /// People of whom nothing is known.
    Missing,
    /// People taken prisoner.
    Captured,
    /// People driven from their homes.
    Displaced,
    /// Bodies handed over.
    RemainsReturned,
    /// Drones or missiles sent.
    Launched,
    /// Drones or missiles stopped.
    Intercepted,
    /// Buildings, vehicles, sites hit.
    Damaged,
}

/// How sure the words are of the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Qualifier {
    /// "five": low, best and high are the number.
    #[default]
    Exactly,
    /// "at least five": low is the number.
    AtLeast,
    /// "more than 130": low is one more than the number.
    MoreThan,
    /// "about thirty": best is the number.
    About,
    /// "up to 70": high is the number.
    UpTo,
    /// "dozens": no number; low is 12 (ACLED's rule for fatalities: tens 10, dozens 12, hundreds 100).
    Vague,
    /// "no casualties": a stated zero.
    NoneReported,
}

/// Whom a number counts. Never inferred: "people" is unstated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// The words say civilians.
    Civilian,
    /// The words say soldiers.
    Military,
    /// The words name both.
    Mixed,
    /// The words do not say.
    #[default]
    Unstated,
}

/// A number with an outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What became of those counted.
    pub outcome: Outcome,
    /// The number as written; none where the words give no number.
    pub number: Option<u64>,
    /// How sure the words are.
    pub qualifier: Qualifier,
    /// Least number that the words allow.
    pub low: Option<u64>,
    /// The number that the words take for likely.
    pub best: Option<u64>,
    /// Greatest number that the words allow.
    pub high: Option<u64>,
    /// Whom it counts.
    pub class: Class,
    /// A part of another figure: "children", "women", "severe".
    pub of: Option<String>,
    /// Index in [`Findings::figures`] of the figure that this one is a part of.
    pub part_of: Option<usize>,
    /// Where it happened, one or more.
    pub places: Vec<Who>,
    /// The state over which the number counts, where the words tell no place: "across Ukraine".
    pub over: Option<Who>,
    /// Who says so.
    pub speaker: Option<Who>,
    /// Where they said so: an id of a medium.
    pub channel: Option<String>,
    /// The words of time.
    pub when: Option<String>,
    /// The words that give the number.
    pub evidence: Evidence,
    /// Id of the rule.
    pub rule: &'static str,
}

/// Direct speech.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    /// Who is quoted; none where the text leaves it open.
    pub speaker: Option<Who>,
    /// The verb as written: "said", "conceded".
    pub verb: Option<String>,
    /// Where they said so: an id of a medium.
    pub channel: Option<String>,
    /// Whether it stands alone or within a sentence of the reporter's ("mixed" speech).
    pub mixed: bool,
    /// The words between the quotation marks.
    pub evidence: Evidence,
    /// Id of the rule that found the speaker, or the quotation where there is none.
    pub rule: &'static str,
}

/// An attributed statement in indirect speech.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Who says so.
    pub speaker: Who,
    /// Through whom it came: "according to the aide".
    pub via: Option<Who>,
    /// The verb as written.
    pub verb: String,
    /// Where they said so: an id of a medium.
    pub channel: Option<String>,
    /// The sentence or clause stated.
    pub evidence: Evidence,
    /// Id of the rule.
    pub rule: &'static str,
}

/// Words of time, to be resolved against the article's date at build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// The words.
    pub evidence: Evidence,
    /// Id of the rule by which they are resolved.
    pub rule: &'static str,
}

/// A person in a public role, or a body, whom the lexicon lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The name in full.
    pub name: String,
    /// The role as written: "acting governor".
    pub role: String,
    /// The first mention with its role.
    pub evidence: Evidence,
    /// Id of the rule.
    pub rule: &'static str,
}

impl From<crate::text::Excerpt> for Evidence {
    fn from(excerpt: crate::text::Excerpt) -> Self {
        Self { field: excerpt.field, span: excerpt.span, words: excerpt.words }
    }
}
