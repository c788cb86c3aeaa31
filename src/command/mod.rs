//! What the user asks for: a file a command. A command reads the project, calls the pipeline, and sees to the way out.

pub mod build;
pub mod check;
pub mod clean;
pub mod completions;
pub mod edition;
pub mod extract;
pub mod ingest;
pub mod list;
pub mod new;
pub mod serve;
pub mod watch;

mod survey;
mod without;

use std::{io, path::PathBuf};

pub use list::{Format, What};

use crate::{
    diagnostic::{Diagnostic, Location, Severity},
    output::Fault,
    pipeline::{self, Ingested, Memory},
    project::{self, Project, Unreadable},
    report::Report,
    watcher::{Method, Watcher},
};

/// The site that a command is about, and how its outcome is told.
#[derive(Debug, Clone)]
pub struct Site {
    /// The site's folder.
    pub root: PathBuf,
    /// How the user is told.
    pub report: Report,
}

impl Site {
    /// Takes in all sources, and shows how far that has come.
    fn ingest<'p>(&self, project: &'p Project, memory: &mut Memory) -> Ingested<'p> {
        let progress = self.report.progress("reading", 0);
        let ingested = pipeline::ingest(project, memory, &progress);
        progress.finish_and_clear();
        ingested
    }

    /// Begins to watch the site's folder.
    fn watch(&self, method: Method) -> Result<Watcher, Failure> {
        let mut watcher = Watcher::new(&self.root, method)
            .map_err(|error| Failure::Outside(format!("cannot watch {}: {error}", self.root.display())))?;
        if let Some(notice) = watcher.notice() {
            self.report.outcome(notice);
        }
        Ok(watcher)
    }

    /// Recalls what the last build left.
    fn recall(&self, cache: Cache) -> Memory {
        match cache {
            Cache::Ignored => Memory::default(),
            Cache::Kept => {
                let (memory, problems) = Memory::load(&self.root);
                self.report.diagnostics(&problems);
                memory
            }
        }
    }

    /// Writes down what the next build may use; one that cannot be written down only costs the next build its time.
    fn remember(&self, memory: &mut Memory, cache: Cache) {
        self.report.diagnostics(&memory.take_problems());
        if cache == Cache::Kept
            && let Err(error) = memory.save(&self.root)
        {
            let problem = Diagnostic::warning("cache-unwritten", format!("the cache cannot be written: {error}"));
            self.report.diagnostics(&[problem.at(Location::file(project::CACHE))]);
        }
    }
}

/// Why a command could not do what was asked.
#[derive(Debug)]
pub enum Failure {
    /// Errors in content or templates, already told; nothing was published.
    Content,
    /// The command line or `site.toml` asks for what cannot be.
    Usage(Vec<Diagnostic>),
    /// The outside world refused.
    Outside(String),
}

impl Failure {
    /// Gives the exit code of the program.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Content => 1,
            Self::Usage(_) => 2,
            Self::Outside(_) => 3,
        }
    }

    /// Tells the user.
    pub fn tell(&self, report: &Report) {
        match self {
            Self::Content => {}
            Self::Usage(diagnostics) => report.diagnostics(diagnostics),
            Self::Outside(message) => report.failure(message),
        }
    }

    /// Makes a failure of usage from one sentence.
    pub fn usage(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Usage(vec![Diagnostic::error("usage", message).help(help)])
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Outside(fault.to_string())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Outside(error.to_string())
    }
}

impl From<Unreadable> for Failure {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Settings(diagnostics) => Self::Usage(diagnostics),
            Unreadable::System(message) => Self::Outside(message),
        }
    }
}

/// Whether a command uses what the last build left, and leaves something for the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cache {
    /// It does.
    #[default]
    Kept,
    /// It neither reads nor writes it (`--no-cache`).
    Ignored,
}

/// Which problems keep a command from going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tolerance {
    /// Errors.
    #[default]
    Warnings,
    /// Warnings too (`--strict`).
    Nothing,
}

impl Tolerance {
    /// Reads the flag `--strict`.
    pub fn of(strict: bool) -> Self {
        if strict { Self::Nothing } else { Self::Warnings }
    }

    /// Tells the problems, and fails where one of them is too much.
    ///
    /// # Errors
    ///
    /// [`Failure::Content`].
    pub fn judge(self, diagnostics: &[Diagnostic], report: &Report) -> Result<(), Failure> {
        report.diagnostics(diagnostics);
        let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
        let (n_errors, n_warnings) = (count(Severity::Error), count(Severity::Warning));
        let too_much = n_errors > 0 || (self == Self::Nothing && n_warnings > 0);
        if too_much {
            report.outcome(format_args!("{}; nothing is published", told(n_errors, n_warnings)));
            return Err(Failure::Content);
        }
        Ok(())
    }
}

fn told(n_errors: usize, n_warnings: usize) -> String {
    match (n_errors, n_warnings) {
        (0, warnings) => counted(warnings, "warning"),
        (errors, 0) => counted(errors, "error"),
        (errors, warnings) => format!("{}, {}", counted(errors, "error"), counted(warnings, "warning")),
    }
}

/// Says a number with its noun: `1 file`, `2 files`.
pub fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
