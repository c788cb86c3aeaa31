//! The way in: a source as received, and what is known of it from outside.

mod sidecar;

pub use sidecar::Sidecar;

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
