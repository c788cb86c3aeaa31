//! Damage that copying does to a text, mended where it is certain, each with a record of what stood there.
//!
//! All mends are found on the text as it was and applied at once; where two overlap, the first in the table has the
//! word. Nothing is added that the text does not say.

use std::{borrow::Cow, ops::Range, sync::LazyLock};

use aho_corasick::{Input, automaton::Automaton, dfa::DFA};
use regex::{Captures, Regex};

use super::{Repair, hole, paragraph::Paragraph, rules::Rule};

/// Letters decoded wrongly.
pub(super) const MOJIBAKE: Rule =
    Rule { id: "mojibake", reason: "Letters of UTF-8 had been read in another encoding and are put right." };
/// Entities of HTML.
pub(super) const ENTITY: Rule =
    Rule { id: "entity", reason: "An entity of HTML that was left in the text is written as its letter." };
/// Letters that show nothing.
pub(super) const INVISIBLE: Rule = Rule {
    id: "invisible",
    reason: "Letters that show nothing, such as soft hyphens, would hide a word from every search.",
};
/// Broken ellipses.
pub(super) const ELLIPSIS: Rule =
    Rule { id: "broken-ellipsis", reason: "The stops of an ellipsis had been spaced or broken apart." };
/// Doubled stops.
pub(super) const DOUBLED_STOP: Rule = Rule { id: "doubled-stop", reason: "A sentence ended in two stops." };
/// Spaces before stops.
pub(super) const SPACE_BEFORE_STOP: Rule = Rule {
    id: "space-before-stop",
    reason: "A space stood before a comma, a stop or a closing quotation mark, as stripped links leave it.",
};
/// Detached possessives.
pub(super) const DETACHED_POSSESSIVE: Rule =
    Rule { id: "detached-possessive", reason: "An apostrophe stood apart from its word, as stripped links leave it." };
/// Glued sentences.
pub(super) const GLUED_SENTENCES: Rule = Rule {
    id: "glued-sentences",
    reason: "Two sentences stood together without a space, as stripped markup leaves them.",
};
/// Doubled words.
pub(super) const DOUBLED_WORD: Rule =
    Rule { id: "doubled-word", reason: "Two small words stand together that do not go together; left as they are." };

/// One mend: what is replaced, and by what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mend {
    /// Bytes of the text.
    pub(super) range: Range<usize>,
    /// What stands there afterwards.
    pub(super) after: Cow<'static, str>,
}

/// A way of mending.
struct Mender {
    rule: &'static Rule,
    /// Letters, in any case, of which a text that needs it holds one; none where it looks for itself.
    signs: &'static [&'static str],
    find: fn(&Paragraph) -> Vec<Mend>,
}

/// The mends, in the order in which they have the word.
static MENDERS: [Mender; 10] = [
    Mender { rule: &MOJIBAKE, signs: &["â€", "Ã", "Â"], find: mojibake },
    Mender { rule: &ENTITY, signs: &["&"], find: entities },
    Mender { rule: &INVISIBLE, signs: UNSEEN, find: invisible },
    Mender { rule: &hole::HOLE, signs: &[], find: hole::find },
    Mender { rule: &ELLIPSIS, signs: &["..", ". .", ".  "], find: ellipses },
    Mender { rule: &DOUBLED_STOP, signs: &[".."], find: doubled_stops },
    Mender { rule: &SPACE_BEFORE_STOP, signs: &[], find: spaces_before_stops },
    Mender { rule: &DETACHED_POSSESSIVE, signs: DETACHED, find: detached_possessives },
    Mender { rule: &GLUED_SENTENCES, signs: &[], find: glued_sentences },
    Mender { rule: &DOUBLED_WORD, signs: DOUBLED, find: doubled_words },
];

/// Tells which of the mends a text may need.
fn may_need(text: &str) -> [bool; MENDERS.len()] {
    static SIGNS: LazyLock<(DFA, Vec<usize>)> = LazyLock::new(|| {
        let signs =
            MENDERS.iter().enumerate().flat_map(|(at, mender)| mender.signs.iter().map(move |sign| (*sign, at)));
        let (signs, menders): (Vec<&str>, Vec<usize>) = signs.unzip();
        let automaton = DFA::builder().ascii_case_insensitive(true).build(signs);
        (automaton.expect("a few dozen short words"), menders)
    });
    let (automaton, menders) = &*SIGNS;
    let mut may_need = MENDERS.each_ref().map(|mender| mender.signs.is_empty());
    let signs = automaton.try_find_overlapping_iter(Input::new(text));
    for sign in signs.expect("the automaton was built for such a search") {
        may_need[menders[sign.pattern()]] = true;
    }
    may_need
}

/// Mends a paragraph's text, and tells what was mended.
pub(super) fn mend(paragraph: &Paragraph) -> (String, Vec<Repair>) {
    let may_need = may_need(&paragraph.text);
    let menders = MENDERS.iter().enumerate().filter(|(rank, _)| may_need[*rank]);
    let mut mends: Vec<(usize, Mend)> =
        menders.flat_map(|(rank, mender)| (mender.find)(paragraph).into_iter().map(move |mend| (rank, mend))).collect();
    mends.sort_by_key(|(rank, mend)| (mend.range.start, *rank, mend.range.end));
    let (mut text, mut repairs, mut end) = (String::with_capacity(paragraph.text.len()), Vec::new(), 0);
    for (rank, mend) in mends {
        if mend.range.start < end || mend.range.is_empty() && mend.range.start == end && end > 0 {
            continue;
        }
        text.push_str(&paragraph.text[end..mend.range.start]);
        text.push_str(&mend.after);
        end = mend.range.end;
        repairs.push(record(paragraph, MENDERS[rank].rule, &mend));
    }
    text.push_str(&paragraph.text[end..]);
    (text, repairs)
}

/// The most bytes of a text that a record shows on each side of a mend.
const SHOWN: usize = 60;

fn record(paragraph: &Paragraph, rule: &Rule, mend: &Mend) -> Repair {
    let (text, Range { start, end }) = (&paragraph.text, mend.range.clone());
    let left = &text[text.ceil_char_boundary(start.saturating_sub(SHOWN))..start];
    let right = &text[end..text.floor_char_boundary(end + SHOWN)];
    let space = left.trim_end().char_indices().rfind(|(_, letter)| letter.is_whitespace());
    let left = &left[space.map_or(0, |(at, space)| at + space.len_utf8())..];
    let blank = right.len() - right.trim_start().len();
    let right = &right[..right[blank..].find(char::is_whitespace).map_or(right.len(), |at| at + blank)];
    Repair {
        line: paragraph.line_at(start),
        kind: rule.id.to_owned(),
        before: format!("{left}{}{right}", &text[start..end]).trim().to_owned(),
        after: format!("{left}{}{right}", mend.after).trim().to_owned(),
        reason: rule.reason.to_owned(),
    }
}

/// Tells whether a comma or a stop stands after a space: what most damage shows, and hardly any whole text does.
pub(super) fn has_parted_stop(text: &str) -> bool {
    let is_space = |at: usize| text.as_bytes()[..at].ends_with(b" ") || text[..at].ends_with('\u{a0}');
    memchr::memchr2_iter(b',', b'.', text.as_bytes()).any(is_space)
}

/// Compiles a pattern of ours.
pub(super) fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is ours and is tested")
}

/// Replaces the group `m` of each match.
pub(super) fn replace_all(
    text: &str,
    pattern: &Regex,
    after: impl Fn(&Captures<'_>) -> Cow<'static, str>,
) -> Vec<Mend> {
    pattern
        .captures_iter(text)
        .map(|found| Mend {
            range: found.name("m").expect("every pattern has the group").range(),
            after: after(&found),
        })
        .collect()
}

fn mojibake(paragraph: &Paragraph) -> Vec<Mend> {
    const PAIRS: [(&str, &str); 14] = [
        ("â€™", "’"),
        ("â€˜", "‘"),
        ("â€œ", "“"),
        ("â€\u{9d}", "”"),
        ("â€“", "–"),
        ("â€”", "—"),
        ("â€¦", "…"),
        ("Ã©", "é"),
        ("Ã¨", "è"),
        ("Ã¼", "ü"),
        ("Ã¶", "ö"),
        ("Ã¤", "ä"),
        ("Â£", "£"),
        ("Â\u{a0}", " "),
    ];
    static PATTERN: LazyLock<Regex> =
        LazyLock::new(|| pattern(&format!("(?P<m>{})", PAIRS.map(|(wrong, _)| wrong).join("|"))));
    let right = |wrong: &str| PAIRS.iter().find(|pair| pair.0 == wrong).map_or("", |pair| pair.1);
    replace_all(&paragraph.text, &PATTERN, |found| right(&found["m"]).into())
}

fn entities(paragraph: &Paragraph) -> Vec<Mend> {
    const NAMED: [(&str, &str); 14] = [
        ("amp", "&"),
        ("quot", "\""),
        ("lt", "<"),
        ("gt", ">"),
        ("nbsp", " "),
        ("apos", "'"),
        ("rsquo", "’"),
        ("lsquo", "‘"),
        ("rdquo", "”"),
        ("ldquo", "“"),
        ("ndash", "–"),
        ("mdash", "—"),
        ("hellip", "…"),
        ("eacute", "é"),
    ];
    static PATTERN: LazyLock<Regex> = LazyLock::new(|| {
        let names = NAMED.map(|(name, _)| name).join("|");
        pattern(&format!("(?P<m>&(?P<name>{names}|#[0-9]{{2,5}}|#x[0-9a-fA-F]{{2,4}});)"))
    });
    let letter = |name: &str| match name.strip_prefix('#') {
        Some(digits) => {
            let code =
                digits.strip_prefix('x').map_or_else(|| digits.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
            code.and_then(char::from_u32).filter(|letter| !letter.is_control()).map(String::from)
        }
        None => NAMED.iter().find(|pair| pair.0 == name).map(|pair| pair.1.to_owned()),
    };
    PATTERN
        .captures_iter(&paragraph.text)
        .filter_map(|found| Some(Mend { range: found.get_match().range(), after: letter(&found["name"])?.into() }))
        .collect()
}

/// Letters that show nothing: soft hyphens, spaces of no width, marks of byte order, signs of control.
const UNSEEN: &[&str] = &[
    "\u{ad}", "\u{200b}", "\u{2060}", "\u{feff}", "\u{fffe}", "\0", "\x01", "\x02", "\x03", "\x04", "\x05", "\x06",
    "\x07", "\x08", "\x0e", "\x0f", "\x10", "\x11", "\x12", "\x13", "\x14", "\x15", "\x16", "\x17", "\x18", "\x19",
    "\x1a", "\x1b", "\x1c", "\x1d", "\x1e", "\x1f", "\x7f",
];

fn invisible(paragraph: &Paragraph) -> Vec<Mend> {
    static PATTERN: LazyLock<Regex> = LazyLock::new(|| pattern(&format!("(?P<m>(?:{})+)", UNSEEN.join("|"))));
    replace_all(&paragraph.text, &PATTERN, |_| "".into())
}

/// Mends ellipses with spaces between their stops, and those at which a paragraph was broken.
fn ellipses(paragraph: &Paragraph) -> Vec<Mend> {
    static PATTERN: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?P<m> *\.(?: *\.){2,} *)"));
    let text = &paragraph.text;
    let is_joint =
        |range: &Range<usize>| paragraph.pieces.iter().skip(1).any(|(start, _)| range.contains(&(start - 1)));
    let broken = |found: &str| found.trim().contains(' ');
    PATTERN
        .find_iter(text)
        .filter(|found| broken(found.as_str()) || paragraph.pieces.len() > 1 && is_joint(&found.range()))
        .map(|found| {
            let is_end = text[found.end()..].starts_with(['”', '"', '’', ')', ',']) || found.end() == text.len();
            let is_full_stop = found.as_str().starts_with(". ...") && found.start() > 0;
            let before = if found.start() == 0 {
                ""
            } else if is_full_stop {
                ". "
            } else {
                " "
            };
            let after = if is_end { "" } else { " " };
            Mend { range: found.range(), after: format!("{before}…{after}").into() }
        })
        .collect()
}

fn doubled_stops(paragraph: &Paragraph) -> Vec<Mend> {
    static PATTERN: LazyLock<Regex> =
        LazyLock::new(|| pattern(r#"[\p{L}\p{N}”’"')](?P<m>\.\.)(?:$|[”’"')]| +[\p{Lu}“"‘])"#));
    replace_all(&paragraph.text, &PATTERN, |_| ".".into())
}

fn spaces_before_stops(paragraph: &Paragraph) -> Vec<Mend> {
    static PATTERN: LazyLock<Regex> =
        LazyLock::new(|| pattern(r#"[\p{L}\p{N}”’"')%](?P<m>[ \u{a0}]+)[,.](?:$|[\s”’"')])"#));
    static CLOSING: LazyLock<Regex> = LazyLock::new(|| pattern("[.,!?…](?P<m> +)”"));
    if !has_parted_stop(&paragraph.text) && !paragraph.text.contains(" ”") {
        return Vec::new();
    }
    [&PATTERN, &CLOSING].into_iter().flat_map(|pattern| replace_all(&paragraph.text, pattern, |_| "".into())).collect()
}

/// With what a detached possessive begins.
const DETACHED: &[&str] = &[" '", " ’", "\u{a0}'", "\u{a0}’"];

fn detached_possessives(paragraph: &Paragraph) -> Vec<Mend> {
    static PATTERN: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"\p{L}(?P<m>[ \u{a0}]+)[’'](?:s|re|ve|ll)(?:[ ,.;:!?]|$)"));
    replace_all(&paragraph.text, &PATTERN, |_| "".into())
}

fn glued_sentences(paragraph: &Paragraph) -> Vec<Mend> {
    static PATTERN: LazyLock<Regex> = LazyLock::new(|| pattern(r"\p{Ll}{3}[.!?]”?(?P<m>)\p{Lu}\p{Ll}+[ ,]"));
    let is_glued = |at: usize| {
        let behind = &paragraph.text[at + 1..];
        behind.strip_prefix('”').unwrap_or(behind).starts_with(char::is_uppercase)
    };
    let is_address = |range: &Range<usize>| {
        let word = paragraph.text[range.end..].split([' ', ',']).next().unwrap_or_default();
        ADDRESSES.contains(&word.to_lowercase().as_str())
    };
    if !memchr::memchr3_iter(b'.', b'!', b'?', paragraph.text.as_bytes()).any(is_glued) {
        return Vec::new();
    }
    let mut mends = replace_all(&paragraph.text, &PATTERN, |_| " ".into());
    mends.retain(|mend| !is_address(&mend.range));
    mends
}

/// Ends of addresses that names of sites keep: "Example.Net".
const ADDRESSES: [&str; 8] = ["az", "ua", "ru", "net", "com", "org", "info", "tv"];

/// Words that do not go together.
const DOUBLED: &[&str] = &[
    "the the",
    "of of",
    "in in",
    "to to",
    "a a",
    "an an",
    "and and",
    "at at",
    "for for",
    "with with",
    "from from",
    "by by",
    "is is",
    "was was",
    "into through",
    "into into",
    "into in",
    "into on",
    "of in the of",
];

/// Flags small words that stand twice, or two prepositions of which one was to go.
fn doubled_words(paragraph: &Paragraph) -> Vec<Mend> {
    static PATTERN: LazyLock<Regex> =
        LazyLock::new(|| pattern(&format!("(?i:(?:^|[ “(])(?P<m>{})(?: |$))", DOUBLED.join("|"))));
    replace_all(&paragraph.text, &PATTERN, |found| found["m"].to_owned().into())
}

#[cfg(test)]
mod tests;
