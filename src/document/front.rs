//! The front matter of a document: what its TOML block may hold, and nothing else.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    article::{Quarantined, Repair, TitleBasis},
    config::Publish,
    edtf::Edtf,
    extract::{Class, Outcome, Qualifier},
    text::Field,
};

/// What stands between the two `+++` of a document.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct FrontMatter {
    /// Headline.
    pub title: String,
    /// Where the headline was found.
    pub title_basis: TitleBasis,
    /// The paragraph under the headline.
    pub standfirst: Option<String>,
    /// When it was published.
    pub date: Option<Edtf>,
    /// When it was last changed.
    pub updated: Option<Edtf>,
    /// Last part of its address; frozen at first ingest.
    pub slug: String,
    /// Left out of the site.
    pub draft: bool,
    /// Kept out of search engines.
    pub noindex: bool,
    /// Former addresses, from the site's root.
    pub aliases: Vec<String>,
    /// An analyst's sentence or two on what it says.
    pub summary: Option<String>,
    /// Names of private persons, shown nowhere but in the text itself.
    pub withheld: Vec<String>,
    /// Where it comes from.
    pub source: SourceFacts,
    /// What it is filed under.
    pub taxonomies: Taxonomies,
    /// Numbers with an outcome.
    pub figures: Vec<FigureRow>,
    /// Direct speech.
    pub quotes: Vec<QuoteRow>,
    /// Attributed statements.
    pub claims: Vec<ClaimRow>,
    /// People and bodies that the lexicon lacks.
    pub unknown: Vec<UnknownRow>,
    /// Damage that was mended.
    pub repairs: Vec<Repair>,
    /// Text that was held back.
    pub quarantine: Vec<Quarantined>,
    /// An analyst's annotations.
    pub notes: Vec<Note>,
    /// What a person thinks of the machine's findings.
    pub review: Option<Review>,
    /// The person's own keys.
    #[serde(with = "own_keys")]
    #[schemars(with = "BTreeMap<String, serde_json::Value>")]
    pub extra: toml::Table,
}

/// Gives the JSON Schema of a document's front matter, for editors that complete and check it.
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(FrontMatter)
}

/// A table of any keys: itself in forms for people, its text in those that do not say of what kind a value is.
mod own_keys {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

    pub(super) fn serialize<S: Serializer>(table: &toml::Table, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return table.serialize(serializer);
        }
        toml::to_string(table).map_err(ser::Error::custom)?.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<toml::Table, D::Error> {
        if deserializer.is_human_readable() {
            return toml::Table::deserialize(deserializer);
        }
        toml::from_str(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

/// Where a document comes from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SourceFacts {
    /// Path below `sources/`; empty for a document that a person wrote from nothing.
    pub file: String,
    /// SHA-256 of the source's bytes.
    pub sha256: String,
    /// Who published it first.
    pub publisher: Option<String>,
    /// The publisher that the text gives, where the sidecar says otherwise.
    pub publisher_in_text: Option<String>,
    /// Who published this copy.
    pub republished_by: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The author that the text gives, where the sidecar says otherwise.
    pub author_in_text: Option<String>,
    /// How the date is known.
    pub published_basis: Option<String>,
    /// The date that the text gives, where the sidecar says otherwise.
    pub published_in_text: Option<Edtf>,
    /// Address of the original.
    pub url: Option<String>,
    /// The address that the file gives, where the sidecar says otherwise.
    pub url_in_text: Option<String>,
    /// Address of an archived copy.
    pub archived_url: Option<String>,
    /// When it was retrieved.
    pub retrieved: Option<Edtf>,
    /// Language of the text, as a BCP 47 tag.
    pub language: Option<String>,
    /// Under what rights it is held.
    pub rights: Option<String>,
    /// How much of the text the site may show.
    pub publish: Option<Publish>,
    /// Hash of the document as ingest wrote it: while it matches, no person has edited it.
    pub written: Option<String>,
}

/// What an article is filed under, as ids of the lexicon, in the order of first mention.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Taxonomies {
    /// First-level administrative areas.
    pub regions: Vec<String>,
    /// Settlements and sites.
    pub places: Vec<String>,
    /// Persons, bodies, states.
    pub actors: Vec<String>,
    /// Weapons.
    pub weapons: Vec<String>,
    /// Topics.
    pub topics: Vec<String>,
}

/// A number with an outcome.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FigureRow {
    /// Its name within the document, made of outcome, number and evidence.
    pub id: String,
    /// What became of those counted.
    pub outcome: Outcome,
    /// The number as written.
    pub number: Option<u64>,
    /// How sure the words are.
    #[serde(default)]
    pub qualifier: Qualifier,
    /// Least number; follows from number and qualifier where it is not set.
    pub low: Option<u64>,
    /// Likely number; follows from number and qualifier where it is not set.
    pub best: Option<u64>,
    /// Greatest number; follows from number and qualifier where it is not set.
    pub high: Option<u64>,
    /// Whom it counts.
    #[serde(default)]
    pub class: Class,
    /// Which part of another figure it is: `children`, `women`, `severe`.
    pub of: Option<String>,
    /// Id of the one place or region where it happened.
    pub place: Option<String>,
    /// Ids of the places or regions, where there are several.
    #[serde(default)]
    pub places: Vec<String>,
    /// The place in the article's words.
    pub place_words: Option<String>,
    /// Id of who says so.
    pub speaker: Option<String>,
    /// Who says so in the article's words.
    pub speaker_words: Option<String>,
    /// Id of the medium.
    pub channel: Option<String>,
    /// The words of time.
    pub when: Option<String>,
    /// The words of the article.
    pub evidence: String,
    /// The words before them, where they stand more than once.
    pub prefix: Option<String>,
    /// The words after them, where they stand more than once.
    pub suffix: Option<String>,
    /// The part of the article.
    #[serde(default, rename = "in")]
    pub field: Field,
    /// Id of the rule; `analyst` where a person wrote it.
    pub rule: Option<String>,
    /// Ids of the figures that are parts of it.
    #[serde(default)]
    pub contains: Vec<String>,
    /// Incident that it belongs to.
    pub incident: Option<String>,
    /// Figures, as `slug#id`, that say the same.
    #[serde(default)]
    pub same_as: Vec<String>,
    /// Figures, as `slug#id`, that it takes the place of.
    #[serde(default)]
    pub supersedes: Vec<String>,
    /// Figures, as `slug#id`, that it contradicts.
    #[serde(default)]
    pub disputes: Vec<String>,
}

/// Direct speech.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuoteRow {
    /// Its name within the document, made of its words.
    pub id: String,
    /// Id of who is quoted.
    pub speaker: Option<String>,
    /// Who is quoted in the article's words.
    pub speaker_words: Option<String>,
    /// The verb as written.
    pub verb: Option<String>,
    /// Id of the medium.
    pub channel: Option<String>,
    /// Whether it stands within a sentence of the reporter's.
    #[serde(default)]
    pub mixed: bool,
    /// The words between the quotation marks.
    pub evidence: String,
    /// The words before them, where they stand more than once.
    pub prefix: Option<String>,
    /// The words after them, where they stand more than once.
    pub suffix: Option<String>,
    /// The part of the article.
    #[serde(default, rename = "in")]
    pub field: Field,
    /// Id of the rule; `analyst` where a person wrote it.
    pub rule: Option<String>,
    /// Incident that it speaks of.
    pub incident: Option<String>,
}

/// An attributed statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimRow {
    /// Its name within the document, made of its words.
    pub id: String,
    /// Id of who says so.
    pub speaker: Option<String>,
    /// Who says so in the article's words.
    pub speaker_words: Option<String>,
    /// Id of the one through whom it came.
    pub via: Option<String>,
    /// The one through whom it came, in the article's words.
    pub via_words: Option<String>,
    /// The verb as written.
    pub verb: Option<String>,
    /// Id of the medium.
    pub channel: Option<String>,
    /// The words of the article.
    pub evidence: String,
    /// The words before them, where they stand more than once.
    pub prefix: Option<String>,
    /// The words after them, where they stand more than once.
    pub suffix: Option<String>,
    /// The part of the article.
    #[serde(default, rename = "in")]
    pub field: Field,
    /// Id of the rule; `analyst` where a person wrote it.
    pub rule: Option<String>,
    /// Incident that it speaks of.
    pub incident: Option<String>,
}

/// A person in a public role, or a body, that the lexicon lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnknownRow {
    /// The name in full.
    pub name: String,
    /// The role as written.
    pub role: String,
    /// The words of the article.
    pub evidence: String,
}

/// An analyst's annotation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Note {
    /// Its name within the document.
    pub id: String,
    /// The words of the body that it is about.
    pub quote: String,
    /// What sort of note it is.
    pub kind: NoteKind,
    /// The note itself, as Markdown.
    pub body: String,
    /// Who wrote it.
    pub by: Option<String>,
    /// Address that bears it out.
    pub source: Option<String>,
}

/// Sorts of notes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// What a reader should know beside it.
    #[default]
    Context,
    /// What is known of the truth of a statement.
    ClaimCheck,
    /// What a word means.
    Term,
    /// Where it comes from.
    Source,
    /// What was wrong here.
    Correction,
}

/// What a person thinks of the machine's findings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Review {
    /// `reviewed`, or a word of the team's own.
    pub state: Option<String>,
    /// Who reviewed it.
    pub by: Option<String>,
    /// When.
    pub on: Option<Edtf>,
    /// Ids of findings and tags that the machine shall not offer again, and of contradictions that are none.
    pub rejected: Vec<String>,
}
