//! Laws for documents that hands have mangled: nothing panics, and no line is lost.

use std::collections::BTreeSet;

use proptest::{collection::vec, prelude::*, sample::Index};

use super::{
    Action, BODY, Document, accept, differences, examine, lines, parse, read, reconcile,
    sample::{composed, known},
};

/// What a slip of the hand puts into a file.
const SLIPS: &[&str] = &[
    "\"",
    "'''",
    "[",
    "]",
    "{",
    "}",
    "=",
    "#",
    ",",
    "\n",
    "\r\n",
    "+++\n",
    "\u{feff}",
    "é",
    "\\",
    "\n# mine\n",
    "\n[[notes]]\nid = \"n\"\n",
    "\n[extra]\nmine = [\n1, # one\n]\n",
    "\ndraft = true # mine\n",
    "\nfigures = []\n",
    " = { a = 1 }",
    "\n[review]\nrejected = [\"samar\"]\n",
];

/// Puts slips into the sample at random places.
fn mangled(slips: &[(Index, Index)]) -> String {
    let mut content = composed().document(&BTreeSet::new()).content.to_string();
    for (at, slip) in slips {
        let at = content.floor_char_boundary(at.index(content.len()));
        content.insert_str(at, SLIPS[slip.index(SLIPS.len())]);
    }
    content
}

/// Puts slips between the lines of the sample, where more of them make sense.
fn slipped(slips: &[(Index, Index)]) -> String {
    let mut rows: Vec<String> =
        composed().document(&BTreeSet::new()).content.lines().map(|line| format!("{line}\n")).collect();
    for (at, slip) in slips {
        let at = at.index(rows.len());
        rows.insert(at, SLIPS[slip.index(SLIPS.len())].trim_start().to_owned());
    }
    rows.concat()
}

/// Holds a document that can be read against the laws.
fn judge(document: &Document) -> Result<(), TestCaseError> {
    let mut newer = composed();
    newer.front.title.push_str(", again");
    newer.front.taxonomies.weapons.push("drone".to_owned());
    newer.front.quotes.clear();
    drop(examine(document, &known()));
    if let Action::Replace(fresh) = reconcile(Some(document), &newer, &BTreeSet::new()) {
        let own = lines::own(&document.content);
        for line in own.keys.lines().chain(own.sections.lines()) {
            prop_assert!(fresh.content.contains(line), "{line} is lost");
        }
        prop_assert!(read(&fresh.path, &fresh.content).is_ok(), "what is made anew can be read:\n{}", fresh.content);
    }
    // Who accepts another text gives up the one that stands.
    for difference in differences(document, &newer).into_iter().filter(|difference| difference.id != BODY) {
        if let Ok(accepted) = accept(document, &newer, Some(&difference.id)) {
            let remarks = |content: &str| content.matches("# ").count();
            prop_assert_eq!(remarks(&accepted.content), remarks(&document.content), "{:?}", difference);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 8))]

    #[test]
    fn nothing_panics_and_nothing_is_lost(slips in vec(any::<(Index, Index)>(), 1..5)) {
        for content in [mangled(&slips), slipped(&slips)] {
            drop(parse("a.md", &content, &known()));
            if let Ok(document) = read("a.md", &content) {
                judge(&document)?;
            }
        }
    }

    #[test]
    fn every_line_is_somebodys(slips in vec(any::<(Index, Index)>(), 1..5)) {
        let content = slipped(&slips);
        if read("a.md", &content).is_err() {
            return Ok(());
        }
        let own = lines::own(&content);
        let machine = lines::machine(&content);
        for line in content.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.starts_with("written")) {
            let line = line.trim_start_matches('\u{feff}');
            prop_assert!([&own.keys, &own.sections, &machine].iter().any(|part| part.contains(line)), "{line}");
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(content in any::<String>()) {
        drop(parse("a.md", &content, &known()));
        drop(parse("a.md", format!("+++\n{content}\n+++\n"), &known()));
    }
}
