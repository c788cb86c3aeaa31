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
//! | `sources.html` | `/sources/`, `/sources/page/2/` | [`view::SourcesView`] |
//! | `methodology.html` | `/methodology/` | [`view::MethodologyView`] |
//! | `page.html` | `/about/` and the like | [`view::ProseView`] |
//! | `404.html` | `/404.html` | [`view::ProseView`] |
//! | `redirect.html` | former addresses | [`view::RedirectView`] |
//! | `atom.xml` | `/atom.xml /regions/<id>/atom.xml /actors/<id>/atom.xml` | [`view::FeedView`] |
//! | `sitemap.xml` | `/sitemap.xml` | [`view::SitemapView`] |
//! | `robots.txt` | `/robots.txt` | [`view::RobotsView`] |

pub mod view;

use std::borrow::Cow;

use view::View;

/// A file to be: where it goes and what makes it.
#[derive(Debug)]
pub struct Draft<'s> {
    /// Path below the output folder, with forward slashes.
    pub path: String,
    /// What it is made of.
    pub content: Content<'s>,
}

/// What a file is made of.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "a draft lives from its plan to its page, and most are pages")]
pub enum Content<'s> {
    /// A template and all that it may see.
    Template {
        /// Name of the template.
        name: &'static str,
        /// What it may see.
        view: View<'s>,
    },
    /// Ready bytes.
    Bytes(Cow<'s, [u8]>),
}
