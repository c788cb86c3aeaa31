//! The search index beside the pages: made anew only where what is searched has changed, for it is dear.

use std::sync::{Arc, mpsc::Receiver};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{Stopped, build::Made, pages::Pages, showing::Request};
use crate::{
    briefing::Briefing, diagnostic::Diagnostic, export, memo::Key, output::Output, search, server::File as Shown,
};

/// What becomes of the search index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Index {
    /// It is true to the articles.
    #[default]
    Current,
    /// It stays as it stands: the next `build` brings it up to date.
    AsItStands,
}

/// Gives the files of the index, staged or kept; none where the site has no search.
pub(super) fn stage(
    briefing: &Briefing<'_>,
    (output, index): (&Output, Index),
    pages: &Pages,
) -> Result<Vec<Made>, Stopped> {
    let records = export::search_records(briefing);
    if records.is_empty() {
        return Ok(Vec::new());
    }
    if index == Index::AsItStands {
        let kept = output.keep_below(search::FOLDER).into_iter();
        return Ok(kept.map(|file| (pages.view_of(file.path()), file)).map(|(view, file)| (file, view)).collect());
    }
    let language = &briefing.config.language;
    let key = Key::of_value(&(search::FOLDER, language, &records));
    if let Some(kept) = key.and_then(|key| pages.made_from(key, output)) {
        return Ok(kept);
    }
    let files = search::index(records, language).map_err(|why| Stopped::Content(vec![failed(&why)]))?;
    let stage = |file: search::File| Ok((output.stage(file.path, &file.bytes).map_err(Stopped::Outside)?, key));
    files.into_par_iter().map(stage).collect()
}

/// Answers requests for files of the index, until nobody can ask any more. It is made when the first is asked for, and
/// nobody who asks for anything else waits for it.
pub(super) fn answer(briefing: &Briefing<'_>, asked: &Receiver<Request>) {
    let mut files = None;
    for Request { path, answer } in asked {
        let files = files.get_or_insert_with(|| in_memory(briefing));
        let _ = answer.send(files.get(&path).cloned().unwrap_or(Shown::Nothing));
    }
}

/// Tells whether a path is one of the index.
pub(super) fn has(path: &str) -> bool {
    path.strip_prefix(search::FOLDER).is_some_and(|rest| rest.starts_with('/'))
}

/// Makes the index as `build` does. Where it cannot be made there are no files, and the search page says so.
fn in_memory(briefing: &Briefing<'_>) -> FxHashMap<String, Shown> {
    let records = export::search_records(briefing);
    if records.is_empty() {
        return FxHashMap::default();
    }
    let files = search::index(records, &briefing.config.language).unwrap_or_default();
    files.into_iter().map(|file| (file.path, Shown::Bytes(Arc::new(file.bytes)))).collect()
}

fn failed(why: &str) -> Diagnostic {
    Diagnostic::error("search-index", format!("the search index cannot be made: {why}"))
        .help("set `[search] engine = \"none\"` in site.toml to publish without it")
}

#[cfg(test)]
mod tests {
    use super::failed;

    #[test]
    fn a_failure_says_how_to_publish_without_search() {
        let told = failed("no room");
        assert_eq!(told.code, "search-index");
        assert!(told.message.contains("no room") && told.help.is_some_and(|help| help.contains("[search]")));
    }
}
