//! The numbers of one telling, and how near two of them are.

use jiff::civil::Date;

use super::telling::Telling;
use crate::{
    briefing::figure_graph::{Node, OutOf},
    extract::Outcome,
};

/// The outcomes by which two tellings are compared.
const COMPARED: [Outcome; 4] = [Outcome::Killed, Outcome::Injured, Outcome::Missing, Outcome::Captured];

/// Numbers that differ by so many are near, however small they are.
const NEAR: u64 = 3;

/// How far two tellings are apart that give no number of one outcome.
const NOTHING_SHARED: u64 = u64::MAX;

/// The greatest number of each outcome that a telling gives, none where it gives none; and when it was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Toll {
    numbers: [Option<u64>; 4],
    by: Option<Date>,
}

impl Toll {
    /// Reads the numbers of a telling.
    pub(super) fn of(telling: &Telling, nodes: &[Node]) -> Self {
        let numbers = COMPARED.map(|outcome| {
            let figures = telling.figures.iter().map(|at| &nodes[*at]);
            let is_whole = |node: &&Node| !node.is_subset && node.out_of == OutOf::All && node.is_number;
            let of_outcome = figures.filter(|node| node.outcome == outcome).filter(is_whole);
            of_outcome.filter_map(|node| node.bounds.best.or(node.bounds.low).or(node.bounds.high)).max()
        });
        Self { numbers, by: telling.published.map(|days| days.to) }
    }

    /// Gives the dead and the hurt, by which tellings of one day are put in order.
    pub(super) fn weight(self) -> (u64, u64) {
        (self.dead().unwrap_or(0), self.hurt().unwrap_or(0))
    }

    /// Tells whether it counts dead.
    pub(super) fn has_deaths(self) -> bool {
        self.dead().is_some_and(|dead| dead > 0)
    }

    /// Tells whether both count dead and hurt, and the same of each.
    pub(super) fn equals_in_full(self, other: &Self) -> bool {
        self.equals(other) && [self, *other].iter().all(|toll| toll.dead().is_some() && toll.hurt().is_some())
    }

    /// Tells whether both give a number of one outcome at least, and the same wherever both give one.
    pub(super) fn equals(self, other: &Self) -> bool {
        let mut shared = self.shared(other).peekable();
        shared.peek().is_some() && shared.all(|(one, other)| one == other)
    }

    /// Tells how far two tellings of one place and day are apart in numbers; none where they are too far to be counts of
    /// one event. What is published on a later day may have grown to four times itself, else a count differs by no more
    /// than half. That the one says nobody was hit is an answer to the other, not another event.
    pub(super) fn distance(self, other: &Self) -> Option<u64> {
        let (early, late) = if self.by <= other.by { (self, other) } else { (*other, &self) };
        let has_time = early.by.zip(late.by).is_some_and(|(early, late)| early < late);
        let mut apart = None;
        for (before, after) in early.shared(late) {
            let (less, more) = (before.min(after), before.max(after));
            let reach = if has_time && before < after { less.saturating_mul(4) } else { less + less / 2 };
            if less > 0 && more > reach.max(less + NEAR) {
                return None;
            }
            apart = Some(apart.unwrap_or(0) + more - less);
        }
        (!self.crosses(other)).then_some(apart.unwrap_or(NOTHING_SHARED))
    }

    /// Tells whether the one counts more dead and the other more hurt, by more than those of the hurt who may have died.
    fn crosses(self, other: &Self) -> bool {
        let Some((dead, others_dead)) = self.dead().zip(other.dead()) else { return false };
        let Some((hurt, others_hurt)) = self.hurt().zip(other.hurt()).filter(|(one, other)| one.min(other) > &0) else {
            return false;
        };
        let (died, fewer) = if dead > others_dead {
            (dead - others_dead, others_hurt.saturating_sub(hurt))
        } else {
            (others_dead - dead, hurt.saturating_sub(others_hurt))
        };
        died > 0 && fewer > died + NEAR
    }

    fn dead(self) -> Option<u64> {
        self.numbers[0]
    }

    fn hurt(self) -> Option<u64> {
        self.numbers[1]
    }

    fn shared(self, other: &Self) -> impl Iterator<Item = (u64, u64)> {
        self.numbers.into_iter().zip(other.numbers).filter_map(|(one, other)| one.zip(other))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn toll(killed: u64, injured: u64) -> Toll {
        Toll { numbers: [Some(killed), Some(injured), None, None], by: Some(date(2031, 5, 4)) }
    }

    fn next_day(toll: Toll) -> Toll {
        Toll { by: Some(date(2031, 5, 5)), ..toll }
    }

    fn dead(killed: u64) -> Toll {
        Toll { numbers: [Some(killed), None, None, None], by: None }
    }

    fn hurt(injured: u64) -> Toll {
        Toll { numbers: [None, Some(injured), None, None], by: None }
    }

    #[test]
    fn counts_of_one_event_grow_and_those_of_another_are_far() {
        assert_eq!(toll(5, 30).distance(&toll(6, 33)), Some(4));
        assert_eq!(toll(5, 30).distance(&toll(14, 33)), None);
        assert_eq!(toll(5, 30).distance(&next_day(toll(14, 33))), Some(12));
        assert_eq!(next_day(toll(5, 30)).distance(&toll(14, 33)), None, "a count does not shrink to a third");
        assert_eq!(toll(0, 0).distance(&toll(14, 33)), Some(47));
        assert_eq!(dead(5).distance(&hurt(5)), Some(NOTHING_SHARED));
    }

    #[test]
    fn the_hurt_become_fewer_as_they_die() {
        assert_eq!(toll(12, 40).distance(&toll(15, 37)), Some(6));
        assert_eq!(toll(12, 40).distance(&toll(13, 30)), None);
        assert_eq!(toll(13, 30).distance(&toll(12, 40)), None);
        assert_eq!(toll(12, 40).distance(&toll(12, 30)), Some(10));
    }

    #[test]
    fn equal_tolls_share_an_outcome() {
        assert!(dead(5).equals(&toll(5, 9)) && !dead(5).equals(&hurt(5)) && !dead(5).equals(&toll(6, 9)));
        assert!(toll(5, 9).equals_in_full(&toll(5, 9)) && !dead(5).equals_in_full(&toll(5, 9)));
    }
}
