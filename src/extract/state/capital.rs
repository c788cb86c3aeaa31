//! Where the name of a capital means the town, and where the state governed from it.

use super::dateline::is_dateline;
use crate::{
    extract::{reading::Reading, word_set::WordSet, words},
    text::TokenKind,
};

/// What the words around a capital say that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::extract) enum Capital {
    /// The town.
    Town,
    /// The state governed from it.
    State,
}

/// Decides whether a capital's name means the town or the state, by what stands before it, then by what stands after.
pub(in crate::extract) fn capital(reading: &Reading<'_>, (start, end): (usize, usize)) -> Capital {
    if let Some(decided) = by_compound(reading, end) {
        return decided;
    }
    if is_dateline(reading, start, end) {
        return Capital::Town;
    }
    match reading.text.word(end) {
        "regime" | "government" | "junta" | "leadership" => return Capital::State,
        // "According to Kyiv Mayor A B".
        "mayor" | "governor" => return Capital::Town,
        _ => {}
    }
    if is_adjunct(reading, (start, end)) {
        return Capital::Town;
    }
    if owns_an_act(reading, end) {
        return Capital::State;
    }
    by_left(reading, first_of_list(reading, start))
        .or_else(|| by_right(reading, end, 3))
        .or_else(|| by_verb(reading, (start, end)))
        .unwrap_or(Capital::Town)
}

/// "Convinced Moscow to stop", "asking Kyiv": a verb before a capital that has a government for its object.
fn by_verb(reading: &Reading<'_>, (start, end): (usize, usize)) -> Option<Capital> {
    let mut before = reading.step_back(first_of_list(reading, start))?;
    if reading.text.word(before) == "both" {
        before = reading.step_back(before)?;
    }
    if reading.text.tokens()[before].capital {
        return None;
    }
    let town = words::is_of_town(reading.after(end)) || reading.is_possessive(end);
    (is_done_to_states(reading.text.word(before)) && !town).then_some(Capital::State)
}

/// Tells whether a capital only describes the noun after it: "the Kyiv consultancy".
pub(in crate::extract) fn is_adjunct(reading: &Reading<'_>, (start, end): (usize, usize)) -> bool {
    let text = reading.text;
    let next = text.tokens().get(end);
    let noun = next.is_some_and(|next| next.is_word() && !next.capital) && !is_plain(text.word(end));
    let article = matches!(reading.before(start), "the" | "a" | "an");
    text.word(end) == "time"
        || article && noun && !words::is_of_town(text.print(end)) && !words::is_attack(text.print(end))
}

/// "In Moscow's nearly four-year-old invasion": what the capital owns can only be a state's.
fn owns_an_act(reading: &Reading<'_>, end: usize) -> bool {
    reading.is_possessive(end)
        && (end + 1..end + 9)
            .take_while(|at| {
                let word = reading.text.word(*at);
                let capital = reading.text.tokens().get(*at).is_some_and(|token| token.capital);
                !capital && !words::is_of_town(word) && !words::is_function(word)
            })
            .any(|at| words::is_of_state(reading.text.print(at)))
}

/// "Moscow-backed", "Kyiv-controlled" mean the state, "Kyiv-based" and "Moscow-born" the town.
fn by_compound(reading: &Reading<'_>, end: usize) -> Option<Capital> {
    let hyphen = reading.text.tokens().get(end)?;
    if hyphen.kind != TokenKind::Hyphen {
        return None;
    }
    match reading.text.word(end + 1) {
        "based" | "born" | "region" => Some(Capital::Town),
        "backed" | "led" | "installed" | "controlled" | "appointed" | "aligned" | "friendly" | "imposed" | "held"
        | "run" | "funded" | "supported" | "brokered" | "occupied" | "annexed" | "allied" | "sponsored" => {
            Some(Capital::State)
        }
        _ => None,
    }
}

/// Steps back over a list of names: from "Kyiv" in "between Moscow and Kyiv" to "Moscow".
pub(in crate::extract) fn first_of_list(reading: &Reading<'_>, start: usize) -> usize {
    let mut first = start;
    for _ in 0..6 {
        let Some(before) = reading.step_back(first) else { break };
        if !matches!(reading.text.word(before), "and" | "or" | ",") {
            break;
        }
        // ", and".
        let comma = reading.step_back(before).filter(|comma| reading.text.word(*comma) == ",");
        let joint = comma.filter(|_| reading.text.word(before) != ",").unwrap_or(before);
        let Some(hit) = reading.step_back(joint).and_then(|last| reading.ending(last + 1).next()) else {
            break;
        };
        first = hit.start;
    }
    first
}

fn by_left(reading: &Reading<'_>, start: usize) -> Option<Capital> {
    let mut before = reading.step_back(start)?;
    if matches!(reading.text.word(before), "both" | "either" | "neither") {
        before = reading.step_back(before)?;
    }
    let word = reading.text.word(before);
    let earlier = || {
        (0..5).scan(before, |at, _| {
            *at = reading.step_back(*at)?;
            Some(reading.text.word(*at))
        })
    };
    let town = |decided: bool| Some(if decided { Capital::Town } else { Capital::State });
    if words::is_locative(word) || words::is_settlement(word) || words::is_compass(word) || words::is_attack(word) {
        return Some(Capital::Town);
    }
    match word {
        "on" | "against" => town(earlier().any(words::is_attack)),
        "targeting" | "hit" | "struck" | "hitting" | "visited" | "visiting" | "leave" | "left" | "reached"
        | "rocked" | "shook" | "of"
            if word != "of" =>
        {
            Some(Capital::Town)
        }
        "of" => town(earlier().take(2).any(|word| {
            words::is_settlement(word) || words::is_of_town(word) || words::is_attack(word) || words::is_movement(word)
        })),
        "," if earlier().next().is_some_and(words::is_settlement) => Some(Capital::Town),
        "to" | "for" | "from" | "towards" | "toward" => town(earlier().any(words::is_movement)),
        "and" | "or" if earlier().take(6).any(|word| matches!(word, "with" | "between")) => Some(Capital::State),
        "offer" | "offers" | "provide" | "provides" | "supply" | "send" | "sends" | "support" | "back" | "press"
        | "urge" | "ask" | "tell" | "convince" | "persuade" | "pushing" | "isolate" | "punish" | "sanction"
        | "deter" | "condemn" | "fund" | "equip" | "abandon" | "betray" | "reassure" | "let" | "lets" | "letting"
        | "make" | "allow" | "see" | "want" | "wants" | "with" | "between" | "by" | "urging" | "urged" | "pressure"
        | "pressuring" | "help" | "helping" | "arm" | "accused" | "accusing" | "blamed" | "blaming" | "told"
        | "pushed" | "forcing" | "force" | "warned" | "gives" | "give" | "supplying" => Some(Capital::State),
        _ => None,
    }
}

fn is_done_to_states(word: &str) -> bool {
    let verb = word.len() > 5 && (word.ends_with("ed") || word.ends_with("ing"));
    verb && !DONE_TO_TOWNS.has(word) && !words::is_function(word) && !words::is_movement(word)
}

static DONE_TO_TOWNS: WordSet = WordSet::new(
    "
    abandoned approached approaching besieged besieging blanketed bombarded bombarding bombed bombing
    captured capturing circling covered crossed damaged darkened defended defending destroyed devastated
    embattled encircled encircling engulfed entered entering evacuated facing hammered including
    liberated liberating menaced nearing occupied overlooking passed paralysed paralyzed plunged pounded
    pounding pummelled pummeled reached reaching rebuilding recaptured regarding retaken rocked rocking
    ruined seized seizing shaken shelled shelling shrouded surrounded surrounding targeted targeting
    terrorised terrorized threatened toured touring united visited visiting
",
);

/// Reads what stands after a capital, and after those that "and" joins to it, `n_more` at most.
fn by_right(reading: &Reading<'_>, end: usize, n_more: usize) -> Option<Capital> {
    let mut at = reading.step_on(end)?;
    let word = reading.text.word(at);
    if reading.is_possessive(end) {
        let third = reading.after(at + 1);
        return Some(if words::is_of_town(word) && !matches!(third, "allies" | "partners") {
            Capital::Town
        } else {
            Capital::State
        });
    }
    while reading.text.word(at).ends_with("ly") || PASSED_OVER.has(reading.text.print(at)) {
        if words::is_act(reading.text.print(at)) && reading.step_on(at + 1).is_none() {
            break;
        }
        at = reading.step_on(at + 1)?;
    }
    at = after_date(reading, at);
    let verb = reading.text.word(at);
    if matches!(verb, "is" | "was" | "were" | "been" | "came" | "remains" | "has") {
        let next = reading.after(at + 1);
        let suffered = words::is_attack(next)
            || matches!(
                next,
                "hit" | "rocked" | "targeted" | "under" | "shelled" | "bombed" | "shaken" | "plunged" | "home"
            );
        return Some(if suffered { Capital::Town } else { Capital::State });
    }
    if words::is_act(verb) || matches!(verb, "and" | "to") && words::is_act(reading.after(at + 1)) {
        return Some(Capital::State);
    }
    let token = &reading.text.tokens()[at];
    if token.is_word() && !token.capital && token.spaced && !is_plain(verb) && !words::is_of_town(verb) {
        return Some(Capital::State);
    }
    if verb == "and" && matches!(reading.after(at + 1), "its" | "their") {
        let noun = reading.step_on(at + 2).map_or("", |at| reading.text.word(at));
        let surroundings = matches!(noun, "suburbs" | "outskirts" | "surroundings" | "environs" | "region");
        return (!surroundings).then_some(Capital::State);
    }
    // "Kyiv and the European capitals".
    if verb == "and" && (at + 2..at + 5).any(|at| matches!(reading.text.word(at), "capitals" | "allies")) {
        return Some(Capital::State);
    }
    let coordinated = verb == "and" && reading.text.tokens().get(at + 1).is_some_and(|next| next.capital);
    if coordinated {
        let other = reading.starting(at + 1).first()?;
        return by_right(reading, other.end, n_more.checked_sub(1)?);
    }
    None
}

/// Steps over a date before a verb: "in late 2022 claimed".
fn after_date(reading: &Reading<'_>, at: usize) -> usize {
    let text = reading.text;
    let is_year = |at: &usize| text.tokens().get(*at).is_some_and(|token| token.figure && token.range().len() == 4);
    let year = (at + 1..at + 4).find(is_year).filter(|_| text.word(at) == "in");
    year.map(|year| year + 1).filter(|verb| words::is_act(text.print(*verb))).unwrap_or(at)
}

/// What may stand between a capital and what it does.
static PASSED_OVER: WordSet = WordSet::new(
    "
    also has have still now meanwhile , itself earlier this week again had then too not yet never both all
    “ \" ‘
",
);

/// Tells whether a word after a name is neither verb nor noun: a preposition, a word of time.
pub(super) fn is_plain(word: &str) -> bool {
    words::is_function(word)
        || words::is_locative(word)
        || words::is_compass(word)
        || matches!(
            word,
            "early"
                | "late"
                | "overnight"
                | "today"
                | "ago"
                | "alone"
                | "itself"
                | "that"
                | "on"
                | "again"
                | "too"
                | "apartment"
                | "residents"
                | "time"
                | "this"
                | "away"
                | "towards"
                | "via"
                | "per"
                | "once"
                | "where"
                | "amid"
        )
}
