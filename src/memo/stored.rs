//! The values of a memo as they were stored: all of them in memory, or left in their file until one is asked for.

use std::{borrow::Cow, fs::File, io, ops::Range};

/// Stored values.
#[derive(Debug)]
pub(super) enum Stored {
    /// All of them.
    Bytes(Vec<u8>),
    /// Their file, and its length.
    File(File, usize),
}

impl Default for Stored {
    fn default() -> Self {
        Self::Bytes(Vec::new())
    }
}

impl Stored {
    /// Gives the length of all of them, with what stands before them.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::File(_, length) => *length,
        }
    }

    /// Gives some bytes; none beyond the end, and where the operating system refuses.
    pub(super) fn bytes(&self, range: Range<usize>) -> Option<Cow<'_, [u8]>> {
        match self {
            Self::Bytes(bytes) => bytes.get(range).map(Cow::Borrowed),
            Self::File(file, length) => {
                let mut bytes = vec![0; range.len()];
                (range.end <= *length).then(|| read(file, &mut bytes, range.start as u64).ok())??;
                Some(Cow::Owned(bytes))
            }
        }
    }
}

#[cfg(unix)]
fn read(file: &File, bytes: &mut [u8], from: u64) -> io::Result<()> {
    use std::os::unix::fs::FileExt as _;
    file.read_exact_at(bytes, from)
}

#[cfg(windows)]
fn read(file: &File, mut bytes: &mut [u8], mut from: u64) -> io::Result<()> {
    use std::os::windows::fs::FileExt as _;
    while !bytes.is_empty() {
        let n_read = file.seek_read(bytes, from)?;
        if n_read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        bytes = &mut bytes[n_read..];
        from += n_read as u64;
    }
    Ok(())
}
