//! The text of an article, block by block, and the notes beside it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ClaimView, FigureView, Html, Link, WhoView};

/// One block of a text: a paragraph, a heading, a list, a table.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BlockView<'s> {
    /// Safe HTML.
    pub html: Html<'s>,
    /// Its line, counted from 1; none for headings. The fragment is `L` and the line.
    pub line: Option<usize>,
    /// Whether its first note may stand level with it in the margin: no note before it hangs further down.
    pub level: bool,
    /// Notes whose markers stand in it, corrections first.
    pub notes: Vec<NoteView<'s>>,
}

/// A note: the analyst's, or the machine's on what it found in a paragraph.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NoteView<'s> {
    /// Counted from 1; the note is `#note-1`, its marker `#ref-1`.
    pub number: usize,
    /// `context claim-check term source correction`, and `found` for the machine's.
    pub kind: &'static str,
    /// "claim check", "figures and statements".
    pub kind_words: &'static str,
    /// The words it is about; none where the site may show none, and in the machine's.
    pub quote: Option<&'s str>,
    /// The note as safe HTML; empty in the machine's.
    pub html: &'s str,
    /// Who wrote it.
    pub by: Option<&'s str>,
    /// Address that bears it out.
    pub source: Option<&'s str>,
    /// Whether its marker stands in the text that is shown.
    pub marked: bool,
    /// Figures that the machine found.
    pub figures: Vec<FigureGroup>,
    /// Quotations and claims that the machine found.
    pub claims: Vec<ClaimView>,
    /// What other articles say of the same events; empty in the analyst's.
    pub elsewhere: Vec<ElsewhereView>,
}

/// What other articles say of one event.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ElsewhereView {
    /// The event.
    pub incident: Link,
    /// Their figures of the same outcomes and their statements, at most four; there is at least one.
    pub others: Vec<OtherView>,
    /// How many more there are.
    pub n_more: usize,
}

/// A number or a statement of another article.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OtherView {
    /// "at least 18 killed", one of each outcome; empty for a statement.
    pub words: Vec<String>,
    /// Who says so; none where nobody is named.
    pub speaker: Option<WhoView>,
    /// The verb of a statement.
    pub verb: Option<String>,
    /// Where the words stand.
    pub address: String,
    /// Publisher of the article.
    pub publisher: Option<String>,
    /// Title of the article.
    pub article_title: String,
    /// The article's page.
    pub article_address: String,
}

/// Neighbouring figures of one speaker, place and date.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FigureGroup {
    /// The figures; there is at least one, and what it says of speaker, place and date holds for all.
    pub figures: Vec<FigureView>,
}

/// A note in a line, for the index of notes.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NoteLine<'s> {
    /// Its number.
    pub number: usize,
    /// As in [`NoteView::kind`].
    pub kind: &'static str,
    /// "claim check".
    pub kind_words: &'static str,
    /// The words it is about; of the machine's, none.
    pub quote: Option<&'s str>,
    /// Line of the text in which its marker stands; none where that is not shown.
    pub line: Option<usize>,
}
