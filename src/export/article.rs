//! A page for each article.

use std::sync::Arc;

use super::{
    Desk, Draft, Export, feeds, finding,
    frame::{Code, Matter, Search, named},
    json_ld, map, notes, sources,
    view::{ArticleView, FigureView, RelatedView, TagGroupView, TagView, View},
    words,
};
use crate::{
    annotate::{Annotated, SHELVES, Shelf, Tagged},
    article::TitleBasis,
    config::Publish,
    document::Review,
    lexicon::EntityKind,
};

/// Plans a page for each article.
pub(super) static EXPORT: Export = Export { name: "article", plan };

/// Shows an article.
const TEMPLATE: &str = "article.html";

/// Words that a reader reads in a minute.
const WORDS_A_MINUTE: usize = 220;

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let articles = desk.briefing.articles.iter().enumerate();
    articles
        .map(|(at, article)| {
            let desk = Arc::clone(desk);
            Draft::page(&article.address, TEMPLATE, move || View::Article(view(&desk, at)))
        })
        .collect()
}

fn view<'s>(desk: &Desk<'s>, at: usize) -> ArticleView<'s> {
    let article = &desk.briefing.articles[at];
    let front = &article.front;
    let read = desk.reads.of(TEMPLATE);
    let tags = tag_groups(desk, article);
    let (figures, claims) = notes::untold(desk, article);
    let topics = tags.iter().find(|group| group.kind == "topic").map(|group| group.tags.clone());
    ArticleView {
        frame: desk.frame(matter(desk, article)),
        title: &front.title,
        title_basis: basis(front.title_basis),
        standfirst: front.standfirst.as_deref(),
        summary: front.summary.as_deref(),
        date: front.date.as_ref().map(words::date),
        updated: front.updated.as_ref().map(words::date),
        minutes: article.n_words.div_ceil(WORDS_A_MINUTE),
        topics: topics.unwrap_or_default(),
        publish: publish(article.publish),
        draft: front.draft,
        review: front.review.as_ref().and_then(review),
        source: sources::source(article),
        tags,
        map: read.make("map", || map::of_article(desk, article)),
        headings: &article.headings,
        blocks: notes::blocks(desk, article),
        notes: notes::lines(article),
        loose: notes::loose(article),
        glance: glance(desk, article),
        n_figures: article.figures.len(),
        n_claims: article.quotes.len() + article.claims.len(),
        figures,
        claims,
        unknown: front.unknown.iter().map(|row| (row.name.as_str(), row.role.as_str())).collect(),
        repairs: sources::repairs(article),
        quarantine: sources::quarantine(article),
        related: read.make("related", || related(desk, at)),
        previous: (at + 1 < desk.n_articles()).then(|| desk.card(at + 1)),
        next: at.checked_sub(1).map(|newer| desk.card(newer)),
        extra: &front.extra,
    }
}

/// Figures in the box on top.
const N_GLANCE: usize = 4;

/// Shows the first figures, those of people before those of weapons and things.
fn glance(desk: &Desk<'_>, article: &Annotated) -> Vec<FigureView> {
    let rows = &article.front.figures;
    let people = (0..rows.len()).filter(|at| words::is_of_people(rows[*at].outcome));
    let things = (0..rows.len()).filter(|at| !words::is_of_people(rows[*at].outcome));
    people.chain(things).take(N_GLANCE).map(|at| finding::figure(desk, article, at)).collect()
}

fn matter(desk: &Desk<'_>, article: &Annotated) -> Matter {
    let front = &article.front;
    let regions = article.tags.iter().filter(|tag| tag.kind == EntityKind::Region);
    let region = regions.filter_map(|tag| desk.entity_link(&tag.id)).find(|region| region.address.is_some());
    let mut crumbs = vec![desk.section("articles", "Articles")];
    let mut feeds = Vec::new();
    if let Some(region) = region {
        crumbs = vec![desk.section("regions", "Regions")];
        crumbs.push(named(&region.id, &region.name, region.address.unwrap_or_default()));
        if desk.briefing.config.has(feeds::EXPORT.name) {
            feeds.push(named("region", &region.name, format!("regions/{}/atom.xml", region.id)));
        }
    }
    Matter {
        title: front.title.clone(),
        description: description(article),
        address: article.address.clone(),
        section: "articles",
        crumbs,
        feeds,
        json_ld: desk.reads.of(TEMPLATE).make("json_ld", || Some(json_ld::article(desk, article))),
        search: if front.noindex || front.draft { Search::Ignore } else { Search::Index },
        code: if article.has_code { Code::Present } else { Code::Absent },
    }
}

/// Says in a sentence or two what an article is about: the analyst's words, or the text's first; nothing where they may not
/// be shown.
fn description(article: &Annotated) -> String {
    let front = &article.front;
    let said = front.summary.as_ref().or(front.standfirst.as_ref()).or(article.opening.as_ref());
    said.cloned().unwrap_or_default()
}

fn basis(basis: TitleBasis) -> &'static str {
    match basis {
        TitleBasis::Text => "text",
        TitleBasis::Trailer => "trailer",
        TitleBasis::Metadata => "metadata",
        TitleBasis::Generated => "generated",
        TitleBasis::Analyst => "analyst",
    }
}

/// Names how much of a text is shown.
pub(super) fn publish(publish: Publish) -> &'static str {
    match publish {
        Publish::Full => "full",
        Publish::Excerpts => "excerpts",
        Publish::None => "none",
    }
}

fn review(review: &Review) -> Option<String> {
    let mut words = review.state.clone()?;
    if let Some(by) = &review.by {
        words = format!("{words} by {by}");
    }
    Some(match &review.on {
        Some(on) => format!("{words}, {}", words::date(on).words),
        None => words,
    })
}

fn tag_groups(desk: &Desk<'_>, article: &Annotated) -> Vec<TagGroupView> {
    let group = |shelf: &Shelf| {
        let tags = article.tags.iter().filter(|tag| tag.kind == shelf.kind);
        TagGroupView { kind: shelf.name, label: shelf.label, tags: tags.filter_map(|of| tag(desk, of)).collect() }
    };
    SHELVES.iter().map(group).filter(|group| !group.tags.is_empty()).collect()
}

fn tag(desk: &Desk<'_>, tag: &Tagged) -> Option<TagView> {
    let link = desk.entity_link(&tag.id).filter(|link| !link.id.is_empty())?;
    let implied_by = tag.implied_by.as_ref().and_then(|id| desk.entity_link(id)).map(|by| by.name);
    Some(TagView {
        id: link.id,
        name: link.name,
        address: link.address,
        n_mentions: tag.n_mentions,
        implied_by,
        line: tag.line,
    })
}

/// Finds the five articles that share most with one; what fewer articles have counts for more.
fn related(desk: &Desk<'_>, at: usize) -> Vec<RelatedView> {
    let briefing = desk.briefing;
    let tags = briefing.articles[at].tags.iter();
    let dossiers: Vec<usize> = tags.filter_map(|tag| briefing.dossier(&tag.id)).collect();
    let n_filed = |dossier: usize| briefing.dossiers[dossier].articles.len();
    // Other articles, each once for each dossier that it shares, by its place in the list.
    let mut others: Vec<(usize, usize)> = Vec::new();
    for (place, dossier) in dossiers.iter().enumerate() {
        let filed = &briefing.dossiers[*dossier].articles;
        let here = filed.partition_point(|filed| filed.article < at);
        let near = here.saturating_sub(NEAR)..(here + NEAR + 1).min(filed.len());
        others.extend(filed[near].iter().map(|filed| (filed.article, place)).filter(|(other, _)| *other != at));
    }
    others.sort_unstable();
    let score = |shares: &[(usize, usize)]| -> usize {
        shares.iter().map(|(_, place)| 1_000 / (n_filed(dossiers[*place]) + 1)).sum()
    };
    let mut ranked: Vec<&[(usize, usize)]> = others.chunk_by(|one, next| one.0 == next.0).collect();
    ranked.sort_by_cached_key(|shares| std::cmp::Reverse(score(shares)));
    let view = |shares: &[(usize, usize)]| {
        let mut shared: Vec<usize> = shares.iter().map(|(_, place)| dossiers[*place]).collect();
        shared.sort_by_key(|dossier| n_filed(*dossier));
        let names = shared.iter().take(3).filter_map(|at| desk.entity_link(&briefing.dossiers[*at].entity.id));
        RelatedView { card: desk.card(shares[0].0), shares: names.collect() }
    };
    ranked.into_iter().take(5).map(view).collect()
}

/// Of an entity with many articles, those so many before and after are looked at.
const NEAR: usize = 20;
