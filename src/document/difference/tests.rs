use std::collections::BTreeSet;

use super::*;
use crate::document::{FigureRow, Review, read, sample};

/// Tells how the sample, edited, differs from the machine's opinion.
fn told(edit: impl FnOnce(&mut FrontMatter)) -> Vec<(String, String)> {
    let mut document = sample::composed().document(&BTreeSet::new());
    edit(&mut document.front);
    let document = read(&document.path, document.to_text()).unwrap();
    differences(&document, &sample::composed()).into_iter().map(|one| (one.id, one.words)).collect()
}

#[test]
fn what_says_the_same_does_not_differ() {
    assert_eq!(told(|_| {}), []);
}

#[test]
fn differences_are_told_in_words() {
    let differences = told(|front| {
        front.taxonomies.places.clear();
        front.taxonomies.actors.push("ukraine".to_owned());
        front.figures[0].number = Some(6);
        front.quotes.clear();
        front.standfirst = Some("Mine.".to_owned());
    });
    let words: Vec<&str> = differences.iter().map(|(_, words)| words.as_str()).collect();
    assert_eq!(
        words,
        [
            "`standfirst` would be left out",
            "would change in `figures`: number from 6 to 5",
            "would add to `quotes`: \"the windows broke\"",
            "would add `samar` to `places`",
            "would take `ukraine` out of `actors`",
        ]
    );
}

#[test]
fn what_a_person_adds_or_rejects_is_left_out() {
    let differences = told(|front| {
        let written = FigureRow { id: "mine".to_owned(), rule: Some("analyst".to_owned()), ..front.figures[0].clone() };
        front.figures[0].incident = Some("samar-2025-06-27".to_owned());
        front.figures.push(written);
        front.quotes.clear();
        front.taxonomies.places.clear();
        front.title = "Mine".to_owned();
        front.title_basis = TitleBasis::Analyst;
        let rejected = vec!["samar".to_owned(), "quote-24b4".to_owned()];
        front.review = Some(Review { rejected, ..Review::default() });
    });
    assert_eq!(differences, []);
}
