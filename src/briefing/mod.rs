//! All articles together: in order, filed under what they are about, counted.
//!
//! Everything is computed from the articles themselves, never from the clock: "recent" means the thirty days before the
//! newest date of the content. Drafts are left out before. An entity without articles has no dossier, so no page, nor has
//! a person whose name may not stand on pages.

pub mod change;
pub mod contradiction;
pub mod days;
pub mod edition;
pub mod figure_graph;
pub mod incident;
pub mod rule;
pub mod silence;
pub mod sum;
pub mod total;

mod bearing;
mod copies;
mod dossier;
mod gazetteer;
mod index;
mod ledger;
mod month;
mod origin;
mod page;
mod reason;
mod toll;

use std::sync::Arc;

use rustc_hash::FxHashMap;

pub use bearing::Bearing;
pub use copies::Copies;
pub use dossier::{Dossier, Filed, SeenWith};
pub use edition::{Edition, Frozen};
pub use gazetteer::Id;
pub use incident::{Incident, IncidentNote, Scope};
pub use index::{Group, INDEXES, Index, Key};
pub use ledger::Ledger;
pub use month::{Month, RECENT_DAYS, recent_since};
pub use origin::Origins;
pub use page::{Page, PagePlace};

use crate::{annotate::Annotated, config::Config, lexicon::Lexicon};
use jiff::civil::Date;

/// The whole briefing.
#[derive(Debug)]
pub struct Briefing<'b> {
    /// The settings of the site.
    pub config: &'b Config,
    /// What is known beforehand.
    pub lexicon: &'b Lexicon,
    /// The articles, newest first, the undated last by slug.
    pub articles: Vec<Arc<Annotated>>,
    /// Free pages and prose on entities, by path.
    pub pages: Vec<Page>,
    /// Entities with articles, kind by kind, by name.
    pub dossiers: Vec<Dossier<'b>>,
    /// Months with articles, newest first; the undated last.
    pub months: Vec<Month>,
    /// Publishers with their articles, by count, then name.
    pub publishers: Vec<Group>,
    /// Which articles go back to one text.
    pub origins: Origins,
    /// The newest date of any article.
    pub newest: Option<Date>,
    /// What all articles together say, and where they differ.
    pub ledger: Ledger,
    /// What people say of incidents.
    pub notes: Vec<IncidentNote>,
    /// What the briefing said before, the oldest first.
    pub editions: Vec<Edition>,
    places: FxHashMap<String, usize>,
    by_slug: FxHashMap<String, usize>,
}

impl Briefing<'_> {
    /// Gives the place of an article by its slug.
    pub fn article(&self, slug: &str) -> Option<usize> {
        self.by_slug.get(slug).copied()
    }

    /// Computes the ledger anew: a pure function of the articles, of what people say of incidents, and of the editions.
    pub fn reckon(&self) -> Ledger {
        ledger::compute(&self.articles, self.lexicon, (&self.notes, &Frozen::of(&self.editions)))
    }

    /// Gives the place of an entity's dossier.
    pub fn dossier(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }
}

/// What people wrote beside the articles.
#[derive(Debug, Default)]
pub struct Prose {
    /// Free pages and prose on entities.
    pub pages: Vec<Page>,
    /// What they say of incidents.
    pub notes: Vec<IncidentNote>,
    /// What the briefing said before.
    pub editions: Vec<Edition>,
}

/// Puts all articles in order and files them.
pub fn arrange<'b>(
    mut articles: Vec<Arc<Annotated>>,
    Prose { mut pages, notes, editions }: Prose,
    (lexicon, config): (&'b Lexicon, &'b Config),
    copies: &Copies,
) -> Briefing<'b> {
    articles.sort_by_cached_key(|article| order(article));
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    let newest = articles.iter().filter_map(|article| article.front.date.as_ref()?.lower()).max();
    let file = || (dossier::all(&articles, (lexicon, config), newest), month::all(&articles, lexicon));
    let compute = || ledger::compute(&articles, lexicon, (&notes, &Frozen::of(&editions)));
    let ((dossiers, months), ledger) = rayon::join(file, compute);
    let places = dossiers.iter().enumerate().map(|(at, dossier)| (dossier.entity.id.clone(), at)).collect();
    let by_slug = articles.iter().enumerate().map(|(at, article)| (article.front.slug.clone(), at)).collect();
    Briefing {
        config,
        lexicon,
        ledger,
        notes,
        editions,
        months,
        publishers: index::publishers(&articles, lexicon),
        origins: Origins::of(articles.iter().map(|article| &article.sketch), copies),
        pages,
        dossiers,
        newest,
        places,
        by_slug,
        articles,
    }
}

/// Newest first, the undated last by slug.
fn order(article: &Annotated) -> (bool, std::cmp::Reverse<Option<Date>>, String) {
    let lower = article.front.date.as_ref().and_then(crate::edtf::Edtf::lower);
    (lower.is_none(), std::cmp::Reverse(lower), article.front.slug.clone())
}

#[cfg(test)]
mod tests;
