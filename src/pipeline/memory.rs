//! What a build remembers of the last one, so that it makes anew only what has changed. Without it a build gives the same.

use std::{io, path::Path, sync::Arc};

use serde::{Serialize, de::DeserializeOwned};

use super::{Parsed, pages::Pages};
use crate::{
    annotate::Annotated,
    briefing::Copies,
    diagnostic::{Diagnostic, Location},
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
    /// Which of all texts are near-copies.
    copies: Memo<Copies>,
    /// Each file of the output.
    pub(super) pages: Pages,
    /// The theme, for the next build of the same run alone.
    theme: Option<(Vec<theme::File>, Arc<Theme>)>,
    /// The texts of the documents, for the next build of the same run alone.
    pub texts: Texts,
}

/// The files of a memory.
const FILES: [&str; 5] = ["composed", "parsed", "annotated", "copies", "pages"];

impl Memory {
    /// Reads what the last build of a site left. What is damaged counts as nothing, and is told.
    pub fn load(root: &Path) -> (Self, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let folder = root.join(project::CACHE);
        let [composed, parsed, annotated, copies, pages] = FILES;
        let memory = Self {
            composed: read(&folder, composed, &mut problems),
            parsed: read(&folder, parsed, &mut problems),
            annotated: read(&folder, annotated, &mut problems),
            copies: read(&folder, copies, &mut problems),
            pages: Pages::new(read(&folder, pages, &mut problems), memo::written(&folder.join(pages))),
            theme: None,
            texts: Texts::default(),
        };
        (memory, problems)
    }

    /// Begins with nothing, for a build that no other comes after.
    pub fn of_the_last_build() -> Self {
        Self { pages: Pages::of_the_last_build(), ..Self::default() }
    }

    /// Writes down what the next build of a site may use.
    ///
    /// # Errors
    ///
    /// Whatever the operating system refuses.
    pub fn save(&self, root: &Path) -> io::Result<()> {
        let folder = root.join(project::CACHE);
        let [composed, parsed, annotated, copies, pages] = FILES;
        write(&self.composed, &folder.join(composed))?;
        write(&self.parsed, &folder.join(parsed))?;
        write(&self.annotated, &folder.join(annotated))?;
        write(&self.copies, &folder.join(copies))?;
        write(self.pages.memo(), &folder.join(pages))
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
        FILES.iter().try_for_each(|file| memo::remove(&root.join(project::CACHE).join(file)))
    }
}

fn read<T>(folder: &Path, file: &str, problems: &mut Vec<Diagnostic>) -> Memo<T> {
    memo::read(&folder.join(file)).unwrap_or_else(|memo::Unreadable| {
        let message = "what was remembered of the last build is damaged, and is made anew";
        let location = Location::file(format!("{}/{file}", project::CACHE));
        problems.push(Diagnostic::warning("damaged-cache", message).at(location));
        Memo::default()
    })
}

fn write<T: Serialize + DeserializeOwned + Send + Sync>(memo: &Memo<T>, path: &Path) -> io::Result<()> {
    memo::write(memo, path)
}
