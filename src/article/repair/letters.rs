//! Letters decoded wrongly, entities of HTML, letters that show nothing.

use std::sync::LazyLock;

use regex::Regex;

use super::{Mend, replace_all};
use crate::article::{paragraph::Paragraph, pattern::compile, rules::Rule};

/// Letters decoded wrongly.
pub(in crate::article) const MOJIBAKE: Rule =
    Rule { id: "mojibake", reason: "Letters of UTF-8 had been read in another encoding and are put right." };

/// Entities of HTML.
pub(in crate::article) const ENTITY: Rule =
    Rule { id: "entity", reason: "An entity of HTML that was left in the text is written as its letter." };

/// Letters that show nothing.
pub(in crate::article) const INVISIBLE: Rule = Rule {
    id: "invisible",
    reason: "Letters that show nothing, such as soft hyphens, would hide a word from every search.",
};

pub(super) fn mojibake(paragraph: &Paragraph) -> Vec<Mend> {
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
        LazyLock::new(|| compile(&format!("(?P<m>{})", PAIRS.map(|(wrong, _)| wrong).join("|"))));
    let right = |wrong: &str| PAIRS.iter().find(|pair| pair.0 == wrong).map_or("", |pair| pair.1);
    replace_all(&paragraph.text, &PATTERN, |found| right(&found["m"]).into())
}

pub(super) fn entities(paragraph: &Paragraph) -> Vec<Mend> {
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
        compile(&format!("(?P<m>&(?P<name>{names}|#[0-9]{{2,5}}|#x[0-9a-fA-F]{{2,4}});)"))
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
pub(super) const UNSEEN: &[&str] = &[
    "\u{ad}", "\u{200b}", "\u{200c}", "\u{200e}", "\u{200f}", "\u{2060}", "\u{feff}", "\u{fffe}", "\0", "\x01", "\x02",
    "\x03", "\x04", "\x05", "\x06", "\x07", "\x08", "\x0e", "\x0f", "\x10", "\x11", "\x12", "\x13", "\x14", "\x15",
    "\x16", "\x17", "\x18", "\x19", "\x1a", "\x1b", "\x1c", "\x1d", "\x1e", "\x1f", "\x7f",
];

pub(super) fn invisible(paragraph: &Paragraph) -> Vec<Mend> {
    static PATTERN: LazyLock<Regex> = LazyLock::new(|| compile(&format!("(?P<m>(?:{})+)", UNSEEN.join("|"))));
    replace_all(&paragraph.text, &PATTERN, |_| "".into())
}
