//! What is remembered of the files of the output: from which view each was made, and how it stood on the disk then.

use std::{sync::Arc, time::Duration};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    export::view::View,
    memo::{Key, Memo},
    output::{Output, Print, Published, Staged},
    theme::Theme,
};

/// Files whose clocks are nearer than this to the memo's may have changed after it was written without a trace.
const BLUR: Duration = Duration::from_millis(30);

/// A file of the output.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Page {
    path: String,
    /// The hash of all that it was made from; none where it is made every time.
    view: Option<Key>,
    print: Print,
}

/// A whole output.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Site {
    folder: String,
    /// The hash of all that the site was made from.
    of: Key,
    /// Files by path.
    pages: Vec<Page>,
}

/// The files of the last output.
#[derive(Debug, Default)]
pub(super) struct Pages {
    memo: Memo<Site>,
    last: Option<Arc<Site>>,
    /// When it was written down, since 1970; none where it was made by this run.
    since: Option<Duration>,
    /// Whether no build comes after this one: nothing need be hashed for it.
    is_last: bool,
}

impl Pages {
    /// Takes what was remembered, and when.
    pub(super) fn new(memo: Memo<Site>, since: Option<Duration>) -> Self {
        let last = memo.get(the_site());
        Self { memo, last, since, is_last: false }
    }

    /// Begins with nothing, for a build that no other comes after.
    pub(super) fn of_the_last_build() -> Self {
        Self { is_last: true, ..Self::default() }
    }

    /// Gives the hash of a view where a later build may ask for it.
    pub(super) fn key_of(&self, theme: &Theme, name: &str, view: &View<'_>) -> Option<Key> {
        if self.is_last { None } else { theme.key_of(name, view) }
    }

    /// Gives what is to be remembered.
    pub(super) fn memo(&self) -> &Memo<Site> {
        &self.memo
    }

    /// Tells what a build would do, where everything is as the last one left it: nothing.
    pub(super) fn unchanged(&self, of: Key, output: &Output) -> Option<Published> {
        let last = self.last.as_ref().filter(|last| last.of == of && last.folder == output.absolute())?;
        let stands = |page: &Page| self.trusts(page) && output.stands(&page.path, page.print);
        let is_whole = output.n_ours() == last.pages.len() && last.pages.par_iter().all(stands);
        is_whole.then(|| Published { kept: last.pages.len(), ..Published::default() })
    }

    /// Tells whether a file stands in the output as it was made from a view.
    pub(super) fn holds(&self, path: &str, view: Key, output: &Output) -> Option<Print> {
        let last = self.last.as_ref().filter(|last| last.folder == output.absolute())?;
        let at = last.pages.binary_search_by(|page| page.path.as_str().cmp(path)).ok()?;
        let page = &last.pages[at];
        let is_same = page.view == Some(view) && self.trusts(page) && output.stands(path, page.print);
        is_same.then_some(page.print)
    }

    /// Gives the files that were made from a view and stand as they were made; none where one of them does not.
    pub(super) fn made_from(&self, view: Key, output: &Output) -> Option<Vec<(Staged, Option<Key>)>> {
        let last = self.last.as_ref().filter(|last| last.folder == output.absolute())?;
        let made = last.pages.iter().filter(|page| page.view == Some(view));
        let kept = made.map(|page| {
            let stands = self.trusts(page) && output.stands(&page.path, page.print);
            stands.then(|| (Staged::kept(page.path.clone(), page.print), page.view))
        });
        kept.collect::<Option<Vec<_>>>().filter(|kept| !kept.is_empty())
    }

    /// Gives the hash of what a file was made from, if it is remembered.
    pub(super) fn view_of(&self, path: &str) -> Option<Key> {
        let last = self.last.as_ref()?;
        let at = last.pages.binary_search_by(|page| page.path.as_str().cmp(path)).ok()?;
        last.pages[at].view
    }

    /// Remembers an output.
    pub(super) fn remember(&mut self, of: Key, folder: String, staged: &[(Staged, Option<Key>)]) {
        let page = |(staged, view): &(Staged, Option<Key>)| Page {
            path: staged.path().to_owned(),
            view: *view,
            print: staged.print(),
        };
        let mut pages: Vec<Page> = staged.iter().map(page).collect();
        pages.sort_by(|left, right| left.path.cmp(&right.path));
        let site = Arc::new(Site { folder, of, pages });
        self.memo = Memo::default();
        self.memo.keep([(the_site(), Arc::clone(&site))]);
        self.last = Some(site);
        self.since = None;
    }

    /// A file that was written just before the memo may have been written again in the same tick of the clock.
    fn trusts(&self, page: &Page) -> bool {
        self.since.is_none_or(|since| page.print.modified + BLUR < since)
    }
}

fn the_site() -> Key {
    Key::of(["site"])
}
