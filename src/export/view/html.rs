//! A part of a text as HTML, which is read when a page that shows it is made.

use std::{borrow::Cow, ops::Range};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use crate::memo::Held;

/// Some bytes of a text. Where a page is hashed and not shown, the hash of the whole text stands for it.
#[derive(Debug)]
pub struct Html<'s> {
    of: &'s Held,
    bytes: Range<usize>,
}

impl<'s> Html<'s> {
    /// Takes some bytes of a text.
    pub fn new(of: &'s Held, bytes: Range<usize>) -> Self {
        Self { of, bytes }
    }
}

impl Serialize for Html<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.serialize_str(&self.of.text()[self.bytes.clone()]);
        }
        (self.of.key(), &self.bytes).serialize(serializer)
    }
}

/// A template sees the words themselves.
impl JsonSchema for Html<'_> {
    fn inline_schema() -> bool {
        str::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        str::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        str::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        str::json_schema(generator)
    }
}
