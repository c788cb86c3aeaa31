//! The hash under which a value is kept.

use std::io::{BufWriter, Write};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::print::Printer;

/// The first half of a SHA-256.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u128", into = "u128")]
pub struct Key([u8; 16]);

impl Key {
    /// Hashes parts, each with its length, so that no two lists of parts are alike.
    pub fn of<B: AsRef<[u8]>>(parts: impl IntoIterator<Item = B>) -> Self {
        let mut hasher = Sha256::new();
        for part in parts {
            let part = part.as_ref();
            hasher.update(part.len().to_le_bytes());
            hasher.update(part);
        }
        Self::from(hasher)
    }

    /// Hashes a value; none where it cannot be written down.
    pub fn of_value(value: &impl Serialize) -> Option<Self> {
        let mut writer = BufWriter::with_capacity(4096, Hashing(Sha256::new()));
        value.serialize(&mut Printer(&mut writer)).ok()?;
        Some(Self::from(writer.into_inner().ok()?.0))
    }
}

impl AsRef<[u8]> for Key {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl From<u128> for Key {
    fn from(number: u128) -> Self {
        Self(number.to_le_bytes())
    }
}

impl From<Key> for u128 {
    fn from(key: Key) -> Self {
        Self::from_le_bytes(key.0)
    }
}

impl From<Sha256> for Key {
    fn from(hasher: Sha256) -> Self {
        let mut half = [0; 16];
        half.copy_from_slice(&hasher.finalize()[..16]);
        Self(half)
    }
}

/// Bytes go into a hash.
struct Hashing(Sha256);

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
