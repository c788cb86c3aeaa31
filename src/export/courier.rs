//! The courier edition: the briefing as one file. It holds what was found, not the articles' texts.

use std::sync::Arc;

use super::{
    Desk, Draft, Export, finding,
    frame::{Matter, Search},
    home, map, notes, sources,
    view::{CourierArticle, CourierView, View},
};

/// Plans the courier edition.
pub(super) static EXPORT: Export = Export { name: "courier", plan };

/// Articles in it, the newest.
const N_ARTICLES: usize = 200;

/// Its style sheet among the static files.
const STYLE: &str = "courier.css";

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let desk = Arc::clone(desk);
    vec![Draft::page("courier.html", "courier.html", move || View::Courier(view(&desk)))]
}

fn view<'s>(desk: &Desk<'s>) -> CourierView<'s> {
    let matter = Matter {
        title: "Courier edition".to_owned(),
        description: format!("{} as one file, to print or to carry.", desk.briefing.config.title),
        address: "courier.html".to_owned(),
        section: "courier",
        search: Search::Ignore,
        ..Matter::default()
    };
    let css = desk.assets.bytes(STYLE).map(|bytes| String::from_utf8_lossy(bytes).replace('<', ""));
    CourierView {
        frame: desk.frame(matter),
        extent: home::extent(desk),
        css: css.unwrap_or_default(),
        map: map::of_site(desk, None),
        articles: (0..desk.n_articles().min(N_ARTICLES)).map(|at| article(desk, at)).collect(),
    }
}

fn article<'s>(desk: &Desk<'s>, at: usize) -> CourierArticle<'s> {
    let article = &desk.briefing.articles[at];
    CourierArticle {
        card: desk.card(at),
        source: sources::source(article),
        figures: notes::groups(finding::figures(desk, article).into_iter()),
        claims: finding::claims(desk, article),
        notes: article.notes.iter().map(notes::note).collect(),
    }
}
