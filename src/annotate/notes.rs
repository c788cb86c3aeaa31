//! An analyst's notes: numbered in the order of the words that they are about.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{Annotated, Known, ROOT, disclosure::Veil, target};
use crate::{
    config::Publish,
    document::{FrontMatter, NoteKind, Receipts},
    markdown::{self, Frame, Lines},
};

/// A note, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnotatedNote {
    /// Counted from 1; the note is `#note-1`, its marker `#ref-1`.
    pub number: usize,
    /// What sort of note it is.
    pub kind: NoteKind,
    /// The words of the article that it is about, as far as they may be shown.
    pub quote: String,
    /// The note as Markdown, then as safe HTML.
    pub html: String,
    /// Who wrote it.
    pub by: Option<String>,
    /// Address that bears it out.
    pub source: Option<String>,
    /// Bytes of the body that it is about.
    pub span: Range<usize>,
    /// Whether its marker stands in the text that is shown.
    pub marked: bool,
}

impl AnnotatedNote {
    /// Names the marker for those who hear it.
    pub(super) fn label(&self) -> String {
        format!("Note {}, {}: {}", self.number, kind_words(self.kind), self.quote)
    }
}

/// Names a sort of notes: "claim check".
pub fn kind_words(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Context => "context",
        NoteKind::ClaimCheck => "claim check",
        NoteKind::Term => "term",
        NoteKind::Source => "source",
        NoteKind::Correction => "correction",
    }
}

/// Numbers the notes of a document by the end of their words.
pub(super) fn number(front: &FrontMatter, receipts: &Receipts) -> Vec<AnnotatedNote> {
    let mut notes: Vec<AnnotatedNote> = front
        .notes
        .iter()
        .zip(&receipts.notes)
        .map(|(note, placed)| AnnotatedNote {
            number: 0,
            kind: note.kind,
            quote: note.quote.clone(),
            html: note.body.clone(),
            by: note.by.clone(),
            source: note.source.clone(),
            span: placed.span.clone(),
            marked: false,
        })
        .collect();
    notes.sort_by_key(|note| (note.span.end, note.span.start));
    for (at, note) in notes.iter_mut().enumerate() {
        note.number = at + 1;
    }
    notes
}

/// Renders the notes and takes out what may not be shown.
pub(super) fn settle(notes: &mut [AnnotatedNote], annotated: &Annotated, (veil, known): (&Veil<'_>, Known<'_>)) {
    let resolve = |_: &str, id: &str| target(id, known);
    let frame = Frame { root: ROOT, resolve: &resolve, lines: Lines::Plain };
    for note in notes {
        note.marked = annotated.blocks.iter().any(|block| block.notes.contains(&note.number));
        note.html = markdown::prose(&veil.hide(&note.html), frame).html();
        note.quote = if annotated.publish == Publish::None { String::new() } else { veil.hide(&note.quote) };
        note.source =
            note.source.take().filter(|source| source.starts_with("http://") || source.starts_with("https://"));
    }
}
