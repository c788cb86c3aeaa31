//! What the press calls people instead of their names: their offices, and how it names their countries.

use std::sync::{Arc, OnceLock};

use super::{Entity, Lexicon};
use crate::text::fold::fold;

/// The words for each row, made when they are first asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Called(Vec<OnceLock<Arc<[String]>>>);

impl Called {
    /// Makes room for the words of so many rows.
    pub(super) fn with_rows(n_rows: usize) -> Self {
        Self(vec![OnceLock::new(); n_rows])
    }
}

impl Lexicon {
    /// Gives the folded words by which the press may call a person instead: "president", "russian".
    pub fn called(&self, person: u32) -> Arc<[String]> {
        self.called.0[person as usize].get_or_init(|| words(self, self.entity(person)).into()).clone()
    }
}

/// Gives the words of a person's offices, and how the press names the country.
fn words(lexicon: &Lexicon, person: &Entity) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for role in &person.roles {
        words.extend(fold(&role.title).split_whitespace().map(str::to_owned));
        words.extend(role.of.iter().flat_map(|of| of_country(lexicon, of)));
    }
    words.extend(person.country.iter().flat_map(|country| of_country(lexicon, country)));
    words
}

fn of_country(lexicon: &Lexicon, id: &str) -> Vec<String> {
    let Some(entity) = lexicon.get(id) else { return Vec::new() };
    let seats = entity.words.seats.iter().chain(&entity.aliases).chain(&entity.words.adjectives);
    seats
        .chain([&entity.name])
        .flat_map(|words| fold(words).split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}
