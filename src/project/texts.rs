//! Text files of a site, and those of the last time that have not been written since.
//!
//! A file is read again unless everything that the system knows of it is as it was: its length, when it was written, and
//! where the system tells them, which file it is and when anything of it last changed. Clocks of files are coarse: one that
//! was read soon after it was written is read again whatever they say.

use std::{
    ffi::OsString,
    fs::{self, Metadata},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{File, Unreadable, read, slashed, system, walk};
use crate::{
    diagnostic::{Diagnostic, Location},
    memo::Hashed,
};

/// No file system's clock is coarser than this.
const COARSE: Duration = Duration::from_secs(2);

/// Texts as they were last read, by path. (A path compares part by part; its letters are the same file sooner.)
#[derive(Debug, Default)]
pub struct Texts {
    last: FxHashMap<OsString, (Stamp, Hashed)>,
    /// Whether nobody reads them again.
    is_over: bool,
}

/// How a file stood when it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: SystemTime,
    /// Which file it is, and when anything of it last changed.
    identity: (u64, i64, i64),
}

impl Stamp {
    /// Tells how a file stands; none where that does not tell whether it has been written since.
    fn of(path: &Path) -> Option<Self> {
        let of = fs::metadata(path).ok()?;
        let modified = of.modified().ok()?;
        Some(Self { length: of.len(), modified, identity: identity(&of) })
    }

    /// Tells whether so much time has passed since the file was written that another writing would show.
    fn is_settled(&self, now: SystemTime) -> bool {
        let changed =
            u64::try_from(self.identity.1).map(|seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
        let last = changed.map_or(self.modified, |changed| changed.max(self.modified));
        now.duration_since(last).is_ok_and(|age| age > COARSE)
    }
}

#[cfg(unix)]
fn identity(of: &Metadata) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt as _;
    (of.ino(), of.ctime(), of.ctime_nsec())
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> (u64, i64, i64) {
    (0, 0, 0)
}

impl Texts {
    /// Begins with nothing, where the files are read this once.
    pub fn read_once() -> Self {
        Self { is_over: true, ..Self::default() }
    }

    /// Reads the text files below a folder of the site, by path and on all cores; one that is no UTF-8 is told and left
    /// out. What was read before and stands as it stood is not read again.
    pub(super) fn read(
        &mut self,
        (root, folder): (&Path, &str),
        extensions: &[&str],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Vec<File>, Unreadable> {
        let is_known = |path: &PathBuf| {
            path.extension().is_some_and(|extension| extensions.iter().any(|known| extension == *known))
        };
        let paths: Vec<PathBuf> = walk(root, folder).filter(is_known).collect();
        #[expect(clippy::disallowed_methods, reason = "how old a file is tells whether it must be read again")]
        let now = SystemTime::now();
        let one = |path: &PathBuf| -> Result<_, Unreadable> {
            let stamp = Some(path).filter(|_| !self.is_over).and_then(|path| Stamp::of(path));
            let stamp = stamp.filter(|stamp| stamp.is_settled(now));
            let last = self.last.get(path.as_os_str()).filter(|(last, _)| Some(*last) == stamp);
            let text = last.map_or_else(|| text(root, path), |(_, text)| Ok(Ok(text.clone())))?;
            Ok((stamp, text))
        };
        let read: Vec<_> = paths.par_iter().map(one).collect::<Result<_, _>>()?;
        self.last.clear();
        let mut files = Vec::with_capacity(read.len());
        for (path, (stamp, text)) in paths.into_iter().zip(read) {
            match text {
                Ok(text) => {
                    files.push(File { path: slashed(root, &path), text: text.clone() });
                    self.last.extend(stamp.map(|stamp| (path.into_os_string(), (stamp, text))));
                }
                Err(told) => diagnostics.push(*told),
            }
        }
        Ok(files)
    }
}

/// Reads a text file of the site, or tells that it is no UTF-8.
fn text(root: &Path, path: &Path) -> Result<Result<Hashed, Box<Diagnostic>>, Unreadable> {
    let Ok(text) = String::from_utf8(read(path).map_err(|error| system(path, &error))?) else {
        let name = slashed(root, path);
        let told = Diagnostic::error("not-utf-8", format!("`{name}` is not written in UTF-8"));
        return Ok(Err(Box::new(told.at(Location::file(name)).help("save it as UTF-8"))));
    };
    Ok(Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => Hashed::from(rest.trim_start_matches('\u{feff}')),
        None => text.into(),
    }))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "files are written by hand")]

    use super::*;

    fn write(path: &Path, text: &str, age: Duration) {
        fs::write(path, text).unwrap();
        fs::File::options().write(true).open(path).unwrap().set_modified(SystemTime::now() - age).unwrap();
    }

    fn read_all(texts: &mut Texts, root: &Path) -> Vec<String> {
        let mut problems = Vec::new();
        let files = texts.read((root, "content"), &["md"], &mut problems).unwrap();
        files.into_iter().map(|file| file.text.to_string()).collect()
    }

    #[test]
    fn what_is_written_is_read_again_whatever_its_clock_says() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("content")).unwrap();
        let (one, other) = (root.path().join("content/one.md"), root.path().join("content/other.md"));
        let mut texts = Texts::default();
        write(&one, "a", Duration::from_hours(1));
        write(&other, "b", Duration::from_hours(1));
        assert_eq!(read_all(&mut texts, root.path()), ["a", "b"]);
        write(&one, "c", Duration::from_hours(1));
        assert_eq!(read_all(&mut texts, root.path()), ["c", "b"], "of the same length, and as old as the last one");
        fs::remove_file(&other).unwrap();
        assert_eq!(read_all(&mut texts, root.path()), ["c"]);
    }

    #[test]
    fn only_a_file_that_has_stood_for_a_while_can_be_known_again() {
        let now = SystemTime::now();
        let stamp = |age| Stamp { length: 1, modified: now - Duration::from_secs(age), identity: (0, 0, 0) };
        assert!(stamp(3).is_settled(now) && !stamp(1).is_settled(now));
        assert!(!stamp(0).is_settled(now - Duration::from_secs(5)), "a file of the future");
    }
}
