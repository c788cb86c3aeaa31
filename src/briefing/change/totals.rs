//! What may be added up in all.

use super::{
    Change, ChangeKind,
    cause::{self, differs},
};
use crate::briefing::edition::Edition;

/// Tells what differs in the totals.
pub(super) fn between(before: &Edition, after: &Edition) -> Vec<Change> {
    let mut outcomes: Vec<&String> = before.totals.keys().chain(after.totals.keys()).collect();
    outcomes.sort_unstable();
    outcomes.dedup();
    let least = |edition: &Edition, outcome: &str| edition.totals.get(outcome).copied().flatten();
    let causes = before.articles.keys().chain(after.articles.keys()).filter_map(|slug| {
        let (was, is) = (before.articles.get(slug), after.articles.get(slug));
        differs(slug, before, after).then(|| cause::of_article(was, is))
    });
    let why = causes.min().unwrap_or_else(|| cause::of_no_article(before, after));
    let differs = outcomes.into_iter().filter(|outcome| least(before, outcome) != least(after, outcome));
    differs
        .map(|outcome| {
            let say = |least: Option<u64>| {
                least.map_or_else(|| "nothing that can be summed".to_owned(), |least| format!("at least {least}"))
            };
            Change {
                kind: ChangeKind::TotalMoved,
                cause: why,
                words: format!("In all, {outcome}: {} → {}.", say(least(before, outcome)), say(least(after, outcome))),
                article: None,
                incident: None,
            }
        })
        .collect()
}
