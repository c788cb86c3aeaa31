//! What was hit: words for things that a weapon strikes. Knows nouns and the words before them, not whose they are.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::word_set::WordSet;
use crate::text::Text;

/// What sort of thing was hit, after the impact tree of Atlos and the flags of VIINA, coarsened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetKind {
    /// Troops, their positions, bases, depots.
    Military,
    /// Where people live.
    Residential,
    /// Schools, hospitals, shops, churches.
    Civilian,
    /// Power, gas, heat.
    Energy,
    /// Railways, ports, bridges.
    Transport,
    /// Works, refineries, stores.
    Industrial,
}

impl TargetKind {
    /// Tells whether it is no object of an army's by its own name.
    pub fn is_civil(self) -> bool {
        matches!(self, Self::Residential | Self::Civilian)
    }
}

/// Words that make the noun after them an army's.
static ARMED: WordSet = WordSet::new(
    "troop troops military enemy firing fighting combat artillery army ammunition arms weapons munitions brigade \
     battalion air command training deployment fortified",
);

/// What is an army's after such a word.
static ARMED_THINGS: WordSet = WordSet::new(
    "position positions base bases airfield airfields facility facilities site sites target targets depot depots \
     warehouse warehouses equipment column columns convoy convoys installation installations headquarters post posts \
     ground grounds camp camps centre centres center centers range ranges point points dump dumps object objects",
);

/// What is an army's by its own name.
static ARMS: WordSet = WordSet::new("airbase airbases barracks bunker bunkers trench trenches");

/// Words that make the noun after them a dwelling.
static LIVED_IN: WordSet = WordSet::new("residential apartment storey story rise housing tower dwelling");

/// What is a dwelling after such a word.
static DWELLINGS: WordSet = WordSet::new(
    "building buildings block blocks area areas quarter quarters district districts sector structures complex estate",
);

/// What is a dwelling by its own name.
static HOMES: WordSet =
    WordSet::new("flat flats apartment apartments house houses home homes dormitory dormitories cottage cottages");

/// What serves everybody.
static PUBLIC: WordSet = WordSet::new(
    "school schools kindergarten kindergartens clinic clinics church churches playground playgrounds market markets \
     supermarket supermarkets shop shops hotel hotels cafe cafes restaurant restaurants library libraries museum \
     museums university bus buses minibus trolleybus ambulance ambulances hospital hospitals",
);

/// What carries power.
static POWER: WordSet = WordSet::new("substation substations grid powerplant");

/// What carries goods and people.
static WAYS: WordSet = WordSet::new("railway railways bridge bridges port ports");

/// Where things are made or kept.
static WORKS: WordSet = WordSet::new("refinery refineries factory factories");

/// What strikes, and what is done by it.
static BLOWS: WordSet = WordSet::new(
    "hit hits hitting struck strike strikes striking damaged damage damaging destroyed destroying attack attacks \
     attacked attacking shelled shelling bombed bombing bombardment targeted targeting target dropped fell fallen falling \
     slammed crashed ripped tore raid raids blast exploded explosion pounded hammered",
);

/// Words after the name of a state or force that make it the one who struck.
static BLOWS_OF: WordSet = WordSet::new(
    "strike strikes attack attacks missile missiles drone drones shelling bomb bombs bombing bombardment raid raids \
     artillery rocket rockets shell shells fire forces troops army airstrike airstrikes barrage assault assaults",
);

/// Tells whether a range of tokens speaks of a blow.
pub fn is_struck(text: &Text, tokens: Range<usize>) -> bool {
    tokens.into_iter().any(|at| BLOWS.has(text.print(at)))
}

/// Tells whether what stands after a name makes it the one who struck: "Russian ballistic missile strike".
pub fn strikes(text: &Text, after: usize, limit: usize) -> bool {
    (after..limit.min(after + 4)).any(|at| BLOWS_OF.has(text.print(at)))
}

/// Finds the things in a range of tokens that can be hit, each with its words.
pub fn find(text: &Text, tokens: Range<usize>) -> Vec<(TargetKind, Range<usize>)> {
    let mut found: Vec<(TargetKind, Range<usize>)> = Vec::new();
    for at in tokens.clone() {
        if let Some((kind, start)) = target(text, at, tokens.start) {
            found.truncate(found.partition_point(|(_, other)| other.end <= start));
            found.push((kind, start..at + 1));
        }
    }
    found
}

fn target(text: &Text, at: usize, first: usize) -> Option<(TargetKind, usize)> {
    let word = text.word(at);
    let before = |n: usize| at.checked_sub(n).filter(|at| *at >= first).map_or("", |at| text.word(at));
    let with = |kind: TargetKind, n: usize| Some((kind, at - n));
    match word {
        _ if ARMED_THINGS.has(word) && ARMED.has(before(1)) => with(TargetKind::Military, 1),
        "position" | "positions" if of_troops(text, at) => with(TargetKind::Military, 0),
        _ if ARMS.has(word) => with(TargetKind::Military, 0),
        _ if DWELLINGS.has(word) && matches!(before(1), "storey" | "story" | "rise") && before(2) == "-" => {
            with(TargetKind::Residential, 3.min(at - first))
        }
        _ if DWELLINGS.has(word) && LIVED_IN.has(before(1)) => with(TargetKind::Residential, 1),
        "rise" | "rises" if before(2) == "high" => with(TargetKind::Residential, 2),
        _ if HOMES.has(word) => with(TargetKind::Residential, 0),
        "hospital" if matches!(before(1), "in" | "to" | "from" | "at") => None,
        _ if PUBLIC.has(word) => with(TargetKind::Civilian, 0),
        "plant" | "plants" | "station" | "stations" if matches!(before(1), "power" | "heating" | "electric") => {
            with(TargetKind::Energy, 1)
        }
        "facility" | "facilities" | "infrastructure" | "site" | "sites"
            if matches!(before(1), "energy" | "power" | "gas") =>
        {
            with(TargetKind::Energy, 1)
        }
        _ if POWER.has(word) => with(TargetKind::Energy, 0),
        "station" | "stations" | "depot" | "depots" if matches!(before(1), "train" | "rail" | "railway" | "bus") => {
            with(TargetKind::Transport, 1)
        }
        _ if WAYS.has(word) => with(TargetKind::Transport, 0),
        "depot" | "depots" | "terminal" | "plant"
            if matches!(before(1), "oil" | "fuel" | "chemical" | "industrial") =>
        {
            with(TargetKind::Industrial, 1)
        }
        _ if WORKS.has(word) => with(TargetKind::Industrial, 0),
        _ => None,
    }
}

/// Tells whether "position" is one of troops: "a position of Ukrainian troops".
fn of_troops(text: &Text, at: usize) -> bool {
    text.word(at + 1) == "of"
        && (at + 2..at + 5).any(|at| matches!(text.word(at), "troops" | "forces" | "soldiers" | "servicemen" | "army"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Field;

    fn found(body: &str) -> Vec<(TargetKind, String)> {
        let text = Text::new(&[(Field::Body, body)]);
        let all = 0..text.tokens().len();
        find(&text, all)
            .into_iter()
            .map(|(kind, tokens)| (kind, text.as_str()[text.bytes(tokens)].to_owned()))
            .collect()
    }

    #[test]
    fn things_are_told_apart_by_the_words_before_them() {
        for (body, kind, words) in [
            ("It hit an enemy position.", TargetKind::Military, "enemy position"),
            ("It hit a position of Arlandish troops.", TargetKind::Military, "position"),
            ("A shell hit an ammunition depot.", TargetKind::Military, "ammunition depot"),
            ("It damaged a nine-storey building.", TargetKind::Residential, "nine-storey building"),
            ("It damaged flats.", TargetKind::Residential, "flats"),
            ("The school was hit.", TargetKind::Civilian, "school"),
            ("A power plant was hit.", TargetKind::Energy, "power plant"),
            ("A fuel depot burned.", TargetKind::Industrial, "fuel depot"),
        ] {
            assert_eq!(found(body), [(kind, words.to_owned())], "{body}");
        }
    }

    #[test]
    fn what_is_not_hit_is_left() {
        assert_eq!(found("Four were taken to hospital; their position on talks is the same."), []);
    }
}
