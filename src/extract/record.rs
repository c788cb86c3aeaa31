//! An article and its findings as one line of JSON.

use serde::Serialize;

use super::{Figure, Findings, Outcome, Qualifier, Who};
use crate::{
    article::Article,
    lexicon::{Entity, EntityKind, Lexicon},
};

/// What `briefgen extract` prints for one article.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Record {
    /// The file that it was read from.
    pub file: String,
    /// The headline.
    pub title: String,
    /// The paragraph under it.
    pub standfirst: Option<String>,
    /// Who published it, as the text says.
    pub publisher: Option<String>,
    /// Who wrote it, as the text says.
    pub author: Option<String>,
    /// When it was published, as the text says.
    pub date: Option<String>,
    /// The text as Markdown.
    pub body: String,
    /// Lines that are not of the article.
    pub dropped: Vec<String>,
    /// First-level areas.
    pub regions: Vec<Named>,
    /// Settlements and sites.
    pub places: Vec<Named>,
    /// People, bodies and states.
    pub actors: Vec<Named>,
    /// Weapons.
    pub weapons: Vec<Named>,
    /// What it is about.
    pub topics: Vec<Named>,
    /// Numbers with an outcome.
    pub figures: Vec<FigureRecord>,
    /// Direct speech.
    pub quotes: Vec<QuoteRecord>,
}

/// An entity by id and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Its id; none where the lexicon lacks it.
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// What sort it is, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
}

/// A figure as plain values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FigureRecord {
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
    pub place: Option<Named>,
    /// Who says so: id and name, or the text's words.
    pub speaker: Option<Named>,
    /// The words that give the number.
    pub evidence: String,
}

/// A quotation as plain values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuoteRecord {
    /// Who is quoted: id and name, or the text's words.
    pub speaker: Option<Named>,
    /// The words.
    pub text: String,
}

impl Record {
    /// Puts together what an article is and what was found in it.
    pub fn new(file: &str, article: &Article, findings: &Findings, lexicon: &Lexicon) -> Self {
        let known: Vec<&Entity> = findings.tags.iter().filter_map(|tag| lexicon.get(&tag.id)).collect();
        let named = |kind| named(findings, &known, kind);
        Self {
            file: file.to_owned(),
            title: article.title.clone(),
            standfirst: article.standfirst.clone(),
            publisher: article.publisher.clone(),
            author: article.author.clone(),
            date: article.date.as_ref().map(ToString::to_string),
            body: article.body.clone(),
            dropped: article.quarantine.iter().map(|line| line.text.clone()).collect(),
            regions: named(EntityKind::Region),
            places: named(EntityKind::Place),
            actors: named(EntityKind::Actor),
            weapons: named(EntityKind::Weapon),
            topics: named(EntityKind::Topic),
            figures: findings.figures.iter().map(|one| figure(one, lexicon)).collect(),
            quotes: findings
                .quotes
                .iter()
                .map(|quote| QuoteRecord {
                    speaker: quote.speaker.as_ref().map(|who| spelled(who, lexicon)),
                    text: quote.evidence.words.clone(),
                })
                .collect(),
        }
    }
}

/// Lists the tags of one kind, then what the lexicon lacks of that kind.
fn named(findings: &Findings, known: &[&Entity], kind: EntityKind) -> Vec<Named> {
    let known = known.iter().filter(|entity| entity.kind == kind);
    let sorted = kind == EntityKind::Actor || kind == EntityKind::Place;
    let mut all: Vec<Named> = known
        .map(|entity| Named {
            id: Some(entity.id.clone()),
            name: entity.name.clone(),
            kind: sorted.then(|| entity.sort.clone()),
        })
        .collect();
    for unknown in &findings.unknown {
        let (of, sort) = match unknown.rule {
            "unknown-place" => (EntityKind::Place, unknown.role.as_str()),
            "unknown-body" | "ministry-of-country" => (EntityKind::Actor, "organisation"),
            _ => (EntityKind::Actor, "person"),
        };
        if of == kind {
            all.push(Named { id: None, name: unknown.name.clone(), kind: Some(sort.to_owned()) });
        }
    }
    all
}

fn figure(figure: &Figure, lexicon: &Lexicon) -> FigureRecord {
    FigureRecord {
        outcome: figure.outcome,
        number: figure.number,
        qualifier: figure.qualifier,
        low: figure.low,
        best: figure.best,
        high: figure.high,
        place: figure.places.first().or(figure.over.as_ref()).map(|who| spelled(who, lexicon)),
        speaker: figure.speaker.as_ref().map(|who| spelled(who, lexicon)),
        evidence: figure.evidence.words.clone(),
    }
}

/// Gives an id with its name, or a name or the article's words alone.
fn spelled(who: &Who, lexicon: &Lexicon) -> Named {
    let (id, name) = match who {
        Who::Id(id) => (Some(id.clone()), lexicon.get(id).map_or(id, |entity| &entity.name)),
        Who::Name(words) | Who::Words(words) | Who::Private(words, _) => (None, words),
    };
    Named { id, name: name.clone(), kind: None }
}
