//! The way in: a source as received, and what is known of it from outside.
//!
//! Knows files, their forms and encodings, not what a text tells.

mod decode;
mod folder;
mod form;
mod item;
mod manuscript;
mod sidecar;

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::diagnostic::{Diagnostic, Location};

pub use folder::{read, read_file};
pub use item::feed_of;
pub use manuscript::{Aside, Manuscript, Stated, What};
pub use sidecar::{Sidecar, schema};

use form::Form;

/// The size above which a source is left out, where `site.toml` names no other.
pub const MAX_BYTES: u64 = 10 * 1024 * 1024;

/// A raw article as received. Its file is evidence and is never written.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Path below `sources/`, with forward slashes; of an item of a feed, the feed's path, `#` and the item's key.
    pub path: String,
    /// SHA-256 in lower-case hexadecimal digits: of its bytes, or of all that a feed says of the item.
    pub sha256: String,
    /// Its text, and what the file says of it.
    pub manuscript: Manuscript,
    /// What its sidecar says; empty where there is none.
    pub sidecar: Sidecar,
}

impl Source {
    /// Makes the sources of bytes as received: one of a file, or one of each item of a feed. Tells what is wrong with
    /// them, and that an encoding had to be guessed. `shown` is the path as the user knows it.
    fn all(path: &Path, shown: &str, (form, bytes): (&Form, &[u8])) -> (Vec<Self>, Vec<Diagnostic>) {
        let warning = |code, message: String| Diagnostic::warning(code, message).at(Location::file(shown));
        let read = match form.read(bytes) {
            Ok(read) => read,
            Err(fault) => {
                let told = warning(fault.code(), fault.to_string());
                return (Vec::new(), vec![told.help("take it out of the folder, or save the article in another form")]);
            }
        };
        let guess = read.guessed.map(|encoding| {
            warning("guessed-encoding", format!("this is not UTF-8 and was read as {encoding}, which is a guess"))
                .help("save it as UTF-8 if letters look wrong")
        });
        let depth = read.too_deep.map(|depth| {
            warning("deep-markup", format!("its markup is nested {depth} deep, and was read as if it had none"))
                .help("look whether text of the page's frame stands in the document")
        });
        let path = slashed(path);
        let mut keys = item::Keys::default();
        let sources = read.articles.into_iter().map(|article| {
            let (path, sha256) = match &article.item {
                None => (path.clone(), digest(bytes)),
                Some(item) => (format!("{path}#{}", keys.name(item)), digest(&item.bytes)),
            };
            Self { path, sha256, manuscript: article.manuscript, sidecar: Sidecar::default() }
        });
        (sources.collect(), guess.into_iter().chain(depth).collect())
    }
}

/// Reads bytes as the file of this name: one source, or one of each item of a feed.
pub fn read_bytes(name: &str, bytes: &[u8]) -> (Vec<Source>, Vec<Diagnostic>) {
    let path = Path::new(name);
    Source::all(path, name, (form::of(path).unwrap_or(form::PLAIN), bytes))
}

/// Gives a file's ending in lower case.
fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default()
}

/// Writes a path with forward slashes; what is no Unicode is replaced.
fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}

/// Gives the SHA-256 of bytes in lower-case hexadecimal digits.
fn digest(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut digits, byte| {
        write!(digits, "{byte:02x}").expect("a string takes whatever is written to it");
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(path: &str, bytes: &[u8]) -> (Vec<Source>, Vec<Diagnostic>) {
        let form = form::of(Path::new(path)).unwrap();
        Source::all(Path::new(path), &format!("sources/{path}"), (form, bytes))
    }

    #[test]
    fn the_hash_is_of_the_bytes_not_of_the_text() {
        let (plain, marked) = (all("a.txt", b"abc").0.remove(0), all("a.txt", b"\xEF\xBB\xBFabc").0.remove(0));
        assert_eq!(plain.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(plain.manuscript, marked.manuscript);
        assert_ne!(plain.sha256, marked.sha256);
    }

    #[test]
    fn bytes_without_text_are_a_warning_that_names_the_file() {
        let (sources, told) = all("a.txt", b" \r\n ");
        assert!(sources.is_empty());
        assert_eq!((told[0].code, told[0].location.as_ref().unwrap().path.as_str()), ("empty-source", "sources/a.txt"));
    }

    #[test]
    fn an_item_keeps_its_name_and_hash_when_others_come() {
        let item = |id: &str| {
            format!("<item><guid>{id}</guid><title>Bridge {id}</title><description>It was closed.</description></item>")
        };
        let feed = |items: &[&str]| {
            let items: String = items.iter().map(|id| item(id)).collect();
            all("a.rss", format!("<rss version=\"2.0\"><channel><title>X</title>{items}</channel></rss>").as_bytes()).0
        };
        let (before, after) = (feed(&["one"]), feed(&["two", "one"]));
        assert_eq!(before[0], after[1]);
        assert_ne!(before[0].path, after[0].path);
        assert_eq!(feed_of(&before[0].path), Some("a.rss"));
    }
}
