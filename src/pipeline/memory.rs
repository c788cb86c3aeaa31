//! What a build remembers of the last one, so that it makes anew only what has changed. Without it a build gives the same.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::pages::Pages;
use crate::{
    annotate::Annotated,
    briefing::Copies,
    diagnostic::{Diagnostic, Location},
    document::Parsed,
    memo::{self, Key, Memo},
    project::{self, Texts},
    text::Sketch,
    theme::{self, Theme},
};

/// What is remembered.
#[derive(Debug, Default)]
pub struct Memory {
    /// For each source, the hash of what the machine would write of it.
    pub(super) composed: Memo<String>,
    /// Each document as it was read.
    pub(super) parsed: Memo<Parsed>,
    /// Each document as it is shown.
    pub(super) annotated: Memo<Annotated>,
    /// The texts of those, under their hashes.
    pub(super) html: Memo<String>,
    /// Which of all texts are near-copies.
    copies: Memo<Copies>,
    /// Each file of the output.
    pub(super) pages: Pages,
    /// The theme, for the next build of the same run alone.
    theme: Option<(Vec<theme::File>, Arc<Theme>)>,
    /// The texts of the documents.
    pub texts: Texts,
    /// The folder of what has not been read yet, because a build in which nothing has changed does without.
    unread: Option<PathBuf>,
    /// What was damaged, and has not been told yet.
    problems: Vec<Diagnostic>,
}

/// The files of a memory.
const FILES: [&str; 6] = ["composed", "parsed", "annotated", "html", "copies", "pages"];

impl Memory {
    /// Reads what the last build of a site left. What is damaged counts as nothing, and is told.
    pub fn load(root: &Path) -> (Self, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let folder = root.join(project::CACHE);
        let [composed, parsed, _, _, _, pages] = FILES;
        let (texts, damaged) = Texts::load(&folder);
        problems.extend(damaged.iter().map(|path| damage(path)));
        let memory = Self {
            texts,
            composed: recall(memo::read, &folder.join(composed), &mut problems),
            parsed: recall(memo::read, &folder.join(parsed), &mut problems),
            pages: Pages::new(
                recall(memo::read, &folder.join(pages), &mut problems),
                memo::written(&folder.join(pages)),
            ),
            unread: Some(folder),
            ..Self::default()
        };
        (memory, problems)
    }

    /// Reads what only a build needs in which something has changed.
    pub(super) fn read_on(&mut self) {
        let Some(folder) = self.unread.take() else { return };
        let [_, _, annotated, html, copies, _] = FILES.map(|file| folder.join(file));
        self.annotated = recall(memo::read, &annotated, &mut self.problems);
        self.html = recall(memo::open, &html, &mut self.problems);
        self.copies = recall(memo::read, &copies, &mut self.problems);
    }

    /// Gives what was found to be damaged since the memory was loaded.
    pub fn take_problems(&mut self) -> Vec<Diagnostic> {
        std::mem::take(&mut self.problems)
    }

    /// Begins with nothing, for a build that no other comes after.
    pub fn of_the_last_build() -> Self {
        Self {
            // Documents are asked for twice in a build, by ingest and by what comes after.
            annotated: Memo::of_the_last_turn(),
            html: Memo::of_the_last_turn(),
            pages: Pages::of_the_last_build(),
            texts: Texts::read_once(),
            ..Self::default()
        }
    }

    /// Writes down what the next build of a site may use.
    ///
    /// # Errors
    ///
    /// Whatever the operating system refuses.
    pub fn save(&mut self, root: &Path) -> io::Result<()> {
        let folder = root.join(project::CACHE);
        self.texts.save(&folder)?;
        let [composed, parsed, annotated, html, copies, pages] = FILES.map(|file| folder.join(file));
        memo::write(&self.composed, &composed)?;
        memo::write(&self.parsed, &parsed)?;
        // What is held aside comes first: what lies there is what the others ask for.
        memo::write(&self.html, &html)?;
        memo::write(&self.annotated, &annotated)?;
        memo::write(&self.copies, &copies)?;
        memo::write(self.pages.memo(), &pages)
    }

    /// Loads a theme, unless the same files were loaded last.
    ///
    /// # Errors
    ///
    /// As for [`Theme::load`].
    pub(super) fn theme(&mut self, overrides: &[theme::File]) -> Result<Arc<Theme>, Vec<Diagnostic>> {
        if let Some((_, theme)) = self.theme.as_ref().filter(|(files, _)| files == overrides) {
            return Ok(Arc::clone(theme));
        }
        let theme = Arc::new(Theme::load(overrides)?);
        self.theme = Some((overrides.to_vec(), Arc::clone(&theme)));
        Ok(theme)
    }

    /// Finds the near-copies among texts; of those that were there before, only new ones are held against others.
    pub(super) fn near_copies<'s>(&mut self, sketches: impl IntoIterator<Item = &'s Sketch>) -> Arc<Copies> {
        let all = Key::of(["copies"]);
        let last = self.copies.get(all).unwrap_or_default();
        let copies = Arc::new(Copies::among(sketches, &last));
        if copies != last {
            self.copies = Memo::default();
            self.copies.keep([(all, Arc::clone(&copies))]);
        }
        copies
    }

    /// Removes what is written down of a site.
    ///
    /// # Errors
    ///
    /// Whatever the operating system refuses.
    pub fn forget(root: &Path) -> io::Result<()> {
        let folder = root.join(project::CACHE);
        Texts::forget(&folder)?;
        FILES.iter().try_for_each(|file| memo::remove(&folder.join(file)))
    }
}

fn recall<T>(
    read: impl FnOnce(&Path) -> Result<Memo<T>, memo::Unreadable>,
    path: &Path,
    problems: &mut Vec<Diagnostic>,
) -> Memo<T> {
    read(path).unwrap_or_else(|memo::Unreadable| {
        problems.push(damage(path));
        Memo::default()
    })
}

/// Tells that a file of what was remembered is damaged.
fn damage(path: &Path) -> Diagnostic {
    let message = "what was remembered of the last build is damaged, and is made anew";
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    Diagnostic::warning("damaged-cache", message).at(Location::file(format!("{}/{file}", project::CACHE)))
}
