//! What the briefing rests on.

use std::sync::Arc;

use super::{
    Desk, Draft, Export, article,
    frame::Matter,
    pager::{self, LEDGER_SIZE, Sheet},
    view::{BearingView, QuarantineView, RepairView, SourceRowView, SourceView, SourcesView, View},
    words,
};
use crate::{annotate::Annotated, article::RULES, briefing::Bearing};

/// Plans the list of sources.
pub(super) static EXPORT: Export = Export { name: "sources", plan };

/// Sources ranked by what only they support.
const N_BEARING: usize = 50;

/// Incidents named with each.
const N_NAMED: usize = 10;

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    pager::sheets("sources/", desk.n_articles(), LEDGER_SIZE)
        .into_iter()
        .map(|sheet| {
            let desk = Arc::clone(desk);
            let address = sheet.address.clone();
            Draft::page(&address, "sources.html", move || View::Sources(view(&desk, &sheet)))
        })
        .collect()
}

fn view<'s>(desk: &Desk<'s>, sheet: &Sheet) -> SourcesView<'s> {
    let matter = Matter {
        title: sheet.title("Sources"),
        description: "Each source with its publisher, dates, hash, repairs and what was held back.".to_owned(),
        address: sheet.address.clone(),
        section: "sources",
        ..Matter::default()
    };
    let publishers = desk.briefing.publishers.iter();
    SourcesView {
        frame: desk.frame(matter),
        publishers: publishers.map(|group| (group.id.clone(), group.articles.len())).collect(),
        sources: sheet.rows.clone().map(|at| row(desk, at)).collect(),
        bearing: if sheet.number == 1 { bearing(desk) } else { Vec::new() },
        n_sources: desk.n_articles(),
        pager: sheet.pager(desk),
    }
}

/// Ranks sources by what only they support.
fn bearing(desk: &Desk<'_>) -> Vec<BearingView> {
    let mut bearings: Vec<(usize, Bearing)> = desk.briefing.bearings().into_iter().enumerate().collect();
    bearings.retain(|(_, bearing)| *bearing != Bearing::default());
    bearings.sort_by_key(|(at, bearing)| {
        let weight = (bearing.incidents.len(), bearing.killed, bearing.injured, bearing.n_contradictions);
        (std::cmp::Reverse(weight), *at)
    });
    let view = |(at, bearing): (usize, Bearing)| BearingView {
        card: desk.card(at),
        n_incidents: bearing.incidents.len(),
        incidents: bearing.incidents.iter().take(N_NAMED).map(|incident| desk.incidents[*incident].clone()).collect(),
        killed: bearing.killed,
        injured: bearing.injured,
        n_contradictions: bearing.n_contradictions,
    };
    bearings.into_iter().take(N_BEARING).map(view).collect()
}

fn row<'s>(desk: &Desk<'s>, at: usize) -> SourceRowView<'s> {
    let annotated = &desk.briefing.articles[at];
    SourceRowView {
        card: desk.card(at),
        source: source(annotated),
        date: desk.date_of(at),
        copies: desk.briefing.origins.copies(at).map(|copy| desk.card(copy)).collect(),
        publish: article::publish(annotated.publish),
        repairs: repairs(annotated),
        quarantine: quarantine(annotated),
    }
}

/// Shows where an article comes from.
pub(super) fn source(article: &Annotated) -> SourceView<'_> {
    let source = &article.front.source;
    SourceView {
        file: &source.file,
        sha256: &source.sha256,
        publisher: source.publisher.as_deref(),
        republished_by: source.republished_by.as_deref(),
        author: source.author.as_deref(),
        published_basis: source.published_basis.as_deref(),
        url: web(source.url.as_deref()),
        archived_url: web(source.archived_url.as_deref()),
        retrieved: source.retrieved.as_ref().map(words::date),
        language: source.language.as_deref(),
        language_words: source.language.as_deref().map(words::language),
        rights: source.rights.as_deref(),
    }
}

/// Lets through addresses of the web alone.
fn web(url: Option<&str>) -> Option<&str> {
    url.filter(|url| url.starts_with("https://") || url.starts_with("http://"))
}

/// Shows what was mended.
pub(super) fn repairs(article: &Annotated) -> Vec<RepairView<'_>> {
    let repairs = article.front.repairs.iter();
    repairs
        .map(|repair| RepairView {
            line: repair.line,
            kind: &repair.kind,
            before: &repair.before,
            after: &repair.after,
            reason: &repair.reason,
        })
        .collect()
}

/// Gives the sentence of a rule of cleaning.
fn why(id: &str) -> Option<&'static str> {
    RULES.iter().find(|rule| rule.id == id).map(|rule| rule.reason)
}

/// Shows what was held back.
pub(super) fn quarantine(article: &Annotated) -> Vec<QuarantineView<'_>> {
    let lines = article.front.quarantine.iter();
    lines
        .map(|line| QuarantineView { line: line.line, reason: &line.reason, why: why(&line.reason), text: &line.text })
        .collect()
}
