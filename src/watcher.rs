//! Notices that files of a site change. Its events are hints: whoever waits reads everything anew and compares.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, channel},
    time::Duration,
};

use notify::{Config, PollWatcher, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, NoCache, new_debouncer_opt};

/// Quiet time after the last event of a change.
const QUIET: Duration = Duration::from_millis(20);
/// Time between two looks where events are not to be had.
const POLL: Duration = Duration::from_millis(500);
/// Folders of a site whose files make it.
const WATCHED: [&str; 5] = ["sources", "content", "templates", "static", "lexicon"];

/// How changes are noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Method {
    /// By the operating system's events; by looking where there are none to be had.
    #[default]
    Auto,
    /// By the operating system's events.
    Native,
    /// By looking twice a second: network and container mounts need it.
    Poll,
}

/// Watches the folders of one site.
pub struct Watcher {
    root: PathBuf,
    debouncer: Either,
    events: Receiver<DebounceEventResult>,
}

enum Either {
    Native(Debouncer<RecommendedWatcher, NoCache>),
    Poll(Debouncer<PollWatcher, NoCache>),
}

impl Watcher {
    /// Begins to watch.
    ///
    /// # Errors
    ///
    /// The operating system cannot watch the site's folder.
    pub fn new(root: &Path, method: Method) -> notify::Result<Self> {
        let native = || Self::with(root, |sender| debouncer(sender, Config::default()).map(Either::Native));
        let poll = || {
            let config = Config::default().with_poll_interval(POLL).with_compare_contents(true);
            Self::with(root, |sender| debouncer(sender, config).map(Either::Poll))
        };
        match method {
            Method::Native => native(),
            Method::Poll => poll(),
            Method::Auto => native().or_else(|_| poll()),
        }
    }

    fn with(root: &Path, make: impl FnOnce(Sender) -> notify::Result<Either>) -> notify::Result<Self> {
        let (sender, events) = channel();
        let mut watcher = Self { root: root.to_owned(), debouncer: make(sender)?, events };
        watcher.watch(root, RecursiveMode::NonRecursive)?;
        watcher.watch_folders();
        Ok(watcher)
    }

    /// Waits until something of the site may have changed.
    pub fn wait(&mut self) {
        while let Ok(result) = self.events.recv() {
            let changed = match result {
                Ok(events) => events
                    .iter()
                    .any(|event| !event.kind.is_access() && event.paths.iter().any(|path| self.is_site(path))),
                Err(_) => true,
            };
            if changed {
                while self.events.recv_timeout(QUIET).is_ok() {}
                self.watch_folders();
                return;
            }
        }
    }

    /// Tells whether a path may be part of the site: neither output nor cache nor what editors leave lying about.
    fn is_site(&self, path: &Path) -> bool {
        let Ok(below) = path.strip_prefix(&self.root) else { return true };
        let mut parts = below.iter().map(|part| part.to_string_lossy());
        let Some(first) = parts.next() else { return true };
        let within = first == "site.toml" || WATCHED.contains(&first.as_ref());
        let name = below.file_name().unwrap_or_default().to_string_lossy();
        within && !name.starts_with('.') && !name.ends_with('~') && name != "4913"
    }

    /// Watches the folders that exist by now; one that came since is caught by the watch on the root.
    fn watch_folders(&mut self) {
        for folder in WATCHED {
            let folder = self.root.join(folder);
            if folder.is_dir() {
                let _ = self.watch(&folder, RecursiveMode::Recursive);
            }
        }
    }

    fn watch(&mut self, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
        match &mut self.debouncer {
            Either::Native(debouncer) => debouncer.watch(path, mode),
            Either::Poll(debouncer) => debouncer.watch(path, mode),
        }
    }
}

type Sender = std::sync::mpsc::Sender<DebounceEventResult>;

fn debouncer<W: notify::Watcher>(sender: Sender, config: Config) -> notify::Result<Debouncer<W, NoCache>> {
    new_debouncer_opt(QUIET, None, sender, NoCache::new(), config)
}
