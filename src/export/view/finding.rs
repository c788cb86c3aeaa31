//! Figures, quotations and claims as articles and ledgers show them.

use schemars::JsonSchema;
use serde::Serialize;

use super::{DateView, EntityLink, Link};

/// Who says so: an entity, or words, or nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WhoView {
    /// The entity, where the lexicon knows it.
    pub entity: Option<EntityLink>,
    /// The article's words, where it does not.
    pub words: Option<String>,
}

/// A number with an outcome.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FigureView {
    /// Its name within the article.
    pub id: String,
    /// Its name within the site, for the rows of ledgers: the article's slug and the id.
    pub key: String,
    /// `killed injured missing captured displaced remains_returned launched intercepted damaged`.
    pub outcome: &'static str,
    /// The outcome for people: "bodies returned".
    pub outcome_words: &'static str,
    /// The number for people: "3,000", "dozens", "none".
    pub value: String,
    /// Words before it: "at least", "about"; empty for an exact number.
    pub qualifier_words: &'static str,
    /// `exactly at-least more-than about up-to vague none-reported`: names the mark.
    pub qualifier: &'static str,
    /// Least number.
    pub low: Option<u64>,
    /// Likely number.
    pub best: Option<u64>,
    /// Greatest number.
    pub high: Option<u64>,
    /// `civilian military mixed unstated`.
    pub class: &'static str,
    /// Which part of another figure it is: "children".
    pub of: Option<String>,
    /// Where it happened.
    pub places: Vec<EntityLink>,
    /// Where it happened, in the article's words.
    pub place_words: Option<String>,
    /// Who says so; none where nobody is named.
    pub speaker: Option<WhoView>,
    /// The medium.
    pub channel: Option<EntityLink>,
    /// The words of time.
    pub when: Option<String>,
    /// The date that they mean; none without an article's date to count from.
    pub date: Option<DateView>,
    /// How that follows: "the last such weekday up to Friday 27 June 2025, the article’s date"; none where the date is as written.
    pub date_why: Option<String>,
    /// Whether its article is more than ninety days older than the newest of the site.
    pub old: bool,
    /// The words of the article; none where the site may show none.
    pub evidence: Option<String>,
    /// `title standfirst body`.
    pub field: &'static str,
    /// Line of the article's text; none outside the text.
    pub line: Option<usize>,
    /// Where its words stand.
    pub address: String,
    /// Id of the rule that found it, or `analyst`.
    pub rule: Option<String>,
    /// What that rule does.
    pub rule_sentence: Option<&'static str>,
    /// The incident that it tells of.
    pub incident: Option<Link>,
    /// Why it is not added to the total of its outcome, as a sentence; none where it is.
    pub left_out: Option<String>,
    /// How it stands to other figures.
    pub relations: Vec<RelationView>,
    /// Title of the article.
    pub article_title: String,
    /// The article's page.
    pub article_address: String,
    /// The article's date.
    pub article_date: Option<DateView>,
    /// Publisher of the article.
    pub publisher: Option<String>,
}

/// How a figure stands to another.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RelationView {
    /// `contains same_as supersedes disputes`.
    pub relation: &'static str,
    /// The other figure in words.
    pub words: String,
    /// Where its words stand.
    pub address: String,
    /// Id of the rule that says so.
    pub rule: &'static str,
    /// What that rule does.
    pub rule_sentence: &'static str,
}

/// A statement, direct or indirect, as a row of the ledger.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ClaimView {
    /// Its name within the article.
    pub id: String,
    /// Its name within the site, for the rows of ledgers: the article's slug and the id.
    pub key: String,
    /// Fragment of its row on the article's page (`s-q-…`, `s-c-…`); a figure's is `f-` and its id.
    pub row: String,
    /// `direct mixed indirect`.
    pub mode: &'static str,
    /// Who says so; none where the text leaves it open.
    pub speaker: Option<WhoView>,
    /// The one through whom it came.
    pub via: Option<WhoView>,
    /// The verb as written: "said", "claimed".
    pub verb: Option<String>,
    /// The medium.
    pub channel: Option<EntityLink>,
    /// The words of the article; none where the site may show none.
    pub evidence: Option<String>,
    /// Line of the article's text; none outside the text.
    pub line: Option<usize>,
    /// Where its words stand.
    pub address: String,
    /// Id of the rule that found it, or `analyst`.
    pub rule: Option<String>,
    /// What that rule does.
    pub rule_sentence: Option<&'static str>,
    /// The incident that it speaks of.
    pub incident: Option<Link>,
    /// Category of PLOVER, for what is done by saying it: "REJECT".
    pub plover: Option<String>,
    /// Name of the state at war whose people say so.
    pub side: Option<String>,
    /// Who published this copy of the article.
    pub republished_by: Option<String>,
    /// Other articles that print nearly the same text: they are no further origin.
    pub n_copies: usize,
    /// Title of the article.
    pub article_title: String,
    /// The article's page.
    pub article_address: String,
    /// The article's date.
    pub article_date: Option<DateView>,
    /// Publisher of the article.
    pub publisher: Option<String>,
}
