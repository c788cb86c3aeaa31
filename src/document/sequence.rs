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
    /// The person rejects one difference for good.
    Reject(Index),
}

fn steps() -> impl Strategy<Value = Step> {
    prop_oneof![
        any::<u8>().prop_map(Step::Change),
        (any::<Index>(), any::<u8>()).prop_map(|(at, kind)| Step::Write(at, kind)),
        Just(Step::Ingest),
        any::<Index>().prop_map(Step::Accept),
        Just(Step::AcceptAll),
        any::<Index>().prop_map(Step::Reject),
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

/// Writes an id under `[review]`, where the person wrote none yet; gives nothing where the file could then not be read.
fn reject(document: &Document, id: &str) -> Option<Document> {
    let front = &document.front;
    let rejected = front.review.as_ref().map_or(&[][..], |review| &review.rejected);
    let list = |ids: &[String]| format!("rejected = {ids:?}");
    let with = [rejected, &[id.to_owned()]].concat();
    let content = if document.content.contains(&list(rejected)) && !rejected.is_empty() {
        document.content.replacen(&list(rejected), &list(&with), 1)
    } else if front.review.is_none() {
        let end = document.content.rfind("\n+++\n")?;
        format!("{}\n\n[review]\n{}{}", &document.content[..end], list(&with), &document.content[end..])
    } else {
        return None;
    };
    read(&document.path, &content).ok()
}

fn ingest(document: &Document, composed: &Composed) -> Option<Document> {
    match reconcile(Some(document), composed, &BTreeSet::new()) {
        Action::Replace(fresh) => Some(fresh),
        Action::Create(_) | Action::Keep | Action::Edited => None,
    }
}

proptest! {
    // More of them by hand: `PROPTEST_CASES=10000`.
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(200)))]

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
                Step::Reject(which) => {
                    let offered = differences(&document, &machine);
                    let chosen = (!offered.is_empty()).then(|| which.get(&offered).id.clone());
                    chosen.and_then(|id| reject(&document, &id))
                }
            };
            document = next.unwrap_or(document);
            for mark in &marks {
                prop_assert!(document.content.contains(mark), "{mark} is lost at step {number} of {steps:?}");
            }
            prop_assert_eq!(&read(&document.path, &document.content).unwrap(), &document);
            let rejected = document.front.review.iter().flat_map(|review| &review.rejected);
            let offered = differences(&document, &machine);
            for id in rejected {
                prop_assert!(offered.iter().all(|difference| difference.id != *id), "{id} is offered again");
            }
        }
        if is_untouched(&document) {
            let fresh = ingest(&document, &machine).unwrap_or(document);
            prop_assert_eq!(differences(&fresh, &machine), []);
        }
    }
}
