//! What is the matter with a template, at its place.

use std::collections::BTreeMap;

use tera::ErrorKind;

use crate::{
    diagnostic::{Diagnostic, Location},
    export::view::View,
};

/// Tells of a template that is no text.
pub(super) fn no_text(path: &str) -> Diagnostic {
    Diagnostic::error("bad-template", "the template is no UTF-8 text").at(Location::file(path)).help("save it as UTF-8")
}

/// Tells of templates that cannot be read.
pub(super) fn of_loading(error: &tera::Error, templates: &BTreeMap<String, String>) -> Diagnostic {
    let (message, location) = place(error, templates);
    let problem = Diagnostic::error("bad-template", message);
    match location {
        Some(location) => problem.at(location),
        None => problem.help("look at `extends`, `include` and components of the templates"),
    }
}

/// Tells of a template that cannot show a view: the file that was being made, and what the view holds.
pub(super) fn of_rendering(
    error: &tera::Error,
    templates: &BTreeMap<String, String>,
    (path, view): (&str, &View<'_>),
) -> Diagnostic {
    let (message, location) = place(error, templates);
    let problem = Diagnostic::error("bad-template", format!("{message}, while making `{path}`"));
    let problem = match location {
        Some(location) => problem.at(location),
        None => problem,
    };
    let value = tera::Value::from_serializable(view);
    let held: Vec<&str> =
        value.as_map().into_iter().flat_map(tera::Map::keys).filter_map(tera::value::Key::as_str).collect();
    problem.help(format!("the view of this page holds {}", held.join(", ")))
}

/// Gives what Tera says, in our way, and where.
fn place(error: &tera::Error, templates: &BTreeMap<String, String>) -> (String, Option<Location>) {
    let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind() else {
        let text = error.to_string();
        return (plain(text.lines().next().unwrap_or_default()), None);
    };
    let path = format!("templates/{}", report.filename());
    let location = match templates.get(report.filename()) {
        Some(text) => Location::new(path, text, bytes(text, report.span())),
        None => Location::file(path),
    };
    (plain(report.message()), Some(location))
}

/// Finds the bytes that a span means: line from 1, column from 0 in characters.
fn bytes(text: &str, span: &tera::Span) -> std::ops::Range<usize> {
    let line_start = |line: usize| text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum::<usize>();
    let at = |line: usize, column: usize| {
        let start = line_start(line);
        text[start..].char_indices().nth(column).map_or(text.len(), |(byte, _)| start + byte)
    };
    at(span.start_line, span.start_col)..at(span.end_line, span.end_col)
}

/// Begins in lower case and ends without a full stop.
fn plain(message: &str) -> String {
    let mut chars = message.trim_end_matches('.').chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}
