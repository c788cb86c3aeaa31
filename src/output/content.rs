//! The way out to `content/`: one file at a time, whole or as it was.

use std::{io, path::Path};

use tempfile::NamedTempFile;

use super::{
    Fault,
    disk::{make_folder, read, readable_by_all, remove_file},
};

/// Puts a file of `content/` in the place of what stood there when it was read, atomically; nothing removes it. Tells
/// whether it did: where somebody wrote the file in the meantime, their words stay.
///
/// # Errors
///
/// Whatever the operating system refuses.
pub fn replace(path: &Path, before: Option<&str>, after: Option<&str>) -> Result<bool, Fault> {
    if read(path).ok().as_deref() != before.map(str::as_bytes) {
        return Ok(false);
    }
    match (after, before) {
        (Some(after), Some(_)) => write_content(path, after.as_bytes())?,
        (Some(after), None) => return create(path, after.as_bytes()),
        (None, _) => remove_file(path).map_err(|error| Fault::system("remove", path, error))?,
    }
    Ok(true)
}

/// Writes a file where there is none; tells whether there was none to the last.
fn create(path: &Path, bytes: &[u8]) -> Result<bool, Fault> {
    match aside(path, bytes)?.persist_noclobber(path) {
        Ok(_) => Ok(true),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(Fault::system("write", path, error.error)),
    }
}

/// Writes a file of `content/` atomically: it stands there whole, or as it was.
///
/// # Errors
///
/// Whatever the operating system refuses.
pub fn write_content(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    aside(path, bytes)?.persist(path).map_err(|error| Fault::system("write", path, error.error))?;
    Ok(())
}

/// Writes a file beside the place where it is to stand.
fn aside(path: &Path, bytes: &[u8]) -> Result<NamedTempFile, Fault> {
    let folder = path.parent().unwrap_or(Path::new("."));
    make_folder(folder)?;
    let mut file = tempfile::Builder::new()
        .prefix(".briefgen-")
        .permissions(readable_by_all())
        .tempfile_in(folder)
        .map_err(|error| Fault::system("write", path, error))?;
    io::Write::write_all(&mut file, bytes).map_err(|error| Fault::system("write", path, error))?;
    Ok(file)
}
