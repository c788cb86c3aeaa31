//! Server-sent events: after every turn each open page is told what is wrong, and whether it has changed itself.

use std::{convert::Infallible, sync::Arc};

use axum::{
    extract::{RawQuery, State},
    response::sse::{Event, KeepAlive, Sse},
};
use serde::Serialize;
use tokio_stream::{Stream, StreamExt as _, wrappers::WatchStream};

use super::{File, Shared, answer, page, target::decoded};

/// What an open page is told.
#[derive(Debug, Serialize, PartialEq, Eq)]
struct News {
    /// What is wrong with the site.
    problems: Vec<String>,
    /// The state of the page; none where there is no site.
    tag: Option<String>,
    /// Addresses of the page's style sheets, in order.
    styles: Vec<String>,
}

/// Tells a page the news of every turn, that of now first. The page says its path from the site's root: `?page=…`.
pub(super) async fn events(
    State(shared): State<Arc<Shared>>,
    RawQuery(query): RawQuery,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let page = query.as_deref().and_then(|query| query.strip_prefix("page=")).and_then(decoded);
    let open: Arc<str> = page.unwrap_or_default().into();
    let told = WatchStream::new(shared.turns.subscribe()).then(move |_| {
        let (shared, open) = (Arc::clone(&shared), Arc::clone(&open));
        async move { tokio::task::spawn_blocking(move || news(&shared, &open)).await.ok() }
    });
    let events = told.filter_map(|news| Some(Event::default().data(serde_json::to_string(&news?).ok()?))).map(Ok);
    Sse::new(events).keep_alive(KeepAlive::default())
}

fn news(shared: &Shared, path: &str) -> News {
    let state = shared.state();
    let file = state.source.as_ref().map(|source| match source.file(path) {
        File::Nothing => source.file(answer::NOT_FOUND),
        file => file,
    });
    let (tag, styles) = match &file {
        Some(File::Bytes(bytes)) => {
            (Some(page::tag(bytes)), page::styles(bytes).into_iter().map(|(_, address)| address).collect())
        }
        _ => (None, Vec::new()),
    };
    let broken = match file {
        Some(File::Broken(problem)) if state.problems.is_empty() => Some(problem),
        _ => None,
    };
    News { problems: state.problems.into_iter().chain(broken).collect(), tag, styles }
}
