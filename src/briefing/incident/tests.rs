//! Which tellings are taken for one event, and which are kept apart.

use super::*;
use crate::{
    briefing::figure_graph::{Node, OutOf},
    document::Bounds,
    extract::{Class, Outcome},
    lexicon::{Base, Lexicon, Table},
};

const TABLE: &str = "sources = [{ id = \"x\", name = \"X\" }]\n\
    countries = [{ id = \"arland\", name = \"Arland\", at_war = true, source = [\"x\"] }]\n\
    regions = [{ id = \"west\", name = \"West\", country = \"arland\", source = [\"x\"] }]\n\
    places = [{ id = \"orwen\", name = \"Orwen\", kind = \"town\", region = \"west\", source = [\"x\"] }]\n";

/// What an article tells: where, on which day of May 2031 (0 for no day), the day on which it was published, the dead and
/// the hurt.
type Told = (&'static str, i8, i8, Option<u64>, Option<u64>);

fn days(day: i8) -> Option<Days> {
    (day > 0).then(|| Days::up_to(jiff::civil::date(2031, 5, day), 0))
}

fn node(outcome: Outcome, number: u64, published: i8) -> Node {
    Node {
        article: 0,
        row: 0,
        outcome,
        class: Class::Unstated,
        bounds: Bounds { low: Some(number), best: Some(number), high: Some(number) },
        is_number: true,
        is_subset: false,
        out_of: OutOf::All,
        is_exact: true,
        places: Vec::new(),
        place_words: None,
        days: None,
        published: days(published),
        weapons: Vec::new(),
        sentence: 0,
        side: None,
    }
}

/// Gives what is taken for one event, as positions among what is told.
fn events(told: &[Told]) -> Vec<Vec<usize>> {
    let lexicon = Lexicon::load(Base::None, &[Table { path: "lexicon/x.toml", text: TABLE }]).unwrap();
    let gazetteer = Gazetteer(&lexicon);
    let (mut nodes, mut tellings) = (Vec::new(), Vec::new());
    for (article, (place, day, published, dead, hurt)) in told.iter().enumerate() {
        let first = nodes.len();
        nodes.extend(dead.map(|number| node(Outcome::Killed, number, *published)));
        nodes.extend(hurt.map(|number| node(Outcome::Injured, number, *published)));
        tellings.push(Telling {
            article,
            figures: (first..nodes.len()).collect(),
            places: gazetteer.place(place).into_iter().collect(),
            place_words: None,
            days: days(*day),
            published: days(*published),
            weapons: Vec::new(),
            told: None,
        });
    }
    let of_cluster = |cluster: &Cluster| {
        let mut all: Vec<usize> = cluster.tellings.iter().map(|(at, _)| *at).collect();
        all.sort_unstable();
        all
    };
    let mut events: Vec<Vec<usize>> = cluster::all(&tellings, &nodes, gazetteer).iter().map(of_cluster).collect();
    events.sort();
    events
}

#[test]
fn two_strikes_on_a_town_on_one_day_are_not_joined_by_a_chain() {
    let told = [
        ("orwen", 4, 4, Some(12), Some(26)),
        ("orwen", 4, 4, Some(12), Some(39)),
        ("orwen", 4, 4, Some(13), Some(29)),
        ("orwen", 4, 4, Some(13), Some(42)),
    ];
    assert_eq!(events(&told), [[0, 2], [1, 3]]);
}

#[test]
fn a_toll_that_grows_is_one_event() {
    let told = [
        ("orwen", 4, 4, Some(4), Some(30)),
        ("orwen", 4, 5, Some(9), Some(28)),
        ("orwen", 4, 4, Some(4), None),
        ("orwen", 4, 4, Some(0), None),
    ];
    assert_eq!(events(&told), [[0, 1, 2, 3]]);
}

#[test]
fn a_toll_that_falls_to_a_third_is_of_another_event() {
    let told = [("orwen", 4, 4, Some(18), Some(60)), ("orwen", 4, 5, Some(6), Some(20))];
    assert_eq!(events(&told), [[0], [1]]);
}

#[test]
fn a_region_tells_of_the_town_with_the_same_toll_and_of_no_other() {
    let town = ("orwen", 4, 4, Some(6), Some(20));
    assert_eq!(events(&[town, ("west", 4, 4, Some(6), Some(20))]), [[0, 1]]);
    assert_eq!(events(&[town, ("west", 4, 4, Some(6), Some(75))]), [[0], [1]]);
    assert_eq!(events(&[town, ("west", 4, 4, None, Some(20))]), [[0], [1]], "the dead must be the same");
}

#[test]
fn what_tells_no_day_goes_from_the_region_to_the_town_with_both_numbers_alone() {
    let (town, region) = (("orwen", 4, 4, Some(6), Some(20)), ("west", 4, 4, Some(6), Some(20)));
    assert_eq!(events(&[town, region, ("west", 0, 5, Some(6), Some(20))]), [vec![0, 1, 2]]);
    assert_eq!(events(&[town, region, ("west", 0, 5, Some(6), None)]), [vec![0, 1], vec![2]]);
    assert_eq!(events(&[town, ("west", 0, 5, Some(6), Some(20))]), [[0], [1]], "nobody tells the region's day");
}
