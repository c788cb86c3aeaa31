//! What stands around a finding: with what it happened, to what, when and where, as the text puts it.
//!
//! The briefing takes statements of several articles for one event by this, never by their wording. Sees the whole text,
//! whatever of it may be shown; what it keeps are ids, dates and the nouns of what was hit.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::receipt::Words;
use crate::{
    config::Publish,
    document::{FrontMatter, Placed, Receipts},
    edtf::Edtf,
    extract::{
        Mention, talk,
        target::{self, TargetKind},
        time,
    },
    lexicon::{EntityKind, Lexicon},
    text::{Field, Text, number},
};

/// The scenes of an article, each list in the order of the front matter's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenes {
    /// Around each of `front.figures`.
    pub figures: Vec<Scene>,
    /// Around each of `front.claims`.
    pub claims: Vec<Scene>,
    /// What the headline says.
    pub headline: Headline,
    /// Adjectives of the compass before places and regions.
    pub labels: Vec<Label>,
    /// Titles by which people are introduced.
    pub offices: Vec<Office>,
}

/// What stands around one finding.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scene {
    /// First sentence of the article that its words stand in, and the one after the last.
    pub sentences: [usize; 2],
    /// When it happened; none where the words do not say, or nothing tells what day they mean.
    pub date: Option<Moment>,
    /// Ids of the weapons named with it.
    pub weapons: Vec<String>,
    /// Ids of the places and regions named with it.
    pub places: Vec<String>,
    /// Ids of the states and forces named as those who struck.
    pub attackers: Vec<String>,
    /// What was hit.
    pub targets: Vec<Struck>,
    /// Whether it denies something.
    pub denies: bool,
    /// Category of PLOVER, for what somebody does by saying it.
    pub talk: Option<String>,
}

/// A date, and how it was come by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The date.
    pub date: Edtf,
    /// Id of the rule.
    pub rule: String,
    /// The derivation in words.
    pub because: String,
}

/// Something that was hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Struck {
    /// What sort of thing.
    pub kind: TargetKind,
    /// The article's words; empty where they may not be shown.
    pub words: String,
}

/// What a headline says of an event.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headline {
    /// Ids of the weapons that it names.
    pub weapons: Vec<String>,
    /// The numbers in it.
    pub numbers: Vec<u64>,
}

/// An adjective of the compass before a place or region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Id of the place or region.
    pub id: String,
    /// The adjective, folded: `southeastern`.
    pub label: String,
    /// The words as they stand.
    pub words: String,
    /// Bytes of the body; none outside it.
    pub span: Option<[usize; 2]>,
}

/// A title by which somebody is introduced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// Id of the person.
    pub id: String,
    /// Id of the role.
    pub role: String,
    /// The words as they stand.
    pub words: String,
    /// Bytes of the body; none outside it.
    pub span: Option<[usize; 2]>,
}

/// Gathers the scenes of a document.
pub(super) fn of(front: &FrontMatter, receipts: &Receipts, seen: (&Words, &[Mention]), lexicon: &Lexicon) -> Scenes {
    if front.figures.is_empty() && front.claims.is_empty() {
        return Scenes::default();
    }
    let (words, mentions) = seen;
    let view = Sight::new(words, mentions, lexicon);
    let around_figure = |(row, placed): (&crate::document::FigureRow, &Placed)| {
        let scene = view.around(placed, Breadth::Neighbours);
        let date = row.when.as_deref().and_then(|when| moment(when, front.date.as_ref()));
        Scene { date, ..scene }
    };
    let around_claim = |(row, placed): (&crate::document::ClaimRow, &Placed)| {
        let scene = view.around(placed, Breadth::Own);
        let verb = row.verb.as_deref().unwrap_or_default();
        Scene {
            date: view.moment(scene.sentences, front.date.as_ref()),
            denies: talk::is_denial(verb),
            talk: talk::category(verb).map(str::to_owned),
            ..scene
        }
    };
    Scenes {
        figures: front.figures.iter().zip(&receipts.figures).map(around_figure).collect(),
        claims: front.claims.iter().zip(&receipts.claims).map(around_claim).collect(),
        headline: view.headline(),
        labels: super::epithet::labels(words, mentions, lexicon),
        offices: super::epithet::offices(words, mentions, lexicon),
    }
}

impl Scenes {
    /// Takes out the words that a text of these rights does not show.
    pub(super) fn shown(mut self, publish: Publish) -> Self {
        if publish == Publish::None {
            let scenes = self.figures.iter_mut().chain(&mut self.claims);
            scenes.flat_map(|scene| &mut scene.targets).for_each(|target| target.words.clear());
            self.labels.clear();
            self.offices.clear();
        }
        self
    }
}

/// How far around a finding is looked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Breadth {
    /// In its own words.
    Own,
    /// In its sentence, and for a weapon in the sentence after or before it.
    Neighbours,
}

/// What each sentence of an article names.
struct Sight<'a> {
    words: &'a Words,
    lexicon: &'a Lexicon,
    /// Each mention with its sentence, its tokens and its kind.
    named: Vec<Named<'a>>,
    moments: Vec<time::Moment>,
}

struct Named<'a> {
    mention: &'a Mention,
    sentence: usize,
    kind: EntityKind,
}

impl<'a> Sight<'a> {
    fn new(words: &'a Words, mentions: &'a [Mention], lexicon: &'a Lexicon) -> Self {
        let named = |mention: &'a Mention| {
            let kind = lexicon.get(&mention.id)?.kind;
            Some(Named {
                mention,
                sentence: words.sentences_of(mention.evidence.field, &mention.evidence.span).start,
                kind,
            })
        };
        let mut named: Vec<Named<'_>> = mentions.iter().filter_map(named).collect();
        named.sort_by_key(|named| named.sentence);
        Self { words, lexicon, named, moments: time::find(words.text()) }
    }

    fn text(&self) -> &Text {
        self.words.text()
    }

    /// Gives what is named in sentences.
    fn named(&self, sentences: &Range<usize>) -> impl Iterator<Item = &Named<'a>> {
        let from = self.named.partition_point(|named| named.sentence < sentences.start);
        let end = sentences.end;
        self.named[from..].iter().take_while(move |named| named.sentence < end)
    }

    fn around(&self, placed: &Placed, breadth: Breadth) -> Scene {
        let sentences = self.words.sentences_of(placed.field, &placed.span);
        let within = |named: &&Named<'_>| {
            let evidence = &named.mention.evidence;
            breadth == Breadth::Neighbours
                || (evidence.field == placed.field
                    && evidence.span.start >= placed.span.start
                    && evidence.span.end <= placed.span.end)
        };
        let ids = |kinds: &[EntityKind]| {
            let ids = self.named(&sentences).filter(within).filter(|named| kinds.contains(&named.kind));
            distinct(ids.map(|named| named.mention.id.clone()))
        };
        let mut scene = Scene {
            sentences: [sentences.start, sentences.end],
            weapons: ids(&[EntityKind::Weapon]),
            places: ids(&[EntityKind::Place, EntityKind::Region]),
            attackers: self.attackers(&sentences),
            targets: self.targets(sentences.clone()),
            ..Scene::default()
        };
        if breadth == Breadth::Neighbours {
            self.look_aside(&mut scene, &sentences);
        }
        scene
    }

    /// Takes weapon and target from the sentence after, else from the one before, where those name no other place.
    fn look_aside(&self, scene: &mut Scene, sentences: &Range<usize>) {
        let all = self.text().sentences();
        let Some(own) = all.get(sentences.start).map(|sentence| sentence.paragraph) else { return };
        let before = sentences.start.checked_sub(1);
        for near in [Some(sentences.end), before].into_iter().flatten() {
            if all.get(near).is_none_or(|sentence| sentence.paragraph != own) {
                continue;
            }
            let beside = near..near + 1;
            let is_elsewhere = self.named(&beside).any(|named| {
                matches!(named.kind, EntityKind::Place | EntityKind::Region)
                    && !scene.places.contains(&named.mention.id)
            });
            if is_elsewhere {
                continue;
            }
            if scene.weapons.is_empty() {
                let weapons = self.named(&beside).filter(|named| named.kind == EntityKind::Weapon);
                scene.weapons = distinct(weapons.map(|named| named.mention.id.clone()));
            }
            if scene.targets.is_empty() {
                scene.targets = self.targets(beside);
            }
        }
    }

    /// Finds states and forces before a word for a blow: "a Russian missile attack".
    fn attackers(&self, sentences: &Range<usize>) -> Vec<String> {
        let text = self.text();
        let strikes = |named: &&Named<'_>| {
            let evidence = &named.mention.evidence;
            let is_force = self
                .lexicon
                .get(&named.mention.id)
                .is_some_and(|entity| entity.is_state() || entity.sort == "armed-force");
            let after = self.words.tokens_of(evidence.field, &evidence.span).end;
            let limit = text.sentences().get(named.sentence).map_or(after, |sentence| sentence.tokens.end);
            is_force && target::strikes(text, after, limit)
        };
        let named = self.named(sentences).filter(|named| named.kind == EntityKind::Actor).filter(strikes);
        distinct(named.map(|named| named.mention.id.clone()))
    }

    /// Finds what was hit in sentences that speak of a blow.
    fn targets(&self, sentences: Range<usize>) -> Vec<Struck> {
        let text = self.text();
        let Some(all) = text.sentences().get(sentences) else { return Vec::new() };
        let mut targets: Vec<Struck> = Vec::new();
        for sentence in all.iter().filter(|sentence| target::is_struck(text, sentence.tokens.clone())) {
            for (kind, tokens) in target::find(text, sentence.tokens.clone()) {
                let words = text.as_str()[text.bytes(tokens)].to_lowercase();
                if targets.iter().all(|other| other.words != words) {
                    targets.push(Struck { kind, words });
                }
            }
        }
        targets
    }

    /// Resolves the first words of time in sentences.
    fn moment(&self, [from, to]: [usize; 2], anchor: Option<&Edtf>) -> Option<Moment> {
        let text = self.text();
        let sentences = text.sentences().get(from..to)?;
        let tokens = sentences.first()?.tokens.start..sentences.last()?.tokens.end;
        let at = self.moments.partition_point(|moment| moment.tokens.start < tokens.start);
        let found = self.moments[at..].iter().take_while(|moment| moment.tokens.end <= tokens.end);
        found.map(|found| &text.as_str()[text.bytes(found.tokens.clone())]).find_map(|words| moment(words, anchor))
    }

    fn headline(&self) -> Headline {
        let text = self.text();
        let in_title = |named: &&Named<'_>| named.mention.evidence.field == Field::Title;
        let weapons = self.named.iter().filter(in_title).filter(|named| named.kind == EntityKind::Weapon);
        let is_in_title = |number: &number::Number| text.locate(text.bytes(number.tokens.clone())).0 == Field::Title;
        let numbers = number::find(text).into_iter().take_while(is_in_title);
        Headline {
            weapons: distinct(weapons.map(|named| named.mention.id.clone())),
            numbers: numbers.filter_map(|number| number.value).collect(),
        }
    }
}

fn moment(words: &str, anchor: Option<&Edtf>) -> Option<Moment> {
    let resolved = time::resolve(words, anchor?)?;
    Some(Moment { date: resolved.date, rule: resolved.rule.to_owned(), because: resolved.because })
}

fn distinct(ids: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for id in ids {
        if !seen.contains(&id) {
            seen.push(id);
        }
    }
    seen
}
