//! `manifest-sha256.txt`: the hash of every file of data, as `sha256sum -c` reads it.

use std::{fmt::Write as _, sync::OnceLock};

use sha2::{Digest as _, Sha256};

use super::FILES;
use crate::export::Desk;

/// Gives the SHA-256 of bytes in hexadecimal.
pub(super) fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Writes the manifest; what is not yet made is made to be hashed.
pub(super) fn write(desk: &Desk<'_>, sums: &[OnceLock<String>; FILES.len()]) -> Vec<u8> {
    let line = |(file, known): (&super::DataFile, &OnceLock<String>)| {
        let sum = known.get().cloned().unwrap_or_else(|| sum(&(file.write)(desk)));
        format!("{sum}  {}\n", file.name)
    };
    FILES.iter().zip(sums).map(line).collect::<String>().into_bytes()
}
