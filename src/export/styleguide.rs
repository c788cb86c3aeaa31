//! Every part of the theme on one page, for whoever changes it: shown by `serve`, never published.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    Desk, Draft, Export, contradictions, finding,
    frame::{Matter, Search},
    incident, locator, map, notes, timeline, totals,
    view::{ClaimView, ColourView, FigureView, NoteView, StyleguideView, View},
};
use crate::config::theme::VOICES;

/// Plans the page.
pub(super) static EXPORT: Export = Export { name: "styleguide", plan };

const ADDRESS: &str = "styleguide/";

/// Articles and incidents that are shown.
const N_ROWS: usize = 3;
const N_STRIP: usize = 12;

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let desk = Arc::clone(desk);
    vec![Draft::page(ADDRESS, "styleguide.html", move || View::Styleguide(view(&desk)))]
}

fn view<'s>(desk: &Desk<'s>) -> StyleguideView<'s> {
    let briefing = desk.briefing;
    let matter = Matter {
        title: "Style guide".to_owned(),
        description: "Every colour, voice and part of the theme.".to_owned(),
        address: ADDRESS.to_owned(),
        search: Search::Ignore,
        ..Matter::default()
    };
    let incidents = &briefing.ledger.incidents;
    let widest = incidents.iter().max_by_key(|incident| incident.accounts.len() + incident.statements.len());
    let newest: Vec<usize> = (0..incidents.len().min(N_STRIP)).collect();
    let mut kinds = BTreeSet::new();
    let of_each = |at: &usize| kinds.insert(briefing.dossiers[*at].shelf.name);
    StyleguideView {
        frame: desk.frame(matter),
        colours: colours(desk),
        voices: VOICES.to_vec(),
        entities: (0..briefing.dossiers.len()).filter(of_each).map(|at| desk.entities[at].clone()).collect(),
        figures: figures(desk),
        claims: claims(desk),
        notes: notes(desk),
        articles: desk.cards(0..N_ROWS),
        incidents: desk.incidents.iter().take(N_ROWS).cloned().collect(),
        strip: (!newest.is_empty()).then(|| timeline::strip(desk, &newest)),
        totals: totals::of_people(desk),
        contradictions: contradictions::newest(desk, 1),
        matrix: widest.map(|incident| incident::matrix(desk, &briefing.silence(incident))),
        map: map::of_site(desk, None),
        locator: locator::of_site(desk),
    }
}

fn colours(desk: &Desk<'_>) -> Vec<ColourView> {
    let colours = desk.briefing.config.theme.colours();
    let view = |colour: crate::config::theme::Colour| ColourView {
        role: colour.role,
        light: colour.light,
        dark: colour.dark,
        contrast: colour.contrast.map(|contrast| format!("{contrast:.1}")),
        least: (colour.least > 0.0).then(|| format!("{:.1}", colour.least)),
    };
    colours.into_iter().map(view).collect()
}

/// Gives the newest figure of each qualifier.
fn figures(desk: &Desk<'_>) -> Vec<FigureView> {
    let mut seen = BTreeSet::new();
    let articles = desk.briefing.articles.iter();
    let rows = articles.flat_map(|article| (0..article.front.figures.len()).map(move |at| (article, at)));
    let figures = rows.map(|(article, at)| finding::figure(desk, article, at));
    figures.filter(|figure| seen.insert(figure.qualifier)).collect()
}

/// Gives the newest statement of each manner.
fn claims(desk: &Desk<'_>) -> Vec<ClaimView> {
    let mut seen = BTreeSet::new();
    let articles = desk.briefing.articles.iter();
    articles.flat_map(|article| finding::claims(desk, article)).filter(|claim| seen.insert(claim.mode)).collect()
}

/// Gives the newest note of each kind.
fn notes<'s>(desk: &Desk<'s>) -> Vec<NoteView<'s>> {
    let mut seen = BTreeSet::new();
    let articles = desk.briefing.articles.iter();
    let notes = articles.flat_map(|article| notes::blocks(desk, article)).flat_map(|block| block.notes);
    notes.filter(|note| seen.insert(note.kind)).collect()
}
