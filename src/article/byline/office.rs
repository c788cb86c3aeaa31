//! What people of the press do and where they do it, as lines beside their names say.
//!
//! Knows the words of the trade, no names.

use crate::{article::shape, text::word_set::WordSet};

/// Words that name a task or a body, not a person.
static OFFICES: WordSet = WordSet::new(
    "
    correspondent correspondents editor editors reporter reporters staff desk bureau chief writer
    writers team newsroom agency agencies press news service media contributor columnist analyst
    producer author journalist online monitoring office group
",
);

/// Tells whether a line says where somebody writes: "in Kyiv", "Reporting from Kyiv".
pub(in crate::article) fn is_post(text: &str) -> bool {
    let place = ["in ", "In ", "Reporting from ", "reporting from "].iter().find_map(|start| text.strip_prefix(start));
    text == "Reporting from"
        || place.is_some_and(|place| shape::n_words(place) <= 4 && shape::is_capitalised(place))
            && !shape::ends_sentence(text)
}

/// Tells whether a line says what somebody does: "Ukraine correspondent in Kyiv".
pub(in crate::article) fn is_role(text: &str) -> bool {
    text.len() <= 80 && !shape::ends_sentence(text) && text.split_whitespace().count() <= 10 && names_office(text)
}

/// Tells whether a text names what people of the press do.
pub(in crate::article) fn names_office(text: &str) -> bool {
    shape::runs(text).any(|word| OFFICES.has_in_any_case(word))
}
