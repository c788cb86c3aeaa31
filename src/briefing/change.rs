//! What differs in substance between two editions, or between the last one and the present. Where nothing differs,
//! nothing is told.
//!
//! A difference has a cause: a new article came, the source's text changed, a person corrected the document, or the
//! machine reads the same text otherwise, because its rules or lexicon changed.

use std::collections::BTreeMap;

use super::edition::{ArticleRecord, Edition, IncidentRecord};

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
    let mut changes = articles(before, after);
    changes.extend(incidents(before, after));
    changes.extend(totals(before, after));
    changes.sort_by(|a, b| (a.kind, a.cause, &a.words).cmp(&(b.kind, b.cause, &b.words)));
    changes
}

/// Tells why an article says something else than before.
fn cause(before: Option<&ArticleRecord>, after: Option<&ArticleRecord>) -> Cause {
    match (before, after) {
        (Some(before), Some(after)) if before.source != after.source => Cause::Source,
        (Some(before), Some(after)) if before.document != after.document && (after.edited || before.edited) => {
            Cause::Correction
        }
        (Some(_), Some(_)) => Cause::Rule,
        _ => Cause::News,
    }
}

fn articles(before: &Edition, after: &Edition) -> Vec<Change> {
    let mut changes = Vec::new();
    for (slug, record) in &before.articles {
        let now = after.articles.get(slug);
        let cause = cause(Some(record), now);
        let change = |kind: ChangeKind, words: String| Change {
            kind,
            cause,
            words,
            article: Some(slug.clone()),
            incident: None,
        };
        let Some(now) = now else {
            changes.push(change(
                ChangeKind::ArticleWithdrawn,
                format!("“{}” is no longer part of the briefing.", record.title),
            ));
            continue;
        };
        let gone = |before: &BTreeMap<String, String>, after: &BTreeMap<String, String>| -> Vec<String> {
            before.iter().filter(|(id, _)| !after.contains_key(*id)).map(|(_, words)| words.clone()).collect()
        };
        let figures = gone(&record.figures, &now.figures);
        changes.extend(figures.into_iter().map(|words| {
            change(ChangeKind::FigureWithdrawn, format!("“{}” no longer gives the figure: {words}.", now.title))
        }));
        let claims = gone(&record.claims, &now.claims);
        changes.extend(claims.into_iter().map(|words| {
            change(ChangeKind::ClaimWithdrawn, format!("“{}” no longer gives the statement: {words}.", now.title))
        }));
        changes.extend(tags(record, now).map(|words| change(ChangeKind::TagChanged, words)));
    }
    for (slug, record) in after.articles.iter().filter(|(slug, _)| !before.articles.contains_key(*slug)) {
        changes.push(Change {
            kind: ChangeKind::NewArticle,
            cause: Cause::News,
            words: format!("“{}” is new.", record.title),
            article: Some(slug.clone()),
            incident: None,
        });
    }
    changes
}

fn tags(before: &ArticleRecord, after: &ArticleRecord) -> Option<String> {
    let lost: Vec<&str> = before.tags.iter().filter(|tag| !after.tags.contains(tag)).map(String::as_str).collect();
    let won: Vec<&str> = after.tags.iter().filter(|tag| !before.tags.contains(tag)).map(String::as_str).collect();
    let named = |ids: &[&str]| ids.join(", ");
    match (lost.is_empty(), won.is_empty()) {
        (true, true) => None,
        (false, true) => Some(format!("“{}” is no longer filed under {}.", after.title, named(&lost))),
        (true, false) => Some(format!("“{}” is now filed under {}.", after.title, named(&won))),
        (false, false) => {
            Some(format!("“{}” is now filed under {}, and no longer under {}.", after.title, named(&won), named(&lost)))
        }
    }
}

fn incidents(before: &Edition, after: &Edition) -> Vec<Change> {
    let mut now: BTreeMap<&str, &str> = BTreeMap::new();
    for (id, record) in &after.incidents {
        now.insert(id, id);
        now.extend(record.aliases.iter().map(|alias| (alias.as_str(), id.as_str())));
    }
    let mut changes = Vec::new();
    for (id, record) in &before.incidents {
        let change = |kind: ChangeKind, cause: Cause, words: String, incident: &str| Change {
            kind,
            cause,
            words,
            article: None,
            incident: Some(incident.to_owned()),
        };
        let Some(here) = now.get(id.as_str()) else {
            let why = of_findings(record, None, before, after);
            changes.push(change(
                ChangeKind::IncidentWithdrawn,
                why,
                format!("{} is no longer told of.", record.title),
                id,
            ));
            continue;
        };
        let current = &after.incidents[*here];
        let why = of_findings(record, Some(current), before, after);
        if here != id {
            let words = format!("{} (`{id}`) is taken for one with {} (`{here}`).", record.title, current.title);
            changes.push(change(ChangeKind::IncidentsJoined, why, words, here));
        }
        changes.extend(moved(record, current).into_iter().map(|words| change(ChangeKind::TollMoved, why, words, here)));
    }
    for (id, record) in &after.incidents {
        let is_known = before.incidents.contains_key(id)
            || record.aliases.iter().any(|alias| before.incidents.contains_key(alias));
        if !is_known {
            let toll: Vec<String> =
                record.toll.iter().map(|(outcome, bounds)| format!("{} {outcome}", range(*bounds))).collect();
            let toll = if toll.is_empty() { String::new() } else { format!(", {}", toll.join(", ")) };
            changes.push(Change {
                kind: ChangeKind::NewIncident,
                cause: of_findings(record, None, before, after),
                words: format!("{} is told of{toll}.", record.title),
                article: None,
                incident: Some(id.clone()),
            });
        }
    }
    changes
}

/// Gives the first cause among the articles of an incident that came, went or say otherwise than before.
fn of_findings(record: &IncidentRecord, now: Option<&IncidentRecord>, before: &Edition, after: &Edition) -> Cause {
    let findings =
        [Some(record), now].into_iter().flatten().flat_map(|record| record.figures.iter().chain(&record.claims));
    let slugs = findings.filter_map(|finding| finding.split_once('#')).map(|(slug, _)| slug);
    let mut causes: Vec<Cause> = slugs
        .filter(|slug| differs(slug, before, after))
        .map(|slug| cause(before.articles.get(slug), after.articles.get(slug)))
        .collect();
    causes.sort_unstable();
    causes.first().copied().unwrap_or_else(|| of_no_article(before, after))
}

/// Tells why something differs though every article says what it said: the machine reads otherwise, or else a person wrote a
/// note on an incident.
fn of_no_article(before: &Edition, after: &Edition) -> Cause {
    let is_one_machine = (&before.program, &before.lexicon) == (&after.program, &after.lexicon);
    if is_one_machine { Cause::Correction } else { Cause::Rule }
}

/// Tells whether an article came, went, or is another.
fn differs(slug: &str, before: &Edition, after: &Edition) -> bool {
    match (before.articles.get(slug), after.articles.get(slug)) {
        (Some(before), Some(after)) => before.differs(after),
        (None, None) => false,
        _ => true,
    }
}

fn moved(before: &IncidentRecord, after: &IncidentRecord) -> Vec<String> {
    let none = [None; 3];
    let mut outcomes: Vec<&String> = before.toll.keys().chain(after.toll.keys()).collect();
    outcomes.sort_unstable();
    outcomes.dedup();
    let differs = outcomes.into_iter().filter_map(|outcome| {
        let (was, is) = (before.toll.get(outcome).unwrap_or(&none), after.toll.get(outcome).unwrap_or(&none));
        (was != is).then(|| format!("{}: {outcome} {} → {}.", after.title, range(*was), range(*is)))
    });
    differs.collect()
}

fn totals(before: &Edition, after: &Edition) -> Vec<Change> {
    let mut outcomes: Vec<&String> = before.totals.keys().chain(after.totals.keys()).collect();
    outcomes.sort_unstable();
    outcomes.dedup();
    let least = |edition: &Edition, outcome: &str| edition.totals.get(outcome).copied().flatten();
    let causes = before.articles.keys().chain(after.articles.keys()).filter_map(|slug| {
        let (was, is) = (before.articles.get(slug), after.articles.get(slug));
        differs(slug, before, after).then(|| cause(was, is))
    });
    let why = causes.min().unwrap_or_else(|| of_no_article(before, after));
    let differs = outcomes.into_iter().filter(|outcome| least(before, outcome) != least(after, outcome));
    differs
        .map(|outcome| {
            let say = |least: Option<u64>| {
                least.map_or_else(|| "nothing that can be summed".to_owned(), |least| format!("at least {least}"))
            };
            Change {
                kind: ChangeKind::TotalMoved,
                cause: why,
                words: format!("In all, {outcome}: {} → {}.", say(least(before, outcome)), say(least(after, outcome))),
                article: None,
                incident: None,
            }
        })
        .collect()
}

/// Says least and greatest number: "14", "at least 14", "5 to 7".
fn range([low, _, high]: [Option<u64>; 3]) -> String {
    match (low, high) {
        (_, Some(0)) => "nobody".to_owned(),
        (Some(low), Some(high)) if low == high => low.to_string(),
        (Some(low), Some(high)) => format!("{low} to {high}"),
        (Some(low), None) => format!("at least {low}"),
        (None, Some(high)) => format!("up to {high}"),
        (None, None) => "not told".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(killed: u64, source: &str, document: &str, edited: bool) -> Edition {
        let article = ArticleRecord {
            title: "Smoke".to_owned(),
            source: source.to_owned(),
            document: document.to_owned(),
            edited,
            claims: BTreeMap::from([("c".to_owned(), "the council: it burned".to_owned())]),
            ..ArticleRecord::default()
        };
        let incident = IncidentRecord {
            title: "Attack: Orwen".to_owned(),
            figures: vec!["smoke#f".to_owned()],
            toll: BTreeMap::from([("killed".to_owned(), [Some(killed), None, None])]),
            ..IncidentRecord::default()
        };
        Edition {
            articles: BTreeMap::from([("smoke".to_owned(), article)]),
            incidents: BTreeMap::from([("2025-06-01-orwen".to_owned(), incident)]),
            ..Edition::default()
        }
    }

    fn told(before: &Edition, after: &Edition) -> Vec<(ChangeKind, Cause, String)> {
        between(before, after).into_iter().map(|change| (change.kind, change.cause, change.words)).collect()
    }

    #[test]
    fn nothing_to_tell_is_not_told() {
        let edition = edition(5, "a", "a", false);
        assert_eq!(told(&edition, &edition), []);
    }

    #[test]
    fn a_toll_that_moved_has_its_cause() {
        let words = "Attack: Orwen: killed at least 5 → at least 7.".to_owned();
        for (source, document, edited, cause) in
            [("b", "b", false, Cause::Source), ("a", "b", true, Cause::Correction), ("a", "b", false, Cause::Rule)]
        {
            let changes = told(&edition(5, "a", "a", false), &edition(7, source, document, edited));
            assert_eq!(changes, [(ChangeKind::TollMoved, cause, words.clone())]);
        }
    }

    #[test]
    fn what_no_article_moved_a_person_or_the_machine_moved() {
        let before = edition(5, "a", "a", false);
        let by_person = edition(7, "a", "a", false);
        let by_machine = Edition { program: "another".to_owned(), ..by_person.clone() };
        let causes = [by_person, by_machine].map(|after| told(&before, &after)[0].1);
        assert_eq!(causes, [Cause::Correction, Cause::Rule]);
    }

    #[test]
    fn what_is_gone_is_told() {
        let before = edition(5, "a", "a", false);
        let mut after = edition(5, "a", "b", true);
        after.articles.get_mut("smoke").unwrap().claims.clear();
        after.incidents.clear();
        let kinds: Vec<(ChangeKind, Cause)> =
            told(&before, &after).into_iter().map(|(kind, cause, _)| (kind, cause)).collect();
        assert_eq!(
            kinds,
            [(ChangeKind::IncidentWithdrawn, Cause::Correction), (ChangeKind::ClaimWithdrawn, Cause::Correction)]
        );
    }
}
