//! People: those whom the lexicon knows, by full name, by surname after a title or the full name; and those whom it
//! lacks, by role and name.

use std::ops::Range;

use super::{
    found::{Found, How, Kind},
    reading::Reading,
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
            Sense::Surname(at) => match with_initial(reading, hit.start, at) {
                Some(start) => {
                    found.push(Found { tokens: start..hit.end, how: How::Name, entity: at });
                    continue;
                }
                None if is_surname(reading, hit.start, hit.end) => (How::Surname, at),
                None => continue,
            },
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
fn is_first_name(reading: &Reading<'_>, at: usize) -> bool {
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
    for paragraph in reading.text.paragraphs().iter().filter(|paragraph| !paragraph.heading) {
        let mut at = paragraph.tokens.start;
        while at < paragraph.tokens.end {
            match name_at(reading, at, taken) {
                Some(tokens) => {
                    at = tokens.end;
                    add(reading, &mut strangers, tokens);
                }
                None => at += 1,
            }
        }
    }
    strangers
}

fn add(reading: &Reading<'_>, strangers: &mut Vec<Stranger>, tokens: Range<usize>) {
    let role = role_before(reading, tokens.start).or_else(|| role_after(reading, tokens.end));
    let speaks = speaks(reading, &tokens);
    let surname = spelling::key(reading.text.word(tokens.end - 1));
    let name = crate::text::collapse(&reading.text.as_str()[reading.text.bytes(tokens.clone())]);
    if let Some(known) = strangers.iter_mut().find(|known| known.name == name) {
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
    strangers.push(Stranger { name, surname, tokens, role: role.map(|(tokens, _)| tokens), public });
}

/// Reads a name of two to four words with capitals that begins with a token.
fn name_at(reading: &Reading<'_>, start: usize, taken: &dyn Fn(usize) -> bool) -> Option<Range<usize>> {
    let text = reading.text;
    let part = |at: usize| {
        let this = &text.tokens()[at];
        this.is_word() && this.capital && !this.upper && !taken(at) && !is_no_name(reading, at)
    };
    if !part(start) || start > 0 && text.tokens()[start - 1].kind == TokenKind::Hyphen {
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
        } else if text.tokens()[end].kind == TokenKind::Hyphen && end + 1 < limit && text.tokens()[end + 1].capital {
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
    let least = end.saturating_sub(10).max(sentence);
    if let Some(member) = (least..end).rfind(|at| text.word(*at) == "member" && text.word(at + 1) == "of") {
        return Some((member..member + 1, true));
    }
    let (role, public) = reading.roles(least..end).rfind(|(role, _)| role.end < end)?;
    let next = text.word(role.end);
    let between = role.end..end;
    let plain = between.clone().all(|at| {
        text.tokens()[at].kind != TokenKind::Mark && !words::is_speech(text.word(at)) && !words::is_act(text.word(at))
    });
    (plain && matches!(next, "of" | "for" | "in" | "at" | "to")).then_some((role, public))
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
