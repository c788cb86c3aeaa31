//! A sketch of a text: enough of its shingles to tell a near-copy, and far fewer than its words.
//!
//! A shingle is a run of [`SHINGLE`] words. Those whose hash falls on every [`ONE_IN`]th number are kept, whichever text
//! they stand in, so that two sketches compare as their texts do (Broder 1997, "On the resemblance and containment of
//! documents").

use serde::{Deserialize, Serialize};

/// Words of a shingle.
const SHINGLE: usize = 5;

/// One shingle in so many is kept.
const ONE_IN: u64 = 4;

/// The shingles of a text that are kept, in order, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sketch(Vec<u32>);

impl Sketch {
    /// Sketches a text; case and punctuation do not count.
    pub fn of(text: &str) -> Self {
        let words = words(text);
        let shingle =
            |words: &[u64]| mix(words.iter().fold(0_u64, |sum, word| sum.rotate_left(13).wrapping_mul(31) ^ word));
        let kept = words.windows(SHINGLE).map(shingle).filter(|hash| hash % ONE_IN == 0);
        let mut kept: Vec<u32> = kept.map(|hash| u32::try_from(hash >> 32).unwrap_or_default()).collect();
        kept.sort_unstable();
        kept.dedup();
        Self(kept)
    }

    /// Gives the shingles, in order.
    pub fn shingles(&self) -> &[u32] {
        &self.0
    }
}

/// Hashes the words of a text in lower case (FNV-1a).
fn words(text: &str) -> Vec<u64> {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let mut words = Vec::with_capacity(text.len() / 5);
    let mut word = None;
    for letter in text.chars() {
        if let Some(byte) = u8::try_from(letter).ok().filter(u8::is_ascii_alphanumeric) {
            word = Some(step(word.unwrap_or(BASIS), byte.to_ascii_lowercase()));
        } else if letter.is_ascii() || !letter.is_alphanumeric() {
            words.extend(word.take());
        } else {
            let mut buffer = [0; 4];
            for lower in letter.to_lowercase() {
                let bytes = lower.encode_utf8(&mut buffer).bytes();
                word = Some(bytes.fold(word.unwrap_or(BASIS), step));
            }
        }
    }
    words.extend(word);
    words
}

/// What the hash of a word begins with.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// Spreads a hash over all bits (the finaliser of `SplitMix64`).
fn mix(hash: u64) -> u64 {
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
        assert_eq!(Sketch::of(&text), Sketch::of(&shouted));
        assert_ne!(Sketch::of(&text), Sketch::of(&text.replace("bridge", "ferry")));
        assert_eq!(Sketch::of("four words are few").shingles(), [0; 0]);
        assert_eq!(words("Straße, ДІМ 7"), words("straße «дім» 7!"));
        assert_eq!((words(" … ").len(), words("Öl-Ölə").len()), (0, 2));
    }
}
