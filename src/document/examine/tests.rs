use super::*;
use crate::document::{Placed, Sort};
use crate::text::Field;

fn known() -> Known {
    [
        ("sumy-oblast", Sort::Region),
        ("konotop", Sort::Place),
        ("serhii-lysak", Sort::Actor),
        ("ukraine", Sort::State),
        ("telegram", Sort::Medium),
        ("drone", Sort::Weapon),
    ]
    .map(|(id, sort)| (id.to_owned(), sort))
    .into_iter()
    .collect()
}

const BODY: &str = "Officials said *five* people died in Konotop.\n\nLater five people were hurt there.\n";

/// Parses a document made of lines of front matter and the body above.
fn parsed(front: &str) -> Result<Receipts, Vec<(&'static str, usize, usize)>> {
    let content = format!("+++\ntitle = \"A day\"\nslug = \"a-day\"\n{front}+++\n\n{BODY}");
    let told = |problem: Diagnostic| {
        let location = problem.location.unwrap_or_else(|| Location::file("none"));
        (problem.code, location.line, location.column)
    };
    parse("content/articles/a-day.md", &content, &known())
        .map(|parsed| parsed.receipts)
        .map_err(|problems| problems.into_iter().map(told).collect())
}

#[test]
fn receipts_are_spans_of_the_markdown() {
    let receipts = parsed(
        "quotes = [\n  { id = \"q\", evidence = \"five people\", suffix = \"died\" },\n]\n\
         figures = [\n  { id = \"f\", outcome = \"injured\", number = 5, evidence = \"five people were\\n hurt\" },\n]\n",
    )
    .unwrap();
    let words = |placed: &Placed| &BODY[placed.span.clone()];
    assert_eq!(words(&receipts.quotes[0]), "five* people");
    assert_eq!(words(&receipts.figures[0]), "five people were hurt");
    assert_eq!(receipts.figures[0].field, Field::Body);
}

#[test]
fn every_error_of_a_file_is_told() {
    let problems = parsed(
        "drafft = true\nnoindex = 3\nfigures = [\n  { id = \"f\", outcome = \"kiled\", evidence = \"five people\" },\n  \
         { id = \"f\", outcome = \"killed\", evidence = \"six people\", speaker = \"serhi-lysak\", speaker_words = \"he\" },\n  \
         { outcome = \"killed\", evidence = \"five people\" },\n]\n[taxonomies]\nregions = [\"sumy-oblast\", \"konotop\"]\n",
    )
    .unwrap_err();
    assert_eq!(
        problems,
        [
            ("unknown-key", 4, 1),
            ("bad-value", 5, 11),
            ("bad-value", 7, 25),
            ("evidence-not-found", 8, 46),
            ("unknown-entity", 8, 70),
            ("exclusive-keys", 8, 101),
            ("missing-key", 9, 3),
            ("unknown-entity", 12, 27),
        ]
    );
}

#[test]
fn words_that_stand_twice_need_their_surroundings() {
    let row = |rest: &str| format!("quotes = [\n  {{ id = \"q\", evidence = \"five people\"{rest} }},\n]\n");
    assert_eq!(parsed(&row("")).unwrap_err(), [("evidence-ambiguous", 5, 26)]);
    assert_eq!(parsed(&row(", prefix = \"Earlier\"")).unwrap_err(), [("evidence-not-found", 5, 26)]);
    assert!(parsed(&row(", prefix = \"Later\"")).is_ok());
}

#[test]
fn notes_and_names_are_held_against_the_text() {
    let problems = parsed(
        "withheld = [\"A day\"]\nsummary = \"A day it was\"\nunknown = [\n  { name = \"X\", role = \"mayor\", evidence = \"mayor X\" },\n]\n\
         [[notes]]\nid = \"n\"\nquote = \"four people\"\n",
    )
    .unwrap_err();
    let codes: Vec<&str> = problems.iter().map(|(code, _, _)| *code).collect();
    assert_eq!(codes, ["withheld-name", "withheld-name", "withheld-name", "evidence-not-found", "evidence-not-found"]);
}

#[test]
fn malformed_toml_is_told_at_its_place() {
    assert_eq!(parsed("date = 2025-06-2x\n").unwrap_err()[0], ("malformed-toml", 4, 8));
}

#[test]
fn a_mark_names_what_the_lexicon_knows() {
    let content =
        "+++\r\ntitle = \"A\"\r\nslug = \"a\"\r\n+++\r\n\r\nAnd [he](actor:serhii-lysak) and [she](actor:nobody).\r\n";
    let problems = parse("a.md", content, &known()).unwrap_err();
    let location = problems[0].location.as_ref().unwrap();
    assert_eq!((problems[0].code, location.line), ("unknown-entity", 6));
}

#[test]
fn a_document_without_front_matter_is_told_how_to_begin() {
    for content in ["Text", "", "+++\ntitle = \"A\"\n"] {
        let problems = parse("a.md", content, &known()).unwrap_err();
        assert_eq!(problems[0].code, "no-front-matter");
        assert!(problems[0].help.is_some());
    }
}
