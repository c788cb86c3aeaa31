//! Sentences that show a picture: what people in it do, or that it is a picture.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::{article::shape, text::word_set::WordSet};

/// Tells whether a caption speaks of the picture as of one that is here: "… in this still image obtained from a video."
pub(super) fn tells_of_itself(text: &str) -> bool {
    const PICTURES: [&str; 9] = [
        "still image",
        "handout image",
        "handout photo",
        "handout picture",
        "screen grab",
        "screengrab",
        "video grab",
        "frame grab",
        "undated photo",
    ];
    const ORIGINS: [&str; 7] = ["obtained", "taken", "provided", "released", "made", "distributed", "from"];
    static HERE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(" in this "));
    let Some(at) = HERE.find(text.as_bytes()) else { return false };
    let picture = &text[at + HERE.needle().len()..];
    let origin = PICTURES.iter().find_map(|kind| picture.strip_prefix(kind)).map(str::trim_start);
    origin.is_some_and(|origin| ORIGINS.iter().any(|word| origin.starts_with(word))) && !text.contains(['“', '"'])
}

/// Tells whether a text may describe a picture: of some length, and nobody speaks in it.
pub(super) fn describes(text: &str) -> bool {
    const SPOKEN: [&str; 6] = [" said", " says", " told", " reported", " according", " added"];
    !text.contains(['“', '"', '”'])
        && !SPOKEN.iter().any(|word| text.contains(word))
        && shape::has_more_words_than(text, 3)
        && !shape::has_more_words_than(text, 40)
}

/// What people in pictures do, as captions say it.
const SHOWN: [&str; 30] = [
    " walk ",
    " walks ",
    " stand ",
    " stands ",
    " look ",
    " looks ",
    " sit ",
    " sits ",
    " hold ",
    " holds ",
    " pose ",
    " poses ",
    " appears ",
    " arrives ",
    " attends ",
    " speaks ",
    " carry ",
    " carries ",
    " inspect ",
    " inspects ",
    " bring ",
    " ride ",
    " rides ",
    " listens ",
    " queue ",
    " wait ",
    " is seen ",
    " are seen ",
    " is pictured ",
    " gestures ",
];

/// Tells whether a sentence shows what people in a picture do.
pub(in crate::article::boilerplate) fn shows(text: &str) -> bool {
    describes(text) && SHOWN.iter().any(|word| text.contains(word))
}

/// Whom and what pictures show, as captions begin.
static SUBJECTS: WordSet = WordSet::new(
    "man woman view resident residents rescuer rescuers worker workers firefighter firefighters people person officer officers \
     police soldier soldiers serviceman servicemen smoke flames medic medics mourner mourners boy girl children child dog \
     investigators experts volunteers volunteer relatives crew crews personnel member members recruits fighters gunner",
);

/// What they do there, always in the present.
static SHOWING: WordSet = WordSet::new(
    "work works walk walks stand stands look looks sit sits hold holds pose poses carry carries inspect inspects clear clears \
     collect collects remove removes search searches react reacts comfort comforts embrace embraces cry cries ride rides \
     fire fires prepare prepares gather gathers attend attends lay lays mourn mourns rise rises burn burns shows help helps \
     evacuate evacuates treat treats extinguish extinguishes tackle tackles fight fights examine examines pray prays wait \
     waits queue queues pass passes drive drives push pushes pull pulls rest rests lie lies hug hugs cover covers clean cleans \
     warm brings bring",
);

/// How many of a caption's first words hold its subject, and how many more the verb.
const SUBJECT: usize = 4;

/// Tells whether a text begins as captions do, with somebody and what they do in the picture: "A woman walks past a house".
pub(in crate::article::boilerplate) fn is_pictured(text: &str) -> bool {
    let mut words = text.split_whitespace().map(|word| word.trim_end_matches(','));
    let begins = text.starts_with(char::is_uppercase) && describes(text) && !text.contains(['?', '!', ';']);
    let mut has_subject = || words.by_ref().take(SUBJECT).any(|word| SUBJECTS.has_in_any_case(word));
    begins && has_subject() && words.next().is_some_and(|word| SHOWING.has(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_above_a_credit_is_a_caption_where_it_shows_something() {
        assert!(shows("A soldier looks at the bridge in Odesa on Monday."));
        for text in ["A missile hit the bridge in Odesa on Monday.", "The mayor said that people walk to the ferry."] {
            assert!(!shows(text), "{text}");
        }
    }
}
