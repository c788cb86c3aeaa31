//! What ingest does with a document that may stand already.
//!
//! A document that no person has edited is made anew, its person's lines put back to the letter; an edited one is never
//! written. A note whose words no longer stand is kept: [`examine`](super::examine()) reports it.

use std::collections::BTreeSet;

use super::{Composed, Document, hand, lines};

/// What ingest is to do with a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Write a new document.
    Create(Document),
    /// Leave it: it says what the machine would write.
    Keep,
    /// Write it anew.
    Replace(Document),
    /// Leave it: a person has edited it.
    Edited,
}

/// Decides what to do, given the document that stands for the same source and the slugs of all others.
pub fn reconcile(existing: Option<&Document>, composed: &Composed, taken: &BTreeSet<String>) -> Action {
    let Some(existing) = existing else { return Action::Create(composed.document(taken)) };
    if !hand::is_untouched(existing) {
        return Action::Edited;
    }
    let fresh = regenerated(existing, composed);
    if fresh.front.source.written == existing.front.source.written { Action::Keep } else { Action::Replace(fresh) }
}

/// Makes a document anew with all that is the person's in the one that stands.
pub(super) fn regenerated(existing: &Document, composed: &Composed) -> Document {
    let theirs = &existing.front;
    let front = super::FrontMatter {
        slug: theirs.slug.clone(),
        draft: theirs.draft,
        noindex: theirs.noindex,
        aliases: theirs.aliases.clone(),
        summary: theirs.summary.clone(),
        notes: theirs.notes.clone(),
        review: theirs.review.clone(),
        extra: theirs.extra.clone(),
        ..composed.front.clone()
    };
    let own = lines::own(&existing.content.replace("\r\n", "\n"));
    hand::seal(existing.path.clone(), front, &own, &composed.body)
}
