//! What of a document reaches its page.

use super::*;
use crate::{
    document::{Note, QuoteRow},
    text::Field,
};

const BODY: &str = "Mara Stein saw the smoke. Five people died, the council said. It rained.\n\nOrwen was quiet.\n";

fn lexicon() -> Lexicon {
    let table = crate::lexicon::Table {
        path: "lexicon/site.toml",
        text: "sources = [{ id = \"x\", name = \"X\" }]\n\
               countries = [{ id = \"arland\", name = \"Arland\", at_war = true, source = [\"x\"] }]\n\
               regions = [{ id = \"west\", name = \"West\", country = \"arland\", source = [\"x\"] }]\n\
               places = [{ id = \"orwen\", name = \"Orwen\", kind = \"town\", region = \"west\", source = [\"x\"] }]\n",
    };
    Lexicon::load(crate::lexicon::Base::None, &[table]).unwrap()
}

fn document(publish: Publish) -> Document {
    let quote = QuoteRow {
        id: "q1".to_owned(),
        speaker: None,
        speaker_words: Some("Mara Stein".to_owned()),
        verb: None,
        channel: None,
        mixed: false,
        evidence: "Five people died".to_owned(),
        prefix: None,
        suffix: None,
        field: Field::Body,
        rule: None,
        incident: None,
    };
    let mut front = FrontMatter {
        title: "Smoke on the shore".to_owned(),
        slug: "smoke".to_owned(),
        withheld: vec!["Mara Stein".to_owned()],
        quotes: vec![quote],
        notes: vec![Note {
            id: "one".to_owned(),
            quote: "It rained".to_owned(),
            body: "No <b>*rain*</b>.".to_owned(),
            ..Note::default()
        }],
        ..FrontMatter::default()
    };
    front.taxonomies.regions = vec!["west".to_owned()];
    front.taxonomies.places = vec!["orwen".to_owned()];
    front.source.publish = Some(publish);
    Document { path: "content/articles/smoke.md".to_owned(), front, body: BODY.into(), content: "".into() }
}

/// Writes a document as text and reads it again, with its receipts.
fn read<T>(document: &Document, lexicon: &Lexicon, then: impl FnOnce(&Document, &Receipts) -> T) -> T {
    let known = crate::document::Known::from(lexicon);
    let crate::document::Parsed { document, receipts, .. } =
        crate::document::parse(&document.path, document.to_text(), &known).unwrap();
    then(&document, &receipts)
}

fn annotated(publish: Publish) -> Annotated {
    let (lexicon, config) = (lexicon(), Config::default());
    read(&document(publish), &lexicon, |document, receipts| {
        annotate(
            (document, ""),
            receipts,
            Known { lexicon: &lexicon, config: &config, withheld: &Withheld::default(), sketches: Sketches::All },
        )
    })
}

/// Gives the HTML of a block.
fn html(annotated: &Annotated, at: usize) -> &str {
    &annotated.html.text()[annotated.blocks[at].html.clone()]
}

#[test]
fn a_full_text_is_marked_and_keeps_its_names() {
    let annotated = annotated(Publish::Full);
    assert_eq!(annotated.blocks.len(), 2);
    assert!(html(&annotated, 0).contains("Mara Stein saw"), "{}", html(&annotated, 0));
    assert!(html(&annotated, 0).contains("<span class=\"said\" id=\"q-q1\">Five people died</span>"));
    assert!(html(&annotated, 1).contains("href=\"../../places/orwen/index.html\">Orwen</a>"));
    assert_eq!(annotated.blocks[0].notes, [1, 2], "the machine's on the quotation, then the analyst's");
    assert_eq!((annotated.notes[0].number, annotated.notes[0].marked), (2, true));
    assert_eq!(annotated.notes[0].html, "<p>No &lt;b&gt;<em>rain</em>&lt;/b&gt;.</p>\n");
    let points = Some([26, 42]);
    assert_eq!(annotated.quotes[0], Spot { line: Some(1), fragment: "q-q1".to_owned(), span: points, points });
}

#[test]
fn the_machine_notes_what_it_found_in_a_paragraph() {
    let shown = annotated(Publish::Full);
    let [note] = &shown.found[..] else { panic!("{:?}", shown.found) };
    assert_eq!((note.number, note.marked, note.words()), (1, true, "statement"));
    assert_eq!((note.figures.len(), &note.quotes[..], note.claims.len()), (0, &[0][..], 0));
    let marker = "<a class=\"noteref noteref--found\" id=\"ref-1\" href=\"#note-1\"";
    assert!(html(&shown, 0).contains(&format!("Five people died</span></span>{marker}")), "{}", html(&shown, 0));
    let excerpts = annotated(Publish::Excerpts);
    assert!(excerpts.found[0].marked && html(&excerpts, 0).contains(marker), "{}", html(&excerpts, 0));
    assert!(annotated(Publish::None).found.is_empty());
}

#[test]
fn a_private_person_is_named_in_the_text_alone() {
    let annotated = annotated(Publish::Full);
    assert_eq!(annotated.front.quotes[0].speaker_words.as_deref(), Some("A resident"));
}

#[test]
fn a_tag_tells_what_implies_it() {
    let tags = annotated(Publish::Full).tags;
    assert_eq!((tags[0].id.as_str(), tags[0].implied_by.as_deref()), ("west", Some("orwen")));
    assert_eq!((tags[1].n_mentions, tags[1].line), (1, Some(2)));
}

#[test]
fn excerpts_are_the_cited_sentences() {
    let annotated = annotated(Publish::Excerpts);
    assert_eq!(annotated.blocks.len(), 1);
    let html = html(&annotated, 0);
    assert!(html.contains("Five people died, the council said.") && !html.contains("rained"), "{html}");
    assert!(html.contains("id=\"q-q1\"") && !html.contains("Stein"), "{html}");
}

#[test]
fn where_nothing_may_be_shown_no_word_is() {
    let annotated = annotated(Publish::None);
    assert!(annotated.blocks.is_empty() && annotated.front.quotes[0].evidence.is_empty());
    assert_eq!(annotated.quotes[0].fragment, "s-q-q1");
    assert_eq!(annotated.notes[0].quote, "");
    let shown = format!("{annotated:?}");
    assert!(!shown.contains("council") && !shown.contains("Five people"), "{shown}");
}
