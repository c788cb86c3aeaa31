//! Settlements and bodies that the lexicon lacks: "the village of Example", "Example Regional Prosecutor's Office".

use std::ops::Range;

use super::{reading::Reading, scene::Name, word_set::WordSet, words};
use crate::text::{TokenKind, collapse};

/// A place or a body that the lexicon lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nameless {
    /// Its name.
    pub name: String,
    /// What it is: "village", "organisation".
    pub role: String,
    /// Its first mention.
    pub tokens: Range<usize>,
    /// Id of the rule.
    pub rule: &'static str,
}

/// Every noun that may introduce a name.
static NOUNS: WordSet = WordSet::new(
    "
    city town village settlement hamlet township community cities towns villages settlements hamlets communities
    organisation organization charity ngo consultancy think watchdog nonprofit group company firm operator
    monitor project supplier manufacturer
",
);

/// Finds them in the text outside headings, each once.
pub(super) fn find(reading: &Reading<'_>, names: &[Name]) -> Vec<Nameless> {
    let mut found: Vec<Nameless> = Vec::new();
    let taken = |at: usize| {
        let next = names.partition_point(|name| name.tokens.end <= at);
        names.get(next).is_some_and(|name| name.tokens.contains(&at))
    };
    for paragraph in reading.text.paragraphs().iter().filter(|paragraph| !paragraph.heading) {
        for at in paragraph.tokens.clone() {
            if !reading.text.tokens()[at].capital && !NOUNS.has(reading.text.word(at)) {
                continue;
            }
            let bodies = body(reading, at, &taken).or_else(|| introduced(reading, at, &taken));
            let new = settlements(reading, at, &taken).into_iter().chain(bodies);
            for nameless in new {
                if !found.iter().any(|known| known.name == nameless.name) {
                    found.push(nameless);
                }
            }
        }
    }
    found
}

/// Reads "the village of X", "the villages of X, Y and Z", "the village X", "X, a village".
fn settlements(reading: &Reading<'_>, at: usize, taken: &dyn Fn(usize) -> bool) -> Vec<Nameless> {
    let text = reading.text;
    let noun = text.word(at);
    let many = words::is_settlements(noun);
    if !many && !matches!(noun, "city" | "town" | "village" | "settlement" | "hamlet" | "township" | "community") {
        return Vec::new();
    }
    let among = match (text.word(at + 1), text.word(at + 2), text.word(at + 3)) {
        (",", "among", "them") | (",", "such", "as") => 3,
        (",", "including" | "namely", _) | ("such", "as", _) => 2,
        ("including" | "namely", _, _) => 1,
        _ => 0,
    };
    let of = text.word(at + 1) == "of";
    let mut next = at + 1 + usize::from(of) + if many { among } else { 0 };
    let mut found = Vec::new();
    let role = match noun {
        "cities" => "city",
        _ => noun.strip_suffix('s').unwrap_or(noun),
    };
    while let Some(tokens) = name(reading, next, taken) {
        next = tokens.end;
        let bare = !of && !many && text.tokens().get(next).is_some_and(|token| token.capital);
        if !bare && !(tokens.clone().all(&taken)) {
            let name = collapse(&text.as_str()[text.bytes(tokens.clone())]);
            found.push(Nameless { name, role: role.to_owned(), tokens, rule: "unknown-place" });
        }
        let comma = text.word(next) == ",";
        let and = text.word(next + usize::from(comma)) == "and";
        if !many || !(comma || and) {
            break;
        }
        next += usize::from(comma) + usize::from(and);
    }
    found
}

/// Reads one to three words with capitals.
fn name(reading: &Reading<'_>, start: usize, taken: &dyn Fn(usize) -> bool) -> Option<Range<usize>> {
    let text = reading.text;
    let limit = text.sentences().get(text.sentence_of(start.checked_sub(1)?))?.tokens.end;
    let part = |at: usize| {
        at < limit
            && text.tokens()[at].is_word()
            && text.tokens()[at].capital
            && !text.tokens()[at].upper
            && !words::is_function(text.word(at))
    };
    let mut end = start;
    while part(end) && end < start + 3 && (end == start || !taken(end)) {
        end += 1;
        if end + 1 < limit && text.tokens()[end].kind == TokenKind::Hyphen && part(end + 1) {
            end += 2;
        }
    }
    (end > start).then_some(start..end)
}

/// Reads a chain of words with capitals that ends in a body's noun, or begins with one: "Institute for X".
fn body(reading: &Reading<'_>, at: usize, taken: &dyn Fn(usize) -> bool) -> Option<Nameless> {
    let text = reading.text;
    let capital =
        |at: usize| text.tokens().get(at).is_some_and(|token| token.is_word() && token.capital && !token.upper);
    if !capital(at)
        || (at > 0 && text.word(at - 1) == "(")
        || taken(at) && !is_land(reading, at)
        || (at > 0 && capital(at - 1) && !words::is_function(text.word(at - 1)))
    {
        return None;
    }
    if words::is_function(text.word(at)) || words::is_body_noun(text.word(at)) && !words::is_head(text.word(at)) {
        return None;
    }
    let limit = text.sentences()[text.sentence_of(at)].tokens.end;
    let mut end = at + 1;
    while end < limit {
        let joint = text.tokens()[end].kind == TokenKind::Possessive
            || matches!(text.word(end), "of" | "for" | "the" | "and" | "on" | "&");
        let hyphen = text.tokens()[end].kind == TokenKind::Hyphen;
        if capital(end) && !words::is_function(text.word(end)) {
            end += 1;
        } else if (joint && (capital(end + 1) || text.word(end + 1) == "the" && capital(end + 2)))
            || (hyphen && capital(end + 1))
        {
            if text.word(end) == "and"
                || text.tokens()[end].kind == TokenKind::Possessive && !words::is_head(text.word(end + 1))
            {
                break;
            }
            end += 1;
        } else {
            break;
        }
    }
    let heads = words::is_head(text.word(end - 1))
        || (words::is_head(text.word(at)) && matches!(text.word(at + 1), "of" | "for" | "on"));
    let tokens = at..end;
    (heads && end - at >= 2 && text.word(end - 1) != "of" && tokens.clone().any(|at| !taken(at))).then(|| Nameless {
        name: collapse(&text.as_str()[text.bytes(tokens.clone())]),
        role: "organisation".to_owned(),
        tokens,
        rule: "unknown-body",
    })
}

/// Reads "the aid organisation X", "the monitoring group X": a noun for a body right before a name.
fn introduced(reading: &Reading<'_>, at: usize, taken: &dyn Fn(usize) -> bool) -> Option<Nameless> {
    let text = reading.text;
    let tank = text.word(at + 1) == "tank";
    let think_tank = tank && text.word(at) == "think";
    let start = at + 1 + usize::from(think_tank);
    let noun = matches!(
        text.word(at),
        "organisation"
            | "organization"
            | "charity"
            | "ngo"
            | "consultancy"
            | "watchdog"
            | "nonprofit"
            | "group"
            | "company"
            | "firm"
            | "operator"
            | "monitor"
            | "project"
            | "supplier"
            | "manufacturer"
    );
    let known = think_tank || noun && !tank;
    if !known || text.tokens()[at].capital && !text.tokens()[at].upper || taken(start) {
        return None;
    }
    let mut tokens = name(reading, start, taken)?;
    if text.word(tokens.end) == "&" {
        tokens.end = name(reading, tokens.end + 1, taken).map_or(tokens.end, |rest| rest.end);
    }
    Some(Nameless {
        name: collapse(&text.as_str()[text.bytes(tokens.clone())]),
        role: "organisation".to_owned(),
        tokens,
        rule: "unknown-body",
    })
}

/// Tells whether a taken word may still begin a body's name: a region's or a town's.
fn is_land(reading: &Reading<'_>, at: usize) -> bool {
    use crate::lexicon::{EntityKind, Sense};
    reading.starting(at).iter().flat_map(|hit| &hit.values).any(|sense| match sense {
        Sense::Stem(_) => true,
        Sense::Name(entity) => reading.lexicon.entity(*entity).kind == EntityKind::Place,
        _ => false,
    })
}
