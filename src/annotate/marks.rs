//! Marks of a document: its mentions, figures, speech and notes on the words of its body.

use std::{collections::BTreeSet, ops::Range};

use super::{
    AnnotatedNote, Known,
    receipt::{Receipt, Receipts, Words},
    tags, target,
};
use crate::{
    document::{FigureRow, FrontMatter},
    extract::Mention,
    markdown::{Mark, MarkKind},
    text::{Field, number},
};

/// What has been found out of a document before.
type Found<'f> = (&'f Words, &'f Receipts, &'f [AnnotatedNote]);

/// Makes all marks of a document. Only what the document is filed under is linked.
pub(super) fn of(front: &FrontMatter, mentions: &[Mention], found: Found<'_>, known: Known<'_>) -> Vec<Mark> {
    let (words, receipts, notes) = found;
    let filed: BTreeSet<&String> = tags::ids(&front.taxonomies).collect();
    let names =
        mentions.iter().filter(|mention| filed.contains(&mention.id)).filter_map(|mention| name(mention, known));
    let figures = front.figures.iter().zip(&receipts.figures).filter_map(|(row, receipt)| figure(row, receipt, words));
    let quotes = receipts.quotes.iter().filter_map(|receipt| speech('q', receipt));
    let claims = receipts.claims.iter().filter_map(|receipt| speech('c', receipt));
    let passages = notes.iter().filter_map(passage);
    names.chain(figures).chain(quotes).chain(claims).chain(passages).collect()
}

fn name(mention: &Mention, known: Known<'_>) -> Option<Mark> {
    if mention.evidence.field != Field::Body {
        return None;
    }
    let target = target(&mention.id, known)?;
    let kind = MarkKind::Entity { id: mention.id.clone(), kind: target.kind, href: target.href? };
    Some(Mark { span: mention.evidence.span.clone(), kind })
}

fn figure(row: &FigureRow, receipt: &Receipt, words: &Words) -> Option<Mark> {
    let evidence = receipt.readable.clone()?;
    let span = words.in_body(number_in(row, &evidence, words).unwrap_or(evidence))?;
    let kind = MarkKind::Figure { id: format!("n-{}", row.id), href: format!("#f-{}", row.id) };
    Some(Mark { span, kind })
}

/// Finds the number itself within the words that give it.
fn number_in(row: &FigureRow, evidence: &Range<usize>, words: &Words) -> Option<Range<usize>> {
    let text = words.text();
    text.tokens_in(evidence.clone())
        .filter_map(|token| number::read(text, token, number::Articles::Count))
        .find(|number| number.value == row.number)
        .map(|number| text.bytes(number.tokens))
}

fn speech(letter: char, receipt: &Receipt) -> Option<Mark> {
    let kind = MarkKind::Speech { id: format!("{letter}-{}", receipt.id) };
    Some(Mark { span: receipt.body.clone()?, kind })
}

fn passage(note: &AnnotatedNote) -> Option<Mark> {
    let span = note.span.clone()?;
    Some(Mark { span, kind: MarkKind::Passage { number: note.number, label: note.label() } })
}
