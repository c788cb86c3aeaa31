//! How sure a number is: "at least", "up to", "some".

use crate::{
    extract::Qualifier,
    text::{Text, word_set::Sieve},
};

/// Words before a number and how sure they make it.
const PHRASES: &[(&[&str], Qualifier)] = &[
    (&["no", "fewer", "than"], Qualifier::AtLeast),
    (&["not", "less", "than"], Qualifier::AtLeast),
    (&["no", "less", "than"], Qualifier::AtLeast),
    (&["a", "minimum", "of"], Qualifier::AtLeast),
    (&["as", "many", "as"], Qualifier::UpTo),
    (&["a", "total", "of"], Qualifier::Exactly),
    (&["at", "least"], Qualifier::AtLeast),
    (&["more", "than"], Qualifier::MoreThan),
    (&["upwards", "of"], Qualifier::MoreThan),
    (&["upward", "of"], Qualifier::MoreThan),
    (&["in", "excess", "of"], Qualifier::MoreThan),
    (&["well", "over"], Qualifier::MoreThan),
    (&["just", "over"], Qualifier::MoreThan),
    (&["not", "fewer", "than"], Qualifier::AtLeast),
    (&["close", "to"], Qualifier::About),
    (&["an", "additional"], Qualifier::Exactly),
    (&["greater", "than"], Qualifier::MoreThan),
    (&["up", "to"], Qualifier::UpTo),
    (&["fewer", "than"], Qualifier::UpTo),
    (&["less", "than"], Qualifier::UpTo),
    (&["an", "estimated"], Qualifier::About),
    (&["a", "further"], Qualifier::Exactly),
    (&["the", "other"], Qualifier::Exactly),
    (&["over"], Qualifier::MoreThan),
    (&["about"], Qualifier::About),
    (&["around"], Qualifier::About),
    (&["some"], Qualifier::About),
    (&["roughly"], Qualifier::About),
    (&["nearly"], Qualifier::About),
    (&["almost"], Qualifier::About),
    (&["approximately"], Qualifier::About),
    (&["exactly"], Qualifier::Exactly),
    (&["only"], Qualifier::Exactly),
    (&["just"], Qualifier::Exactly),
    (&["another"], Qualifier::Exactly),
    (&["between"], Qualifier::Exactly),
    (&["the"], Qualifier::Exactly),
    (&["all"], Qualifier::Exactly),
    (&["further"], Qualifier::Exactly),
];

/// The sieve of the words with which these end.
static LAST: Sieve = {
    let (mut sieve, mut at) = (Sieve::EMPTY, 0);
    while at < PHRASES.len() {
        let words = PHRASES[at].0;
        sieve = sieve.and(&Sieve::of(words[words.len() - 1]));
        at += 1;
    }
    sieve
};

/// Reads the words before a number that say how sure it is.
pub(super) fn read(text: &Text, at: usize, floor: usize) -> (usize, Qualifier) {
    let ends = |end: usize| {
        let may_end = end > floor && LAST.lets(text.print(end - 1));
        PHRASES.iter().filter(|_| may_end).find(|(words, _)| {
            let start = end.checked_sub(words.len()).filter(|start| *start >= floor);
            start.is_some_and(|start| words.iter().enumerate().all(|(i, word)| text.word(start + i) == *word))
        })
    };
    let mut start = at;
    let mut qualifier = Qualifier::Exactly;
    while let Some((words, found)) = ends(start) {
        start -= words.len();
        let topic = words[0] == "about" && start > floor && is_account(text.word(start - 1));
        if topic {
            return (start + 1, qualifier);
        }
        if qualifier == Qualifier::Exactly {
            qualifier = *found;
        }
    }
    (start, qualifier)
}

/// Tells whether "about" after a folded word only says of what: "information about six dead".
fn is_account(word: &str) -> bool {
    matches!(
        word,
        "information"
            | "reports"
            | "report"
            | "data"
            | "news"
            | "word"
            | "details"
            | "talk"
            | "said"
            | "know"
            | "known"
            | "learned"
    )
}
