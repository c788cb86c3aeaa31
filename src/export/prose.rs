//! Free pages, and the page that is shown where there is none.

use std::sync::Arc;

use super::{
    Content, Desk, Draft, Export,
    frame::{Code, Matter, Search, named},
    view::{ProseView, View},
};
use crate::{
    annotate::SHELVES,
    briefing::{Page, PagePlace},
};

/// Plans the free pages and the 404 page.
pub(super) static EXPORT: Export = Export { name: "pages", plan };

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let free = desk.briefing.pages.iter().filter_map(|page| match &page.place {
        PagePlace::Free(slug) => Some((page, format!("{slug}/"))),
        _ => None,
    });
    let mut drafts: Vec<Draft<'s>> = free
        .map(|(page, address)| {
            let desk = Arc::clone(desk);
            Draft::page(&address.clone(), "page.html", move || View::Prose(view(&desk, page, &address)))
        })
        .collect();
    let desk = Arc::clone(desk);
    let view = Box::new(move || View::Prose(missing(&desk)));
    drafts.push(Draft { path: "404.html".to_owned(), content: Content::Template { name: "404.html", view } });
    drafts
}

fn view<'s>(desk: &Desk<'s>, page: &'s Page, address: &str) -> ProseView<'s> {
    let matter = Matter {
        title: page.title.clone(),
        description: page.description.clone(),
        address: address.to_owned(),
        code: if page.has_code { Code::Present } else { Code::Absent },
        ..Matter::default()
    };
    ProseView { frame: desk.frame(matter), html: &page.html, headings: &page.headings, links: Vec::new() }
}

/// Makes the page for addresses that lead nowhere. A server shows it at any depth, so its links start from the site's
/// address where that is known.
fn missing<'s>(desk: &Desk<'s>) -> ProseView<'s> {
    let matter = Matter {
        title: "Page not found".to_owned(),
        address: "404.html".to_owned(),
        search: Search::Ignore,
        ..Matter::default()
    };
    let mut frame = desk.frame(matter);
    frame.page.canonical = None;
    if let Some(base) = desk.absolute("") {
        frame.page.root = base;
    }
    let mut links = vec![named("articles", "Articles", desk.link("articles/"))];
    let filled = SHELVES.iter().filter(|shelf| desk.briefing.dossiers.iter().any(|dossier| dossier.shelf == *shelf));
    links.extend(filled.map(|shelf| desk.section(shelf.folder, shelf.label)));
    ProseView { frame, html: "", headings: &[], links }
}
