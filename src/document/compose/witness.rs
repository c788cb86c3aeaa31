//! What an article bears out: words with their receipts, and who is meant.

use crate::{
    document::{
        Known, Sort,
        known::PLACES,
        passage::Context,
        passages::Passages,
        withheld::{SOMEBODY, Withheld},
    },
    extract::{Evidence, Who},
    text::Field,
};

/// Words, and what tells them from the same words elsewhere in their field.
pub(super) struct Receipt {
    /// The words.
    pub(super) evidence: String,
    /// The words before them, where they stand more than once.
    pub(super) prefix: Option<String>,
    /// The words after them, where they stand more than once.
    pub(super) suffix: Option<String>,
    /// The part of the article.
    pub(super) field: Field,
}

impl Receipt {
    /// Gives what is around the words, for a name that must differ from another.
    pub(super) fn surroundings(&self) -> String {
        format!("{:?}\n{:?}\n{:?}", self.field, self.prefix, self.suffix)
    }
}

/// What the article says, whom it must not name, and what the lexicon knows.
pub(super) struct Witness<'a> {
    /// The article, its title without withheld names.
    pub(super) passages: Passages<'a>,
    /// Private persons.
    pub(super) withheld: &'a Withheld,
    /// The ids of the lexicon.
    pub(super) known: &'a Known,
}

impl Witness<'_> {
    /// Finds words, and what tells them from the same words elsewhere; none where they do not stand.
    pub(super) fn receipt(&self, evidence: &Evidence) -> Option<Receipt> {
        let passage = self.passages.of(evidence.field);
        let spellings = self.spellings(evidence);
        let (words, places) = spellings
            .into_iter()
            .map(|words| (passage.find(&words, Context::default()), words))
            .find_map(|(places, words)| (!places.is_empty()).then_some((words, places)))?;
        let meant = places.iter().min_by_key(|place| passage.markdown(place).start.abs_diff(evidence.span.start))?;
        let (prefix, suffix) = passage.context(meant);
        Some(Receipt { evidence: words, prefix, suffix, field: evidence.field })
    }

    /// Parts somebody into an id or words; a private person's words stand in for the name.
    pub(super) fn who(&self, who: Option<&Who>, sorts: &[Sort]) -> (Option<String>, Option<String>) {
        match who {
            None => (None, None),
            Some(Who::Id(id)) => (self.fitting(Some(id), sorts), None),
            Some(Who::Private(_, words)) if words.is_empty() => (None, Some(SOMEBODY.to_owned())),
            Some(Who::Name(words) | Who::Words(words) | Who::Private(_, words)) => {
                (None, Some(words.clone()).filter(|words| !words.is_empty()))
            }
        }
    }

    /// Parts places into ids and words; a private person is no place.
    pub(super) fn places(&self, places: &[Who]) -> (Vec<String>, Option<String>) {
        let places = places.iter().filter(|place| !matches!(place, Who::Private(..)));
        let (ids, words): (Vec<_>, Vec<_>) = places.map(|place| self.who(Some(place), PLACES)).unzip();
        let words: Vec<String> = words.into_iter().flatten().collect();
        (ids.into_iter().flatten().collect(), Some(words.join(", ")).filter(|words| !words.is_empty()))
    }

    /// Gives an id where it names what its place in a document asks for: no drone speaks.
    pub(super) fn fitting(&self, id: Option<&String>, sorts: &[Sort]) -> Option<String> {
        id.filter(|id| self.known.sort(id).is_some_and(|sort| sorts.contains(&sort))).cloned()
    }

    /// Gives words as the document may have them: no withheld name stands in its title.
    fn spellings(&self, evidence: &Evidence) -> Vec<String> {
        match evidence.field {
            Field::Title => {
                let within = self.withheld.hide(&format!(" {}", evidence.words));
                vec![within.trim_start().to_owned(), self.withheld.hide(&evidence.words)]
            }
            Field::Standfirst | Field::Body => vec![evidence.words.clone()],
        }
    }
}
