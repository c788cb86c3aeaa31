//! `changes.html` and `changes.xml`: what differs in substance from what the briefing said before.

use schemars::JsonSchema;
use serde::Serialize;

use super::{DateView, Link, Shared, Site, frame::Frame};

/// What differs from former editions.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChangesView {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// From the last edition to the present, then from edition to edition, the newest first; empty without editions.
    pub steps: Vec<StepView>,
    /// Address of the feed.
    pub feed: String,
}

/// What differs from one edition to the next.
#[derive(Debug, Serialize, JsonSchema)]
pub struct StepView {
    /// Name of the earlier edition.
    pub from: String,
    /// Name of the later; none for the present.
    pub to: Option<String>,
    /// The newest date of any article in the later.
    pub newest: Option<DateView>,
    /// What differs, by why it does; empty where nothing does.
    pub causes: Vec<CauseView>,
    /// Differences in all.
    pub n_changes: usize,
}

/// What differs for one reason.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CauseView {
    /// `news source correction rule`.
    pub cause: &'static str,
    /// "We corrected".
    pub words: &'static str,
    /// What differs, at most 500.
    pub changes: Vec<ChangeView>,
}

/// One difference.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChangeView {
    /// `new-incident toll-moved claim-withdrawn …`.
    pub kind: &'static str,
    /// What differs, as a sentence.
    pub words: String,
    /// The article or incident, where it still has a page.
    pub link: Option<Link>,
}

/// The differences as a feed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChangesFeedView {
    /// The site.
    pub site: Shared<Site>,
    /// Its name.
    pub title: String,
    /// A name that never changes.
    pub id: String,
    /// RFC 3339: the newest date of the content.
    pub updated: String,
    /// Absolute address of the feed; none without a `base_url`.
    pub own: Option<String>,
    /// The page of changes.
    pub page: String,
    /// An entry for each step in which something differs.
    pub entries: Vec<ChangeEntryView>,
}

/// The differences of one step.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChangeEntryView {
    /// A name that never changes while the differences are the same.
    pub id: String,
    /// "3 changes since edition may".
    pub title: String,
    /// RFC 3339.
    pub updated: String,
    /// The differences, a sentence each.
    pub lines: Vec<String>,
}
