//! From names to mentions and tags: every name linked, every entity filed once, regions implied by their places.

use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashSet};

use super::{
    Evidence, Mention, Tag, Unknown,
    reading::Reading,
    scene::{Name, Referent, Scene},
    topic,
};
use crate::lexicon::{Entity, EntityKind, Lexicon, Sense};

/// Gives evidence for a range of tokens.
pub fn evidence(scene: &Scene<'_>, tokens: Range<usize>) -> Evidence {
    scene.text().excerpt(scene.text().bytes(tokens)).into()
}

/// Lists every name of the lexicon in the text, media and hidden people apart.
pub(super) fn mentions(reading: &Reading<'_>, names: &[Name]) -> Vec<Mention> {
    let Reading { text, lexicon, .. } = reading;
    let by_hand = by_hand(reading).map(|(range, id, evidence)| {
        let mention = Mention { id: id.to_owned(), evidence, rule: BY_HAND };
        (range, mention)
    });
    let mut mentions: Vec<(Range<usize>, Mention)> = by_hand.collect();
    let marked: Vec<Range<usize>> = mentions.iter().map(|(range, _)| range.clone()).collect();
    for name in names {
        let range = text.bytes(name.tokens.clone());
        let Referent::Entity(at) = name.referent else { continue };
        let Some(entity) = Some(lexicon.entity(at)).filter(|entity| is_shown(entity)) else { continue };
        let next = marked.partition_point(|marked| marked.end <= range.start);
        if marked.get(next).is_none_or(|marked| range.end <= marked.start) {
            let evidence = text.excerpt(range.clone()).into();
            mentions.push((range, Mention { id: entity.id.clone(), evidence, rule: name.rule }));
        }
    }
    mentions.sort_by_key(|(range, _)| range.start);
    mentions.into_iter().map(|(_, mention)| mention).collect()
}

/// The rule of a name that an analyst marked.
const BY_HAND: &str = "marked-by-hand";

/// Lists what an analyst marked that the lexicon knows: its bytes, its id, its evidence.
fn by_hand<'a>(reading: &Reading<'a>) -> impl Iterator<Item = (Range<usize>, &'a str, Evidence)> {
    let (text, lexicon) = (reading.text, reading.lexicon);
    text.links().iter().filter_map(move |link| {
        let entity = lexicon.get(link.target.split_once(':')?.1)?;
        Some((link.range.clone(), entity.id.as_str(), text.excerpt(link.range.clone()).into()))
    })
}

/// Tells whether an analyst marked anything that the lexicon knows.
pub(super) fn marks_anything(reading: &Reading<'_>) -> bool {
    by_hand(reading).next().is_some()
}

/// Tells whether a name becomes a mention.
pub(super) fn is_linked(lexicon: &Lexicon, name: &Name) -> bool {
    matches!(name.referent, Referent::Entity(at) if is_shown(lexicon.entity(at)))
}

/// As many tags as most articles have.
const FEW: usize = 24;

/// Files the article: each entity once, in the order of first mentions, then the topics.
pub(super) fn tags(scene: &Scene<'_>) -> Vec<Tag> {
    let seen = FxHashSet::with_capacity_and_hasher(FEW, FxBuildHasher);
    let mut filing = Filing { scene, seen, tags: Vec::with_capacity(FEW) };
    for (_, id, evidence) in by_hand(&scene.reading) {
        filing.add(id, BY_HAND, (None, || evidence));
    }
    for name in scene.names().iter().filter(|name| name.counts) {
        if let Some(entity) = scene.entity(name).filter(|entity| is_shown(entity)) {
            filing.name(entity, name);
        }
    }
    for (topic, tokens) in topic::find(scene) {
        let id = &scene.lexicon().entity(topic).id;
        filing.add(id, "topic-cues", (None, || evidence(scene, tokens)));
    }
    filing.tags
}

struct Filing<'s, 'a> {
    scene: &'s Scene<'a>,
    seen: FxHashSet<&'s str>,
    tags: Vec<Tag>,
}

impl<'s, 'a> Filing<'s, 'a> {
    fn name(&mut self, entity: &'s Entity, name: &Name) {
        let scene = self.scene;
        let evidence = || evidence(scene, name.tokens.clone());
        self.add(&entity.id, name.rule, (None, evidence));
        let implied = match entity.kind {
            EntityKind::Place => entity.region.as_deref().map(|region| (region, "region-of-place")),
            EntityKind::Weapon => self.class_in(entity, name).map(|class| (class, "class-of-weapon")),
            EntityKind::Actor if entity.region.is_some() => {
                entity.region.as_deref().map(|region| (region, "region-of-body"))
            }
            EntityKind::Actor if name.rule == "body-of-country" => {
                entity.country.as_deref().map(|country| (country, "state-of-body"))
            }
            _ => None,
        };
        if let Some((id, rule)) = implied {
            self.add(id, rule, (Some(&entity.id), evidence));
        }
    }

    /// Finds the class whose name ends the name of a model: "Kh-101 cruise missiles".
    fn class_in(&self, entity: &Entity, name: &Name) -> Option<&'a str> {
        let lexicon = self.scene.lexicon();
        let hits = self.scene.reading.ending(name.tokens.end).filter(|hit| hit.start > name.tokens.start);
        let classes = hits.flat_map(|hit| &hit.values).filter_map(|sense| match sense {
            Sense::Name(at) => Some(lexicon.entity(*at)),
            _ => None,
        });
        let mut classes =
            classes.filter(|class| class.kind == EntityKind::Weapon && class.generic && class.id != entity.id);
        classes.next().filter(|_| !entity.generic).map(|class| class.id.as_str())
    }

    /// Files an entity, unless it is filed already, and what implied it.
    fn add(&mut self, id: &'s str, rule: &'static str, (by, evidence): (Option<&String>, impl FnOnce() -> Evidence)) {
        if self.seen.insert(id) {
            self.tags.push(Tag { id: id.to_owned(), rule, evidence: evidence(), implied_by: by.cloned() });
        }
    }
}

/// Tells whether an entity has a page: media are channels, some people are not to be shown.
fn is_shown(entity: &Entity) -> bool {
    entity.public && entity.sort != "media"
}

/// Lists the people in public roles, the places and the bodies that the lexicon lacks.
pub(super) fn unknown(scene: &Scene<'_>) -> Vec<Unknown> {
    let people = scene.strangers().iter().filter(|stranger| stranger.public == Some(true)).map(|stranger| {
        let role = stranger.role.clone().unwrap_or(0..0);
        let span = role.start.min(stranger.tokens.start)..role.end.max(stranger.tokens.end);
        let role = evidence(scene, role).words;
        Unknown { name: stranger.name.clone(), role, evidence: evidence(scene, span), rule: "stranger-by-role" }
    });
    let others = scene.unknown().iter().map(|nameless| Unknown {
        name: nameless.name.clone(),
        role: nameless.role.clone(),
        evidence: evidence(scene, nameless.tokens.clone()),
        rule: nameless.rule,
    });
    people.chain(others).collect()
}

/// Lists the names of people without a public role.
pub(super) fn private(scene: &Scene<'_>) -> Vec<String> {
    let strangers = scene.strangers().iter().filter(|stranger| stranger.public != Some(true));
    let mut names: Vec<String> = strangers.map(|stranger| stranger.name.clone()).collect();
    let hidden = scene.names().iter().filter_map(|name| scene.entity(name)).filter(|entity| !entity.public);
    names.extend(hidden.map(|entity| entity.name.clone()));
    names.sort();
    names.dedup();
    names
}
