//! Verbs of speech, by what stands with them.

use crate::{
    extract::word_set::{Union, WordSet},
    text::{Text, number, print::Print},
};

/// What a verb of speech goes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// A statement follows, or stands before: "said", "added".
    States,
    /// A word for something follows: "called it “…”".
    Names,
    /// An act done by words, whose statement is not given as a clause: "urged", "vowed".
    Acts,
    /// A count made: "recorded 12 deaths", "put the toll at 14".
    Counts,
    /// No verb: "according to".
    According,
}

static STATES: WordSet = WordSet::new(
    "
    acknowledged acknowledges add added adding adds admits admitted alleged alleges announced announces
    argued argues asserted asserts asks asked believe believes claim claimed claiming claims commented
    comments communicated conceded concedes concluded concludes confirmed confirms continued declared
    declares denied denies disclosed emphasised emphasises emphasized emphasizes estimated estimates
    explained explains fumed indicated informed insisted insists joked maintained maintains mentioned
    noted notes noting observed opined pointed points posted predicted predicts reads recalled recalls
    recounted remarked remembered repeated replied replies report reported reports responded retorted
    revealed said say saying says shouted sighed stated states stressed stresses suggested suggests
    affirmed affirms attested contended contends elaborated exclaimed highlighted highlights proclaimed proclaims
    summarised summarized tell tells testified told tweeted underlined underscored warn warned warning
    warns whispered wrote writes writing informs relayed sobbed posts recounts stating arguing stressing
    insisting explaining emphasising emphasizing declaring alleging announcing recalling pointing suggesting
    asserting confirming acknowledging admitting concluding predicting conveyed assured assures assuring
    cautioned cautions cautioning lamenting reiterating reiterated reiterates maintaining
    interjected interjects countered muttered murmured mused yelled cried groaned marvelled pleaded reflected reflects
",
);

static NAMES: WordSet = WordSet::new(
    "
    blasted branded called calling calls characterised characterized condemned condemning decried
    denounced described describes describing dubbed hailed labelled labeled lamented praised referred
    slammed spoke
",
);

static ACTS: WordSet = WordSet::new(
    "
    accused accuses agreed alluded appealed boasted complained criticised criticized demanded demands
    dismissed hinted ordered pledged promised proposed quipped rejected rejects requested
    ruled signalled signaled speculated swore threatened thanked urged urges urging vowed vows welcomed
",
);

static COUNTS: WordSet = WordSet::new(
    "
    verified verifies recorded registered documented established counted tallied logged clarified
    specified
",
);

static INVERTING: WordSet = WordSet::new(
    "
    said says added adds wrote writes explains explained reports reported recalls recalled noted asked
    asks warned warns stated claimed insisted replied continued stressed argued argues admitted admits
    joked concluded predicted remembered announced confirmed posted
",
);

/// Other words at which an attribution may stand: those that lead to a source, things said, parts of phrases.
static LEADS: WordSet = WordSet::new(
    "
    according per reported confirmed announced stated noted
    allegation allegations assertion assertions assurance assurances claim comment comments remark remarks
    statement statements suggestion warning warnings admission announcement accusation accusations
    expressed put puts gave gives raised revised updated lowered shot fired hit went goes chimed cut
",
);

/// Tells whether an attribution may stand at a folded word; a few others may be verbs of speech by what is beside them.
pub(super) fn may_lead(word: impl Into<Print>) -> bool {
    static ALL: Union = Union::of(&[&STATES, &NAMES, &ACTS, &COUNTS, &LEADS]);
    ALL.has(word)
}

/// Gives the class of a folded word that is a verb of speech.
pub fn class(word: impl Into<Print>) -> Option<Class> {
    let word = word.into();
    [(&STATES, Class::States), (&NAMES, Class::Names), (&ACTS, Class::Acts)]
        .into_iter()
        .find_map(|(words, class)| words.has(word).then_some(class))
}

/// Tells whether a verb and the small word after it mean an answer: "shot back", "went on:".
pub(super) fn is_phrasal(text: &Text, at: usize) -> bool {
    let ends = || matches!(text.word(at + 2), "." | "," | ":" | "");
    match (text.word(at), text.word(at + 1)) {
        ("shot" | "fired" | "hit", "back") | ("went" | "goes", "on") | ("chimed" | "cut", "in") => ends(),
        _ => false,
    }
}

/// Tells whether somebody "expressed that" something is so, or concern over it.
pub(super) fn is_expression(text: &Text, at: usize) -> bool {
    let of = |at: usize| {
        matches!(text.word(at), "concern" | "concerns" | "alarm" | "regret" | "confidence" | "doubt" | "fears" | "hope")
    };
    text.word(at) == "expressed" && (text.word(at + 1) == "that" || (at + 1..at + 4).any(of))
}

/// Tells whether a verb of counting has something to count, or closes its clause: "recorded 12 deaths", "…, police established".
pub(super) fn is_count(text: &Text, at: usize) -> bool {
    if !COUNTS.has(text.print(at)) {
        return false;
    }
    let next = text.word(at + 1);
    let counts = (at + 1..at + 5).any(|at| number::read(text, at, number::Articles::Skip).is_some());
    counts || matches!(next, "that" | "later" | "." | ",")
}

/// Tells whether a verb and the words after it give a number: "put the death toll at", "gave a figure of".
pub(super) fn is_tally(text: &Text, at: usize) -> bool {
    let leads =
        matches!(text.word(at), "put" | "puts" | "gave" | "gives" | "raised" | "revised" | "updated" | "lowered");
    leads
        && matches!(text.word(at + 1), "the" | "a" | "details" | "its")
        && (at + 1..at + 5)
            .any(|at| matches!(text.word(at), "toll" | "figure" | "number" | "count" | "details" | "tally"))
}

/// Tells whether a speaker may stand after this verb: “…,” said the mayor.
pub(super) fn inverts(word: impl Into<Print>) -> bool {
    INVERTING.has(word)
}

/// Tells whether a folded word is a participle that goes on with another verb's subject: "…, adding that".
pub(super) fn shares_subject(word: &str) -> bool {
    matches!(
        word,
        "adding"
            | "claiming"
            | "noting"
            | "saying"
            | "warning"
            | "writing"
            | "calling"
            | "describing"
            | "condemning"
            | "urging"
            | "stating"
            | "arguing"
            | "stressing"
            | "insisting"
            | "explaining"
            | "emphasising"
            | "emphasizing"
            | "declaring"
            | "alleging"
            | "announcing"
            | "recalling"
            | "pointing"
            | "suggesting"
            | "asserting"
            | "confirming"
            | "acknowledging"
            | "admitting"
            | "concluding"
            | "predicting"
            | "assuring"
            | "cautioning"
            | "reiterating"
            | "maintaining"
    )
}

/// Tells whether a folded word is something said, which is somebody's: "a claim by the commander".
pub(super) fn is_said_thing(word: &str) -> bool {
    matches!(
        word,
        "allegation"
            | "allegations"
            | "assertion"
            | "assertions"
            | "assurance"
            | "assurances"
            | "claim"
            | "comment"
            | "comments"
            | "remark"
            | "remarks"
            | "statement"
            | "statements"
            | "suggestion"
            | "warning"
            | "warnings"
            | "admission"
            | "announcement"
            | "accusation"
            | "accusations"
    )
}

/// Tells whether a word may as well be a noun, and is a verb only after a subject in the plural: "reports", "claims".
pub fn may_be_noun(word: &str) -> bool {
    matches!(
        word,
        "report"
            | "reports"
            | "claim"
            | "claims"
            | "estimates"
            | "comments"
            | "demands"
            | "warning"
            | "calls"
            | "states"
            | "notes"
            | "posted"
            | "posts"
            | "saying"
            | "writing"
            | "reads"
    )
}
