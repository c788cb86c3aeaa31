//! What the first sieve yields: spans of tokens and all that they may mean.

use std::ops::Range;

use super::reading::Reading;

/// How words name an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// By its own name, in full.
    Name,
    /// A region by its stem and "region", or as "region of …".
    Region,
    /// A region by "regional": "Kharkiv regional prosecutors".
    Regional,
    /// A region by its stem alone.
    Stem,
    /// A person by surname alone.
    Surname,
    /// A country by its adjective.
    Adjective,
    /// A country by its people.
    People,
    /// A country by the seat of its government.
    Seat,
    /// A body by what it is called after its owner.
    Body,
}

/// A span of tokens that may name an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The tokens.
    pub tokens: Range<usize>,
    /// How they name it.
    pub how: How,
    /// Place of the entity in the lexicon.
    pub entity: u32,
}

/// A kind of findings: how it is called, and its part of the first sieve.
pub struct Kind {
    /// "region".
    pub name: &'static str,
    /// "regions".
    pub plural: &'static str,
    /// Finds what may be of this kind, without regard to anything else in the text.
    pub find: fn(&Reading<'_>) -> Vec<Found>,
}

/// A group of findings over the same tokens: readings of the same words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The tokens.
    pub tokens: Range<usize>,
    /// All that they may mean.
    pub senses: Vec<(How, u32)>,
}

/// Settles overlaps once: from left to right the longest span wins; what has the same span stays together.
pub fn settle(mut found: Vec<Found>) -> Vec<Group> {
    found.sort_by(|a, b| {
        (a.tokens.start, b.tokens.end, a.how, a.entity).cmp(&(b.tokens.start, a.tokens.end, b.how, b.entity))
    });
    let mut groups: Vec<Group> = Vec::new();
    for Found { tokens, how, entity } in found {
        match groups.last_mut() {
            Some(last) if last.tokens == tokens => {
                if !last.senses.contains(&(how, entity)) {
                    last.senses.push((how, entity));
                }
            }
            Some(last) if tokens.start < last.tokens.end => {}
            _ => groups.push(Group { tokens, senses: vec![(how, entity)] }),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(tokens: Range<usize>, entity: u32) -> Found {
        Found { tokens, how: How::Name, entity }
    }

    #[test]
    fn the_longest_from_the_left_wins_and_equals_stay_together() {
        let groups = settle(vec![found(1..2, 1), found(0..2, 2), found(0..2, 3), found(2..3, 4)]);
        assert_eq!(groups.len(), 2);
        assert_eq!(groups[0].senses, [(How::Name, 2), (How::Name, 3)]);
        assert_eq!(groups[1].tokens, 2..3);
    }
}
