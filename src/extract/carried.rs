//! Strangers carried through the text: the full name again, the surname alone.

use rustc_hash::FxHashMap;

use super::{
    found::How,
    reading::Reading,
    scene::{Name, Referent},
    stranger::Stranger,
};
use crate::{lexicon::spelling, text::TokenKind};

/// Adds the later mentions of strangers: their full names again, and their surnames.
pub(super) fn surnames(reading: &Reading<'_>, strangers: &[Stranger], names: &mut Vec<Name>) {
    if strangers.is_empty() {
        return;
    }
    let text = reading.text;
    let mut taken = vec![false; text.tokens().len()];
    for name in names.iter() {
        taken[name.tokens.clone()].fill(true);
    }
    let mut by_surname: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, stranger) in strangers.iter().enumerate() {
        by_surname.entry(&stranger.surname).or_default().push(at);
    }
    let mut key = String::new();
    for &at in text.capitals().iter().filter(|at| text.tokens()[**at].is_word() && !taken[**at]) {
        spelling::write_key(text.word(at), &mut key);
        if let Some(known) = by_surname.get(key.as_str()) {
            // Who bears it and was named last, or else will be named first.
            let next = known.partition_point(|stranger| strangers[*stranger].tokens.start <= at);
            let stranger = known[next.saturating_sub(1)];
            let row = &strangers[stranger];
            let length = row.tokens.len();
            let starts = [Some(at), (at + 1).checked_sub(length)];
            let full = starts.into_iter().flatten().find(|start| is_same(reading, *start, row));
            // "Savchuk-Roz" alone: the hyphenated surname is one.
            let joined = at > 1 && text.tokens()[at - 1].kind == TokenKind::Hyphen && text.tokens()[at - 2].capital;
            let start = full.unwrap_or(if joined { at - 2 } else { at });
            let end = full.map_or(at + 1, |start| start + length);
            if full.is_some() || text.tokens().get(at + 1).is_none_or(|next| next.kind != TokenKind::Hyphen) {
                let how = if full.is_some() { How::Name } else { How::Surname };
                let rule = if full.is_some() { "stranger-by-role" } else { "surname-after-full-name" };
                names.push(Name {
                    tokens: start..end,
                    referent: Referent::Stranger(stranger),
                    how,
                    counts: true,
                    rule,
                });
            }
        }
    }
}

fn is_same(reading: &Reading<'_>, start: usize, stranger: &Stranger) -> bool {
    let text = reading.text;
    (0..stranger.tokens.len())
        .all(|at| spelling::key(text.word(start + at)) == spelling::key(text.word(stranger.tokens.start + at)))
}
