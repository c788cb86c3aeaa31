//! `figures.json`: every figure with its receipt, its place in the total and how it stands to others.

use serde::Serialize;

use super::array;
use crate::{
    annotate::Annotated,
    briefing::days::Days,
    document::{Bounds, FigureRow},
    export::{Desk, words},
};

/// One figure, as data.
#[derive(Serialize)]
pub(super) struct Row<'s> {
    /// `slug#id`.
    pub(super) id: String,
    pub(super) article: &'s str,
    pub(super) outcome: &'static str,
    pub(super) number: Option<u64>,
    pub(super) qualifier: &'static str,
    pub(super) low: Option<u64>,
    pub(super) best: Option<u64>,
    pub(super) high: Option<u64>,
    pub(super) class: &'static str,
    pub(super) of: Option<&'s str>,
    pub(super) places: Vec<&'s str>,
    pub(super) place_words: Option<&'s str>,
    /// EDTF.
    pub(super) date: Option<String>,
    pub(super) date_rule: Option<&'s str>,
    pub(super) date_because: Option<&'s str>,
    pub(super) speaker: Option<&'s str>,
    pub(super) speaker_words: Option<&'s str>,
    pub(super) channel: Option<&'s str>,
    pub(super) evidence: Option<&'s str>,
    pub(super) line: Option<usize>,
    pub(super) rule: Option<&'s str>,
    pub(super) incident: Option<&'s str>,
    pub(super) counted: bool,
    pub(super) left_out: Option<String>,
    pub(super) relations: Vec<Relation>,
    pub(super) publisher: Option<&'s str>,
    pub(super) page: String,
    #[serde(skip)]
    pub(super) days: Option<Days>,
    #[serde(skip)]
    pub(super) url: Option<&'s str>,
}

/// How a figure stands to another.
#[derive(Serialize)]
pub(super) struct Relation {
    #[serde(rename = "relation")]
    kind: &'static str,
    to: String,
    rule: &'static str,
}

/// Writes the figures, newest article first.
pub(super) fn write(desk: &Desk<'_>) -> Vec<u8> {
    array(rows(desk))
}

/// Gives the figures, newest article first.
pub(super) fn rows<'d>(desk: &'d Desk<'_>) -> impl Iterator<Item = Row<'d>> {
    let articles = desk.briefing.articles.iter().enumerate();
    articles.flat_map(move |(at, article)| {
        let figures = article.front.figures.iter().enumerate();
        figures.map(move |(row, figure)| self::row(desk, (at, article), (row, figure)))
    })
}

fn row<'d>(
    desk: &'d Desk<'_>,
    (at, article): (usize, &'d Annotated),
    (row, figure): (usize, &'d FigureRow),
) -> Row<'d> {
    let briefing = desk.briefing;
    let node = briefing.ledger.node(at, row);
    let left_out = briefing.left_out(node);
    let Bounds { low, best, high } = figure.bounds();
    let moment = article.scenes.figures.get(row).and_then(|scene| scene.date.as_ref());
    let public = |id: &'d String| briefing.lexicon.get(id).filter(|entity| entity.public).map(|_| id.as_str());
    let edges = briefing.ledger.edges_from(node).iter();
    Row {
        id: briefing.figure_key(node),
        article: &article.front.slug,
        outcome: words::outcome(figure.outcome),
        number: figure.number,
        qualifier: words::qualifier(figure.qualifier),
        low,
        best,
        high,
        class: words::class(figure.class),
        of: figure.of.as_deref(),
        places: figure.place.iter().chain(&figure.places).filter_map(public).collect(),
        place_words: figure.place_words.as_deref(),
        date: moment.map(|moment| moment.date.to_string()),
        date_rule: moment.map(|moment| moment.rule.as_str()),
        date_because: moment.map(|moment| moment.because.as_str()),
        speaker: figure.speaker.as_ref().and_then(public),
        speaker_words: figure.speaker_words.as_deref(),
        channel: figure.channel.as_ref().and_then(public),
        evidence: Some(figure.evidence.as_str()).filter(|words| !words.is_empty()),
        line: article.figures[row].line,
        rule: figure.rule.as_deref(),
        incident: briefing.ledger.incident_of[node].map(|incident| briefing.ledger.incidents[incident].id.as_str()),
        counted: left_out.is_none(),
        left_out,
        relations: edges
            .map(|edge| Relation { kind: edge.relation.name(), to: briefing.figure_key(edge.to), rule: edge.rule })
            .collect(),
        publisher: article.front.source.publisher.as_deref(),
        page: format!("{}#{}", article.address, article.figures[row].fragment),
        days: briefing.ledger.nodes[node].days,
        url: article.front.source.url.as_deref(),
    }
}
