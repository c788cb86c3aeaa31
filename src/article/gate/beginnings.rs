//! Letters with which texts begin: a table, looked up by the first letters of a text.
//!
//! Does not know who needs them, or what for.

use rustc_hash::FxHashMap;

use super::needs::LONGEST;

/// Runs of letters with which a text may begin, each with what needs it.
#[derive(Default)]
pub(super) struct Beginnings(FxHashMap<u64, Vec<usize>>);

impl Beginnings {
    /// Enters a run of letters.
    pub(super) fn put(&mut self, letters: &[u8], needed_by: usize) {
        self.0.entry(number(letters)).or_default().push(needed_by);
    }

    /// Calls with what needs each of the runs with which a text begins.
    pub(super) fn each(&self, text: &str, mut call: impl FnMut(usize)) {
        for length in 1..=LONGEST.min(text.len()) {
            self.0
                .get(&number(&text.as_bytes()[..length]))
                .into_iter()
                .flatten()
                .for_each(|needed_by| call(*needed_by));
        }
    }
}

/// Gives a run of letters as a number: its bytes, and in the highest how many they are.
fn number(letters: &[u8]) -> u64 {
    const { assert!(LONGEST < 8, "a byte is left for the length") };
    let mut number = [0; 8];
    number[..letters.len()].copy_from_slice(letters);
    number[7] = u8::try_from(letters.len()).expect("a run is short");
    u64::from_le_bytes(number)
}
