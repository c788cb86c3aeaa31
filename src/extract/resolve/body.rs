//! Whose body is meant: by its owner in the same words, by "its", by what was named before or stands beside.

use super::{Choice, View};
use crate::{
    extract::{
        found::{Group, How},
        scene::{Name, Referent},
        state, words,
    },
    lexicon::{Entity, EntityKind},
};

/// How many names back the owner of "its" and "his" is looked for.
const OWNERS: usize = 12;

impl<'a> View<'_, 'a> {
    /// A body by its words: with its owner in the same span, by "its", or as named before.
    pub(super) fn body(&self, group: &Group, before: &[Name]) -> Option<Choice> {
        let start = group.tokens.start;
        let bodies: Vec<u32> = group.senses.iter().filter(|sense| sense.0 == How::Body).map(|sense| sense.1).collect();
        if self.is_office(group) {
            return None;
        }
        if bodies.len() == 1 && is_owner(group) {
            return Some((bodies[0], How::Body, true, "body-of-country"));
        }
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
        if matches!(self.reading.before(start), "his" | "her") {
            let owner = before.iter().rev().take(OWNERS).find_map(|name| self.of_person(name));
            return owner.and_then(|owner| of(Some(owner))).map(|body| (*body, How::Body, true, "body-by-its"));
        }
        if matches!(self.reading.before(start), "its" | "their" | "country" | "nation") {
            let sentence = self.reading.text.sentence_of(start);
            let countrys = matches!(self.reading.before(start), "country" | "nation");
            let here = |name: &&Name| countrys && self.reading.text.sentence_of(name.tokens.start) == sentence;
            let described = before.iter().rev().take_while(here).find_map(|name| self.of_country(name));
            let owner = described.or_else(|| before.iter().rev().take(OWNERS).find_map(|name| self.owner(name)));
            return owner.and_then(|owner| of(Some(owner))).map(|body| (*body, How::Body, true, "body-by-its"));
        }
        if self.needs_owner(group) || self.is_anothers(group) {
            return None;
        }
        let known = before.iter().rev().find_map(|name| match name.referent {
            Referent::Entity(at) if bodies.contains(&at) => Some(at),
            _ => None,
        });
        if let Some(body) = known.or_else(|| self.branch_of(group, &bodies, before)) {
            return Some((body, How::Body, true, "body-named-before"));
        }
        if let Some(body) = self.whose(group, before).and_then(|country| of(Some(country))) {
            return Some((*body, How::Body, true, "body-of-speaker"));
        }
        self.only_one(group, &bodies)
    }

    /// "Human rights commissioner Example": the office of a person.
    fn is_office(&self, group: &Group) -> bool {
        let next = self.reading.text.tokens().get(group.tokens.end);
        next.is_some_and(|next| next.is_word() && next.capital)
            && self.reading.roles(group.tokens.clone()).any(|(role, _)| role.end == group.tokens.end)
    }

    /// Gives the country whose body is meant, by what stands beside, nearest first.
    fn whose(&self, group: &Group, before: &[Name]) -> Option<&'a str> {
        self.seat_after(group.tokens.end)
            .or_else(|| self.speaker_near(group.tokens.start, before))
            .or_else(|| self.people_near(group, before))
            .or_else(|| self.other_side(group))
            .or_else(|| self.only_country(group, before))
    }

    /// "The Air Force said Russia had launched": of two states at war a body speaks of the other one's deeds.
    fn other_side(&self, group: &Group) -> Option<&'a str> {
        let reading = self.reading;
        let says = reading.step_on(group.tokens.end).filter(|at| words::is_speech(reading.text.print(*at)))?;
        if !reading.text.tokens()[group.tokens.start].capital {
            return None;
        }
        let next = self.groups.get(self.groups.partition_point(|other| other.tokens.start <= says))?;
        let near = next.tokens.start <= says + 3
            && reading.text.sentence_of(says) == reading.text.sentence_of(next.tokens.start);
        let state = |at: u32| Some(self.entity(at)).filter(|entity| entity.is_state() && entity.at_war);
        let mut named = next.senses.iter().filter(|(how, _)| matches!(how, How::Name | How::Adjective));
        let named = named.find_map(|(_, at)| state(*at)).filter(|_| near)?;
        let mut others = reading
            .lexicon
            .entities()
            .iter()
            .filter(|entity| entity.is_state() && entity.at_war && entity.id != named.id);
        let other = others.next()?;
        others.next().is_none().then_some(other.id.as_str())
    }

    /// Gives the one country, at war, of which the text has named people and bodies so far, and no other state.
    fn only_country(&self, group: &Group, before: &[Name]) -> Option<&'a str> {
        if group.tokens.len() < 2 || !self.reading.text.tokens()[group.tokens.start].capital {
            return None;
        }
        let actors = || {
            before.iter().filter_map(|name| match name.referent {
                Referent::Entity(at) => Some(self.entity(at)).filter(|entity| entity.kind == EntityKind::Actor),
                Referent::Stranger(_) => None,
            })
        };
        if actors().any(|actor| actor.is_state() && !actor.at_war) {
            return None;
        }
        let mut countries = actors().filter_map(|actor| self.country_at_war(actor));
        let first = countries.next()?;
        countries.all(|other| other == first).then_some(first)
    }

    /// Gives the country of a person or a body, where that country is at war.
    fn country_at_war(&self, entity: &'a Entity) -> Option<&'a str> {
        let actor = entity.kind == EntityKind::Actor && !entity.is_state();
        let country = entity.country.as_deref().filter(|_| actor)?;
        self.reading.lexicon.get(country).filter(|country| country.at_war).map(|country| &*country.id)
    }

    /// A body of which there is one alone at war.
    fn only_one(&self, group: &Group, bodies: &[u32]) -> Option<Choice> {
        let start = group.tokens.start;
        let capital = self.reading.text.tokens()[start].capital && !self.reading.starts_sentence(start);
        let mut fighting = bodies.iter().filter(|at| self.country_at_war(self.entity(**at)).is_some());
        let only = fighting.next().filter(|_| fighting.next().is_none() && group.tokens.len() > 1);
        only.filter(|_| capital || bodies.len() == 1).map(|body| (*body, How::Body, true, "body-only-one"))
    }

    /// Gives the region that a name is, or lies in.
    pub(super) fn region_of(&self, name: &Name) -> Option<&'a str> {
        let Referent::Entity(at) = name.referent else { return None };
        let entity = self.entity(at);
        match entity.kind {
            EntityKind::Region => Some(&entity.id),
            EntityKind::Place if name.counts => entity.region.as_deref(),
            _ => None,
        }
    }

    /// "The General Staff in Kyiv": the state governed from there.
    pub(super) fn seat_after(&self, end: usize) -> Option<&'a str> {
        if self.reading.text.word(end) != "in" {
            return None;
        }
        let next = self.groups.get(self.groups.partition_point(|group| group.tokens.start <= end))?;
        let place = self.place(next).filter(|_| next.tokens.start == end + 1)?;
        state::governed_from(self.reading.lexicon, &self.entity(place).id).map(|state| self.entity(state).id.as_str())
    }

    /// Finds the state at war that was named last in the same paragraph, by name or capital or through a body.
    pub(super) fn speaker_near(&self, start: usize, before: &[Name]) -> Option<&'a str> {
        let paragraph = self.reading.text.paragraph_of(start);
        before.iter().rev().take_while(|name| self.reading.text.paragraph_of(name.tokens.start) == paragraph).find_map(
            |name| {
                let state = self.owner(name).filter(|_| matches!(name.how, How::Seat | How::Name) && name.counts);
                state.or_else(|| self.country_beside(name, start))
            },
        )
    }

    /// Gives the one country at war of the people and bodies that the paragraph names beside a body with capitals.
    pub(super) fn people_near(&self, group: &Group, before: &[Name]) -> Option<&'a str> {
        let text = self.reading.text;
        let paragraph = text.paragraph_of(group.tokens.start);
        if group.tokens.len() < 2 || !text.tokens()[group.tokens.start].capital {
            return None;
        }
        let earlier = before.iter().rev().take_while(|name| text.paragraph_of(name.tokens.start) == paragraph);
        let earlier = earlier.filter_map(|name| match name.referent {
            Referent::Entity(at) => Some(self.entity(at)),
            Referent::Stranger(_) => None,
        });
        let next = self.groups.partition_point(|other| other.tokens.start < group.tokens.end);
        let later = self.groups[next..].iter().take_while(|other| text.paragraph_of(other.tokens.start) == paragraph);
        let named =
            |other: &&Group| other.senses.iter().find(|(how, _)| *how == How::Name).map(|sense| self.entity(sense.1));
        let later = later.filter_map(|other| named(&other));
        let mut countries = earlier.chain(later).filter_map(|entity| self.country_at_war(entity));
        let first = countries.next()?;
        countries.all(|other| other == first).then_some(first)
    }

    /// Gives the country of a body named in the same list: "the Ukrainian Armed Forces, the National Guard".
    pub(super) fn country_beside(&self, name: &Name, start: usize) -> Option<&'a str> {
        let Referent::Entity(at) = name.referent else { return None };
        let entity = self.entity(at);
        let body = entity.kind == EntityKind::Actor && !entity.is_state() && !entity.is_person();
        let joined = (name.tokens.end..start).all(|at| matches!(self.reading.text.word(at), "," | "and" | "the"));
        entity.country.as_deref().filter(|_| body && joined)
    }

    /// Tells whether the span of a body's words begins or ends with its country's name.
    pub(super) fn has_owner(&self, group: &Group) -> bool {
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

    /// Gives the country that an adjective names: "a Ukrainian official with the country's security service".
    fn of_country(&self, name: &Name) -> Option<&'a str> {
        let Referent::Entity(at) = name.referent else { return None };
        Some(self.entity(at)).filter(|entity| entity.is_state()).map(|entity| entity.id.as_str())
    }

    /// Gives the country of a person: "the president and his troops".
    fn of_person(&self, name: &Name) -> Option<&'a str> {
        let Referent::Entity(at) = name.referent else { return None };
        let entity = self.entity(at);
        entity.country.as_deref().filter(|_| entity.is_person())
    }

    /// Gives the country that a name before "its" stands for: a state by name or seat, or what belongs to one.
    pub(super) fn owner(&self, name: &Name) -> Option<&'a str> {
        let Referent::Entity(at) = name.referent else { return None };
        let entity = self.entity(at);
        match name.how {
            How::Name | How::Seat if entity.is_state() => Some(&entity.id),
            How::Region | How::Regional | How::Stem => entity.country.as_deref(),
            // "Russia's defence ministry said its air defence had …".
            How::Body => {
                let reading = self.reading;
                let says = reading.step_on(name.tokens.end).is_some_and(|at| words::is_speech(reading.text.print(at)));
                entity.country.as_deref().filter(|_| says)
            }
            _ => None,
        }
    }
}

/// Tells whether the words are nothing but a country's adjective, which "and" joins to another before a body's words.
fn is_owner(group: &Group) -> bool {
    group.senses.iter().any(|(how, _)| *how == How::Adjective)
}
