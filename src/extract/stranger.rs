//! People whom the lexicon lacks: those with a name in full and a role, and those who speak.

mod role;

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{reading::Reading, word_set::WordSet, words};
use crate::{lexicon::spelling, text::TokenKind};
use role::{role_after, role_before};

/// A person whom the lexicon lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stranger {
    /// The name in full.
    pub name: String,
    /// The key of the surname.
    pub surname: String,
    /// The first mention in full.
    pub tokens: Range<usize>,
    /// The role as written, and its tokens.
    pub role: Option<Range<usize>>,
    /// Whether the role is public; none where no role is known.
    pub public: Option<bool>,
}

/// Finds the people whom the lexicon lacks: a name in full with a role before or after it, or who speaks.
pub(super) fn strangers(reading: &Reading<'_>, taken: &dyn Fn(usize) -> bool) -> Vec<Stranger> {
    let mut strangers: Vec<Stranger> = Vec::new();
    let mut by_name = ByName::default();
    let mut end = 0;
    for paragraph in reading.text.paragraphs().iter().filter(|paragraph| !paragraph.heading) {
        for at in reading.text.capitals_in(paragraph.tokens.clone()) {
            if let Some(tokens) = Some(*at).filter(|at| *at >= end).and_then(|at| name_at(reading, at, taken)) {
                end = tokens.end;
                add(reading, (&mut strangers, &mut by_name), tokens);
            }
        }
    }
    strangers
}

/// Places of strangers, by name.
type ByName = FxHashMap<String, usize>;

fn add(reading: &Reading<'_>, (strangers, by_name): (&mut Vec<Stranger>, &mut ByName), tokens: Range<usize>) {
    let before = role_before(reading, tokens.start);
    // "The brigade's spokesperson, Capt. Example": a rank alone is no office.
    let office = before.as_ref().filter(|(_, public)| !public).and_then(|(rank, _)| role_before(reading, rank.start));
    let public = |role: &(Range<usize>, bool)| role.1;
    let after = || role_after(reading, tokens.end);
    let role = office.filter(public).or_else(|| before.clone().filter(public)).or_else(|| after().filter(public));
    let role = role.or(before).or_else(after);
    let speaks = speaks(reading, &tokens);
    let surname = spelling::key(reading.text.word(surname_of(reading, &tokens)));
    let name = crate::text::collapse(&reading.text.as_str()[reading.text.bytes(tokens.clone())]);
    if let Some(at) = by_name.get(&name) {
        let known = &mut strangers[*at];
        if known.public.is_none() && role.is_some() {
            known.public = role.as_ref().map(|(_, public)| *public);
            known.role = role.map(|(tokens, _)| tokens);
        }
        return;
    }
    if role.is_none() && !speaks {
        return;
    }
    let public = role.as_ref().map(|(_, public)| *public);
    by_name.insert(name.clone(), strangers.len());
    strangers.push(Stranger { name, surname, tokens, role: role.map(|(tokens, _)| tokens), public });
}

/// Gives the token of the surname: the last, or the first of an East Asian name ("Ahn Se-jun").
fn surname_of(reading: &Reading<'_>, tokens: &Range<usize>) -> usize {
    let text = reading.text;
    let hyphenated = tokens.len() == 4
        && text.tokens()[tokens.start + 2].kind == TokenKind::Hyphen
        && !text.tokens()[tokens.start + 3].capital;
    if hyphenated || SURNAME_FIRST.has(text.print(tokens.start)) { tokens.start } else { tokens.end - 1 }
}

/// Surnames of Korea and China, which stand before the given name.
static SURNAME_FIRST: WordSet = WordSet::new(
    "
    ahn bae cho choe choi chung han hong huang hwang jang jeon jeong jung kang kim kwon lee li liu moon
    noh oh park pyon roh ryu seo shin sohn song wang wi xi yang yi yoo yoon yun zhang zhao zhou
",
);

/// Reads a name of two to four words with capitals that begins with a token.
fn name_at(reading: &Reading<'_>, start: usize, taken: &dyn Fn(usize) -> bool) -> Option<Range<usize>> {
    let text = reading.text;
    let part = |at: usize| {
        let this = &text.tokens()[at];
        this.is_word() && this.capital && !this.upper && !taken(at) && !is_no_name(reading, at)
    };
    let joined = start > 0 && (text.tokens()[start - 1].kind == TokenKind::Hyphen || text.word(start - 1) == "&");
    if !part(start) || joined || is_of_body(reading, start) {
        return None;
    }
    let limit = text.sentences()[text.sentence_of(start)].tokens.end;
    let mut end = start + 1;
    let mut n_words = 1;
    while end < limit && n_words < 4 {
        let particle =
            matches!(text.word(end), "de" | "van" | "von" | "der" | "bin" | "al" | "el" | "di" | "da" | "den" | "ter");
        if particle && end + 1 < limit && part(end + 1) {
            end += 1;
        } else if let Some(behind) = nickname_end(reading, end).filter(|behind| n_words == 1 && part(*behind)) {
            end = behind;
        } else if text.tokens()[end].kind == TokenKind::Hyphen && end + 1 < limit && is_second_part(reading, end + 1) {
            end += 2;
        } else if part(end) {
            end += 1;
            n_words += 1;
        } else {
            break;
        }
    }
    (n_words >= 2 && text.written(end - 1).chars().count() > 2).then_some(start..end)
}

/// Gives the token behind a nickname in quotation marks: "Mara “Bell” Vell".
fn nickname_end(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let text = reading.text;
    let is = |at: usize, marks: &[&str]| text.tokens().get(at).is_some() && marks.contains(&text.written(at));
    let named = text.tokens().get(at + 1).is_some_and(|token| token.is_word() && token.capital);
    (is(at, &["“", "\"", "‘"]) && named && is(at + 2, &["”", "\"", "’"])).then_some(at + 3)
}

/// "The Institute for Weather Studies": the words belong to the name of a body.
fn is_of_body(reading: &Reading<'_>, start: usize) -> bool {
    let text = reading.text;
    let Some(of) = start.checked_sub(1).filter(|at| *at > 0 && matches!(text.word(*at), "for" | "of" | "on")) else {
        return false;
    };
    words::is_head(text.print(of - 1)) && text.tokens()[of - 1].capital
}

/// Tells whether a word after a hyphen goes on with a name: "Jean-Noel", "Jong-un", but not "London-based".
fn is_second_part(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.text.word(at);
    let small = word.len() <= 5
        && !word.ends_with("ed")
        && !matches!(
            word,
            "led"
                | "era"
                | "style"
                | "born"
                | "like"
                | "wide"
                | "run"
                | "made"
                | "held"
                | "only"
                | "area"
                | "type"
                | "class"
                | "level"
                | "day"
                | "year"
                | "old"
                | "time"
                | "in"
                | "off"
                | "up"
                | "on"
        );
    reading.text.tokens()[at].is_word() && (reading.text.tokens()[at].capital || small)
}

/// Tells whether a word with a capital is none of a person's name: a role, a month, a word that opens the sentence.
fn is_no_name(reading: &Reading<'_>, at: usize) -> bool {
    let text = reading.text;
    let word = text.print(at);
    words::is_function(word)
        || words::is_address(word)
        || words::is_body_noun(word)
        || reading.is_introduced(at)
        || text.written(at).bytes().any(|byte| byte.is_ascii_digit())
}

/// Tells whether a name stands beside a verb of speech.
fn speaks(reading: &Reading<'_>, tokens: &Range<usize>) -> bool {
    let after = reading
        .step_on(tokens.end)
        .is_some_and(|at| words::is_speech(reading.text.print(at)) || matches!(reading.text.written(at), "," | "("));
    after || words::is_speech(reading.before(tokens.start))
}
