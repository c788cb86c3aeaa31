//! The operating system's files, as far as the way out needs them: what is written is readable by all.

use std::{fs, io, path::Path};

use super::Fault;

#[expect(clippy::disallowed_methods, reason = "the way out")]
pub(super) fn make_folder(folder: &Path) -> Result<(), Fault> {
    fs::create_dir_all(folder).map_err(|error| Fault::system("make", folder, error))
}

#[expect(clippy::disallowed_methods, reason = "the way out")]
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    fs::write(path, bytes).map_err(|error| Fault::system("write", path, error))?;
    fs::set_permissions(path, readable_by_all()).map_err(|error| Fault::system("write", path, error))
}

#[expect(clippy::disallowed_methods, reason = "the way out: what stands there is compared")]
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

#[expect(clippy::disallowed_methods, reason = "the way out: what was staged is listed")]
pub(super) fn list(folder: &Path) -> io::Result<fs::ReadDir> {
    fs::read_dir(folder)
}

#[expect(clippy::disallowed_methods, reason = "the way out")]
pub(super) fn remove_file(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

#[cfg(unix)]
pub(super) fn readable_by_all() -> fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(0o644)
}

#[cfg(not(unix))]
pub(super) fn readable_by_all() -> fs::Permissions {
    tempfile::tempfile().and_then(|file| file.metadata()).map(|of| of.permissions()).expect("a new file is writable")
}
