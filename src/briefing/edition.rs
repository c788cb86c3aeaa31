//! Editions: what the briefing said when somebody asked that it be recorded, in `content/editions/NAME.json`.
//!
//! Kept in git, and read by every build: `/changes/` holds them against each other and the present, and incidents keep the
//! ids that they had in them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Briefing, Incident,
    change::{self, Change},
    reason,
};
use crate::{
    annotate::Annotated,
    diagnostic::{Diagnostic, Location},
    document::Bounds,
    extract::Outcome,
};

/// Words of a statement that an edition keeps, so that it can say what is gone.
const CITED_WORDS: usize = 12;

/// Folder of editions.
pub const FOLDER: &str = "content/editions/";

/// What the briefing said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// Its name.
    pub name: String,
    /// Its place among the editions, counted from 1.
    pub number: usize,
    /// The newest date of any article then.
    pub newest: Option<String>,
    /// Name and version of the program that read the texts.
    pub program: String,
    /// Hash of the lexicon then.
    pub lexicon: String,
    /// The articles, by slug.
    pub articles: BTreeMap<String, ArticleRecord>,
    /// The incidents, by id.
    pub incidents: BTreeMap<String, IncidentRecord>,
    /// The least of what was added up, by outcome.
    pub totals: BTreeMap<String, Option<u64>>,
}

/// What an article said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArticleRecord {
    /// Its title.
    pub title: String,
    /// SHA-256 of its source.
    pub source: String,
    /// Hash of its document.
    pub document: String,
    /// Whether a person had edited it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub edited: bool,
    /// What it was filed under.
    pub tags: Vec<String>,
    /// Its figures by id, each as it is said.
    pub figures: BTreeMap<String, String>,
    /// Its quotations and claims by id, each with its speaker.
    pub claims: BTreeMap<String, String>,
}

/// What was told of an incident.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IncidentRecord {
    /// Its headline.
    pub title: String,
    /// Ids that it had before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Its figures, as `slug#id`.
    pub figures: Vec<String>,
    /// Claims that speak of it, as `slug#id`.
    #[serde(default)]
    pub claims: Vec<String>,
    /// Least, likely and greatest number, by outcome.
    pub toll: BTreeMap<String, [Option<u64>; 3]>,
}

impl ArticleRecord {
    /// Tells whether an article's text, or what was made of it, is another.
    pub(super) fn differs(&self, other: &Self) -> bool {
        (&self.source, &self.document) != (&other.source, &other.document)
    }
}

impl Edition {
    /// Records what a briefing says.
    pub fn of(briefing: &Briefing<'_>, name: &str, number: usize) -> Self {
        let articles = briefing.articles.iter().enumerate();
        let articles = articles.map(|(at, article)| (article.front.slug.clone(), record(briefing, at, article)));
        let incidents =
            briefing.ledger.incidents.iter().map(|incident| (incident.id.clone(), told(briefing, incident)));
        let counts = briefing.ledger.reckoning.counts.iter();
        let least = |counts: &[super::total::Count]| counts.iter().map(|count| count.bounds.low).sum::<Option<u64>>();
        Self {
            name: name.to_owned(),
            number,
            newest: briefing.newest.map(|date| date.to_string()),
            program: concat!("briefgen ", env!("CARGO_PKG_VERSION")).to_owned(),
            lexicon: briefing.lexicon.hash().to_owned(),
            articles: articles.collect(),
            incidents: incidents.collect(),
            totals: counts.map(|(outcome, counts)| (outcome_name(*outcome), least(counts))).collect(),
        }
    }

    /// Reads an edition.
    ///
    /// # Errors
    ///
    /// It is no JSON of ours.
    pub fn parse(path: &str, content: &str) -> Result<Self, Box<Diagnostic>> {
        serde_json::from_str(content).map_err(|error| {
            let line_start: usize =
                content.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
            let at = line_start + error.column().saturating_sub(1);
            let told = Diagnostic::error("bad-edition", format!("this is no edition: {error}"));
            Box::new(told.at(Location::new(path, content, at..at)).help("bring it back from git, or delete it"))
        })
    }

    /// Writes the edition, ending in a line's end.
    ///
    /// # Panics
    ///
    /// Never: all keys are text.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("all keys are text") + "\n"
    }
}

fn record(briefing: &Briefing<'_>, at: usize, article: &Annotated) -> ArticleRecord {
    let front = &article.front;
    let said = |speaker: Option<&String>, words: Option<&String>, evidence: &str| {
        let entity = speaker.and_then(|id| briefing.lexicon.get(id)).filter(|entity| entity.public);
        let who = entity.map(|entity| entity.name.as_str()).or(words.map(String::as_str)).unwrap_or("nobody named");
        let mut words: Vec<&str> = evidence.split_whitespace().take(CITED_WORDS + 1).collect();
        if words.len() > CITED_WORDS {
            words[CITED_WORDS] = "…";
        }
        if words.is_empty() { who.to_owned() } else { format!("{who}: {}", words.join(" ")) }
    };
    let quotes = front.quotes.iter();
    let quotes =
        quotes.map(|row| (row.id.clone(), said(row.speaker.as_ref(), row.speaker_words.as_ref(), &row.evidence)));
    let claims = front.claims.iter();
    let claims =
        claims.map(|row| (row.id.clone(), said(row.speaker.as_ref(), row.speaker_words.as_ref(), &row.evidence)));
    let figures = front.figures.iter().enumerate();
    let figures =
        figures.map(|(row, figure)| (figure.id.clone(), briefing.figure_words(briefing.ledger.node(at, row))));
    ArticleRecord {
        title: front.title.clone(),
        source: front.source.sha256.clone(),
        document: article.fingerprint.clone(),
        edited: article.edited,
        tags: article.tags.iter().map(|tag| tag.id.clone()).collect(),
        figures: figures.collect(),
        claims: quotes.chain(claims).collect(),
    }
}

fn told(briefing: &Briefing<'_>, incident: &Incident) -> IncidentRecord {
    let toll = briefing.toll(incident).into_iter();
    let claims = incident.statements.iter().map(|told| {
        let front = &briefing.articles[told.article].front;
        format!("{}#{}", front.slug, front.claims[told.row].id)
    });
    IncidentRecord {
        title: briefing.incident_title(incident),
        aliases: incident.aliases.clone(),
        figures: incident.figures().map(|figure| briefing.figure_key(figure)).collect(),
        claims: claims.collect(),
        toll: toll.map(|(outcome, Bounds { low, best, high })| (outcome_name(outcome), [low, best, high])).collect(),
    }
}

fn outcome_name(outcome: Outcome) -> String {
    reason::outcome(outcome).replace(' ', "_")
}

/// What differs from one edition to the next, or from the last to the present.
#[derive(Debug)]
pub struct Step {
    /// Name of the earlier edition.
    pub from: String,
    /// Name of the later; none for the present.
    pub to: Option<String>,
    /// The newest date of any article in the later.
    pub newest: Option<String>,
    /// What differs.
    pub changes: Vec<Change>,
}

impl Briefing<'_> {
    /// Holds editions against each other, and the last against the present, which comes first.
    pub fn steps(&self) -> Vec<Step> {
        let Some(last) = self.editions.last() else { return Vec::new() };
        let present = Edition::of(self, "", last.number + 1);
        let now = Step {
            from: last.name.clone(),
            to: None,
            newest: present.newest.clone(),
            changes: change::between(last, &present),
        };
        let before = self.editions.windows(2).rev().map(|pair| Step {
            from: pair[0].name.clone(),
            to: Some(pair[1].name.clone()),
            newest: pair[1].newest.clone(),
            changes: change::between(&pair[0], &pair[1]),
        });
        std::iter::once(now).chain(before).collect()
    }
}

/// The ids of incidents that editions have frozen, by figure.
#[derive(Debug, Clone, Default)]
pub struct Frozen(BTreeMap<String, String>);

impl Frozen {
    /// Gathers the ids of all editions; the last that knew a figure decides.
    pub fn of(editions: &[Edition]) -> Self {
        let mut in_order: Vec<&Edition> = editions.iter().collect();
        in_order.sort_by_key(|edition| edition.number);
        let incidents = in_order.into_iter().flat_map(|edition| &edition.incidents);
        let figures =
            incidents.flat_map(|(id, record)| record.figures.iter().map(|figure| (figure.clone(), id.clone())));
        Self(figures.collect())
    }

    /// Gives the id of the incident that a figure belonged to in the last edition that knew it.
    pub(super) fn id(&self, slug: &str, figure: &str) -> Option<&str> {
        if self.0.is_empty() {
            return None;
        }
        self.0.get(&format!("{slug}#{figure}")).map(String::as_str)
    }
}
