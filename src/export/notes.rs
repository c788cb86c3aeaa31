//! The text of an article with its notes: the analyst's, and the machine's on what it found.

use super::{
    Desk, elsewhere, finding,
    margin::Margin,
    view::{BlockView, ClaimView, FigureGroup, FigureView, Html, NoteLine, NoteView},
};
use crate::{
    annotate::{Annotated, AnnotatedNote, Block, FoundNote, kind_words},
    document::NoteKind,
};

/// Shows the blocks of a text with their notes.
pub(super) fn blocks<'s>(desk: &Desk<'s>, article: &'s Annotated) -> Vec<BlockView<'s>> {
    let has_notes = article.blocks.iter().any(|block| !block.notes.is_empty());
    let mut margin = Margin::default();
    let block = |shown: &'s Block| {
        let notes = of_block(desk, article, shown);
        let level = has_notes && margin.place(shown.n_characters, &notes);
        BlockView { html: Html::new(&article.html, shown.html.clone()), line: shown.line, level, notes }
    };
    article.blocks.iter().map(block).collect()
}

fn of_block<'s>(desk: &Desk<'s>, article: &'s Annotated, shown: &Block) -> Vec<NoteView<'s>> {
    let here = |number: usize| shown.notes.contains(&number);
    let written = article.notes.iter().filter(|note| here(note.number)).map(note);
    let found = article.found.iter().filter(|note| here(note.number)).map(|note| of_machine(desk, article, note));
    let mut notes: Vec<NoteView<'s>> = written.chain(found).collect();
    notes.sort_by_key(|note| (note.kind != name(NoteKind::Correction), note.number));
    notes
}

/// Shows the analyst's notes on words that are not shown.
pub(super) fn loose(article: &Annotated) -> Vec<NoteView<'_>> {
    article.notes.iter().filter(|note| !note.marked).map(note).collect()
}

/// Shows every note in a line.
pub(super) fn lines(article: &Annotated) -> Vec<NoteLine<'_>> {
    let line = |number: usize| article.blocks.iter().find(|block| block.notes.contains(&number))?.line;
    let written = article.notes.iter().map(|note| NoteLine {
        number: note.number,
        kind: name(note.kind),
        kind_words: kind_words(note.kind),
        quote: quote(note),
        line: line(note.number),
    });
    let found = article.found.iter().map(|note| NoteLine {
        number: note.number,
        kind: FOUND,
        kind_words: note.words(),
        quote: None,
        line: line(note.number),
    });
    let mut lines: Vec<NoteLine<'_>> = written.chain(found).collect();
    lines.sort_by_key(|line| line.number);
    lines
}

/// Shows the figures and statements that no note tells.
pub(super) fn untold(desk: &Desk<'_>, article: &Annotated) -> (Vec<FigureGroup>, Vec<ClaimView>) {
    let found = &article.found;
    let figure = |at: &usize| found.iter().all(|note| !note.figures.contains(at));
    let quote = |at: &usize| found.iter().all(|note| !note.quotes.contains(at));
    let claim = |at: &usize| found.iter().all(|note| !note.claims.contains(at));
    let figures = (0..article.figures.len()).filter(figure).map(|at| finding::figure(desk, article, at));
    let quotes: Vec<usize> = (0..article.quotes.len()).filter(quote).collect();
    let claims: Vec<usize> = (0..article.claims.len()).filter(claim).collect();
    (groups(figures), finding::statements(desk, article, &quotes, &claims))
}

/// Puts neighbouring figures of one speaker, place and date together.
pub(super) fn groups(figures: impl Iterator<Item = FigureView>) -> Vec<FigureGroup> {
    let mut groups: Vec<FigureGroup> = Vec::new();
    for figure in figures {
        match groups.last_mut() {
            Some(group) if is_of(&group.figures[0], &figure) => group.figures.push(figure),
            _ => groups.push(FigureGroup { figures: vec![figure] }),
        }
    }
    groups
}

fn is_of(one: &FigureView, other: &FigureView) -> bool {
    (&one.speaker, &one.channel, &one.places, &one.place_words)
        == (&other.speaker, &other.channel, &other.places, &other.place_words)
        && (&one.when, &one.date) == (&other.when, &other.date)
}

/// The kind of the machine's notes.
const FOUND: &str = "found";

fn of_machine<'s>(desk: &Desk<'s>, article: &'s Annotated, note: &FoundNote) -> NoteView<'s> {
    NoteView {
        number: note.number,
        kind: FOUND,
        kind_words: note.words(),
        quote: None,
        html: "",
        by: None,
        source: None,
        marked: note.marked,
        figures: groups(note.figures.iter().map(|at| finding::figure(desk, article, *at))),
        claims: finding::statements(desk, article, &note.quotes, &note.claims),
        elsewhere: elsewhere::of_note(desk, article, note),
    }
}

/// Shows a note of the analyst.
pub(super) fn note(note: &AnnotatedNote) -> NoteView<'_> {
    NoteView {
        number: note.number,
        kind: name(note.kind),
        kind_words: kind_words(note.kind),
        quote: quote(note),
        html: &note.html,
        by: note.by.as_deref(),
        source: note.source.as_deref(),
        marked: note.marked,
        figures: Vec::new(),
        claims: Vec::new(),
        elsewhere: Vec::new(),
    }
}

fn quote(note: &AnnotatedNote) -> Option<&str> {
    Some(note.quote.as_str()).filter(|quote| !quote.is_empty())
}

fn name(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Context => "context",
        NoteKind::ClaimCheck => "claim-check",
        NoteKind::Term => "term",
        NoteKind::Source => "source",
        NoteKind::Correction => "correction",
    }
}
