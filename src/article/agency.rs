//! Trailers of news agencies: "(Reporting by …; Editing by …)".

use super::{boilerplate::Family, byline, rules::Rule, shape};

/// Trailers of agencies.
pub(super) const TRAILER: Rule = Rule {
    id: "agency-trailer",
    reason: "A trailer that names who reported, wrote and edited tells who made the article, and is not part of it.",
};

/// The trailers' family: most are found by their parts, those of initials by a pattern: "mv/ow (AFP, dpa)".
pub(super) static FAMILY: Family = Family::with(
    &TRAILER,
    &[
        r"with (?:[a-z]+ )?(?:wires|wire services|wire reports|agency reports|inputs from [a-z ,]{2,40})",
        r"translations? by [a-z .'\x80-\xff-]{3,40}",
        r"[a-z]{2,4}(?:/[a-z]{2,4}){0,3} \((?:[a-z ]{2,20}, ?)*(?:afp|ap|dpa|reuters|kna|epd|efe|ansa)(?:, ?[a-z ]{2,20})*\)",
    ],
);

/// What people of an agency do, as its trailers say it.
const TASKS: [&str; 17] = [
    "reporting",
    "additional reporting",
    "writing",
    "editing",
    "compiled",
    "edited",
    "written",
    "translated",
    "translation",
    "reporting and writing",
    "writing and editing",
    "reported",
    "produced",
    "production",
    "graphics",
    "further reporting",
    "created",
];

/// Last words of the tasks.
const LAST_WORDS: [&[u8]; 13] = [
    b"reporting",
    b"writing",
    b"editing",
    b"compiled",
    b"edited",
    b"written",
    b"translated",
    b"translation",
    b"reported",
    b"produced",
    b"production",
    b"graphics",
    b"created",
];

/// Tells whether a text says somewhere what somebody did: "editing by".
fn names_task(text: &str) -> bool {
    let ends_with = |before: &[u8], word: &[u8]| {
        before.len() >= word.len() && before[before.len() - word.len()..].eq_ignore_ascii_case(word)
    };
    let before = |at: usize| text.as_bytes()[..at].strip_suffix(b" ");
    find_all(text, ("by ", 0)).filter_map(before).any(|before| LAST_WORDS.iter().any(|word| ends_with(before, word)))
}

/// Tells whether a line is an agency's trailer.
pub(super) fn is_trailer(text: &str) -> bool {
    if !names_task(text) {
        return is_contribution(text);
    }
    let inner = text.trim_matches(['(', ')', '[', ']', '*', ' ', '.']);
    let is_enclosed = text.starts_with(['(', '[']);
    let has_names = || credits(text).next().is_some();
    let n_credits = parts(inner).filter(|part| task(part).is_some()).count();
    let begins = parts(inner).next().is_some_and(|part| task(part).is_some());
    (n_credits >= 2 && begins || n_credits == 1 && (is_enclosed || !shape::is_prose(inner))) && has_names()
        || is_contribution(inner)
}

/// Tells whether a line says who contributed to the report.
fn is_contribution(text: &str) -> bool {
    const ENDS: [&str; 6] = [
        "contributed to this report",
        "contributed to this story",
        "contributed to this article",
        "contributed reporting",
        "contributed reporting to this story",
        "contributed to the report",
    ];
    if find_all(text, ("contributed ", "contri".len())).next().is_none() {
        return false;
    }
    let plain = text.to_ascii_lowercase();
    !text.contains(['“', '"']) && ENDS.iter().any(|end| plain.contains(end)) && !shape::has_more_words_than(text, 45)
}

/// Finds words in any case, by the rarest of their letters, which is told by its place.
fn find_all(text: &str, (words, rarest): (&str, usize)) -> impl Iterator<Item = usize> {
    let (text, words) = (text.as_bytes(), words.as_bytes());
    let letter = words[rarest];
    let begins = memchr::memchr2_iter(letter.to_ascii_lowercase(), letter.to_ascii_uppercase(), text);
    begins
        .filter_map(move |at| at.checked_sub(rarest))
        .filter(move |at| text[*at..].get(..words.len()).is_some_and(|here| here.eq_ignore_ascii_case(words)))
}

/// Gives who reported, as the trailer names them.
pub(super) fn author(text: &str) -> Option<String> {
    credits(text)
        .find(|(task, _)| {
            matches!(
                task.as_str(),
                "reporting" | "reporting and writing" | "writing" | "written" | "reported" | "compiled"
            )
        })
        .map(|(_, names)| names)
}

/// Lists what was done and by whom.
fn credits(text: &str) -> impl Iterator<Item = (String, String)> {
    parts(text.trim_matches(['(', ')', '[', ']', '*', ' ', '.']))
        .filter_map(|part| task(part).and_then(|(task, rest)| Some((task, byline::names_at_start(rest)?))))
}

/// Parts a trailer at semicolons, and where a further task begins without one: "Reporting by A B Editing by C D".
fn parts(text: &str) -> impl Iterator<Item = &str> {
    const FURTHER: [&str; 6] =
        ["Writing by ", "Editing by ", "Additional reporting by ", "Compiled by ", "Graphics by ", "Translation by "];
    let at = move |part: &str| {
        FURTHER.iter().filter_map(|task| part.match_indices(task).map(|(at, _)| at).find(|at| *at > 0)).min()
    };
    text.split(';').flat_map(move |part| {
        let mut rest = Some(part);
        std::iter::from_fn(move || {
            let part = rest?;
            let (first, further) = at(part).map_or((part, None), |at| (&part[..at], Some(&part[at..])));
            rest = further;
            Some(first)
        })
    })
}

/// Parts "Reporting by A B" into the task and the rest.
fn task(part: &str) -> Option<(String, &str)> {
    let part = part.trim();
    let at = find_all(part.get(..60.min(part.len())).unwrap_or(part), (" by ", 1)).next()?;
    let task = part[..at].to_ascii_lowercase();
    TASKS.contains(&task.as_str()).then(|| (task, &part[at + 4..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::boilerplate::assert_rule;

    #[test]
    fn trailers_are_held() {
        assert_rule(
            &TRAILER,
            &[
                "(Reporting by Mara Vell and Oleh Trym; Writing by Hans Kolb; Editing by Ann Witt)",
                "Reporting by Mara Vell; editing by Ann Witt",
                "Reporting by Mara Vell in Kyiv",
                "mv/ow (AFP, dpa, Reuters)",
                "___ Associated Press writers Mara Vell in Kyiv and Oleh Trym in Sumy contributed to this report.",
            ],
            &[
                "Reporting by human rights groups shows that the camp was closed.",
                "The shells contributed to the fire.",
                "“She contributed to this report,” the minister said.",
            ],
        );
    }

    #[test]
    fn who_reported_is_the_author() {
        let author = |text| author(text).unwrap();
        assert_eq!(author("(Reporting by Mara Vell and Oleh Trym; Editing by Ann Witt)"), "Mara Vell and Oleh Trym");
        assert_eq!(author("Reporting by Mara Vell in Kyiv; writing by Hans Kolb"), "Mara Vell");
        assert_eq!(author("Reporting by Mara Vell Writing by Hans Kolb Editing by Ann Witt"), "Mara Vell");
    }
}
