//! Places where words are missing because a link was stripped with its text: marked `[…]`, never filled.
//!
//! Only constructions that no grammar allows count; where a sentence may be whole, nothing is marked.

use std::sync::{LazyLock, OnceLock};

use regex::Regex;
use regex_syntax::ParserBuilder;

use super::{
    gate::Gate,
    paragraph::Paragraph,
    pattern,
    repair::{Mend, replace_all},
    rules::Rule,
};

/// Missing words.
pub(super) const HOLE: Rule = Rule {
    id: "hole",
    reason: "The sentence lacks words here, as stripped links leave it; the place is marked and never filled.",
};

/// A paragraph whose sentence lacks its subject.
static SUBJECT: LazyLock<Regex> = LazyLock::new(|| {
    pattern::compile(
        r"^(?P<m>)(?:visited|said|told|met|held|went|came|spoke|wrote|gave|took|made|called|urged|warned|accused|announced|launched|arrived|claimed|added|ordered|signed|agreed|\p{Ll}{3,12}ed) (?:the|a|an|his|her|their|its|that|to|in|on|by|at|for|with|reporters|journalists)[ ,]",
    )
});

/// Constructions that lack words at the group `m`.
const HOLES: [&str; 6] = [
    // "a meeting with , who": a preposition or an article before a comma.
    r"(?i-u: (?:with|by|between|the|an?|and|alongside|against|of))(?P<m> +),[ ”]",
    // "between and", "the .": an article before a stop.
    r"(?i-u: (?:the|an?|between|alongside|and))(?P<m> +)\.(?: |$)",
    // "was speaking , including": company without anybody.
    r"(?i-u: (?:speaking|meeting|talking|visiting|accompanying|alongside|joined by|flanked by|together with|met with|spoke with|spoke to))(?P<m> +),(?-u: (?:including|who|whose|among them|such as|along with|as well as) )",
    // "… said , a trainer": a speaker without a name.
    r"[ ”\x22](?:said|told|added|wrote)(?P<m> +),(?-u: (?:a|an|the|who) )",
    // "held a phone on Monday": an adjective without its noun.
    r"(?-u: (?:held|holds|hold|holding|had|have|has|having)(?: also| already| since)? an? (?:(?:phone|telephone|video)(?P<m> )(?:on (?:mon|tues|wednes|thurs|fri|satur|sun|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last (?:week|month|night)|yesterday|earlier)))",
    // "a promise made by up its efforts": a doer without a name.
    r"(?-u: (?:made|issued|announced|launched|led|backed|given|signed|voiced|offered|written|posted|ordered|taken) by(?P<m> )(?:up (?:his|her|its|their|the) |(?:to|has|had|was|were|is|are|said|will|would) ))",
];

/// The patterns of the constructions, each compiled when a text first holds the letters that it needs.
static PATTERNS: [OnceLock<Regex>; HOLES.len()] = [const { OnceLock::new() }; HOLES.len()];

/// The letters that the constructions need.
static GATE: LazyLock<Gate> = LazyLock::new(|| Gate::of(&HOLES.map(pattern::spelled), &ParserBuilder::new()));

/// Letters of which each of the constructions holds some.
pub(super) const SIGNS: &[&str] = &[
    " ,",
    " .",
    "phone on ",
    "phone last ",
    "phone yesterday",
    "phone earlier",
    "video on ",
    "video last ",
    "video yesterday",
    "video earlier",
    " by up ",
    " by to ",
    " by has ",
    " by had ",
    " by was ",
    " by were ",
    " by is ",
    " by are ",
    " by said ",
    " by will ",
    " by would ",
];

/// Finds where a paragraph lacks the subject of its first sentence.
pub(super) fn subject(paragraph: &Paragraph) -> Vec<Mend> {
    let may_lack_it = paragraph.text.starts_with(char::is_lowercase);
    if may_lack_it { replace_all(&paragraph.text, &SUBJECT, |_| "[…] ".into()) } else { Vec::new() }
}

/// Finds the places where words are missing within a sentence.
pub(super) fn within(paragraph: &Paragraph) -> Vec<Mend> {
    let text = &paragraph.text;
    let mark = |behind: &str| match behind.chars().next() {
        Some(',' | '.') => " […]",
        _ => " […] ",
    };
    let holes = GATE.candidates(text).map(|at| PATTERNS[at].get_or_init(|| pattern::compile(HOLES[at])));
    let mut mends: Vec<Mend> = holes.flat_map(|hole| replace_all(text, hole, |_| "".into())).collect();
    for mend in &mut mends {
        mend.after = mark(&text[mend.range.end..]).into();
    }
    mends
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{paragraph::Kind, repair};

    fn mended(text: &str) -> String {
        repair::mend(Paragraph::new(Kind::Text, text, 1)).0.text
    }

    #[test]
    fn missing_words_are_marked() {
        for (text, marked) in [
            ("opened the bridge on Monday.", "[…] opened the bridge on Monday."),
            ("He met with , who left.", "He met with […], who left."),
            ("She was speaking , including to Vell.", "She was speaking […], including to Vell."),
            ("They held a phone on Tuesday.", "They held a phone […] on Tuesday."),
            ("It was a vow made by up its work.", "It was a vow made by […] up its work."),
        ] {
            assert_eq!(mended(text), marked);
        }
    }

    #[test]
    fn whole_sentences_are_not() {
        for text in [
            "Opened in May, it was closed in June.",
            "iPhones were lost.",
            "He held a phone in his hand on Tuesday.",
            "The call was made by up to ten men.",
            "They came with, or without, him.",
            "He was speaking, including to her.",
            "A list signed by two men.",
        ] {
            assert_eq!(mended(text), text);
        }
    }
}
