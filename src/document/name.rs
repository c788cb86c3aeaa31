//! Names of findings within a document: made of what they say and a short hash of their words, never of their order.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

/// Gives names, each once.
#[derive(Debug, Default)]
pub(super) struct Names {
    taken: BTreeSet<String>,
    named: BTreeSet<String>,
}

impl Names {
    /// Names a finding: the stem and four digits of the hash of its words, or of its words and surroundings where that is
    /// taken, or as many more digits as it takes. None where the same finding has its name already.
    pub(super) fn name(&mut self, stem: &str, words: &str, surroundings: &str) -> Option<String> {
        let short = digits(words);
        let long = digits(&format!("{words}\n{surroundings}"));
        if !self.named.insert(format!("{stem}-{long}")) {
            return None;
        }
        let candidates = std::iter::once(&short[..4]).chain((4..=long.len()).map(|n_digits| &long[..n_digits]));
        let name = candidates.map(|digits| format!("{stem}-{digits}")).find(|name| !self.taken.contains(name))?;
        self.taken.insert(name.clone());
        Some(name)
    }
}

/// Gives the SHA-256 of a text as hexadecimal digits.
pub(super) fn digits(text: &str) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
    Sha256::digest(text.as_bytes()).iter().flat_map(|byte| [byte >> 4, byte & 15]).map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_depends_on_the_words_alone() {
        let first = Names::default().name("killed-5", "killed five people", "before after").unwrap();
        let mut names = Names::default();
        names.name("killed-5", "five dead", "");
        assert_eq!(names.name("killed-5", "killed five people", "elsewhere").unwrap(), first);
        assert!(first.starts_with("killed-5-") && first.len() == "killed-5-".len() + 4, "{first}");
    }

    #[test]
    fn the_same_words_elsewhere_get_another_name() {
        let mut names = Names::default();
        let first = names.name("killed-5", "five", "in Samar").unwrap();
        let second = names.name("killed-5", "five", "in Dnipro").unwrap();
        assert_ne!(first, second);
        assert_eq!(names.name("killed-5", "five", "in Samar"), None);
    }
}
