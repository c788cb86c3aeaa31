//! Atom feeds: of the site, of each region and of each actor.

use std::{fmt::Write as _, sync::Arc};

use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::{
    Content, Desk, Draft, Export, entity,
    view::{EntryView, FeedView, View},
};
use crate::{address, annotate::Annotated, edtf::Edtf};

/// Plans all feeds.
pub(super) static EXPORT: Export = Export { name: "feeds", plan };

/// What a feed is of.
struct Subject {
    title: String,
    address: String,
    page: String,
    articles: Vec<usize>,
}

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let size = desk.briefing.config.feed_size;
    let title = &desk.briefing.config.title;
    let whole = Subject {
        title: title.clone(),
        address: "atom.xml".to_owned(),
        page: String::new(),
        articles: (0..desk.n_articles().min(size)).collect(),
    };
    let dossiers = desk.briefing.dossiers.iter().filter(|dossier| entity::has_feed(desk, dossier.entity));
    let of_entities = dossiers.map(|dossier| Subject {
        title: format!("{} – {title}", dossier.entity.name),
        address: entity::feed(dossier),
        page: dossier.shelf.address(&dossier.entity.id),
        articles: dossier.articles.iter().take(size).map(|filed| filed.article).collect(),
    });
    std::iter::once(whole)
        .chain(of_entities)
        .map(|subject| {
            let desk = Arc::clone(desk);
            let path = subject.address.clone();
            let view = Box::new(move || View::Feed(view(&desk, &subject)));
            Draft { path, content: Content::Template { name: "atom.xml", view } }
        })
        .collect()
}

fn view(desk: &Desk<'_>, subject: &Subject) -> FeedView {
    let entries: Vec<EntryView> = subject.articles.iter().map(|at| entry(desk, subject, *at)).collect();
    let newest = entries.iter().map(|entry| entry.updated.clone()).max();
    FeedView {
        site: desk.site.clone(),
        title: subject.title.clone(),
        id: id(desk, &subject.address),
        updated: newest.unwrap_or_else(|| instant(desk.briefing.newest)),
        own: desk.absolute(&subject.address),
        page: link(desk, subject, &subject.page),
        entries,
    }
}

fn entry(desk: &Desk<'_>, subject: &Subject, at: usize) -> EntryView {
    let article = &desk.briefing.articles[at];
    let published = article.front.date.as_ref().and_then(Edtf::lower);
    EntryView {
        card: desk.card(at),
        id: id(desk, &article.address),
        link: link(desk, subject, &article.address),
        updated: instant(updated(article).or(desk.briefing.newest)),
        published: published.map(|date| instant(Some(date))),
    }
}

/// Finds when an article was last changed: `updated`, else its date, else when it was retrieved.
pub(super) fn updated(article: &Annotated) -> Option<Date> {
    let front = &article.front;
    let dates = [&front.updated, &front.date, &front.source.retrieved];
    dates.into_iter().flatten().find_map(Edtf::lower)
}

/// Writes a day as RFC 3339 asks; without any day the beginning of the calendar that computers count by.
pub(super) fn instant(date: Option<Date>) -> String {
    format!("{}T00:00:00Z", date.unwrap_or(jiff::civil::date(1970, 1, 1)))
}

fn link(desk: &Desk<'_>, subject: &Subject, to: &str) -> String {
    desk.absolute(to).unwrap_or_else(|| format!("{}{}", address::root(&subject.address), desk.link(to)))
}

/// Names something for ever: by its absolute address, else by a hash of the site's title and the address.
pub(super) fn id(desk: &Desk<'_>, address: &str) -> String {
    desk.absolute(address).unwrap_or_else(|| {
        let name = format!("{}\n{address}", desk.briefing.config.title);
        Sha256::digest(name).iter().fold("urn:sha256:".to_owned(), |mut id, byte| {
            let _ = write!(id, "{byte:02x}");
            id
        })
    })
}
