//! The end of a text, held with the whole.

use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Held;

/// The end of a text, held with the whole. It is stored as the byte at which it begins: the text itself stands elsewhere,
/// and must be given back ([`Tail::of`]).
#[derive(Debug, Clone, Default)]
pub struct Tail {
    text: Held,
    from: usize,
}

impl Tail {
    /// Takes a text from a byte on, which must begin a character.
    pub fn new(text: Held, from: usize) -> Self {
        Self { text, from }
    }

    /// Gives the same end of a text that is given back.
    #[must_use]
    pub fn of(&self, text: Held) -> Self {
        Self { text, from: self.from }
    }
}

impl From<&str> for Tail {
    fn from(text: &str) -> Self {
        Self::new(text.into(), 0)
    }
}

impl PartialEq for Tail {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Deref for Tail {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text[self.from..]
    }
}

impl Serialize for Tail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.from.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Tail {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::new(Held::default(), usize::deserialize(deserializer)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tail_is_the_end_of_its_text_wherever_that_is_held() {
        let whole = Held::from("front\nbody");
        let tail = Tail::new(whole.clone(), 6);
        assert_eq!((&*tail, tail == Tail::from("body")), ("body", true));
        let stored: Tail = postcard::from_bytes(&postcard::to_stdvec(&tail).unwrap()).unwrap();
        assert_eq!(&*stored.of(whole), "body");
    }
}
