//! Damage that copying does to a text, mended where it is certain, each with a record of what stood there.
//!
//! All mends are found on the text as it was and applied at once; where two overlap, the first in the table has the
//! word. Nothing is added that the text does not say.

mod letters;
mod stops;
mod words;

use std::{borrow::Cow, ops::Range, sync::LazyLock};

use regex::{Captures, Regex};

use super::{Repair, gate::Letters, hole, paragraph::Paragraph, rules::Rule};
use letters::UNSEEN;
use stops::PARTED;
use words::{DETACHED, DOUBLED};

pub(super) use letters::{ENTITY, INVISIBLE, MOJIBAKE};
pub(super) use stops::{DOUBLED_STOP, ELLIPSIS, SPACE_BEFORE_STOP};
pub(super) use words::{DETACHED_POSSESSIVE, DOUBLED_WORD, GLUED_SENTENCES};

/// One mend: what is replaced, and by what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mend {
    /// Bytes of the text.
    pub(super) range: Range<usize>,
    /// What stands there afterwards.
    pub(super) after: Cow<'static, str>,
}

/// A way of mending.
struct Mender {
    rule: &'static Rule,
    /// Letters, in any case, of which a text that needs it holds one; none where it looks for itself.
    signs: &'static [&'static str],
    find: fn(&Paragraph) -> Vec<Mend>,
}

/// The mends, in the order in which they have the word.
static MENDERS: [Mender; 11] = [
    Mender { rule: &MOJIBAKE, signs: &["â€", "Ã", "Â"], find: letters::mojibake },
    Mender { rule: &ENTITY, signs: &["&"], find: letters::entities },
    Mender { rule: &INVISIBLE, signs: UNSEEN, find: letters::invisible },
    Mender { rule: &hole::HOLE, signs: &[], find: hole::subject },
    Mender { rule: &hole::HOLE, signs: hole::SIGNS, find: hole::within },
    Mender { rule: &ELLIPSIS, signs: &["..", ". .", ".  "], find: stops::ellipses },
    Mender { rule: &DOUBLED_STOP, signs: &[".."], find: stops::doubled_stops },
    Mender { rule: &SPACE_BEFORE_STOP, signs: PARTED, find: stops::spaces_before_stops },
    Mender { rule: &DETACHED_POSSESSIVE, signs: DETACHED, find: words::detached_possessives },
    Mender { rule: &GLUED_SENTENCES, signs: &[], find: words::glued_sentences },
    Mender { rule: &DOUBLED_WORD, signs: DOUBLED, find: words::doubled_words },
];

/// Tells which of the mends a text may need.
fn may_need(text: &str) -> [bool; MENDERS.len()] {
    static SIGNS: LazyLock<Letters> = LazyLock::new(|| {
        let menders = MENDERS.iter().enumerate();
        Letters::in_any_case(menders.flat_map(|(at, mender)| mender.signs.iter().map(move |sign| (*sign, at))))
    });
    let mut may_need = MENDERS.each_ref().map(|mender| mender.signs.is_empty());
    SIGNS.each(text, |at| may_need[at] = true);
    may_need
}

/// Mends a paragraph's text, and tells what was mended.
pub(super) fn mend(paragraph: Paragraph) -> (Paragraph, Vec<Repair>) {
    let may_need = may_need(&paragraph.text);
    let mut mends: Vec<(usize, Mend)> = Vec::new();
    for (rank, mender) in MENDERS.iter().enumerate().filter(|(rank, _)| may_need[*rank]) {
        mends.extend((mender.find)(&paragraph).into_iter().map(|mend| (rank, mend)));
    }
    if mends.is_empty() {
        return (paragraph, Vec::new());
    }
    mends.sort_by_key(|(rank, mend)| (mend.range.start, *rank, mend.range.end));
    let (mut text, mut repairs, mut end) = (String::with_capacity(paragraph.text.len()), Vec::new(), 0);
    for (rank, mend) in mends {
        if mend.range.start < end || mend.range.is_empty() && mend.range.start == end && end > 0 {
            continue;
        }
        text.push_str(&paragraph.text[end..mend.range.start]);
        text.push_str(&mend.after);
        end = mend.range.end;
        repairs.push(record(&paragraph, MENDERS[rank].rule, &mend));
    }
    text.push_str(&paragraph.text[end..]);
    (Paragraph { text, ..paragraph }, repairs)
}

/// The most bytes of a text that a record shows on each side of a mend.
const SHOWN: usize = 60;

fn record(paragraph: &Paragraph, rule: &Rule, mend: &Mend) -> Repair {
    let (text, Range { start, end }) = (&paragraph.text, mend.range.clone());
    let left = &text[text.ceil_char_boundary(start.saturating_sub(SHOWN))..start];
    let right = &text[end..text.floor_char_boundary(end + SHOWN)];
    let space = left.trim_end().char_indices().rfind(|(_, letter)| letter.is_whitespace());
    let left = &left[space.map_or(0, |(at, space)| at + space.len_utf8())..];
    let blank = right.len() - right.trim_start().len();
    let right = &right[..right[blank..].find(char::is_whitespace).map_or(right.len(), |at| at + blank)];
    Repair {
        line: paragraph.line_at(start),
        kind: rule.id.to_owned(),
        before: format!("{left}{}{right}", &text[start..end]).trim().to_owned(),
        after: format!("{left}{}{right}", mend.after).trim().to_owned(),
        reason: rule.reason.to_owned(),
    }
}

/// Replaces the group `m` of each match.
pub(super) fn replace_all(
    text: &str,
    pattern: &Regex,
    after: impl Fn(&Captures<'_>) -> Cow<'static, str>,
) -> Vec<Mend> {
    pattern
        .captures_iter(text)
        .map(|found| Mend {
            range: found.name("m").expect("every pattern has the group").range(),
            after: after(&found),
        })
        .collect()
}

#[cfg(test)]
mod tests;
