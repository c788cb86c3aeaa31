//! Topics: cues weighed over the whole text, the heaviest first, six at most.

use std::collections::BTreeMap;
use std::ops::Range;

use super::scene::Scene;
use crate::{lexicon::Sense, text::Field};

/// What a topic's cues have to weigh where its row does not say.
const THRESHOLD: u32 = 3;
/// An article with fewer topics than this takes those too that almost weigh enough.
const FEW: usize = 3;
/// How many topics an article has at most.
const MOST: usize = 6;
/// How often one cue counts at most.
const MOST_OF_A_CUE: u32 = 3;

/// Finds the topics with the tokens of their first cues, the heaviest first.
pub(super) fn find(scene: &Scene<'_>) -> Vec<(u32, Range<usize>)> {
    let (text, lexicon) = (scene.text(), scene.lexicon());
    let mut weights: BTreeMap<u32, (u32, Range<usize>)> = BTreeMap::new();
    let mut counts: BTreeMap<(u32, &str, &str), u32> = BTreeMap::new();
    let mut end = 0;
    for hit in &scene.reading.cues {
        let inside = hit.end <= end;
        end = end.max(hit.end);
        for sense in &hit.values {
            let Sense::Cue(topic, weight) = *sense else { continue };
            if inside {
                continue;
            }
            let count = counts.entry((topic, text.word(hit.start), text.word(hit.end - 1))).or_default();
            *count += 1;
            if *count <= MOST_OF_A_CUE {
                let title = text.paragraphs()[text.paragraph_of(hit.start)].field == Field::Title;
                let entry = weights.entry(topic).or_insert((0, hit.start..hit.end));
                entry.0 += weight * if title { 2 } else { 1 };
            }
        }
    }
    let mut topics: Vec<_> = weights.into_iter().collect();
    topics.sort_by_key(|(topic, (weight, _))| (std::cmp::Reverse(*weight), *topic));
    let enough = |topic: u32| lexicon.entity(topic).words.threshold.unwrap_or(THRESHOLD);
    let mut n_found = 0;
    topics.retain(|(topic, (weight, _))| {
        let found = *weight >= enough(*topic) || (n_found < FEW && *weight + 1 >= enough(*topic));
        n_found += usize::from(found);
        found
    });
    topics.into_iter().take(MOST).map(|(topic, (_, tokens))| (topic, tokens)).collect()
}
