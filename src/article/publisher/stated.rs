//! Statements by which lines around an article name its publisher: a source, a plea to follow, a credit.
//!
//! Reads held lines alone, never running text.

use std::sync::{LazyLock, OnceLock};

use regex::Regex;
use regex_syntax::ParserBuilder;

use super::is_publisher;
use crate::article::{calendar, gate::Gate, pattern, shape};

/// What a name must be, so that the statement counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trust {
    /// A name of any kind: the statement is made of publishers alone.
    AnyName,
    /// A name that looks like a publisher's: the statement is made of others, too.
    Publisher,
}

/// The statements; the group `name` holds the name.
const STATEMENTS: [(&str, Trust); 25] = [
    (r"^Why you can trust (?P<name>.{2,40})$", Trust::AnyName),
    (r"^(?P<name>The .{3,30}?) is (?:trusted|on the ground|funded by|supported by)\b", Trust::AnyName),
    (r"^Show me more content from (?P<name>.{2,40}?) on Google", Trust::AnyName),
    (r"^This (?:report|story|dispatch) by (?P<name>(?:The )?[^.,]{2,40}?) was first published\b", Trust::AnyName),
    (r"^More [Ff]rom (?P<name>[^.,]{2,40})$", Trust::Publisher),
    (r"^Read (?P<name>\S+\.\p{L}{2,6}) in \p{Lu}", Trust::AnyName),
    (r"^(?P<name>\p{Lu}[\p{L}/]{1,20})[’']s .{3,40} (?:gives|brings) you", Trust::AnyName),
    (r"^A [Mm]essage [Ff]rom (?P<name>.{2,40}?):?$", Trust::AnyName),
    (r"^(?P<name>.{2,40}) is a reader-supported (?:publication|newsletter)", Trust::AnyName),
    (r"^(?:Install|Download|Get) the (?P<name>.{2,30}?) [Aa]pp\b", Trust::AnyName),
    (r"^From (?P<name>\p{Lu}{2,5})[’']s ", Trust::AnyName),
    (
        r"^(?:This|The) (?:article|story|report|post|piece|text|essay|column|interview) (?:was |is |has been |had )?(?:originally |first |initially )*(?:published|posted|appeared|ran)(?: first| originally)? (?:on|in|by|at|with) (?P<name>[^.,(]{2,50})",
        Trust::AnyName,
    ),
    (r"^\(?(?:Originally|First) (?:published|posted|appeared) (?:on|in|by|at) (?P<name>[^.,()]{2,50})", Trust::AnyName),
    (r"^(?:Re)?[Pp]ublished with permission (?:of|from) (?P<name>[^.,()]{2,50})", Trust::AnyName),
    (r"^\((?P<name>[^()]{2,40}) with (?:AFP|AP|Reuters|dpa|agencies|wires)\b[^)]*\)$", Trust::AnyName),
    (r"^Sources?: (?P<name>[^,:]{2,40}?)(?:,| and) (?:news )?agencies\.?$", Trust::AnyName),
    (r"^(?:[Ss]ources?|[Vv]ia|[Pp]ublisher) ?: (?P<name>[^,:]{2,40})$", Trust::Publisher),
    (r"© Provided by (?P<name>.{2,40})$", Trust::AnyName),
    (r"^(?:Follow|Add|Make|Prefer) (?P<name>.{2,40}?) (?:on|to|as|your) .*\bGoogle", Trust::AnyName),
    (r"^(?:Add|Prefer) (?P<name>.{2,40}?) on Google", Trust::AnyName),
    (r"^(?:Follow|Like|Join) (?P<name>.{2,40}?) on ", Trust::Publisher),
    (r"^Follow (?P<name>.{2,40}?)[’'](?:s )?coverage", Trust::AnyName),
    (r"^Support (?P<name>.{2,40}?) or become ", Trust::AnyName),
    (r"\b(?:read|see|watch)(?: it)? (?:on|in) (?:the )?(?P<name>\S+(?: \S+)?) channel\b", Trust::AnyName),
    (r"(?i-u:[ /](?:for) )(?P<name>(?i-u:the )?[^()/]{2,40}?)\)?$", Trust::Publisher),
];

/// The patterns of the statements, each compiled when a line first holds the letters that it needs.
static PATTERNS: [OnceLock<Regex>; STATEMENTS.len()] = [const { OnceLock::new() }; STATEMENTS.len()];

/// The letters that the statements need.
static GATE: LazyLock<Gate> =
    LazyLock::new(|| Gate::of(&STATEMENTS.map(|(text, _)| pattern::spelled(text)), &ParserBuilder::new()));

/// The longest line that may be a statement, in bytes.
const LONGEST: usize = 500;

/// Reads the publisher off a statement.
pub(in crate::article) fn read(text: &str) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    GATE.candidates(text).find_map(|at| {
        let (statement, trust) = STATEMENTS[at];
        let found = PATTERNS[at].get_or_init(|| pattern::compile(statement)).captures(text)?;
        let name = without_date(found["name"].trim());
        let is_named = match trust {
            Trust::AnyName => is_name(name) || name.contains('.') && is_publisher(name),
            Trust::Publisher => is_publisher(name),
        };
        is_named.then(|| name.to_owned())
    })
}

/// Reads who prints what another wrote: "(This story has not been edited by Example staff …)".
pub(in crate::article) fn republisher(text: &str) -> Option<String> {
    let (_, rest) = shape::split_once(text, "not been edited by ")?;
    let name =
        [" staff", " team", " editors"].iter().filter_map(|end| rest.find(end)).min().map(|at| rest[..at].trim())?;
    let name = name.strip_prefix("the ").unwrap_or(name);
    (is_name(name) && name != "our").then(|| name.to_owned())
}

/// Takes off when it was published: "Example Press on 3 June".
fn without_date(name: &str) -> &str {
    name.split_once(" on ").map_or(name, |(name, _)| name).trim()
}

/// Tells whether a text may be a name: few words with capital letters, none of them a pronoun or a month.
fn is_name(name: &str) -> bool {
    const OTHER: [&str; 16] = [
        "free", "new", "mobile", "latest", "us", "our", "your", "my", "this", "it", "here", "live", "google", "news",
        "telegram", "updates",
    ];
    let is_other = |word: &str| OTHER.contains(&word.to_lowercase().as_str()) || calendar::month(word).is_some();
    let first = name.split_whitespace().next().unwrap_or_default();
    !is_other(first) && shape::n_words(name) <= 5 && name.starts_with(char::is_uppercase) && shape::is_capitalised(name)
        || name.starts_with("the ") && is_name(&name[4..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_name_the_publisher() {
        for (text, name) in [
            ("This article was first published in Example Tidings on 3 June.", "Example Tidings"),
            ("Originally published by Example Tidings.", "Example Tidings"),
            ("(EXAMPLE ONE with AFP)", "EXAMPLE ONE"),
            ("Source: Example Horizon and news agencies", "Example Horizon"),
            ("Source: Example Times", "Example Times"),
            ("A bridge. © Provided by Example Tidings", "Example Tidings"),
            ("Follow Example Tidings on Google News", "Example Tidings"),
            ("Show me more content from EXAMPLE on Google Search", "EXAMPLE"),
            ("This report by The Example Press was first published April 19, 2022.", "The Example Press"),
            ("More From Example Times", "Example Times"),
            ("Add Example Tidings on Google", "Example Tidings"),
            ("Follow Example Times on Telegram", "Example Times"),
            ("Why you can trust Example 24", "Example 24"),
            ("A Message from The Example Tidings:", "The Example Tidings"),
            ("From EX’s Mara Vell in Odesa", "EX"),
            ("Follow EX’s coverage of the war", "EX"),
            ("Support Example Tidings or become our patron!", "Example Tidings"),
            ("A bridge.Credit...Mara Vell for The Example Ledger", "The Example Ledger"),
        ] {
            assert_eq!(read(text).as_deref(), Some(name), "{text}");
        }
    }

    #[test]
    fn other_lines_name_nobody() {
        for text in [
            "Follow Mara Vell on Twitter",
            "Follow us on Google News",
            "More from Ukraine",
            "Source: General Staff",
            "First published on June 3",
            "This article was first published in May",
            "Sign up for The Briefing",
            "Photograph: Mara Vell for the town",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
