//! `page.html`, `404.html` and `methodology.html`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Link, frame::Frame};
use crate::markdown::Heading;

/// A free page, from `content/pages/*.md`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ProseView<'s> {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// The text as safe HTML.
    pub html: &'s str,
    /// Its headings.
    pub headings: &'s [Heading],
    /// Where to go instead (the sections of the site), for `404.html`.
    pub links: Vec<Link>,
}

/// How the briefing is made.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MethodologyView {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// The rules in force, group by group.
    pub rules: Vec<RuleGroupView>,
    /// Rules in all groups.
    pub n_rules: usize,
    /// Rows of the lexicon in force.
    pub n_entities: usize,
    /// Its rows by kind: "Regions" and how many.
    pub lexicon: Vec<(&'static str, usize)>,
    /// Hash of the lexicon in force.
    pub lexicon_hash: String,
}

/// Rules for one matter.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RuleGroupView {
    /// Fragment that leads to it.
    pub id: &'static str,
    /// "Figures".
    pub label: &'static str,
    /// The rules.
    pub rules: Vec<RuleView>,
}

/// One rule.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RuleView {
    /// Its id.
    pub id: &'static str,
    /// What it does, in one sentence.
    pub sentence: &'static str,
}
