//! The search page, and what is searched. Without script, and from a disk, the page lists what can be browsed.

use std::{collections::BTreeMap, sync::Arc};

use rayon::prelude::*;

use super::{
    Desk, Draft, Export,
    frame::Matter,
    listing,
    view::{BrowseView, SearchView, View},
    words,
};
use crate::{
    address::Style,
    annotate::{Annotated, SHELVES, Shelf},
    briefing::Briefing,
    config::{Engine, Searched},
    lexicon::EntityKind,
    search::Record,
};

/// Plans the search page.
pub(super) static EXPORT: Export = Export { name: "search", plan };

/// In larger briefings the beginning of each article is searched alone: an index of full texts takes a quarter of a
/// megabyte of memory for each of them, measured with Pagefind 1.6.
const MOST_IN_FULL: usize = 5_000;
/// Words of such a beginning.
const OPENING_WORDS: usize = 60;
/// Entities of a kind that the page lists.
const MOST_LISTED: usize = 40;

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let desk = Arc::clone(desk);
    vec![Draft::page("search/", "search.html", move || View::Search(view(&desk)))]
}

fn view(desk: &Desk<'_>) -> SearchView {
    let config = desk.briefing.config;
    let matter = Matter {
        title: "Search".to_owned(),
        description: format!("Search the articles of {}.", config.title),
        address: "search/".to_owned(),
        section: "search",
        ..Matter::default()
    };
    SearchView {
        frame: desk.frame(matter),
        has_index: config.search.engine == Engine::Pagefind,
        index: crate::search::FOLDER,
        n_articles: desk.n_articles(),
        in_full: searched(desk.briefing) == Searched::Full,
        browse: SHELVES.iter().filter_map(|shelf| browse(desk, shelf)).collect(),
        months: listing::months(desk),
    }
}

/// Lists the entities of a kind with most articles.
fn browse(desk: &Desk<'_>, shelf: &Shelf) -> Option<BrowseView> {
    let dossiers = &desk.briefing.dossiers;
    let mut of_kind: Vec<usize> = (0..dossiers.len()).filter(|at| dossiers[*at].shelf == shelf).collect();
    let n_entities = of_kind.len();
    of_kind.sort_by_key(|at| std::cmp::Reverse(dossiers[*at].articles.len()));
    let entities = of_kind.into_iter().take(MOST_LISTED).map(|at| desk.entities[at].clone()).collect();
    (n_entities > 0).then(|| BrowseView { all: desk.section(shelf.folder, shelf.label), n_entities, entities })
}

/// Gives what is searched, article by article; nothing where the site has no search.
pub fn search_records(briefing: &Briefing<'_>) -> Vec<Record> {
    if briefing.config.search.engine == Engine::None {
        return Vec::new();
    }
    let searched = searched(briefing);
    let shown = briefing.articles.par_iter().filter(|article| !article.front.noindex);
    shown.map(|article| record(briefing, article, searched)).collect()
}

/// Tells how much of each article is searched.
fn searched(briefing: &Briefing<'_>) -> Searched {
    let by_size = if briefing.articles.len() > MOST_IN_FULL { Searched::Opening } else { Searched::Full };
    briefing.config.search.text.unwrap_or(by_size)
}

fn record(briefing: &Briefing<'_>, article: &Annotated, searched: Searched) -> Record {
    let front = &article.front;
    let mut meta = BTreeMap::from([("title".to_owned(), front.title.clone())]);
    let mut filters = BTreeMap::new();
    let mut sort = BTreeMap::new();
    if let Some(date) = &front.date {
        meta.insert("date".to_owned(), words::date(date).words);
        if let Some(lower) = date.lower() {
            filters.insert("date".to_owned(), vec![format!("{:04}-{:02}", lower.year(), lower.month())]);
            sort.insert("date".to_owned(), lower.to_string());
        }
    }
    if let Some(publisher) = &front.source.publisher {
        meta.insert("publisher".to_owned(), publisher.clone());
        filters.insert("publisher".to_owned(), vec![publisher.clone()]);
    }
    for (name, kind) in [("region", EntityKind::Region), ("actor", EntityKind::Actor), ("topic", EntityKind::Topic)] {
        let tags = article.tags.iter().filter(|tag| tag.kind == kind && briefing.dossier(&tag.id).is_some());
        let names: Vec<String> = tags.filter_map(|tag| Some(briefing.lexicon.get(&tag.id)?.name.clone())).collect();
        if !names.is_empty() {
            filters.insert(name.to_owned(), names);
        }
    }
    let address = Style::of(briefing.config.base_url.as_deref()).link(&article.address);
    Record { address, text: text(article, searched), meta, filters, sort }
}

/// Gives the words of an article that may be found: its title, and the text as far as it may be shown.
fn text(article: &Annotated, searched: Searched) -> String {
    let text = article.searched.as_deref().unwrap_or_default();
    let body = match searched {
        Searched::Full => text,
        Searched::Opening => match text.match_indices(' ').nth(OPENING_WORDS) {
            Some((end, _)) => &text[..end],
            None => text,
        },
    };
    format!("{}\n{body}", article.front.title)
}
