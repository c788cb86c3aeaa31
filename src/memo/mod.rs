//! Values that were made before and need not be made again, each under a hash of all that its making can see.
//!
//! A [`Memo`] keeps what was asked for in the last turn and forgets the rest, so it never grows beyond one build. It knows
//! neither what it keeps nor how that is made. Between runs of the program it lies in a file ([`store`]) that is always
//! safe to delete.

mod hashed;
mod key;
mod print;
mod store;

use std::{convert::Infallible, ops::Range, sync::Arc};

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Serialize, de::DeserializeOwned};

pub use hashed::{Hashed, Tail};
pub use key::Key;
pub use store::{Unreadable, read, remove, write, written};

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

    /// Puts back what was not stored with the value because the input holds it.
    fn revive(&self, _: &I, made: Self::Made) -> Self::Made {
        made
    }
}

/// Values of the last turn.
#[derive(Debug)]
pub struct Memo<T> {
    kept: FxHashMap<Key, Kept<T>>,
    /// Values as they were stored, until somebody asks for them.
    stored: Arc<Vec<u8>>,
    is_changed: bool,
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
        Self { kept: FxHashMap::default(), stored: Arc::default(), is_changed: false }
    }
}

impl<T: Serialize + DeserializeOwned + Send + Sync> Memo<T> {
    /// Gives what is made of each input, on all cores; what was made in the last turn is not made again.
    pub fn map<I: Sync, W: Work<I, Made = T>>(&mut self, inputs: &[I], work: &W) -> Vec<Result<Arc<T>, W::Fault>> {
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
        self.find(key, |value| value)
    }

    /// Keeps these values, and no others.
    pub fn keep(&mut self, values: impl IntoIterator<Item = (Key, Arc<T>)>) {
        let one = |(key, value): (Key, Arc<T>)| {
            let stored = self.kept.get(&key).and_then(|kept| kept.stored.clone());
            (key, Kept { value: Some(value), stored })
        };
        let kept: FxHashMap<Key, Kept<T>> = values.into_iter().map(one).collect();
        self.is_changed |= kept.len() != self.kept.len() || kept.values().any(|kept| kept.stored.is_none());
        self.kept = kept;
    }

    fn find(&self, key: Key, revive: impl FnOnce(T) -> T) -> Option<Arc<T>> {
        let kept = self.kept.get(&key)?;
        match &kept.value {
            Some(value) => Some(Arc::clone(value)),
            None => store::decode(&self.stored[kept.stored.clone()?]).map(revive).map(Arc::new),
        }
    }
}

#[cfg(test)]
mod tests;
