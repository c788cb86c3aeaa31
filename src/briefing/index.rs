//! Indexes: what articles are filed under. Every index is the same thing, a grouping by keys.

use std::{borrow::Cow, sync::Arc};

use rustc_hash::FxHashMap;

use crate::{
    annotate::Annotated,
    lexicon::{Entity, EntityKind, Lexicon},
};

/// One way of filing articles.
pub struct Index {
    /// Its name: `regions`.
    pub name: &'static str,
    /// What an article is filed under.
    pub keys: for<'a> fn(&'a Annotated, &'a Lexicon) -> Vec<Key<'a>>,
}

/// Something that an article is filed under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key<'a> {
    /// Id of an entity, a publisher's name, a month.
    pub id: Cow<'a, str>,
    /// Id of the entity through which the article comes here; none where it is filed here itself.
    pub via: Option<&'a str>,
}

/// All indexes.
pub static INDEXES: [Index; 7] = [
    Index { name: "regions", keys: |article, lexicon| entities(article, lexicon, EntityKind::Region) },
    Index { name: "places", keys: |article, lexicon| entities(article, lexicon, EntityKind::Place) },
    Index { name: "actors", keys: |article, lexicon| entities(article, lexicon, EntityKind::Actor) },
    Index { name: "weapons", keys: |article, lexicon| entities(article, lexicon, EntityKind::Weapon) },
    Index { name: "topics", keys: |article, lexicon| entities(article, lexicon, EntityKind::Topic) },
    Index { name: "publishers", keys: |article, _| publisher(article) },
    Index { name: "months", keys: |article, _| vec![plain(month(article).into())] },
];

/// Articles filed under one key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The key.
    pub id: String,
    /// Places of the articles in the briefing, each with the entity through which it comes.
    pub articles: Vec<(usize, Option<String>)>,
}

impl Index {
    /// Groups articles by their keys; groups are in the order of their ids.
    pub fn group(&self, articles: &[Arc<Annotated>], lexicon: &Lexicon) -> Vec<Group> {
        let mut groups: FxHashMap<Cow<'_, str>, Vec<(usize, Option<String>)>> = FxHashMap::default();
        for (at, article) in articles.iter().enumerate() {
            for Key { id, via } in (self.keys)(article, lexicon) {
                groups.entry(id).or_default().push((at, via.map(str::to_owned)));
            }
        }
        let groups = groups.into_iter().map(|(id, articles)| Group { id: id.into_owned(), articles });
        let mut groups: Vec<Group> = groups.collect();
        groups.sort_unstable_by(|one, other| one.id.cmp(&other.id));
        groups
    }
}

/// Gives an index by its name.
pub(super) fn named(name: &str) -> &'static Index {
    INDEXES.iter().find(|index| index.name == name).expect("the name is one of the table's")
}

/// Gives the publishers by count, then name.
pub(super) fn publishers(articles: &[Arc<Annotated>], lexicon: &Lexicon) -> Vec<Group> {
    let mut groups = named("publishers").group(articles, lexicon);
    groups.sort_by_key(|group| std::cmp::Reverse(group.articles.len()));
    groups
}

/// Gives the month of an article, or nothing where it has no date.
fn month(article: &Annotated) -> String {
    let lower = article.front.date.as_ref().and_then(crate::edtf::Edtf::lower);
    lower.map_or_else(String::new, |date| format!("{:04}-{:02}", date.year(), date.month()))
}

fn publisher(article: &Annotated) -> Vec<Key<'_>> {
    article.front.source.publisher.iter().map(|publisher| plain(publisher.into())).collect()
}

fn plain(id: Cow<'_, str>) -> Key<'_> {
    Key { id, via: None }
}

/// Gives the entities of a kind that an article is filed under, and what they lie in.
fn entities<'a>(article: &'a Annotated, lexicon: &'a Lexicon, kind: EntityKind) -> Vec<Key<'a>> {
    let mut keys: Vec<Key<'a>> = Vec::new();
    for tag in &article.tags {
        if tag.kind == kind {
            keys.push(Key { id: Cow::Borrowed(&tag.id), via: tag.implied_by.as_deref() });
        }
    }
    for tag in article.tags.iter().filter(|tag| matches!(tag.kind, EntityKind::Place | EntityKind::Weapon)) {
        for above in above(lexicon, &tag.id).filter(|above| above.kind == kind) {
            if keys.iter().all(|key| key.id != above.id) {
                keys.push(Key { id: Cow::Borrowed(&above.id), via: Some(&tag.id) });
            }
        }
    }
    keys
}

/// Gives what an entity is part of: the region of a place, the wider classes of a weapon.
fn above<'l>(lexicon: &'l Lexicon, id: &str) -> impl Iterator<Item = &'l Entity> {
    let up = |entity: &&'l Entity| {
        let next = match entity.kind {
            EntityKind::Place => entity.region.as_ref(),
            EntityKind::Weapon => entity.parent.as_ref(),
            _ => None,
        };
        next.and_then(|id| lexicon.get(id))
    };
    let first = lexicon.get(id).as_ref().and_then(up);
    std::iter::successors(first, up).take(8)
}
