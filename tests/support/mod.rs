//! One builder for all tests that need a site: a folder of its own, files in it, the binary run on it.

pub(crate) mod hard;
pub(crate) mod html;
pub(crate) mod seeds;
pub(crate) mod toll;

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};

use tempfile::TempDir;

/// Path to bytes.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

/// A site in a temporary folder.
pub(crate) struct Sandbox {
    folder: TempDir,
}

/// What the binary said and how it ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Sandbox {
    /// Makes a site without articles, with the built-in lexicon.
    pub(crate) fn new() -> Self {
        Self::nowhere().write(
            "site.toml",
            "title = \"Test Record\"\n\n[sources]\npublish = \"full\"\n\n[search]\nengine = \"none\"\n",
        )
    }

    /// Makes a folder that is no site.
    pub(crate) fn nowhere() -> Self {
        Self { folder: TempDir::new().expect("there is room for a folder") }
    }

    /// Makes the site of an invented war, which has a small lexicon of its own: `sites/strand`.
    pub(crate) fn strand() -> Self {
        Self::nowhere().copy(Path::new("tests/sites/strand"))
    }

    /// Makes the demonstration, as the repository holds it.
    pub(crate) fn demonstration() -> Self {
        let site = Self::nowhere();
        site.edit("site.toml", fs::read("site.toml").expect("the repository is a site"));
        for folder in ["sources", "content"] {
            site.lay(Path::new(folder), folder);
        }
        site
    }

    /// Copies a folder of files over the site.
    #[must_use]
    pub(crate) fn copy(self, from: &Path) -> Self {
        self.lay(from, "");
        self
    }

    /// Copies a folder of files into one of the site.
    pub(crate) fn lay(&self, from: &Path, below: &str) {
        for (path, bytes) in tree(from) {
            self.edit(&format!("{below}/{path}"), bytes);
        }
    }

    /// Writes a file of the site.
    #[must_use]
    pub(crate) fn write(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.edit(path, content);
        self
    }

    /// Writes a file of the site.
    pub(crate) fn edit(&self, path: &str, content: impl AsRef<[u8]>) {
        let target = self.path(path);
        fs::create_dir_all(target.parent().expect("a file lies in a folder")).expect("folders can be made");
        fs::write(target, content).expect("files can be written");
    }

    /// Puts other words in the place of some that stand in a file of the site.
    pub(crate) fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} holds `{from}`:\n{text}");
        self.edit(path, text.replace(from, to));
    }

    /// Removes a file of the site.
    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    }

    /// Gives a path in the site.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path.trim_start_matches('/'))
    }

    /// Tells whether a file stands in the site.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    /// Reads a file of the site.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Prepares to run the binary on the site.
    pub(crate) fn command<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_briefgen"));
        command.arg("--root").arg(self.folder.path()).args(arguments);
        command
    }

    /// Runs the binary on the site.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments).output().expect("the binary starts"))
    }

    /// Starts the binary on the site, its three streams open.
    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().expect("the binary starts")
    }

    /// Runs the binary on the site with words on its standard input.
    pub(crate) fn feed(&self, arguments: &[&str], input: &(impl AsRef<[u8]> + ?Sized)) -> Run {
        let mut child = self.start(arguments);
        let mut stdin = child.stdin.take().expect("it was asked for");
        stdin.write_all(input.as_ref()).expect("the binary reads");
        drop(stdin);
        Run::of(child.wait_with_output().expect("the binary ends"))
    }

    /// Builds the site and expects that it succeeds.
    pub(crate) fn build(&self) -> Run {
        self.run(&["build"]).expect_code(0)
    }

    /// Reads all files below a folder of the site.
    pub(crate) fn tree(&self, folder: &str) -> Tree {
        tree(&self.path(folder))
    }

    /// Reads the HTML pages of the site, by path.
    pub(crate) fn pages(&self) -> BTreeMap<String, String> {
        let texts = self.texts();
        texts.into_iter().filter(|(path, _)| is_of(path, "html")).collect()
    }

    /// Reads everything published, by path; what is compressed, as it reads when a browser has opened it.
    pub(crate) fn texts(&self) -> BTreeMap<String, String> {
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&opened(bytes)).into_owned();
        self.tree("public").into_iter().map(|(path, bytes)| (path, text(bytes))).collect()
    }

    /// Gives the paths of the documents.
    pub(crate) fn documents(&self) -> Vec<String> {
        let folder = self.path("content/articles");
        let mut documents: Vec<String> = files(&folder).map(|(path, _)| format!("content/articles/{path}")).collect();
        documents.sort_unstable();
        documents
    }
}

/// Opens what is compressed with gzip; all else stays as it is.
fn opened(bytes: Vec<u8>) -> Vec<u8> {
    let mut open = Vec::new();
    match flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut open) {
        Ok(_) => open,
        Err(_) => bytes,
    }
}

/// Tells whether a path ends in a point and these letters.
pub(crate) fn is_of(path: &str, ending: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, last)| last == ending)
}

/// Reads all files below a folder; those in hidden folders too.
pub(crate) fn tree(folder: &Path) -> Tree {
    files(folder).map(|(path, file)| (path, fs::read(file).expect("files can be read"))).collect()
}

/// Gives all files below a folder, by path in it and as they are opened. None is opened here: the folder may be one that
/// another process is writing to.
fn files(folder: &Path) -> impl Iterator<Item = (String, PathBuf)> {
    let files = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    files.map(move |entry| {
        let below = entry.path().strip_prefix(folder).expect("it lies below");
        let path = below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        (path, entry.into_path())
    })
}

impl Run {
    /// Reads what a process printed.
    pub(crate) fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).expect("it prints UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("it prints UTF-8"),
        }
    }

    /// Expects an exit code.
    pub(crate) fn expect_code(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}", self.stderr);
        self
    }

    /// Expects words on standard error.
    pub(crate) fn expect_told(self, words: &str) -> Self {
        assert!(self.stderr.contains(words), "`{words}` is told:\n{}", self.stderr);
        self
    }
}
