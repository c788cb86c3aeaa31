//! Values that were made before and need not be made again, each under a hash of all that its making can see.
//!
//! A [`Memo`] keeps what was asked for in the last turn and forgets the rest, so it never grows beyond one build. It knows
//! neither what it keeps nor how that is made. Between runs of the program it lies in a file ([`store`]) that is always
//! safe to delete.

mod held;
mod key;
mod print;
mod store;
mod stored;
mod tail;

use std::{convert::Infallible, ops::Range, sync::Arc};

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Serialize, de::DeserializeOwned};

pub use held::Held;
pub use key::Key;
pub use store::{Unreadable, open, read, remove, write, written};
pub use tail::Tail;

use stored::Stored;

/// How a value is made of an input.
pub trait Work<I>: Sync {
    /// What is made.
    type Made: Serialize + DeserializeOwned + Send + Sync;
    /// Why it could not be made; failures are not kept.
    type Fault: Send;

    /// Gives the hash of all that the making can see.
    fn key(&self, input: &I) -> Key;

    /// Makes the value.
    ///
    /// # Errors
    ///
    /// Whatever keeps it from being made.
    fn make(&self, input: &I) -> Result<Self::Made, Self::Fault>;

    /// Puts back what was not stored with the value because it stands elsewhere: in the input, for one. None where it does
    /// not, and the value must be made anew.
    fn revive(&self, _: &I, made: Self::Made) -> Option<Self::Made> {
        Some(made)
    }
}

/// Values of the last turn.
#[derive(Debug)]
pub struct Memo<T> {
    kept: FxHashMap<Key, Kept<T>>,
    /// Values as they were stored, until somebody asks for them.
    stored: Arc<Stored>,
    is_changed: bool,
    /// Whether no turn comes after this one: nothing need be hashed for it.
    is_last: bool,
}

#[derive(Debug)]
struct Kept<T> {
    /// The value; none while nobody has asked for what is stored.
    value: Option<Arc<T>>,
    /// Where it lies in the stored bytes.
    stored: Option<Range<usize>>,
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self { kept: FxHashMap::default(), stored: Arc::default(), is_changed: false, is_last: false }
    }
}

impl<T> Memo<T> {
    /// Begins with nothing, for a turn that no other comes after: nothing is kept.
    pub fn of_the_last_turn() -> Self {
        Self { is_last: true, ..Self::default() }
    }
}

impl<T: Serialize + DeserializeOwned + Send + Sync> Memo<T> {
    /// Gives what is made of each input, on all cores; what was made in the last turn is not made again.
    pub fn map<I: Sync, W: Work<I, Made = T>>(&mut self, inputs: &[I], work: &W) -> Vec<Result<Arc<T>, W::Fault>> {
        if self.is_last {
            return inputs.par_iter().map(|input| work.make(input).map(Arc::new)).collect();
        }
        let keys: Vec<Key> = inputs.par_iter().map(|input| work.key(input)).collect();
        let one = |(input, key): (&I, &Key)| match self.find(*key, |value| work.revive(input, value)) {
            Some(value) => Ok(value),
            None => work.make(input).map(Arc::new),
        };
        let made: Vec<Result<Arc<T>, W::Fault>> = inputs.par_iter().zip(&keys).map(one).collect();
        let values = keys.into_iter().zip(&made).filter_map(|(key, made)| Some((key, Arc::clone(made.as_ref().ok()?))));
        self.keep(values.collect::<Vec<_>>());
        made
    }

    /// As [`Memo::map`], where nothing can fail.
    pub fn map_all<I: Sync, W: Work<I, Made = T, Fault = Infallible>>(
        &mut self,
        inputs: &[I],
        work: &W,
    ) -> Vec<Arc<T>> {
        self.map(inputs, work).into_iter().map(|made| made.unwrap_or_else(|never| match never {})).collect()
    }

    /// Gives the value of a key, if it was made in the last turn.
    pub fn get(&self, key: Key) -> Option<Arc<T>> {
        self.find(key, Some)
    }

    /// Keeps these values, and no others.
    pub fn keep(&mut self, values: impl IntoIterator<Item = (Key, Arc<T>)>) {
        let one = |(key, value): (Key, Arc<T>)| {
            let stored = self.kept.get(&key).and_then(|kept| kept.stored.clone());
            (key, Kept { value: Some(value), stored })
        };
        let kept = values.into_iter().map(one).collect();
        self.replace(kept);
    }

    fn replace(&mut self, kept: FxHashMap<Key, Kept<T>>) {
        self.is_changed |= kept.len() != self.kept.len() || kept.values().any(|kept| kept.stored.is_none());
        self.kept = kept;
    }

    fn find(&self, key: Key, revive: impl FnOnce(T) -> Option<T>) -> Option<Arc<T>> {
        let kept = self.kept.get(&key)?;
        match &kept.value {
            Some(value) => Some(Arc::clone(value)),
            None => store::decode(&self.stored.bytes(kept.stored.clone()?)?).and_then(revive).map(Arc::new),
        }
    }
}

impl Memo<String> {
    /// Gives a text that was kept under its hash, without reading it.
    pub fn held(&self, key: Key) -> Option<Held> {
        let Kept { value, stored } = self.kept.get(&key)?;
        match (value, stored) {
            (Some(text), _) => Some(Held::from(Arc::clone(text))),
            (None, Some(range)) => Some(Held::stored(key, &self.stored, range.clone())),
            (None, None) => None,
        }
    }

    /// Keeps these texts, each under its hash, and no others.
    pub fn hold<'h>(&mut self, texts: impl IntoIterator<Item = &'h Held>) {
        if self.is_last {
            return;
        }
        let one = |held: &Held| {
            let stored = self.kept.get(&held.key()).and_then(|kept| kept.stored.clone());
            (held.key(), Kept { value: held.at_hand(), stored })
        };
        let kept = texts.into_iter().map(one).collect();
        self.replace(kept);
    }
}

#[cfg(test)]
mod tests;
