//! The readable words of a whole article, field by field.

use std::{borrow::Cow, cell::OnceCell, ops::Range};

use super::{FrontMatter, passage::Passage};
use crate::text::Field;

/// The three fields of an article as a reader sees them, each read when it is first asked for: many documents cite nothing.
#[derive(Debug)]
pub(super) struct Passages<'m> {
    title: Lazy<'m>,
    standfirst: Lazy<'m>,
    body: Lazy<'m>,
}

/// A field's Markdown, and its words once they are read.
#[derive(Debug)]
struct Lazy<'m> {
    markdown: Cow<'m, str>,
    passage: OnceCell<Passage>,
}

impl<'m> Passages<'m> {
    /// Takes the Markdown of the three fields.
    pub(super) fn new(title: impl Into<Cow<'m, str>>, standfirst: Option<&'m str>, body: &'m str) -> Self {
        let lazy = |markdown| Lazy { markdown, passage: OnceCell::new() };
        Self {
            title: lazy(title.into()),
            standfirst: lazy(standfirst.unwrap_or_default().into()),
            body: lazy(body.into()),
        }
    }

    /// Takes the fields of a document.
    pub(super) fn of_document(front: &'m FrontMatter, body: &'m str) -> Self {
        Self::new(&*front.title, front.standfirst.as_deref(), body)
    }

    /// Gives one field.
    pub(super) fn of(&self, field: Field) -> &Passage {
        let Lazy { markdown, passage } = self.lazy(field);
        passage.get_or_init(|| Passage::new(field, markdown))
    }

    /// Gives all fields.
    pub(super) fn all(&self) -> [(Field, &Passage); 3] {
        [Field::Title, Field::Standfirst, Field::Body].map(|field| (field, self.of(field)))
    }

    /// Gives the links of a field, each with its address and the bytes of the Markdown.
    pub(super) fn links(&self, field: Field) -> impl Iterator<Item = (&str, Range<usize>)> {
        let may_link = memchr::memchr2(b'[', b'<', self.lazy(field).markdown.as_bytes()).is_some();
        may_link.then(|| self.of(field).links()).into_iter().flatten()
    }

    fn lazy(&self, field: Field) -> &Lazy<'m> {
        match field {
            Field::Title => &self.title,
            Field::Standfirst => &self.standfirst,
            Field::Body => &self.body,
        }
    }
}
