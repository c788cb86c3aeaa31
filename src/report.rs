//! What the user is told: diagnostics, progress and outcomes on standard error, asked-for data on standard output.
//!
//! The only module that prints. A closed pipe ends the printing, not the program.

use std::{
    fmt,
    io::{self, IsTerminal, Write},
    time::Duration,
};

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::diagnostic::{Diagnostic, Location, Severity};

/// The form in which diagnostics are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum MessageFormat {
    /// With the line, a caret and help.
    #[default]
    Human,
    /// One line each.
    Short,
    /// One JSON object a line.
    Json,
}

/// How much is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Verbosity {
    /// Errors alone.
    Quiet,
    /// Problems and outcomes.
    #[default]
    Normal,
    /// Every step.
    Verbose,
}

/// Tells the user things, in the form asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Report {
    /// The form of diagnostics.
    pub format: MessageFormat,
    /// How much is told.
    pub verbosity: Verbosity,
}

impl Report {
    /// Tells problems, errors last so that they stay in view.
    pub fn diagnostics(&self, diagnostics: &[Diagnostic]) {
        for severity in [Severity::Note, Severity::Warning, Severity::Error] {
            if severity != Severity::Error && self.verbosity == Verbosity::Quiet {
                continue;
            }
            for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity) {
                tell(&self.format.show(diagnostic));
            }
        }
    }

    /// Tells an outcome.
    pub fn outcome(&self, message: impl fmt::Display) {
        if self.verbosity > Verbosity::Quiet && self.format != MessageFormat::Json {
            tell(&message.to_string());
        }
    }

    /// Tells a step, to those who asked for every one.
    pub fn step(&self, message: impl fmt::Display) {
        if self.verbosity == Verbosity::Verbose && self.format != MessageFormat::Json {
            tell(&message.to_string());
        }
    }

    /// Tells why nothing could be done.
    pub fn failure(&self, message: impl fmt::Display) {
        tell(&self.format.show(&Diagnostic::error("stopped", message.to_string())));
    }

    /// Shows how far long work has come, to a person at a terminal who did not ask for quiet.
    pub fn progress(&self, work: &'static str, n_steps: usize) -> ProgressBar {
        let shown = self.verbosity > Verbosity::Quiet && self.format == MessageFormat::Human;
        if !shown || !io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let template = ProgressStyle::with_template("{msg:>10} {bar:32} {pos}/{len}");
        let style = template.unwrap_or_else(|_| ProgressStyle::default_bar());
        let bar = ProgressBar::with_draw_target(Some(n_steps as u64), ProgressDrawTarget::stderr_with_hz(10));
        bar.set_style(style);
        bar.set_message(work);
        bar.enable_steady_tick(Duration::from_millis(200));
        bar
    }
}

impl MessageFormat {
    /// Shows one diagnostic in this form, without a line's end.
    pub fn show(self, diagnostic: &Diagnostic) -> String {
        match self {
            Self::Human => human(diagnostic),
            Self::Short => short(diagnostic),
            Self::Json => serde_json::to_string(diagnostic).unwrap_or_else(|error| error.to_string()),
        }
    }
}

fn human(diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut group = Group::with_title(level.primary_title(diagnostic.message.as_str()).id(diagnostic.code));
    match &diagnostic.location {
        Some(Location { path, line: 0, .. }) => group = group.element(Origin::path(path.as_str())),
        Some(Location { path, line, text, marked, .. }) => {
            let snippet = Snippet::source(text.as_str()).line_start(*line).path(path.as_str());
            group = group.element(snippet.annotation(AnnotationKind::Primary.span(marked.clone())));
        }
        None => {}
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    Renderer::styled().render(&[group])
}

fn short(diagnostic: &Diagnostic) -> String {
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let place = match &diagnostic.location {
        Some(Location { path, line: 0, .. }) => format!("{path}: "),
        Some(Location { path, line, column, .. }) => format!("{path}:{line}:{column}: "),
        None => String::new(),
    };
    let help = diagnostic.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
    format!("{place}{severity}[{}]: {}{help}", diagnostic.code, diagnostic.message)
}

/// Writes a line to standard error; whoever closed it does not want to know.
fn tell(line: &str) {
    let _ = writeln!(anstream::stderr().lock(), "{line}");
}

/// Writes asked-for data to standard output.
///
/// # Errors
///
/// Whatever the operating system says, but for a closed pipe: its reader has had enough.
pub fn data(text: &str) -> io::Result<()> {
    offer(text).map(|_| ())
}

/// Writes asked-for data to standard output as [`data`] does; tells whether its reader may want more.
///
/// # Errors
///
/// Whatever the operating system says, but for a closed pipe.
pub fn offer(text: &str) -> io::Result<bool> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(false),
        result => result.map(|()| true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistyped() -> Diagnostic {
        Diagnostic::error("unknown-key", "unknown key `drafft`")
            .at(Location::new("content/a.md", "+++\ndrafft = true\n+++\n", 4..10))
            .help("did you mean `draft`?")
    }

    #[test]
    fn a_person_is_shown_line_caret_and_help() {
        let shown = anstream::adapter::strip_str(&human(&mistyped())).to_string();
        assert_eq!(
            shown,
            "error[unknown-key]: unknown key `drafft`\n --> content/a.md:2:1\n  |\n2 | drafft = true\n  | ^^^^^^\n  |\n  = help: did you mean `draft`?"
        );
    }

    #[test]
    fn a_short_message_is_one_line() {
        assert_eq!(
            short(&mistyped()),
            "content/a.md:2:1: error[unknown-key]: unknown key `drafft` (did you mean `draft`?)"
        );
    }

    #[test]
    fn a_machine_gets_every_part() {
        let value: serde_json::Value = serde_json::from_str(&MessageFormat::Json.show(&mistyped())).unwrap();
        assert_eq!(value["location"]["line"], 2);
        assert_eq!(value["severity"], "error");
        assert_eq!(value["help"], "did you mean `draft`?");
    }
}
