//! The attribution that a quotation belongs to.

use super::headed::headed;
use crate::{
    extract::{
        Cast, Quote, Who,
        cast::Sort,
        speech::{Attribution, Order, is_relay, verb::Class},
    },
    text::{Quotation, TokenKind},
};

/// Whose a quotation is.
#[derive(Debug, Clone)]
pub(super) struct Link<'t> {
    /// The verb, where one belongs to it.
    pub(super) told: Option<&'t Attribution>,
    /// Who speaks.
    pub(super) speaker: Option<Who>,
    /// Id of the rule.
    pub(super) rule: &'static str,
}

impl<'t> Link<'t> {
    fn to(told: &'t Attribution, rule: &'static str) -> Self {
        Self { told: Some(told), speaker: told.speaker.clone(), rule }
    }

    fn carried(speaker: Option<Who>, rule: &'static str) -> Option<Self> {
        speaker.map(|speaker| Self { told: None, speaker: Some(speaker), rule })
    }

    /// Tells whether the quotation's own sentence says who speaks.
    pub(super) fn is_direct(&self) -> bool {
        self.told.is_some()
    }
}

/// The quotations kept so far, with their places in the text's list.
type Kept = [(usize, Quote)];

/// Finds whose a quotation is.
pub(super) fn find<'t>(
    cast: &Cast<'_>,
    told: &'t [Attribution],
    (quotation, kept): (&Quotation, &Kept),
) -> Option<Link<'t>> {
    let own = in_sentence(cast, told, quotation);
    // "…," according to Example Radio: a medium only passes on what somebody said.
    let passed_on = own.as_ref().and_then(|own| own.told).is_some_and(|told| {
        told.order == Order::According && told.speaker.as_ref().is_some_and(|who| is_relay(cast, who))
    });
    if passed_on {
        return carried(cast, told, (quotation, kept)).or(own);
    }
    own.or_else(|| carried(cast, told, (quotation, kept)))
}

/// Looks in the sentences that the quotation begins and ends in.
fn in_sentence<'t>(cast: &Cast<'_>, told: &'t [Attribution], quotation: &Quotation) -> Option<Link<'t>> {
    let text = cast.text;
    let open = quotation.tokens.start;
    let first = text.sentence_of(open);
    let last = text.sentence_of(quotation.tokens.end - 1);
    let next = quotation.tokens.end + usize::from(quotation.closed);
    let of = |sentence: usize| {
        let from = told.partition_point(|one| one.sentence < sentence);
        let until = told.partition_point(|one| one.sentence <= sentence);
        told[from..until].iter().filter(|one| one.order != Order::Backward)
    };
    let after = || of(last).filter(|one| one.span.start >= next);
    let adjacent = after().find(|one| one.span.start <= next + gap(cast, next));
    let before = of(first).filter(|one| one.span.end <= open).max_by_key(|one| one.span.end);
    if let Some(adjacent) = adjacent.filter(|one| one.order != Order::According && !is_shared(one, before)) {
        return Some(Link::to(adjacent, "quote-after"));
    }
    if let Some(before) = before {
        return Some(Link::to(before, "quote-before"));
    }
    let rule = |one: &Attribution| if one.order == Order::According { "quote-according" } else { "quote-after" };
    adjacent.or_else(|| after().find(|one| one.class != Class::Acts)).map(|one| Link::to(one, rule(one)))
}

/// Tells how many tokens may stand between a quotation and the verb after it: a comma, a dash, a footnote's number.
fn gap(cast: &Cast<'_>, next: usize) -> usize {
    let text = cast.text;
    (next..text.tokens().len().min(next + 4))
        .take_while(|at| {
            text.tokens()[*at].kind == TokenKind::Mark && !matches!(text.word(*at), "“" | "\"" | "«" | "„")
        })
        .count()
}

/// Tells whether the verb after a quotation only goes on with the verb before it: “…”, but added: “…”.
fn is_shared(after: &Attribution, before: Option<&Attribution>) -> bool {
    before.is_some() && after.subject.is_empty()
}

/// Takes the speaker over from what stands before, where the quotation is a sentence of its own.
fn carried<'t>(cast: &Cast<'_>, told: &'t [Attribution], (quotation, kept): (&Quotation, &Kept)) -> Option<Link<'t>> {
    let text = cast.text;
    if let Some(slot) = quotation.continues {
        let whole = kept.iter().rev().find(|(at, _)| *at == slot)?;
        return Link::carried(whole.1.speaker.clone(), "quote-reopened");
    }
    let open = quotation.tokens.start - 1;
    let sentence = text.sentence_of(quotation.tokens.start);
    let first = text.sentences()[sentence].tokens.start;
    // "And that “two died”": the sentence goes on with what was said before.
    let goes_on = text.word(first) == "and" && text.word(first + 1) == "that" && open <= first + 3;
    let own = first >= open || goes_on || text.word(open.wrapping_sub(1)) == ":";
    if !own {
        return None;
    }
    let at = text.paragraph_of(open);
    let start = text.paragraphs()[at].tokens.start;
    let labelled = open == start + 2 && text.word(start) == "quote" && text.word(start + 1) == ":";
    if open > start && !labelled {
        return Link::carried(speaker_within(cast, (told, kept), start..open), "quote-carried");
    }
    if let Some(signed) = signed(cast, (at, quotation)) {
        return Link::carried(Some(signed), "quote-signed");
    }
    if let Some(named) = headed(cast, at) {
        return Link::carried(Some(named), "quote-headed");
    }
    let before = |n: usize| text.paragraphs().get(at.checked_sub(n)?).filter(|paragraph| !paragraph.heading);
    let speaker = speaker_within(cast, (told, kept), before(1)?.tokens.clone());
    let quiet = speaker.is_none() && is_quiet(cast, told, &before(1)?.tokens);
    let earlier = || {
        let (last, quote) = kept.last()?;
        let quotation = text.quotations()[*last].tokens.start;
        before(2)?.tokens.contains(&quotation).then(|| quote.speaker.clone()).flatten()
    };
    let speaker = if quiet { earlier() } else { speaker };
    Link::carried(speaker, "quote-next-paragraph")
}

/// A line that signs a quotation has at most so many tokens.
const SIGNATURE: usize = 16;

/// Gives whose name signs a paragraph that is all quotation: the next one is a dash and the name.
fn signed(cast: &Cast<'_>, (at, quotation): (usize, &Quotation)) -> Option<Who> {
    let text = cast.text;
    let whole = quotation.closed && text.paragraphs()[at].tokens.end <= quotation.tokens.end + 2;
    let next = text.paragraphs().get(at + 1).filter(|next| whole && next.tokens.len() <= SIGNATURE)?;
    let name = matches!(text.word(next.tokens.start), "–" | "—" | "-").then(|| cast.at(next.tokens.start + 1))??;
    matches!(name.sort, Sort::Person | Sort::Body).then(|| name.who.clone())
}

/// Tells whether a paragraph names nobody who could speak, and nobody speaks in it: a reporter's aside.
fn is_quiet(cast: &Cast<'_>, told: &[Attribution], tokens: &std::ops::Range<usize>) -> bool {
    let from = told.partition_point(|one| one.verb.start < tokens.start);
    let speaks = told.get(from).is_some_and(|one| one.verb.start < tokens.end);
    let named = cast.within(tokens.clone()).iter().any(|name| matches!(name.sort, Sort::Person | Sort::Body));
    !speaks && !named
}

/// Gives who spoke last in a range: by a verb or in a quotation; else the only person named.
fn speaker_within(
    cast: &Cast<'_>,
    (told, kept): (&[Attribution], &Kept),
    tokens: std::ops::Range<usize>,
) -> Option<Who> {
    let text = cast.text;
    let until = told.partition_point(|one| one.verb.start < tokens.end);
    let mut verbs = told[..until].iter().rev().take_while(|one| one.verb.start >= tokens.start);
    let verb = verbs.find(|one| !one.speaker.as_ref().is_some_and(|who| is_relay(cast, who)));
    let quotes = || kept.iter().rev().take(1).map(|(at, quote)| (&text.quotations()[*at], quote));
    let quote = quotes().find(|(quotation, _)| tokens.contains(&quotation.tokens.start));
    match (verb, quote) {
        (Some(verb), Some((quotation, quote))) if quotation.tokens.end > verb.verb.start => quote.speaker.clone(),
        (Some(verb), _) => verb.speaker.clone(),
        (None, Some((_, quote))) => quote.speaker.clone(),
        (None, None) => {
            let names = cast.within(tokens.clone());
            let mut people = names.iter().filter(|name| name.sort == Sort::Person);
            let Some(first) = people.next() else {
                let labelled = text.word(tokens.start) == "quote" || shows(cast, &tokens);
                return names.iter().find(|name| labelled && name.sort == Sort::Body).map(|body| body.who.clone());
            };
            people.all(|other| other.who == first.who).then(|| first.who.clone())
        }
    }
}

/// Tells whether a paragraph only tells that a body published something: "The service released photos of the fire."
fn shows(cast: &Cast<'_>, tokens: &std::ops::Range<usize>) -> bool {
    let text = cast.text;
    let start = tokens.start + usize::from(text.word(tokens.start) == "the");
    let body = cast.at(start).filter(|name| name.sort == Sort::Body && name.tokens.start == start);
    body.is_some_and(|body| {
        matches!(text.word(body.tokens.end), "released" | "published" | "showed" | "shared" | "issued" | "posted")
    })
}
