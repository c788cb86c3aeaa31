//! Why something differs.

use super::Cause;
use crate::briefing::edition::{ArticleRecord, Edition, IncidentRecord};

/// Tells why an article says something else than before.
pub(super) fn of_article(before: Option<&ArticleRecord>, after: Option<&ArticleRecord>) -> Cause {
    match (before, after) {
        (Some(before), Some(after)) if before.source != after.source => Cause::Source,
        (Some(before), Some(after)) if before.document != after.document && (after.edited || before.edited) => {
            Cause::Correction
        }
        (Some(_), Some(_)) => Cause::Rule,
        _ => Cause::News,
    }
}

/// Gives the first cause among the articles of an incident that came, went or say otherwise than before.
pub(super) fn of_findings(
    record: &IncidentRecord,
    now: Option<&IncidentRecord>,
    before: &Edition,
    after: &Edition,
) -> Cause {
    let findings =
        [Some(record), now].into_iter().flatten().flat_map(|record| record.figures.iter().chain(&record.claims));
    let slugs = findings.filter_map(|finding| finding.split_once('#')).map(|(slug, _)| slug);
    let mut causes: Vec<Cause> = slugs
        .filter(|slug| differs(slug, before, after))
        .map(|slug| of_article(before.articles.get(slug), after.articles.get(slug)))
        .collect();
    causes.sort_unstable();
    causes.first().copied().unwrap_or_else(|| of_no_article(before, after))
}

/// Tells why something differs though every article says what it said: the machine reads otherwise, or else a person wrote a
/// note on an incident.
pub(super) fn of_no_article(before: &Edition, after: &Edition) -> Cause {
    let is_one_machine = (&before.program, &before.lexicon) == (&after.program, &after.lexicon);
    if is_one_machine { Cause::Correction } else { Cause::Rule }
}

/// Tells whether an article came, went, or is another.
pub(super) fn differs(slug: &str, before: &Edition, after: &Edition) -> bool {
    match (before.articles.get(slug), after.articles.get(slug)) {
        (Some(before), Some(after)) => before.differs(after),
        (None, None) => false,
        _ => true,
    }
}
