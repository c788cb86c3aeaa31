//! An article and its findings as one line of JSON.

use super::{Figure, Findings, Outcome, Qualifier, Who, json::Object};
use crate::{
    article::Article,
    lexicon::{Entity, EntityKind, Lexicon},
};

/// What `briefgen extract` prints for one article.
#[derive(Debug, Clone, PartialEq)]
pub struct Record<'r> {
    /// The file that it was read from.
    pub file: &'r str,
    /// Title, standfirst, publisher, author, date, and the text as Markdown.
    pub article: &'r Article,
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<'r> {
    /// Its id; none where the lexicon lacks it.
    pub id: Option<&'r str>,
    /// Its name.
    pub name: &'r str,
    /// What sort it is, where there are several.
    pub kind: Option<&'r str>,
}

/// A figure as plain values.
#[derive(Debug, Clone, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
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
            article,
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
    pub fn line(&self) -> String {
        let Self { article, .. } = self;
        let mut line = String::with_capacity(2 * article.body.len() + 2048);
        Object::write(&mut line, |record| {
            record.text("file", self.file);
            record.text("title", &article.title);
            record.text_or_null("standfirst", article.standfirst.as_deref());
            record.text_or_null("publisher", article.publisher.as_deref());
            record.text_or_null("author", article.author.as_deref());
            record.text_or_null("date", article.date.as_ref().map(ToString::to_string).as_deref());
            record.text("body", &article.body);
            record.texts("dropped", article.quarantine.iter().map(|line| line.text.as_str()));
            record.objects("regions", &self.regions, |named, object| named.write(object));
            record.objects("places", &self.places, |named, object| named.write(object));
            record.objects("actors", &self.actors, |named, object| named.write(object));
            record.objects("weapons", &self.weapons, |named, object| named.write(object));
            record.objects("topics", &self.topics, |named, object| named.write(object));
            record.objects("figures", &self.figures, |figure, object| figure.write(object));
            record.objects("quotes", &self.quotes, |quote, object| quote.write(object));
        });
        line.push('\n');
        line
    }
}

impl Named<'_> {
    fn write(&self, object: &mut Object<'_>) {
        object.text_or_null("id", self.id);
        object.text("name", self.name);
        if let Some(kind) = self.kind {
            object.text("kind", kind);
        }
    }
}

impl FigureRecord<'_> {
    fn write(&self, object: &mut Object<'_>) {
        object.word("outcome", self.outcome);
        object.number_or_null("number", self.number);
        object.word("qualifier", self.qualifier);
        object.number_or_null("low", self.low);
        object.number_or_null("best", self.best);
        object.number_or_null("high", self.high);
        object.object_or_null("place", self.place.as_ref(), |place, object| place.write(object));
        object.object_or_null("speaker", self.speaker.as_ref(), |speaker, object| speaker.write(object));
        object.text("evidence", self.evidence);
    }
}

impl QuoteRecord<'_> {
    fn write(&self, object: &mut Object<'_>) {
        object.object_or_null("speaker", self.speaker.as_ref(), |speaker, object| speaker.write(object));
        object.text("text", self.text);
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
