//! The law of hands: over any sequence of changed rules, edits, ingests and accepts, no character made by hand is lost.

use std::collections::BTreeSet;

use proptest::{collection::vec, prelude::*, sample::Index};

use super::{
    Action, BODY, Composed, Document, QuoteRow, accept, differences, is_untouched, read, reconcile, sample::composed,
};

/// What may happen to a document.
#[derive(Debug, Clone)]
enum Step {
    /// Source, lexicon or rules change, in one of several ways.
    Change(u8),
    /// A person writes a line of their own somewhere.
    Write(Index, u8),
    /// Ingest runs.
    Ingest,
    /// The person takes the machine's side in one difference.
    Accept(Index),
    /// The person takes the machine's side in all but the text.
    AcceptAll,
}

fn steps() -> impl Strategy<Value = Step> {
    prop_oneof![
        any::<u8>().prop_map(Step::Change),
        (any::<Index>(), any::<u8>()).prop_map(|(at, kind)| Step::Write(at, kind)),
        Just(Step::Ingest),
        any::<Index>().prop_map(Step::Accept),
        Just(Step::AcceptAll),
    ]
}

/// Changes the machine's opinion.
fn change(composed: &mut Composed, kind: u8) {
    let front = &mut composed.front;
    match kind % 8 {
        0 => front.title.push('!'),
        1 => front.taxonomies.weapons.push(format!("weapon-{kind}")),
        2 => front.taxonomies.places.clear(),
        3 => front.figures.iter_mut().for_each(|row| row.when = Some(format!("day {kind}"))),
        4 => front.quotes.clear(),
        5 => {
            let row = QuoteRow { id: format!("quote-{kind}"), ..composed_quote() };
            front.quotes.push(row);
        }
        6 => front.repairs.clear(),
        _ => composed.body.push_str("One more line.\n"),
    }
}

fn composed_quote() -> QuoteRow {
    composed().front.quotes.remove(0)
}

/// Writes a line that carries a mark; gives nothing where the file could then not be read.
fn write(document: &Document, at: Index, (kind, mark): (u8, &str)) -> Option<Document> {
    let line = match kind % 5 {
        0 => format!("# {mark}"),
        1 => format!("[extra]\nmine = \"{mark}\""),
        2 => format!("summary = \"{mark}\""),
        3 => format!("[[notes]]\nid = \"{mark}\"\n# {mark}"),
        _ => format!("A word of mine: {mark}."),
    };
    let mut lines: Vec<&str> = document.content.lines().collect();
    lines.insert(1 + at.index(lines.len()), &line);
    read(&document.path, &(lines.join("\n") + "\n")).ok()
}

fn ingest(document: &Document, composed: &Composed) -> Option<Document> {
    match reconcile(Some(document), composed, &BTreeSet::new()) {
        Action::Replace(fresh) => Some(fresh),
        Action::Create(_) | Action::Keep | Action::Edited => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 8))]

    #[test]
    fn nothing_made_by_hand_is_lost(steps in vec(steps(), 1..20)) {
        let mut machine = composed();
        let mut document = machine.document(&BTreeSet::new());
        let mut marks: Vec<String> = Vec::new();
        for (number, step) in steps.iter().enumerate() {
            let next = match step {
                Step::Change(kind) => {
                    change(&mut machine, *kind);
                    None
                }
                Step::Write(at, kind) => {
                    let mark = format!("mine-{number}-x");
                    let written = write(&document, *at, (*kind, &mark));
                    marks.extend(written.is_some().then_some(mark));
                    written
                }
                Step::Ingest => ingest(&document, &machine),
                Step::Accept(which) => {
                    let mut offered = differences(&document, &machine);
                    offered.retain(|difference| difference.id != BODY);
                    let chosen = (!offered.is_empty()).then(|| which.get(&offered));
                    chosen.and_then(|chosen| accept(&document, &machine, Some(&chosen.id)).ok())
                }
                Step::AcceptAll => accept(&document, &machine, None).ok(),
            };
            document = next.unwrap_or(document);
            for mark in &marks {
                prop_assert!(document.content.contains(mark), "{mark} is lost at step {number} of {steps:?}");
            }
            prop_assert_eq!(&read(&document.path, &document.content).unwrap(), &document);
        }
        if is_untouched(&document) {
            let fresh = ingest(&document, &machine).unwrap_or(document);
            prop_assert_eq!(differences(&fresh, &machine), []);
        }
    }
}
