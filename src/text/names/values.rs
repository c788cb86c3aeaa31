//! What one name may mean.

/// What a name may mean: mostly one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Values<V> {
    /// One.
    One(V),
    /// Several, in the order in which they were entered.
    Several(Vec<V>),
}

impl<V> std::ops::Deref for Values<V> {
    type Target = [V];

    fn deref(&self) -> &[V] {
        match self {
            Self::One(value) => std::slice::from_ref(value),
            Self::Several(values) => values,
        }
    }
}

impl<'v, V> IntoIterator for &'v Values<V> {
    type Item = &'v V;
    type IntoIter = std::slice::Iter<'v, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
