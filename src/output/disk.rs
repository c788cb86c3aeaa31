//! The operating system's files, as far as the way out needs them: what is written is readable by all.

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
    time::UNIX_EPOCH,
};

use super::{Fault, Print};

#[expect(clippy::disallowed_methods, reason = "the way out")]
pub(super) fn make_folder(folder: &Path) -> Result<(), Fault> {
    fs::create_dir_all(folder).map_err(|error| Fault::system("make", folder, error))
}

pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<Print, Fault> {
    let written = fs::File::create(path).and_then(|mut file| {
        file.write_all(bytes)?;
        let of = file.metadata()?;
        if !is_readable_by_all(&of) {
            file.set_permissions(readable_by_all())?;
        }
        Ok(Print::of(&of))
    });
    written.map_err(|error| Fault::system("write", path, error))
}

/// Tells whether nothing stands in a folder, or there is none.
#[expect(clippy::disallowed_methods, reason = "the way out: what stands there is compared")]
pub(super) fn is_empty(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// Tells how a file stands; none where there is none.
pub(super) fn print(path: &Path) -> Option<Print> {
    let of = fs::symlink_metadata(path).ok()?;
    of.is_file().then(|| Print::of(&of))
}

impl Print {
    fn of(of: &fs::Metadata) -> Self {
        let modified = of.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        Self { length: of.len(), modified: modified.unwrap_or_default() }
    }
}

#[expect(clippy::disallowed_methods, reason = "the way out: what stands there is compared")]
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

#[expect(clippy::disallowed_methods, reason = "the way out")]
pub(super) fn remove_file(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

#[cfg(unix)]
pub(super) fn readable_by_all() -> fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(0o644)
}

#[cfg(unix)]
fn is_readable_by_all(of: &fs::Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&of.permissions()) & 0o777 == 0o644
}

#[cfg(not(unix))]
fn is_readable_by_all(_: &fs::Metadata) -> bool {
    true
}

#[cfg(not(unix))]
pub(super) fn readable_by_all() -> fs::Permissions {
    tempfile::tempfile().and_then(|file| file.metadata()).map(|of| of.permissions()).expect("a new file is writable")
}
