//! From the briefing to drafts: what is published where, a file a format.
//!
//! | template | addresses | view |
//! |---|---|---|
//! | `home.html` | `/` | [`view::HomeView`] |
//! | `articles.html` | `/articles/`, `/articles/page/2/` | [`view::ListingView`] |
//! | `article.html` | `/articles/<slug>/` | [`view::ArticleView`] |
//! | `index.html` | `/regions/ /places/ /actors/ /weapons/ /topics/` | [`view::IndexView`] |
//! | `entity.html` | `/regions/<id>/`, `/regions/<id>/page/2/` and so on | [`view::EntityView`] |
//! | `figures.html` | `/figures/`, `/figures/page/2/` | [`view::FiguresView`] |
//! | `claims.html` | `/claims/`, `/claims/page/2/` | [`view::ClaimsView`] |
//! | `incidents.html` | `/incidents/`, `/incidents/page/2/` | [`view::IncidentsView`] |
//! | `incident.html` | `/incidents/<id>/` | [`view::IncidentView`] |
//! | `contradictions.html` | `/contradictions/`, `/contradictions/page/2/` | [`view::ContradictionsView`] |
//! | `timeline.html` | `/timeline/`, `/timeline/page/2/` | [`view::TimelineView`] |
//! | `map.html` | `/map/` | [`view::MapPageView`] |
//! | `network.html` | `/network/` | [`view::NetworkView`] |
//! | `changes.html` | `/changes/` | [`view::ChangesView`] |
//! | `changes.xml` | `/changes/atom.xml` | [`view::ChangesFeedView`] |
//! | `sources.html` | `/sources/`, `/sources/page/2/` | [`view::SourcesView`] |
//! | `methodology.html` | `/methodology/` | [`view::MethodologyView`] |
//! | `search.html` | `/search/` | [`view::SearchView`] |
//! | `courier.html` | `/courier.html` | [`view::CourierView`] |
//! | `styleguide.html` | `/styleguide/`, under `serve` alone | [`view::StyleguideView`] |
//! | `page.html` | `/about/` and the like | [`view::ProseView`] |
//! | `404.html` | `/404.html` | [`view::ProseView`] |
//! | `redirect.html` | former addresses | [`view::RedirectView`] |
//! | `atom.xml` | `/atom.xml /regions/<id>/atom.xml /actors/<id>/atom.xml` | [`view::FeedView`] |
//! | `sitemap.xml` | `/sitemap.xml` | [`view::SitemapView`] |
//! | `robots.txt` | `/robots.txt` | [`view::RobotsView`] |

pub mod view;

mod article;
mod assets;
mod atlas;
mod boundaries;
mod changes;
mod claims;
mod contradictions;
mod courier;
mod data;
mod desk;
mod elsewhere;
mod entity;
mod feeds;
mod figures;
mod finding;
mod frame;
mod home;
mod incident;
mod incidents;
mod index;
mod json_ld;
mod listing;
mod locator;
mod map;
mod margin;
mod methodology;
mod network;
mod notes;
mod pager;
mod prose;
mod reads;
mod redirects;
mod robots;
mod said;
mod search;
mod sitemap;
mod sources;
mod styleguide;
mod surroundings;
mod timeline;
mod totals;
mod words;

use std::{borrow::Cow, fmt, sync::Arc};

use rustc_hash::FxHashMap;

pub use assets::Assets;
pub use desk::Desk;
pub use reads::{Names, Reads};
pub use search::search_records;
use view::View;

use crate::{
    address,
    briefing::Briefing,
    diagnostic::{Diagnostic, Location},
};

/// A format in which the briefing goes out.
pub struct Export {
    /// Its name.
    pub name: &'static str,
    /// Plans its files.
    pub plan: for<'s> fn(&Arc<Desk<'s>>) -> Vec<Draft<'s>>,
}

/// All formats.
pub static EXPORTS: &[&Export] = &[
    &home::EXPORT,
    &listing::EXPORT,
    &article::EXPORT,
    &index::EXPORT,
    &entity::EXPORT,
    &figures::EXPORT,
    &claims::EXPORT,
    &incidents::EXPORT,
    &incident::EXPORT,
    &contradictions::EXPORT,
    &timeline::EXPORT,
    &atlas::EXPORT,
    &network::EXPORT,
    &changes::EXPORT,
    &sources::EXPORT,
    &courier::EXPORT,
    &methodology::EXPORT,
    &search::EXPORT,
    &prose::EXPORT,
    &feeds::EXPORT,
    &data::EXPORT,
    &sitemap::EXPORT,
    &robots::EXPORT,
    &redirects::EXPORT,
    &assets::EXPORT,
];

/// A file to be: where it goes and what makes it.
#[derive(Debug)]
pub struct Draft<'s> {
    /// Path below the output folder, with forward slashes.
    pub path: String,
    /// What it is made of.
    pub content: Content<'s>,
}

/// Makes a view when it is asked for, so that a plan of many pages stays small.
pub type MakeView<'s> = Box<dyn Fn() -> View<'s> + Send + Sync + 's>;

/// Makes bytes when they are asked for.
pub type MakeBytes<'s> = Box<dyn Fn() -> Cow<'s, [u8]> + Send + Sync + 's>;

/// What a file is made of.
pub enum Content<'s> {
    /// A template and all that it may see.
    Template {
        /// Name of the template.
        name: &'static str,
        /// What it may see.
        view: MakeView<'s>,
    },
    /// Bytes.
    Bytes(MakeBytes<'s>),
}

impl fmt::Debug for Content<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Template { name, .. } => f.debug_tuple("Template").field(name).finish(),
            Self::Bytes(_) => f.write_str("Bytes"),
        }
    }
}

impl<'s> Draft<'s> {
    /// Drafts a page at an address.
    pub(crate) fn page(address: &str, name: &'static str, view: impl Fn() -> View<'s> + Send + Sync + 's) -> Self {
        Self { path: address::file(address), content: Content::Template { name, view: Box::new(view) } }
    }
}

/// What a theme brings to a plan: its files, and what its templates read.
pub type Parts<'s> = (&'s Assets, &'s Reads);

/// Plans all files of a site.
///
/// # Errors
///
/// Two files at one path: a page of the site's own at the address of another, two documents with one slug; outlines that
/// cannot be read.
pub fn plan<'s>(briefing: &'s Briefing<'s>, theme: Parts<'s>) -> Result<Vec<Draft<'s>>, Vec<Diagnostic>> {
    drafts(&desk(briefing, theme)?)
}

/// Plans all files of a site for those who work on it: beside what is published, every part of the theme on one page.
///
/// # Errors
///
/// As for [`plan`].
pub fn plan_for_authors<'s>(briefing: &'s Briefing<'s>, theme: Parts<'s>) -> Result<Vec<Draft<'s>>, Vec<Diagnostic>> {
    let desk = desk(briefing, theme)?;
    let mut drafts = drafts(&desk)?;
    let guide = (styleguide::EXPORT.plan)(&desk);
    // A page of the site's own at that address is the one that is published, and so the one that is shown.
    let is_free = |page: &Draft<'_>| drafts.iter().all(|draft| draft.path != page.path);
    let guide: Vec<Draft<'s>> = guide.into_iter().filter(is_free).collect();
    drafts.extend(guide);
    Ok(drafts)
}

fn desk<'s>(briefing: &'s Briefing<'s>, theme: Parts<'s>) -> Result<Arc<Desk<'s>>, Vec<Diagnostic>> {
    Desk::new(briefing, theme).map(Arc::new).map_err(|told| vec![*told])
}

fn drafts<'s>(desk: &Arc<Desk<'s>>) -> Result<Vec<Draft<'s>>, Vec<Diagnostic>> {
    let mut drafts = Vec::new();
    let mut taken: FxHashMap<String, &'static str> = FxHashMap::default();
    let mut problems = Vec::new();
    // The site's own feed is always made; a site without feeds has none of regions and actors.
    let is_made = |export: &&&Export| export.name == feeds::EXPORT.name || desk.briefing.config.has(export.name);
    for export in EXPORTS.iter().filter(is_made) {
        for draft in (export.plan)(desk) {
            if let Some(other) = taken.insert(draft.path.clone(), export.name) {
                problems.push(clash(&draft.path, other, export.name));
            }
            drafts.push(draft);
        }
    }
    if problems.is_empty() { Ok(drafts) } else { Err(problems) }
}

fn clash(path: &str, one: &str, other: &str) -> Diagnostic {
    Diagnostic::error("same-address", format!("two files would lie at `{path}`: of {one} and of {other}"))
        .at(Location::file(path))
        .help("give one of them another `slug`, alias or name")
}

#[cfg(test)]
mod tests;
