//! Which of its readings a name has: decided with the words around it and all other names in view.

mod body;
mod branch;
mod land;
mod need;
mod surname;

use rustc_hash::FxHashSet;

use super::{
    found::{Group, How},
    reading::Reading,
    scene::{Name, Referent},
};
use crate::lexicon::{Entity, EntityKind};

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
}
