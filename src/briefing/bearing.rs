//! What each source bears alone: incidents of which no other origin tells, and people that are counted by its word only.

use std::collections::BTreeMap;

use super::Briefing;
use crate::extract::Outcome;

/// What only one source supports.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bearing {
    /// Places of the incidents of which no other origin tells.
    pub incidents: Vec<usize>,
    /// The least of the killed and injured that are counted by its figures in those incidents.
    pub killed: u64,
    /// The injured likewise.
    pub injured: u64,
    /// Contradictions that would no longer be seen.
    pub n_contradictions: usize,
}

impl Briefing<'_> {
    /// Tells of every article what only it supports; copies of one text bear nothing alone.
    pub fn bearings(&self) -> Vec<Bearing> {
        let mut bearings = vec![Bearing::default(); self.articles.len()];
        let mut only: BTreeMap<usize, usize> = BTreeMap::new();
        for (at, incident) in self.ledger.incidents.iter().enumerate() {
            if let [article] = incident.articles().as_slice()
                && self.origins.copies(*article).next().is_none()
            {
                bearings[*article].incidents.push(at);
                only.insert(at, *article);
            }
        }
        for (outcome, counts) in &self.ledger.reckoning.counts {
            for count in counts {
                let Some(article) = count.incident.and_then(|incident| only.get(&incident)) else { continue };
                let low = count.bounds.low.unwrap_or(0);
                match outcome {
                    Outcome::Killed => bearings[*article].killed += low,
                    Outcome::Injured => bearings[*article].injured += low,
                    _ => {}
                }
            }
        }
        for found in &self.ledger.contradictions {
            bearings[found.one.article].n_contradictions += 1;
            if found.other.article != found.one.article {
                bearings[found.other.article].n_contradictions += 1;
            }
        }
        bearings
    }
}
