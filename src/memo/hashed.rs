//! A text with its hash: hashed once, and held once by all who keep it or its end.

use std::{fmt, ops::Deref, sync::Arc};

use super::Key;

/// A text and its hash.
#[derive(Debug, Clone)]
pub struct Hashed {
    text: Arc<String>,
    key: Key,
}

/// The end of a text, held with the whole.
#[derive(Debug, Clone)]
pub struct Tail {
    text: Arc<String>,
    from: usize,
}

impl Hashed {
    /// Gives the hash.
    pub fn key(&self) -> Key {
        self.key
    }

    /// Gives the text from a byte on.
    ///
    /// # Panics
    ///
    /// The byte is within a character, or beyond the end.
    pub fn tail(&self, from: usize) -> Tail {
        assert!(self.text.is_char_boundary(from), "a text ends with whole characters");
        Tail { text: Arc::clone(&self.text), from }
    }
}

impl From<String> for Hashed {
    fn from(text: String) -> Self {
        Self { key: Key::of([&text]), text: Arc::new(text) }
    }
}

impl From<&str> for Hashed {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<&String> for Hashed {
    fn from(text: &String) -> Self {
        Self::from(text.clone())
    }
}

impl From<&Self> for Hashed {
    fn from(text: &Self) -> Self {
        text.clone()
    }
}

impl Default for Hashed {
    fn default() -> Self {
        Self::from("")
    }
}

impl PartialEq for Hashed {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Hashed {}

impl fmt::Display for Hashed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl Deref for Hashed {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl From<&str> for Tail {
    fn from(text: &str) -> Self {
        Self { text: Arc::new(text.to_owned()), from: 0 }
    }
}

impl Default for Tail {
    fn default() -> Self {
        Self::from("")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tail_is_the_end_of_its_text_and_no_copy() {
        let whole = Hashed::from("front\nbody");
        let tail = whole.tail(6);
        assert_eq!((&*tail, tail == Tail::from("body")), ("body", true));
        assert_eq!(Arc::strong_count(&whole.text), 2);
        assert!(whole == Hashed::from("front\nbody") && whole != Hashed::from("front\nBody"));
    }
}
