//! The nodes of the figure graph: figures with what the ledgers ask of them.

use std::sync::Arc;

use jiff::civil::Date;

use crate::{
    annotate::{Annotated, Scene},
    briefing::{
        days::Days,
        gazetteer::{Gazetteer, Id},
    },
    document::{Bounds, FigureRow},
    edtf::Edtf,
    extract::{Class, Outcome, Qualifier},
};

/// A figure of an article.
#[derive(Debug, Clone)]
pub struct Node {
    /// Place of its article in the briefing.
    pub article: usize,
    /// Its place among the article's figures.
    pub row: usize,
    /// What became of those counted.
    pub outcome: Outcome,
    /// Whom it counts.
    pub class: Class,
    /// How many there are.
    pub bounds: Bounds,
    /// Whether the words give a number.
    pub is_number: bool,
    /// Whether it counts a part of those hit: the children, the severely hurt.
    pub is_subset: bool,
    /// Whom it counts out of: "six of the dead" are of a group that was told of.
    pub out_of: OutOf,
    /// Whether the number stands without a qualifier.
    pub is_exact: bool,
    /// Where it happened, as positions in the lexicon, in order.
    pub places: Vec<Id>,
    /// Where it happened in the article's words, folded, where the lexicon has no place for them.
    pub place_words: Option<String>,
    /// When it happened.
    pub days: Option<Days>,
    /// The days on which its article may have been published.
    pub published: Option<Days>,
    /// The weapons named with it.
    pub weapons: Vec<Id>,
    /// First sentence of the article that its words stand in.
    pub sentence: usize,
    /// The state at war whose people say so.
    pub side: Option<Id>,
}

/// Whom a figure counts out of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutOf {
    /// All who were there.
    All,
    /// A group that was told of.
    Group,
}

impl Node {
    /// Gives the least number that it stands for; 0 where the words give none.
    pub fn low(&self) -> u64 {
        self.bounds.low.unwrap_or(0)
    }

    /// Tells whether it counts people hit in an event, or things.
    pub fn is_of_an_event(&self) -> bool {
        matches!(
            self.outcome,
            Outcome::Killed
                | Outcome::Injured
                | Outcome::Missing
                | Outcome::Captured
                | Outcome::Displaced
                | Outcome::Damaged
        )
    }

    /// Tells whether two figures may be of the same days: one says none, or a day is common to both.
    pub fn may_share_days(&self, other: &Self) -> bool {
        self.days.zip(other.days).is_none_or(|(one, other)| one.overlaps(other))
    }
}

/// Makes the nodes of all articles, in their order.
pub(in crate::briefing) fn all(articles: &[Arc<Annotated>], gazetteer: Gazetteer<'_>) -> Vec<Node> {
    let of_article = |(at, article): (usize, &Arc<Annotated>)| {
        let published = article.front.date.as_ref().and_then(Days::of);
        let rows = article.front.figures.iter().enumerate();
        rows.map(|(row, figure)| node((at, row, published), figure, article.scenes.figures.get(row), gazetteer))
            .collect::<Vec<_>>()
    };
    articles.iter().enumerate().flat_map(of_article).collect()
}

fn node(
    (article, row, published): (usize, usize, Option<Days>),
    figure: &FigureRow,
    scene: Option<&Scene>,
    gazetteer: Gazetteer<'_>,
) -> Node {
    let ids = figure.place.iter().chain(&figure.places);
    let mut places: Vec<Id> = ids.filter_map(|id| gazetteer.place(id)).collect();
    places.sort_unstable();
    places.dedup();
    let speaker = figure.speaker.as_deref().and_then(|id| gazetteer.side(id));
    Node {
        article,
        row,
        outcome: figure.outcome,
        class: figure.class,
        bounds: figure.bounds(),
        is_number: figure.number.is_some(),
        is_subset: figure.of.is_some(),
        out_of: if figure.rule.as_deref() == Some("figure-part") { OutOf::Group } else { OutOf::All },
        is_exact: figure.qualifier == Qualifier::Exactly && figure.number.is_some(),
        place_words: figure.place_words.as_deref().filter(|_| places.is_empty()).map(crate::text::fold::fold),
        places,
        days: scene.and_then(|scene| scene.date.as_ref()).and_then(|moment| days(&moment.date)),
        published,
        weapons: scene.map(|scene| weapons(scene, gazetteer)).unwrap_or_default(),
        sentence: scene.map_or(0, |scene| scene.sentences[0]),
        side: speaker.or_else(|| gazetteer.side_of_words(figure.speaker_words.as_deref()?)),
    }
}

pub(in crate::briefing) fn weapons(scene: &Scene, gazetteer: Gazetteer<'_>) -> Vec<Id> {
    scene.weapons.iter().filter_map(|id| gazetteer.0.position(id)).collect()
}

/// Gives the days of a date; an open end is no date of an event.
fn days(date: &Edtf) -> Option<Days> {
    Days::of(date)
}

/// Gives the last day on which an article may have been published.
pub(in crate::briefing) fn published_by(node: &Node) -> Option<Date> {
    node.published.map(|days| days.to)
}
