//! Bylines within a live page: "From EX’s A B in Kyiv".

use super::{is_suffix, names::names, names_at_start};

/// Tells whether a line names who wrote a piece of a live page.
pub(in crate::article) fn is_inner(text: &str) -> bool {
    let rest = text.strip_prefix("From ").and_then(|rest| rest.split_once("’s ").or_else(|| rest.split_once("'s ")));
    rest.is_some_and(|(outlet, rest)| {
        let (names, suffix) = names(rest);
        outlet.split_whitespace().count() <= 3 && !names.is_empty() && is_suffix(suffix)
    })
}

/// Gives who wrote a piece of a live page, as its line says.
pub(in crate::article) fn inner_author(text: &str) -> Option<String> {
    if !is_inner(text) {
        return None;
    }
    names_at_start(text.split_once("’s ").or_else(|| text.split_once("'s "))?.1)
}
