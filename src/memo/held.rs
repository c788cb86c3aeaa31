//! A text that is known by its hash, and read where it was stored when somebody asks for it.

use std::{
    fmt,
    ops::{Deref, Range},
    sync::{Arc, OnceLock},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Key, store, stored::Stored};

/// A text, or where it lies. A clone costs a reference count. It is stored as its hash alone: the text itself lies in a
/// memo of such texts, which must give it back ([`Memo::held`](super::Memo::held)).
#[derive(Clone)]
pub struct Held(Arc<Inner>);

struct Inner {
    /// The hash, once somebody asks for it.
    key: OnceLock<Key>,
    text: OnceLock<Arc<String>>,
    /// Where it lies; none where it is not known, or was never stored.
    lies: Option<Place>,
}

/// Stored values, and the bytes of one of them.
type Place = (Arc<Stored>, Range<usize>);

impl Held {
    /// Holds what was stored.
    pub(super) fn stored(key: Key, stored: &Arc<Stored>, range: Range<usize>) -> Self {
        let lies = Some((Arc::clone(stored), range));
        Self(Arc::new(Inner { key: key.into(), text: OnceLock::new(), lies }))
    }

    /// Gives the hash of the text.
    pub fn key(&self) -> Key {
        *self.0.key.get_or_init(|| Key::of([self.text()]))
    }

    /// Gives the text if it is at hand.
    pub(super) fn at_hand(&self) -> Option<Arc<String>> {
        self.0.text.get().cloned()
    }

    /// Gives the text.
    ///
    /// # Panics
    ///
    /// It is not where it was stored any more, though it stood there whole when its memo was looked through.
    pub fn text(&self) -> &str {
        self.0.text.get_or_init(|| {
            let (stored, range) = self.0.lies.as_ref().expect("a text that was stored is asked for where it lies");
            let text = stored.bytes(range.clone()).and_then(|bytes| store::decode(&bytes));
            text.map(Arc::new).expect("a text that was whole is whole for as long as a build runs")
        })
    }
}

impl From<&str> for Held {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<&String> for Held {
    fn from(text: &String) -> Self {
        Self::from(text.clone())
    }
}

impl From<&Self> for Held {
    fn from(text: &Self) -> Self {
        text.clone()
    }
}

impl From<String> for Held {
    fn from(text: String) -> Self {
        Self::from(Arc::new(text))
    }
}

impl From<Arc<String>> for Held {
    fn from(text: Arc<String>) -> Self {
        Self(Arc::new(Inner { key: OnceLock::new(), text: text.into(), lies: None }))
    }
}

impl Default for Held {
    fn default() -> Self {
        Self::from(String::new())
    }
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Held {}

impl Deref for Held {
    type Target = str;

    fn deref(&self) -> &str {
        self.text()
    }
}

impl fmt::Display for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Held").field(&self.key()).finish()
    }
}

impl Serialize for Held {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.key().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Held {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = Key::deserialize(deserializer)?;
        Ok(Self(Arc::new(Inner { key: key.into(), text: OnceLock::new(), lies: None })))
    }
}
