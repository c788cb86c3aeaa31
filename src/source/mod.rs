//! The way in: a source as received, and what is known of it from outside.
//!
//! Knows files and their encodings, not what a text says.

mod decode;
mod folder;
mod sidecar;

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::diagnostic::{Diagnostic, Location};

pub use folder::{read, read_file};
pub use sidecar::{Publish, Sidecar};

/// The size above which a source is left out, where `site.toml` names no other.
pub const MAX_BYTES: u64 = 10 * 1024 * 1024;

/// A raw article as received. Its file is evidence and is never written.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Path below `sources/`, with forward slashes.
    pub path: String,
    /// SHA-256 of its bytes, in lower-case hexadecimal digits.
    pub sha256: String,
    /// Its text: no byte-order mark, lines ended by `\n`.
    pub text: String,
    /// What its sidecar says; empty where there is none.
    pub sidecar: Sidecar,
}

impl Source {
    /// Makes a source of bytes as received; a warning alone where they hold no text, a warning beside it where their
    /// encoding had to be guessed. `shown` is the path as the user knows it.
    pub fn new(path: &Path, shown: &str, bytes: &[u8]) -> (Option<Self>, Option<Diagnostic>) {
        let warning = |code, message: String| Diagnostic::warning(code, message).at(Location::file(shown));
        let decoded = match decode::decode(bytes) {
            Ok(decoded) => decoded,
            Err(fault) => {
                let help = "take it out of the folder, or save the article as plain text in UTF-8";
                return (None, Some(warning(fault.code(), fault.to_string()).help(help)));
            }
        };
        let source =
            Self { path: slashed(path), sha256: digest(bytes), text: decoded.text, sidecar: Sidecar::default() };
        let guess = decoded.guessed.map(|encoding| {
            warning("guessed-encoding", format!("this is not UTF-8 and was read as {encoding}, which is a guess"))
                .help("save it as UTF-8 if letters look wrong")
        });
        (Some(source), guess)
    }
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

    #[test]
    fn the_hash_is_of_the_bytes_not_of_the_text() {
        let (plain, _) = Source::new(Path::new("a.txt"), "a.txt", b"abc");
        let (marked, _) = Source::new(Path::new("a.txt"), "a.txt", b"\xEF\xBB\xBFabc");
        let (plain, marked) = (plain.unwrap(), marked.unwrap());
        assert_eq!(plain.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(plain.text, marked.text);
        assert_ne!(plain.sha256, marked.sha256);
    }

    #[test]
    fn bytes_without_text_are_a_warning_that_names_the_file() {
        let (source, warning) = Source::new(Path::new("a.txt"), "sources/a.txt", b" \r\n ");
        assert!(source.is_none());
        let warning = warning.unwrap();
        assert_eq!((warning.code, warning.location.unwrap().path.as_str()), ("empty-source", "sources/a.txt"));
    }
}
