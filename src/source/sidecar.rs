//! What is known of a source from outside its text: `NAME.toml` beside `NAME.txt`.

use serde::{Deserialize, Serialize};

use crate::{config::Publish, edtf::Edtf};

/// The facts of a sidecar; all are optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sidecar {
    /// Who published the article first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Who published this copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub republished_by: Option<String>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Edtf>,
    /// How the date is known: `in-text footer url external analyst`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_basis: Option<String>,
    /// Address of the original.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Address of an archived copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived_url: Option<String>,
    /// When it was retrieved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retrieved: Option<Edtf>,
    /// Language of the text, as a BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Under what rights it is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rights: Option<String>,
    /// How much of the text the site may show; the site's default where it does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish: Option<Publish>,
}
