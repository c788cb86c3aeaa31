//! What a number counts: people of which sort, or things.

use std::ops::Range;

use crate::{
    extract::{Class, english, word_set::WordSet},
    text::{Text, TokenKind, number},
};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Sort {
    /// People, by what the noun says of them.
    People(Class),
    /// Nothing is named: "injured 10", "23 others".
    Bare,
    /// Drones, missiles and other weapons that fly.
    Weapons,
    /// Buildings, vehicles.
    Goods,
    /// Bodies of the dead.
    Bodies,
    /// What nobody kills or injures: days, kilometres, dogs.
    Thing,
    /// A noun that no table has.
    Other,
}

/// A noun phrase after a number.
pub(super) struct Noun {
    pub(super) tokens: Range<usize>,
    pub(super) sort: Sort,
    /// Whether it counts some out of a group: "three of the victims".
    pub(super) of_the: bool,
}

static CIVILIANS: WordSet = WordSet::new(
    "
    civilian civilians noncombatants
",
);

static SOLDIERS: WordSet = WordSet::new(
    "
    soldier soldiers troops serviceman servicemen servicewoman servicewomen servicemembers marine
    marines paratrooper paratroopers conscript conscripts fighters fighter combatants militants
    mercenaries officers cadets sailors guardsmen infantrymen recruits invaders occupiers military
",
);

static PEOPLE: WordSet = WordSet::new(
    "
    people persons person man men woman women child children boy boys girl girls teenager teenagers teen
    teens baby babies infant infants toddler toddlers minors minor adults adult citizens citizen
    villagers locals pensioners passengers passenger commuters patients patient pupils pupil
    schoolchildren victims victim survivors casualties policemen firefighters medics paramedics workers
    employees couple families brothers sisters parents relatives sons daughters youths mum mom crew
    staff prisoners captives hostages electrician electricians dispatcher stevedore stevedores guard
    guards miner miners grandmother great-grandmother tourists journalists bystanders motorist motorists
    cyclist motorcyclist pedestrian pedestrians guest guests shoppers customers rescuers lives life
    inmates foreigners nationals members individuals inhabitants others drivers refugees hungarians
    ukrainians russians koreans mourners elderly mechanic courier cook builder bricklayer postman
    janitor conductor vendor shopkeeper seller sapper sappers deminers deminer athlete spouses twins kid
    kids newborn schoolboy schoolgirl widow widower
    shepherd beekeeper farmworker waiter waitress cook baker barber builder carpenter courier postman
    postwoman conductor cashier salesman saleswoman shopkeeper stallholder trader vendor seller mechanic
    welder plumber janitor caretaker watchman forester fisherman hunter nun monk clerk accountant
    pharmacist dentist technician lineman docker sailor seaman vet foreigner migrant athlete player singer
    actor blogger cameraman photographer schoolboy schoolgirl graduate newborn twin sibling spouse widow
    aunt uncle cousin nephew niece grandson granddaughter grandchild grandchildren deminer sapper
    homeowner tenant cleaner cyclist tractor-driver farmer townspeople inhabitant coach goalkeeper referee
    librarian organist gardener dad driver-mechanic lecturer professor surgeon orderly attendant loader
    dockworker railwayman railwaymen machinist foreman assistant assistants colleague colleagues friend friends
    companion girlfriend boyfriend fiance fiancee comrade comrades
",
);

static KIN: WordSet = WordSet::new(
    "
    man woman boy girl son daughter wife husband mother father child brother sister grandmother
    grandfather grandson granddaughter baby mum mom dad
",
);

static WEAPONS: WordSet = WordSet::new(
    "
    drone drones uav uavs missile missiles rocket rockets shaheds shahed bombs bomb kabs iskanders
    decoys projectiles munitions warheads shells kinzhals kalibrs targets quadcopters
",
);

static GOODS: WordSet = WordSet::new(
    "
    building buildings house houses home homes apartment apartments flat flats car cars vehicle vehicles
    school schools hospital hospitals shop shops blocks block structures facilities facility enterprises
    warehouses warehouse garages trucks buses bus bridges bridge windows households substations
    substation kindergartens kindergarten churches stalls tanks aircraft planes jets ships tankers
    locomotives stations objects roofs businesses offices dormitories dormitory ambulances trams
    carriages wagons infrastructure properties cottages outbuildings storeys
",
);

static THINGS: WordSet = WordSet::new(
    "
    day days week weeks month months year years hour hours minute minutes times time km kilometres
    kilometers miles metres meters dog dogs cat cats cow cows horses horse pigs chickens geese animals
    animal sheep regions region villages village towns town cities districts settlements communities
    countries systems launchers guns helicopters ruble rubles roubles dollars euros attacks attack
    strikes strike explosions blasts cases incidents rounds percent hectares degrees tonnes tons drafts
    nights night seconds birds fish third quarter lot number blow result series front way deal bill
    sides fronts combat generators bullet bullets heifer heifers tiger calf calves goat goats
",
);

/// Participles that begin a clause about the noun before them: "a train carrying civilians".
static CARRYING: WordSet = WordSet::new(
    "
    carrying transporting travelling traveling containing holding serving using wearing riding heading driving
    including working fleeing trying waiting seeking
",
);

/// Other words before which a noun ends.
static ENDS: WordSet = WordSet::new(
    "
    and or the a an suffered sustained received lost while left leaving this last late early overnight then aged born
    today yesterday remain remained went gone still drove including just out when so also
",
);

/// Reads the noun after a number.
pub(super) fn read(text: &Text, start: usize, limit: usize) -> Noun {
    let (first, of_the) = out_of(text, start, limit);
    let end = (first..limit).find(|at| ends(text, *at, first)).unwrap_or(limit).min(first + 7);
    let words = (first..end).rev().filter(|at| text.tokens()[*at].is_word());
    let sort = words.clone().next().map_or(Sort::Bare, |head| sort(text.word(head)));
    // "A 14-year-old": whoever is so old.
    let aged = is_aged(text, first..end);
    let sort = if sort == Sort::Other && aged { Sort::People(Class::Unstated) } else { sort };
    let filler = sort == Sort::Other && words.clone().all(|at| is_filler(text.word(at)));
    let sort = if filler { Sort::Bare } else { sort };
    Noun { tokens: first..end, sort, of_the }
}

/// Steps over "of the", "of those", "of them", and over the number in "68 out of 81 drones".
fn out_of(text: &Text, start: usize, limit: usize) -> (usize, bool) {
    let all = start + usize::from(text.word(start) == "out");
    if text.word(all) == "of"
        && all + 1 < limit
        && let Some(number) = number::read(text, all + 1, number::Articles::Skip)
    {
        return (number.tokens.end, false);
    }
    if text.word(start) != "of" || start + 1 >= limit {
        return (start, false);
    }
    match text.word(start + 1) {
        "the" | "those" | "these" | "them" | "whom" | "its" | "their" | "his" | "her" => (start + 2, true),
        _ => (start, false),
    }
}

fn ends(text: &Text, at: usize, first: usize) -> bool {
    let token = &text.tokens()[at];
    let (word, print) = (text.word(at), text.print(at));
    match token.kind {
        TokenKind::Mark => true,
        TokenKind::Number => {
            let hyphen = |at: usize| text.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Hyphen);
            // "15-year-old girls", "F-16 pilots".
            !(hyphen(at + 1) || at > first && hyphen(at - 1))
        }
        TokenKind::Possessive | TokenKind::Hyphen => false,
        TokenKind::Word => {
            let joined = text.tokens().get(at + 1).is_some_and(|next| next.kind == TokenKind::Hyphen)
                || at > first && text.tokens()[at - 1].kind == TokenKind::Hyphen;
            let doing = at > first
                && word.len() > 5
                && word.ends_with("ing")
                && (is_person(text.word(at - 1)) || CARRYING.has(word));
            // "A driver employed by the plant": what a participle and a preposition say of somebody.
            let done = at > first
                && word.ends_with("ed")
                && english::is_preposition(text.print(at + 1))
                && matches!(sort(text.word(at - 1)), Sort::People(_));
            let counted = at > first && number::begins(text, at) && !is_article(word);
            !joined
                && (doing
                    || done
                    || counted
                    || ENDS.has(print)
                    || english::is_auxiliary(print)
                    || english::is_preposition(print)
                    || english::is_clause_opener(print)
                    || english::is_weekday(word)
                    || super::outcome::begins(print))
        }
    }
}

fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an" | "one" | "ones" | "no")
}

/// Tells whether words end in an age: "14-year-old".
fn is_aged(text: &Text, tokens: Range<usize>) -> bool {
    let back = |n: usize| tokens.end.checked_sub(n).filter(|at| *at >= tokens.start).map_or("", |at| text.word(at));
    let olds = back(1) == "olds" && back(3) == "year";
    (back(1) == "old" && back(3) == "year" || olds) && tokens.len() >= 5
}

fn is_filler(word: &str) -> bool {
    matches!(word, "other" | "others" | "more" | "further" | "additional" | "another" | "only")
}

/// Tells whether a folded word is somebody: a person, a relative, a role.
pub(super) fn is_person(word: &str) -> bool {
    PEOPLE.has(word) || english::is_role(word)
}

/// Tells whether a folded word is somebody by man, woman, child or kinship.
pub(super) fn is_kin(word: &str) -> bool {
    KIN.has(word)
}

/// Tells whether a folded word has the form of somebody who does something: "goalkeeper", "organist", "councilman".
pub(super) fn is_doer(word: &str) -> bool {
    let ends = ["er", "or", "ist", "man", "woman", "ian", "person"];
    word.len() > 4 && ends.iter().any(|end| word.ends_with(end)) || is_person(word)
}

/// Gives the sort of a noun.
pub(super) fn sort(word: &str) -> Sort {
    if CIVILIANS.has(word) {
        Sort::People(Class::Civilian)
    } else if SOLDIERS.has(word) {
        Sort::People(Class::Military)
    } else if is_filler(word) {
        Sort::Bare
    } else if is_person(word) || word.strip_suffix('s').is_some_and(is_person) {
        Sort::People(Class::Unstated)
    } else if WEAPONS.has(word) {
        Sort::Weapons
    } else if GOODS.has(word) || GOODS.has_plural(word) {
        Sort::Goods
    } else if matches!(word, "bodies" | "remains" | "corpses") {
        Sort::Bodies
    } else if THINGS.has(word) {
        Sort::Thing
    } else {
        Sort::Other
    }
}
