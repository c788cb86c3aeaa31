//! What each sentence of an article names, and what is seen from a finding.

use std::ops::Range;

use super::{Headline, Moment, Scene, Struck, moment};
use crate::{
    annotate::receipt::Words,
    document::Placed,
    edtf::Edtf,
    extract::{Mention, target, time},
    lexicon::{EntityKind, Lexicon},
    text::{Field, Text, number},
};

/// How far around a finding is looked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Breadth {
    /// In its own words.
    Own,
    /// In its sentence, and for a weapon in the sentence after or before it.
    Neighbours,
}

/// What each sentence of an article names.
pub(super) struct Sight<'a> {
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
    pub(super) fn new(words: &'a Words, mentions: &'a [Mention], lexicon: &'a Lexicon) -> Self {
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

    pub(super) fn around(&self, placed: &Placed, breadth: Breadth) -> Scene {
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
    pub(super) fn moment(&self, [from, to]: [usize; 2], anchor: Option<&Edtf>) -> Option<Moment> {
        let text = self.text();
        let sentences = text.sentences().get(from..to)?;
        let tokens = sentences.first()?.tokens.start..sentences.last()?.tokens.end;
        let at = self.moments.partition_point(|moment| moment.tokens.start < tokens.start);
        let found = self.moments[at..].iter().take_while(|moment| moment.tokens.end <= tokens.end);
        found.map(|found| &text.as_str()[text.bytes(found.tokens.clone())]).find_map(|words| moment(words, anchor))
    }

    pub(super) fn headline(&self) -> Headline {
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

fn distinct(ids: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for id in ids {
        if !seen.contains(&id) {
            seen.push(id);
        }
    }
    seen
}
