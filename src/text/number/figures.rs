//! Numbers in figures: "1,200", "1.5 million", "3bn".

use std::borrow::Cow;

use super::words::scale_of;
use crate::text::{Text, TokenKind, calendar};

/// Reads "1,200", "1 200", "1.5 million".
pub(super) fn in_figures(text: &Text, at: usize) -> Option<(u64, usize)> {
    let mut digits = Cow::Borrowed(text.written(at));
    let mut end = at + 1;
    while let Some(next) = text.tokens().get(end)
        && next.kind == TokenKind::Number
        && next.range().len() == 3
        && is_grouped(text, at, end)
    {
        digits.to_mut().push_str(text.written(end));
        end += 1;
    }
    scaled(text, &digits, end)
}

/// Tells whether the digits at a token go on with those before them: a space parts the thousands, "1 200".
fn is_grouped(text: &Text, start: usize, at: usize) -> bool {
    let gap = &text.as_str()[text.tokens()[at - 1].end()..text.tokens()[at].start()];
    let before = start.checked_sub(1).map_or("", |before| text.word(before));
    let digits = |at: usize| text.written(at).bytes().all(|byte| byte.is_ascii_digit());
    let first = text.written(start);
    let plain = gap == " "
        && first.len() <= 3
        && !first.starts_with('0')
        && digits(start)
        && digits(at)
        && calendar::month(before).is_none()
        && !matches!(before, ":" | "-" | "." | "/");
    plain || matches!(gap, "\u{a0}" | "\u{202f}" | "\u{2009}")
}

/// Multiplies digits by the word after them.
fn scaled(text: &Text, digits: &str, end: usize) -> Option<(u64, usize)> {
    let hyphen = text.tokens().get(end).is_some_and(|token| token.kind == TokenKind::Hyphen);
    let scale = if hyphen { None } else { scale_of(text.word(end)) };
    let value = decimal(digits, scale.unwrap_or(1))?;
    Some((value, end + usize::from(scale.is_some())))
}

/// Reads digits with separators, times a scale; none where the result is no whole number.
fn decimal(digits: &str, scale: u64) -> Option<u64> {
    let grouped = |mark: char| {
        let mut groups = digits.split(mark);
        let head = groups.next().unwrap_or("");
        let mut rest = groups.peekable();
        (1..=3).contains(&head.len()) && rest.peek().is_some() && rest.all(|group| group.len() == 3)
    };
    if grouped(',') || (scale == 1 && digits.matches('.').count() > 1 && grouped('.')) {
        return digits.replace([',', '.'], "").parse::<u64>().ok()?.checked_mul(scale);
    }
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = whole.parse::<u64>().ok()?.checked_mul(scale)?;
    let power = 10_u64.checked_pow(u32::try_from(part.len()).ok()?)?;
    let part = if part.is_empty() { 0 } else { part.parse::<u64>().ok()?.checked_mul(scale)? };
    (part % power == 0).then(|| whole.checked_add(part / power))?
}

/// Reads "3k", "1.5" apart from its "m" is two tokens: "5m", "3bn".
pub(super) fn suffixed(text: &Text, at: usize) -> Option<(u64, usize)> {
    let written = text.written(at);
    let digits = written.trim_end_matches(|char: char| char.is_ascii_alphabetic());
    let scale = match &written[digits.len()..] {
        "k" | "K" => 1_000,
        "m" | "mn" | "M" => 1_000_000,
        "bn" | "b" => 1_000_000_000,
        _ => return None,
    };
    (!digits.is_empty()).then(|| decimal(digits, scale))?.map(|value| (value, at + 1))
}
