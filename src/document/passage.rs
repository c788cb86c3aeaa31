//! The readable words of one field, white space collapsed, and where evidence stands in them.

use std::{cell::OnceCell, ops::Range};

use memchr::memmem::Finder;

use crate::text::{Field, Text, collapse, single_spaced};

/// A field as a reader sees it: one space for every run of white space, and the way back to the Markdown.
#[derive(Debug, Clone, Default)]
pub(super) struct Passage {
    text: Text,
    /// Its words, once something is looked for among them.
    words: OnceCell<Words>,
}

/// Words with one space for every run of white space.
#[derive(Debug, Clone, Default)]
struct Words {
    words: String,
    /// Where the runs of `words` begin that stand in the readable text as they are, and where they begin there.
    runs: Vec<(usize, usize)>,
}

/// What decides which of several places is meant.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Context<'a> {
    /// Words before.
    pub(super) prefix: Option<&'a str>,
    /// Words after.
    pub(super) suffix: Option<&'a str>,
}

impl Passage {
    /// Reads a field's Markdown.
    pub(super) fn new(field: Field, markdown: &str) -> Self {
        Self { text: Text::readable(&[(field, markdown)]), words: OnceCell::new() }
    }

    fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::of(self.text.as_str()))
    }

    /// Gives the links of the field, each with its address and the bytes of the Markdown.
    pub(super) fn links(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        self.text.links().iter().map(|link| (link.target.as_str(), self.text.locate(link.range.clone()).1))
    }

    /// Gives the bytes of the Markdown behind bytes of the collapsed words.
    pub(super) fn markdown(&self, range: &Range<usize>) -> Range<usize> {
        let words = self.words();
        match range.clone().last() {
            Some(last) => self.text.locate(words.origin(range.start)..words.origin(last) + 1).1,
            None => 0..0,
        }
    }

    /// Finds all places where words stand with their context, as bytes of the collapsed words.
    pub(super) fn find(&self, evidence: &str, context: Context<'_>) -> Vec<Range<usize>> {
        let evidence = collapse(evidence);
        let prefix = collapse(context.prefix.unwrap_or_default());
        let suffix = collapse(context.suffix.unwrap_or_default());
        if evidence.is_empty() {
            return Vec::new();
        }
        let words = self.words().words.as_str();
        let finder = Finder::new(&evidence);
        let next = |from: usize| finder.find(&words.as_bytes()[from..]).map(|at| from + at);
        std::iter::successors(next(0), |at| next(at + 1))
            .map(|at| at..at + evidence.len())
            .filter(|range| words[..range.start].trim_end().ends_with(&prefix))
            .filter(|range| words[range.end..].trim_start().starts_with(&suffix))
            .collect()
    }

    /// Finds as few words before and after a place as tell it from all others with the same words; none where it is the
    /// only one.
    pub(super) fn context(&self, range: &Range<usize>) -> (Option<String>, Option<String>) {
        let words = self.words().words.as_str();
        let evidence = &words[range.clone()];
        let is_alone =
            |prefix: Option<&str>, suffix: Option<&str>| self.find(evidence, Context { prefix, suffix }).len() == 1;
        if is_alone(None, None) {
            return (None, None);
        }
        let before: Vec<&str> = words[..range.start].split_inclusive(' ').collect();
        let after: Vec<&str> = words[range.end..].trim_start().split_inclusive(' ').collect();
        for n_words in 1..=before.len().max(after.len()) {
            let prefix = before[before.len().saturating_sub(n_words)..].concat();
            let suffix = after[..n_words.min(after.len())].concat();
            let (prefix, suffix) = (said(&prefix), said(&suffix));
            if is_alone(prefix, suffix) {
                return (prefix.map(str::to_owned), suffix.map(str::to_owned));
            }
        }
        (None, None)
    }
}

impl Words {
    /// Collapses a readable text.
    fn of(readable: &str) -> Self {
        let mut words = String::with_capacity(readable.len());
        let mut runs = Vec::new();
        for run in single_spaced(readable) {
            if !words.is_empty() {
                words.push(' ');
            }
            runs.push((words.len(), run.start));
            words.push_str(&readable[run]);
        }
        Self { words, runs }
    }

    /// Gives the byte of the readable text that a byte of the collapsed words comes from: of a space between two runs, the
    /// one after the first.
    fn origin(&self, at: usize) -> usize {
        let run = self.runs.partition_point(|(start, _)| *start <= at).saturating_sub(1);
        self.runs.get(run).map_or(0, |(start, origin)| origin + (at - start))
    }
}

fn said(words: &str) -> Option<&str> {
    Some(words.trim()).filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(markdown: &str) -> Passage {
        Passage::new(Field::Body, markdown)
    }

    #[test]
    fn white_space_and_marks_do_not_matter() {
        let markdown = "Officials  *said*\n\nfive people were hurt";
        let passage = body(markdown);
        let found = passage.find("said five\n people", Context::default());
        assert_eq!(found.len(), 1);
        let span = passage.markdown(&found[0]);
        assert_eq!(&markdown[span], "said*\n\nfive people");
    }

    #[test]
    fn context_is_as_short_as_it_can_be() {
        let passage = body("At least five people died in Example. Later five people were hurt.");
        let found = passage.find("five people", Context::default());
        assert_eq!(found.len(), 2);
        let (prefix, suffix) = passage.context(&found[1]);
        assert_eq!((prefix.as_deref(), suffix.as_deref()), (Some("Later"), Some("were")));
        let context = Context { prefix: prefix.as_deref(), suffix: suffix.as_deref() };
        assert_eq!(passage.find("five people", context), [found[1].clone()]);
    }

    #[test]
    fn the_same_words_at_the_ends_are_told_apart() {
        let passage = body("ha ha ha");
        for range in passage.find("ha", Context::default()) {
            let (prefix, suffix) = passage.context(&range);
            let context = Context { prefix: prefix.as_deref(), suffix: suffix.as_deref() };
            assert_eq!(passage.find("ha", context), [range]);
        }
    }
}
