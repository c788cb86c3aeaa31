//! `atom.xml`, `sitemap.xml`, `robots.txt` and `redirect.html`: what machines read.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Card, Shared, Site};

/// A feed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FeedView {
    /// The site.
    pub site: Shared<Site>,
    /// Its name.
    pub title: String,
    /// A name that never changes: its address, or `urn:sha256:`.
    pub id: String,
    /// RFC 3339: the newest `updated` of its entries, or of the site.
    pub updated: String,
    /// Absolute address of the feed; none without a `base_url`.
    pub own: Option<String>,
    /// The page it belongs to: absolute with a `base_url`, else from the feed.
    pub page: String,
    /// Its newest articles.
    pub entries: Vec<EntryView>,
}

/// One entry of a feed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EntryView {
    /// The article.
    pub card: Shared<Card>,
    /// A name that never changes: its address, or `urn:sha256:`.
    pub id: String,
    /// The page: absolute with a `base_url`, else from the feed.
    pub link: String,
    /// RFC 3339.
    pub updated: String,
    /// RFC 3339, where a day is known.
    pub published: Option<String>,
}

/// All pages for search engines.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SitemapView {
    /// The pages, by address.
    pub pages: Vec<SitemapRow>,
}

/// One page for search engines.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SitemapRow {
    /// Absolute address.
    pub address: String,
    /// Day of its newest content.
    pub changed: Option<String>,
}

/// What crawlers may read.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RobotsView {
    /// Absolute address of the sitemap.
    pub sitemap: Option<String>,
}

/// A former address.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RedirectView {
    /// The site.
    pub site: Shared<Site>,
    /// Headline of what was there.
    pub title: String,
    /// Where it is now, as a link from here.
    pub link: String,
    /// Its absolute address.
    pub canonical: Option<String>,
}
