//! Text files of a site, and those of the last time that have not been written since. Between runs of the program they lie
//! under their hashes, so that a text is what it was when its file was looked at, whatever becomes of that file.
//!
//! A file is read again unless everything that the system knows of it is as it was: its length, when it was written, and
//! where the system tells them, which file it is and when anything of it last changed. Clocks of files are coarse: one that
//! was read soon after it was written is read again whatever they say.

use std::{
    fs::{self, Metadata},
    io,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{File, Unreadable, read, slashed, system, walk};
use crate::{
    diagnostic::{Diagnostic, Location},
    memo::{self, Held, Key, Memo},
};

/// No file system's clock is coarser than this.
const COARSE: Duration = Duration::from_secs(2);

/// The files in which texts lie between runs, and how their files stood.
const FILES: [&str; 2] = ["texts", "stamps"];

/// Texts as they were last read.
#[derive(Debug, Default)]
pub struct Texts {
    /// By path from the site's root.
    last: FxHashMap<String, (Stamp, Held)>,
    /// The texts as the last run left them.
    stored: Memo<String>,
    /// Whether they are others than those that are written down.
    is_changed: bool,
    /// Whether nobody reads them again.
    is_over: bool,
}

/// How each file stood when it was read, and the hash of its text.
type Stamps = Vec<(String, Stamp, Key)>;

/// How a file stood when it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Stamp {
    length: u64,
    modified: SystemTime,
    /// Which file it is, and when anything of it last changed.
    identity: (u64, i64, i64),
}

impl Stamp {
    /// Tells how a file stands; none where that does not tell whether it has been written since.
    fn of(path: &Path) -> Option<Self> {
        path.to_str()?;
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

    /// Takes what lies in a folder of the last run; of what is damaged nothing, with the paths of the files.
    pub fn load(folder: &Path) -> (Self, Vec<PathBuf>) {
        let [texts, stamps_file] = FILES.map(|file| folder.join(file));
        match (memo::open::<String>(&texts), memo::read::<Stamps>(&stamps_file)) {
            (Ok(stored), Ok(stamps)) => {
                let stamps = stamps.get(all()).unwrap_or_default();
                let known =
                    |(path, stamp, key): &(String, Stamp, Key)| Some((path.clone(), (*stamp, stored.held(*key)?)));
                (Self { last: stamps.iter().filter_map(known).collect(), stored, ..Self::default() }, Vec::new())
            }
            (stored, stamps) => {
                let damaged = [(stored.is_err(), texts), (stamps.is_err(), stamps_file)];
                let damaged = damaged.into_iter().filter(|(is_damaged, _)| *is_damaged);
                (Self { is_changed: true, ..Self::default() }, damaged.map(|(_, path)| path).collect())
            }
        }
    }

    /// Writes down what the next run may use.
    ///
    /// # Errors
    ///
    /// Whatever the operating system refuses.
    pub fn save(&mut self, folder: &Path) -> io::Result<()> {
        if !self.is_changed {
            return Ok(());
        }
        let [texts, stamps] = FILES.map(|file| folder.join(file));
        self.stored.hold(self.last.values().map(|(_, text)| text));
        memo::write(&self.stored, &texts)?;
        let mut now: Stamps =
            self.last.iter().map(|(path, (stamp, text))| (path.clone(), *stamp, text.key())).collect();
        now.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        let mut kept = Memo::default();
        kept.keep([(all(), Arc::new(now))]);
        memo::write(&kept, &stamps)?;
        self.is_changed = false;
        Ok(())
    }

    /// Removes what lies in a folder.
    ///
    /// # Errors
    ///
    /// Whatever the operating system refuses.
    pub fn forget(folder: &Path) -> io::Result<()> {
        FILES.iter().try_for_each(|file| memo::remove(&folder.join(file)))
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
            let name = slashed(root, path);
            let stamp = Some(path).filter(|_| !self.is_over).and_then(|path| Stamp::of(path));
            let stamp = stamp.filter(|stamp| stamp.is_settled(now));
            let last = self.last.get(&name).filter(|(last, _)| Some(*last) == stamp);
            let is_new = last.is_none();
            let text = last.map_or_else(|| text(root, path), |(_, text)| Ok(Ok(text.clone())))?;
            Ok((name, stamp, text, is_new))
        };
        let read: Vec<_> = paths.par_iter().map(one).collect::<Result<_, _>>()?;
        let n_before = self.last.len();
        self.last.clear();
        let mut files = Vec::with_capacity(read.len());
        for (path, stamp, text, is_new) in read {
            match text {
                Ok(text) => {
                    files.push(File { path: path.clone(), text: text.clone() });
                    self.is_changed |= stamp.is_some() && is_new;
                    self.last.extend(stamp.map(|stamp| (path, (stamp, text))));
                }
                Err(told) => diagnostics.push(*told),
            }
        }
        self.is_changed |= self.last.len() != n_before;
        Ok(files)
    }
}

/// The key of all stamps.
fn all() -> Key {
    Key::of(["stamps"])
}

/// Reads a text file of the site, or tells that it is no UTF-8.
fn text(root: &Path, path: &Path) -> Result<Result<Held, Box<Diagnostic>>, Unreadable> {
    let Ok(text) = String::from_utf8(read(path).map_err(|error| system(path, &error))?) else {
        let name = slashed(root, path);
        let told = Diagnostic::error("not-utf-8", format!("`{name}` is not written in UTF-8"));
        return Ok(Err(Box::new(told.at(Location::file(name)).help("save it as UTF-8"))));
    };
    Ok(Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => Held::from(rest.trim_start_matches('\u{feff}')),
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
