//! Target against target: one statement says that an army was hit, another that homes were.

use super::{Cite, Pair, Passage, Scope};
use crate::{
    annotate::{Scene, Struck},
    briefing::Incident,
    extract::target::TargetKind,
};

/// Holds the statements of each incident against each other.
pub(super) fn find(scope: &Scope<'_, '_>) -> Vec<Pair> {
    let of_incident = |(at, incident): (usize, &Incident)| {
        let told = told(incident, scope);
        let is_army = |target: &Struck| target.kind == TargetKind::Military;
        let is_civil = |target: &Struck| target.kind.is_civil();
        let only = |wanted: fn(&Struck) -> bool, other: fn(&Struck) -> bool| {
            told.iter()
                .find(move |(_, scene)| scene.targets.iter().any(wanted) && !scene.targets.iter().any(other))
                .map(|(passage, _)| passage.clone())
        };
        Some(Pair {
            rule: "army-against-homes",
            one: only(is_army, is_civil)?,
            other: only(is_civil, is_army)?,
            incident: Some(at),
        })
    };
    scope.incidents.iter().enumerate().filter_map(of_incident).collect()
}

/// Gives the statements of an incident with their scenes: claims first, for a claim says who says so.
pub(super) fn told<'a>(incident: &Incident, scope: &'a Scope<'_, '_>) -> Vec<(Passage, &'a Scene)> {
    let claims = incident.statements.iter().filter_map(|told| {
        let scene = scope.articles[told.article].scenes.claims.get(told.row)?;
        Some((Passage { article: told.article, cite: Cite::Claim(told.row) }, scene))
    });
    let figures = incident.figures().filter_map(|at| {
        let node = &scope.nodes[at];
        let scene = scope.articles[node.article].scenes.figures.get(node.row)?;
        Some((scope.figure(at), scene))
    });
    claims.chain(figures).collect()
}
