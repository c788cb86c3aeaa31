//! Laws of documents: what is written is read again, what is a person's is kept.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{
    sample::{composed, front_matters},
    *,
};

fn written() -> Document {
    composed().document(&BTreeSet::new())
}

/// Puts a line into a document at a line's beginning.
fn with_line(content: &str, at: usize, line: &str) -> String {
    let mut lines: Vec<&str> = content.lines().collect();
    lines.insert(at.min(lines.len()), line);
    lines.join("\n") + "\n"
}

fn reread(content: &str) -> Document {
    read("content/articles/a.md", content).unwrap()
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(front in front_matters(), body in "[a-z+ \n\u{2014}]{0,60}") {
        let document = Document { path: "a.md".to_owned(), front, body: body.as_str().into(), content: "".into() };
        let content = document.to_text();
        let read = read("a.md", &content).unwrap();
        prop_assert_eq!(&read.front, &document.front);
        prop_assert_eq!(&read.body, &document.body);
        prop_assert_eq!(read.to_text(), content);
    }

    #[test]
    fn the_hash_ignores_the_persons_part_and_nothing_else(front in front_matters(), other in front_matters()) {
        let sealed = |front: &FrontMatter| hand::seal("a.md".to_owned(), front.clone(), &layout::Own::of(front), "Text\n");
        let mut theirs = front.clone();
        theirs.slug = "another".to_owned();
        theirs.draft = other.draft;
        theirs.noindex = other.noindex;
        theirs.aliases = other.aliases;
        theirs.summary = other.summary;
        theirs.notes = other.notes;
        theirs.review = other.review;
        theirs.extra = other.extra;
        let (one, two) = (sealed(&front), sealed(&theirs));
        prop_assert!(is_untouched(&one) && is_untouched(&two));
        prop_assert_eq!(&one.front.source.written, &two.front.source.written);
        let mut edited = theirs.clone();
        edited.title.push('!');
        prop_assert_ne!(&sealed(&edited).front.source.written, &one.front.source.written);
    }

    #[test]
    fn an_edited_document_is_never_written(at in 1usize..40, remark in "# [a-z]{1,9}") {
        let document = written();
        let edited = with_line(&document.content, at, &remark);
        let in_front = at < document.content.lines().position(|line| line == "+++").unwrap() + 99;
        prop_assume!(in_front);
        let edited = reread(&edited);
        let mut composed = composed();
        composed.front.title.push_str(", again");
        match reconcile(Some(&edited), &composed, &BTreeSet::new()) {
            Action::Edited => {}
            // A remark in the person's own part is kept to the letter.
            Action::Replace(fresh) => prop_assert!(fresh.content.contains(&remark)),
            action => prop_assert!(false, "{action:?}"),
        }
    }

    #[test]
    fn a_document_made_anew_keeps_the_persons_lines(
        summary in any::<String>(),
        remark in "# [a-z]{1,9}",
        front in front_matters(),
    ) {
        let mut document = written();
        document.front.summary = Some(summary);
        document.front.notes = front.notes;
        document.front.review = Some(front.review.unwrap_or_default());
        document.front.extra = front.extra;
        let own = layout::Own::of(&document.front);
        let own = layout::Own { keys: own.keys, sections: own.sections + &remark + "\n" };
        let document = hand::seal(document.path.clone(), document.front, &own, &document.body);
        let mut composed = composed();
        composed.front.title.push_str(", again");
        let Action::Replace(fresh) = reconcile(Some(&document), &composed, &BTreeSet::new()) else {
            return Err(TestCaseError::fail("it should be made anew"));
        };
        let fresh = reread(&fresh.content);
        prop_assert_eq!(&fresh.front.summary, &document.front.summary);
        prop_assert_eq!(&fresh.front.notes, &document.front.notes);
        prop_assert_eq!(&fresh.front.review, &document.front.review);
        prop_assert_eq!(&fresh.front.extra, &document.front.extra);
        prop_assert_eq!(&fresh.front.title, &composed.front.title);
        prop_assert!(fresh.content.contains(&remark));
        prop_assert_eq!(reconcile(Some(&fresh), &composed, &BTreeSet::new()), Action::Keep);
    }

    #[test]
    fn accepting_loses_no_character_made_by_hand(
        remarks in proptest::collection::vec((1usize..30, "# [a-z]{6,9}"), 1..6),
        chosen in any::<proptest::sample::Index>(),
    ) {
        let mut content = written().content.to_string();
        let n_front = content.lines().collect::<Vec<_>>().iter().rposition(|line| *line == "+++").unwrap();
        for (at, remark) in &remarks {
            content = with_line(&content, *at % n_front + 1, remark);
        }
        let edited = reread(&content);
        let composed = changed();
        let differences = differences(&edited, &composed);
        let difference = chosen.get(&differences);
        let accepted = accept(&edited, &composed, Some(&difference.id)).unwrap();
        for (_, remark) in &remarks {
            prop_assert!(accepted.content.contains(remark), "{remark} is lost in\n{}", accepted.content);
        }
        let left = super::differences(&accepted, &composed);
        prop_assert!(left.iter().all(|left| left.id != difference.id), "{difference:?} is left");
        prop_assert_eq!(left.len() + 1, differences.len());
    }
}

/// Composes the sample again after the rules have changed: every sort of difference occurs.
fn changed() -> Composed {
    let mut composed = composed();
    composed.front.title.push_str(", again");
    composed.front.standfirst = Some("A standfirst.".to_owned());
    composed.front.date = None;
    composed.front.source.url = Some("https://a.example/".to_owned());
    composed.front.source.publisher_in_text = None;
    composed.front.repairs.clear();
    composed.front.taxonomies.weapons.push("drone".to_owned());
    composed.front.taxonomies.places.clear();
    composed.front.figures.remove(0);
    composed.front.figures[0].when = Some("on Friday".to_owned());
    composed.front.quotes.push(QuoteRow { id: "quote-new".to_owned(), ..composed.front.quotes[0].clone() });
    composed.body.push_str("\nOne more paragraph.\n");
    composed
}

#[test]
fn accepting_all_leaves_the_text_alone() {
    let edited = reread(&with_line(&written().content, 1, "# mine"));
    let accepted = accept(&edited, &changed(), None).unwrap();
    let left: Vec<String> = differences(&accepted, &changed()).into_iter().map(|left| left.id).collect();
    assert_eq!(left, [BODY]);
    let accepted = accept(&accepted, &changed(), Some(BODY)).unwrap();
    assert_eq!(differences(&accepted, &changed()), []);
    assert!(accepted.content.contains("# mine"));
}

#[test]
fn accepting_what_does_not_differ_is_told() {
    let problems = accept(&written(), &composed(), Some("killed-9-0000")).unwrap_err();
    assert_eq!(problems[0].code, "cannot-accept");
}

#[test]
fn what_a_person_undid_and_took_back_is_the_machines_again() {
    let document = written();
    let edited = reread(&document.content.replace("\"samar\"]", "]").replace("regions = ", "regions  = "));
    assert!(!is_untouched(&edited));
    let edited = reread(&document.content.replace("places = [\"samar\"]", "places = []"));
    let accepted = accept(&edited, &composed(), None).unwrap();
    assert_eq!(accepted.content, document.content);
    assert!(is_untouched(&accepted));
}

#[test]
fn windows_line_ends_are_no_edit() {
    let document = reread(&written().content.replace('\n', "\r\n"));
    assert!(is_untouched(&document));
    assert_eq!(reconcile(Some(&document), &composed(), &BTreeSet::new()), Action::Keep);
}

#[test]
fn a_document_without_a_hash_is_the_persons() {
    let document = reread("+++\ntitle = \"A\"\nslug = \"a\"\n+++\n\nText\n");
    assert_eq!(reconcile(Some(&document), &composed(), &BTreeSet::new()), Action::Edited);
}

#[test]
fn a_key_is_put_back_where_ingest_writes_it() {
    let document = composed().document(&BTreeSet::new());
    for line in document.content.lines().filter(|line| line.contains(" = \"") && !line.starts_with("  ")) {
        let (key, _) = line.split_once(" = ").unwrap();
        if ["slug", "written"].contains(&key) {
            continue;
        }
        let edited = reread(&document.content.replace(&format!("{line}\n"), ""));
        assert!(!is_untouched(&edited));
        assert_eq!(accept(&edited, &composed(), Some(key)).unwrap().content, document.content, "{key}");
    }
}

#[test]
fn a_note_whose_words_are_gone_is_kept_and_told() {
    let mut document = composed().document(&BTreeSet::new());
    let quote = "five people died".to_owned();
    document.front.notes.push(Note { id: "toll".to_owned(), quote, body: "See below.".to_owned(), ..Note::default() });
    let document = reread(&document.to_text());
    assert!(is_untouched(&document));
    assert!(examine(&document, &sample::known()).is_ok());
    let mut composed = composed();
    composed.body = composed.body.replace("five people died", "nobody died");
    composed.front.figures.clear();
    let Action::Replace(fresh) = reconcile(Some(&document), &composed, &BTreeSet::new()) else {
        panic!("it should be made anew");
    };
    assert_eq!(fresh.front.notes, document.front.notes);
    let problems = examine(&fresh, &sample::known()).unwrap_err();
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["evidence-not-found"]);
}
