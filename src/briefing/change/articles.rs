//! Articles that came or went, and what others no longer say.

use std::collections::BTreeMap;

use super::{Cause, Change, ChangeKind, cause};
use crate::briefing::edition::{ArticleRecord, Edition};

/// Tells what differs in the articles.
pub(super) fn between(before: &Edition, after: &Edition) -> Vec<Change> {
    let mut changes = Vec::new();
    for (slug, record) in &before.articles {
        let now = after.articles.get(slug);
        let cause = cause::of_article(Some(record), now);
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
