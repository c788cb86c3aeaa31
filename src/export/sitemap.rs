//! All pages, for search engines; only where it is known at what address the site is served.

use std::sync::Arc;

use super::{
    Content, Desk, Draft, Export, atlas, feeds, network,
    view::{SitemapRow, SitemapView, View},
};
use crate::{annotate::SHELVES, briefing::PagePlace, edtf::Edtf};

/// Plans the sitemap.
pub(super) static EXPORT: Export = Export { name: "sitemap", plan };

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    if desk.briefing.config.base_url.is_none() {
        return Vec::new();
    }
    let desk = Arc::clone(desk);
    let view = Box::new(move || View::Sitemap(SitemapView { pages: pages(&desk) }));
    vec![Draft { path: "sitemap.xml".to_owned(), content: Content::Template { name: "sitemap.xml", view } }]
}

fn pages(desk: &Desk<'_>) -> Vec<SitemapRow> {
    let briefing = desk.briefing;
    let newest = briefing.newest.map(|date| date.to_string());
    let mut pages = Vec::new();
    let mut add = |address: &str, changed: Option<String>| {
        pages.extend(desk.absolute(address).map(|address| SitemapRow { address, changed }));
    };
    let sections = [
        "",
        "articles/",
        "figures/",
        "claims/",
        "incidents/",
        "contradictions/",
        "changes/",
        "sources/",
        "methodology/",
        "search/",
    ];
    for section in sections.into_iter().filter(|section| briefing.config.has(section.trim_end_matches('/'))) {
        add(section, newest.clone());
    }
    let has_incidents = briefing.config.has("timeline") && !briefing.ledger.incidents.is_empty();
    for (section, is_there) in
        [("timeline/", has_incidents), ("map/", atlas::is_there(briefing)), ("network/", network::is_there(briefing))]
    {
        if is_there {
            add(section, newest.clone());
        }
    }
    for article in briefing.articles.iter().filter(|article| !article.front.noindex && !article.front.draft) {
        add(&article.address, feeds::updated(article).map(|date| date.to_string()));
    }
    for shelf in SHELVES.iter().filter(|shelf| briefing.dossiers.iter().any(|dossier| dossier.shelf == *shelf)) {
        add(&format!("{}/", shelf.folder), newest.clone());
    }
    for dossier in &briefing.dossiers {
        let last = dossier.articles.first().and_then(|filed| briefing.articles[filed.article].front.date.as_ref());
        add(&dossier.shelf.address(&dossier.entity.id), last.and_then(Edtf::lower).map(|date| date.to_string()));
    }
    for incident in &briefing.ledger.incidents {
        add(&super::incidents::address(&incident.id), incident.by.map(|date| date.to_string()));
    }
    for page in &briefing.pages {
        if let PagePlace::Free(slug) = &page.place {
            add(&format!("{slug}/"), None);
        }
    }
    pages.sort_by(|a, b| a.address.cmp(&b.address));
    pages
}
