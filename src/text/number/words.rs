//! Numbers in words: "twenty-three", "two hundred and five".

use crate::text::{Text, TokenKind};

/// Reads "twenty-three", "two hundred and five", "three thousand".
pub(super) fn in_words(text: &Text, start: usize) -> Option<(u64, usize)> {
    let (mut total, mut group, mut at, mut end) = (0_u64, 0_u64, start, start);
    let mut last = u64::MAX;
    while let Some(token) = text.tokens().get(at) {
        let word = text.word(at);
        if at > start && token.kind == TokenKind::Hyphen || (word == "and" && last == 100) {
            at += 1;
            continue;
        }
        if let Some(small) = small(word) {
            let joins = end == start
                || last == 100
                || last >= 1_000
                || ((20..100).contains(&last) && small < 10 && last % 10 == 0);
            if !joins || (last == u64::MAX && end != start) {
                break;
            }
            group += small;
            last = small;
        } else if let Some(scale) = scale_of(word).filter(|_| end > start) {
            if scale == 100 || scale == 12 {
                group *= scale;
            } else {
                total += group.max(1) * scale;
                group = 0;
            }
            last = scale;
        } else {
            break;
        }
        at += 1;
        end = at;
    }
    (end > start).then_some((total + group, end))
}

/// Gives the value of a number word below a hundred.
fn small(word: &str) -> Option<u64> {
    if !(3..=9).contains(&word.len()) {
        return None;
    }
    Some(match word {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        "zero" => 0,
        _ => return None,
    })
}

pub(super) fn scale_of(word: &str) -> Option<u64> {
    match word {
        "dozen" => Some(12),
        "hundred" => Some(100),
        "thousand" => Some(1_000),
        "million" | "mn" => Some(1_000_000),
        "billion" | "bn" => Some(1_000_000_000),
        _ => None,
    }
}
