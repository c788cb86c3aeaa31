//! A memo between runs: a file of stored values, and a list of what lies where in it.
//!
//! Values are written after those that stand there already, so that a run writes what is new and no more; when most of the
//! file is no longer asked for, it is written anew. The list is replaced last and at once, so that a run which is cut short
//! leaves what was known before. Both files begin with a line that names the program: what another remembers is no use.
//! Both tell of which writing anew they are: a list of another one counts as none. Each value ends with a sum that tells
//! whether it is whole.

use std::{
    borrow::Cow,
    fs::{self, File},
    hash::Hasher as _,
    io::{self, BufWriter, Write as _},
    ops::Range,
    path::Path,
    sync::Arc,
    time::{Duration, UNIX_EPOCH},
};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHasher};
use serde::{Serialize, de::DeserializeOwned};

use super::{Kept, Key, Memo, Stored};

/// The program that stores and reads: what another remembers is no use.
const HEADER: &str = concat!("briefgen ", env!("CARGO_PKG_VERSION"), " ", env!("BRIEFGEN_PROGRAM"), "\n");
/// How every program of ours begins its file.
const OURS: &[u8] = b"briefgen ";
/// Bytes of a number.
const NUMBER: usize = size_of::<u64>();
/// What the list's file ends with.
const LIST: &str = "list";
/// Values that are made ready at a time, so that a big memo takes no second copy of itself in memory.
const BATCH: usize = 256;

/// The file is damaged, or no memo at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

/// Where a value lies in the file of values: its first byte and its length.
type Place = (Key, u64, u64);

/// Reads a memo; empty where there is no file, or that of another program.
///
/// # Errors
///
/// A file is damaged.
pub fn read<T>(path: &Path) -> Result<Memo<T>, Unreadable> {
    ours(path)?.map_or_else(|| Ok(Memo::default()), |values| of(Stored::Bytes(values), path))
}

/// As [`read`], of a memo whose values are left in their file until somebody asks for them.
///
/// # Errors
///
/// A file is damaged.
pub fn open<T>(path: &Path) -> Result<Memo<T>, Unreadable> {
    let Ok(file) = File::open(path) else { return Ok(Memo::default()) };
    let length = file.metadata().map_err(|_| Unreadable)?.len();
    let values = Stored::File(file, usize::try_from(length).map_err(|_| Unreadable)?);
    let beginning = values.bytes(0..HEADER.len().min(values.len())).ok_or(Unreadable)?;
    if is_ours(&beginning)? { of(values, path) } else { Ok(Memo::default()) }
}

/// Makes a memo of its values and its list.
fn of<T>(values: Stored, path: &Path) -> Result<Memo<T>, Unreadable> {
    let Some(list) = ours(&path.with_extension(LIST))? else { return Ok(Memo::default()) };
    let (writing, places): (u64, Vec<Place>) =
        unsealed(&list[HEADER.len()..]).and_then(|list| postcard::from_bytes(list).ok()).ok_or(Unreadable)?;
    if values.bytes(HEADER.len()..START).as_deref() != Some(&writing.to_le_bytes()) {
        return Ok(Memo::default());
    }
    let kept = index(&values, &places).ok_or(Unreadable)?;
    Ok(Memo { kept, stored: Arc::new(values), is_changed: false, is_last: false })
}

/// Where values begin.
const START: usize = HEADER.len() + NUMBER;

/// Reads a file of this program; none where there is none, or that of another program.
fn ours(path: &Path) -> Result<Option<Vec<u8>>, Unreadable> {
    #[expect(clippy::disallowed_methods, reason = "what was kept of the last build")]
    let Ok(bytes) = fs::read(path) else { return Ok(None) };
    Ok(is_ours(&bytes)?.then_some(bytes))
}

/// Tells whether bytes are the beginning of a file of this program, or of another version of it.
fn is_ours(bytes: &[u8]) -> Result<bool, Unreadable> {
    match (bytes.starts_with(HEADER.as_bytes()), bytes.starts_with(OURS)) {
        (true, _) => Ok(true),
        (false, true) => Ok(false),
        (false, false) => Err(Unreadable),
    }
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
    [path.with_extension(LIST), path.to_owned()].iter().try_for_each(|path| {
        #[expect(clippy::disallowed_methods, reason = "what was kept of the last build")]
        match fs::remove_file(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            result => result,
        }
    })
}

/// Finds the values in a file, and makes sure that all are whole.
fn index<T>(values: &Stored, places: &[Place]) -> Option<FxHashMap<Key, Kept<T>>> {
    let place = |(key, from, length): &Place| {
        let from = usize::try_from(*from).ok()?;
        let range = from..from.checked_add(usize::try_from(*length).ok()?)?;
        unsealed(&values.bytes(range.clone())?)?;
        Some((*key, range))
    };
    let ranges: Vec<(Key, Range<usize>)> = places.par_iter().map(place).collect::<Option<_>>()?;
    Some(ranges.into_iter().map(|(key, range)| (key, Kept { value: None, stored: Some(range) })).collect())
}

/// Writes a memo where it differs from what stands there.
///
/// # Errors
///
/// Whatever the operating system refuses.
pub fn write<T: Serialize + DeserializeOwned + Send + Sync>(memo: &Memo<T>, path: &Path) -> io::Result<()> {
    if !memo.is_changed {
        return Ok(());
    }
    let mut kept: Vec<(&Key, &Kept<T>)> = memo.kept.iter().collect();
    kept.sort_unstable_by_key(|(key, _)| **key);
    let (writing, places) = if may_grow(memo, path) { grow(memo, &kept, path)? } else { renew(memo, &kept, path)? };
    let list = postcard::to_stdvec(&(writing, places)).map(sealed).map_err(io::Error::other)?;
    replace(&path.with_extension(LIST), |writer| {
        writer.write_all(HEADER.as_bytes())?;
        writer.write_all(&list)
    })
}

/// Tells whether the values that are new may be written after those that stand in the file: it is as it was read, and at
/// least half of it is still asked for.
fn may_grow<T>(memo: &Memo<T>, path: &Path) -> bool {
    let asked_for: usize = memo.kept.values().filter_map(|kept| kept.stored.as_ref()).map(Range::len).sum();
    let is_as_read = || fs::metadata(path).is_ok_and(|of| of.len() == memo.stored.len() as u64);
    2 * asked_for > memo.stored.len() && is_as_read()
}

/// Writes new values after those that stand in the file.
fn grow<T: Serialize + Send + Sync>(
    memo: &Memo<T>,
    kept: &[(&Key, &Kept<T>)],
    path: &Path,
) -> io::Result<(u64, Vec<Place>)> {
    let (old, new): (Vec<_>, Vec<_>) = kept.iter().copied().partition(|(_, kept)| kept.stored.is_some());
    let old = old.into_iter().filter_map(|(key, kept)| Some((*key, kept.stored.as_ref()?)));
    let mut places: Vec<Place> = old.map(|(key, range)| (key, range.start as u64, range.len() as u64)).collect();
    let mut writer = BufWriter::with_capacity(1 << 20, File::options().append(true).open(path)?);
    places.extend(put(memo, &new, &mut writer, memo.stored.len() as u64)?);
    writer.into_inner().map_err(io::IntoInnerError::into_error)?;
    let writing = memo.stored.bytes(HEADER.len()..START).and_then(|bytes| (*bytes).try_into().ok());
    Ok((writing.map_or(0, u64::from_le_bytes), places))
}

/// Writes all values anew.
fn renew<T: Serialize + Send + Sync>(
    memo: &Memo<T>,
    kept: &[(&Key, &Kept<T>)],
    path: &Path,
) -> io::Result<(u64, Vec<Place>)> {
    let keys: Vec<u8> = kept.iter().flat_map(|(key, _)| key.as_ref().to_vec()).collect();
    let writing = sum(&keys);
    let mut places = Vec::new();
    replace(path, |writer| {
        writer.write_all(HEADER.as_bytes())?;
        writer.write_all(&writing.to_le_bytes())?;
        places = put(memo, kept, writer, START as u64)?;
        Ok(())
    })?;
    Ok((writing, places))
}

/// Writes values one after the other, and tells where each lies.
fn put<T: Serialize + Send + Sync>(
    memo: &Memo<T>,
    kept: &[(&Key, &Kept<T>)],
    writer: &mut impl io::Write,
    mut at: u64,
) -> io::Result<Vec<Place>> {
    let mut places = Vec::with_capacity(kept.len());
    for batch in kept.chunks(BATCH) {
        let ready: Vec<Option<Vec<u8>>> = batch.par_iter().map(|(_, kept)| encode(memo, kept)).collect();
        for ((key, _), bytes) in batch.iter().zip(ready) {
            let bytes = bytes.ok_or_else(|| io::Error::other("a value cannot be stored"))?;
            places.push((**key, at, bytes.len() as u64));
            at += bytes.len() as u64;
            writer.write_all(&bytes)?;
        }
    }
    Ok(places)
}

/// Puts a file in the place of what stands there, at once.
fn replace(path: &Path, fill: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>) -> io::Result<()> {
    let fresh = path.with_extension("new");
    let mut writer = BufWriter::with_capacity(1 << 20, File::create(&fresh)?);
    fill(&mut writer)?;
    writer.into_inner().map_err(io::IntoInnerError::into_error)?;
    fs::rename(fresh, path)
}

fn encode<T: Serialize>(memo: &Memo<T>, kept: &Kept<T>) -> Option<Vec<u8>> {
    match (&kept.stored, &kept.value) {
        (Some(range), _) => memo.stored.bytes(range.clone()).map(Cow::into_owned),
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
