//! The readable words of a whole article, field by field.

use super::{FrontMatter, passage::Passage};
use crate::text::Field;

/// The three fields of an article as a reader sees them.
#[derive(Debug, Clone)]
pub(super) struct Passages {
    title: Passage,
    standfirst: Passage,
    body: Passage,
}

impl Passages {
    /// Reads the Markdown of the three fields.
    pub(super) fn new(title: &str, standfirst: Option<&str>, body: &str) -> Self {
        Self {
            title: Passage::new(Field::Title, title),
            standfirst: Passage::new(Field::Standfirst, standfirst.unwrap_or_default()),
            body: Passage::new(Field::Body, body),
        }
    }

    /// Reads the fields of a document.
    pub(super) fn of_document(front: &FrontMatter, body: &str) -> Self {
        Self::new(&front.title, front.standfirst.as_deref(), body)
    }

    /// Gives one field.
    pub(super) fn of(&self, field: Field) -> &Passage {
        match field {
            Field::Title => &self.title,
            Field::Standfirst => &self.standfirst,
            Field::Body => &self.body,
        }
    }

    /// Gives all fields.
    pub(super) fn all(&self) -> [(Field, &Passage); 3] {
        [Field::Title, Field::Standfirst, Field::Body].map(|field| (field, self.of(field)))
    }
}
