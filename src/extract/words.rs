//! Classes of English words that rules ask for.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::{print::Print, word_set::Sieve};

/// Every word's classes, a bit each.
static CLASSES: LazyLock<FxHashMap<Print, u32>> = LazyLock::new(|| {
    let mut classes = FxHashMap::default();
    for (bit, words) in WORDS.iter().enumerate() {
        for word in words.split_ascii_whitespace() {
            *classes.entry(Print::of(word)).or_insert(0) |= 1 << bit;
        }
    }
    classes
});

/// The sieve of each class.
static SIEVES: [Sieve; WORDS.len()] = {
    let mut sieves = [Sieve::EMPTY; WORDS.len()];
    let mut class = 0;
    while class < WORDS.len() {
        sieves[class] = Sieve::of(WORDS[class]);
        class += 1;
    }
    sieves
};

fn is(word: impl Into<Print>, class: usize) -> bool {
    let word = word.into();
    SIEVES[class].lets(word) && CLASSES.get(&word).is_some_and(|bits| bits & (1 << class) != 0)
}

/// Tells whether a folded word is a verb by which somebody says something.
pub(super) fn is_speech(word: impl Into<Print>) -> bool {
    is(word, 0)
}

/// Tells whether a folded word is a verb that only one who acts can be the subject of, or an auxiliary of one.
pub(super) fn is_act(word: impl Into<Print>) -> bool {
    let word = word.into();
    is_speech(word) || is(word, 1)
}

/// Tells whether a folded word is a preposition of place.
pub(super) fn is_locative(word: impl Into<Print>) -> bool {
    is(word, 2)
}

/// Tells whether a folded word names an attack.
pub(super) fn is_attack(word: impl Into<Print>) -> bool {
    is(word, 3)
}

/// Tells whether a folded word is a movement or a stay, after which "to", "for" and "from" lead to places.
pub(super) fn is_movement(word: impl Into<Print>) -> bool {
    is(word, 4)
}

/// Tells whether a folded word is a part of a town: what follows "Kyiv's" where the town is meant.
pub(super) fn is_of_town(word: impl Into<Print>) -> bool {
    is(word, 5)
}

/// Tells whether a folded word, after a country's adjective, is somebody or something by which the state acts.
pub(super) fn is_of_state(word: impl Into<Print>) -> bool {
    let word = word.into();
    is_attack(word) || is(word, 6)
}

/// Tells whether a folded word is a title of address before a surname.
pub(super) fn is_address(word: impl Into<Print>) -> bool {
    is(word, 7)
}

/// Tells whether a folded word means a first-level area after its name.
pub(super) fn is_region_word(word: impl Into<Print>) -> bool {
    is(word, 8)
}

/// Tells whether a folded word means several first-level areas after their names.
pub(super) fn is_regions_word(word: impl Into<Print>) -> bool {
    is(word, 9)
}

/// Tells whether a folded word means a settlement before its name.
pub(super) fn is_settlement(word: impl Into<Print>) -> bool {
    is(word, 10)
}

/// Tells whether a folded word means several settlements before their names.
pub(super) fn is_settlements(word: impl Into<Print>) -> bool {
    is(word, 11)
}

/// Tells whether a folded word points to a part of a country or a region.
pub(super) fn is_compass(word: impl Into<Print>) -> bool {
    is(word, 12)
}

/// Tells whether a folded word, with a capital at a sentence's start, is no name: a determiner, a conjunction, a preposition.
pub(super) fn is_function(word: impl Into<Print>) -> bool {
    is(word, 13)
}

/// Tells whether a word with a capital belongs to the name of a body or a site.
pub(super) fn is_body_noun(word: impl Into<Print>) -> bool {
    is(word, 14)
}

/// Tells whether a folded word is the noun by which a body is known to be one.
pub(super) fn is_head(word: impl Into<Print>) -> bool {
    is(word, 15)
}

/// Tells whether a body's word is too common to mean one body when it stands alone.
pub(super) fn is_common(word: impl Into<Print>) -> bool {
    is(word, 16)
}

/// Tells whether a folded word, after a town's name, makes it the name of something else.
pub(super) fn is_title_noun(word: impl Into<Print>) -> bool {
    let word = word.into();
    is(word, 17) || is_treaty(word)
}

/// Tells whether a folded word means a treaty, a format or the like.
pub(super) fn is_treaty(word: impl Into<Print>) -> bool {
    is(word, 18)
}

/// The words of each class, folded, in the order of the functions above.
const WORDS: [&str; 19] = [
    "said says say saying told tells added adds adding stated states claimed claims claim reported reports \
     announced announces warned warns stressed stresses noted notes wrote writes posted explained explains \
     confirmed confirms denied denies urged urges called calls demanded demands insisted insists accused accuses \
     acknowledged admitted conceded vowed vows pledged suggested suggests argued argues asked asks replied \
     recalled recounted declared declares condemned condemns criticised criticized rejected rejects described \
     describes alleged alleges commented remarked emphasised emphasized tweeted proposed proposes agreed agrees \
     promised threatened maintained maintains disclosed revealed hailed praised",
    "has have had is was are were will would could can may might must should did does do wants wanted seeks \
     sought launched launches fired fires attacked attacks struck strikes invaded annexed seized captured sent \
     sends began continues continued keeps kept plans planned hopes hoped fears considers considered views sees \
     refuses refused offered offers signed ordered orders summoned expelled imposed backs backed supports \
     supported opposes opposed needs needed gave gives took takes made makes used uses stepped responded \
     retaliated intends expects expected believes knows hit shot downed deployed withdrew pushed pushes appears \
     appeared seems seemed returned received handed regards blames blamed bans banned scrambled closed welcomed \
     rebuffed dismissed reacts reacted lost",
    "in near over outside around across at via inside into within throughout through above beyond beneath onto \
     nearby",
    "attack attacks attacked strike strikes assault assaults raid raids bombardment bombing bombings shelling \
     barrage barrages blitz offensive advance march missile missiles drones drone bomb bombs rockets fire hit \
     siege salvo onslaught airstrike airstrikes fired launched rained fell descended struck dropped",
    "visit visits visited visiting trip trips travel travels travelled traveled travelling traveling flew fly \
     flying flight flights arrived arrive arrives arriving arrival returned returning return came come went go \
     going moved moving train trains drove driving road highway journey fled flee fleeing evacuated headed \
     heading heads left departed km kilometres kilometers miles close near brought taken transported tour invited \
     route way kms north south east west based born live northeast northwest southeast southwest far away \
     reporting",
    "mayor outskirts suburb suburbs street streets district districts residents airport airports metro subway sky \
     skies skyline centre center main central historic downtown city population hospital hospitals railway \
     station neighbourhood neighborhood neighbourhoods region oblast square left right largest buildings \
     apartment residential children university cathedral opera red bridge theatre zoo river eastern western \
     northern southern map roads port",
    "forces force troops soldiers soldier army military navy authorities authority officials official government \
     president presidents presidency premier minister ministers ministry leader leaders leadership side sides \
     delegation negotiators negotiator negotiating envoy envoys ambassador diplomats diplomat parliament \
     lawmakers intelligence counterpart counterparts invasion aggression incursion occupation occupiers occupying \
     regime state air defence defense defences defenses foreign prime finance interior energy security secretary \
     senator senators shells artillery glide guided ballistic cruise aircraft jets jet warplanes warplane tanks \
     warships ship ships fleet weapons arms units unit command commander commanders general generals spokesman \
     spokesperson spokeswoman position positions response proposal proposals sanctions administration backed led \
     made installed controlled held occupied aerial kamikaze fighters marines servicemen personnel negotiations \
     gains losses war combat saboteurs paratroopers national prisoners chief supply operation operations \
     federation offer claims claim demands policy support aid assistance help funding mediation shahed iskander \
     kinzhal kalibr himars patriot atacms supplied built designed long overnight massive combined deadly large \
     ground border coast police prosecutors territory people threat threats court",
    "mr mrs ms miss dr sir dame lord lady prof professor madam",
    "region oblast province territory krai kray republic area directions direction governorate sector axis",
    "regions oblasts provinces territories areas sectors directions",
    "city town village settlement hamlet port community capital hub stronghold suburb township resort",
    "cities towns villages settlements hamlets communities",
    "northern southern eastern western northeastern northwestern southeastern southwestern central north south \
     east west downtown northeast northwest southeast southwest",
    "the a an this that these those he she it they we i you his her its their our my and but or so yet nor if \
     when while as after before since until because although though in on at by for from with without to of about \
     against among amid between during despite under over near into like unlike what who whose why how where \
     which there here then now also even only both either neither not no some many most all each every another \
     other such than however meanwhile earlier later still just once last next one two three yes asked according \
     monday tuesday wednesday thursday friday saturday sunday january overnight february march april may june \
     july august september october november december outside inside speaking today yesterday separately added \
     said via using following having being let pic image photo read more",
    "institute council administration office agency ministry committee commission fund foundation centre center \
     service bureau directorate court union association brigade battalion regiment corps group forces command \
     party network university hospital school company bank department parliament assembly congress senate house \
     street avenue square river sea ocean oblast region district raion plant station airport bridge times post \
     news journal magazine radio television tv museum cathedral church war army navy air force guard police \
     emergency state national regional military federal supreme united international european western eastern \
     northern southern north south east west new great black red white city town village prosecutors prosecutor \
     security defence defense foreign telegram facebook twitter orthodox nuclear power peace",
    "institute council administration office agency ministry committee commission fund foundation centre center \
     service bureau directorate association brigade battalion regiment corps initiative network union federation \
     forces",
    "forces troops army military soldiers servicemen defenders police parliament prosecutors cabinet railways \
     marines paratroopers administration navy senate congress treasury mod mfa senates ombudsman defence defences units",
    "street avenue square road boulevard lane times post independent herald journal news university institute \
     conference forum stock club derby dynamo memorial operational tactical",
    "agreement agreements accord accords protocol protocols convention conventions memorandum treaty charter \
     declaration format process communique",
];
