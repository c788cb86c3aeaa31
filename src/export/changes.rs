//! What differs from former editions: a page and a feed.

use std::sync::Arc;

use super::{
    Content, Desk, Draft, Export, feeds, finding,
    frame::{Matter, named},
    view::{CauseView, ChangeEntryView, ChangeView, ChangesFeedView, ChangesView, Link, StepView, View},
    words,
};
use crate::{
    briefing::{
        change::{Cause, Change},
        edition::Step,
    },
    edtf::Edtf,
};

/// Plans the page of changes and its feed.
pub(super) static EXPORT: Export = Export { name: "changes", plan };

/// Differences of one cause on the page.
const N_CHANGES: usize = 500;

/// Differences of one step in the feed.
const N_LINES: usize = 50;

const ADDRESS: &str = "changes/";
const FEED: &str = "changes/atom.xml";

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let (of_page, of_feed) = (Arc::clone(desk), Arc::clone(desk));
    let feed = Box::new(move || View::ChangesFeed(feed(&of_feed)));
    vec![
        Draft::page(ADDRESS, "changes.html", move || View::Changes(page(&of_page))),
        Draft { path: FEED.to_owned(), content: Content::Template { name: "changes.xml", view: feed } },
    ]
}

fn page(desk: &Desk<'_>) -> ChangesView {
    let matter = Matter {
        title: "Changes".to_owned(),
        description: "What the briefing says otherwise than before, and why.".to_owned(),
        address: ADDRESS.to_owned(),
        section: "changes",
        feeds: vec![named("changes", "Changes", FEED.to_owned())],
        ..Matter::default()
    };
    ChangesView {
        frame: desk.frame(matter),
        steps: desk.briefing.steps().iter().map(|step| show(desk, step)).collect(),
        feed: FEED.to_owned(),
    }
}

/// Shows the newest step in which anything differs; none where the site has no page of changes.
pub(super) fn newest(desk: &Desk<'_>) -> Option<StepView> {
    if !desk.briefing.config.has(EXPORT.name) {
        return None;
    }
    desk.briefing.steps().iter().find(|step| !step.changes.is_empty()).map(|step| show(desk, step))
}

fn show(desk: &Desk<'_>, step: &Step) -> StepView {
    let of_cause = |cause: Cause| {
        let changes: Vec<&Change> = step.changes.iter().filter(|change| change.cause == cause).collect();
        (!changes.is_empty()).then(|| CauseView {
            cause: cause.name(),
            words: cause.words(),
            changes: changes.into_iter().take(N_CHANGES).map(|change| line(desk, change)).collect(),
        })
    };
    StepView {
        from: step.from.clone(),
        to: step.to.clone(),
        newest: step.newest.as_deref().and_then(|date| date.parse::<Edtf>().ok()).as_ref().map(words::date),
        causes: Cause::ALL.into_iter().filter_map(of_cause).collect(),
        n_changes: step.changes.len(),
    }
}

fn line(desk: &Desk<'_>, change: &Change) -> ChangeView {
    ChangeView { kind: change.kind.name(), words: change.words.clone(), link: link(desk, change) }
}

fn link(desk: &Desk<'_>, change: &Change) -> Option<Link> {
    let briefing = desk.briefing;
    if let Some(id) = &change.incident {
        let at = briefing.ledger.incidents.iter().position(|incident| incident.id == *id);
        return finding::incident_of(desk, at);
    }
    let article = &briefing.articles[briefing.article(change.article.as_ref()?)?];
    Some(named(&article.front.slug, &article.front.title, desk.link(&article.address)))
}

fn feed(desk: &Desk<'_>) -> ChangesFeedView {
    let steps = desk.briefing.steps();
    let told = steps.iter().filter(|step| !step.changes.is_empty()).take(desk.briefing.config.feed_size);
    let newest = feeds::instant(desk.briefing.newest);
    let entry = |step: &Step| {
        let lines: Vec<String> = step.changes.iter().take(N_LINES).map(|change| change.words.clone()).collect();
        let count =
            if step.changes.len() == 1 { "1 change".to_owned() } else { format!("{} changes", step.changes.len()) };
        let to = step.to.as_ref().map(|to| format!(" in edition {to}")).unwrap_or_default();
        ChangeEntryView {
            id: feeds::id(desk, &format!("{FEED}#{}\n{}", step.from, lines.join("\n"))),
            title: format!("{count} since edition {}{to}", step.from),
            updated: step.newest.as_ref().map_or_else(|| newest.clone(), |date| format!("{date}T00:00:00Z")),
            lines,
        }
    };
    ChangesFeedView {
        site: desk.site.clone(),
        title: format!("Changes – {}", desk.briefing.config.title),
        id: feeds::id(desk, FEED),
        updated: newest.clone(),
        own: desk.absolute(FEED),
        page: desk.absolute(ADDRESS).unwrap_or_else(|| desk.link("../changes/")),
        entries: told.map(entry).collect(),
    }
}
