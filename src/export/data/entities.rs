//! `entities.json`: every region, place, actor, weapon and topic with articles.

use serde::Serialize;

use super::array;
use crate::export::Desk;

/// Writes the entities, kind by kind, by name.
pub(super) fn write(desk: &Desk<'_>) -> Vec<u8> {
    array(entities(desk))
}

#[derive(Serialize)]
struct EntityRow<'s> {
    id: &'s str,
    kind: &'static str,
    sort: &'s str,
    name: &'s str,
    country: Option<&'s str>,
    region: Option<&'s str>,
    parent: Option<&'s str>,
    at: Option<[f64; 2]>,
    precision: Option<&'s str>,
    iso: Option<&'s str>,
    pcode: Option<&'s str>,
    same_as: Option<&'s str>,
    address: String,
    n_articles: usize,
    n_direct: usize,
    articles: Vec<&'s str>,
}

fn entities<'s>(desk: &'s Desk<'_>) -> impl Iterator<Item = EntityRow<'s>> {
    let briefing = desk.briefing;
    briefing.dossiers.iter().map(move |dossier| {
        let entity = dossier.entity;
        EntityRow {
            id: &entity.id,
            kind: dossier.shelf.name,
            sort: &entity.sort,
            name: &entity.name,
            country: entity.country.as_deref(),
            region: entity.region.as_deref(),
            parent: entity.parent.as_deref(),
            at: entity.at,
            precision: entity.precision.as_deref(),
            iso: entity.iso.as_deref(),
            pcode: entity.pcode.as_deref(),
            same_as: entity.same_as.as_deref(),
            address: dossier.shelf.address(&entity.id),
            n_articles: dossier.articles.len(),
            n_direct: dossier.n_direct,
            articles: dossier
                .articles
                .iter()
                .map(|filed| briefing.articles[filed.article].front.slug.as_str())
                .collect(),
        }
    })
}
