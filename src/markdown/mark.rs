//! Marks: words of the Markdown that something is known of.

use std::{collections::BTreeMap, ops::Range};

use super::escape;

/// Words of the Markdown that something is known of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Bytes of the Markdown.
    pub span: Range<usize>,
    /// What is known of them.
    pub kind: MarkKind,
}

/// What is known of the words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkKind {
    /// A note is about them; its marker stands at their end.
    Passage {
        /// Number of the note.
        number: usize,
        /// Who wrote it.
        hand: Hand,
        /// What the marker is called where it is read aloud.
        label: String,
    },
    /// A statement: direct or indirect speech.
    Speech {
        /// Its fragment.
        id: String,
    },
    /// A number with an outcome.
    Figure {
        /// Its fragment.
        id: String,
        /// Where it leads.
        href: String,
    },
    /// An entity.
    Entity {
        /// Its id: only its first mention in a section is a link.
        id: String,
        /// `region actor place weapon topic`.
        kind: &'static str,
        /// Its page.
        href: String,
    },
}

/// Who wrote a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hand {
    /// The analyst: the words that the note is about are underlined.
    Analyst,
    /// The machine, on what it found in a paragraph: the marker alone is drawn.
    Machine,
}

impl MarkKind {
    /// Tells whether it leads somewhere.
    pub(super) fn may_link(&self) -> bool {
        matches!(self, Self::Figure { .. } | Self::Entity { .. })
    }

    /// Passages lie outside, entities inside.
    pub(super) fn rank(&self) -> u8 {
        match self {
            Self::Passage { .. } => 0,
            Self::Speech { .. } => 1,
            Self::Figure { .. } => 2,
            Self::Entity { .. } => 3,
        }
    }
}

/// Of entities on the same words keeps the longest.
pub(super) fn longest_entities(marks: Vec<Mark>) -> Vec<Mark> {
    let (mut entities, mut kept): (Vec<Mark>, Vec<Mark>) = marks
        .into_iter()
        .filter(|mark| !mark.span.is_empty())
        .partition(|mark| matches!(mark.kind, MarkKind::Entity { .. }));
    entities.sort_by(|a, b| (b.span.len(), a.span.start, &a.kind).cmp(&(a.span.len(), b.span.start, &b.kind)));
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    for mark in entities {
        let before = taken.range(..mark.span.end).next_back();
        if before.is_none_or(|(_, end)| *end <= mark.span.start) {
            taken.insert(mark.span.start, mark.span.end);
            kept.push(mark);
        }
    }
    kept
}

/// Tells of each mark whether no other that may be a link overlaps it.
pub(super) fn alone(marks: &[Mark], by_start: &[usize]) -> Vec<bool> {
    let mut alone = vec![true; marks.len()];
    // The link that reaches furthest of those begun, and where it ends.
    let mut last: Option<(usize, usize)> = None;
    for &this in by_start.iter().filter(|index| marks[**index].kind.may_link()) {
        let span = &marks[this].span;
        if let Some((other, _)) = last.filter(|(_, end)| *end > span.start) {
            (alone[this], alone[other]) = (false, false);
        }
        if last.is_none_or(|(_, end)| end < span.end) {
            last = Some((this, span.end));
        }
    }
    alone
}

/// Writes the marker of a note, which leads to `#note-1` and is itself `#ref-1`.
pub fn note_marker(number: usize, hand: Hand, label: &str) -> String {
    let class = match hand {
        Hand::Analyst => "noteref",
        Hand::Machine => "noteref noteref--found",
    };
    format!(
        "<a class=\"{class}\" id=\"ref-{number}\" href=\"#note-{number}\" role=\"doc-noteref\" aria-label=\"{}\">{number}</a>",
        escape(label)
    )
}
