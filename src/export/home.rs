//! The front page.

use std::sync::Arc;

use super::{
    Desk, Draft, Export, changes, contradictions, finding,
    frame::Matter,
    json_ld, listing, map, timeline, totals,
    view::{ClaimView, EntityCard, Extent, FigureView, HomeView, Shared, StripView, TollBox, View},
    words,
};
use crate::{
    briefing::{Incident, PagePlace},
    edtf::Edtf,
    lexicon::EntityKind,
};

/// Plans the front page.
pub(super) static EXPORT: Export = Export { name: "home", plan };

/// Figures on the front page.
const N_FIGURES: usize = 12;

/// Incidents and contradictions on the front page.
const N_INCIDENTS: usize = 12;
const N_CONTRADICTIONS: usize = 6;

/// Quotations on the front page, and of how many articles.
const N_QUOTES: usize = 4;
const N_QUOTED: usize = 10;

/// Words of a quotation that says something and is soon read.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=40;

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let desk = Arc::clone(desk);
    vec![Draft::page("", "home.html", move || View::Home(view(&desk)))]
}

fn view<'s>(desk: &Desk<'s>) -> HomeView<'s> {
    let briefing = desk.briefing;
    let page = briefing.pages.iter().find(|page| page.place == PagePlace::Home);
    let matter = Matter {
        title: briefing.config.title.clone(),
        description: briefing.config.description.clone(),
        section: "home",
        json_ld: Some(json_ld::site(desk)),
        ..Matter::default()
    };
    HomeView {
        frame: desk.frame(matter),
        extent: extent(desk),
        prose: page.map(|page| page.html.as_str()),
        lead: desk.cards(0..1).pop(),
        articles: desk.cards(1..10),
        figures: newest_figures(desk),
        incidents: desk.incidents.iter().take(N_INCIDENTS).cloned().collect(),
        strip: strip(desk),
        tolls: tolls(desk),
        changes: changes::newest(desk),
        contradictions: contradictions::newest(desk, N_CONTRADICTIONS),
        totals: totals::of_people(desk),
        quotes: newest_quotes(desk),
        map: map::of_site(desk, None),
        regions: most(desk, EntityKind::Region, usize::MAX),
        actors: most(desk, EntityKind::Actor, 12),
        weapons: most(desk, EntityKind::Weapon, 8),
        topics: most(desk, EntityKind::Topic, usize::MAX),
        months: listing::months(desk),
    }
}

/// Counts what the briefing holds.
pub(super) fn extent(desk: &Desk<'_>) -> Extent {
    let articles = desk.briefing.articles.iter().map(|article| &article.front);
    Extent {
        newest: desk.briefing.newest.map(|date| words::date(&Edtf::day(date))),
        n_articles: articles.len(),
        n_figures: articles.clone().map(|front| front.figures.len()).sum(),
        n_claims: articles.map(|front| front.claims.len() + front.quotes.len()).sum(),
    }
}

/// Incidents in the strip.
const N_STRIP: usize = 30;

fn strip(desk: &Desk<'_>) -> Option<StripView> {
    let newest: Vec<usize> = (0..desk.incidents.len().min(N_STRIP)).collect();
    Some(timeline::strip(desk, &newest)).filter(|strip| strip.picture.is_some())
}

/// Boxes of incidents, and figures in each.
const N_TOLLS: usize = 3;
const N_TOLL_FIGURES: usize = 3;

/// Shows the newest incidents in which people were harmed, each with its own figures.
fn tolls(desk: &Desk<'_>) -> Vec<TollBox> {
    let briefing = desk.briefing;
    let incidents = briefing.ledger.incidents.iter().enumerate();
    let toll = |(at, incident): (usize, &Incident)| {
        let nodes = briefing.standing(incident).into_iter().map(|node| &briefing.ledger.nodes[node]);
        let mut rows: Vec<FigureView> = Vec::new();
        for node in nodes.filter(|node| words::is_of_people(node.outcome)) {
            if rows.len() < N_TOLL_FIGURES && rows.iter().all(|row| row.outcome != words::outcome(node.outcome)) {
                rows.push(finding::figure(desk, &briefing.articles[node.article], node.row));
            }
        }
        (!rows.is_empty()).then(|| TollBox { incident: desk.incidents[at].clone(), figures: rows })
    };
    incidents.filter_map(toll).take(N_TOLLS).collect()
}

fn newest_figures(desk: &Desk<'_>) -> Vec<FigureView> {
    let articles = desk.briefing.articles.iter();
    articles.flat_map(|article| finding::figures(desk, article)).take(N_FIGURES).collect()
}

/// Gives the newest quotations of speakers that the lexicon knows, of each speaker the longest of an article.
fn newest_quotes(desk: &Desk<'_>) -> Vec<ClaimView> {
    let mut quotes: Vec<ClaimView> = Vec::new();
    let speaker = |claim: &ClaimView| claim.speaker.as_ref().and_then(|who| who.entity.clone());
    let n_words = |claim: &ClaimView| claim.evidence.as_ref().map_or(0, |words| words.split_whitespace().count());
    for article in desk.briefing.articles.iter().take(N_QUOTED) {
        let mut said: Vec<ClaimView> = finding::claims(desk, article);
        said.retain(|claim| claim.mode != "indirect" && LENGTHS.contains(&n_words(claim)) && speaker(claim).is_some());
        said.sort_by_key(|claim| std::cmp::Reverse(n_words(claim)));
        for mut claim in said {
            if quotes.iter().all(|quote| speaker(quote) != speaker(&claim)) {
                claim.evidence = claim.evidence.map(|words| words.trim_end_matches(',').to_owned());
                quotes.push(claim);
            }
        }
    }
    quotes.truncate(N_QUOTES);
    quotes
}

/// Gives the entities of a kind by the number of their articles, then by name.
pub(super) fn most(desk: &Desk<'_>, kind: EntityKind, n_entities: usize) -> Vec<Shared<EntityCard>> {
    let dossiers = desk.briefing.dossiers.iter().enumerate();
    let mut of_kind: Vec<(usize, usize)> = dossiers
        .filter(|(_, dossier)| dossier.entity.kind == kind)
        .map(|(at, dossier)| (at, dossier.articles.len()))
        .collect();
    of_kind.sort_by_key(|(at, n_articles)| (std::cmp::Reverse(*n_articles), *at));
    of_kind.into_iter().take(n_entities).map(|(at, _)| desk.entities[at].clone()).collect()
}
