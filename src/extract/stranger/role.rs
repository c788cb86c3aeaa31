//! The role that stands beside a stranger's name, and whether it is public.

use std::ops::Range;

use crate::{
    extract::{reading::Reading, words},
    text::TokenKind,
};

/// Finds a role right before a name: "regional governor X", "the interior minister, X,", "spokesman for the army X".
pub(super) fn role_before(reading: &Reading<'_>, start: usize) -> Option<(Range<usize>, bool)> {
    let text = reading.text;
    let sentence = text.sentences()[text.sentence_of(start)].tokens.start;
    let before = |end: usize| {
        let first = end.saturating_sub(6).max(sentence);
        reading.roles(first..end).find(|(role, _)| role.end == end)
    };
    let mut end = start;
    if end > sentence && text.written(end - 1) == "," {
        end -= 1;
    }
    if end > sentence && words::is_address(text.print(end - 1)) {
        end -= 1;
    }
    if let Some(role) = before(end) {
        return Some(role);
    }
    // "the head of the regional administration, X": the role and what it governs, no more than eight words back.
    let comma = end < start;
    let least = end.saturating_sub(if comma { 22 } else { 16 }).max(sentence);
    if let Some(member) = (least..end).rfind(|at| text.word(*at) == "member" && text.word(at + 1) == "of") {
        return Some((member..member + 1, true));
    }
    let (role, public) = reading.roles(least..end).rfind(|(role, _)| role.end < end)?;
    let next = text.word(role.end);
    let between = role.end..end;
    let plain = between.clone().all(|at| {
        (text.tokens()[at].kind != TokenKind::Mark || matches!(text.word(at), "(" | ")"))
            && !words::is_speech(text.print(at))
            && !words::is_act(text.print(at))
    });
    // "An analyst at Bell Global": what a preposition leads is what the role belongs to.
    let led = end.checked_sub(1).is_some_and(|at| words::is_function(text.print(at)));
    let whose = matches!(next, "of" | "for" | "in" | "at" | "to") || role.clone().any(|at| text.word(at) == "of");
    (plain && !led && whose).then_some((role, public))
}

/// Finds a role right after a name: "X, the head of …", "X, 45, a resident", "X, who heads …", "X (mayor)".
pub(super) fn role_after(reading: &Reading<'_>, end: usize) -> Option<(Range<usize>, bool)> {
    let text = reading.text;
    let limit = text.sentences().get(text.sentence_of(end.checked_sub(1)?))?.tokens.end;
    if end >= limit || !matches!(text.written(end), "," | "(" | "—" | "–" | "-") {
        return None;
    }
    let mut at = end + 1;
    if at + 1 < limit && text.tokens()[at].kind == TokenKind::Number && text.written(at + 1) == "," {
        at += 2;
    }
    if text.word(at) == "who" {
        if !matches!(text.word(at + 1), "is" | "was") {
            return who_leads(reading, at, limit);
        }
        at += 2;
    }
    reading.roles(at..(at + 9).min(limit).max(at)).find(|(role, _)| {
        (at..role.start).all(|at| {
            let mark = text.tokens()[at].kind == TokenKind::Mark;
            !mark && !matches!(text.word(at), "and" | "who" | "of" | "to" | "for") && !words::is_speech(text.print(at))
        })
    })
}

/// "Who heads the regional administration", "who leads the party".
fn who_leads(reading: &Reading<'_>, who: usize, limit: usize) -> Option<(Range<usize>, bool)> {
    let verb = reading.text.word(who + 1);
    let heads = matches!(verb, "heads" | "commands" | "chairs" | "governs" | "headed" | "commanded" | "chaired");
    (heads && who + 2 < limit).then(|| (who + 1..(who + 5).min(limit), true))
}
