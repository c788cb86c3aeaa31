//! What is known of one article when the site is searched.

use std::collections::BTreeMap;

use serde::Serialize;

/// One article as the search sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Its page, from the site's root.
    pub address: String,
    /// The words that are searched and quoted.
    pub text: String,
    /// What results show beside the words: `title`, `date`, `publisher`.
    pub meta: BTreeMap<String, String>,
    /// What results are narrowed by: `region`, `actor`, `topic`, `publisher`, `date`.
    pub filters: BTreeMap<String, Vec<String>>,
    /// What results are put in order by: `date`.
    pub sort: BTreeMap<String, String>,
}
