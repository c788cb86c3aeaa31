//! Whether a place can be where something happened.

use super::REACH;
use crate::{
    extract::{
        Cast, Who,
        cast::{Named, Sort},
        english,
        figure::outcome,
        speech::{Attribution, Order},
        words,
    },
    text::{Field, Text, TokenKind, number},
};

/// Whether a place can be where something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// It can.
    Scene,
    /// It belongs to the speaker's description, and counts where the sentence has no other.
    Speaker,
    /// Where somebody spoke, where a missile came from, how far away something is.
    Aside,
}

/// A speaker's description is at most so many tokens long.
const MOST_BETWEEN: usize = 14;

/// Says which part a name plays.
pub(super) fn of(cast: &Cast<'_>, told: &[Attribution], name: &Named) -> Part {
    if !matches!(name.sort, Sort::Place | Sort::Region) || is_water(name) {
        return Part::Aside;
    }
    let text = cast.text;
    let at = name.tokens.start;
    let sentence = text.sentence_of(at);
    let floor = text.sentences()[sentence].tokens.start;
    let before = |n: usize| at.checked_sub(n).filter(|at| *at >= floor).map_or("", |at| text.word(at));
    let beside = matches!(before(1), "near" | "outside")
        && at > floor + 1
        && cast.at(at - 2).is_some_and(|other| other.sort == Sort::Place);
    let away = is_away(&before) || beside;
    let from = told.partition_point(|one| one.sentence < sentence || one.verb.start + REACH < at);
    let mut own = told[from..].iter().take_while(|one| one.sentence == sentence && one.verb.start < at + REACH);
    // "The governor of Example, A B, said".
    let office = before(1) == "of" && matches!(before(2), "governor" | "head");
    if own.any(|one| is_description(cast, one, (at, away && !office)) || is_of_speaker(cast, one, at)) {
        return Part::Speaker;
    }
    let end = name.tokens.end;
    let counted = text.tokens().get(end + 1).is_some_and(|next| next.kind == TokenKind::Number)
        || number::read(text, end + 1, number::Articles::Skip).is_some();
    let colon = text.word(end) == ":";
    let shouted = colon && text.tokens()[at].upper;
    let has_other =
        || cast.within(end..text.sentences()[sentence].tokens.end).iter().any(|other| other.sort == Sort::Place);
    let dateline = at == floor
        && (matches!(text.word(end), "," | "/")
            || colon && begins_text(text, at) && (shouted || has_other())
            || (shouted || matches!(text.word(end), "—" | "–" | "-" | "(")) && !counted);
    let source = text.paragraphs()[text.paragraph_of(at)].field == Field::Title
        && matches!(before(1), ":" | "–" | "—" | "-")
        && end >= text.sentences()[sentence].tokens.end;
    let venue = matches!(before(1), "in" | "at")
        && matches!(
            before(2),
            "talks"
                | "meeting"
                | "summit"
                | "conference"
                | "negotiations"
                | "briefing"
                | "interview"
                | "reporters"
                | "arrived"
                | "arriving"
                | "met"
                | "spoke"
                | "speaking"
        );
    let shore = matches!(text.word(end), "coast" | "coastline" | "shore" | "time");
    if away || dateline || venue || source || shore { Part::Aside } else { Part::Scene }
}

/// Tells whether a token stands in the first paragraph of the text.
fn begins_text(text: &Text, at: usize) -> bool {
    let paragraph = text.paragraph_of(at);
    let before = paragraph.checked_sub(1).map(|before| text.paragraphs()[before].field);
    text.paragraphs()[paragraph].field == Field::Body && before != Some(Field::Body)
}

/// Tells whether a name is a river's or a sea's, over which missiles fly.
fn is_water(name: &Named) -> bool {
    matches!(&name.who, Who::Id(id) if id.ends_with("-sea") || id.ends_with("-river"))
}

/// Tells whether a place stands in the words for the speaker: in the subject, in what stands between it and its verb, or in
/// the description that a comma sets off before it.
fn is_description(cast: &Cast<'_>, told: &Attribution, (at, away): (usize, bool)) -> bool {
    let text = cast.text;
    let apposed = !away && told.order == Order::SubjectFirst && told.span.contains(&at);
    let comma = told.subject.start.checked_sub(1).filter(|comma| !away && at < *comma && text.word(*comma) == ",");
    let plain = |at: usize| {
        let word = text.word(at);
        text.tokens()[at].kind != TokenKind::Mark && !english::is_auxiliary(word) && !outcome::is_cue(word)
    };
    let floor = text.sentences()[told.sentence].tokens.start;
    let chunk = |comma: usize| (floor..comma).rev().take(MOST_BETWEEN).take_while(|at| plain(*at)).last();
    let before = comma.and_then(|comma| Some(chunk(comma)?..comma)).is_some_and(|chunk| {
        let opens = chunk.start == floor || text.tokens()[chunk.start - 1].kind == TokenKind::Mark;
        opens && chunk.contains(&at) && chunk.clone().any(|at| english::is_role(text.print(at)))
    });
    told.subject.contains(&at) || apposed || before
}

/// Tells whether a place belongs to the speaker's description or to where the words were spoken.
fn is_of_speaker(cast: &Cast<'_>, told: &Attribution, at: usize) -> bool {
    let text = cast.text;
    if at < told.span.end || at - told.span.end > MOST_BETWEEN {
        return false;
    }
    let between = || told.span.end..at;
    let clause = between().any(|at| {
        matches!(text.word(at), "that" | "killed" | "injured" | "wounded" | "were" | "was" | "had" | "“")
            || text.word(at) == "and" && (told.order == Order::SubjectFirst || text.word(at - 1) == ",")
            || outcome::is_cue(text.print(at))
    });
    let tail = told.order != Order::SubjectFirst;
    let venue = between().any(|at| {
        matches!(
            text.word(at),
            "briefing"
                | "interview"
                | "conference"
                | "meeting"
                | "reporters"
                | "governor"
                | "mayor"
                | "head"
                | "chairman"
                | "chief"
                | "spokesman"
                | "spokeswoman"
                | "summit"
        )
    });
    // "According to rescuers, a fire broke out in Example": after a comma only what describes the speaker is the speaker's.
    let comma = between().find(|at| text.word(*at) == ",");
    let described = comma.is_none_or(|comma| (comma..at).any(|at| english::is_role(text.print(at))));
    !clause && (tail && described || venue)
}

/// Tells whether the words before a place, counted back from it, say that it is only where something came from, or what
/// something lies near.
fn is_away<'t>(before: &impl Fn(usize) -> &'t str) -> bool {
    let city_of = before(1) == "of" && words::is_settlement(before(2));
    let from_city = city_of && (3..=5).map(before).take_while(|word| *word != ",").any(|word| word == "from");
    // "Adjacent to Ukraine's northern Example region".
    let beside =
        (2..=7).find(|n| matches!((before(*n), before(n - 1)), ("adjacent" | "next" | "borders" | "border", "to")));
    let bordering = (1..=6).find(|n| matches!(before(*n), "bordering" | "borders"));
    let beyond = beside.or(bordering).is_some_and(|n| (1..n).all(|n| !matches!(before(n), "," | "and" | "in")));
    from_city
        || beyond
        || matches!(before(1), "from" | "to" | "towards" | "toward")
            && !matches!(before(2), "close" | "road" | "highway" | "approach")
        || before(1) == "of"
            && matches!(
                before(2),
                "north"
                    | "south"
                    | "east"
                    | "west"
                    | "northeast"
                    | "northwest"
                    | "southeast"
                    | "southwest"
                    | "mayor"
                    | "governor"
                    | "head"
                    | "outside"
            )
        || matches!(before(2), "from" | "to" | "borders" | "outside") && before(1) == "the"
}
