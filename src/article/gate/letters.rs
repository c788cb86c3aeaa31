//! Automata that tell which runs of letters stand in a text.
//!
//! Does not know who needs them, or what for.

/// Runs of letters, each with what needs it.
pub(in crate::article) struct Letters {
    /// To which class each byte belongs: those that stand in no run share one.
    classes: [u8; 256],
    n_classes: usize,
    /// Where each class of bytes leads from each state; a state is the place of its row.
    next: Vec<u32>,
    /// What needs the runs that end at each state.
    found: Vec<Vec<usize>>,
    /// The first state at which a run ends; so do all behind it.
    first_found: usize,
}

impl Letters {
    /// Takes runs of letters.
    pub(in crate::article) fn within<L: AsRef<[u8]>>(letters: impl IntoIterator<Item = (L, usize)>) -> Self {
        Self::of(letters, |letter| letter)
    }

    /// Takes runs of letters, in any case.
    pub(in crate::article) fn in_any_case<L: AsRef<[u8]>>(letters: impl IntoIterator<Item = (L, usize)>) -> Self {
        Self::of(letters, |letter| letter.to_ascii_lowercase())
    }

    /// Takes runs of letters, of which those count as the same that are written so.
    fn of<L: AsRef<[u8]>>(letters: impl IntoIterator<Item = (L, usize)>, written: fn(u8) -> u8) -> Self {
        let runs: Vec<(L, usize)> = letters.into_iter().collect();
        let (mut classes, mut n_classes) = ([0; 256], 1);
        for letter in runs.iter().flat_map(|(run, _)| run.as_ref()) {
            let class = &mut classes[usize::from(written(*letter))];
            if *class == 0 {
                *class = u8::try_from(n_classes).expect("runs have not every letter");
                n_classes += 1;
            }
        }
        for byte in 0..=u8::MAX {
            classes[usize::from(byte)] = classes[usize::from(written(byte))];
        }
        let mut trie = Trie { n_classes, next: vec![0; n_classes], found: vec![Vec::new()] };
        for (run, needed_by) in &runs {
            trie.put(run.as_ref().iter().map(|letter| usize::from(classes[usize::from(*letter)])), *needed_by);
        }
        trie.join();
        trie.dense(classes)
    }

    /// Calls with what needs each of the runs that stand in a text.
    pub(in crate::article) fn each(&self, text: &str, mut call: impl FnMut(usize)) {
        let mut state = 0;
        for letter in text.bytes() {
            state = self.next[state + usize::from(self.classes[usize::from(letter)])] as usize;
            if state >= self.first_found {
                for needed_by in &self.found[(state - self.first_found) / self.n_classes] {
                    call(*needed_by);
                }
            }
        }
    }
}

/// An automaton that is being made: a trie of the runs, whose ends are joined to the beginnings that they hold.
struct Trie {
    n_classes: usize,
    /// Where each class of bytes leads from each state, by number; 0, the beginning, where no run goes on.
    next: Vec<usize>,
    found: Vec<Vec<usize>>,
}

impl Trie {
    /// Enters a run of letters, by their classes.
    fn put(&mut self, run: impl Iterator<Item = usize>, needed_by: usize) {
        let mut state = 0;
        for class in run {
            let at = state * self.n_classes + class;
            if self.next[at] == 0 {
                self.next[at] = self.found.len();
                self.next.resize(self.next.len() + self.n_classes, 0);
                self.found.push(Vec::new());
            }
            state = self.next[at];
        }
        self.found[state].push(needed_by);
    }

    /// Lets every state go on as the longest beginning of a run does with which what was read ends.
    fn join(&mut self) {
        let mut ends: Vec<usize> = vec![0; self.found.len()];
        let mut order: Vec<usize> = vec![0];
        let mut at = 0;
        while at < order.len() {
            let state = order[at];
            at += 1;
            for class in 0..self.n_classes {
                let behind = if state == 0 { 0 } else { self.next[ends[state] * self.n_classes + class] };
                let next = &mut self.next[state * self.n_classes + class];
                if *next == 0 {
                    *next = behind;
                    continue;
                }
                let next = *next;
                ends[next] = behind;
                let ending = self.found[behind].clone();
                self.found[next].extend(ending);
                order.push(next);
            }
        }
    }

    /// Numbers the states anew, those at which a run ends last, each by the place of its row.
    fn dense(mut self, classes: [u8; 256]) -> Letters {
        let n_states = self.found.len();
        let (others, ends): (Vec<usize>, Vec<usize>) = (0..n_states).partition(|state| self.found[*state].is_empty());
        let mut rows: Vec<usize> = vec![0; n_states];
        for (row, state) in others.iter().chain(&ends).enumerate() {
            rows[*state] = row * self.n_classes;
        }
        let row = |state: usize| u32::try_from(rows[state]).expect("a few thousand short words");
        let next = others.iter().chain(&ends).flat_map(|state| &self.next[state * self.n_classes..][..self.n_classes]);
        let next = next.map(|state| row(*state)).collect();
        let found = ends.iter().map(|state| std::mem::take(&mut self.found[*state])).collect();
        Letters { classes, n_classes: self.n_classes, next, found, first_found: others.len() * self.n_classes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(letters: &Letters, text: &str) -> Vec<usize> {
        let mut found = Vec::new();
        letters.each(text, |needed_by| found.push(needed_by));
        found.sort_unstable();
        found
    }

    #[test]
    fn runs_are_found_wherever_they_stand_within_others_too() {
        let runs = [("she", 0), ("he", 1), ("hers", 2), ("é", 3), ("she", 4)];
        let (exact, any) = (Letters::within(runs), Letters::in_any_case(runs));
        for (text, expected) in [("ushers", vec![0, 1, 2, 4]), ("the café", vec![1, 3]), ("HE", vec![]), ("", vec![])]
        {
            assert_eq!(found(&exact, text), expected, "{text}");
        }
        assert_eq!(found(&any, "uSHe rs É"), [0, 1, 4]);
    }
}
