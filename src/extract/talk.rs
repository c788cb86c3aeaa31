//! What somebody does by saying something, in the categories of PLOVER 0.8 for words (quads 1 and 3).
//!
//! Knows the verb as written and the first words of what is said. Most verbs ("said", "added") do nothing of the sort, and
//! have no category.

use super::word_set::WordSet;
use crate::text::fold::fold;

/// Categories of PLOVER, each with the verbs that mean it.
static ACTS: [(&str, WordSet); 8] = [
    (
        "AGREE",
        WordSet::new(
            "agree agrees agreed accept accepts accepted approve approved promise promised pledge pledged vow vowed",
        ),
    ),
    ("CONSULT", WordSet::new("met meet meets discuss discussed negotiate negotiated hosted visited")),
    (
        "SUPPORT",
        WordSet::new(
            "praise praised welcome welcomed endorse endorsed back backed support supported hail hailed thank thanked commend commended",
        ),
    ),
    (
        "CONCEDE",
        WordSet::new(
            "concede concedes conceded apologise apologised apologize apologized acknowledge acknowledges acknowledged admit admits admitted allow allowed",
        ),
    ),
    (
        "REQUEST",
        WordSet::new(
            "urge urges urged call called demand demands demanded ask asks asked appeal appealed request requested insist insists insisted propose proposed plead pleaded",
        ),
    ),
    (
        "ACCUSE",
        WordSet::new(
            "accuse accuses accused blame blames blamed condemn condemns condemned criticise criticised criticize criticized denounce denounced allege alleges alleged",
        ),
    ),
    (
        "REJECT",
        WordSet::new(
            "reject rejects rejected deny denies denied refuse refuses refused dismiss dismisses dismissed rebuff rebuffed decline declined rule ruled refute refuted dispute disputed",
        ),
    ),
    ("THREATEN", WordSet::new("threaten threatens threatened warn warns warned")),
];

/// Verbs by which somebody says that a thing is not so.
static DENIALS: WordSet = WordSet::new(
    "deny denies denied denying reject rejects rejected dismiss dismisses dismissed refute refutes refuted dispute \
     disputes disputed",
);

/// Gives the category of PLOVER that a verb means; none where it only says that something is said.
pub fn category(verb: &str) -> Option<&'static str> {
    let verb = fold(verb);
    verb.split_whitespace().find_map(|word| ACTS.iter().find(|(_, verbs)| verbs.has(word))).map(|(act, _)| *act)
}

/// Tells whether a verb says that a thing is not so.
pub fn is_denial(verb: &str) -> bool {
    fold(verb).split_whitespace().any(|word| DENIALS.has(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_has_the_category_that_it_means() {
        for (verb, act) in [
            ("Rejected", Some("REJECT")),
            ("called on", Some("REQUEST")),
            ("said", None),
            ("conceded", Some("CONCEDE")),
        ] {
            assert_eq!(category(verb), act, "{verb}");
        }
        assert!(is_denial("denied") && !is_denial("added"));
    }
}
