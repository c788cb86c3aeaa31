//! The index by which a published site is searched.
//!
//! Knows records alone, no pages and no disk: of the same records comes the same index. Making it is dear, so whoever
//! asks for it keeps it by its records.

#[cfg(feature = "search")]
mod pagefind;
mod record;

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

    fn record(name: &str, text: &str) -> Record {
        Record { address: format!("articles/{name}/"), text: text.to_owned(), ..Record::default() }
    }

    #[cfg(feature = "search")]
    #[test]
    fn the_same_records_give_the_same_files() {
        let records = || {
            vec![
                record("bridge", "The bridge at the mill was struck"),
                record("weir", "Nothing was struck at the weir"),
            ]
        };
        let files = index(records(), "en-GB").unwrap();
        assert_eq!(files, index(records(), "en-GB").unwrap());
        let named = |name: &str| files.iter().any(|file| file.path == format!("{FOLDER}/{name}"));
        assert!(named("pagefind.js") && named("pagefind-entry.json"), "what the page loads is there");
        assert!(!named("pagefind-ui.js"), "what it does not load is not");
        let fragments = files.iter().filter(|file| file.path.starts_with("pagefind/fragment/"));
        assert_eq!(fragments.count(), 2);
    }
}
