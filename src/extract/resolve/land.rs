//! States, regions and places: which of them a name means, and whether it takes part.

use super::{Choice, View};
use crate::{
    extract::{
        found::{Group, How},
        state::{self, Capital},
        words,
    },
    lexicon::EntityKind,
    text::TokenKind,
};

impl<'a> View<'_, 'a> {
    /// States, regions and places.
    pub(super) fn land(&self, group: &Group) -> Option<Choice> {
        let (start, end) = (group.tokens.start, group.tokens.end);
        let span = (start, end);
        let reading = self.reading;
        let with = |how: How| group.senses.iter().find(|sense| sense.0 == how).map(|sense| sense.1);
        let place = self.place(group);
        if reading.text.as_str()[reading.text.bytes(start..end).end..].starts_with('$') {
            return None;
        }
        if let Some(state) = with(How::Seat) {
            let located = place.is_some() && self.is_located(start);
            return match place.filter(|_| located) {
                Some(place) => Some((place, How::Name, true, "place-name")),
                None => Some((state, How::Seat, true, "seat-for-state")),
            };
        }
        let described = with(How::Adjective).is_some() && self.describes(end);
        let state =
            group.senses.iter().find(|(how, at)| *how == How::Name && self.entity(*at).is_state() && !described);
        if let Some((_, state)) = state {
            let party = self.entity(*state).at_war;
            let elsewhere = state::is_mere_location(reading, span) || self.owns_place(end);
            return Some((*state, How::Name, party || !elsewhere, "state-name"));
        }
        if let Some(state) = with(How::Adjective) {
            return Some((state, How::Adjective, state::acts_by_adjective(reading, end), "state-adjective"));
        }
        if let Some(state) = with(How::People) {
            let at_war = self.entity(state).at_war;
            return Some((state, How::People, at_war, "state-people"));
        }
        if let Some(place) = place.filter(|_| !self.is_called_region(group)) {
            return self.town_or_state(place, span);
        }
        let region = group
            .senses
            .iter()
            .find(|(how, at)| matches!(how, How::Stem | How::Name) && self.entity(*at).kind == EntityKind::Region)?;
        let rule = if region.0 == How::Stem { "region-stem" } else { "region-name" };
        Some((region.1, region.0, true, rule))
    }

    /// "The other province, Luhansk": what stands before the comma says that the region is meant.
    fn is_called_region(&self, group: &Group) -> bool {
        let reading = self.reading;
        let stem = group.senses.iter().any(|(how, _)| *how == How::Stem);
        let comma = reading.step_back(group.tokens.start).filter(|at| stem && reading.text.word(*at) == ",");
        comma.is_some_and(|comma| words::is_region_word(reading.before(comma))) || stem && self.is_among_regions(group)
    }

    /// "Oblasts in the west, including Rivne, Lviv and Volyn": the noun before the list says that regions are meant.
    fn is_among_regions(&self, group: &Group) -> bool {
        const REACH: usize = 8;
        let reading = self.reading;
        let text = reading.text;
        let first = state::first_of_list(reading, group.tokens.start);
        let Some(lead) = reading.step_back(first).filter(|at| matches!(text.word(*at), "including" | "namely")) else {
            return false;
        };
        let floor = text.sentences()[text.sentence_of(lead)].tokens.start;
        let before = || (floor..lead).rev().take(REACH);
        let is_other =
            |at: &usize| matches!(text.word(*at), "cities" | "towns" | "villages" | "and" | "targets" | "places");
        before().take_while(|at| !is_other(at)).any(|at| words::is_regions_word(text.print(at)))
            && !before().any(|at| matches!(text.word(at), "cities" | "towns" | "villages"))
    }

    /// A place's name: the town, or the state that is governed from it.
    pub(super) fn town_or_state(&self, place: u32, (start, end): (usize, usize)) -> Option<Choice> {
        let state = state::governed_from(self.reading.lexicon, &self.entity(place).id);
        let brussels = self.entity(place).id == "brussels";
        if (state.is_some() || brussels) && state::capital(self.reading, (start, end)) == Capital::State {
            let state = state.or_else(|| self.reading.lexicon.position("european-union"))?;
            return Some((state, How::Seat, true, "capital-for-state"));
        }
        if let Some(state) = state.filter(|_| state::is_seat_of_power(self.reading, start)) {
            return Some((state, How::Seat, true, "capital-for-state"));
        }
        let aside = state::is_dateline(self.reading, start, end)
            || state.is_some() && state::is_adjunct(self.reading, (start, end))
            || self.reading.text.tokens().get(end).is_some_and(|next| next.kind == TokenKind::Hyphen)
                && matches!(self.reading.text.word(end + 1), "based" | "born" | "educated" | "trained");
        Some((place, How::Name, !aside, "place-name"))
    }

    /// Picks the place meant among those of the same name.
    pub(super) fn place(&self, group: &Group) -> Option<u32> {
        let places: Vec<u32> = group
            .senses
            .iter()
            .filter(|(how, at)| *how == How::Name && self.entity(*at).kind == EntityKind::Place)
            .map(|sense| sense.1)
            .collect();
        if places.len() < 2 {
            return places.first().copied().filter(|at| !self.is_river(group, *at));
        }
        // "Islands on the Dnipro": the river, where the article stands before the bare name.
        let bare = self.reading.before(group.tokens.start) == "the" && !self.describes(group.tokens.end);
        if let Some(river) = places.iter().find(|at| bare && self.entity(**at).sort == "river") {
            return Some(*river);
        }
        if let Some(place) = self.of_sort(group.tokens.start, &places) {
            return Some(place);
        }
        let near = self.region_near(group.tokens.end);
        let in_region = |region: &str| places.iter().find(|at| self.entity(**at).region.as_deref() == Some(region));
        if let Some(place) = near.and_then(in_region) {
            return Some(*place);
        }
        let is_near = |at: &u32| self.entity(*at).region.as_deref().is_some_and(|id| self.regions.contains(id));
        let default = places.iter().find(|at| self.entity(**at).default);
        let mut named = places.iter().filter(|at| is_near(at));
        let only = named.next().filter(|_| named.next().is_none());
        only.or(default).copied()
    }

    /// "The village of Murom": the one place of the sort that the words before it name.
    pub(super) fn of_sort(&self, start: usize, places: &[u32]) -> Option<u32> {
        let before = self.reading.before(start);
        let noun = match (before, self.reading.step_back(start)) {
            ("of", Some(of)) => self.reading.before(of),
            _ => before,
        };
        let mut of_sort = places.iter().filter(|at| self.entity(**at).sort == noun);
        of_sort.next().filter(|_| of_sort.next().is_none()).copied()
    }

    /// Finds the region named soon after a place, in the same sentence.
    pub(super) fn region_near(&self, end: usize) -> Option<&'a str> {
        let next = self.groups.partition_point(|group| group.tokens.start < end);
        let sentence = self.reading.text.sentence_of(end.saturating_sub(1));
        self.groups[next..]
            .iter()
            .take(3)
            .take_while(|group| self.reading.text.sentence_of(group.tokens.start) == sentence)
            .flat_map(|group| &group.senses)
            .find(|(how, _)| matches!(how, How::Region | How::Regional))
            .map(|(_, at)| self.entity(*at).id.as_str())
    }

    /// "US drones": a name that is also an adjective stands before what it describes.
    pub(super) fn describes(&self, end: usize) -> bool {
        let next = self.reading.text.tokens().get(end);
        let word = self.reading.text.word(end);
        next.is_some_and(|next| next.is_word() && !next.capital) && !words::is_act(word) && !words::is_function(word)
    }

    pub(super) fn is_located(&self, start: usize) -> bool {
        let before = self.reading.step_back(state::first_of_list(self.reading, start));
        let before =
            before.filter(|at| self.reading.text.word(*at) == "the").map_or(before, |at| self.reading.step_back(at));
        before.is_some_and(|at| {
            let word = self.reading.text.word(at);
            words::is_locative(word) || matches!(word, "to" | "from" | "leaving" | "left" | "visited" | "visiting")
        })
    }

    /// "Poland's Rzeszow", "Ukraine's Sumy region": the state says where, it does not act.
    pub(super) fn owns_place(&self, end: usize) -> bool {
        if !self.reading.is_possessive(end) {
            return false;
        }
        let mut at = end + 1;
        while words::is_compass(self.reading.text.print(at)) || words::is_settlement(self.reading.text.print(at)) {
            at += 1;
        }
        let next = self.groups.partition_point(|group| group.tokens.start < at);
        self.groups.get(next).is_some_and(|group| {
            group.tokens.start == at
                && group
                    .senses
                    .iter()
                    .any(|(_, at)| matches!(self.entity(*at).kind, EntityKind::Place | EntityKind::Region))
        })
    }

    /// "The bank of the Oskil": a village's name after an article, and before no noun, is a river's.
    fn is_river(&self, group: &Group, place: u32) -> bool {
        let village = matches!(self.entity(place).sort.as_str(), "village" | "settlement");
        let text = self.reading.text;
        let ends = text
            .tokens()
            .get(group.tokens.end)
            .is_none_or(|next| !next.is_word() && text.word(group.tokens.end) != ",");
        village
            && self.reading.before(group.tokens.start) == "the"
            && (ends || words::is_act(text.print(group.tokens.end)))
    }
}
