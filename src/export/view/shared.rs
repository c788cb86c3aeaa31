//! A view that many pages show: turned into a template's value and hashed once, then only referred to.

use std::{
    borrow::Cow,
    sync::{Arc, OnceLock},
};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use crate::memo::Key;

/// A view of type `T`, ready for templates; a clone costs a reference count. Where a page is hashed and not shown, its hash
/// stands for it. Value and hash are each made when the first page asks for them.
#[derive(Debug)]
pub struct Shared<T>(Arc<Inner<T>>);

#[derive(Debug)]
struct Inner<T> {
    view: T,
    value: OnceLock<tera::Value>,
    key: OnceLock<Option<Key>>,
}

impl<T> Shared<T> {
    /// Takes a view.
    pub fn new(view: T) -> Self {
        Self(Arc::new(Inner { view, value: OnceLock::new(), key: OnceLock::new() }))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Inner { view, value, key } = &*self.0;
        let is_hashed = !serializer.is_human_readable();
        match is_hashed.then(|| key.get_or_init(|| Key::of_value(view))).copied().flatten() {
            Some(key) => key.serialize(serializer),
            None => value.get_or_init(|| tera::Value::from_serializable(view)).serialize(serializer),
        }
    }
}

/// A template sees the view itself.
impl<T: JsonSchema> JsonSchema for Shared<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}
