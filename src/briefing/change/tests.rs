//! Changes between small editions.

use std::collections::BTreeMap;

use super::*;
use crate::briefing::edition::{ArticleRecord, IncidentRecord};

fn edition(killed: u64, source: &str, document: &str, edited: bool) -> Edition {
    let article = ArticleRecord {
        title: "Smoke".to_owned(),
        source: source.to_owned(),
        document: document.to_owned(),
        edited,
        claims: BTreeMap::from([("c".to_owned(), "the council: it burned".to_owned())]),
        ..ArticleRecord::default()
    };
    let incident = IncidentRecord {
        title: "Attack: Orwen".to_owned(),
        figures: vec!["smoke#f".to_owned()],
        toll: BTreeMap::from([("killed".to_owned(), [Some(killed), None, None])]),
        ..IncidentRecord::default()
    };
    Edition {
        articles: BTreeMap::from([("smoke".to_owned(), article)]),
        incidents: BTreeMap::from([("2025-06-01-orwen".to_owned(), incident)]),
        ..Edition::default()
    }
}

fn told(before: &Edition, after: &Edition) -> Vec<(ChangeKind, Cause, String)> {
    between(before, after).into_iter().map(|change| (change.kind, change.cause, change.words)).collect()
}

#[test]
fn nothing_to_tell_is_not_told() {
    let edition = edition(5, "a", "a", false);
    assert_eq!(told(&edition, &edition), []);
}

#[test]
fn a_toll_that_moved_has_its_cause() {
    let words = "Attack: Orwen: killed at least 5 → at least 7.".to_owned();
    for (source, document, edited, cause) in
        [("b", "b", false, Cause::Source), ("a", "b", true, Cause::Correction), ("a", "b", false, Cause::Rule)]
    {
        let changes = told(&edition(5, "a", "a", false), &edition(7, source, document, edited));
        assert_eq!(changes, [(ChangeKind::TollMoved, cause, words.clone())]);
    }
}

#[test]
fn what_no_article_moved_a_person_or_the_machine_moved() {
    let before = edition(5, "a", "a", false);
    let by_person = edition(7, "a", "a", false);
    let by_machine = Edition { program: "another".to_owned(), ..by_person.clone() };
    let causes = [by_person, by_machine].map(|after| told(&before, &after)[0].1);
    assert_eq!(causes, [Cause::Correction, Cause::Rule]);
}

#[test]
fn what_is_gone_is_told() {
    let before = edition(5, "a", "a", false);
    let mut after = edition(5, "a", "b", true);
    after.articles.get_mut("smoke").unwrap().claims.clear();
    after.incidents.clear();
    let kinds: Vec<(ChangeKind, Cause)> =
        told(&before, &after).into_iter().map(|(kind, cause, _)| (kind, cause)).collect();
    assert_eq!(
        kinds,
        [(ChangeKind::IncidentWithdrawn, Cause::Correction), (ChangeKind::ClaimWithdrawn, Cause::Correction)]
    );
}
