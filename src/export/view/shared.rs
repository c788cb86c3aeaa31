//! A view that many pages show: turned into a template's value and hashed once, then only referred to.

use std::{
    borrow::Cow,
    marker::PhantomData,
    sync::{Arc, OnceLock},
};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use crate::memo::Key;

/// A view of type `T`, ready for templates; a clone costs a reference count. Where a page is hashed and not shown, its hash
/// stands for it: it is made when the first such page is.
#[derive(Debug)]
pub struct Shared<T> {
    value: Arc<Value>,
    view: PhantomData<fn() -> T>,
}

#[derive(Debug)]
struct Value {
    value: tera::Value,
    key: OnceLock<Option<Key>>,
}

impl<T: Serialize> Shared<T> {
    /// Turns a view into a template's value.
    pub fn new(view: &T) -> Self {
        let value = Value { value: tera::Value::from_serializable(view), key: OnceLock::new() };
        Self { value: Arc::new(value), view: PhantomData }
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self { value: Arc::clone(&self.value), view: PhantomData }
    }
}

impl<T> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Value { value, key } = &*self.value;
        let is_hashed = !serializer.is_human_readable();
        match is_hashed.then(|| key.get_or_init(|| Key::of_value(value))).copied().flatten() {
            Some(key) => key.serialize(serializer),
            None => value.serialize(serializer),
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
