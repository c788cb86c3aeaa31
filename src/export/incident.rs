//! A page for each incident.

use std::sync::Arc;

use super::{
    Desk, Draft, Export, contradictions, finding,
    frame::{Matter, named},
    incidents,
    view::{AccountView, AnswerView, ClaimView, IncidentView, MatrixColumnView, MatrixRowView, MatrixView, View},
    words,
};
use crate::briefing::{
    Incident,
    contradiction::{Cite, Passage},
    rule,
    silence::{Answer, Matrix, QUESTIONS},
};

/// Plans a page for each incident.
pub(super) static EXPORT: Export = Export { name: "incident", plan };

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let incidents = desk.briefing.ledger.incidents.iter().enumerate();
    incidents
        .map(|(at, incident)| {
            let desk = Arc::clone(desk);
            Draft::page(&incidents::address(&incident.id), "incident.html", move || View::Incident(view(&desk, at)))
        })
        .collect()
}

fn view<'s>(desk: &Desk<'s>, at: usize) -> IncidentView<'s> {
    let briefing = desk.briefing;
    let incident = &briefing.ledger.incidents[at];
    let title = briefing.incident_title(incident);
    let matter = Matter {
        description: format!("{title}, {}: what each article says of it.", briefing.incident_when(incident)),
        title,
        address: incidents::address(&incident.id),
        section: "incidents",
        crumbs: vec![named("incidents", "Incidents", desk.link("incidents/"))],
        json_ld: Some(super::json_ld::incident(desk, incident)),
        ..Matter::default()
    };
    let figures = incident.figures().map(|figure| {
        let node = &briefing.ledger.nodes[figure];
        finding::figure(desk, &briefing.articles[node.article], node.row)
    });
    let cards = |places: &[usize]| places.iter().map(|place| desk.incidents[*place].clone()).collect::<Vec<_>>();
    IncidentView {
        frame: desk.frame(matter),
        incident: desk.incidents[at].clone(),
        prose: incident.note.map(|note| briefing.notes[note].html.as_str()).filter(|html| !html.is_empty()),
        figures: figures.collect(),
        claims: claims(desk, incident),
        contradictions: contradictions::of_incident(desk, at),
        matrix: matrix(desk, &briefing.silence(incident)),
        accounts: accounts(desk, incident),
        parts: cards(&briefing.ledger.parts[at]),
        wholes: cards(&briefing.ledger.wholes[at]),
        aliases: &incident.aliases,
        next: at.checked_sub(1).map(|newer| desk.incidents[newer].clone()),
        previous: desk.incidents.get(at + 1).cloned(),
    }
}

fn claims(desk: &Desk<'_>, incident: &Incident) -> Vec<ClaimView> {
    let statements = incident.statements.iter();
    statements.map(|told| finding::claim(desk, &desk.briefing.articles[told.article], told.row)).collect()
}

fn accounts(desk: &Desk<'_>, incident: &Incident) -> Vec<AccountView> {
    let briefing = desk.briefing;
    let of_figures = incident.accounts.iter().map(|account| AccountView {
        card: desk.card(account.article),
        when: account.days.map(crate::briefing::days::Days::words),
        rule: account.rule,
        rule_sentence: rule::sentence(account.rule),
        reason: briefing.account_reason(incident, account),
    });
    let of_claims = incident.statements.iter().map(|told| AccountView {
        card: desk.card(told.article),
        when: None,
        rule: told.rule,
        rule_sentence: rule::sentence(told.rule),
        reason: briefing.statement_reason(incident, told),
    });
    of_figures.chain(of_claims).collect()
}

pub(super) fn matrix(desk: &Desk<'_>, matrix: &Matrix) -> MatrixView {
    let columns = matrix.columns.iter().enumerate().map(|(at, column)| {
        let article = &desk.briefing.articles[column.article];
        MatrixColumnView {
            who: finding::who(desk, column.speaker.as_deref(), column.speaker_words.as_deref()),
            article_title: article.front.title.clone(),
            article_address: desk.link(&article.address),
            publisher: article.front.source.publisher.clone(),
            article_date: article.front.date.as_ref().map(words::date),
            n_answered: matrix.rows.iter().filter(|row| row[at].is_some()).count(),
        }
    });
    let rows = QUESTIONS.iter().zip(&matrix.rows).map(|((question, _), cells)| MatrixRowView {
        question,
        answered: cells.iter().any(Option::is_some),
        cells: cells.iter().map(|cell| cell.as_ref().map(|cell| answer(desk, cell))).collect(),
    });
    let silent = QUESTIONS.iter().zip(&matrix.rows).filter(|(_, cells)| cells.iter().all(Option::is_none));
    MatrixView {
        columns: columns.collect(),
        rows: rows.collect(),
        silent: silent.map(|((_, sentence), _)| *sentence).collect(),
        n_questions: QUESTIONS.len(),
    }
}

fn answer(desk: &Desk<'_>, answer: &Answer) -> AnswerView {
    let Passage { article, cite } = &answer.passage;
    let article = &desk.briefing.articles[*article];
    let spot = match cite {
        Cite::Claim(row) => article.claims.get(*row),
        Cite::Figure(row) => article.figures.get(*row),
        Cite::Headline | Cite::Words(..) => None,
    };
    AnswerView {
        words: answer.words.clone(),
        address: spot.map_or_else(|| desk.link(&article.address), |spot| finding::place(desk, article, spot)),
        line: spot.and_then(|spot| spot.line),
    }
}
