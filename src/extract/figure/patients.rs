//! People in care, who count as injured where nothing near says how many were hurt.

use std::ops::Range;

use super::{count::Count, pattern::Hit, place_of::Earlier};
use crate::{
    extract::{Cast, Outcome, cast},
    text::Text,
};

/// The last sentence that told of injured.
#[derive(Debug, Default)]
pub(super) struct Patients {
    /// One more than its place; 0 where none has told of any.
    after: usize,
    /// The largest number of injured in it.
    most: u64,
}

impl Patients {
    /// Drops the people in care of a sentence, and the parts of them, who are among the injured told of shortly before or beside.
    pub(super) fn settle(
        &mut self,
        cast: &Cast<'_>,
        (at, sentence, earlier): (usize, &Range<usize>, Earlier<'_>),
        (hits, counts): (&mut Vec<Hit>, &[Count]),
    ) {
        let text = cast.text;
        let told = most_injured(hits, counts, |hit| hit.rule != "figure-care");
        let recent = self.after > 0 && self.after + 2 >= at && is_beside(text, (self.after - 1, at));
        let near = told.is_some() || recent && !is_elsewhere(cast, sentence, earlier);
        let most = told.unwrap_or(0).max(if recent { self.most } else { 0 });
        let again = |hit: &Hit| {
            let count = &counts[hit.count];
            hit.rule == "figure-care" && near && !is_further(text, count) && count.value.is_none_or(|n| n <= most)
        };
        let dropped: Vec<Range<usize>> = hits.iter().filter(|hit| again(hit)).map(|hit| hit.tokens.clone()).collect();
        hits.retain(|hit| {
            let within = |whole: &Range<usize>| whole.start <= hit.tokens.start && hit.tokens.end <= whole.end;
            !(again(hit) || hit.rule == "figure-including" && dropped.iter().any(within))
        });
        if let Some(most) = most_injured(hits, counts, |_| true) {
            (self.after, self.most) = (at + 1, most);
        }
    }
}

/// Gives the largest number of injured among some hits; one that is not known is larger than any.
fn most_injured(hits: &[Hit], counts: &[Count], counts_here: impl Fn(&Hit) -> bool) -> Option<u64> {
    let injured = hits.iter().filter(|hit| hit.outcome == Outcome::Injured && counts_here(hit));
    injured.map(|hit| counts[hit.count].value.unwrap_or(u64::MAX)).max()
}

/// Tells whether a count goes on with one before it: "a further 33".
fn is_further(text: &Text, count: &Count) -> bool {
    count.tokens.clone().any(|at| matches!(text.word(at), "further" | "another" | "more" | "others" | "other"))
}

/// Tells whether a sentence stands in the paragraph of one before it, or the next.
fn is_beside(text: &Text, (before, at): (usize, usize)) -> bool {
    let paragraph = |sentence: usize| text.paragraph_of(text.sentences()[sentence].tokens.start);
    paragraph(before) + 1 >= paragraph(at)
}

/// Tells whether a sentence names a settlement that the figures before it do not.
fn is_elsewhere(cast: &Cast<'_>, sentence: &Range<usize>, earlier: Earlier<'_>) -> bool {
    let told = earlier.last().map_or(&[][..], |(_, places)| places);
    cast.within(sentence.clone()).iter().any(|name| name.sort == cast::Sort::Place && !told.contains(&name.who))
}
