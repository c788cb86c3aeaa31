//! Counts that belong together: those that "and" adds up, and those that only say again who the others were.

use super::{super::outcome, Count, is_owner};
use crate::{
    extract::{Class, Qualifier, english, figure::noun::Sort, word_set::WordSet},
    text::Text,
};

/// Nouns that stand for any sort of people, of whom the words after a comma say more: "two residents, a man and a woman,".
static ANYBODY: WordSet = WordSet::new(
    "
    people persons residents civilians others victims passengers citizens villagers locals adults
    individuals inhabitants employees workers members casualties patients resident person victim
    patient civilian passenger
",
);

/// Those of whom "the … and" names one: "the driver and three passengers".
static KNOWN: WordSet = WordSet::new(
    "
    driver owner conductor pilot guard watchman caretaker wife husband mother father son daughter brother
    sister grandmother grandfather passenger man woman boy girl
",
);

/// Joins the counts of a sentence: "a woman and her two children" are three; "two residents, a man and a woman," are two.
pub(super) fn join(text: &Text, counts: Vec<Count>) -> Vec<Count> {
    let mut joined: Vec<Count> = Vec::new();
    let mut rest = counts.into_iter().peekable();
    while let Some(first) = rest.next() {
        let mut run = vec![first];
        while let Some(next) = rest.next_if(|next| adds_up(text, &run[run.len() - 1], next)) {
            run.push(next);
        }
        joined.extend(settle(text, run));
    }
    joined.retain(|count| !is_left_over(text, count));
    for count in &mut joined {
        with_known(text, count);
    }
    joined
}

/// Says what a run of counts comes to.
fn settle(text: &Text, run: Vec<Count>) -> Vec<Count> {
    let last = run.len() - 1;
    let comma = |at: usize| text.word(run[at].tokens.end) == "," && text.word(run[at].tokens.end + 1) != "and";
    let values = || run.iter().map(|count| count.value.unwrap_or(0));
    let anybody = run[0].noun.clone().last().is_some_and(|at| ANYBODY.has(text.print(at)));
    if last == 0 || !comma(0) {
        return vec![sum(run)];
    }
    let said_again = values().skip(1).sum::<u64>();
    let whole = run[0].value.unwrap_or(0);
    let mut run = run;
    if anybody && said_again == whole || last == 1 && run[0].article && run[1].article {
        run.truncate(1);
        return run;
    }
    if anybody && said_again < whole {
        let mut part = sum(run.split_off(1));
        part.part = true;
        run.push(part);
        return run;
    }
    let closed = (run[last - 1].tokens.end..run[last].tokens.start).any(|at| matches!(text.word(at), "and" | "well"));
    if closed { vec![sum(run)] } else { run }
}

/// Adds up a run.
fn sum(run: Vec<Count>) -> Count {
    let total = run.iter().filter_map(|count| count.value).fold(0_u64, u64::saturating_add);
    let several = run.len() > 1;
    let mixed = run.iter().any(|count| count.sort != run[0].sort);
    let last = run[run.len() - 1].clone();
    let first = run.into_iter().next().unwrap_or_else(|| last.clone());
    Count {
        value: if several { Some(total) } else { first.value },
        tokens: first.tokens.start..last.tokens.end,
        noun: last.noun,
        article: first.article && !several,
        sort: if mixed { Sort::People(Class::Unstated) } else { first.sort },
        ..first
    }
}

/// Tells whether "and his wife" stands alone, so that no number is known of whom it joins.
fn is_left_over(text: &Text, count: &Count) -> bool {
    let start = count.tokens.start;
    is_owner(text.word(start)) && text.word(start - 1) == "and" && known_before(text, start).is_none()
}

/// Reads "the driver and three passengers" as four.
fn with_known(text: &Text, count: &mut Count) {
    let people = matches!(count.sort, Sort::People(_)) && count.qualifier == Qualifier::Exactly;
    if let Some((start, value)) = known_before(text, count.tokens.start).zip(count.value).filter(|_| people) {
        count.tokens.start = start;
        count.value = Some(value.saturating_add(1));
        count.article = false;
    }
}

/// Gives where "the driver and" before a count begins.
fn known_before(text: &Text, start: usize) -> Option<usize> {
    let noun = start.checked_sub(2).filter(|noun| text.word(noun + 1) == "and" && KNOWN.has(text.print(*noun)))?;
    let article = noun.checked_sub(1)?;
    let floor = text.sentences()[text.sentence_of(start)].tokens.start;
    let pointed = text.word(article) == "the" || is_owner(text.word(article));
    let object = article > floor && outcome::is_cue(text.print(article - 1));
    let opens = article == floor || !english::is_preposition(text.print(article - 1));
    (article >= floor && pointed && (object || opens)).then_some(article)
}

/// Tells whether a count goes on with the one before it.
fn adds_up(text: &Text, last: &Count, next: &Count) -> bool {
    let exact = |count: &Count| {
        count.qualifier == Qualifier::Exactly && count.value.is_some() && matches!(count.sort, Sort::People(_))
    };
    // "A woman and two others".
    let others = |count: &Count| {
        count.qualifier == Qualifier::Exactly
            && count.value.is_some()
            && count.noun.len() == 1
            && text.word(count.noun.start) == "others"
    };
    if !exact(last) || !(exact(next) || others(next)) || next.part {
        return false;
    }
    let between: Vec<&str> = (last.tokens.end..next.tokens.start).take(5).map(|at| text.word(at)).collect();
    let linked = matches!(
        between.as_slice(),
        ["and" | ","]
            | [",", "and"]
            | ["and", "her" | "his" | "their"]
            | ["as", "well", "as"]
            | [",", "as", "well", "as"]
    );
    let after = text.word(next.tokens.end);
    let subject = english::is_auxiliary(after)
        || outcome::is_cue(after)
        || matches!(after, "suffered" | "sustained" | "received");
    let before = last.tokens.start.checked_sub(1).map_or("", |at| text.word(at));
    let object = outcome::is_cue(before) || english::is_preposition(before) || before == "reached";
    let closed = last.part && between.first() == Some(&",");
    linked && !closed && !(subject && object)
}
