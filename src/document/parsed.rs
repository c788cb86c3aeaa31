//! A document that is true to its text, with the places of all that it cites.

use serde::{Deserialize, Serialize};

use super::{Document, Receipts};

/// A document that is true to its text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Parsed {
    /// The document.
    pub document: Document,
    /// Where its words stand.
    pub receipts: Receipts,
    /// Hash of all that is the machine's in it.
    pub hash: String,
}

impl Parsed {
    /// Tells whether no person has edited it, its own keys aside. What ingest did not write counts as edited.
    pub fn is_untouched(&self) -> bool {
        self.document.front.source.written.as_ref() == Some(&self.hash)
    }
}
