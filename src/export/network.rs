//! The network of actors that the same articles mention.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Desk, Draft, Export,
    frame::Matter,
    view::{NetworkActor, NetworkLink, NetworkView, View},
};
use crate::{
    briefing::Briefing,
    lexicon::EntityKind,
    picture::network::{self, Link, Node},
};

/// Plans the page of the network, where two actors share an article.
pub(super) static EXPORT: Export = Export { name: "network", plan };

/// Actors in the picture.
const N_ACTORS: usize = 60;

/// Lines in the picture, for each actor.
const N_LINES: usize = 4;

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    if !is_there(desk.briefing) {
        return Vec::new();
    }
    let desk = Arc::clone(desk);
    vec![Draft::page("network/", "network.html", move || View::Network(view(&desk)))]
}

/// Tells whether there is something to draw.
pub(super) fn is_there(briefing: &Briefing<'_>) -> bool {
    let actors = briefing.dossiers.iter().filter(|dossier| dossier.entity.kind == EntityKind::Actor);
    briefing.config.has(EXPORT.name) && actors.count() > 2
}

fn view(desk: &Desk<'_>) -> NetworkView {
    let matter = Matter {
        title: "Network".to_owned(),
        description: "Which actors the same articles mention. This says nothing about any relation.".to_owned(),
        address: "network/".to_owned(),
        section: "actors",
        crumbs: vec![desk.section("actors", "Actors")],
        ..Matter::default()
    };
    let dossiers = &desk.briefing.dossiers;
    let mut actors: Vec<usize> =
        (0..dossiers.len()).filter(|at| dossiers[*at].entity.kind == EntityKind::Actor).collect();
    let n_actors = actors.len();
    actors.sort_by_key(|at| (std::cmp::Reverse(dossiers[*at].articles.len()), *at));
    actors.truncate(N_ACTORS);
    let (drawn, least) = links(desk, &actors, None);
    let is_linked = |nth: usize| drawn.iter().any(|link| link.between.contains(&nth));
    let actors: Vec<usize> =
        actors.into_iter().enumerate().filter(|(nth, _)| is_linked(*nth)).map(|(_, at)| at).collect();
    let (links, least) = links(desk, &actors, Some(least));
    NetworkView {
        frame: desk.frame(matter),
        picture: picture(desk, &actors, &links),
        actors: actors.iter().enumerate().map(|(nth, at)| actor(desk, (nth, *at), &actors, &links)).collect(),
        least,
        n_actors,
    }
}

/// Gives the pairs of actors with most articles in common, and the least number that they have; or those with so many.
fn links(desk: &Desk<'_>, actors: &[usize], least: Option<usize>) -> (Vec<Link>, usize) {
    let places: BTreeMap<usize, usize> = actors.iter().enumerate().map(|(nth, at)| (*at, nth)).collect();
    let mut links = Vec::new();
    for (nth, at) in actors.iter().enumerate() {
        for seen in &desk.briefing.dossiers[*at].seen_with {
            if let Some(&other) = places.get(&seen.dossier).filter(|other| **other > nth) {
                links.push(Link { between: [nth, other], count: seen.n_together });
            }
        }
    }
    links.sort_by_key(|link| (std::cmp::Reverse(link.count), link.between));
    let first_left_out = links.get(actors.len() * N_LINES).map_or(0, |link| link.count);
    let most = links.first().map_or(1, |link| link.count);
    let least = least.unwrap_or((first_left_out + 1).min(most));
    links.retain(|link| link.count >= least);
    (links, least)
}

fn picture(desk: &Desk<'_>, actors: &[usize], links: &[Link]) -> String {
    let name = |at: usize| desk.briefing.dossiers[at].entity.name.as_str();
    let nodes: Vec<Node<'_>> =
        actors.iter().enumerate().map(|(nth, at)| Node { number: nth + 1, name: name(*at) }).collect();
    let sentence =
        format!("Network of {} actors and {} pairs. The table below says the same.", nodes.len(), links.len());
    network::draw(&nodes, links, &sentence)
}

fn actor(desk: &Desk<'_>, (nth, at): (usize, usize), actors: &[usize], links: &[Link]) -> NetworkActor {
    let other = |link: &Link| match link.between {
        [one, other] if one == nth => Some(other),
        [one, other] if other == nth => Some(one),
        _ => None,
    };
    let with = links.iter().filter_map(|link| Some((other(link)?, link.count)));
    let view = |(other, n): (usize, usize)| {
        let entity = desk.briefing.dossiers[actors[other]].entity;
        let address = desk.entity_link(&entity.id).and_then(|link| link.address);
        NetworkLink { number: other + 1, name: entity.name.clone(), address, n }
    };
    NetworkActor { number: nth + 1, actor: desk.entities[at].clone(), with: with.map(view).collect() }
}
