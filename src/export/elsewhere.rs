//! What other articles say of the events that a note of the machine's speaks of.

use std::collections::BTreeSet;

use super::{
    Desk, finding,
    view::{ElsewhereView, OtherView},
    words,
};
use crate::{
    annotate::{Annotated, FoundNote},
    briefing::{Incident, incident::Statement},
};

/// Rows that are shown of one event; the event's own page has all.
const MOST: usize = 4;

/// Shows what others say of each event of a note: their numbers of the same outcomes and, where the note tells of
/// statements, theirs. Copies of this article's text are no others.
pub(super) fn of_note(desk: &Desk<'_>, article: &Annotated, note: &FoundNote) -> Vec<ElsewhereView> {
    let ledger = &desk.briefing.ledger;
    let Some(here) = desk.briefing.article(&article.front.slug) else { return Vec::new() };
    let figures = note.figures.iter().filter_map(|row| ledger.incident_of[ledger.node(here, *row)]);
    let claims = note.claims.iter().filter_map(|row| ledger.incident_of_claim(here, *row));
    let events: BTreeSet<usize> = figures.chain(claims).collect();
    events.into_iter().filter_map(|event| of_event(desk, (here, note), event)).collect()
}

fn of_event(desk: &Desk<'_>, (here, note): (usize, &FoundNote), event: usize) -> Option<ElsewhereView> {
    let briefing = desk.briefing;
    let incident = &briefing.ledger.incidents[event];
    let is_other = |article: usize| article != here && briefing.origins.copies(here).all(|copy| copy != article);
    let mut others = together(figures(desk, (here, note), incident, &is_other));
    if !note.claims.is_empty() {
        let theirs = incident.statements.iter().filter(|told| is_other(told.article));
        others.extend(theirs.map(|told| statement(desk, told)));
    }
    let mut seen = BTreeSet::new();
    others.retain(|other| seen.insert((other.article_address.clone(), other.words.clone(), other.verb.clone())));
    let n_more = others.len().saturating_sub(MOST);
    others.truncate(MOST);
    let incident = finding::incident_of(desk, Some(event))?;
    (!others.is_empty()).then_some(ElsewhereView { incident, others, n_more })
}

/// Puts neighbouring numbers of one article and speaker into one row.
fn together(figures: Vec<OtherView>) -> Vec<OtherView> {
    let mut rows: Vec<OtherView> = Vec::new();
    for figure in figures {
        match rows.last_mut() {
            Some(row) if (&row.article_address, &row.speaker) == (&figure.article_address, &figure.speaker) => {
                if figure.words.iter().all(|words| !row.words.contains(words)) {
                    row.words.extend(figure.words);
                }
            }
            _ => rows.push(figure),
        }
    }
    rows
}

fn figures(
    desk: &Desk<'_>,
    (here, note): (usize, &FoundNote),
    incident: &Incident,
    is_other: &dyn Fn(usize) -> bool,
) -> Vec<OtherView> {
    let ledger = &desk.briefing.ledger;
    let own: Vec<_> = note.figures.iter().map(|row| ledger.nodes[ledger.node(here, *row)].outcome).collect();
    let nodes = incident.figures().map(|figure| (figure, &ledger.nodes[figure]));
    let theirs = nodes.filter(|(_, node)| is_other(node.article) && own.contains(&node.outcome));
    theirs
        .map(|(figure, node)| {
            let article = &desk.briefing.articles[node.article];
            let row = &article.front.figures[node.row];
            let number = format!("{} {}", words::qualifier_words(row.qualifier), words::value(row));
            OtherView {
                words: vec![format!("{} {}", number.trim(), words::outcome_words(row.outcome))],
                speaker: finding::who(desk, row.speaker.as_deref(), row.speaker_words.as_deref()),
                verb: None,
                address: finding::figure_address(desk, figure),
                ..other(desk, article)
            }
        })
        .collect()
}

fn statement(desk: &Desk<'_>, told: &Statement) -> OtherView {
    let article = &desk.briefing.articles[told.article];
    let row = &article.front.claims[told.row];
    OtherView {
        speaker: finding::who(desk, row.speaker.as_deref(), row.speaker_words.as_deref()),
        verb: row.verb.clone(),
        address: finding::place(desk, article, &article.claims[told.row]),
        ..other(desk, article)
    }
}

fn other(desk: &Desk<'_>, article: &Annotated) -> OtherView {
    OtherView {
        words: Vec::new(),
        speaker: None,
        verb: None,
        address: String::new(),
        publisher: article.front.source.publisher.clone(),
        article_title: article.front.title.clone(),
        article_address: desk.link(&article.address),
    }
}
