//! Which claims speak of which incident.
//!
//! 1. A claim that holds a figure speaks of the figure's incident.
//! 2. A claim that names a place of the article's incidents, or their region and the same model of weapon, within a few
//!    sentences, speaks of that incident.
//! 3. A claim of another article on the same place and days, or a denial of what was in the news there, is an answer.
//! 4. A claim that tells place, weapon and target of a blow that no figure counts makes an incident of its own.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{Account, Ground, Incident, Scope, cluster::NEWS_DAYS};
use crate::{
    annotate::Scene,
    briefing::{days::Days, figure_graph::weapons as weapons_of, gazetteer::Id},
};

/// Sentences between a claim and the figure whose incident it may be of.
const NEAR: usize = 3;

/// A claim that speaks of an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Place of its article in the briefing.
    pub article: usize,
    /// Its place among the article's claims.
    pub row: usize,
    /// Id of the rule that put it here.
    pub rule: &'static str,
}

/// The incidents by what claims ask for.
struct Shelf {
    of_node: Vec<Option<usize>>,
    of_article: Vec<Vec<usize>>,
    at_place: FxHashMap<Id, Vec<(Days, usize)>>,
}

/// What a claim says of where, when and with what.
struct Said<'s> {
    article: usize,
    row: usize,
    scene: &'s Scene,
    places: Vec<Id>,
    weapons: Vec<Id>,
    days: Option<Days>,
    published: Option<Days>,
}

/// Puts every claim that speaks of an incident to it; adds the incidents that claims alone tell of.
pub(super) fn put(incidents: &mut Vec<Incident>, ground: &Ground<'_, '_>) {
    let shelf = Shelf::of(incidents, ground);
    let mut left = Vec::new();
    let mut first = 0;
    for (at, article) in ground.articles.iter().enumerate() {
        let own = first..first + article.front.figures.len();
        let mut spoken: Vec<(Vec<Id>, usize)> = Vec::new();
        for (row, scene) in article.scenes.claims.iter().enumerate() {
            let said = Said::of((at, row), scene, ground);
            if article.front.claims[row].incident.is_some() {
                continue;
            }
            let home = shelf.home(&said, own.clone(), (incidents, ground)).or_else(|| said.beside(&spoken));
            match home {
                Some((home, rule)) => {
                    incidents[home].statements.push(Statement { article: at, row, rule });
                    spoken.push((said.places, home));
                }
                None => left.push(said),
            }
        }
        first = own.end;
    }
    alone(left, incidents);
}

/// Puts every claim for which a person names an incident to the one of that name, now that all have theirs; a name that
/// none has makes one.
pub(super) fn put_by_hand(incidents: &mut Vec<Incident>, ground: &Ground<'_, '_>) {
    for (article, annotated) in ground.articles.iter().enumerate() {
        for (row, scene) in annotated.scenes.claims.iter().enumerate() {
            let Some(id) = &annotated.front.claims[row].incident else { continue };
            let is_it = |incident: &Incident| incident.id == *id || incident.aliases.contains(id);
            let home = incidents.iter().position(is_it).unwrap_or_else(|| {
                incidents.push(Incident { id: id.clone(), ..Said::of((article, row), scene, ground).event() });
                incidents.len() - 1
            });
            incidents[home].statements.push(Statement { article, row, rule: "told-by-analyst" });
        }
    }
}

impl<'s> Said<'s> {
    /// Makes an incident of which nobody counts anything.
    fn event(&self) -> Incident {
        Incident {
            id: String::new(),
            aliases: Vec::new(),
            scope: Scope::Event,
            places: self.places.clone(),
            place_words: None,
            days: self.days,
            by: self.published.map(|days| days.to),
            weapons: self.weapons.clone(),
            code: None,
            accounts: Vec::<Account>::new(),
            statements: Vec::new(),
            note: None,
        }
    }

    fn of((article, row): (usize, usize), scene: &'s Scene, ground: &Ground<'_, '_>) -> Self {
        Self {
            article,
            row,
            scene,
            places: scene.places.iter().filter_map(|id| ground.gazetteer.place(id)).collect(),
            weapons: weapons_of(scene, ground.gazetteer),
            days: scene.date.as_ref().and_then(|moment| Days::of(&moment.date)),
            published: ground.articles[article].front.date.as_ref().and_then(Days::of),
        }
    }

    /// Finds the incident of the claim before it in the same article, where that names the same place and it tells no day of
    /// its own.
    fn beside(&self, spoken: &[(Vec<Id>, usize)]) -> Option<(usize, &'static str)> {
        let (places, home) = spoken.last()?;
        let is_same = self.days.is_none() && self.places.iter().any(|place| places.contains(place));
        (is_same && self.is_of_a_blow()).then_some((*home, "claim-after-claim"))
    }

    /// Tells whether it speaks of a blow.
    fn is_of_a_blow(&self) -> bool {
        !self.scene.targets.is_empty() || !self.weapons.is_empty() || self.scene.denies
    }
}

impl Shelf {
    fn of(incidents: &[Incident], ground: &Ground<'_, '_>) -> Self {
        let mut shelf = Self {
            of_node: vec![None; ground.nodes.len()],
            of_article: vec![Vec::new(); ground.articles.len()],
            at_place: FxHashMap::default(),
        };
        for (at, incident) in incidents.iter().enumerate() {
            for account in &incident.accounts {
                shelf.of_article[account.article].push(at);
                account.figures.iter().for_each(|figure| shelf.of_node[*figure] = Some(at));
            }
            if let (Some(days), Scope::Event) = (incident.window(), incident.scope) {
                incident.places.iter().for_each(|place| shelf.at_place.entry(*place).or_default().push((days, at)));
            }
        }
        shelf.at_place.values_mut().for_each(|events| events.sort_unstable());
        shelf
    }

    fn home(
        &self,
        said: &Said<'_>,
        own: std::ops::Range<usize>,
        (incidents, ground): (&[Incident], &Ground<'_, '_>),
    ) -> Option<(usize, &'static str)> {
        let holds = self.holding(said, own.clone(), ground).map(|home| (home, "claim-holds-figure"));
        if holds.is_some() || !said.is_of_a_blow() {
            return holds;
        }
        self.beside(said, own, (incidents, ground)).or_else(|| self.elsewhere(said, (incidents, ground)))
    }

    /// Finds the incident of a figure whose words stand within the claim's.
    fn holding(&self, said: &Said<'_>, own: std::ops::Range<usize>, ground: &Ground<'_, '_>) -> Option<usize> {
        let article = &ground.articles[said.article];
        let [from, to] = article.claims[said.row].span?;
        own.clone().find_map(|at| {
            let [start, end] = article.figures[at - own.start].span?;
            (from < end && start < to).then_some(self.of_node[at]).flatten()
        })
    }

    /// Finds the one incident of the article that a claim's place, or its region and weapon, lead to.
    fn beside(
        &self,
        said: &Said<'_>,
        own: std::ops::Range<usize>,
        (incidents, ground): (&[Incident], &Ground<'_, '_>),
    ) -> Option<(usize, &'static str)> {
        let gazetteer = ground.gazetteer;
        let near = |at: usize| ground.nodes[at].sentence.abs_diff(said.scene.sentences[0]) <= NEAR;
        let mut same_place = Vec::new();
        let mut same_region = Vec::new();
        for at in own.filter(|at| near(*at)) {
            let Some(home) = self.of_node[at] else { continue };
            let incident = &incidents[home];
            let is_time = said.days.zip(incident.days).is_none_or(|(one, other)| one.overlaps(other));
            if !is_time || !gazetteer.may_be_one(&said.weapons, &incident.weapons) {
                continue;
            }
            if incident.places.iter().any(|place| said.places.contains(place)) {
                same_place.push(home);
            }
            let in_region =
                incident.places.iter().any(|place| said.places.iter().any(|wide| gazetteer.lies_in(*place, *wide)));
            if in_region && said.weapons.iter().any(|weapon| incident.weapons.contains(weapon)) {
                same_region.push(home);
            }
        }
        let only = |mut homes: Vec<usize>| {
            homes.dedup();
            (homes.len() == 1).then(|| homes[0])
        };
        let by_place = only(same_place).map(|home| (home, "claim-beside-place"));
        by_place.or_else(|| only(same_region).map(|home| (home, "same-weapon-in-region")))
    }

    /// Finds the one incident that a claim of another article is of: the same place and days; for a denial without a day,
    /// the one that was in the news.
    fn elsewhere(
        &self,
        said: &Said<'_>,
        (incidents, ground): (&[Incident], &Ground<'_, '_>),
    ) -> Option<(usize, &'static str)> {
        let news = |published: Days| Days { from: Days::up_to(published.from, NEWS_DAYS).from, to: published.to };
        let days = match said.days {
            Some(days) if days.count() <= super::telling::EVENT_DAYS => days,
            None if said.scene.denies => news(said.published?),
            _ => return None,
        };
        let mut found: Vec<usize> = Vec::new();
        for place in said.places.iter().filter(|place| !ground.gazetteer.is_region(**place)) {
            let Some(events) = self.at_place.get(place) else { continue };
            let from = events.partition_point(|(event, _)| event.from < Days::up_to(days.from, NEWS_DAYS).from);
            let near = events[from..].iter().take_while(|(event, _)| event.from <= days.to);
            let fits = near.filter(|(event, at)| {
                event.overlaps(days) && ground.gazetteer.may_be_one(&said.weapons, &incidents[*at].weapons)
            });
            found.extend(fits.map(|(_, at)| *at));
        }
        found.sort_unstable();
        found.dedup();
        match found.as_slice() {
            [only] if said.scene.denies => Some((*only, "denial-of-place-and-days")),
            [only] => Some((*only, "claim-of-place-and-days")),
            _ => None,
        }
    }
}

/// Makes incidents of claims that tell place, weapon and target of a blow.
fn alone(left: Vec<Said<'_>>, incidents: &mut Vec<Incident>) {
    let mut made: BTreeMap<(Id, Option<Days>, usize), usize> = BTreeMap::new();
    for said in left {
        let [place] = said.places.as_slice() else { continue };
        let is_told = !said.weapons.is_empty() && !said.scene.targets.is_empty() && !said.scene.denies;
        if !is_told || said.days.is_some_and(|days| days.count() > super::telling::EVENT_DAYS) {
            continue;
        }
        let key = (*place, said.days, if said.days.is_some() { usize::MAX } else { said.article });
        let home = *made.entry(key).or_insert(incidents.len());
        if home == incidents.len() {
            incidents.push(said.event());
        }
        let statement = Statement { article: said.article, row: said.row, rule: "told-without-a-number" };
        incidents[home].statements.push(statement);
    }
}
