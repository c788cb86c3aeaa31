//! `contradictions.html`: passages that do not agree, side by side, without a verdict.

use schemars::JsonSchema;
use serde::Serialize;

use super::{DateView, Link, Pager, WhoView, frame::Frame};

/// A page of the contradictions, kind by kind.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ContradictionsView {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// All kinds, with how many there are of each: its name, its label, the number.
    pub kinds: Vec<(&'static str, &'static str, usize)>,
    /// The rows of this page.
    pub contradictions: Vec<ContradictionView>,
    /// Rows on all pages.
    pub n_contradictions: usize,
    /// Where this page stands among the pages.
    pub pager: Pager,
}

/// Two passages that do not agree.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ContradictionView {
    /// Its id, and the fragment of its row: what `[review] rejected` names to take it off.
    pub key: String,
    /// `number target weapon status whole office label`.
    pub kind: &'static str,
    /// What stands against what: "Target against target".
    pub label: &'static str,
    /// The one passage.
    pub one: PassageView,
    /// The other.
    pub other: PassageView,
    /// The incident that it is about.
    pub incident: Option<Link>,
    /// Id of the rule that found it.
    pub rule: &'static str,
    /// What that rule does.
    pub rule_sentence: &'static str,
}

/// Words of an article, cited against others.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PassageView {
    /// `figure claim headline text`.
    pub cite: &'static str,
    /// Who says so; none where nobody is named.
    pub who: Option<WhoView>,
    /// What is said in short: "at least 14 killed", "its forces hit: troop position".
    pub gist: Option<String>,
    /// The words of the article; none where the site may show none.
    pub words: Option<String>,
    /// Line of the article's text.
    pub line: Option<usize>,
    /// Where the words stand.
    pub address: String,
    /// Title of the article.
    pub article_title: String,
    /// The article's date.
    pub article_date: Option<DateView>,
    /// Publisher of the article.
    pub publisher: Option<String>,
}
