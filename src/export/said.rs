//! What an actor says, in all articles: the part of its page that the ledger of statements leads to.

use super::{Desk, finding, view::ClaimView};
use crate::{annotate::Annotated, briefing::Dossier, lexicon::EntityKind};

/// Statements on the page of an actor.
const MOST: usize = 60;

/// Gives the newest statements of an actor, and how many there are.
pub(super) fn by(desk: &Desk<'_>, dossier: &Dossier<'_>) -> (Vec<ClaimView>, usize) {
    let mut shown = Vec::new();
    let mut n_said = 0;
    if dossier.entity.kind != EntityKind::Actor {
        return (shown, n_said);
    }
    for filed in &dossier.articles {
        let article = &desk.briefing.articles[filed.article];
        let (quotes, claims) = rows(article, &dossier.entity.id);
        n_said += quotes.len() + claims.len();
        if shown.len() < MOST {
            shown.extend(finding::statements(desk, article, &quotes, &claims));
        }
    }
    shown.truncate(MOST);
    (shown, n_said)
}

/// Gives the places of the quotations and claims of a speaker in an article.
fn rows(article: &Annotated, speaker: &str) -> (Vec<usize>, Vec<usize>) {
    let is_theirs = |id: &Option<String>| id.as_deref() == Some(speaker);
    let quotes = article.front.quotes.iter().enumerate().filter(|(_, row)| is_theirs(&row.speaker));
    let claims = article.front.claims.iter().enumerate().filter(|(_, row)| is_theirs(&row.speaker));
    (quotes.map(|(at, _)| at).collect(), claims.map(|(at, _)| at).collect())
}
