//! The search index beside the pages: made anew only where what is searched has changed, for it is dear.

use rayon::prelude::*;

use super::{Stopped, build::Made, pages::Pages};
use crate::{briefing::Briefing, diagnostic::Diagnostic, export, memo::Key, output::Output, search};

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
    let key = Key::of_value(&Key::of([search::FOLDER]), &(language, &records));
    if let Some(kept) = key.and_then(|key| pages.made_from(key, output)) {
        return Ok(kept);
    }
    let files = search::index(records, language).map_err(|why| Stopped::Content(vec![failed(&why)]))?;
    let stage = |file: search::File| Ok((output.stage(file.path, &file.bytes).map_err(Stopped::Outside)?, key));
    files.into_par_iter().map(stage).collect()
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
