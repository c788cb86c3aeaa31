//! Notices that files of a site change. Its events are hints: whoever waits reads everything anew and compares.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, Sender, channel},
    time::{Duration, Instant},
};

use notify::{
    Config, ErrorKind, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher as _,
    event::{CreateKind, ModifyKind, RemoveKind},
};

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
    eyes: Eyes,
    /// Whether looking takes the place of events that are no longer to be had.
    may_look: bool,
    notice: Option<String>,
    events: Receiver<notify::Result<Event>>,
    sender: Sender<notify::Result<Event>>,
}

enum Eyes {
    Native(RecommendedWatcher),
    Poll(PollWatcher),
}

/// What of a site may have changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    /// Nothing.
    None,
    /// What files hold.
    Files,
    /// Which folders there are, or nobody can tell.
    Folders,
}

impl Watcher {
    /// Begins to watch.
    ///
    /// # Errors
    ///
    /// The operating system cannot watch the site's folder.
    pub fn new(root: &Path, method: Method) -> notify::Result<Self> {
        let root = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
        let (sender, events) = channel();
        let make = |eyes, notice| {
            let may_look = method == Method::Auto;
            Self { root: root.clone(), eyes, may_look, notice, events, sender: sender.clone() }
        };
        let native = || {
            let mut eyes = native(&sender)?;
            watch_site(&mut eyes, &root)?;
            Ok(eyes)
        };
        match method {
            Method::Native => native().map(|eyes| make(eyes, None)),
            Method::Poll => look(&sender, &root).map(|eyes| make(eyes, None)),
            Method::Auto => match native() {
                Ok(eyes) => Ok(make(eyes, None)),
                Err(error) => Ok(make(look(&sender, &root)?, Some(why_looking(&error)))),
            },
        }
    }

    /// Tells, once, why files are looked at twice a second although events were wanted.
    pub fn notice(&mut self) -> Option<String> {
        self.notice.take()
    }

    /// Waits until something of the site may have changed, and until no more changes come for a moment.
    pub fn wait(&mut self) {
        let mut seen = Change::None;
        while seen == Change::None
            && let Ok(event) = self.events.recv()
        {
            seen = self.look_at(&event);
        }
        let mut end = Instant::now() + QUIET;
        while let Ok(event) = self.events.recv_timeout(end.saturating_duration_since(Instant::now())) {
            let more = self.look_at(&event);
            if more > Change::None {
                end = Instant::now() + QUIET;
            }
            seen = seen.max(more);
        }
        if seen == Change::Folders {
            self.watch_again();
        }
    }

    /// Tells what of the site an event may have changed.
    fn look_at(&self, event: &notify::Result<Event>) -> Change {
        let Ok(event) = event else { return Change::Folders };
        let here: Vec<&PathBuf> = event.paths.iter().filter(|path| self.is_site(path)).collect();
        if event.need_rescan() {
            return Change::Folders;
        }
        if event.kind.is_access() || here.is_empty() {
            return Change::None;
        }
        match event.kind {
            _ if here.contains(&&self.root) => Change::Folders,
            EventKind::Create(CreateKind::File)
            | EventKind::Remove(RemoveKind::File)
            | EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Metadata(_)) => Change::Files,
            _ if here.iter().all(|path| path.is_file()) => Change::Files,
            _ => Change::Folders,
        }
    }

    /// Tells whether a path may be part of the site: neither output nor cache nor what editors leave lying about.
    fn is_site(&self, path: &Path) -> bool {
        let Ok(below) = path.strip_prefix(&self.root) else { return false };
        let mut parts = below.iter().map(|part| part.to_string_lossy());
        let Some(first) = parts.next() else { return true };
        let within = first == "site.toml" || WATCHED.contains(&first.as_ref());
        let name = below.file_name().unwrap_or_default().to_string_lossy();
        within && !name.starts_with('.') && !name.ends_with('~') && name != "4913"
    }

    /// Watches what stands there now: folders come, and others take their places under the same names. Where the system
    /// has no more watches to give, looking takes over.
    fn watch_again(&mut self) {
        let result = watch_site(&mut self.eyes, &self.root);
        if let (Err(error), true, Eyes::Native(_)) = (result, self.may_look, &self.eyes)
            && let Ok(eyes) = look(&self.sender, &self.root)
        {
            self.notice = Some(why_looking(&error));
            self.eyes = eyes;
        }
    }
}

fn why_looking(error: &notify::Error) -> String {
    let why = match error.kind {
        ErrorKind::MaxFilesWatch => "the system has no more watches to give".to_owned(),
        _ => error.to_string(),
    };
    format!("looking for changes twice a second, for they cannot be watched: {why}")
}

fn native(sender: &Sender<notify::Result<Event>>) -> notify::Result<Eyes> {
    RecommendedWatcher::new(sender.clone(), Config::default()).map(Eyes::Native)
}

fn look(sender: &Sender<notify::Result<Event>>, root: &Path) -> notify::Result<Eyes> {
    let config = Config::default().with_poll_interval(POLL).with_compare_contents(true);
    let mut eyes = Eyes::Poll(PollWatcher::new(sender.clone(), config)?);
    watch_site(&mut eyes, root)?;
    Ok(eyes)
}

/// Watches the site's folder, the folders in it that make the site, and, by events, the folder above it: only there is
/// seen that another folder takes the site's place.
fn watch_site(eyes: &mut Eyes, root: &Path) -> notify::Result<()> {
    if let (Eyes::Native(_), Some(above)) = (&eyes, root.parent()) {
        let _ = eyes.watch(above, RecursiveMode::NonRecursive);
    }
    if !root.is_dir() {
        return Ok(());
    }
    eyes.watch(root, RecursiveMode::NonRecursive)?;
    let folders = WATCHED.iter().map(|folder| root.join(folder));
    folders.filter(|folder| folder.is_dir()).try_for_each(|folder| eyes.watch(&folder, RecursiveMode::Recursive))
}

impl Eyes {
    /// Watches a folder; one that is watched already is watched anew, for another may lie under its name by now.
    fn watch(&mut self, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
        match self {
            Self::Native(watcher) => {
                let _ = watcher.unwatch(path);
                watcher.watch(path, mode)
            }
            Self::Poll(watcher) => {
                let _ = watcher.unwatch(path);
                watcher.watch(path, mode)
            }
        }
    }
}
