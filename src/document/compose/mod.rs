//! From a source, its article and its findings to a document's front matter and body.
//!
//! Pure: the same source, lexicon and rules give the same document. Knows nothing of the document that may stand already.

mod row;
mod witness;

use std::collections::BTreeSet;

use self::row::Rows;
use super::{
    Document, FrontMatter, Known, Sort, SourceFacts, Taxonomies, hand,
    layout::Own,
    slug::{slug, slug_unique},
    withheld::Withheld,
};
use crate::{
    article::{Article, DateBasis},
    edtf::Edtf,
    extract::{Findings, Tag},
    source::{Sidecar, Source},
};

/// The folder of the documents, from the site's root.
pub const FOLDER: &str = "content/articles";

/// What the machine makes of a source. Its slug is not yet known to be free.
#[derive(Debug, Clone, PartialEq)]
pub struct Composed {
    /// What it says of the article.
    pub front: FrontMatter,
    /// The article's text as Markdown.
    pub body: String,
}

impl Composed {
    /// Makes a new document of it, with a slug that differs from those taken.
    pub fn document(&self, taken: &BTreeSet<String>) -> Document {
        let slug = slug_unique(&self.front.slug, taken, &self.front.source.sha256);
        Self { front: FrontMatter { slug, ..self.front.clone() }, body: self.body.clone() }.into_document()
    }

    /// Makes a new document of it, under its slug.
    pub fn into_document(self) -> Document {
        let path = format!("{FOLDER}/{}.md", self.front.slug);
        let own = Own::of(&self.front);
        hand::seal(path, self.front, &own, &self.body)
    }
}

/// Composes what a document of this source says, as the machine sees it.
pub fn compose(source: &Source, article: &Article, findings: &Findings, known: &Known) -> Composed {
    let withheld = Withheld::of(findings);
    let rows = Rows::new(article, findings, &withheld, known);
    let title = withheld.hide(&article.title);
    let date = source.sidecar.published.clone().or_else(|| article.date.clone());
    let front = FrontMatter {
        slug: slug(date.as_ref().and_then(Edtf::lower), &title),
        title,
        title_basis: article.title_basis,
        standfirst: article.standfirst.clone(),
        date,
        withheld: withheld.names(),
        source: source_facts(source, article),
        taxonomies: taxonomies(&findings.tags, known),
        figures: rows.figures,
        quotes: rows.quotes,
        claims: rows.claims,
        unknown: rows.unknown,
        repairs: article.repairs.clone(),
        quarantine: article.quarantine.clone(),
        ..FrontMatter::default()
    };
    Composed { front, body: ended(&article.body) }
}

/// Puts together what the sidecar and the text say of the source: the sidecar wins, the text's own value is kept beside.
fn source_facts(source: &Source, article: &Article) -> SourceFacts {
    let Sidecar { publisher, author, published, .. } = &source.sidecar;
    let stated = &source.manuscript.stated;
    SourceFacts {
        file: source.path.clone(),
        sha256: source.sha256.clone(),
        publisher: publisher.clone().or_else(|| article.publisher.clone()),
        publisher_in_text: beside(publisher.as_ref(), article.publisher.as_ref()),
        republished_by: source.sidecar.republished_by.clone().or_else(|| article.republished_by.clone()),
        author: author.clone().or_else(|| article.author.clone()),
        author_in_text: beside(author.as_ref(), article.author.as_ref()),
        published_basis: published_basis(&source.sidecar, article),
        published_in_text: beside(published.as_ref(), article.date.as_ref()),
        url: source.sidecar.url.clone().or_else(|| stated.url.clone()),
        url_in_text: beside(source.sidecar.url.as_ref(), stated.url.as_ref()),
        archived_url: source.sidecar.archived_url.clone(),
        retrieved: source.sidecar.retrieved.clone(),
        language: source.sidecar.language.clone().or_else(|| stated.language.as_deref().and_then(language)),
        rights: source.sidecar.rights.clone(),
        publish: source.sidecar.publish,
        written: None,
    }
}

/// Gives the text's own value where the sidecar says otherwise.
fn beside<T: Clone + PartialEq>(outside: Option<&T>, text: Option<&T>) -> Option<T> {
    text.filter(|text| outside.is_some_and(|outside| outside != *text)).cloned()
}

/// Writes the tag of a language as BCP 47 does: `en_gb` becomes `en-GB`; none where it is no tag.
fn language(stated: &str) -> Option<String> {
    let mut parts = stated.trim().split(['-', '_']);
    let is_letters = |part: &&str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let language = parts.next().filter(|part| (2..=3).contains(&part.len())).filter(is_letters)?.to_lowercase();
    let area = parts.next().filter(|part| part.len() == 2).filter(is_letters).map(str::to_uppercase);
    Some(area.map_or(language.clone(), |area| format!("{language}-{area}")))
}

fn published_basis(sidecar: &Sidecar, article: &Article) -> Option<String> {
    let basis = match article.date_basis {
        DateBasis::Text => "in-text",
        DateBasis::Metadata => "metadata",
    };
    let own = || article.date.as_ref().filter(|_| sidecar.published.is_none()).map(|_| basis.to_owned());
    sidecar.published_basis.clone().or_else(own)
}

fn taxonomies(tags: &[Tag], known: &Known) -> Taxonomies {
    let mut taxonomies = Taxonomies::default();
    for tag in tags {
        let ids = match known.sort(&tag.id) {
            Some(Sort::Region) => &mut taxonomies.regions,
            Some(Sort::Place) => &mut taxonomies.places,
            Some(Sort::Actor | Sort::State) => &mut taxonomies.actors,
            Some(Sort::Weapon) => &mut taxonomies.weapons,
            Some(Sort::Topic) => &mut taxonomies.topics,
            Some(Sort::Medium) | None => continue,
        };
        if !ids.contains(&tag.id) {
            ids.push(tag.id.clone());
        }
    }
    taxonomies
}

/// Ends a text with a line end.
fn ended(body: &str) -> String {
    if body.is_empty() || body.ends_with('\n') { body.to_owned() } else { format!("{body}\n") }
}

#[cfg(test)]
mod tests;
