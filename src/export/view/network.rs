//! `network.html`: which actors the same articles mention.

use schemars::JsonSchema;
use serde::Serialize;

use super::{EntityCard, Shared, frame::Frame};

/// Who is mentioned with whom. This says nothing about any relation.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NetworkView {
    /// `site` and `page`.
    #[serde(flatten)]
    pub frame: Frame,
    /// The network as SVG, with a sentence for those who do not see it.
    pub picture: String,
    /// The actors drawn, by their numbers in the picture: those with most articles, at most sixty, that share enough of them.
    pub actors: Vec<NetworkActor>,
    /// Pairs that share at least so many articles are drawn.
    pub least: usize,
    /// Actors with articles in all.
    pub n_actors: usize,
}

/// One actor of the network.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NetworkActor {
    /// Its number in the picture.
    pub number: usize,
    /// The actor.
    pub actor: Shared<EntityCard>,
    /// Those whom the same articles mention, most often first.
    pub with: Vec<NetworkLink>,
}

/// One line of the network, as seen from one of its ends.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NetworkLink {
    /// Number of the other.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// Its page.
    pub address: Option<String>,
    /// Articles that mention both.
    pub n: usize,
}
