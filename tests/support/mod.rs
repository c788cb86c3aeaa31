//! One builder for all tests that need a site: a folder of its own, files in it, the binary run on it.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;

/// A site in a temporary folder.
pub struct Sandbox {
    folder: TempDir,
}

/// What the binary said and how it ended.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Sandbox {
    /// Makes an empty site.
    pub fn new() -> Self {
        let sandbox = Self { folder: TempDir::new().unwrap() };
        sandbox.write("site.toml", "title = \"Test Record\"\n\n[sources]\npublish = \"full\"\n")
    }

    /// Copies a folder of files over the site.
    #[must_use]
    pub fn copy(self, from: &Path) -> Self {
        for entry in walkdir::WalkDir::new(from).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
            let below = entry.path().strip_prefix(from).unwrap();
            let target = self.path(below.to_str().unwrap());
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::copy(entry.path(), target).unwrap();
        }
        self
    }

    /// Writes a file of the site.
    #[must_use]
    pub fn write(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.edit(path, content);
        self
    }

    /// Writes a file of the site.
    pub fn edit(&self, path: &str, content: impl AsRef<[u8]>) {
        let target = self.path(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, content).unwrap();
    }

    /// Gives a path in the site.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Reads a file of the site.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs the binary on the site.
    pub fn run(&self, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_briefgen"));
        command.arg("--root").arg(self.folder.path()).args(arguments);
        Run::of(command.output().unwrap())
    }

    /// Builds the site and expects that it succeeds.
    pub fn build(&self) -> Run {
        let run = self.run(&["build"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        run
    }

    /// Reads all files below a folder of the site: path to bytes.
    pub fn tree(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let folder = self.path(folder);
        let files = walkdir::WalkDir::new(&folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
        files
            .map(|entry| {
                let below = entry.path().strip_prefix(&folder).unwrap();
                let path = below.iter().map(|part| part.to_str().unwrap()).collect::<Vec<_>>().join("/");
                (path, fs::read(entry.path()).unwrap())
            })
            .collect()
    }
}

impl Run {
    /// Reads what a process printed.
    pub fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
