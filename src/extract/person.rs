//! People: those whom the lexicon knows, by full name, by surname after a title or the full name; and those whom it
//! lacks, by role and name.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{
    found::{Found, How, Kind},
    reading::Reading,
    word_set::WordSet,
    words,
};
use crate::{
    lexicon::{Sense, spelling},
    text::TokenKind,
};

/// People of the lexicon.
pub(super) const KIND: Kind = Kind { name: "person", plural: "people", find };

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

fn find(reading: &Reading<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (hit, sense) in reading.senses() {
        let (how, entity) = match sense {
            Sense::Name(at) if reading.lexicon.entity(at).is_person() => (How::Name, at),
            Sense::Surname(at) => {
                match with_initial(reading, hit.start, at).or_else(|| misspelt(reading, hit.start, at)) {
                    Some(start) => {
                        found.push(Found { tokens: start..hit.end, how: How::Name, entity: at });
                        continue;
                    }
                    None if is_surname(reading, hit.start, hit.end) => (How::Surname, at),
                    None => continue,
                }
            }
            _ => continue,
        };
        found.push(Found { tokens: hit.start..hit.end, how, entity });
    }
    found
}

/// "Donald J. Trump", "Vladimir V. Putin": a first name and an initial or a patronymic before the surname.
fn with_initial(reading: &Reading<'_>, start: usize, entity: u32) -> Option<usize> {
    let text = reading.text;
    let middle = start.checked_sub(1)?;
    let first = middle.checked_sub(1)?;
    let patronymic = ["ich", "yich", "ych", "vna"].iter().any(|end| text.word(middle).ends_with(end));
    let initial = text.word(middle).chars().count() == 1 && text.tokens()[middle].capital;
    let name = crate::text::fold::fold(reading.lexicon.entity(entity).name.split(' ').next()?);
    let same = spelling::key(text.word(first)) == spelling::key(&name);
    ((patronymic || initial) && same && text.tokens()[first].capital).then_some(first)
}

/// "Kaya Kallas", "Rustam Umerov": a first name that differs in one letter of the middle.
fn misspelt(reading: &Reading<'_>, start: usize, entity: u32) -> Option<usize> {
    let text = reading.text;
    let first = start.checked_sub(1)?;
    let entity = reading.lexicon.entity(entity);
    let (name, surname) = entity.name.split_once(' ')?;
    let name = crate::text::fold::fold(name);
    let word = text.word(first);
    let differ = || word.chars().zip(name.chars()).filter(|(one, other)| one != other).count();
    let like = word.len() > 3
        && word.chars().count() == name.chars().count()
        && word.chars().next() == name.chars().next()
        && word.chars().next_back() == name.chars().next_back()
        && differ() == 1;
    let plain =
        text.tokens()[first].capital && !surname.contains(' ') && text.sentence_of(first) == text.sentence_of(start);
    (like && plain).then_some(first)
}

/// Tells whether a surname stands free: after no other first name, before no noun with a capital.
fn is_surname(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    let text = reading.text;
    let joined = |at: usize| text.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Hyphen);
    if joined(end) && text.tokens().get(end + 1).is_some_and(|next| next.capital) || start > 0 && joined(start - 1) {
        return false;
    }
    if text.tokens().get(end).is_some_and(|next| {
        next.capital
            && next.is_word()
            && !words::is_function(text.word(end))
            && reading.starting(end).iter().flat_map(|hit| &hit.values).all(|sense| matches!(sense, Sense::Surname(_)))
            && text.sentence_of(end) == text.sentence_of(start)
            && !text.paragraphs()[text.paragraph_of(start)].heading
    }) {
        return false;
    }
    start == 0 || !is_first_name(reading, start - 1)
}

/// Tells whether a token is a capitalised word that can only be another person's first name.
pub(super) fn is_first_name(reading: &Reading<'_>, at: usize) -> bool {
    let text = reading.text;
    let token = &text.tokens()[at];
    let word = text.word(at);
    token.is_word()
        && token.capital
        && text.sentence_of(at) == text.sentence_of(at + 1)
        && !words::is_address(word)
        && !words::is_function(word)
        && !text.paragraphs()[text.paragraph_of(at)].heading
        && !reading.ending(at + 1).any(|hit| hit.values.iter().any(|sense| !matches!(sense, Sense::Surname(_))))
        && !reading.is_introduced(at)
        && !(reading.starts_sentence(at) && words::is_speech(word))
}

/// Finds the people whom the lexicon lacks: a name in full with a role before or after it, or who speaks.
pub(super) fn strangers(reading: &Reading<'_>, taken: &dyn Fn(usize) -> bool) -> Vec<Stranger> {
    let mut strangers: Vec<Stranger> = Vec::new();
    let mut by_name = ByName::default();
    for paragraph in reading.text.paragraphs().iter().filter(|paragraph| !paragraph.heading) {
        let mut at = paragraph.tokens.start;
        while at < paragraph.tokens.end {
            match name_at(reading, at, taken) {
                Some(tokens) => {
                    at = tokens.end;
                    add(reading, (&mut strangers, &mut by_name), tokens);
                }
                None => at += 1,
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
    if hyphenated || SURNAME_FIRST.has(text.word(tokens.start)) { tokens.start } else { tokens.end - 1 }
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

/// "The Institute for Weather Studies": the words belong to the name of a body.
fn is_of_body(reading: &Reading<'_>, start: usize) -> bool {
    let text = reading.text;
    let Some(of) = start.checked_sub(1).filter(|at| *at > 0 && matches!(text.word(*at), "for" | "of" | "on")) else {
        return false;
    };
    words::is_head(text.word(of - 1)) && text.tokens()[of - 1].capital
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
    let word = text.word(at);
    words::is_function(word)
        || words::is_address(word)
        || words::is_body_noun(word)
        || reading.is_introduced(at)
        || (text.tokens()[at].kind == TokenKind::Word && text.written(at).chars().any(|char| char.is_ascii_digit()))
}

/// Finds a role right before a name: "regional governor X", "the interior minister, X,", "spokesman for the army X".
fn role_before(reading: &Reading<'_>, start: usize) -> Option<(Range<usize>, bool)> {
    let text = reading.text;
    let sentence = text.sentences()[text.sentence_of(start)].tokens.start;
    let before = |end: usize| {
        let first = end.saturating_sub(6).max(sentence);
        reading.roles(first..end).find(|(role, _)| role.end == end)
    };
    let mut end = start;
    if end > sentence && text.written(end - 1) == "," {
        end -= 1;
    }
    if end > sentence && words::is_address(text.word(end - 1)) {
        end -= 1;
    }
    if let Some(role) = before(end) {
        return Some(role);
    }
    // "the head of the regional administration, X": the role and what it governs, no more than eight words back.
    let comma = end < start;
    let least = end.saturating_sub(if comma { 22 } else { 16 }).max(sentence);
    if let Some(member) = (least..end).rfind(|at| text.word(*at) == "member" && text.word(at + 1) == "of") {
        return Some((member..member + 1, true));
    }
    let (role, public) = reading.roles(least..end).rfind(|(role, _)| role.end < end)?;
    let next = text.word(role.end);
    let between = role.end..end;
    let plain = between.clone().all(|at| {
        (text.tokens()[at].kind != TokenKind::Mark || matches!(text.word(at), "(" | ")"))
            && !words::is_speech(text.word(at))
            && !words::is_act(text.word(at))
    });
    // "An analyst at Bell Global": what a preposition leads is what the role belongs to.
    let led = end.checked_sub(1).is_some_and(|at| words::is_function(text.word(at)));
    let whose = matches!(next, "of" | "for" | "in" | "at" | "to") || role.clone().any(|at| text.word(at) == "of");
    (plain && !led && whose).then_some((role, public))
}

/// Finds a role right after a name: "X, the head of …", "X, 45, a resident", "X, who heads …", "X (mayor)".
fn role_after(reading: &Reading<'_>, end: usize) -> Option<(Range<usize>, bool)> {
    let text = reading.text;
    let limit = text.sentences().get(text.sentence_of(end.checked_sub(1)?))?.tokens.end;
    if end >= limit || !matches!(text.written(end), "," | "(" | "—" | "–" | "-") {
        return None;
    }
    let mut at = end + 1;
    if at + 1 < limit && text.tokens()[at].kind == TokenKind::Number && text.written(at + 1) == "," {
        at += 2;
    }
    if text.word(at) == "who" {
        if !matches!(text.word(at + 1), "is" | "was") {
            return who_leads(reading, at, limit);
        }
        at += 2;
    }
    reading.roles(at..(at + 9).min(limit).max(at)).find(|(role, _)| {
        (at..role.start).all(|at| {
            let mark = text.tokens()[at].kind == TokenKind::Mark;
            !mark && !matches!(text.word(at), "and" | "who" | "of" | "to" | "for") && !words::is_speech(text.word(at))
        })
    })
}

/// "Who heads the regional administration", "who leads the party".
fn who_leads(reading: &Reading<'_>, who: usize, limit: usize) -> Option<(Range<usize>, bool)> {
    let verb = reading.text.word(who + 1);
    let heads = matches!(verb, "heads" | "commands" | "chairs" | "governs" | "headed" | "commanded" | "chaired");
    (heads && who + 2 < limit).then(|| (who + 1..(who + 5).min(limit), true))
}

/// Tells whether a name stands beside a verb of speech.
fn speaks(reading: &Reading<'_>, tokens: &Range<usize>) -> bool {
    let after = reading
        .step_on(tokens.end)
        .is_some_and(|at| words::is_speech(reading.text.word(at)) || matches!(reading.text.written(at), "," | "("));
    after || words::is_speech(reading.before(tokens.start))
}
