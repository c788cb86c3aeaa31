//! The page of maps.

use std::sync::Arc;

use super::{
    Desk, Draft, Export,
    frame::Matter,
    locator, map,
    view::{MapPageView, View},
};
use crate::{briefing::Briefing, lexicon::EntityKind};

/// Plans the page of maps, where there is something to draw.
pub(super) static EXPORT: Export = Export { name: "map", plan };

/// Tells whether there is something to draw.
pub(super) fn is_there(briefing: &Briefing<'_>) -> bool {
    let mut dossiers = briefing.dossiers.iter();
    briefing.config.has(EXPORT.name)
        && dossiers.any(|dossier| match dossier.entity.kind {
            EntityKind::Place => dossier.entity.at.is_some() && locator::is_at_war(briefing.lexicon, dossier.entity),
            EntityKind::Region => dossier.entity.tile.is_some(),
            _ => false,
        })
}

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    if !is_there(desk.briefing) {
        return Vec::new();
    }
    let desk = Arc::clone(desk);
    vec![Draft::page("map/", "map.html", move || View::Map(view(&desk)))]
}

fn view(desk: &Desk<'_>) -> MapPageView {
    let matter = Matter {
        title: "Map".to_owned(),
        description: format!("The regions and places in the articles of {}.", desk.briefing.config.title),
        address: "map/".to_owned(),
        section: "map",
        ..Matter::default()
    };
    let places = desk.briefing.dossiers.iter().filter(|dossier| dossier.entity.kind == EntityKind::Place);
    MapPageView {
        frame: desk.frame(matter),
        map: map::of_site(desk, None),
        locator: locator::of_site(desk),
        n_places: places.count(),
    }
}
