//! Marks of a document: its mentions, figures, speech and notes on the words of its body.

use std::collections::BTreeMap;

use super::{
    AnnotatedNote, FoundNote, Known,
    receipt::{Words, in_body},
    tags, target,
};
use crate::{
    document::{FigureRow, FrontMatter, Placed, Receipts},
    extract::Mention,
    markdown::{Hand, Mark, MarkKind},
    text::{Field, number},
};

/// What has been found out of a document before.
type Found<'f> = (&'f Words, &'f Receipts, &'f [AnnotatedNote], &'f [FoundNote]);

/// Makes all marks of a document. Only what the document is filed under is linked.
pub(super) fn of(front: &FrontMatter, mentions: &[Mention], found: Found<'_>, known: Known<'_>) -> Vec<Mark> {
    let (words, receipts, notes, found) = found;
    let kind = |id: &String| {
        let target = target(id, known)?;
        Some(MarkKind::Entity { id: id.clone(), kind: target.kind, href: target.href? })
    };
    let filed: BTreeMap<&str, MarkKind> =
        tags::ids(&front.taxonomies).filter_map(|id| Some((id.as_str(), kind(id)?))).collect();
    let names = mentions.iter().filter_map(|mention| name(mention, filed.get(mention.id.as_str())?));
    let figures = front.figures.iter().zip(&receipts.figures).filter_map(|(row, placed)| figure(row, placed, words));
    let quotes = front.quotes.iter().zip(&receipts.quotes).filter_map(|(row, placed)| speech('q', &row.id, placed));
    let claims = front.claims.iter().zip(&receipts.claims).filter_map(|(row, placed)| speech('c', &row.id, placed));
    let passages = notes.iter().map(passage).chain(found.iter().map(finding));
    names.chain(figures).chain(quotes).chain(claims).chain(passages).collect()
}

fn name(mention: &Mention, kind: &MarkKind) -> Option<Mark> {
    let is_in_body = mention.evidence.field == Field::Body;
    is_in_body.then(|| Mark { span: mention.evidence.span.clone(), kind: kind.clone() })
}

/// Marks the number itself within the words that give it, or all of them.
fn figure(row: &FigureRow, placed: &Placed, words: &Words) -> Option<Mark> {
    let evidence = in_body(placed)?;
    let text = words.text();
    let number = words
        .tokens(evidence)
        .filter_map(|token| number::read(text, token, number::Articles::Count))
        .find(|number| number.value == row.number)
        .map(|number| words.markdown(text.bytes(number.tokens)));
    let kind = MarkKind::Figure { id: format!("n-{}", row.id), href: format!("#f-{}", row.id) };
    Some(Mark { span: number.unwrap_or_else(|| evidence.clone()), kind })
}

fn speech(letter: char, id: &str, placed: &Placed) -> Option<Mark> {
    let kind = MarkKind::Speech { id: format!("{letter}-{id}") };
    Some(Mark { span: in_body(placed)?.clone(), kind })
}

fn passage(note: &AnnotatedNote) -> Mark {
    let kind = MarkKind::Passage { number: note.number, hand: Hand::Analyst, label: note.label() };
    Mark { span: note.span.clone(), kind }
}

fn finding(note: &FoundNote) -> Mark {
    let kind = MarkKind::Passage { number: note.number, hand: Hand::Machine, label: note.label() };
    Mark { span: note.span.clone(), kind }
}
