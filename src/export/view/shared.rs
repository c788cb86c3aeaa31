//! A view that many pages show: turned into a template's value and hashed once, then only referred to.

use std::{borrow::Cow, marker::PhantomData};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use crate::memo::Key;

/// A view of type `T`, ready for templates; a clone costs a reference count. Where a page is hashed and not shown, its hash
/// stands for it.
#[derive(Debug)]
pub struct Shared<T> {
    value: tera::Value,
    key: Option<Key>,
    view: PhantomData<fn() -> T>,
}

impl<T: Serialize> Shared<T> {
    /// Turns a view into a template's value.
    pub fn new(view: &T) -> Self {
        Self { value: tera::Value::from_serializable(view), key: Key::of_value(view), view: PhantomData }
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), key: self.key, view: PhantomData }
    }
}

impl<T> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.key {
            Some(key) if !serializer.is_human_readable() => key.serialize(serializer),
            _ => self.value.serialize(serializer),
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
