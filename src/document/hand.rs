//! Hand edits: how ingest knows that a person has touched a document, and keeps its hands off.
//!
//! `[source] written` is the SHA-256 of all that is the machine's in the file as ingest wrote it. The machine's is: every
//! line of the front matter but empty ones, the line of the hash itself and the person's, then the closing fence, then
//! the body to the letter; line ends are normalised to `\n` and a byte-order mark does not count. The person's lines are
//! those of `slug draft noindex aliases summary` at the top level and of the tables `[[notes]]`, `[review]` and
//! `[extra]`, each with the remarks below its header. A remark anywhere else is an edit.

use toml::de::DeTable;

use super::{
    Document, FrontMatter,
    fence::Parts,
    layout::{Machine, Own},
    lines, name,
};
use crate::memo::{Held, Tail};

/// Tells whether no person has edited a document, its own keys aside. What ingest did not write counts as edited.
pub fn is_untouched(document: &Document) -> bool {
    document.front.source.written.as_ref().is_some_and(|written| *written == hash(&document.content))
}

/// Computes the hash of all that is the machine's in a document.
pub fn hash(content: &str) -> String {
    name::digits(&lines::machine(content))
}

/// As [`hash`], of a document whose front matter has been read.
pub(super) fn hash_of(content: &str, parts: &Parts, table: &DeTable<'_>) -> String {
    name::digits(&lines::machine_of(content, parts, table))
}

/// What stands in the place of a hash that is not known yet; the hash leaves its own line out.
const UNSEALED: &str = "----------------------------------------------------------------";

/// Writes a document with its hash.
pub(super) fn seal(path: String, mut front: FrontMatter, own: &Own, body: &str) -> Document {
    front.source.written = Some(UNSEALED.to_owned());
    let machine = Machine::of(&front);
    let line = |hash: &str| format!("\nwritten = \"{hash}\"\n");
    let bare = machine.around(&Own::default(), body).replacen(&line(UNSEALED), "\n", 1);
    let written = name::digits(&lines::machine_alone(&bare));
    let content = machine.around(own, body).replacen(&line(UNSEALED), &line(&written), 1);
    debug_assert_eq!(written, hash(&content), "the hash of what is written is that of what is read");
    front.source.written = Some(written);
    let content = Held::from(content);
    Document { path, front, body: Tail::new(content.clone(), content.len() - body.len()), content }
}
