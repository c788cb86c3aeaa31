//! Folded words as numbers: a text reads each of its words once, and tables of words compare numbers.

/// A folded word as a number: its own letters where they fill eight bytes at most, a hash of them where they fill more. No
/// two words of a language are known to have the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Print(u64);

/// Odd, and without a pattern: the fraction of the golden ratio.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

impl Print {
    /// The print of no word.
    pub const NONE: Self = Self(0);

    /// Gives the print of a folded word.
    pub const fn of(word: &str) -> Self {
        Self::of_bytes(word.as_bytes())
    }

    /// Gives the print of the bytes of a folded word.
    pub(super) const fn of_bytes(bytes: &[u8]) -> Self {
        match bytes {
            [] => Self(0),
            [one] => Self(*one as u64),
            [one, two] => Self(u16::from_le_bytes([*one, *two]) as u64),
            [one, two, three] => Self(u32::from_le_bytes([*one, *two, *three, 0]) as u64),
            _ if bytes.len() > 8 => Self(hash(bytes)),
            // Two numbers that overlap in the middle.
            _ => Self(four(bytes, 0) | four(bytes, bytes.len() - 4) << (8 * (bytes.len() - 4))),
        }
    }

    /// Gives the print of a word with an "s" behind it.
    pub fn of_plural(word: &str) -> Self {
        if word.len() < 8 {
            Self(Self::of(word).0 | u64::from(b's') << (8 * word.len()))
        } else {
            Self::of(&format!("{word}s"))
        }
    }

    /// Gives the print of a word in lower case.
    pub fn of_any_case(word: &str) -> Self {
        if word.len() <= 8 && word.is_ascii() {
            return Self(lower(Self::of(word).0));
        }
        let mut lower = [0; 24];
        let Some(lower) = lower.get_mut(..word.len()).filter(|_| word.is_ascii()) else {
            return Self::of(&word.to_lowercase());
        };
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        Self::of(str::from_utf8(lower).unwrap_or_default())
    }

    /// Gives the number itself.
    pub(super) const fn number(self) -> u64 {
        self.0
    }

    /// Spreads it over eleven bits.
    pub(super) const fn spread(self) -> usize {
        (self.0.wrapping_mul(GOLDEN) >> 53) as usize
    }
}

impl<W: AsRef<str> + ?Sized> From<&W> for Print {
    fn from(word: &W) -> Self {
        Self::of(word.as_ref())
    }
}

/// Gives eight bytes of ASCII in lower case: of each it is asked at once whether it is at least `A`, and beyond `Z`.
const fn lower(letters: u64) -> u64 {
    const EACH: u64 = u64::MAX / 0xff;
    let least = letters + (0x80 - b'A' as u64) * EACH;
    let beyond = letters + (0x80 - b'Z' as u64 - 1) * EACH;
    letters | ((least & !beyond & (0x80 * EACH)) >> 2)
}

/// Reads four bytes.
const fn four(bytes: &[u8], at: usize) -> u64 {
    match bytes.split_at(at).1.first_chunk() {
        Some(four) => u32::from_le_bytes(*four) as u64,
        None => 0,
    }
}

/// Reads eight bytes.
const fn eight(bytes: &[u8], at: usize) -> u64 {
    match bytes.split_at(at).1.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => 0,
    }
}

/// Hashes more than eight bytes (the folded multiplication of wyhash).
const fn hash(bytes: &[u8]) -> u64 {
    let mut hash = bytes.len() as u64;
    let mut at = 0;
    while at + 8 < bytes.len() {
        hash = fold(hash ^ eight(bytes, at));
        at += 8;
    }
    fold(hash ^ eight(bytes, bytes.len() - 8))
}

#[expect(clippy::cast_possible_truncation, reason = "both halves of the product are taken")]
const fn fold(number: u64) -> u64 {
    let product = (number ^ 0x2d35_8dcc_aa6c_78a5) as u128 * GOLDEN as u128;
    product as u64 ^ (product >> 64) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_all_lengths_have_prints_of_their_own() {
        let letters = "abcdefghijklmnopqrstuvwxyz";
        let mut words: Vec<&str> = (0..26).flat_map(|at| (at..=26).map(move |end| &letters[at..end])).collect();
        words.sort_unstable();
        words.dedup();
        let prints: std::collections::HashSet<Print> = words.iter().map(|word| Print::of(word)).collect();
        assert_eq!(prints.len(), words.len());
    }

    #[test]
    fn plurals_and_cases_are_made_without_the_word() {
        for word in ["", "a", "@[`{~", "dog", "az", "house", "missile", "building", "settlement", "дім"] {
            assert_eq!(Print::of_plural(word), Print::of(&format!("{word}s")), "{word}");
            assert_eq!(Print::of_any_case(&word.to_uppercase()), Print::of(word), "{word}");
        }
    }
}
