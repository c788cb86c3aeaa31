//! A page for each kind of entity.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Desk, Draft, Export,
    frame::Matter,
    map,
    view::{DateView, EntityCard, IndexView, LetterView, Shared, View},
    words,
};
use crate::{
    annotate::{SHELVES, Shelf},
    briefing::recent_since,
    edtf::Edtf,
    lexicon::EntityKind,
};

/// Plans a page for each kind of entity.
pub(super) static EXPORT: Export = Export { name: "index", plan };

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let shelves = SHELVES.iter().filter(|shelf| !of_shelf(desk, shelf).is_empty());
    shelves
        .map(|shelf| {
            let desk = Arc::clone(desk);
            let address = format!("{}/", shelf.folder);
            Draft::page(&address, "index.html", move || View::Index(view(&desk, shelf)))
        })
        .collect()
}

/// Gives the places of the dossiers of a kind.
fn of_shelf(desk: &Desk<'_>, shelf: &Shelf) -> Vec<usize> {
    let dossiers = desk.briefing.dossiers.iter().enumerate();
    dossiers.filter(|(_, dossier)| dossier.shelf == shelf).map(|(at, _)| at).collect()
}

fn view(desk: &Desk<'_>, shelf: &'static Shelf) -> IndexView {
    let dossiers = of_shelf(desk, shelf);
    let matter = Matter {
        title: shelf.label.to_owned(),
        description: format!("{} in the articles of {}.", shelf.label, desk.briefing.config.title),
        address: format!("{}/", shelf.folder),
        section: shelf.folder,
        ..Matter::default()
    };
    IndexView {
        frame: desk.frame(matter),
        kind: shelf.name,
        label: shelf.label,
        n_entities: dossiers.len(),
        recent: recent(desk, &dossiers),
        recent_days: recent_days(desk),
        map: if shelf.kind == EntityKind::Region { map::of_site(desk, None) } else { None },
        groups: groups(desk, shelf, &dossiers),
    }
}

fn recent(desk: &Desk<'_>, dossiers: &[usize]) -> Vec<Shared<EntityCard>> {
    let n_recent = |at: usize| desk.briefing.dossiers[at].n_recent;
    let mut recent: Vec<usize> = dossiers.iter().copied().filter(|at| n_recent(*at) > 0).collect();
    recent.sort_by_key(|at| (std::cmp::Reverse(n_recent(*at)), *at));
    recent.into_iter().take(10).map(|at| desk.entities[at].clone()).collect()
}

fn recent_days(desk: &Desk<'_>) -> Option<[DateView; 2]> {
    let newest = desk.briefing.newest?;
    Some([recent_since(newest), newest].map(|date| words::date(&Edtf::day(date))))
}

/// So many entities need no letters to find one.
const FEW: usize = 24;

/// Groups entities: regions and places by country, that of most regions first, all others by their first letter.
fn groups(desk: &Desk<'_>, shelf: &Shelf, dossiers: &[usize]) -> Vec<LetterView> {
    let mut groups: BTreeMap<String, Vec<Shared<EntityCard>>> = BTreeMap::new();
    for &at in dossiers {
        let entity = desk.briefing.dossiers[at].entity;
        let label = match shelf.kind {
            EntityKind::Region | EntityKind::Place => country(desk, at),
            _ if dossiers.len() <= FEW => Some("A to Z".to_owned()),
            _ => entity.name.chars().next().map(|first| first.to_uppercase().collect()),
        };
        groups.entry(label.unwrap_or_else(|| "Elsewhere".to_owned())).or_default().push(desk.entities[at].clone());
    }
    let group = |(label, entities): (String, _)| {
        let id = format!("group-{}", deunicode::deunicode(&label).to_lowercase().replace(' ', "-"));
        LetterView { id, label, entities }
    };
    let home = desk.home.and_then(|id| desk.briefing.lexicon.get(id)).map(|home| home.name.as_str());
    let mut groups: Vec<LetterView> = groups.into_iter().map(group).collect();
    groups.sort_by_key(|group| Some(group.label.as_str()) != home);
    groups
}

fn country(desk: &Desk<'_>, at: usize) -> Option<String> {
    let lexicon = desk.briefing.lexicon;
    let entity = desk.briefing.dossiers[at].entity;
    let region = entity.region.as_ref().and_then(|id| lexicon.get(id));
    let country = entity.country.as_ref().or_else(|| region?.country.as_ref())?;
    lexicon.get(country).map(|country| country.name.clone())
}
