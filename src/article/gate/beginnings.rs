//! Letters with which texts begin: a table, looked up by the first letters of a text.
//!
//! Does not know who needs them, or what for.

use rustc_hash::FxHashMap;

use super::needs::LONGEST;

/// Runs of letters with which a text may begin, each with what needs it; and the beginnings of these.
#[derive(Default)]
pub(super) struct Beginnings(FxHashMap<Run, Vec<usize>>);

impl Beginnings {
    /// Enters a run of letters.
    pub(super) fn put(&mut self, letters: &[u8], needed_by: usize) {
        let mut run = Run::default();
        for letter in letters {
            run = run.with(*letter);
            self.0.entry(run).or_default();
        }
        self.0.entry(run).or_default().push(needed_by);
    }

    /// Calls with what needs each of the runs with which a text begins.
    pub(super) fn each(&self, text: &str, mut call: impl FnMut(usize)) {
        let mut begun = Run::default();
        for letter in text.bytes().take(LONGEST) {
            begun = begun.with(letter);
            let Some(needed_by) = self.0.get(&begun) else { return };
            for needed_by in needed_by {
                call(*needed_by);
            }
        }
    }
}

/// A run of letters as a number: its bytes, and in the highest how many they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
struct Run(u64);

impl Run {
    /// Adds a letter.
    fn with(self, letter: u8) -> Self {
        const { assert!(LONGEST < 8, "a byte is left for the length") };
        let length = self.0 >> 56;
        Self((self.0 | u64::from(letter) << (8 * length)) + (1 << 56))
    }
}
