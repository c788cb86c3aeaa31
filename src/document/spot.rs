//! Where the parts of a front matter stand in their file.

use std::ops::Range;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::fence::Parts;

/// One step from a table or a list to a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step<'a> {
    /// The value of a key.
    Key(&'a str),
    /// An item of a list, counted from 0.
    At(usize),
}

/// Blanks out what stands before the front matter and cuts what follows, so that bytes of the TOML are bytes of the file.
pub(super) fn padded(content: &str, parts: &Parts) -> String {
    let before = parts.front.start;
    format!("{:before$}{}", "", &content[parts.front.clone()])
}

/// Finds the bytes of a part of a front matter; where it is missing, of the nearest part around it that stands.
pub(super) fn find(table: &DeTable<'_>, path: &[Step<'_>]) -> Option<Range<usize>> {
    let (first, rest) = path.split_first()?;
    let Step::Key(key) = first else { return None };
    let value = table.get(*key)?;
    Some(below(value, rest))
}

fn below(value: &Spanned<DeValue<'_>>, path: &[Step<'_>]) -> Range<usize> {
    let part = match (path.split_first(), value.get_ref()) {
        (Some((Step::Key(key), rest)), DeValue::Table(table)) => table.get(*key).map(|value| (value, rest)),
        (Some((Step::At(at), rest)), DeValue::Array(items)) => items.get(*at).map(|value| (value, rest)),
        _ => None,
    };
    part.map_or_else(|| value.span(), |(value, rest)| below(value, rest))
}
