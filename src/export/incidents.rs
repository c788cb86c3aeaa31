//! The list of incidents, and their cards, which many pages show.

use std::sync::Arc;

use rayon::prelude::*;

use super::{
    Desk, Draft, Export,
    frame::Matter,
    pager::{self, LEDGER_SIZE, Sheet},
    view::{EntityLink, IncidentCard, IncidentsView, TollView, View},
    words,
};
use crate::{
    briefing::{Briefing, Incident, Scope},
    document::Bounds,
    edtf::Edtf,
    extract::Outcome,
    lexicon::EntityKind,
};

/// Plans the list of incidents.
pub(super) static EXPORT: Export = Export { name: "incidents", plan };

/// Gives the address of an incident's page.
pub(super) fn address(id: &str) -> String {
    format!("incidents/{id}/")
}

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    pager::sheets("incidents/", desk.incidents.len(), LEDGER_SIZE)
        .into_iter()
        .map(|sheet| {
            let desk = Arc::clone(desk);
            let address = sheet.address.clone();
            Draft::page(&address, "incidents.html", move || View::Incidents(view(&desk, &sheet)))
        })
        .collect()
}

fn view(desk: &Desk<'_>, sheet: &Sheet) -> IncidentsView {
    let matter = Matter {
        title: sheet.title("Incidents"),
        description: "Each event once, however many articles tell of it, with what each of them says.".to_owned(),
        address: sheet.address.clone(),
        section: "incidents",
        ..Matter::default()
    };
    IncidentsView {
        frame: desk.frame(matter),
        incidents: desk.incidents[sheet.rows.clone()].to_vec(),
        n_incidents: desk.incidents.len(),
        pager: sheet.pager(desk),
    }
}

/// Makes the cards of all incidents.
pub(super) fn cards(desk: &Desk<'_>) -> Vec<IncidentCard> {
    let ledger = &desk.briefing.ledger;
    let mut n_contradictions = vec![0; ledger.incidents.len()];
    for incident in ledger.contradictions.iter().filter_map(|found| found.incident) {
        n_contradictions[incident] += 1;
    }
    ledger.incidents.par_iter().zip(n_contradictions).map(|(incident, count)| card(desk, incident, count)).collect()
}

fn card(desk: &Desk<'_>, incident: &Incident, n_contradictions: usize) -> IncidentCard {
    let briefing = desk.briefing;
    let entity = |id: &u32| briefing.lexicon.entity(*id);
    let link = |id: &u32| desk.entity_link(&entity(id).id);
    let town = incident.places.iter().map(entity).find(|place| place.kind == EntityKind::Place);
    let mut regions: Vec<EntityLink> = Vec::new();
    for place in incident.places.iter().map(entity) {
        let region = if place.kind == EntityKind::Region { Some(place.id.as_str()) } else { place.region.as_deref() };
        let region = region.and_then(|id| desk.entity_link(id));
        regions.extend(region.filter(|region| regions.iter().all(|other| other.id != region.id)));
    }
    let articles = incident.articles();
    IncidentCard {
        id: incident.id.clone(),
        title: briefing.incident_title(incident),
        address: desk.link(&address(&incident.id)),
        date: incident.days.and_then(|days| days.edtf().parse::<Edtf>().ok()).as_ref().map(words::date),
        by: incident.by.map(|by| words::date(&Edtf::day(by))),
        when: briefing.incident_when(incident),
        places: incident.places.iter().filter_map(link).collect(),
        place_words: incident.place_words.clone(),
        at: town.and_then(|town| town.at).filter(|_| incident.scope == Scope::Event),
        precision: match (town, regions.is_empty()) {
            (Some(_), _) => "town",
            (None, false) => "region",
            (None, true) => "none",
        },
        regions,
        weapons: incident.weapons.iter().filter_map(link).collect(),
        event_type: incident.code.map(|code| code.event),
        sub_event_type: incident.code.map(|code| code.sub_event),
        toll: briefing.toll(incident).into_iter().map(toll).collect(),
        series: incident.scope == Scope::Series,
        n_origins: briefing.origins.count(articles.iter().copied()),
        n_articles: articles.len(),
        n_contradictions,
        only_side: briefing.only_side(incident).map(|side| briefing.lexicon.entity(side).name.clone()),
    }
}

/// Shows what is told of one outcome.
fn toll((outcome, bounds): (Outcome, Bounds)) -> TollView {
    TollView {
        outcome: words::outcome(outcome),
        outcome_words: Briefing::outcome_words(outcome),
        words: range(bounds),
        low: bounds.low,
        best: bounds.best,
        high: bounds.high,
    }
}

/// Says least and greatest number: "at least 14", "5 to 7", "none".
pub(super) fn range(bounds: Bounds) -> String {
    match (bounds.low, bounds.high) {
        (_, Some(0)) => "none".to_owned(),
        (Some(low), Some(high)) if low == high => words::number(low),
        (Some(low), Some(high)) => format!("{} to {}", words::number(low), words::number(high)),
        (Some(low), None) => format!("at least {}", words::number(low)),
        (None, Some(high)) => format!("up to {}", words::number(high)),
        (None, None) => bounds.best.map_or_else(|| "some".to_owned(), |best| format!("about {}", words::number(best))),
    }
}
