//! Claimed against denied: somebody says that it was not so.

use super::{Cite, Contradiction, Passage, Scope, target::told};

/// Holds the denials of an incident against the first statement that is none.
pub(super) fn find(scope: &Scope<'_, '_>) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for (at, incident) in scope.incidents.iter().enumerate() {
        let (denials, others): (Vec<_>, Vec<_>) =
            told(incident, scope).into_iter().partition(|(_, scene)| scene.denies);
        let Some((other, _)) = others.last() else { continue };
        found.extend(denials.into_iter().map(|(denial, _): (Passage, _)| Contradiction {
            kind: 0,
            rule: "claimed-against-denied",
            one: other.clone(),
            other: denial,
            incident: Some(at),
        }));
    }
    found.retain(|found| !matches!((&found.one.cite, &found.other.cite), (Cite::Claim(one), Cite::Claim(other)) if one == other && found.one.article == found.other.article));
    found
}
