//! Classes of English words that rules of speech and of figures ask for; all words folded.

use super::word_set::WordSet;
use crate::text::{
    calendar::{month, weekday},
    print::Print,
};

/// Tells whether a word is an auxiliary.
pub(super) fn is_auxiliary(word: impl Into<Print>) -> bool {
    AUXILIARY_WORDS.has(word)
}

/// Tells whether a word makes the verb after it uncertain: "could", "to", "not".
pub(super) fn is_unreal(word: impl Into<Print>) -> bool {
    UNREAL_WORDS.has(word)
}

/// Tells whether a word is a preposition that ends a phrase's core.
pub(super) fn is_preposition(word: impl Into<Print>) -> bool {
    PREPOSITION_WORDS.has(word)
}

/// Tells whether a word opens a clause, so that no subject goes back over it.
pub(super) fn is_clause_opener(word: impl Into<Print>) -> bool {
    CLAUSE_OPENER_WORDS.has(word)
}

/// Tells whether a word often opens a sentence and is no name.
pub(super) fn is_opener(word: impl Into<Print>) -> bool {
    OPENER_WORDS.has(word)
}

/// Tells whether a word is a day of the week.
pub(super) fn is_weekday(word: &str) -> bool {
    weekday(word).is_some()
}

/// Tells whether a word is a month.
pub(super) fn is_month(word: &str) -> bool {
    month(word).is_some()
}

/// Tells whether a word only says when.
pub(super) fn is_time_word(word: impl Into<Print>) -> bool {
    TIME_WORD_WORDS.has(word)
}

/// Tells whether a word is somebody's role, singular.
pub(super) fn is_role(word: impl Into<Print>) -> bool {
    ROLES.has(word)
}

/// Tells whether a word names speakers without a name, or a body: "officials", "ministry".
pub(super) fn is_collective(word: impl Into<Print>) -> bool {
    COLLECTIVES.has(word)
}

/// Tells whether a word names something written or counted that is somebody's.
pub(super) fn is_document(word: impl Into<Print>) -> bool {
    DOCUMENTS.has(word)
}

/// Tells whether a word, after a body's name or for it, says what it is: "the DTEK energy holding", "the ministry".
pub(super) fn is_body(word: impl Into<Print>) -> bool {
    BODIES.has(word)
}

/// Gives the words for the office that a word names: "spokesperson" for "spokesman", "adviser" for "aide".
pub(super) fn offices_like(word: &str) -> impl Iterator<Item = &'static str> {
    OFFICES.iter().filter(move |words| words.contains(&word)).flat_map(|words| words.iter().copied())
}

/// Words for who governs a region.
pub(super) const HEADS_OF_REGIONS: &[&str] = &["governor", "head", "chief", "leader"];

static OFFICES: &[&[&str]] = &[
    &["spokesman", "spokeswoman", "spokesperson"],
    &["chief", "commander", "general"],
    &["president", "leader"],
    &["lawmaker", "legislator", "mp", "deputy", "senator"],
    &["premier", "pm"],
    &["adviser", "advisor", "aide"],
    &["chair", "chairman", "chairwoman", "chairperson", "head"],
    &["analyst", "expert", "researcher", "fellow"],
    &["doctor", "dr", "physician", "surgeon"],
];

static BODIES: WordSet = WordSet::new(
    "
    agency alliance army battalion bloc brigade bureau centre center command commission committee company
    corporation council department directorate fleet force foundation fund group guard headquarters holding
    institute ministry mission office operator organisation organization party police regiment regulator
    service staff union watchdog prosecutors
",
);

static DOCUMENTS: WordSet = WordSet::new(
    "
    account count data estimate estimates figures information message post report reports statement
    statistics tally update
",
);

static AUXILIARY_WORDS: WordSet = WordSet::new(
    "
    has have had is was are were be been will would could can may might must should did does do didnt
    hasnt wasnt havent
",
);

static UNREAL_WORDS: WordSet = WordSet::new(
    "
    could would can may might must should will to not never didnt wasnt werent cant wont couldnt wouldnt
    without if shall cannot nor hasnt havent
",
);

static PREPOSITION_WORDS: WordSet = WordSet::new(
    "
    of in on at from for with to near by after during over inside outside around across along about
    under against into within following amid before between among through via since
",
);

static CLAUSE_OPENER_WORDS: WordSet = WordSet::new(
    "
    that but as while because when who which where although though if whether until yet whose so than
    whom
",
);

static OPENER_WORDS: WordSet = WordSet::new(
    "
    the a an he she it they we i you this that these those his her its their our my but and meanwhile
    separately however earlier later elsewhere also still then now there here some one two three four
    both another others many most no according officials authorities analysts experts residents
    witnesses mr mrs ms dr nobody everyone everybody what why how who when where if as while russian
    ukrainian american british european western german french polish local regional
",
);

static TIME_WORD_WORDS: WordSet = WordSet::new(
    "
    earlier later today yesterday tomorrow overnight this last week month morning evening afternoon
    night late early now recently meanwhile previously already year
",
);

static ROLES: WordSet = WordSet::new(
    "
    admiral adviser advisor aide ambassador analyst archbishop architect attorney bishop boss brother
    captain chair chairman chairperson chairwoman chancellor chief colonel commander commissioner
    coordinator correspondent counterpart daughter dean delegate deputy diplomat director dispatcher
    doctor driver economist editor employee engineer envoy executive expert farmer father fighter
    firefighter general governor grandmother grandfather head historian husband investigator journalist
    judge king lawmaker lawyer leader lieutenant major man marshal mayor medic member minister mother mp
    negotiator neighbor neighbour nurse observer officer official ombudsman operator owner paramedic
    patriarch pensioner person pilot policeman politician pope premier president priest principal
    prosecutor reader refugee reporter representative republican democrat rescuer researcher resident
    retiree secretary senator sergeant sister soldier son source speaker spokesman spokesperson
    spokeswoman student surgeon survivor teacher trainer veteran victim villager volunteer wife witness
    woman worker pm ceo billionaire author fellow scientist psychologist manager
",
);

static COLLECTIVES: WordSet = WordSet::new(
    "
    administration agencies agency allies analysts army assessment authorities body brigade broadcaster
    bureau cabinet centre center channel channels charity command commanders commission committee
    company council department diplomats directorate doctors embassy experts firefighters force forces
    fund government governments group groups guard headquarters investigators journalists lawmakers
    leaders media medics military ministers ministry mission monitors navy negotiators observers office
    officers officials operator organisation organization outlet outlets parliament party police
    presidency prosecutors regulator relatives report reports rescuers residents service services side
    soldiers sources staff statement survivors think-tank tank troops unit union university villagers
    volunteers watchdog witnesses workers ombudsman neighbours neighbors partners agents bloggers
    brigades billboard
",
);
