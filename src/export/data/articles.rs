//! `articles.json`: every article with its source, its tags and the numbers of its findings.

use serde::Serialize;

use super::array;
use crate::{
    annotate::Tagged,
    export::{Desk, article},
};

/// Writes the articles, newest first.
pub(super) fn write(desk: &Desk<'_>) -> Vec<u8> {
    array(articles(desk))
}

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

fn articles<'s>(desk: &'s Desk<'_>) -> impl Iterator<Item = ArticleRow<'s>> {
    let is_public = move |tag: &&Tagged| desk.briefing.lexicon.get(&tag.id).is_some_and(|entity| entity.public);
    desk.briefing.articles.iter().map(move |annotated| {
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
    })
}
