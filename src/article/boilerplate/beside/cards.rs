//! Cards of other stories, row by row alike: a label that stands often, each time above a headline, or headlines between
//! stamps of time.

use rustc_hash::FxHashMap;

use super::{places, related};
use crate::article::{
    boilerplate::{counter::is_clock, stamp},
    lines::{Held, Line},
    shape,
};

/// The fewest cards of a page.
const LEAST: usize = 4;

/// The most words of a label, and of a headline with its summary.
const LABEL: usize = 3;
const HEADLINE: usize = 30;

/// Holds them back.
pub(super) fn hold<'a>(kept: &mut Vec<Line<'a>>, held: &mut Vec<Held<'a>>) {
    let mut cards = below_labels(kept);
    cards.extend(between_stamps(kept, held));
    cards.sort_unstable();
    let is_of_cards = |line: &mut Line<'a>| cards.binary_search(&line.ordinal).is_ok();
    held.extend(kept.extract_if(.., is_of_cards).map(|line| line.hold(&related::RELATED)));
}

/// Tells whether a line is the headline of a card: no sentence of the article's ends it.
fn is_headline(line: &Line<'_>) -> bool {
    !line.shape.ends_sentence && line.shape.n_words > LABEL && line.shape.n_words <= HEADLINE
}

/// Lists labels that stand often, always above a headline, with these.
fn below_labels(kept: &[Line<'_>]) -> Vec<usize> {
    let is_label = |line: &Line<'_>| line.shape.n_words <= LABEL && line.shape.is_headline && !line.text.ends_with(':');
    let mut by_print: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (at, line) in kept.iter().enumerate().filter(|(_, line)| is_label(line)) {
        by_print.entry(shape::print(&line.text)).or_default().push(at);
    }
    let is_card = |at: &usize| kept.get(at + 1).is_some_and(is_headline);
    let are_cards = |labels: &&Vec<usize>| {
        labels.len() >= LEAST && labels.iter().filter(|at| is_card(at)).count() * 5 >= labels.len() * 4
    };
    let mut ordinals: Vec<usize> = by_print
        .values()
        .filter(are_cards)
        .flat_map(|labels| labels.iter().flat_map(|at| [Some(*at), Some(at + 1).filter(|_| is_card(at))]))
        .flatten()
        .map(|at| kept[at].ordinal)
        .collect();
    ordinals.sort_unstable();
    ordinals
}

/// Lists headlines between two stamps of time each, where they are several, with times of day that stand alone.
fn between_stamps(kept: &[Line<'_>], held: &[Held<'_>]) -> Vec<usize> {
    let mut stamps = places(held, |held| *held.rule == stamp::STAMP);
    let clocks: Vec<usize> = kept.iter().filter(|line| is_clock(&line.text)).map(|line| line.ordinal).collect();
    stamps.extend(clocks.iter().copied());
    let is_between = |line: &&Line<'_>| {
        line.ordinal > 0
            && is_headline(line)
            && stamps.contains(&(line.ordinal - 1))
            && stamps.contains(&(line.ordinal + 1))
    };
    let between: Vec<usize> = kept.iter().filter(is_between).map(|line| line.ordinal).collect();
    if between.len() >= LEAST { between.into_iter().chain(clocks).collect() } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use crate::article::{boilerplate::part, lines};

    fn kept(text: &str) -> String {
        let lines: Vec<String> = part(lines::read(text)).0.into_iter().map(|line| line.text.into_owned()).collect();
        lines.join("\n")
    }

    const TEXT: &str = "Bridge closed after crack found\nThe bridge over the canal was closed.\nIt is old.";

    #[test]
    fn labels_that_stand_often_above_headlines_are_cards() {
        let cards = [
            "The ferry sank. Who is to blame for it",
            "Boats of the north, a guide",
            "Nobody swims here. A walk",
            "Roads that lead nowhere at all",
        ];
        let cards: Vec<String> = cards.iter().map(|card| format!("Vell Letter\n{card}")).collect();
        assert_eq!(kept(&format!("{TEXT}\n{}", cards.join("\n"))), TEXT);
        let talk = "Vell\nIt is old, and nobody has mended it.\nKolb\nWho is to pay for it?";
        let talk = format!("{TEXT}\n{talk}\n{talk}\n{talk}\n{talk}");
        assert_eq!(kept(&talk), talk);
    }

    #[test]
    fn headlines_between_stamps_are_a_feed() {
        let feed = "14:05\nFerry sinks near the harbour\n13:50\nMayor opens a new road\n13:20\nBoats are hard to find\n12:00\nNo trams run in town\n11:45";
        assert_eq!(kept(&format!("{TEXT}\n{feed}")), TEXT);
        let live =
            "14:05\nFerry sinks near the harbour\nThe crew was saved.\n13:50\nMayor opens a new road\nIt leads north.";
        assert!(kept(&format!("{TEXT}\n{live}")).contains("Mayor opens a new road"));
    }
}
