//! Which of its readings a name has: decided with the words around it and all other names in view.

use rustc_hash::FxHashSet;

use super::{
    found::{Group, How},
    reading::Reading,
    scene::{Name, Referent},
    state::{self, Capital},
    words,
};
use crate::{
    lexicon::{Entity, EntityKind},
    text::TokenKind,
};

/// What the whole text says, which single names depend on.
struct View<'r, 'a> {
    reading: &'r Reading<'a>,
    groups: &'r [Group],
    /// People named in full.
    in_full: FxHashSet<u32>,
    /// Regions named.
    regions: FxHashSet<&'r str>,
}

/// A decision: which entity, how it is named, whether it counts, and by which rule.
type Choice = (u32, How, bool, &'static str);

/// Resolves every group; what stays open is left out.
pub(super) fn resolve(reading: &Reading<'_>, groups: &[Group]) -> Vec<Name> {
    let view = View::new(reading, groups);
    let mut names: Vec<Name> = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        if let Some((entity, how, counts, rule)) = view.choose(at, &names) {
            let tokens = group.tokens.clone();
            names.push(Name { tokens, referent: Referent::Entity(entity), how, counts, rule });
        }
    }
    names
}

impl<'r, 'a> View<'r, 'a> {
    fn new(reading: &'r Reading<'a>, groups: &'r [Group]) -> Self {
        let mut in_full = FxHashSet::default();
        let mut regions = FxHashSet::default();
        for (how, at) in groups.iter().flat_map(|group| &group.senses) {
            let entity = reading.lexicon.entity(*at);
            if *how == How::Name && entity.is_person() {
                in_full.insert(*at);
            }
            if matches!(how, How::Region | How::Regional) {
                regions.insert(entity.id.as_str());
            }
        }
        Self { reading, groups, in_full, regions }
    }

    fn entity(&self, at: u32) -> &'a Entity {
        self.reading.lexicon.entity(at)
    }

    fn choose(&self, at: usize, before: &[Name]) -> Option<Choice> {
        let group = &self.groups[at];
        let sense = |how: How| group.senses.iter().filter(move |sense| sense.0 == how).map(|sense| sense.1);
        if let Some(region) = sense(How::Region).next() {
            return Some((region, How::Region, true, "region-form"));
        }
        if let Some(region) = sense(How::Regional).next() {
            return Some((region, How::Regional, true, "region-form"));
        }
        let named = |test: fn(&Entity) -> bool| sense(How::Name).filter(move |at| test(self.entity(*at)));
        if let Some(weapon) = named(|entity| entity.kind == EntityKind::Weapon).next() {
            let excepted = sense(How::Stem).any(|at| self.entity(at).kind == EntityKind::Weapon);
            return (!excepted).then_some((weapon, How::Name, true, "weapon-name"));
        }
        let mut people = named(Entity::is_person);
        if let Some(person) = people.next() {
            return people.next().is_none().then_some((person, How::Name, true, "full-name"));
        }
        if let Some(body) = named(|entity| entity.kind == EntityKind::Actor && !entity.is_state()).next() {
            return Some((body, How::Name, self.entity(body).sort != "media", "body-name"));
        }
        if sense(How::Body).next().is_some() {
            return self.body(group, before);
        }
        self.land(group).or_else(|| self.surname(group))
    }

    /// States, regions and places.
    fn land(&self, group: &Group) -> Option<Choice> {
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
        if let Some(place) = place {
            return self.town_or_state(place, span);
        }
        let region = group
            .senses
            .iter()
            .find(|(how, at)| matches!(how, How::Stem | How::Name) && self.entity(*at).kind == EntityKind::Region)?;
        let rule = if region.0 == How::Stem { "region-stem" } else { "region-name" };
        Some((region.1, region.0, true, rule))
    }

    /// A place's name: the town, or the state that is governed from it.
    fn town_or_state(&self, place: u32, (start, end): (usize, usize)) -> Option<Choice> {
        let state = state::governed_from(self.reading.lexicon, &self.entity(place).id);
        let brussels = self.entity(place).id == "brussels";
        if (state.is_some() || brussels) && state::capital(self.reading, (start, end)) == Capital::State {
            let state = state.or_else(|| self.reading.lexicon.position("european-union"))?;
            return Some((state, How::Seat, true, "capital-for-state"));
        }
        let aside = state::is_dateline(self.reading, start, end)
            || state.is_some() && state::is_adjunct(self.reading, (start, end))
            || self.reading.text.tokens().get(end).is_some_and(|next| next.kind == TokenKind::Hyphen)
                && matches!(self.reading.text.word(end + 1), "based" | "born" | "educated" | "trained");
        Some((place, How::Name, !aside, "place-name"))
    }

    /// Picks the place meant among those of the same name.
    fn place(&self, group: &Group) -> Option<u32> {
        let places: Vec<u32> = group
            .senses
            .iter()
            .filter(|(how, at)| *how == How::Name && self.entity(*at).kind == EntityKind::Place)
            .map(|sense| sense.1)
            .collect();
        if places.len() < 2 {
            return places.first().copied();
        }
        if let Some(place) = self.of_sort(group.tokens.start, &places) {
            return Some(place);
        }
        let near = self.region_near(group.tokens.end);
        let in_region = |region: &str| places.iter().find(|at| self.entity(**at).region.as_deref() == Some(region));
        if let Some(place) = near.and_then(in_region) {
            return Some(*place);
        }
        if let Some(place) = places.iter().find(|at| self.entity(**at).default) {
            return Some(*place);
        }
        let mut named =
            places.iter().filter(|at| self.entity(**at).region.as_deref().is_some_and(|id| self.regions.contains(id)));
        named.next().filter(|_| named.next().is_none()).copied()
    }

    /// "The village of Murom": the one place of the sort that the words before it name.
    fn of_sort(&self, start: usize, places: &[u32]) -> Option<u32> {
        let before = self.reading.before(start);
        let noun = match (before, self.reading.step_back(start)) {
            ("of", Some(of)) => self.reading.before(of),
            _ => before,
        };
        let mut of_sort = places.iter().filter(|at| self.entity(**at).sort == noun);
        of_sort.next().filter(|_| of_sort.next().is_none()).copied()
    }

    /// Finds the region named soon after a place, in the same sentence.
    fn region_near(&self, end: usize) -> Option<&'a str> {
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
    fn describes(&self, end: usize) -> bool {
        let next = self.reading.text.tokens().get(end);
        let word = self.reading.text.word(end);
        next.is_some_and(|next| next.is_word() && !next.capital) && !words::is_act(word) && !words::is_function(word)
    }

    fn is_located(&self, start: usize) -> bool {
        let before = self.reading.step_back(start);
        let before =
            before.filter(|at| self.reading.text.word(*at) == "the").map_or(before, |at| self.reading.step_back(at));
        before.is_some_and(|at| {
            let word = self.reading.text.word(at);
            words::is_locative(word) || matches!(word, "to" | "from" | "leaving" | "left" | "visited" | "visiting")
        })
    }

    /// "Poland's Rzeszow", "Ukraine's Sumy region": the state says where, it does not act.
    fn owns_place(&self, end: usize) -> bool {
        if !self.reading.is_possessive(end) {
            return false;
        }
        let mut at = end + 1;
        while words::is_compass(self.reading.text.word(at)) || words::is_settlement(self.reading.text.word(at)) {
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

    /// A surname alone: after the full name or a title, or where the row says that it is enough.
    fn surname(&self, group: &Group) -> Option<Choice> {
        let people: Vec<u32> =
            group.senses.iter().filter(|sense| sense.0 == How::Surname).map(|sense| sense.1).collect();
        let in_full: Vec<u32> = people.iter().filter(|at| self.in_full.contains(at)).copied().collect();
        if !in_full.is_empty() {
            return (in_full.len() == 1).then(|| (in_full[0], How::Surname, true, "surname-after-full-name"));
        }
        let alone: Vec<u32> = people.iter().filter(|at| self.entity(**at).alone).copied().collect();
        if alone.len() == 1 {
            return Some((alone[0], How::Surname, true, "surname-alone"));
        }
        let start = group.tokens.start;
        let titled = start > 0
            && (words::is_address(self.reading.text.word(start - 1)) || self.reading.is_introduced(start - 1));
        (titled && people.len() == 1).then(|| (people[0], How::Surname, true, "surname-after-title"))
    }

    /// A body by its words: with its owner in the same span, by "its", or as named before.
    fn body(&self, group: &Group, before: &[Name]) -> Option<Choice> {
        let start = group.tokens.start;
        let bodies: Vec<u32> = group.senses.iter().filter(|sense| sense.0 == How::Body).map(|sense| sense.1).collect();
        if bodies.len() == 1 && self.has_owner(group) {
            let past = matches!(self.reading.before(start), "former" | "ex" | "retired" | "veteran");
            return Some((bodies[0], How::Body, !past, "body-of-country"));
        }
        if bodies.iter().any(|at| self.entity(*at).region.is_some()) {
            let region = before.iter().rev().find_map(|name| self.region_of(name))?;
            let body = bodies.iter().find(|at| self.entity(**at).region.as_deref() == Some(region))?;
            return Some((*body, How::Body, true, "body-of-region"));
        }
        if matches!(self.reading.before(start), "regional" | "district" | "city" | "local" | "municipal" | "military") {
            return None;
        }
        let of = |country: Option<&str>| bodies.iter().find(|at| self.entity(**at).country.as_deref() == country);
        if matches!(self.reading.before(start), "its" | "their" | "his" | "her" | "countrys") {
            let owner = before.iter().rev().take(12).find_map(|name| self.owner(name));
            return owner.and_then(|owner| of(Some(owner))).map(|body| (*body, How::Body, true, "body-by-its"));
        }
        if words::is_common(self.reading.text.word(group.tokens.end - 1)) && group.tokens.len() == 1 {
            return None;
        }
        let known = before.iter().rev().find_map(|name| match name.referent {
            Referent::Entity(at) if bodies.contains(&at) => Some(at),
            _ => None,
        });
        if let Some(body) = known {
            return Some((body, How::Body, true, "body-named-before"));
        }
        let seat = self.seat_after(group.tokens.end);
        if let Some(body) = seat.or_else(|| self.speaker_near(start, before)).and_then(|country| of(Some(country))) {
            return Some((*body, How::Body, true, "body-of-speaker"));
        }
        let capital = self.reading.text.tokens()[start].capital && !self.reading.starts_sentence(start);
        let at_war = |at: &u32| {
            let country = self.entity(*at).country.as_deref().and_then(|id| self.reading.lexicon.get(id));
            country.is_some_and(|country| country.at_war)
        };
        let mut fighting = bodies.iter().filter(|at| at_war(at));
        let only = fighting.next().filter(|_| fighting.next().is_none() && group.tokens.len() > 1);
        only.filter(|_| capital || bodies.len() == 1).map(|body| (*body, How::Body, true, "body-only-one"))
    }

    /// Gives the region that a name is, or lies in.
    fn region_of(&self, name: &Name) -> Option<&'a str> {
        let Referent::Entity(at) = name.referent else { return None };
        let entity = self.entity(at);
        match entity.kind {
            EntityKind::Region => Some(&entity.id),
            EntityKind::Place if name.counts => entity.region.as_deref(),
            _ => None,
        }
    }

    /// "The General Staff in Kyiv": the state governed from there.
    fn seat_after(&self, end: usize) -> Option<&'a str> {
        if self.reading.text.word(end) != "in" {
            return None;
        }
        let next = self.groups.get(self.groups.partition_point(|group| group.tokens.start <= end))?;
        let place = self.place(next).filter(|_| next.tokens.start == end + 1)?;
        state::governed_from(self.reading.lexicon, &self.entity(place).id).map(|state| self.entity(state).id.as_str())
    }

    /// Finds the state at war that was named last in the same paragraph, by name or capital or through a body.
    fn speaker_near(&self, start: usize, before: &[Name]) -> Option<&'a str> {
        let paragraph = self.reading.text.paragraph_of(start);
        before
            .iter()
            .rev()
            .take_while(|name| self.reading.text.paragraph_of(name.tokens.start) == paragraph)
            .find_map(|name| self.owner(name).filter(|_| matches!(name.how, How::Seat | How::Name) && name.counts))
    }

    /// Tells whether the span of a body's words begins or ends with its country's name.
    fn has_owner(&self, group: &Group) -> bool {
        let country = self.entity(group.senses[0].1).country.as_deref();
        let is_owner = |values: &[crate::lexicon::Sense]| {
            values.iter().any(|sense| match *sense {
                crate::lexicon::Sense::Adjective(at) => country == Some(self.entity(at).id.as_str()),
                crate::lexicon::Sense::Name(at) | crate::lexicon::Sense::Seat(at) => {
                    let entity = self.entity(at);
                    country == Some(entity.id.as_str())
                        || state::governed_from(self.reading.lexicon, &entity.id)
                            .is_some_and(|state| country == Some(self.entity(state).id.as_str()))
                }
                _ => false,
            })
        };
        self.reading.starting(group.tokens.start).iter().any(|hit| hit.end < group.tokens.end && is_owner(&hit.values))
            || self.reading.ending(group.tokens.end).any(|hit| hit.start > group.tokens.start && is_owner(&hit.values))
    }

    /// Gives the country that a name before "its" stands for: a state by name or seat, or what belongs to one.
    fn owner(&self, name: &Name) -> Option<&'a str> {
        let Referent::Entity(at) = name.referent else { return None };
        let entity = self.entity(at);
        match name.how {
            How::Name | How::Seat if entity.is_state() => Some(&entity.id),
            How::Region | How::Regional | How::Stem => entity.country.as_deref(),
            _ => None,
        }
    }
}
