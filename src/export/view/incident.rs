//! `incidents.html` and `incident.html`: one event as all articles tell it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Card, ClaimView, ContradictionView, DateView, EntityLink, FigureView, Pager, Shared, WhoView, frame::Frame,
};

/// A page of the list of incidents, the newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct IncidentsView {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// The incidents of this page.
    pub incidents: Vec<Shared<IncidentCard>>,
    /// Incidents on all pages.
    pub n_incidents: usize,
    /// Where this page stands among the pages.
    pub pager: Pager,
}

/// An incident as lists, timelines and maps show it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IncidentCard {
    /// Its id.
    pub id: String,
    /// Its headline.
    pub title: String,
    /// Its page.
    pub address: String,
    /// When it was; none where no article tells the day.
    pub date: Option<DateView>,
    /// The last day on which its first article may have been published.
    pub by: Option<DateView>,
    /// When it was, for people: "27 June 2025", "day not told, reported by 22 June 2025".
    pub when: String,
    /// Where it was.
    pub places: Vec<EntityLink>,
    /// Where it was in the articles' words, where the lexicon has no place for them.
    pub place_words: Option<String>,
    /// The regions that its places lie in.
    pub regions: Vec<EntityLink>,
    /// Latitude and longitude in degrees of a town; none where only the region is known.
    pub at: Option<[f64; 2]>,
    /// `town region none`: how near that is.
    pub precision: &'static str,
    /// The weapons named with it.
    pub weapons: Vec<EntityLink>,
    /// `event_type` after ACLED.
    pub event_type: Option<&'static str>,
    /// `sub_event_type` after ACLED.
    pub sub_event_type: Option<&'static str>,
    /// What is told in numbers, an outcome each.
    pub toll: Vec<TollView>,
    /// Whether it is several events told in one number.
    pub series: bool,
    /// Articles that tell of it.
    pub n_articles: usize,
    /// Texts that these go back to: copies of one agency's text count once.
    pub n_origins: usize,
    /// Contradictions about it.
    pub n_contradictions: usize,
    /// Name of the one state at war on whose word it rests; none where another speaks too, or nobody is named.
    pub only_side: Option<String>,
}

/// What is told of one outcome.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TollView {
    /// `killed injured …`.
    pub outcome: &'static str,
    /// The outcome for people.
    pub outcome_words: &'static str,
    /// The numbers for people: "at least 14", "5 to 7", "none".
    pub words: String,
    /// Least number.
    pub low: Option<u64>,
    /// Likely number.
    pub best: Option<u64>,
    /// Greatest number.
    pub high: Option<u64>,
}

/// One incident.
#[derive(Debug, Serialize, JsonSchema)]
pub struct IncidentView<'s> {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// What lists show of it too.
    pub incident: Shared<IncidentCard>,
    /// What an analyst wrote of it, as safe HTML.
    pub prose: Option<&'s str>,
    /// Its figures, account by account.
    pub figures: Vec<FigureView>,
    /// Claims that speak of it.
    pub claims: Vec<ClaimView>,
    /// Contradictions about it.
    pub contradictions: Vec<ContradictionView>,
    /// The reporter's questions.
    pub matrix: MatrixView,
    /// What each article tells, and why it was taken for this event.
    pub accounts: Vec<AccountView>,
    /// Incidents whose numbers are inside its own.
    pub parts: Vec<Shared<IncidentCard>>,
    /// Incidents whose numbers hold its own.
    pub wholes: Vec<Shared<IncidentCard>>,
    /// Ids under which it was known.
    pub aliases: &'s [String],
    /// The next newer incident.
    pub next: Option<Shared<IncidentCard>>,
    /// The next older incident.
    pub previous: Option<Shared<IncidentCard>>,
}

/// What one article tells of an incident.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AccountView {
    /// The article.
    pub card: Shared<Card>,
    /// When it says that it happened.
    pub when: Option<String>,
    /// Id of the rule by which it was taken for this event.
    pub rule: &'static str,
    /// What that rule does.
    pub rule_sentence: &'static str,
    /// Why, in this case.
    pub reason: String,
}

/// The reporter's questions against everybody who told of an incident.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MatrixView {
    /// Those who told of it.
    pub columns: Vec<MatrixColumnView>,
    /// A row a question.
    pub rows: Vec<MatrixRowView>,
    /// The questions that nobody answered, as sentences.
    pub silent: Vec<&'static str>,
    /// Questions in all.
    pub n_questions: usize,
}

/// Somebody who told of an incident, in one article.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MatrixColumnView {
    /// Who; none where nobody is named.
    pub who: Option<WhoView>,
    /// Title of the article.
    pub article_title: String,
    /// Its page.
    pub article_address: String,
    /// Its publisher.
    pub publisher: Option<String>,
    /// When it was published.
    pub article_date: Option<DateView>,
    /// Questions that they answered.
    pub n_answered: usize,
}

/// One question.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MatrixRowView {
    /// The question: "Who fired".
    pub question: &'static str,
    /// A cell for each column; nothing where it was not answered.
    pub cells: Vec<Option<AnswerView>>,
    /// Whether anybody answered.
    pub answered: bool,
}

/// One answer.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AnswerView {
    /// The answer in a few words.
    pub words: String,
    /// Where it stands.
    pub address: String,
    /// The line of the article.
    pub line: Option<usize>,
}
