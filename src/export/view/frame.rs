//! What every page shows around its own matter.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{DateView, Link, Shared};

/// The site as a whole, the same on every page (`site`).
#[derive(Debug, Serialize, JsonSchema)]
pub struct Site {
    /// Its name.
    pub title: String,
    /// One sentence on what it is.
    pub description: String,
    /// Its language, as a BCP 47 tag.
    pub language: String,
    /// Who writes it.
    pub author: Option<String>,
    /// Where it is served, with a slash at the end; none where it is read from a disk.
    pub base_url: Option<String>,
    /// Address of the home page.
    pub home: String,
    /// The sections: label and address; `name` is what `page.section` says.
    pub navigation: Vec<Link>,
    /// Free pages for the foot: about, methodology and the site's own.
    pub footer: Vec<Link>,
    /// Style sheets and scripts by name, `theme.css` for example, with their addresses.
    pub assets: BTreeMap<String, String>,
    /// Fonts that every page shows, for a browser to fetch early; empty where the site is read from a disk or brings its own.
    pub fonts: Vec<String>,
    /// Address of the page of rules.
    pub methodology: String,
    /// Address of the site's feed.
    pub feed: String,
    /// Name and version of the program.
    pub generator: String,
}

/// How much the briefing holds: on the pages that tell of it alone, so that a new article leaves all others as they are.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Extent {
    /// The newest date in the content; never the clock.
    pub newest: Option<DateView>,
    /// Articles published.
    pub n_articles: usize,
    /// Figures found in them.
    pub n_figures: usize,
    /// Claims and quotations found in them.
    pub n_claims: usize,
}

/// One page's own frame (`page`).
#[derive(Debug, Serialize, JsonSchema)]
pub struct PageFrame {
    /// The headline, and the first part of the document's title.
    pub title: String,
    /// A sentence or two for search engines and cards; empty where nothing may be said.
    pub description: String,
    /// The way up to the site's root: `./`, `../`, `../../`; stands before every address.
    pub root: String,
    /// Its own address from the root.
    pub address: String,
    /// Its absolute address; none without a `base_url`.
    pub canonical: Option<String>,
    /// `name` of the navigation's entry that it belongs to; empty where there is none.
    pub section: &'static str,
    /// Kept out of search engines.
    pub noindex: bool,
    /// Whether it shows highlighted code and needs `code.css`.
    pub has_code: bool,
    /// The way to it from the home page, itself left out.
    pub crumbs: Vec<Link>,
    /// Feeds of the site and of what it is about: label and address.
    pub feeds: Vec<Link>,
    /// Structured data, already safe to stand in a `<script type="application/ld+json">`.
    pub json_ld: Option<String>,
}

/// The two parts of a frame, at the top of every page's view.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Frame {
    /// The site.
    pub site: Shared<Site>,
    /// The page.
    pub page: PageFrame,
}
