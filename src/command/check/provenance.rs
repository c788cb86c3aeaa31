//! Whether every document still rests on the source that it names: the bytes are read again and their hash compared. That
//! every cited word stands in the document was proved when it was parsed.

use std::collections::BTreeMap;

use crate::{
    diagnostic::{Diagnostic, Location},
    pipeline::Documents,
    project::Project,
};

/// Finds documents whose source is other bytes than those they were made of.
pub(super) fn changed(project: &Project, documents: &Documents) -> Vec<Diagnostic> {
    let hashes: BTreeMap<&str, &str> =
        project.sources.iter().map(|source| (source.path.as_str(), source.sha256.as_str())).collect();
    let differs = documents.iter().filter_map(|document| {
        let source = &document.front.source;
        let now = hashes.get(source.file.as_str()).filter(|now| **now != source.sha256)?;
        let message = format!("`sources/{}` has the hash {now}, not {}", source.file, source.sha256);
        let help = "bring the source back as it was received, or read the document against it and set `sha256`";
        Some(Diagnostic::error("source-changed", message).at(Location::file(&document.path)).help(help))
    });
    differs.collect()
}

/// Counts the findings whose words were proved to stand in their documents.
pub(super) fn n_receipts(documents: &Documents) -> usize {
    let of = |document: &crate::document::Document| {
        let front = &document.front;
        front.figures.len() + front.quotes.len() + front.claims.len() + front.unknown.len() + front.notes.len()
    };
    documents.iter().map(of).sum()
}
