//! Incidents in time: the strip, week by week, and the list that says the same.

use schemars::JsonSchema;
use serde::Serialize;

use super::{IncidentCard, Pager, Shared, frame::Frame};

/// Incidents in time: a picture, and a list of the same.
#[derive(Debug, Serialize, JsonSchema)]
pub struct StripView {
    /// The strip as SVG, with a sentence for those who do not see it; none where no incident has a day.
    pub picture: Option<String>,
    /// The incidents, by their numbers in the picture, the oldest first.
    pub moments: Vec<MomentView>,
}

/// One incident of a timeline.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MomentView {
    /// Its number in the picture.
    pub number: usize,
    /// The incident.
    pub incident: Shared<IncidentCard>,
}

/// What is told of one outcome week by week. An incident counts once, in the week in which it began.
#[derive(Debug, Serialize, JsonSchema)]
pub struct WeeksView {
    /// The outcome for people: "killed".
    pub outcome_words: &'static str,
    /// The weeks as SVG, with a sentence for those who do not see it.
    pub picture: String,
    /// The weeks of which something is told.
    pub weeks: Vec<WeekView>,
}

/// One week.
#[derive(Debug, Serialize, JsonSchema)]
pub struct WeekView {
    /// Its Monday: "23 June 2025".
    pub label: String,
    /// Least and greatest number for people: "5 to 7", "at least 14".
    pub words: String,
}

/// `timeline.html`: a page of the incidents in time.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TimelineView {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// The newest incidents as a strip, on the first page alone.
    pub strip: Option<StripView>,
    /// Killed and injured week by week, on the first page alone.
    pub weeks: Vec<WeeksView>,
    /// The incidents of this page, the newest first.
    pub incidents: Vec<Shared<IncidentCard>>,
    /// Incidents on all pages.
    pub n_incidents: usize,
    /// Where this page stands among the pages.
    pub pager: Pager,
}
