//! Automata that tell which runs of letters stand in a text.
//!
//! Does not know who needs them, or what for.

use aho_corasick::{
    Anchored, StartKind,
    automaton::Automaton as _,
    dfa::{Builder, DFA},
};

/// Runs of letters, each with what needs it.
pub(in crate::article) struct Letters {
    automaton: DFA,
    needed_by: Vec<usize>,
}

impl Letters {
    /// Takes runs of letters. A dense automaton is worth its making, as every letter of many texts goes through it.
    pub(in crate::article) fn within<L: AsRef<[u8]>>(letters: impl IntoIterator<Item = (L, usize)>) -> Self {
        Self::dense(letters, DFA::builder().start_kind(StartKind::Unanchored))
    }

    /// Takes runs of letters, in any case.
    pub(in crate::article) fn in_any_case<L: AsRef<[u8]>>(letters: impl IntoIterator<Item = (L, usize)>) -> Self {
        Self::dense(letters, DFA::builder().start_kind(StartKind::Unanchored).ascii_case_insensitive(true))
    }

    fn dense<L: AsRef<[u8]>>(letters: impl IntoIterator<Item = (L, usize)>, builder: &Builder) -> Self {
        let (letters, needed_by): (Vec<L>, Vec<usize>) = letters.into_iter().unzip();
        let automaton = builder.build(letters).expect("a few thousand short words");
        Self { automaton, needed_by }
    }

    /// Calls with what needs each of the runs that stand in a text.
    pub(in crate::article) fn each(&self, text: &str, mut call: impl FnMut(usize)) {
        let start = self.automaton.start_state(Anchored::No);
        let mut state = start.expect("the automaton was built for such a search");
        for letter in text.bytes() {
            state = self.automaton.next_state(Anchored::No, state, letter);
            if self.automaton.is_special(state) && self.automaton.is_match(state) {
                let found = (0..self.automaton.match_len(state)).map(|at| self.automaton.match_pattern(state, at));
                found.for_each(|found| call(self.needed_by[found.as_usize()]));
            }
        }
    }
}
