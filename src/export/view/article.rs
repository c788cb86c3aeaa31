//! `article.html`: one article with its marks, notes and findings.

use serde::Serialize;

use super::{Card, ClaimView, DateView, EntityLink, FigureView, MapView, Shared, frame::Frame};
use crate::{document::NoteKind, markdown::Heading};

/// One article.
#[derive(Debug, Serialize)]
pub struct ArticleView<'s> {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// Headline.
    pub title: &'s str,
    /// `text trailer generated analyst`: where the headline was found.
    pub title_basis: &'static str,
    /// The paragraph under the headline; none where the site may show no words.
    pub standfirst: Option<&'s str>,
    /// An analyst's sentence or two on what it says.
    pub summary: Option<&'s str>,
    /// When it was published.
    pub date: Option<DateView>,
    /// When it was last changed.
    pub updated: Option<DateView>,
    /// Minutes to read; 0 where the text is not shown.
    pub minutes: usize,
    /// Topics, for the kicker.
    pub topics: Vec<TagView>,
    /// `full excerpts none`: how much of the text is shown.
    pub publish: &'static str,
    /// Whether it is a draft, shown on request alone.
    pub draft: bool,
    /// Whether a person has reviewed it, by whom and when, in words; none where nobody has.
    pub review: Option<String>,
    /// Where it comes from.
    pub source: SourceView<'s>,
    /// Everything it is filed under, by kind; kinds without entities left out.
    pub tags: Vec<TagGroupView>,
    /// Its regions as tiles; none where it names fewer than two.
    pub map: Option<MapView>,
    /// Headings of the text.
    pub headings: &'s [Heading],
    /// The text, block by block.
    pub blocks: Vec<BlockView<'s>>,
    /// All notes in the order of their markers; notes whose block is not shown too.
    pub notes: Vec<NoteView<'s>>,
    /// Figures, in the order of the front matter.
    pub figures: Vec<FigureView>,
    /// Quotations and claims, in the order of their places.
    pub claims: Vec<ClaimView>,
    /// People and bodies that the lexicon lacks: name and role.
    pub unknown: Vec<(&'s str, &'s str)>,
    /// Damage that was mended.
    pub repairs: Vec<RepairView<'s>>,
    /// Text that was held back.
    pub quarantine: Vec<QuarantineView<'s>>,
    /// Articles that share most with it, at most five.
    pub related: Vec<RelatedView>,
    /// The next older article.
    pub previous: Option<Shared<Card>>,
    /// The next newer article.
    pub next: Option<Shared<Card>>,
    /// The person's own keys (`[extra]`).
    pub extra: &'s toml::Table,
}

/// One block of a text: a paragraph, a heading, a list, a table.
#[derive(Debug, Serialize)]
pub struct BlockView<'s> {
    /// Safe HTML.
    pub html: &'s str,
    /// Its line, counted from 1; none for headings. The fragment is `L` and the line.
    pub line: Option<usize>,
    /// First and last byte in the body of the document.
    pub span: [usize; 2],
    /// Notes whose markers stand in it, in order.
    pub notes: Vec<NoteView<'s>>,
    /// Ids of the figures whose words stand in it.
    pub figures: Vec<&'s str>,
    /// Ids of the quotations and claims whose words stand in it.
    pub claims: Vec<&'s str>,
}

/// An analyst's annotation.
#[derive(Debug, Clone, Serialize)]
pub struct NoteView<'s> {
    /// Counted from 1; the note is `#note-1`, its marker `#ref-1`.
    pub number: usize,
    /// `context claim-check term source correction`.
    pub kind: NoteKind,
    /// "claim check".
    pub kind_words: &'static str,
    /// The words it is about; none where the site may show none.
    pub quote: Option<&'s str>,
    /// The note as safe HTML.
    pub html: &'s str,
    /// Who wrote it.
    pub by: Option<&'s str>,
    /// Address that bears it out.
    pub source: Option<&'s str>,
    /// Whether its marker stands in the text that is shown.
    pub marked: bool,
}

/// Where an article comes from.
#[derive(Debug, Serialize)]
pub struct SourceView<'s> {
    /// Path below `sources/`; empty where a person wrote the document.
    pub file: &'s str,
    /// SHA-256 of the source's bytes.
    pub sha256: &'s str,
    /// Who published it first.
    pub publisher: Option<&'s str>,
    /// Who published this copy.
    pub republished_by: Option<&'s str>,
    /// Who wrote it.
    pub author: Option<&'s str>,
    /// How the date is known.
    pub published_basis: Option<&'s str>,
    /// Address of the original.
    pub url: Option<&'s str>,
    /// Address of an archived copy.
    pub archived_url: Option<&'s str>,
    /// When it was retrieved.
    pub retrieved: Option<DateView>,
    /// Language of the text.
    pub language: Option<&'s str>,
    /// Its name: "English".
    pub language_words: Option<&'s str>,
    /// Under what rights it is held.
    pub rights: Option<&'s str>,
}

/// The entities of one kind that an article is filed under.
#[derive(Debug, Serialize)]
pub struct TagGroupView {
    /// `region actor place weapon topic`.
    pub kind: &'static str,
    /// "Regions".
    pub label: &'static str,
    /// The entities, in the order of first mention.
    pub tags: Vec<TagView>,
}

/// One entity that an article is filed under.
#[derive(Debug, Clone, Serialize)]
pub struct TagView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its page; none where it has none.
    pub address: Option<String>,
    /// How often the text names it; 0 where it is implied or set by hand.
    pub n_mentions: usize,
    /// Name of the entity whose mention implies it.
    pub implied_by: Option<String>,
    /// First line that names it.
    pub line: Option<usize>,
}

/// Damage that was mended.
#[derive(Debug, Serialize)]
pub struct RepairView<'s> {
    /// Line of the source.
    pub line: usize,
    /// Id of the rule.
    pub kind: &'s str,
    /// The words as received.
    pub before: &'s str,
    /// The words as they stand now.
    pub after: &'s str,
    /// Why.
    pub reason: &'s str,
}

/// Text that was held back.
#[derive(Debug, Serialize)]
pub struct QuarantineView<'s> {
    /// Line of the source.
    pub line: usize,
    /// Id of the rule.
    pub reason: &'s str,
    /// What that rule says; none where a person held the line back.
    pub why: Option<&'static str>,
    /// The line as received.
    pub text: &'s str,
}

/// A related article and why.
#[derive(Debug, Serialize)]
pub struct RelatedView {
    /// The article.
    pub card: Shared<Card>,
    /// What both are filed under, at most three.
    pub shares: Vec<EntityLink>,
}
