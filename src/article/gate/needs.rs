//! What a pattern needs of a text: how long it is, with which letters it begins, and which it holds.
//!
//! Reads patterns, no texts.

use regex_syntax::{
    ParserBuilder,
    hir::{
        Hir, HirKind, Look,
        literal::{Extractor, Literal, Seq},
    },
};

/// How long a text that fits a pattern is, in bytes.
#[derive(Debug)]
pub(super) struct Lengths {
    least: usize,
    most: usize,
}

impl Lengths {
    fn of(pattern: &Hir) -> Self {
        let properties = pattern.properties();
        let is_whole =
            properties.look_set_prefix().contains(Look::Start) && properties.look_set_suffix().contains(Look::End);
        let most = properties.maximum_len().filter(|_| is_whole);
        Self { least: properties.minimum_len().unwrap_or(0), most: most.unwrap_or(usize::MAX) }
    }

    pub(super) fn fit(&self, text: &str) -> bool {
        (self.least..=self.most).contains(&text.len())
    }
}

/// Runs of letters of which a text must hold one.
pub(super) type Runs = Vec<Vec<u8>>;

/// What a pattern needs of a text.
#[derive(Debug)]
pub(super) struct Needs {
    /// How long it is.
    pub(super) lengths: Lengths,
    /// With what it begins; none where it may begin with anything.
    pub(super) beginning: Option<Runs>,
    /// What it holds; none where that may be anything.
    pub(super) within: Option<Runs>,
}

impl Needs {
    /// Runs within a text that are shorter than these stand in almost any, and are asked only where little else is.
    const LEAST: usize = 3;

    /// Less is asked where a single letter is all that is known of the beginning.
    const LEAST_BEHIND_A_LETTER: usize = 2;

    /// Reads a pattern.
    pub(super) fn of(pattern: &str, parser: &ParserBuilder) -> Self {
        let pattern = parser.build().parse(pattern).expect("the patterns are ours and are tested");
        let parts = match pattern.kind() {
            HirKind::Concat(parts) => parts.as_slice(),
            _ => std::slice::from_ref(&pattern),
        };
        let letters: Vec<Seq> = parts.iter().map(letters).collect();
        let is_anchored = matches!(parts.first().map(Hir::kind), Some(HirKind::Look(Look::Start)));
        let beginning = if is_anchored { crossed(&letters) } else { None };
        let places = (0..parts.len()).filter(|at| parts[*at].properties().minimum_len() != Some(0));
        let behind = places.skip(usize::from(beginning.is_some())).filter_map(|at| crossed(&letters[at..]));
        let least = match beginning.as_ref().map(Seq::min_literal_len) {
            None => 0,
            Some(Some(1)) => Self::LEAST_BEHIND_A_LETTER,
            Some(_) => Self::LEAST,
        };
        let tell_enough = |letters: &Seq| letters.min_literal_len() >= Some(least);
        let within = behind.filter(tell_enough).max_by_key(n_telling);
        Self { lengths: Lengths::of(&pattern), beginning: beginning.map(runs), within: within.map(runs) }
    }
}

/// The longest run of letters that is looked for, and the most of them.
pub(super) const LONGEST: usize = 6;
const MOST: usize = 1000;

/// Takes the letters of a part of a pattern; of a class of many, those with which it may begin.
fn letters(part: &Hir) -> Seq {
    let mut extractor = Extractor::new();
    extractor.limit_literal_len(LONGEST).limit_repeat(2).limit_total(MOST);
    let letters = extractor.extract(part);
    if letters.is_finite() { letters } else { extractor.limit_class(128).limit_literal_len(1).extract(part) }
}

/// Counts the letters of the run that tells least: spaces stand in almost any text.
fn n_telling(letters: &Seq) -> Option<usize> {
    let count = |run: &Literal| run.as_bytes().iter().filter(|letter| **letter != b' ').count();
    letters.literals()?.iter().map(count).min()
}

/// Puts together the letters of which some stand at the beginning of all that the parts of a pattern fit.
fn crossed(parts: &[Seq]) -> Option<Seq> {
    let mut letters = Seq::singleton(Literal::exact(Vec::new()));
    for part in parts {
        if letters.is_inexact() {
            break;
        }
        let mut part = part.clone();
        if letters.max_cross_len(&part).is_some_and(|length| length > MOST) {
            part.make_infinite();
        }
        letters.cross_forward(&mut part);
        letters.keep_first_bytes(LONGEST);
    }
    letters.min_literal_len().is_some_and(|length| length > 0).then_some(letters)
}

/// Lists runs of letters, without those that begin with another.
fn runs(mut letters: Seq) -> Runs {
    letters.minimize_by_preference();
    letters.literals().into_iter().flatten().map(|letters| letters.as_bytes().to_vec()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_taken_from_the_beginning_and_from_behind_any_words() {
        let needs = |pattern: &str| {
            let Needs { beginning, within, .. } = Needs::of(pattern, &ParserBuilder::new());
            let written = |runs: Option<Runs>| {
                let run = |run| String::from_utf8(run).unwrap();
                runs.map(|runs| runs.into_iter().map(run).collect::<Vec<_>>().join("|"))
            };
            (written(beginning).unwrap_or_default(), written(within).unwrap_or_default())
        };
        let expected = |beginning: &str, within: &str| (beginning.to_owned(), within.to_owned());
        assert_eq!(needs("^(?:read|see) more"), expected("read m|see mo", " more"));
        assert_eq!(needs(r"^.{0,90}\ball rights.*"), expected("", "all ri"));
        assert_eq!(needs("^read.* it$"), expected("read", " it"));
        assert_eq!(needs("read"), expected("", "read"));
        assert_eq!(needs(".*"), expected("", ""));
    }

    #[test]
    fn a_text_has_the_length_of_what_it_fits() {
        let lengths = |pattern: &str| Needs::of(pattern, &ParserBuilder::new()).lengths;
        assert!(lengths("^(?:on|at)$").fit("by") && !lengths("^(?:on|at)$").fit("on the bridge"));
        assert!(lengths("on|at").fit("on the bridge") && !lengths("on|at").fit("o"));
    }
}
