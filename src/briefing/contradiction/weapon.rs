//! Weapon against weapon: the headline names one for all the dead, the text another for some; or two articles differ.

use super::{Cite, Pair, Passage, Scope, target::told};
use crate::briefing::{
    figure_graph::{Node, Relation},
    gazetteer::Id,
};

/// Holds headlines against their texts, then accounts of one incident against each other.
pub(super) fn find(scope: &Scope<'_, '_>) -> Vec<Pair> {
    let mut found = headlines(scope);
    for (at, incident) in scope.incidents.iter().enumerate() {
        let armed: Vec<(Passage, Vec<Id>)> = told(incident, scope)
            .into_iter()
            .map(|(passage, scene)| (passage, ids(&scene.weapons, scope)))
            .filter(|(_, weapons)| !weapons.is_empty())
            .collect();
        let Some((first, weapons)) = armed.first() else { continue };
        let differs = armed
            .iter()
            .find(|(passage, other)| passage.article != first.article && !scope.gazetteer.may_be_one(weapons, other));
        found.extend(differs.map(|(other, _)| Pair {
            rule: "weapon-against-weapon",
            one: first.clone(),
            other: other.clone(),
            incident: Some(at),
        }));
    }
    found
}

/// Finds headlines whose weapon is not that of a number which they give, or of a part of it.
fn headlines(scope: &Scope<'_, '_>) -> Vec<Pair> {
    let mut found: Vec<Pair> = Vec::new();
    for (at, whole) in scope.nodes.iter().enumerate() {
        let headline = &scope.articles[whole.article].scenes.headline;
        let is_told = whole.bounds.best.or(whole.bounds.low).is_some_and(|number| headline.numbers.contains(&number));
        if headline.weapons.is_empty() || !is_told || !whole.is_of_an_event() || whole.is_subset {
            continue;
        }
        let weapons = ids(&headline.weapons, scope);
        let differs = |node: &Node| !node.weapons.is_empty() && !scope.gazetteer.may_be_one(&weapons, &node.weapons);
        let from = scope.edges.partition_point(|edge| edge.from < at);
        let own = scope.edges[from..].iter().take_while(|edge| edge.from == at);
        let parts = own.filter(|edge| edge.relation == Relation::Contains).map(|edge| edge.to);
        let other = parts.chain(std::iter::once(at)).find(|part| differs(&scope.nodes[*part]));
        if let Some(other) = other {
            found.push(Pair {
                rule: "headline-against-text",
                one: Passage { article: whole.article, cite: Cite::Headline },
                other: scope.figure(other),
                incident: scope.of_node[other],
            });
        }
    }
    found.dedup_by(|later, earlier| later.one == earlier.one && later.other == earlier.other);
    found
}

fn ids(weapons: &[String], scope: &Scope<'_, '_>) -> Vec<Id> {
    weapons.iter().filter_map(|id| scope.gazetteer.0.position(id)).collect()
}
