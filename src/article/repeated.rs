//! Lines that stand a second time: pages print a title, a summary or a caption more than once.
//!
//! Short lines are spared: speakers' names and labels of parts may well stand often.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    lines::{Held, Line},
    rules::Rule,
    shape,
};

/// Repeated lines.
pub(super) const REPEATED: Rule =
    Rule { id: "repeated-line", reason: "The line stands above already, word for word; pages print some lines twice." };

/// The fewest words of a line that may not stand twice.
const LEAST_WORDS: usize = 5;

/// Holds back lines that stand above already, or are the title or the standfirst. Lines are compared in full where another
/// opens with the same letters.
pub(super) fn part<'a>(lines: Vec<Line<'a>>, title_and_standfirst: &[&str]) -> (Vec<Line<'a>>, Vec<Held<'a>>) {
    let opening = |line: &Line<'_>| (line.shape.n_words >= LEAST_WORDS).then(|| shape::opening(&line.text));
    let openings: Vec<Option<u64>> = lines.iter().map(opening).collect();
    let mut n_opened: FxHashMap<u64, usize> = FxHashMap::default();
    let above = title_and_standfirst.iter().map(|line| shape::opening(line));
    for opening in above.chain(openings.iter().flatten().copied()) {
        *n_opened.entry(opening).or_default() += 1;
    }
    let mut above: FxHashSet<u64> = title_and_standfirst.iter().map(|line| shape::print(line)).collect();
    let (mut kept, mut again) = (Vec::with_capacity(lines.len()), Vec::new());
    for (line, opening) in lines.into_iter().zip(openings) {
        let may_stand_twice = opening.is_some_and(|opening| n_opened[&opening] > 1);
        let is_new = !may_stand_twice || above.insert(shape::print(&line.text));
        if is_new { kept.push(line) } else { again.push(line.hold(&REPEATED)) }
    }
    (kept, again)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::lines;

    #[test]
    fn a_line_stands_once() {
        let text = "The mayor said so.\nThe bridge over the canal was closed.\nThe bridge over the canal was closed.\nBridge closed after crack found\nThe mayor said so.";
        let (kept, held) = part(lines::read(text), &["Bridge closed after crack found"]);
        assert_eq!((kept.len(), held.len()), (3, 2));
    }
}
