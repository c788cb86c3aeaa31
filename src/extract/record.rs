//! An article and its findings as one line of JSON.

use serde::Serialize;

use super::{Figure, Findings, Outcome, Qualifier, Who};
use crate::{
    article::Article,
    lexicon::{Entity, EntityKind, Lexicon},
};

/// What `briefgen extract` prints for one article.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Record<'r> {
    /// The file that it was read from.
    pub file: &'r str,
    /// The headline.
    pub title: &'r str,
    /// The paragraph under it.
    pub standfirst: Option<&'r str>,
    /// Who published it, as the text says.
    pub publisher: Option<&'r str>,
    /// Who wrote it, as the text says.
    pub author: Option<&'r str>,
    /// When it was published, as the text says.
    pub date: Option<String>,
    /// The text as Markdown.
    pub body: &'r str,
    /// Lines that are not of the article.
    pub dropped: Vec<&'r str>,
    /// First-level areas.
    pub regions: Vec<Named<'r>>,
    /// Settlements and sites.
    pub places: Vec<Named<'r>>,
    /// People, bodies and states.
    pub actors: Vec<Named<'r>>,
    /// Weapons.
    pub weapons: Vec<Named<'r>>,
    /// What it is about.
    pub topics: Vec<Named<'r>>,
    /// Numbers with an outcome.
    pub figures: Vec<FigureRecord<'r>>,
    /// Direct speech.
    pub quotes: Vec<QuoteRecord<'r>>,
}

/// An entity by id and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named<'r> {
    /// Its id; none where the lexicon lacks it.
    pub id: Option<&'r str>,
    /// Its name.
    pub name: &'r str,
    /// What sort it is, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'r str>,
}

/// A figure as plain values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FigureRecord<'r> {
    /// What became of those counted.
    pub outcome: Outcome,
    /// The number as written.
    pub number: Option<u64>,
    /// How sure the words are.
    pub qualifier: Qualifier,
    /// Least.
    pub low: Option<u64>,
    /// Likeliest.
    pub best: Option<u64>,
    /// Most.
    pub high: Option<u64>,
    /// Where, or over which state it counts: id and name, or the text's words.
    pub place: Option<Named<'r>>,
    /// Who says so: id and name, or the text's words.
    pub speaker: Option<Named<'r>>,
    /// The words that give the number.
    pub evidence: &'r str,
}

/// A quotation as plain values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuoteRecord<'r> {
    /// Who is quoted: id and name, or the text's words.
    pub speaker: Option<Named<'r>>,
    /// The words.
    pub text: &'r str,
}

impl<'r> Record<'r> {
    /// Puts together what an article is and what was found in it.
    pub fn new(file: &'r str, article: &'r Article, findings: &'r Findings, lexicon: &'r Lexicon) -> Self {
        let known: Vec<&Entity> = findings.tags.iter().filter_map(|tag| lexicon.get(&tag.id)).collect();
        let named = |kind| named(findings, &known, kind);
        let quote =
            |speaker: Option<&'r Who>, text| QuoteRecord { speaker: speaker.map(|who| spelled(who, lexicon)), text };
        Self {
            file,
            title: &article.title,
            standfirst: article.standfirst.as_deref(),
            publisher: article.publisher.as_deref(),
            author: article.author.as_deref(),
            date: article.date.as_ref().map(ToString::to_string),
            body: &article.body,
            dropped: article.quarantine.iter().map(|line| line.text.as_str()).collect(),
            regions: named(EntityKind::Region),
            places: named(EntityKind::Place),
            actors: named(EntityKind::Actor),
            weapons: named(EntityKind::Weapon),
            topics: named(EntityKind::Topic),
            figures: findings.figures.iter().map(|one| figure(one, lexicon)).collect(),
            quotes: findings.quotes.iter().map(|one| quote(one.speaker.as_ref(), &one.evidence.words)).collect(),
        }
    }

    /// Writes it as a line of JSON.
    pub(crate) fn line(&self) -> String {
        let mut line = serde_json::to_string(self).expect("a record is plain data");
        line.push('\n');
        line
    }
}

/// Lists the tags of one kind, then what the lexicon lacks of that kind.
fn named<'r>(findings: &'r Findings, known: &[&'r Entity], kind: EntityKind) -> Vec<Named<'r>> {
    let known = known.iter().filter(|entity| entity.kind == kind);
    let sorted = kind == EntityKind::Actor || kind == EntityKind::Place;
    let mut all: Vec<Named<'r>> = known
        .map(|entity| Named { id: Some(&entity.id), name: &entity.name, kind: sorted.then_some(entity.sort.as_str()) })
        .collect();
    for unknown in &findings.unknown {
        let (of, sort) = match unknown.rule {
            "unknown-place" => (EntityKind::Place, unknown.role.as_str()),
            "unknown-body" | "ministry-of-country" => (EntityKind::Actor, "organisation"),
            _ => (EntityKind::Actor, "person"),
        };
        if of == kind {
            all.push(Named { id: None, name: &unknown.name, kind: Some(sort) });
        }
    }
    all
}

fn figure<'r>(figure: &'r Figure, lexicon: &'r Lexicon) -> FigureRecord<'r> {
    FigureRecord {
        outcome: figure.outcome,
        number: figure.number,
        qualifier: figure.qualifier,
        low: figure.low,
        best: figure.best,
        high: figure.high,
        place: figure.places.first().or(figure.over.as_ref()).map(|who| spelled(who, lexicon)),
        speaker: figure.speaker.as_ref().map(|who| spelled(who, lexicon)),
        evidence: &figure.evidence.words,
    }
}

/// Gives an id with its name, or a name or the article's words alone.
fn spelled<'r>(who: &'r Who, lexicon: &'r Lexicon) -> Named<'r> {
    let (id, name) = match who {
        Who::Id(id) => (Some(id.as_str()), lexicon.get(id).map_or(id, |entity| &entity.name)),
        Who::Name(words) | Who::Words(words) | Who::Private(words, _) => (None, words),
    };
    Named { id, name, kind: None }
}
