//! What an article is filed under, and what bears it out.

use serde::{Deserialize, Serialize};

use super::receipt::{Lines, line_at};
use crate::{
    document::{FrontMatter, Taxonomies},
    extract::Mention,
    lexicon::{EntityKind, Lexicon},
    text::Field,
};

/// One tag of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tagged {
    /// Id of the entity.
    pub id: String,
    /// What kind it is.
    pub kind: EntityKind,
    /// How often the article names it.
    pub n_mentions: usize,
    /// First line of the text that names it.
    pub line: Option<usize>,
    /// Id of the tag that implies it, where the article does not name it.
    pub implied_by: Option<String>,
}

/// Lists all tags of a document.
pub(super) fn of(front: &FrontMatter, mentions: &[Mention], lines: &Lines, lexicon: &Lexicon) -> Vec<Tagged> {
    let mut tags: Vec<Tagged> = ids(&front.taxonomies)
        .filter_map(|id| {
            let kind = lexicon.get(id)?.kind;
            let named = mentions.iter().filter(|mention| mention.id == *id);
            let in_body = |mention: &&Mention| mention.evidence.field == Field::Body;
            let line = named.clone().find(in_body).and_then(|mention| line_at(lines, mention.evidence.span.start));
            Some(Tagged { id: id.clone(), kind, n_mentions: named.count(), line, implied_by: None })
        })
        .collect();
    for at in 0..tags.len() {
        if tags[at].n_mentions == 0 {
            tags[at].implied_by = implied_by(&tags[at].id, &tags, lexicon);
        }
    }
    tags
}

/// Gives all ids of a document's taxonomies, kind by kind.
pub(super) fn ids(taxonomies: &Taxonomies) -> impl Iterator<Item = &String> {
    let Taxonomies { regions, places, actors, weapons, topics } = taxonomies;
    [regions, places, actors, weapons, topics].into_iter().flatten()
}

/// Finds the first named tag that lies in an entity, or is of its class.
fn implied_by(id: &str, tags: &[Tagged], lexicon: &Lexicon) -> Option<String> {
    let lies_in = |tag: &&Tagged| {
        tag.n_mentions > 0
            && lexicon.get(&tag.id).is_some_and(|entity| {
                [&entity.region, &entity.parent, &entity.country].into_iter().flatten().any(|above| above == id)
            })
    };
    tags.iter().find(lies_in).map(|tag| tag.id.clone())
}
