//! Builds the site again at every change and shows it over HTTP, from memory: never writes the output folder.

use std::{
    io,
    net::{IpAddr, TcpListener},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use super::{Failure, Site, build};
use crate::{
    diagnostic::{Diagnostic, Severity},
    pipeline::{Held, Memory, Prepared, Showing, Tried},
    project,
    report::MessageFormat,
    server::{Server, Source},
    watcher::Method,
};

/// The first port that is tried where none is asked for.
const PORT: u16 = 1111;
/// Ports that are tried.
const N_PORTS: u16 = 50;

/// How to serve.
#[derive(Debug, Clone)]
pub struct Options {
    /// How to build.
    pub build: build::Options,
    /// How changes are noticed.
    pub method: Method,
    /// Where the server listens.
    pub interface: IpAddr,
    /// The port, if one is asked for.
    pub port: Option<u16>,
    /// Whether a browser is opened.
    pub browser: Browser,
}

/// Whether a browser is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Browser {
    /// The user has one open.
    #[default]
    Closed,
    /// It is opened at the home page.
    Opened,
}

/// What is shown, and what was shown when all was well.
#[derive(Clone)]
struct Stage {
    server: Server,
    good: Arc<Mutex<Good>>,
}

/// The showing of now, and what to go back to where one of its files cannot be made.
#[derive(Default)]
struct Good {
    now: Option<Arc<Showing>>,
    /// The last one before, none of whose files was seen to fail.
    before: Option<Arc<Showing>>,
    tried: Arc<Tried>,
}

/// Serves, waits for a change, and shows what has become of the site, until it is interrupted.
///
/// # Errors
///
/// There is no site, its folder cannot be watched, or the port is taken.
pub fn run(site: &Site, options: &Options) -> Result<(), Failure> {
    let mut watcher = site.watch(options.method)?;
    let base = base_path(site, &options.build);
    let listener = listen(options.interface, options.port).map_err(|error| taken(&error, options))?;
    let stage = Stage { server: Server::start(listener, &base)?, good: Arc::default() };
    site.report.outcome(format_args!("serving {}", stage.server.url()));
    if options.browser == Browser::Opened {
        open(&stage.server.url());
    }
    let mut memory = site.recall(options.build.cache);
    let mut is_first = true;
    loop {
        memory = turn(site, options, &stage, memory);
        if is_first {
            site.remember(&mut memory, options.build.cache);
        }
        is_first = false;
        site.report.outcome("watching for changes; stop with Ctrl-C");
        watcher.wait();
        stage.hurry();
    }
}

/// Makes a showing and shows it; tells what is wrong where there can be none.
fn turn(site: &Site, options: &Options, stage: &Stage, mut memory: Memory) -> Memory {
    let prepared = match prepare(site, &options.build, &mut memory) {
        Ok(prepared) => prepared,
        Err(refused) => {
            stage.tell(&refused.problems());
            refused.failure.tell(&site.report);
            return memory;
        }
    };
    let (memory, held) = Showing::hold(prepared, memory, stage.tried());
    let Held { showing, trial } = match held {
        Ok(held) => held,
        Err(problems) => {
            site.report.diagnostics(&problems);
            stage.tell(&problems);
            return memory;
        }
    };
    stage.show(&showing);
    let (site, stage) = (site.clone(), stage.clone());
    thread::spawn(move || {
        if let Ok(outcome) = trial.recv() {
            stage.settle(&site, &showing, outcome);
        }
    });
    memory
}

/// Prepares under the site's lock: documents are written.
fn prepare(site: &Site, options: &build::Options, memory: &mut Memory) -> Result<Prepared, build::Refused> {
    let _lock = project::lock(&site.root)?;
    build::prepare(site, options, memory)
}

/// Gives the path under which the site will be published, so that it is seen under the same: that of its base url. A site
/// that cannot be read yet is shown at the root.
fn base_path(site: &Site, options: &build::Options) -> String {
    let said = || project::config(&site.root).ok().and_then(|config| config.base_url);
    let url = options.base_url.clone().or_else(said).unwrap_or_default();
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    rest.split_once('/').map_or_else(|| "/".to_owned(), |(_, path)| format!("/{path}"))
}

impl Stage {
    /// Puts a showing in the place of the one of now.
    fn show(&self, showing: &Arc<Showing>) {
        let mut good = self.good();
        if let Some(before) = good.now.replace(Arc::clone(showing)) {
            good.before = Some(before);
        }
        self.server.show(Arc::clone(showing) as Arc<dyn Source>);
    }

    /// Takes a showing for good, or goes back to the last good one and tells why.
    fn settle(&self, site: &Site, showing: &Arc<Showing>, outcome: Result<Tried, Vec<Diagnostic>>) {
        let mut good = self.good();
        if !good.now.as_ref().is_some_and(|now| Arc::ptr_eq(now, showing)) {
            return;
        }
        match outcome {
            Ok(tried) => (good.before, good.tried) = (None, Arc::new(tried)),
            Err(problems) => {
                good.now = None;
                if let Some(before) = good.before.clone() {
                    self.server.show(before);
                }
                drop(good);
                site.report.diagnostics(&problems);
                self.tell(&problems);
            }
        }
    }

    fn tell(&self, problems: &[Diagnostic]) {
        let show = |problem| anstream::adapter::strip_str(&MessageFormat::Human.show(problem)).to_string();
        let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
        self.server.tell(errors.map(show).collect());
    }

    fn tried(&self) -> Arc<Tried> {
        Arc::clone(&self.good().tried)
    }

    /// A change is on its way: nobody needs to know any more whether all of the last showing could be made.
    fn hurry(&self) {
        if let Some(showing) = &self.good().now {
            showing.hurry();
        }
    }

    fn good(&self) -> std::sync::MutexGuard<'_, Good> {
        self.good.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes the port that is asked for, or the first that is free.
fn listen(interface: IpAddr, port: Option<u16>) -> io::Result<TcpListener> {
    if let Some(port) = port {
        return TcpListener::bind((interface, port));
    }
    let free = (PORT..PORT + N_PORTS).find_map(|port| TcpListener::bind((interface, port)).ok());
    free.map_or_else(|| TcpListener::bind((interface, 0)), Ok)
}

fn taken(error: &io::Error, options: &Options) -> Failure {
    let port = options.port.map_or_else(String::new, |port| format!(":{port}"));
    Failure::Outside(format!("cannot listen on {}{port}: {error}", options.interface))
}

/// Opens a browser; where there is none, the address has been told.
fn open(url: &str) {
    let program = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    let _ = std::process::Command::new(program).arg(url).spawn();
}
