//! `article.html`: one article with its marks, notes and findings.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    BlockView, Card, ClaimView, DateView, EntityLink, FigureGroup, FigureView, MapView, NoteLine, NoteView, Shared,
    frame::Frame,
};
use crate::markdown::Heading;

/// One article.
#[derive(Debug, Serialize, JsonSchema)]
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
    /// Every note in the order of its marker, in a line.
    pub notes: Vec<NoteLine<'s>>,
    /// Analyst's notes on words that are not shown.
    pub loose: Vec<NoteView<'s>>,
    /// At most four figures for the box on top, those of people first.
    pub glance: Vec<FigureView>,
    /// Figures found in all.
    pub n_figures: usize,
    /// Quotations and claims found in all.
    pub n_claims: usize,
    /// Figures that no note tells: of the headline, and of a text that is not shown.
    pub figures: Vec<FigureGroup>,
    /// Quotations and claims that no note tells.
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
    #[schemars(with = "std::collections::BTreeMap<String, serde_json::Value>")]
    pub extra: &'s toml::Table,
}

/// Where an article comes from.
#[derive(Debug, Serialize, JsonSchema)]
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
#[derive(Debug, Serialize, JsonSchema)]
pub struct TagGroupView {
    /// `region actor place weapon topic`.
    pub kind: &'static str,
    /// "Regions".
    pub label: &'static str,
    /// The entities, in the order of first mention.
    pub tags: Vec<TagView>,
}

/// One entity that an article is filed under.
#[derive(Debug, Clone, Serialize, JsonSchema)]
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
#[derive(Debug, Serialize, JsonSchema)]
pub struct RepairView<'s> {
    /// Line of the source; of a page, a feed or a letter, of the text read out of it.
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
#[derive(Debug, Serialize, JsonSchema)]
pub struct QuarantineView<'s> {
    /// Line of the source; of a page, a feed or a letter, of the text read out of it.
    pub line: usize,
    /// Id of the rule.
    pub reason: &'s str,
    /// What that rule says; none where a person held the line back.
    pub why: Option<&'static str>,
    /// The line as received.
    pub text: &'s str,
}

/// A related article and why.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RelatedView {
    /// The article.
    pub card: Shared<Card>,
    /// What both are filed under, at most three.
    pub shares: Vec<EntityLink>,
}
