//! The numbers of one telling, and how near two of them are.

use super::telling::Telling;
use crate::{briefing::figure_graph::Node, extract::Outcome};

/// The outcomes by which two tellings are compared.
const COMPARED: [Outcome; 4] = [Outcome::Killed, Outcome::Injured, Outcome::Missing, Outcome::Captured];

/// Numbers that differ by so many are near, however small they are.
const NEAR: u64 = 3;

/// The greatest number of each outcome that a telling gives; none where it gives none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Toll([Option<u64>; 4]);

impl Toll {
    /// Reads the numbers of a telling.
    pub(super) fn of(telling: &Telling, nodes: &[Node]) -> Self {
        let numbers = COMPARED.map(|outcome| {
            let figures = telling.figures.iter().map(|at| &nodes[*at]);
            let of_outcome = figures.filter(|node| node.outcome == outcome && !node.is_subset && node.is_number);
            of_outcome.filter_map(|node| node.bounds.best.or(node.bounds.low).or(node.bounds.high)).max()
        });
        Self(numbers)
    }

    /// Gives the dead and the hurt, by which tellings of one day are put in order.
    pub(super) fn weight(self) -> (u64, u64) {
        (self.0[0].unwrap_or(0), self.0[1].unwrap_or(0))
    }

    /// Tells whether it counts dead.
    pub(super) fn has_deaths(self) -> bool {
        self.0[0].is_some_and(|dead| dead > 0)
    }

    /// Tells whether both give a number of one outcome at least, and the same wherever both give one.
    pub(super) fn equals(self, other: &Self) -> bool {
        let mut shared = self.shared(other).peekable();
        shared.peek().is_some() && shared.all(|(one, other)| one == other)
    }

    /// Tells how far two tellings of one place and day are apart in numbers; none where they are too far to be counts of
    /// one event. With days between them a count may have grown to four times itself, else to one and a half. That the one
    /// says nobody was hit is an answer to the other, not another event.
    pub(super) fn distance(self, other: &Self, has_time: bool) -> Option<u64> {
        let mut apart = 0;
        for (one, other) in self.shared(other) {
            let (less, more) = (one.min(other), one.max(other));
            let reach = if has_time { less.saturating_mul(4) } else { less + less / 2 };
            if less > 0 && more > reach.max(less + NEAR) {
                return None;
            }
            apart += more - less;
        }
        Some(apart)
    }

    fn shared(self, other: &Self) -> impl Iterator<Item = (u64, u64)> {
        self.0.into_iter().zip(other.0).filter_map(|(one, other)| one.zip(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn toll(killed: u64, injured: u64) -> Toll {
        Toll([Some(killed), Some(injured), None, None])
    }

    #[test]
    fn counts_of_one_event_grow_and_those_of_another_are_far() {
        assert_eq!(toll(5, 30).distance(&toll(6, 33), false), Some(4));
        assert_eq!(toll(5, 30).distance(&toll(14, 33), false), None);
        assert_eq!(toll(5, 30).distance(&toll(14, 33), true), Some(12));
        assert_eq!(toll(0, 0).distance(&toll(14, 33), false), Some(47));
    }

    #[test]
    fn equal_tolls_share_an_outcome() {
        let dead = Toll([Some(5), None, None, None]);
        let hurt = Toll([None, Some(5), None, None]);
        assert!(dead.equals(&toll(5, 9)) && !dead.equals(&hurt) && !dead.equals(&toll(6, 9)));
    }
}
