//! What differs in substance between two editions, or between the last one and the present. Where nothing differs,
//! nothing is told.
//!
//! A difference has a cause: a new article came, the source's text changed, a person corrected the document, or the
//! machine reads the same text otherwise, because its rules or lexicon changed.

mod articles;
mod cause;
mod incidents;
mod totals;

use super::edition::Edition;

/// Something that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What sort of thing.
    pub kind: ChangeKind,
    /// Why.
    pub cause: Cause,
    /// What differs, as a sentence.
    pub words: String,
    /// Slug of the article that it is about.
    pub article: Option<String>,
    /// Id of the incident that it is about.
    pub incident: Option<String>,
}

/// What sort of thing differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// An event that was not told before.
    NewIncident,
    /// An event that is no longer told.
    IncidentWithdrawn,
    /// The numbers of an event.
    TollMoved,
    /// Two events that are taken for one.
    IncidentsJoined,
    /// What may be added up in all.
    TotalMoved,
    /// A figure that no longer stands.
    FigureWithdrawn,
    /// A statement that no longer stands.
    ClaimWithdrawn,
    /// What an article is filed under.
    TagChanged,
    /// An article that was not there before.
    NewArticle,
    /// An article that is gone.
    ArticleWithdrawn,
}

/// Why something differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// An article came or went.
    News,
    /// The text of a source changed.
    Source,
    /// A person corrected a document.
    Correction,
    /// The rules or the lexicon changed.
    Rule,
}

impl ChangeKind {
    /// Names the kind in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::NewIncident => "new-incident",
            Self::IncidentWithdrawn => "incident-withdrawn",
            Self::TollMoved => "toll-moved",
            Self::IncidentsJoined => "incidents-joined",
            Self::TotalMoved => "total-moved",
            Self::FigureWithdrawn => "figure-withdrawn",
            Self::ClaimWithdrawn => "claim-withdrawn",
            Self::TagChanged => "tag-changed",
            Self::NewArticle => "new-article",
            Self::ArticleWithdrawn => "article-withdrawn",
        }
    }
}

impl Cause {
    /// All causes, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::News, Self::Source, Self::Correction, Self::Rule];

    /// Names the cause in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Source => "source",
            Self::Correction => "correction",
            Self::Rule => "rule",
        }
    }

    /// Says the cause.
    pub fn words(self) -> &'static str {
        match self {
            Self::News => "Articles came or went",
            Self::Source => "A source changed",
            Self::Correction => "We corrected",
            Self::Rule => "A rule or the lexicon changed",
        }
    }
}

/// Tells what differs in the later of two editions.
pub fn between(before: &Edition, after: &Edition) -> Vec<Change> {
    let mut changes = articles::between(before, after);
    changes.extend(incidents::between(before, after));
    changes.extend(totals::between(before, after));
    changes.sort_by(|a, b| (a.kind, a.cause, &a.words).cmp(&(b.kind, b.cause, &b.words)));
    changes
}

#[cfg(test)]
mod tests;
