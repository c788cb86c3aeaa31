//! Who and what stands where: an article's names as the rules of speech and of figures ask for them.
//!
//! Knows tokens and whom they mean; how a name was found, and why it means this one, is for the first sieve.

use std::{ops::Range, sync::Arc};

use rustc_hash::FxHashMap;

use super::{Name, Referent, Scene, Who, speech, stray};
use crate::{
    lexicon::EntityKind,
    text::{Text, TokenKind, print::Print},
};

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sort {
    /// A person.
    Person,
    /// An organisation or an armed force.
    Body,
    /// A state, or the seat that stands for its government.
    State,
    /// A settlement or a site.
    Place,
    /// A first-level area.
    Region,
    /// A medium in which somebody speaks: Telegram, the BBC.
    Medium,
}

/// A name in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Whom or what it means.
    pub who: Who,
    /// What it names.
    pub sort: Sort,
    /// The region that a settlement of the lexicon lies in.
    pub region: Option<Arc<str>>,
    /// Folded words by which the press may call a person instead: "president", "russian".
    pub known_as: Arc<[String]>,
}

/// The names of an article, in order, none within another.
#[derive(Debug, Clone)]
pub struct Cast<'a> {
    /// The article.
    pub text: &'a Text,
    named: Vec<Named>,
    slots: Vec<u32>,
}

impl<'a> Cast<'a> {
    /// Takes the names of a scene.
    pub fn of(scene: &Scene<'a>) -> Self {
        let mut known_by = KnownBy::default();
        let mut named: Vec<Named> = scene.names().iter().filter_map(|name| named(scene, name, &mut known_by)).collect();
        for nameless in scene.unknown() {
            let sort = if nameless.rule == "unknown-place" { Sort::Place } else { Sort::Body };
            let who = Who::Name(nameless.name.clone());
            let mentions = std::iter::once(&nameless.tokens).chain(&nameless.again);
            named.extend(mentions.map(|tokens| Named {
                tokens: tokens.clone(),
                who: who.clone(),
                sort,
                region: None,
                known_as: Arc::default(),
            }));
        }
        named.extend(capitals(scene));
        let mut cast = Self::new(scene.text(), named);
        let strays = stray::find(&cast, speech::is_name_word);
        if strays.is_empty() {
            return cast;
        }
        cast.named.extend(strays);
        Self::new(scene.text(), cast.named)
    }

    /// Orders the names of a text; of two that overlap the one that begins first, or is longer, stays.
    ///
    /// # Panics
    ///
    /// Where there are more than four thousand million names.
    pub fn new(text: &'a Text, mut named: Vec<Named>) -> Self {
        named.sort_by_key(|name| (name.tokens.start, std::cmp::Reverse(name.tokens.end)));
        let mut end = 0;
        named.retain(|name| {
            let free = name.tokens.start >= end && !name.tokens.is_empty();
            end = if free { name.tokens.end } else { end };
            free
        });
        let mut slots = vec![0; text.tokens().len()];
        for (slot, name) in named.iter().enumerate() {
            let slot = u32::try_from(slot + 1).expect("fewer names than bytes");
            slots[name.tokens.clone()].fill(slot);
        }
        Self { text, named, slots }
    }

    /// Gives all names, in order.
    pub fn named(&self) -> &[Named] {
        &self.named
    }

    /// Gives the name that a token belongs to.
    pub fn at(&self, token: usize) -> Option<&Named> {
        let slot = self.slots.get(token).copied().unwrap_or(0) as usize;
        slot.checked_sub(1).map(|slot| &self.named[slot])
    }

    /// Gives the names that begin in a range of tokens, in order.
    pub fn within(&self, tokens: Range<usize>) -> &[Named] {
        let from = self.named.partition_point(|name| name.tokens.start < tokens.start);
        let until = self.named.partition_point(|name| name.tokens.start < tokens.end);
        &self.named[from..until.max(from)]
    }

    /// Gives the person whose name a token belongs to.
    pub fn person_at(&self, token: usize) -> Option<&Named> {
        self.at(token).filter(|name| name.sort == Sort::Person)
    }
}

/// What is known of those named, by whom they are: read once for each.
type KnownBy = FxHashMap<Referent, Known>;

/// What is known of somebody or something named, wherever it is named.
struct Known {
    known_as: Arc<[String]>,
    region: Option<Arc<str>>,
}

fn named(scene: &Scene<'_>, name: &Name, known_by: &mut KnownBy) -> Option<Named> {
    let entity = scene.entity(name);
    let tokens = name.tokens.clone();
    if let Some(channel) = scene.channel(name) {
        let who = Who::Id(channel.to_owned());
        return Some(Named { tokens, who, sort: Sort::Medium, region: None, known_as: Arc::default() });
    }
    let sort = match entity.map(|entity| (entity.kind, entity)) {
        None => Sort::Person,
        Some((EntityKind::Actor, entity)) if entity.is_person() => Sort::Person,
        Some((EntityKind::Actor, entity)) if entity.is_state() => Sort::State,
        Some((EntityKind::Actor, _)) => Sort::Body,
        Some((EntityKind::Place, _)) => Sort::Place,
        Some((EntityKind::Region, _)) => Sort::Region,
        Some(_) => return None,
    };
    let read = || Known {
        known_as: match (sort, name.referent) {
            (Sort::Person, Referent::Entity(at)) => scene.lexicon().called(at),
            (Sort::Person, Referent::Stranger(at)) => role(scene, at).into(),
            _ => Arc::default(),
        },
        region: entity.filter(|_| sort == Sort::Place).and_then(|place| place.region.as_deref()).map(Arc::from),
    };
    let Known { known_as, region } = known_by.entry(name.referent).or_insert_with(read);
    Some(Named { tokens, who: scene.who(name)?, sort, region: region.clone(), known_as: known_as.clone() })
}

const CAPITAL: Print = Print::of("capital");

/// Finds capitals by what they are: "the Ukrainian capital", "Ukraine's capital".
fn capitals(scene: &Scene<'_>) -> Vec<Named> {
    let text = scene.text();
    let is = |at: usize| at > 0 && text.tokens()[at - 1].capital;
    let place = |at: usize| {
        let adjective = text.written(at - 1);
        let states = scene.lexicon().entities().iter().filter(|entity| entity.is_state());
        let state = states.into_iter().find(|state| state.words.adjectives.iter().any(|own| own == adjective))?;
        Some(Named {
            tokens: at..at + 1,
            who: Who::Id(state.centre.clone()?),
            sort: Sort::Place,
            region: None,
            known_as: Arc::default(),
        })
    };
    let owned = |at: usize| {
        let mark = at.checked_sub(1).filter(|mark| *mark > 0)?;
        let state = (text.tokens()[mark].kind == TokenKind::Possessive).then(|| scene.name_at(mark - 1))??;
        let centre = scene.entity(state).filter(|entity| entity.is_state())?.centre.clone()?;
        Some(Named {
            tokens: at..at + 1,
            who: Who::Id(centre),
            sort: Sort::Place,
            region: None,
            known_as: Arc::default(),
        })
    };
    let nouns = (0..text.tokens().len()).filter(|at| text.print(*at) == CAPITAL);
    nouns.filter_map(|at| if is(at) { place(at) } else { owned(at) }).collect()
}

fn role(scene: &Scene<'_>, stranger: usize) -> Vec<String> {
    let Some(role) = &scene.strangers()[stranger].role else { return Vec::new() };
    role.clone().map(|at| scene.text().word(at).to_owned()).collect()
}
