//! Figures, quotes and claims seen alike: what is cited, where, and who says so.

use super::{ClaimRow, FigureRow, FrontMatter, QuoteRow, passage::Context};
use crate::text::Field;

/// What every finding has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cited<'a> {
    /// The list that it stands in.
    pub(super) list: &'static str,
    /// Its place in the list, counted from 0.
    pub(super) index: usize,
    /// Its name.
    pub(super) id: &'a str,
    /// Its words.
    pub(super) evidence: &'a str,
    /// What is around them.
    pub(super) context: Context<'a>,
    /// The part of the article.
    pub(super) field: Field,
}

/// Gives all findings of a front matter.
pub(super) fn cited(front: &FrontMatter) -> impl Iterator<Item = Cited<'_>> {
    let figures = front.figures.iter().enumerate().map(|(index, row)| figure(index, row));
    let quotes = front.quotes.iter().enumerate().map(|(index, row)| quote(index, row));
    let claims = front.claims.iter().enumerate().map(|(index, row)| claim(index, row));
    figures.chain(quotes).chain(claims)
}

fn figure(index: usize, row: &FigureRow) -> Cited<'_> {
    let context = Context { prefix: row.prefix.as_deref(), suffix: row.suffix.as_deref() };
    Cited { list: "figures", index, id: &row.id, evidence: &row.evidence, context, field: row.field }
}

fn quote(index: usize, row: &QuoteRow) -> Cited<'_> {
    let context = Context { prefix: row.prefix.as_deref(), suffix: row.suffix.as_deref() };
    Cited { list: "quotes", index, id: &row.id, evidence: &row.evidence, context, field: row.field }
}

fn claim(index: usize, row: &ClaimRow) -> Cited<'_> {
    let context = Context { prefix: row.prefix.as_deref(), suffix: row.suffix.as_deref() };
    Cited { list: "claims", index, id: &row.id, evidence: &row.evidence, context, field: row.field }
}
