//! The way out to a browser: a site over HTTP on one address, from memory, with news of what changes.
//!
//! Knows files by path and problems as text; who makes them is the [`Source`]'s business.
//!
//! | address below the site's base | is |
//! |---|---|
//! | a file of the site | [`answer`]: its bytes, or part of them; the 404 page where there is none |
//! | `_briefgen/live.js` | the script that every served page loads ([`page`]) |
//! | `_briefgen/events` | server-sent events ([`news`]): the problems there are, and whether the page has changed |

mod answer;
mod guard;
mod media;
mod news;
mod page;
mod range;
mod target;

use std::{
    io,
    net::{SocketAddr, TcpListener},
    sync::{Arc, PoisonError, RwLock},
    thread,
};

use axum::{Router, routing::get};
use tokio::sync::watch;

/// Where the files of a site come from.
pub trait Source: Send + Sync {
    /// Gives the file at a path from the site's root.
    fn file(&self, path: &str) -> File;
}

/// What a source has at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum File {
    /// A file with these bytes.
    Bytes(Arc<Vec<u8>>),
    /// No file.
    Nothing,
    /// A file that cannot be made: what is wrong, for the reader.
    Broken(String),
}

/// A server at work. It ends with the program.
#[derive(Clone)]
pub struct Server {
    shared: Arc<Shared>,
    address: SocketAddr,
}

/// What the server shows at the moment.
struct Shared {
    /// Path of the site, with a slash at both ends.
    base: String,
    state: RwLock<State>,
    turns: watch::Sender<u64>,
}

#[derive(Default, Clone)]
struct State {
    source: Option<Arc<dyn Source>>,
    problems: Vec<String>,
}

impl Server {
    /// Begins to serve below a base path.
    ///
    /// # Errors
    ///
    /// Whatever the operating system refuses.
    pub fn start(listener: TcpListener, base: &str) -> io::Result<Self> {
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let base = format!("/{}/", base.trim_matches('/')).replace("//", "/");
        let shared = Arc::new(Shared { base, state: RwLock::default(), turns: watch::channel(0).0 });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let router = router(Arc::clone(&shared));
        thread::spawn(move || {
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::from_std(listener)?;
                axum::serve(listener, router).await
            })
        });
        Ok(Self { shared, address })
    }

    /// Gives the address of the site.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.base)
    }

    /// Shows a site, without problems, from now on.
    pub fn show(&self, source: Arc<dyn Source>) {
        self.shared.turn(|state| *state = State { source: Some(source), problems: Vec::new() });
    }

    /// Tells problems over whatever is shown.
    pub fn tell(&self, problems: Vec<String>) {
        self.shared.turn(|state| state.problems = problems);
    }
}

impl Shared {
    fn turn(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state.write().unwrap_or_else(PoisonError::into_inner));
        self.turns.send_modify(|turn| *turn += 1);
    }

    fn state(&self) -> State {
        self.state.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn router(shared: Arc<Shared>) -> Router {
    let own = |name: &str| format!("{}_briefgen/{name}", shared.base);
    Router::new()
        .route(&own("events"), get(news::events))
        .route(&own("live.js"), get(page::script))
        .fallback(answer::answer)
        .layer(axum::middleware::from_fn(guard::guard))
        .with_state(shared)
}

#[cfg(test)]
mod tests;
