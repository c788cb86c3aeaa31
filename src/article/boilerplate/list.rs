//! Lists of related stories: a heading of theirs takes the headlines below it along.

use super::Family;
use crate::article::{
    lines::{Above, Line},
    shape,
};

/// Where in a list of related stories we stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// Nowhere.
    None,
    /// Below its heading.
    Opened,
    /// Among headlines that follow the heading without a gap.
    Tight,
    /// Among headlines with gaps between them.
    Loose,
}

impl List {
    /// Gives the state at a line: running text ends a list, and so does a gap after a list without gaps.
    pub(super) fn after(self, line: &Line<'_>, family: Option<&Family>) -> Self {
        if family.is_some() {
            return self;
        }
        match (self, line.above) {
            (Self::None, _) => Self::None,
            (Self::Opened | Self::Loose, _) if is_cut_short(&line.text) || ends_in_dots(&line.text) => Self::Loose,
            (list, _) if line.text.starts_with(['-', '•', '*', '→']) && line.text.len() <= 200 => list,
            _ if !line.shape.is_headline => Self::None,
            (Self::Tight, Above::Gap) => Self::None,
            (Self::Tight | Self::Opened, Above::Line) => Self::Tight,
            (Self::Opened | Self::Loose, _) => Self::Loose,
        }
    }
}

/// Tells whether a line ends in more dots than a sentence has.
fn ends_in_dots(text: &str) -> bool {
    text.ends_with("..") && shape::has_more_words_than(text, 4) && !text.contains(['“', '"'])
}

/// Tells whether a line is the first words of a story, cut in mid-sentence: "Owners are asked to keep a distance of the…".
pub(super) fn is_cut_short(text: &str) -> bool {
    let cut = text.strip_suffix('…').or_else(|| text.strip_suffix("...")).or_else(|| text.strip_suffix("[…]"));
    cut.is_some_and(|cut| cut.ends_with(|letter: char| letter.is_alphanumeric() || letter == ' '))
        && !text.contains(['“', '"'])
        && shape::has_more_words_than(text, 5)
}
