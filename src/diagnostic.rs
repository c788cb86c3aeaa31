//! What briefgen has to say about a user's files: one type, told as text, as short lines or as JSON.
//!
//! Knows neither terminal nor browser: `report` prints, `server` shows.

use std::ops::Range;

use serde::Serialize;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// The site is built all the same.
    Warning,
    /// Nothing is wrong; it is well to know.
    Note,
}

/// Where in a file something stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Location {
    /// Path from the site's root, with forward slashes.
    pub path: String,
    /// Line, counted from 1; 0 where the whole file is meant.
    pub line: usize,
    /// Column in characters, counted from 1; 0 where the whole file is meant.
    pub column: usize,
    /// The line itself, without its end; empty where the whole file is meant.
    pub text: String,
    /// Bytes of `text` that are meant.
    pub marked: Range<usize>,
}

impl Location {
    /// Means a file as a whole.
    pub fn file(path: impl Into<String>) -> Self {
        Self { path: path.into(), line: 0, column: 0, text: String::new(), marked: 0..0 }
    }

    /// Finds line and column of a byte range in a file's text; a range over several lines is cut at the first.
    pub fn new(path: impl Into<String>, content: &str, span: Range<usize>) -> Self {
        let start = content.floor_char_boundary(span.start);
        let line_start = content[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = content[start..].find('\n').map_or(content.len(), |at| start + at);
        let text = content[line_start..line_end].trim_end_matches('\r');
        let from = (start - line_start).min(text.len());
        let to = content.ceil_char_boundary(span.end).saturating_sub(line_start).clamp(from, text.len());
        Self {
            path: path.into(),
            line: content[..line_start].matches('\n').count() + 1,
            column: text[..from].chars().count() + 1,
            text: text.to_owned(),
            marked: from..to,
        }
    }
}

/// One thing to tell the user: what, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// A short name that never changes, in kebab case: `unknown-key`.
    pub code: &'static str,
    /// What is the matter: lower case, no full stop.
    pub message: String,
    /// Where, if it is about a file.
    pub location: Option<Location>,
    /// What to do, as an instruction.
    pub help: Option<String>,
}

impl Diagnostic {
    /// Makes an error.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Error, code, message: message.into(), location: None, help: None }
    }

    /// Makes a warning.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// Makes a note.
    pub fn note(code: &'static str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Note, ..Self::error(code, message) }
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, location: Location) -> Self {
        self.location = Some(location);
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Tells what the TOML reader refused, at its place in the file, with the key that may have been meant.
    pub fn from_toml(path: &str, content: &str, error: &toml::de::Error) -> Self {
        let message = error.message();
        let location = Location::new(path, content, error.span().unwrap_or(0..0));
        if let Some((key, known)) = word_and_known(message, "unknown field ") {
            let help = near_or(key, &known, "known keys are");
            return Self::error("unknown-key", format!("unknown key `{key}`")).at(location).help(help);
        }
        if let Some((word, known)) = word_and_known(message, "unknown variant ") {
            let message = format!("`{word}` is none of the words that this key takes");
            return Self::error("bad-value", message).at(location).help(near_or(word, &known, "write one of"));
        }
        let is_value = message.starts_with("invalid type") || message.starts_with("invalid value");
        let code = if is_value { "bad-value" } else { "malformed-toml" };
        Self::error(code, message.lines().next().unwrap_or("malformed TOML")).at(location)
    }
}

/// Parts a refused word from those that the TOML reader would have taken: all stand between backticks.
fn word_and_known<'m>(message: &'m str, start: &str) -> Option<(&'m str, Vec<&'m str>)> {
    let mut words = message.strip_prefix(start)?.split('`').skip(1).step_by(2);
    Some((words.next()?, words.collect()))
}

fn near_or(word: &str, known: &[&str], otherwise: &str) -> String {
    match did_you_mean(word, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("{otherwise} {}", known.join(", ")),
    }
}

/// Finds the known word nearest to a mistyped one, if any is near enough to be meant.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (edit_distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= (word.chars().count() / 3).max(1))
        .min_by_key(|(distance, candidate)| (*distance, *candidate))
        .map(|(_, candidate)| candidate)
}

/// Counts the insertions, deletions, replacements and swaps of neighbours between two words.
fn edit_distance(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let mut rows = vec![(0..=right.len()).collect::<Vec<usize>>()];
    for i in 1..=left.len() {
        let mut row = vec![i];
        for j in 1..=right.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(left[i - 1] != right[j - 1]);
            let mut least = replaced.min(row[j - 1] + 1).min(rows[i - 1][j] + 1);
            if i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[left.len()][right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_counts_characters_not_bytes() {
        let location = Location::new("a.md", "erste\nzwölf = 1\n", 7..9);
        assert_eq!((location.line, location.column), (2, 2));
        assert_eq!(location.text, "zwölf = 1");
    }

    #[test]
    fn a_location_past_the_end_stands_at_the_end() {
        let location = Location::new("a.md", "one\r\ntwo", 99..120);
        assert_eq!((location.line, location.column, location.text.as_str()), (2, 4, "two"));
    }

    #[test]
    fn near_words_are_offered_and_far_ones_are_not() {
        assert_eq!(did_you_mean("drafft", ["draft", "date"]), Some("draft"));
        assert_eq!(did_you_mean("titel", ["date", "title"]), Some("title"));
        assert_eq!(did_you_mean("xyz", ["draft", "date"]), None);
    }
}
