//! Branches of a body, meant by its words once they were named.

use std::ops::Range;

use super::View;
use crate::extract::{
    found::Group,
    scene::{Name, Referent},
};

impl View<'_, '_> {
    /// "The prosecutor's office": the regional one that was named before, whose name ends with the same words.
    pub(super) fn branch_of(&self, group: &Group, bodies: &[u32], before: &[Name]) -> Option<u32> {
        let text = self.reading.text;
        let backward = |tokens: &Range<usize>| tokens.clone().rev().map(|at| text.print(at)).collect::<Vec<_>>();
        let own = backward(&group.tokens);
        before.iter().rev().find_map(|name| {
            let Referent::Entity(at) = name.referent else { return None };
            let parent = self.entity(at).parent.as_deref()?;
            let is_part = bodies.iter().any(|body| self.entity(*body).id == parent);
            (is_part && name.tokens.len() > own.len() && backward(&name.tokens).starts_with(&own)).then_some(at)
        })
    }
}
