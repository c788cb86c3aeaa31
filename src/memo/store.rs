//! A memo between runs: one file of stored values.
//!
//! A line that names the program, the values one after the other, then the list of their keys and lengths, then the length
//! of that list. Each value ends with a sum that tells whether it is whole. A file of another program counts as none.

use std::{
    fs::{self, File},
    hash::Hasher as _,
    io::{self, BufWriter, Write as _},
    path::Path,
    sync::Arc,
    time::{Duration, UNIX_EPOCH},
};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHasher};
use serde::{Serialize, de::DeserializeOwned};

use super::{Kept, Key, Memo};

/// The program that stores and reads: what another remembers is no use.
const HEADER: &str = concat!("briefgen ", env!("CARGO_PKG_VERSION"), " ", env!("BRIEFGEN_PROGRAM"), "\n");
/// How every program of ours begins its file.
const OURS: &[u8] = b"briefgen ";
/// Bytes of a number.
const NUMBER: usize = size_of::<u64>();
/// Values that are made ready at a time, so that a big memo takes no second copy of itself in memory.
const BATCH: usize = 256;

/// The file is damaged, or no memo at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

/// Reads a memo; empty where there is no file, or that of another program.
///
/// # Errors
///
/// The file is damaged.
pub fn read<T>(path: &Path) -> Result<Memo<T>, Unreadable> {
    #[expect(clippy::disallowed_methods, reason = "what was kept of the last build")]
    let Ok(bytes) = fs::read(path) else { return Ok(Memo::default()) };
    if !bytes.starts_with(HEADER.as_bytes()) {
        return if bytes.starts_with(OURS) { Ok(Memo::default()) } else { Err(Unreadable) };
    }
    let kept = index(&bytes).ok_or(Unreadable)?;
    Ok(Memo { kept, stored: Arc::new(bytes), is_changed: false })
}

/// Tells when a memo was written, since 1970.
pub fn written(path: &Path) -> Option<Duration> {
    fs::metadata(path).and_then(|of| of.modified()).ok()?.duration_since(UNIX_EPOCH).ok()
}

/// Removes a memo; there need be none.
///
/// # Errors
///
/// Whatever the operating system refuses.
pub fn remove(path: &Path) -> io::Result<()> {
    #[expect(clippy::disallowed_methods, reason = "what was kept of the last build")]
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

/// Finds the values in a file's bytes, and makes sure that all are whole.
fn index<T>(bytes: &[u8]) -> Option<FxHashMap<Key, Kept<T>>> {
    let end = bytes.len().checked_sub(NUMBER)?;
    let length = usize::try_from(u64::from_le_bytes(bytes[end..].try_into().ok()?)).ok()?;
    let start = end.checked_sub(length)?;
    let list: Vec<(Key, u64)> = postcard::from_bytes(unsealed(&bytes[start..end])?).ok()?;
    let mut at = HEADER.len();
    let mut ranges = Vec::with_capacity(list.len());
    for (key, length) in list {
        let range = at..at.checked_add(usize::try_from(length).ok()?)?;
        at = range.end;
        ranges.push((key, range));
    }
    let is_whole = at == start && ranges.par_iter().all(|(_, range)| unsealed(&bytes[range.clone()]).is_some());
    let kept = ranges.into_iter().map(|(key, range)| (key, Kept { value: None, stored: Some(range) }));
    is_whole.then(|| kept.collect())
}

/// Writes a memo where it differs from what stands there, atomically.
///
/// # Errors
///
/// Whatever the operating system refuses.
pub fn write<T: Serialize + DeserializeOwned + Send + Sync>(memo: &Memo<T>, path: &Path) -> io::Result<()> {
    if !memo.is_changed {
        return Ok(());
    }
    let fresh = path.with_extension("new");
    let mut writer = BufWriter::with_capacity(1 << 20, File::create(&fresh)?);
    writer.write_all(HEADER.as_bytes())?;
    let mut kept: Vec<(&Key, &Kept<T>)> = memo.kept.iter().collect();
    kept.sort_unstable_by_key(|(key, _)| **key);
    let mut list: Vec<(Key, u64)> = Vec::with_capacity(kept.len());
    for batch in kept.chunks(BATCH) {
        let ready: Vec<Option<Vec<u8>>> = batch.par_iter().map(|(_, kept)| encode(memo, kept)).collect();
        for ((key, _), bytes) in batch.iter().zip(ready) {
            let bytes = bytes.ok_or_else(|| io::Error::other("a value cannot be stored"))?;
            list.push((**key, bytes.len() as u64));
            writer.write_all(&bytes)?;
        }
    }
    let list = postcard::to_stdvec(&list).map(sealed).map_err(io::Error::other)?;
    writer.write_all(&list)?;
    writer.write_all(&(list.len() as u64).to_le_bytes())?;
    writer.into_inner().map_err(io::IntoInnerError::into_error)?;
    fs::rename(fresh, path)
}

fn encode<T: Serialize>(memo: &Memo<T>, kept: &Kept<T>) -> Option<Vec<u8>> {
    match (&kept.stored, &kept.value) {
        (Some(range), _) => Some(memo.stored[range.clone()].to_vec()),
        (None, Some(value)) => postcard::to_stdvec(&**value).map(sealed).ok(),
        (None, None) => None,
    }
}

/// Gives the value in stored bytes that are known to be whole.
pub(super) fn decode<T: DeserializeOwned>(stored: &[u8]) -> Option<T> {
    postcard::from_bytes(stored.get(..stored.len().checked_sub(NUMBER)?)?).ok()
}

/// Ends bytes with their sum.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let sum = sum(&bytes);
    bytes.extend_from_slice(&sum.to_le_bytes());
    bytes
}

/// Gives bytes without their sum; none where it is another.
fn unsealed(bytes: &[u8]) -> Option<&[u8]> {
    let (bytes, end) = bytes.split_at(bytes.len().checked_sub(NUMBER)?);
    (sum(bytes).to_le_bytes() == end).then_some(bytes)
}

fn sum(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}
