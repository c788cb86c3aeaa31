//! Notes: the analyst's, and the machine's on what it found in a paragraph; numbered together in the order of their markers.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{
    Annotated, Known, ROOT,
    disclosure::Veil,
    receipt::{Words, in_body},
    target,
};
use crate::{
    config::Publish,
    document::{Document, FrontMatter, NoteKind, Placed, Receipts},
    markdown::{self, Frame, Lines},
    text::Field,
};

/// A note of the analyst, ready to be shown.
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

/// A note of the machine: the figures, quotations and claims of one paragraph of the text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FoundNote {
    /// Counted from 1, together with the analyst's.
    pub number: usize,
    /// Places of the figures in `front.figures`.
    pub figures: Vec<usize>,
    /// Places of the quotations in `front.quotes`.
    pub quotes: Vec<usize>,
    /// Places of the claims in `front.claims`.
    pub claims: Vec<usize>,
    /// Bytes of the body of the last of them, at whose end the marker stands.
    pub span: Range<usize>,
    /// Whether its marker stands in the text that is shown.
    pub marked: bool,
}

impl FoundNote {
    /// Tells what the note is of: "figures and statements".
    pub fn words(&self) -> &'static str {
        match (self.figures.len(), self.quotes.len() + self.claims.len()) {
            (0, 1) => "statement",
            (0, _) => "statements",
            (1, 0) => "figure",
            (_, 0) => "figures",
            (1, 1) => "figure and statement",
            _ => "figures and statements",
        }
    }

    /// Names the marker for those who hear it.
    pub(super) fn label(&self) -> String {
        format!("Note {}, {} of this paragraph", self.number, self.words())
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

/// Numbers the notes of a document by the end of their words; where two end together, the analyst's comes first.
pub(super) fn number(document: &Document, receipts: &Receipts, words: &Words) -> (Vec<AnnotatedNote>, Vec<FoundNote>) {
    let mut notes = written(&document.front, receipts);
    let mut found = found(receipts, words, &document.body);
    let mut numbers: Vec<(&Range<usize>, &mut usize)> = Vec::with_capacity(notes.len() + found.len());
    numbers.extend(notes.iter_mut().map(|note| (&note.span, &mut note.number)));
    numbers.extend(found.iter_mut().map(|note| (&note.span, &mut note.number)));
    numbers.sort_by_key(|(span, _)| span.end);
    for (at, (_, number)) in numbers.into_iter().enumerate() {
        *number = at + 1;
    }
    (notes, found)
}

fn written(front: &FrontMatter, receipts: &Receipts) -> Vec<AnnotatedNote> {
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
    notes
}

/// Gathers the findings of each paragraph of the body.
fn found(receipts: &Receipts, words: &Words, body: &str) -> Vec<FoundNote> {
    let text = words.text();
    let paragraphs = text.paragraphs().iter().filter(|paragraph| paragraph.field == Field::Body);
    let spans: Vec<Range<usize>> = paragraphs.map(|paragraph| words.markdown(paragraph.range.clone())).collect();
    let mut notes: Vec<FoundNote> = vec![FoundNote::default(); spans.len()];
    let mut file = |placed: &[Placed], list: fn(&mut FoundNote) -> &mut Vec<usize>| {
        for (at, span) in placed.iter().enumerate().filter_map(|(at, placed)| Some((at, in_body(placed)?))) {
            let paragraph = spans.partition_point(|paragraph| paragraph.end <= span.start).min(spans.len() - 1);
            let note = &mut notes[paragraph];
            list(note).push(at);
            if note.span.end < span.end {
                note.span = span.clone();
            }
        }
    };
    file(&receipts.figures, |note| &mut note.figures);
    file(&receipts.quotes, |note| &mut note.quotes);
    file(&receipts.claims, |note| &mut note.claims);
    notes.retain(|note| !note.span.is_empty());
    for note in &mut notes {
        note.span.end += closing(&body[note.span.end..]);
    }
    notes
}

/// Counts the bytes of the quotation mark that closes what ends here, so that a marker stands behind it.
fn closing(rest: &str) -> usize {
    let mark = rest.chars().next().filter(|next| matches!(next, '”' | '"' | '»' | '“' | '’' | '›' | '」'));
    mark.map_or(0, char::len_utf8)
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
