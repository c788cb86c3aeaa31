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
pub(super) fn of_loading(error: &tera::Error, templates: &BTreeMap<String, String>) -> Vec<Diagnostic> {
    let unknown = unknown_names(&error.to_string(), templates);
    if !unknown.is_empty() {
        return unknown;
    }
    let (message, location) = place(error, templates);
    let problem = Diagnostic::error("bad-template", message);
    vec![match location {
        Some(location) => problem.at(location),
        None => problem.help("look at `extends`, `include` and components of the templates"),
    }]
}

/// Reads the text in which Tera tells of unknown filters, tests, functions and components: for each a message between
/// backticks and, on the next line, `--> name:line:column`.
fn unknown_names(text: &str, templates: &BTreeMap<String, String>) -> Vec<Diagnostic> {
    let one = |report: &str| {
        let (message, rest) = report.split_once('\n')?;
        let mut parts = rest.trim_start().strip_prefix("--> ")?.lines().next()?.rsplitn(3, ':');
        let (column, line, name) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
        let template = templates.get(name)?;
        let start = byte(template, line, usize::saturating_sub(column, 1));
        let length = message.split('`').nth(1).map_or(0, str::len);
        let location = Location::new(format!("templates/{name}"), template, start..start + length);
        Some(Diagnostic::error("bad-template", plain(message)).at(location))
    };
    text.split("error: ").filter_map(one).collect()
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
    if let ErrorKind::MissingParent { current, parent } = error.kind()
        && let Some(text) = templates.get(current)
    {
        let span = text.find(parent.as_str()).map_or(0..0, |at| at..at + parent.len());
        let location = Location::new(format!("templates/{current}"), text, span);
        return (format!("there is no template `{parent}`"), Some(location));
    }
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
    byte(text, span.start_line, span.start_col)..byte(text, span.end_line, span.end_col)
}

fn byte(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    text[start..].char_indices().nth(column).map_or(text.len(), |(byte, _)| start + byte)
}

/// Begins in lower case and ends without a full stop.
fn plain(message: &str) -> String {
    let mut chars = message.trim_end_matches('.').chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}
