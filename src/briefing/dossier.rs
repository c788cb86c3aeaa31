//! One entity with its articles and with those that the same articles mention.

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{
    index::{self, Group},
    month,
};
use crate::{
    annotate::{Annotated, SHELVES, Shelf},
    config::Config,
    lexicon::{Entity, Lexicon},
};

/// An entity with articles.
#[derive(Debug)]
pub struct Dossier<'b> {
    /// What is known of it.
    pub entity: &'b Entity,
    /// Its kind.
    pub shelf: &'static Shelf,
    /// Its articles, newest first.
    pub articles: Vec<Filed>,
    /// Articles that are filed under it themselves.
    pub n_direct: usize,
    /// Articles of the last thirty days.
    pub n_recent: usize,
    /// Entities mentioned in the same articles, most often first, then by name.
    pub seen_with: Vec<SeenWith>,
}

/// An article of an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// Place of the article in the briefing.
    pub article: usize,
    /// Id of the entity through which it comes here.
    pub via: Option<String>,
}

/// An entity mentioned in the same articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenWith {
    /// Place of its dossier.
    pub dossier: usize,
    /// Articles that mention both.
    pub n_together: usize,
    /// Place of the newest of them.
    pub newest: usize,
}

/// Makes the dossiers of all entities with articles, kind by kind, by name.
pub(super) fn all<'b>(
    articles: &[Arc<Annotated>],
    (lexicon, config): (&'b Lexicon, &Config),
    newest: Option<Date>,
) -> Vec<Dossier<'b>> {
    let recent = newest.map(month::recent_since);
    let of_shelf = |shelf: &'static Shelf| {
        let groups = index::named(shelf.folder).group(articles, lexicon);
        let known = groups.into_iter().filter_map(|group| lexicon.get(&group.id).map(|entity| (entity, group)));
        let mut of_kind: Vec<Dossier<'b>> = known
            .filter(|(entity, _)| entity.public)
            .map(|(entity, group)| open(entity, shelf, group, (articles, recent)))
            .collect();
        of_kind.sort_by(|a, b| (&a.entity.name, &a.entity.id).cmp(&(&b.entity.name, &b.entity.id)));
        of_kind
    };
    let shelves = SHELVES.par_iter().filter(|shelf| config.has(shelf.folder));
    let mut dossiers: Vec<Dossier<'b>> = shelves.flat_map_iter(of_shelf).collect();
    see_together(&mut dossiers, articles.len());
    dossiers
}

fn open<'b>(
    entity: &'b Entity,
    shelf: &'static Shelf,
    group: Group,
    (articles, recent): (&[Arc<Annotated>], Option<Date>),
) -> Dossier<'b> {
    let filed: Vec<Filed> = group.articles.into_iter().map(|(article, via)| Filed { article, via }).collect();
    let is_recent = |filed: &&Filed| {
        let lower = articles[filed.article].front.date.as_ref().and_then(crate::edtf::Edtf::lower);
        lower.is_some() && lower >= recent
    };
    Dossier {
        entity,
        shelf,
        n_direct: filed.iter().filter(|filed| filed.via.is_none()).count(),
        n_recent: filed.iter().filter(is_recent).count(),
        articles: filed,
        seen_with: Vec::new(),
    }
}

/// Counts for every pair of entities the articles that mention both.
fn see_together(dossiers: &mut [Dossier<'_>], n_articles: usize) {
    let mut in_article: Vec<Vec<usize>> = vec![Vec::new(); n_articles];
    for (at, dossier) in dossiers.iter().enumerate() {
        for filed in &dossier.articles {
            in_article[filed.article].push(at);
        }
    }
    dossiers.par_iter_mut().enumerate().for_each(|(at, dossier)| {
        let mut counts: FxHashMap<usize, SeenWith> = FxHashMap::default();
        for filed in &dossier.articles {
            for &other in in_article[filed.article].iter().filter(|other| **other != at) {
                let fresh = || SeenWith { dossier: other, n_together: 0, newest: filed.article };
                counts.entry(other).or_insert_with(fresh).n_together += 1;
            }
        }
        let mut seen: Vec<SeenWith> = counts.into_values().collect();
        seen.sort_by_key(|seen| (std::cmp::Reverse(seen.n_together), seen.dossier));
        dossier.seen_with = seen;
    });
}
