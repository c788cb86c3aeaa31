//! The index by which a published site is searched.
//!
//! Knows records alone, no pages and no disk: of the same records comes the same index. Making it is dear, so whoever
//! asks for it keeps it by the [`key`] of its records.

#[cfg(feature = "search")]
mod pagefind;
mod record;

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

#[cfg(feature = "search")]
pub use pagefind::index;
pub use record::Record;

/// Folder of the index, below the site's root.
pub const FOLDER: &str = "pagefind";

/// A file of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Path below the output folder.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Gives the key of the index of records: the same key, the same files.
///
/// # Panics
///
/// Never: records are texts and lists of texts.
pub fn key(records: &[Record], language: &str) -> String {
    let mut hash = Sha256::new_with_prefix(concat!("briefgen ", env!("CARGO_PKG_VERSION"), "\n"));
    hash.update(serde_json::to_vec(&(language, records)).expect("texts are JSON"));
    hash.finalize().iter().fold(String::new(), |mut key, byte| {
        let _ = write!(key, "{byte:02x}");
        key
    })
}

/// Says that this briefgen cannot make an index.
///
/// # Errors
///
/// Always.
#[cfg(not(feature = "search"))]
pub fn index(_: Vec<Record>, _: &str) -> Result<Vec<File>, String> {
    Err("this briefgen was made without the feature `search`".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(text: &str) -> Record {
        Record { address: "articles/a/".to_owned(), text: text.to_owned(), ..Record::default() }
    }

    #[test]
    fn the_key_covers_every_word_and_the_language() {
        let key_of = |text, language| key(&[record(text)], language);
        assert_eq!(key_of("a bridge", "en"), key_of("a bridge", "en"));
        assert_ne!(key_of("a bridge", "en"), key_of("two bridges", "en"));
        assert_ne!(key_of("a bridge", "en"), key_of("a bridge", "uk"));
    }

    #[cfg(feature = "search")]
    #[test]
    fn the_same_records_give_the_same_files() {
        let records = || vec![record("The bridge at the mill was struck"), record("Nothing was struck at the weir")];
        let files = index(records(), "en-GB").unwrap();
        assert_eq!(files, index(records(), "en-GB").unwrap());
        let named = |name: &str| files.iter().any(|file| file.path == format!("{FOLDER}/{name}"));
        assert!(named("pagefind.js") && named("pagefind-entry.json"), "what the page loads is there");
        assert!(!named("pagefind-ui.js"), "what it does not load is not");
        let fragments = files.iter().filter(|file| file.path.starts_with("pagefind/fragment/"));
        assert_eq!(fragments.count(), 2);
    }
}
