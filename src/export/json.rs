//! The briefing as data: `data/articles.json` and `data/entities.json`.

use std::{borrow::Cow, sync::Arc};

use serde::Serialize;

use super::{Content, Desk, Draft, Export, MakeBytes, article};
use crate::annotate::Tagged;

/// Plans the data files.
pub(super) static EXPORT: Export = Export { name: "data", plan };

#[derive(Serialize)]
struct ArticleRow<'s> {
    slug: &'s str,
    title: &'s str,
    date: Option<&'s str>,
    updated: Option<&'s str>,
    publisher: Option<&'s str>,
    republished_by: Option<&'s str>,
    url: Option<&'s str>,
    source: &'s str,
    sha256: &'s str,
    publish: &'static str,
    address: &'s str,
    tags: Vec<TagRow<'s>>,
    n_figures: usize,
    n_quotes: usize,
    n_claims: usize,
}

#[derive(Serialize)]
struct TagRow<'s> {
    id: &'s str,
    n_mentions: usize,
    implied_by: Option<&'s str>,
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

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let (of_articles, of_entities) = (Arc::clone(desk), Arc::clone(desk));
    let file = |name: &str, make: MakeBytes<'s>| Draft { path: format!("data/{name}"), content: Content::Bytes(make) };
    vec![
        file("articles.json", Box::new(move || bytes(&articles(&of_articles)))),
        file("entities.json", Box::new(move || bytes(&entities(&of_entities)))),
    ]
}

fn bytes<'s, T: Serialize>(rows: &[T]) -> Cow<'s, [u8]> {
    let mut bytes = b"[".to_vec();
    for (at, row) in rows.iter().enumerate() {
        bytes.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut bytes, row).expect("rows have plain keys");
    }
    bytes.extend_from_slice(b"\n]\n");
    Cow::Owned(bytes)
}

fn articles<'s>(desk: &Desk<'s>) -> Vec<ArticleRow<'s>> {
    let is_public = |tag: &&Tagged| desk.briefing.lexicon.get(&tag.id).is_some_and(|entity| entity.public);
    let rows = desk.briefing.articles.iter().map(|annotated| {
        let front = &annotated.front;
        let tags = annotated.tags.iter().filter(is_public);
        ArticleRow {
            slug: &front.slug,
            title: &front.title,
            date: front.date.as_ref().map(crate::edtf::Edtf::as_str),
            updated: front.updated.as_ref().map(crate::edtf::Edtf::as_str),
            publisher: front.source.publisher.as_deref(),
            republished_by: front.source.republished_by.as_deref(),
            url: front.source.url.as_deref(),
            source: &front.source.file,
            sha256: &front.source.sha256,
            publish: article::publish(annotated.publish),
            address: &annotated.address,
            tags: tags
                .map(|tag| TagRow { id: &tag.id, n_mentions: tag.n_mentions, implied_by: tag.implied_by.as_deref() })
                .collect(),
            n_figures: front.figures.len(),
            n_quotes: front.quotes.len(),
            n_claims: front.claims.len(),
        }
    });
    rows.collect()
}

fn entities<'s>(desk: &Desk<'s>) -> Vec<EntityRow<'s>> {
    let briefing = desk.briefing;
    let rows = briefing.dossiers.iter().map(|dossier| {
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
    });
    rows.collect()
}
