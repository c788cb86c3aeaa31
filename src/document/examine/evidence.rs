//! Whether cited words stand where a document says, and where exactly.

use super::Examination;
use crate::{
    diagnostic::Diagnostic,
    document::{
        Placed, Receipts,
        cited::cited,
        passage::{Context, Passage},
        spot::Step::{self, At, Key},
    },
    text::Field,
};

/// Finds the places of all that is cited, and notes what does not stand.
pub(super) fn examine(examination: &mut Examination<'_>) -> Receipts {
    let mut receipts = Receipts::default();
    let front = &examination.document.front;
    for cited in cited(front) {
        let path = [Key(cited.list), At(cited.index), Key("evidence")];
        let Some(placed) = place(examination, &path, cited.field, (cited.evidence, cited.context)) else { continue };
        match cited.list {
            "figures" => receipts.figures.push(placed),
            "quotes" => receipts.quotes.push(placed),
            _ => receipts.claims.push(placed),
        }
    }
    for (index, note) in front.notes.iter().enumerate() {
        let path = [Key("notes"), At(index), Key("quote")];
        receipts.notes.extend(place(examination, &path, Field::Body, (&note.quote, Context::default())));
    }
    for (index, unknown) in front.unknown.iter().enumerate() {
        let path = [Key("unknown"), At(index), Key("evidence")];
        receipts.unknown.extend(place_anywhere(examination, &path, &unknown.evidence));
    }
    receipts
}

/// Finds the one place of words in a field.
fn place(
    examination: &mut Examination<'_>,
    path: &[Step<'_>],
    field: Field,
    (words, context): (&str, Context<'_>),
) -> Option<Placed> {
    let passage = examination.passages.of(field);
    let places = passage.find(words, context);
    if let [range] = places.as_slice() {
        return Some(Placed { field, span: passage.markdown(range) });
    }
    let problem = match places.len() {
        0 => not_found(examination, field, words, passage),
        n_places => ambiguous(path, field, n_places),
    };
    examination.problem(path, problem);
    None
}

/// Finds the first place of words in any field.
fn place_anywhere(examination: &mut Examination<'_>, path: &[Step<'_>], words: &str) -> Option<Placed> {
    let fields = [Field::Body, Field::Title, Field::Standfirst];
    let found = fields.into_iter().find_map(|field| {
        let passage = examination.passages.of(field);
        let range = passage.find(words, Context::default()).into_iter().next()?;
        Some(Placed { field, span: passage.markdown(&range) })
    });
    if found.is_none() {
        let problem = not_found(examination, Field::Body, words, &Passage::default());
        examination.problem(path, problem);
    }
    found
}

fn not_found(examination: &Examination<'_>, field: Field, words: &str, passage: &Passage) -> Diagnostic {
    let problem = Diagnostic::error("evidence-not-found", format!("these words do not stand in the {}", name(field)));
    if !passage.find(words, Context::default()).is_empty() {
        return problem
            .help("the words stand there, but not after this `prefix` and before this `suffix`: correct them");
    }
    let elsewhere = examination
        .passages
        .all()
        .into_iter()
        .find(|(other, passage)| *other != field && !passage.find(words, Context::default()).is_empty());
    match elsewhere {
        Some((other, _)) => problem.help(format!("they stand in the {0}: write `in = \"{0}\"`", name(other))),
        None => problem.help("copy the words from the text, or take the row out"),
    }
}

fn ambiguous(path: &[Step<'_>], field: Field, n_places: usize) -> Diagnostic {
    let message = format!("these words stand {n_places} times in the {}", name(field));
    let help = if path.first() == Some(&Key("notes")) {
        "quote more of the words around them"
    } else {
        "add `prefix` or `suffix`: the words before or after them"
    };
    Diagnostic::error("evidence-ambiguous", message).help(help)
}

fn name(field: Field) -> &'static str {
    match field {
        Field::Title => "title",
        Field::Standfirst => "standfirst",
        Field::Body => "body",
    }
}
