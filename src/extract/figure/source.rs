//! Who says a number: the attribution of its sentence, or the one that the sentence goes on with.
//!
//! 1. An attribution in the sentence itself, the nearest;
//! 2. "this was reported by" in what follows;
//! 3. the speaker of the sentence before in the paragraph, whose account goes on;
//! 4. the speaker of the next sentence, where it goes on counting, or of the line that leads to a list by a colon;
//! 5. the speaker with whom the paragraph before closes, where this one only goes on counting;
//! 6. the speaker before a paragraph of his own account, when the sentence after it goes on: "he added";
//! 7. who "said this" of the paragraphs before, where those that follow name no other.

use std::ops::Range;

use crate::{
    extract::{
        Cast, Who, english,
        speech::{Attribution, Order, verb::Class},
    },
    text::Text,
};

/// A speaker stands at most so many tokens from a figure.
const REACH: usize = 100;
/// A paragraph goes on with what its speaker said for at most so many sentences.
const CARRIED: usize = 3;
/// What somebody announced goes on for at most so many paragraphs.
const ANNOUNCED: usize = 4;
/// Who "said this" is looked for among so many who speak next, or spoke last.
const SPOKEN: usize = 20;
/// A list has at most so many rows.
const ROWS: usize = 10;
/// A row of a list has at most so many tokens.
const ROW: usize = 45;

/// Gives the attribution that covers a figure.
pub(super) fn find<'t>(cast: &Cast<'_>, told: &'t [Attribution], tokens: &Range<usize>) -> Option<&'t Attribution> {
    in_sentence(cast, told, tokens)
        .or_else(|| backward(cast, told, tokens))
        .or_else(|| carried(cast, told, tokens))
        .or_else(|| ahead(cast, told, tokens))
        .or_else(|| header(cast, told, tokens))
        .or_else(|| between(cast, told, tokens))
        .or_else(|| continued(cast, told, tokens))
        .or_else(|| announced(cast, told, tokens))
}

/// Gives the attributions of a sentence, in order.
fn of(told: &[Attribution], sentence: usize) -> &[Attribution] {
    of_all(told, sentence..sentence + 1)
}

/// Gives the attributions of several sentences, in order.
fn of_all(told: &[Attribution], sentences: Range<usize>) -> &[Attribution] {
    let from = told.partition_point(|one| one.sentence < sentences.start);
    let until = told.partition_point(|one| one.sentence < sentences.end);
    &told[from..until.max(from)]
}

/// Gives the attribution of the sentence that stands nearest.
fn in_sentence<'t>(cast: &Cast<'_>, told: &'t [Attribution], tokens: &Range<usize>) -> Option<&'t Attribution> {
    let own = of(told, cast.text.sentence_of(tokens.start));
    let from = own.partition_point(|one| one.verb.start + 2 * REACH < tokens.start);
    let until = own.partition_point(|one| one.verb.start < tokens.end + 2 * REACH);
    let own = own[from..until.max(from)].iter();
    let near = |one: &&Attribution| one.verb.end + REACH >= tokens.start && one.verb.start < tokens.end + REACH;
    let covers =
        |one: &&Attribution| one.order != Order::SubjectFirst || one.span.end <= tokens.start || is_tail(cast, one);
    let distance = |one: &&Attribution| {
        if one.span.end <= tokens.start {
            tokens.start - one.span.end
        } else {
            one.span.start.saturating_sub(tokens.end)
        }
    };
    let own = own.filter(near).filter(|one| one.order != Order::Backward && one.speaker.is_some());
    own.filter(|one| vouches(cast, one)).filter(covers).min_by_key(distance)
}

/// Tells whether who speaks so gives the number: not who only rejected, criticised or "continued to" do something.
fn vouches(cast: &Cast<'_>, told: &Attribution) -> bool {
    let next = cast.text.word(told.verb.end);
    match told.class {
        Class::Acts => next == "that",
        Class::States => next != "to",
        Class::Names | Class::Counts | Class::According => true,
    }
}

/// Tells whether a speaker stands after what is said: "…, officials said".
fn is_tail(cast: &Cast<'_>, told: &Attribution) -> bool {
    let text = cast.text;
    let mark = |at: usize| matches!(text.word(at), "," | "”" | "\"" | "–" | "—");
    let start = told.span.start;
    let floor = text.sentences()[told.sentence].tokens.start;
    if start > floor + 1 && text.word(start - 1) == "what" && text.word(start - 2) == "in" {
        return true;
    }
    let plain = |at: &usize| !english::is_auxiliary(text.print(*at)) && !super::outcome::is_cue(text.print(*at));
    let joined = start > floor && text.word(start - 1) == "and";
    let shared = || (floor..start - 1).rev().take(8).take_while(plain).any(mark);
    let next = text.word(told.span.end);
    let to_somebody = text.word(told.verb.start) == "told";
    start > floor && (mark(start - 1) || joined && shared()) && next != "that" && (next != "the" || to_somebody)
}

/// Gives who "reported this", up to the sentence after the paragraph.
fn backward<'t>(cast: &Cast<'_>, told: &'t [Attribution], tokens: &Range<usize>) -> Option<&'t Attribution> {
    let text = cast.text;
    let here = text.sentence_of(tokens.start);
    let last = text.paragraphs()[text.paragraph_of(tokens.start)].sentences.end + 1;
    of_all(told, here..last + 1).iter().take(SPOKEN).find(|one| is_pointing(cast, one))
}

/// Tells whether somebody says what stands before: "this was reported by the mayor", "the mayor said this on Telegram".
fn is_pointing(cast: &Cast<'_>, one: &Attribution) -> bool {
    let text = cast.text;
    let after = one.verb.end + usize::from(text.word(one.verb.end) == "about");
    let next = text.word(after + 1);
    let plain = match text.word(after) {
        "this" => {
            english::is_preposition(next)
                || english::is_weekday(next)
                || matches!(next, "," | "." | "and" | "while" | "today" | "yesterday" | "earlier" | "early" | "late")
        }
        "it" => matches!(next, "on" | "in" | "via"),
        _ => false,
    };
    one.order == Order::Backward || one.order == Order::SubjectFirst && plain
}

/// Gives who "said this" in a paragraph not far before, where nobody else has spoken since.
fn announced<'t>(cast: &Cast<'_>, told: &'t [Attribution], tokens: &Range<usize>) -> Option<&'t Attribution> {
    let text = cast.text;
    let here = text.paragraph_of(tokens.start);
    let of_paragraph = |at: usize| of_all(told, text.paragraphs()[at].sentences.clone());
    let opening = text.word(text.paragraphs()[here].tokens.start);
    let reminder =
        matches!(opening, "as" | "earlier" | "previously" | "recall" | "reminder" | "meanwhile" | "separately");
    if reminder || text.paragraphs()[here].heading || !of_paragraph(here).is_empty() {
        return None;
    }
    let near = here.saturating_sub(ANNOUNCED)..here;
    let last = near.rev().find(|at| !of_paragraph(*at).is_empty())?;
    let spoken = of_paragraph(last)
        .iter()
        .take(SPOKEN)
        .find(|one| is_pointing(cast, one))
        .or_else(|| of_paragraph(last).last())?;
    let until = told.partition_point(|one| one.sentence <= spoken.sentence);
    let pointing = told[..until].iter().rev().take(SPOKEN).find(|one| is_pointing(cast, one))?;
    (is_account(spoken) && spoken.speaker == pointing.speaker).then_some(spoken)
}

/// Tells whether somebody gives an account that may go on: a public speaker who states.
fn is_account(one: &Attribution) -> bool {
    let public = one.speaker.as_ref().is_some_and(|who| !matches!(who, Who::Private(..)));
    public && matches!(one.class, Class::States | Class::According | Class::Counts)
}

/// Gives the speaker of the sentence before in the paragraph.
fn carried<'t>(cast: &Cast<'_>, told: &'t [Attribution], tokens: &Range<usize>) -> Option<&'t Attribution> {
    let text = cast.text;
    let here = text.sentence_of(tokens.start);
    let floor = text.paragraphs()[text.paragraph_of(tokens.start)].sentences.start.max(here.saturating_sub(CARRIED));
    let start = text.sentences()[here].tokens.start;
    if is_reminder(text, start) {
        return None;
    }
    let before = (floor..here).rev().find(|sentence| !of(told, *sentence).is_empty())?;
    if of(told, here).iter().any(|one| one.order == Order::SubjectFirst && one.span.start < tokens.start) {
        return None;
    }
    of(told, before).iter().rev().find(|one| is_account(one))
}

/// Gives the speaker of the next sentence of the paragraph, where it goes on counting: "Among the injured are …, X reported."
fn ahead<'t>(cast: &Cast<'_>, told: &'t [Attribution], tokens: &Range<usize>) -> Option<&'t Attribution> {
    let text = cast.text;
    let next = text.sentence_of(tokens.start) + 1;
    let sentence = text.sentences().get(next)?.tokens.clone();
    let goes_on = text.paragraph_of(sentence.start) == text.paragraph_of(tokens.start)
        && (matches!(
            (text.word(sentence.start), text.word(sentence.start + 1)),
            ("among", _) | ("all" | "most", "of")
        ) || sentence.clone().any(|at| text.word(at) == "also" && super::outcome::is_cue(text.print(at + 1))));
    of(told, next).last().filter(|one| goes_on && is_account(one) && one.order != Order::Backward)
}

/// Tells whether a sentence only reminds of what was told before: "As reported", "Recall that".
fn is_reminder(text: &Text, start: usize) -> bool {
    match text.word(start) {
        "recall" | "reminder" | "previously" => true,
        "as" => matches!(text.word(start + 1), "reported" | "previously") || text.word(start + 2) == "reminder",
        _ => false,
    }
}

/// Gives the speaker of the line that leads to the list that a figure stands in.
fn header<'t>(cast: &Cast<'_>, told: &'t [Attribution], tokens: &Range<usize>) -> Option<&'t Attribution> {
    let text = cast.text;
    let here = text.paragraph_of(tokens.start);
    for at in (here.saturating_sub(ROWS)..here).rev() {
        let paragraph = &text.paragraphs()[at];
        if paragraph.heading || paragraph.tokens.is_empty() || paragraph.tokens.len() > ROW {
            return None;
        }
        if text.word(paragraph.tokens.end - 1) == ":" {
            return of(told, paragraph.sentences.end - 1).iter().rev().find(|one| is_account(one));
        }
        if !is_row(text, &paragraph.tokens) {
            return None;
        }
    }
    None
}

/// Tells whether a paragraph is a row of a list: it opens with a dash or a dot, or ends in a semicolon.
fn is_row(text: &Text, tokens: &Range<usize>) -> bool {
    matches!(text.word(tokens.start), "–" | "—" | "-" | "•" | "*") || text.word(tokens.end - 1) == ";"
}

/// Gives the speaker with whom the paragraph before closes, where a paragraph names nobody and no other place.
fn continued<'t>(cast: &Cast<'_>, told: &'t [Attribution], tokens: &Range<usize>) -> Option<&'t Attribution> {
    let text = cast.text;
    let here = text.paragraph_of(tokens.start);
    let own = &text.paragraphs()[here];
    let before = text.paragraphs().get(here.checked_sub(1)?).filter(|before| !before.heading && !own.heading)?;
    let named = !cast.within(own.tokens.clone()).is_empty();
    let told_here = !of_all(told, own.sentences.clone()).is_empty();
    let goes_on = is_going_on(text, own.tokens.start);
    if named && !goes_on || told_here || before.sentences.is_empty() {
        return None;
    }
    let by_name = |one: &&Attribution| !named || matches!(one.speaker, Some(Who::Id(_) | Who::Name(_)));
    of(told, before.sentences.end - 1).last().filter(|one| is_account(one)).filter(by_name)
}

/// Tells whether a paragraph opens as the account before it goes on: "In addition", "Another", "Among the wounded".
fn is_going_on(text: &Text, start: usize) -> bool {
    let word = |n: usize| text.word(start + n);
    match word(0) {
        "in" => word(1) == "addition",
        "a" => word(1) == "further",
        "two" | "three" | "four" | "five" | "six" if matches!(word(1), "more" | "others" | "other") => true,
        "one" | "two" | "three" | "four" | "all" => word(1) == "of" && matches!(word(2), "them" | "the"),
        word => matches!(word, "also" | "another" | "moreover" | "besides" | "furthermore" | "among" | "additionally"),
    }
}

/// Gives the speaker before a paragraph that nobody else speaks in, when the sentence after it goes on with the same.
fn between<'t>(cast: &Cast<'_>, told: &'t [Attribution], tokens: &Range<usize>) -> Option<&'t Attribution> {
    let text = cast.text;
    let here = text.paragraph_of(tokens.start);
    let paragraphs = text.paragraphs();
    let own = paragraphs[here].sentences.clone();
    if !of_all(told, own.clone()).is_empty() {
        return None;
    }
    let before = paragraphs[here.checked_sub(1)?].sentences.clone();
    let speaker = of_all(told, before).last().filter(|one| is_account(one))?;
    let near = own.end..text.sentences().len().min(own.end + 4);
    let goes_on = |one: &&Attribution| {
        let verb = text.word(one.verb.start);
        let also = one.verb.start > 0 && text.word(one.verb.start - 1) == "also";
        one.speaker == speaker.speaker && (also || matches!(verb, "added" | "adds"))
    };
    of_all(told, near).iter().find(goes_on).map(|_| speaker)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract, lexicon::Lexicon, text::Field};

    #[test]
    fn who_said_this_is_looked_for_among_so_many_who_speak_next() {
        let lexicon = Lexicon::built_in();
        let speaker = |n_between: usize| {
            let between = "Officials said it was cold. ".repeat(n_between);
            let body = format!("Twelve people were killed. {between}This was reported by the mayor.");
            extract::extract(&Text::new(&[(Field::Body, &body)]), &lexicon).figures[0].speaker.clone()
        };
        assert!(speaker(SPOKEN - 1).is_some());
        assert_eq!(speaker(SPOKEN), None);
    }
}
