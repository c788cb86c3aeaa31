//! What a number and its qualifier say of least, likely and greatest.

use super::FigureRow;
use crate::extract::Qualifier;

/// How many there may be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// Least number.
    pub low: Option<u64>,
    /// Likely number.
    pub best: Option<u64>,
    /// Greatest number.
    pub high: Option<u64>,
}

impl Bounds {
    /// Gives what follows from a number and its qualifier; nothing follows from vague words.
    pub fn of(number: Option<u64>, qualifier: Qualifier) -> Self {
        let none = Self::default();
        match qualifier {
            Qualifier::Exactly => Self { low: number, best: number, high: number },
            Qualifier::AtLeast => Self { low: number, ..none },
            Qualifier::MoreThan => Self { low: number.map(|number| number.saturating_add(1)), ..none },
            Qualifier::About => Self { best: number, ..none },
            Qualifier::UpTo => Self { high: number, ..none },
            Qualifier::Vague => none,
            Qualifier::NoneReported => Self { low: Some(0), best: Some(0), high: Some(0) },
        }
    }
}

impl FigureRow {
    /// Gives the bounds of the figure: what is set, and otherwise what follows from number and qualifier.
    pub fn bounds(&self) -> Bounds {
        let follows = Bounds::of(self.number, self.qualifier);
        Bounds { low: self.low.or(follows.low), best: self.best.or(follows.best), high: self.high.or(follows.high) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_follow_from_the_qualifier() {
        for (number, qualifier, low, best, high) in [
            (Some(5), Qualifier::Exactly, Some(5), Some(5), Some(5)),
            (Some(5), Qualifier::AtLeast, Some(5), None, None),
            (Some(130), Qualifier::MoreThan, Some(131), None, None),
            (Some(30), Qualifier::About, None, Some(30), None),
            (Some(70), Qualifier::UpTo, None, None, Some(70)),
            (None, Qualifier::Vague, None, None, None),
            (None, Qualifier::NoneReported, Some(0), Some(0), Some(0)),
        ] {
            assert_eq!(Bounds::of(number, qualifier), Bounds { low, best, high }, "{qualifier:?}");
        }
    }
}
