//! Automata that tell which runs of letters stand in a text.
//!
//! Does not know who needs them, or what for.

use aho_corasick::{
    Anchored, StartKind,
    automaton::Automaton,
    dfa::{Builder, DFA},
    nfa::contiguous::NFA,
};

/// Runs of letters, each with what needs it.
pub(in crate::article) struct Letters<A = DFA> {
    automaton: A,
    needed_by: Vec<usize>,
}

impl Letters {
    /// Takes runs of letters that may stand in any text. A dense automaton is worth its making, as every letter of every
    /// text goes through it.
    pub(in crate::article) fn within<L: AsRef<[u8]>>(letters: impl IntoIterator<Item = (L, usize)>) -> Self {
        Self::dense(letters, DFA::builder().start_kind(StartKind::Unanchored))
    }

    /// Takes runs of letters that may stand in any text, in any case.
    pub(in crate::article) fn in_any_case<L: AsRef<[u8]>>(letters: impl IntoIterator<Item = (L, usize)>) -> Self {
        Self::dense(letters, DFA::builder().start_kind(StartKind::Unanchored).ascii_case_insensitive(true))
    }

    fn dense<L: AsRef<[u8]>>(letters: impl IntoIterator<Item = (L, usize)>, builder: &Builder) -> Self {
        let (letters, needed_by): (Vec<L>, Vec<usize>) = letters.into_iter().unzip();
        let automaton = builder.build(letters).expect("a few thousand short words");
        Self { automaton, needed_by }
    }
}

impl Letters<NFA> {
    /// Takes runs of letters that are looked for in few texts.
    pub(super) fn in_few(letters: impl IntoIterator<Item = (Vec<u8>, usize)>) -> Self {
        let (letters, needed_by): (Vec<_>, Vec<_>) = letters.into_iter().unzip();
        let automaton = NFA::new(letters).expect("a few thousand short words");
        Self { automaton, needed_by }
    }
}

impl<A: Automaton> Letters<A> {
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
