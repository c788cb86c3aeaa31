//! The ledger of contradictions.

use std::sync::Arc;

use super::{
    Desk, Draft, Export, finding,
    frame::Matter,
    pager::{self, LEDGER_SIZE, Sheet},
    view::{ContradictionView, ContradictionsView, PassageView, View},
    words,
};
use crate::{
    annotate::Scene,
    briefing::{
        contradiction::{Cite, KINDS, Passage},
        rule,
    },
};

/// Plans the ledger of contradictions.
pub(super) static EXPORT: Export = Export { name: "contradictions", plan };

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let n_rows = desk.briefing.ledger.contradictions.len();
    pager::sheets("contradictions/", n_rows, LEDGER_SIZE)
        .into_iter()
        .map(|sheet| {
            let desk = Arc::clone(desk);
            let address = sheet.address.clone();
            Draft::page(&address, "contradictions.html", move || View::Contradictions(view(&desk, &sheet)))
        })
        .collect()
}

fn view(desk: &Desk<'_>, sheet: &Sheet) -> ContradictionsView {
    let all = &desk.briefing.ledger.contradictions;
    let matter = Matter {
        title: sheet.title("Contradictions"),
        description: "Passages that do not agree, side by side, with the rule that found them and without a verdict."
            .to_owned(),
        address: sheet.address.clone(),
        section: "contradictions",
        ..Matter::default()
    };
    let count = |kind: usize| all.iter().filter(|found| found.kind == kind).count();
    ContradictionsView {
        frame: desk.frame(matter),
        kinds: KINDS.iter().enumerate().map(|(at, kind)| (kind.name, kind.label, count(at))).collect(),
        contradictions: sheet.rows.clone().map(|at| show(desk, at)).collect(),
        n_contradictions: all.len(),
        pager: sheet.pager(desk),
    }
}

/// Shows the contradictions about an incident.
pub(super) fn of_incident(desk: &Desk<'_>, incident: usize) -> Vec<ContradictionView> {
    desk.contradictions_of(incident).iter().map(|at| show(desk, *at)).collect()
}

/// Shows contradictions about the newest incidents, then those about none.
pub(super) fn newest(desk: &Desk<'_>, count: usize) -> Vec<ContradictionView> {
    let all = &desk.briefing.ledger.contradictions;
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|at| (all[*at].incident.is_none(), all[*at].incident, *at));
    order.into_iter().take(count).map(|at| show(desk, at)).collect()
}

fn show(desk: &Desk<'_>, at: usize) -> ContradictionView {
    let found = &desk.briefing.ledger.contradictions[at];
    ContradictionView {
        key: found.id.clone(),
        kind: KINDS[found.kind].name,
        label: KINDS[found.kind].label,
        one: passage(desk, &found.one),
        other: passage(desk, &found.other),
        incident: finding::incident_of(desk, found.incident),
        rule: found.rule,
        rule_sentence: rule::sentence(found.rule),
    }
}

fn passage(desk: &Desk<'_>, passage: &Passage) -> PassageView {
    let article = &desk.briefing.articles[passage.article];
    let front = &article.front;
    let view = PassageView {
        cite: "text",
        who: None,
        gist: None,
        words: None,
        line: None,
        address: desk.link(&article.address),
        article_title: front.title.clone(),
        article_date: front.date.as_ref().map(words::date),
        publisher: front.source.publisher.clone(),
    };
    match &passage.cite {
        Cite::Figure(row) => {
            let figure = &front.figures[*row];
            let node = desk.briefing.ledger.node(passage.article, *row);
            PassageView {
                cite: "figure",
                who: finding::who(desk, figure.speaker.as_deref(), figure.speaker_words.as_deref()),
                gist: Some(with_target(article.scenes.figures.get(*row), desk.briefing.figure_words(node))),
                words: finding::shown(&figure.evidence),
                line: article.figures[*row].line,
                address: finding::place(desk, article, &article.figures[*row]),
                ..view
            }
        }
        Cite::Claim(row) => {
            let claim = &front.claims[*row];
            PassageView {
                cite: "claim",
                who: finding::who(desk, claim.speaker.as_deref(), claim.speaker_words.as_deref()),
                gist: Some(with_target(article.scenes.claims.get(*row), String::new())).filter(|gist| !gist.is_empty()),
                words: finding::shown(&claim.evidence),
                line: article.claims[*row].line,
                address: finding::place(desk, article, &article.claims[*row]),
                ..view
            }
        }
        Cite::Headline => PassageView { cite: "headline", words: Some(front.title.clone()), ..view },
        Cite::Words(said, about, span) => {
            let name = desk.entity_link(about).map(|entity| entity.name);
            let block = span.and_then(|[start, _]| article.blocks.iter().find(|block| block.span.contains(&start)));
            let line = block.and_then(|block| block.line);
            let fragment = line.map(|line| format!("#L{line}")).unwrap_or_default();
            let address = format!("{}{fragment}", view.address);
            PassageView { gist: name, words: finding::shown(said), line, address, ..view }
        }
    }
}

/// Adds to a gist what was hit.
fn with_target(scene: Option<&Scene>, gist: String) -> String {
    let targets = scene.map(|scene| &scene.targets).into_iter().flatten();
    let words: Vec<&str> = targets.map(|target| target.words.as_str()).filter(|words| !words.is_empty()).collect();
    match (gist.is_empty(), words.is_empty()) {
        (_, true) => gist,
        (true, false) => words.join(", "),
        (false, false) => format!("{gist}; {}", words.join(", ")),
    }
}
