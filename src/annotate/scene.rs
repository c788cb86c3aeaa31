//! What stands around a finding: with what it happened, to what, when and where, as the text puts it.
//!
//! The briefing takes statements of several articles for one event by this, never by their wording. Sees the whole text,
//! whatever of it may be shown; what it keeps are ids, dates and the nouns of what was hit.

mod sight;

use serde::{Deserialize, Serialize};

use super::receipt::Words;
use crate::{
    config::Publish,
    document::{ClaimRow, FigureRow, FrontMatter, Placed, Receipts},
    edtf::Edtf,
    extract::{Mention, talk, target::TargetKind, time},
    lexicon::Lexicon,
};
use sight::{Breadth, Sight};

/// The scenes of an article, each list in the order of the front matter's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenes {
    /// Around each of `front.figures`.
    pub figures: Vec<Scene>,
    /// Around each of `front.claims`.
    pub claims: Vec<Scene>,
    /// What the headline says.
    pub headline: Headline,
    /// Adjectives of the compass before places and regions.
    pub labels: Vec<Label>,
    /// Titles by which people are introduced.
    pub offices: Vec<Office>,
}

/// What stands around one finding.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scene {
    /// First sentence of the article that its words stand in, and the one after the last.
    pub sentences: [usize; 2],
    /// When it happened; none where the words do not say, or nothing tells what day they mean.
    pub date: Option<Moment>,
    /// Ids of the weapons named with it.
    pub weapons: Vec<String>,
    /// Ids of the places and regions named with it.
    pub places: Vec<String>,
    /// Ids of the states and forces named as those who struck.
    pub attackers: Vec<String>,
    /// What was hit.
    pub targets: Vec<Struck>,
    /// Whether it denies something.
    pub denies: bool,
    /// Category of PLOVER, for what somebody does by saying it.
    pub talk: Option<String>,
}

/// A date, and how it was come by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The date.
    pub date: Edtf,
    /// Id of the rule.
    pub rule: String,
    /// The derivation in words.
    pub because: String,
}

/// Something that was hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Struck {
    /// What sort of thing.
    pub kind: TargetKind,
    /// The article's words; empty where they may not be shown.
    pub words: String,
}

/// What a headline says of an event.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headline {
    /// Ids of the weapons that it names.
    pub weapons: Vec<String>,
    /// The numbers in it.
    pub numbers: Vec<u64>,
}

/// An adjective of the compass before a place or region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Id of the place or region.
    pub id: String,
    /// The adjective, folded: `southeastern`.
    pub label: String,
    /// The words as they stand.
    pub words: String,
    /// Bytes of the body; none outside it.
    pub span: Option<[usize; 2]>,
}

/// A title by which somebody is introduced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// Id of the person.
    pub id: String,
    /// Id of the role.
    pub role: String,
    /// The words as they stand.
    pub words: String,
    /// Bytes of the body; none outside it.
    pub span: Option<[usize; 2]>,
}

/// Gathers the scenes of a document.
pub(super) fn of(front: &FrontMatter, receipts: &Receipts, seen: (&Words, &[Mention]), lexicon: &Lexicon) -> Scenes {
    if front.figures.is_empty() && front.claims.is_empty() {
        return Scenes::default();
    }
    let (words, mentions) = seen;
    let view = Sight::new(words, mentions, lexicon);
    let around_figure = |(row, placed): (&FigureRow, &Placed)| {
        let scene = view.around(placed, Breadth::Neighbours);
        let date = row.when.as_deref().and_then(|when| moment(when, front.date.as_ref()));
        Scene { date, ..scene }
    };
    let around_claim = |(row, placed): (&ClaimRow, &Placed)| {
        let scene = view.around(placed, Breadth::Own);
        let verb = row.verb.as_deref().unwrap_or_default();
        Scene {
            date: view.moment(scene.sentences, front.date.as_ref()),
            denies: talk::is_denial(verb),
            talk: talk::category(verb).map(str::to_owned),
            ..scene
        }
    };
    Scenes {
        figures: front.figures.iter().zip(&receipts.figures).map(around_figure).collect(),
        claims: front.claims.iter().zip(&receipts.claims).map(around_claim).collect(),
        headline: view.headline(),
        labels: super::epithet::labels(words, mentions, lexicon),
        offices: super::epithet::offices(words, mentions, lexicon),
    }
}

impl Scenes {
    /// Takes out the words that a text of these rights does not show.
    pub(super) fn shown(mut self, publish: Publish) -> Self {
        if publish == Publish::None {
            let scenes = self.figures.iter_mut().chain(&mut self.claims);
            scenes.flat_map(|scene| &mut scene.targets).for_each(|target| target.words.clear());
            self.labels.clear();
            self.offices.clear();
        }
        self
    }
}

fn moment(words: &str, anchor: Option<&Edtf>) -> Option<Moment> {
    let resolved = time::resolve(words, anchor?)?;
    Some(Moment { date: resolved.date, rule: resolved.rule.to_owned(), because: resolved.because })
}
