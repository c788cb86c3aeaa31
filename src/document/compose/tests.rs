use super::*;
use crate::document::{Parsed, parse, sample};

fn sample() -> Document {
    sample::composed().document(&BTreeSet::new())
}

#[test]
fn a_composed_document_is_laid_out_a_finding_a_line() {
    let document = sample();
    let hash = document.front.source.written.as_deref().unwrap();
    let expected = format!(
        r#"+++
title = "A resident tells of five deaths in Samar"
date = "2025-06-26/2025-06-27"
slug = "2025-06-26-a-resident-tells-of-five-deaths-in-samar"
withheld = ["Ada Example"]
figures = [
  {{ id = "killed-5-0966", outcome = "killed", number = 5, place = "samar", speaker_words = "Officials", evidence = "five people", prefix = "said", suffix = "died", rule = "figure-before-verb", contains = ["injured-5-0966"] }},
  {{ id = "injured-5-0966", outcome = "injured", number = 5, place = "samar", speaker_words = "Officials", evidence = "five people", prefix = "Later", suffix = "were", rule = "figure-before-verb" }},
]
quotes = [
  {{ id = "quote-24b4", speaker_words = "a resident", verb = "said", mixed = true, evidence = "the windows broke", rule = "speaker-before" }},
]
unknown = [
  {{ name = "Officials", role = "officials", evidence = "Officials" }},
]
repairs = [
  {{ line = 3, kind = "stop", before = "Samar .", after = "Samar.", reason = "space before a stop" }},
]

[source]
file = "one.txt"
sha256 = "{sha256}"
publisher = "Example Press"
publisher_in_text = "Example Mirror"
written = "{hash}"

[taxonomies]
regions = ["dnipropetrovsk-oblast"]
places = ["samar"]
+++

{body}
"#,
        sha256 = sample::source().sha256,
        body = sample::BODY
    );
    assert_eq!(&*document.content, expected);
    assert_eq!(document.path, "content/articles/2025-06-26-a-resident-tells-of-five-deaths-in-samar.md");
}

#[test]
fn a_composed_document_stands_the_examination() {
    let document = sample();
    let Parsed { document: read, receipts, .. } =
        parse(&document.path, document.content.clone(), &sample::known()).unwrap();
    assert_eq!(read, document);
    let findings = sample::findings();
    assert_eq!(receipts.figures[0].span, findings.figures[0].evidence.span);
    assert_eq!(receipts.figures[1].span, findings.figures[1].evidence.span);
    assert_eq!(receipts.quotes[0].span, findings.quotes[0].evidence.span);
}

#[test]
fn a_taken_slug_gives_way() {
    let first = sample();
    let second = sample::composed().document(&BTreeSet::from([first.front.slug.clone()]));
    assert_eq!(second.front.slug, format!("{}-012345", first.front.slug));
}

#[test]
fn vague_words_and_numbers_beyond_toml_are_written_as_they_can_be() {
    use crate::extract::{Findings, Outcome, Qualifier};
    let mut dozens = sample::figure(Outcome::Killed, 5, sample::evidence("five people", 0));
    (dozens.number, dozens.qualifier, dozens.low, dozens.best, dozens.high) =
        (None, Qualifier::Vague, Some(12), None, None);
    let huge = sample::figure(Outcome::Missing, u64::MAX, sample::evidence("five people", 1));
    let findings = Findings { figures: vec![dozens.clone(), dozens, huge], ..Findings::default() };
    let front = compose(&sample::source(), &sample::article(), &findings, &sample::known()).front;
    assert_eq!(front.figures.len(), 2, "the same finding twice is one row");
    assert_eq!((front.figures[0].low, front.figures[0].best), (Some(12), None));
    assert!(front.figures[0].id.starts_with("killed-vague-"));
    assert_eq!((front.figures[1].number, front.figures[1].low), (None, None));
}

#[test]
fn a_withheld_name_stands_in_no_title_and_its_evidence_follows() {
    use crate::{
        extract::{Evidence, Findings, Outcome},
        text::Field,
    };
    let title = sample::article().title;
    let words = "Ada Example tells of five deaths".to_owned();
    let evidence = Evidence { field: Field::Title, span: 0..words.len(), words };
    let lost = Evidence { words: "words that stand nowhere".to_owned(), ..evidence.clone() };
    let findings = Findings {
        figures: vec![sample::figure(Outcome::Killed, 5, evidence), sample::figure(Outcome::Killed, 6, lost)],
        ..sample::findings()
    };
    let document =
        compose(&sample::source(), &sample::article(), &findings, &sample::known()).document(&BTreeSet::new());
    assert!(title.contains("Ada Example") && !document.front.title.contains("Example"));
    assert!(!document.front.slug.contains("example"));
    assert_eq!(document.front.figures.len(), 1);
    assert_eq!(document.front.figures[0].evidence, "A resident tells of five deaths");
    assert!(parse(&document.path, document.content.clone(), &sample::known()).is_ok());
}

#[test]
fn an_id_that_does_not_fit_is_left_out() {
    use crate::extract::{Findings, Outcome, Who};
    let mut figure = sample::figure(Outcome::Killed, 5, sample::evidence("five people", 0));
    figure.speaker = Some(Who::Id("drone".to_owned()));
    figure.channel = Some("samar".to_owned());
    figure.places =
        vec![Who::Id("ukraine".to_owned()), Who::Id("telegram".to_owned()), Who::Words("the coast".to_owned())];
    let findings = Findings { figures: vec![figure], ..Findings::default() };
    let composed = compose(&sample::source(), &sample::article(), &findings, &sample::known());
    let row = &composed.front.figures[0];
    assert_eq!((&row.speaker, &row.channel), (&None, &None));
    assert_eq!((row.place.as_deref(), row.place_words.as_deref()), (Some("ukraine"), Some("the coast")));
    let document = composed.document(&BTreeSet::new());
    assert!(parse(&document.path, document.content.clone(), &sample::known()).is_ok());
}
