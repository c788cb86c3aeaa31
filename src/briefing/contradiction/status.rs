//! Claimed against denied: somebody says that it was not so.

use super::{Cite, Pair, Passage, Scope, target::told};
use crate::extract::Outcome;

/// Holds the denials of an incident against the first statement that is none.
pub(super) fn find(scope: &Scope<'_, '_>) -> Vec<Pair> {
    let mut found = Vec::new();
    for (at, incident) in scope.incidents.iter().enumerate() {
        let (denials, others): (Vec<_>, Vec<_>) =
            told(incident, scope).into_iter().partition(|(_, scene)| scene.denies);
        let is_count = |passage: &Passage| match passage.cite {
            Cite::Figure(row) => scope.articles[passage.article].front.figures[row].outcome == Outcome::Killed,
            _ => false,
        };
        let count = others.iter().find(|(passage, _)| is_count(passage));
        let Some((other, _)) = count.or(others.first()) else { continue };
        found.extend(denials.into_iter().map(|(denial, _): (Passage, _)| Pair {
            rule: "claimed-against-denied",
            one: other.clone(),
            other: denial,
            incident: Some(at),
        }));
    }
    found
}
