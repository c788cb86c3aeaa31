//! A sketch of a text: enough of its shingles to tell a near-copy, and far fewer than its words.
//!
//! A shingle is a run of [`SHINGLE`] words. Those whose hash falls on every [`ONE_IN`]th number are kept, whichever text
//! they stand in, so that two sketches compare as their texts do (Broder 1997, "On the resemblance and containment of
//! documents").

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{Field, Text, TokenKind, print::Print};

/// Words of a shingle.
const SHINGLE: u32 = 5;

/// One shingle in so many is kept.
const ONE_IN: u64 = 4;

/// The shingles of a text that are kept, in order, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sketch(Vec<u32>);

impl Sketch {
    /// Sketches a stretch of a text; case, accents and punctuation do not count.
    pub fn of(text: &Text, tokens: Range<usize>) -> Self {
        let mut kept = Vec::with_capacity(tokens.len() / 3);
        // The last words; a hash of them all is made of the one before by taking the oldest out and the newest in ("cyclic
        // polynomial", Cohen 1997, "Recursive hashing functions for n-grams").
        let (mut last, mut hash) = ([0_u64; SHINGLE as usize], 0_u64);
        let words = tokens.filter(|at| is_word(text, *at)).map(|at| mix(text.print(at)));
        for (nth, word) in words.enumerate() {
            let place = nth % last.len();
            let oldest = std::mem::replace(&mut last[place], word);
            hash = hash.rotate_left(1) ^ oldest.rotate_left(SHINGLE) ^ word;
            if nth + 1 >= last.len() && hash.is_multiple_of(ONE_IN) {
                kept.push(u32::try_from(hash >> 32).unwrap_or_default());
            }
        }
        kept.sort_unstable();
        kept.dedup();
        Self(kept)
    }

    /// Sketches the body of an article.
    pub fn of_body(markdown: &str) -> Self {
        let text = Text::new(&[(Field::Body, markdown)]);
        Self::of(&text, 0..text.tokens().len())
    }

    /// Gives the shingles, in order.
    pub fn shingles(&self) -> &[u32] {
        &self.0
    }
}

fn is_word(text: &Text, at: usize) -> bool {
    matches!(text.tokens()[at].kind, TokenKind::Word | TokenKind::Number)
}

/// Spreads a word over all bits (the finaliser of `SplitMix64`).
fn mix(word: Print) -> u64 {
    let hash = word.number();
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_marks_do_not_count_and_words_do() {
        let sentence =
            |day| format!("On day {day} the bridge over canal {day} was closed after {day} engineers found a crack. ");
        let text: String = (10..30).map(sentence).collect();
        let shouted = text.to_uppercase().replace('.', " –");
        assert_eq!(Sketch::of_body(&text), Sketch::of_body(&shouted));
        assert_ne!(Sketch::of_body(&text), Sketch::of_body(&text.replace("bridge", "ferry")));
        assert_eq!(Sketch::of_body("four words are few").shingles(), [0; 0]);
    }
}
