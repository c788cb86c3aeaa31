//! Each mend on invented sentences, and on sentences that it must leave alone.

use super::*;
use crate::article::paragraph::Kind;

fn mended(text: &str) -> (String, Vec<String>) {
    let (paragraph, repairs) = mend(Paragraph::new(Kind::Text, text, 7));
    assert!(repairs.iter().all(|repair| repair.line == 7));
    (paragraph.text, repairs.into_iter().map(|repair| repair.kind).collect())
}

fn assert_mended(rule: &Rule, before: &str, after: &str) {
    assert_eq!(mended(before), (after.to_owned(), vec![rule.id.to_owned()]), "{before}");
}

#[test]
fn damage_is_mended() {
    assert_mended(&MOJIBAKE, "the mayorâ€™s office", "the mayor’s office");
    assert_mended(&ENTITY, "Vell &amp; sons", "Vell & sons");
    assert_mended(&ENTITY, "it&#39;s closed", "it's closed");
    assert_mended(&INVISIBLE, "the infra\u{ad}structure", "the infrastructure");
    assert_mended(&ELLIPSIS, "“It has weak points . .. that need work.", "“It has weak points … that need work.");
    assert_mended(&ELLIPSIS, "“One way is.. . to wait.", "“One way is … to wait.");
    assert_mended(&ELLIPSIS, "“It held. . . .”", "“It held …”");
    assert_mended(&DOUBLED_STOP, "It was closed..", "It was closed.");
    assert_mended(&SPACE_BEFORE_STOP, "boats , ferries", "boats, ferries");
    assert_mended(&SPACE_BEFORE_STOP, "“by boat ,” he said", "“by boat,” he said");
    assert_mended(&SPACE_BEFORE_STOP, "“It held. ” He left.", "“It held.” He left.");
    assert_mended(&DETACHED_POSSESSIVE, "the mayor ’s plea", "the mayor’s plea");
    assert_mended(&GLUED_SENTENCES, "It was closed.Officials said so.", "It was closed. Officials said so.");
    assert_mended(&DOUBLED_WORD, "it went into through the gate", "it went into through the gate");
}

#[test]
fn what_is_whole_stays() {
    for text in [
        "“It held ... and then it fell,” she said.",
        "It held... somehow.",
        "He said: “No.” She left.",
        "the ’90s, and ‘so on’",
        "example.com and U.S.Army",
        "the way in into which it led",
        "« Non », a-t-il dit : « jamais » !",
        "4 .5 and .5",
        "AT&T; R&D",
        "",
    ] {
        assert_eq!(mended(text), (text.to_owned(), Vec::new()));
    }
}

#[test]
fn a_record_shows_the_words_beside() {
    let (_, repairs) = mend(Paragraph::new(Kind::Text, "They came by boat , said Vell.", 1));
    assert_eq!((repairs[0].before.as_str(), repairs[0].after.as_str()), ("boat ,", "boat,"));
    let (_, repairs) = mend(Paragraph::new(Kind::Text, "They came by\u{2009}boat , said Vell.", 1));
    assert_eq!(repairs[0].before, "boat ,", "a space of several bytes");
}
