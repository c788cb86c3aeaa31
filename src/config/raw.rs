//! `site.toml` as it is written.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Config, Publish, Search, ThemeConfig};

/// The settings of a site: `site.toml`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Raw {
    /// Name of the site.
    title: Option<String>,
    /// One sentence on what it is.
    description: Option<String>,
    /// Language of the site, as a BCP 47 tag; `en` where it is not said.
    language: Option<String>,
    /// Address under which it will be served; without one the site opens from a disk.
    pub(super) base_url: Option<String>,
    /// Who writes it.
    author: Option<String>,
    /// How raw articles are read.
    sources: RawSources,
    /// What is known beforehand.
    lexicon: RawLexicon,
    /// How long lists are.
    listings: RawListings,
    /// How the published site is searched.
    search: Search,
    /// Colours and fonts.
    theme: ThemeConfig,
    /// Parts of the site that are not made: `false` leaves one out.
    pages: RawPages,
}

impl Raw {
    /// Fills in what is not said.
    pub(super) fn resolve(self) -> Config {
        Config {
            title: self.title.unwrap_or_else(|| "Briefing".to_owned()),
            description: self.description.unwrap_or_default(),
            language: self.language.unwrap_or_else(|| "en".to_owned()),
            base_url: None,
            author: self.author,
            publish: self.sources.publish.unwrap_or_default(),
            publish_is_set: self.sources.publish.is_some(),
            max_source_bytes: self.sources.max_bytes.unwrap_or(10 * 1024 * 1024),
            builtin_lexicon: self.lexicon.base == Base::BuiltIn,
            page_size: self.listings.page_size.unwrap_or(50).max(1),
            without: self.pages.without(),
            feed_size: self.listings.feed_size.unwrap_or(20).max(1),
            search: self.search,
            theme: self.theme,
        }
    }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct RawSources {
    /// How much of a text is shown where its sidecar does not say: `full` where it is not said.
    publish: Option<Publish>,
    /// Greatest size of a source, in bytes; 10 MiB where it is not said.
    max_bytes: Option<u64>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct RawLexicon {
    /// `built-in` for the lexicon of the Russia–Ukraine war, `none` for another conflict.
    base: Base,
}

#[derive(Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Base {
    #[default]
    BuiltIn,
    None,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct RawListings {
    /// Articles on a page of a listing; 50 where it is not said.
    page_size: Option<usize>,
    /// Entries in a feed; 20 where it is not said.
    feed_size: Option<usize>,
}

/// Parts of a site that may be left out: all are made where nothing is said.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct RawPages {
    /// A page for each person, organisation, force and state.
    actors: Option<bool>,
    /// The ledger of statements.
    claims: Option<bool>,
    /// The briefing in one file.
    courier: Option<bool>,
    /// Articles and entities as JSON.
    data: Option<bool>,
    /// A feed for each region and actor; the site has one all the same.
    feeds: Option<bool>,
    /// The ledger of numbers.
    figures: Option<bool>,
    /// The map of regions and places.
    map: Option<bool>,
    /// The network of actors.
    network: Option<bool>,
    /// A page for each place.
    places: Option<bool>,
    /// A page for each region.
    regions: Option<bool>,
    /// The list of sources.
    sources: Option<bool>,
    /// A page for each topic.
    topics: Option<bool>,
    /// A page for each weapon.
    weapons: Option<bool>,
}

impl RawPages {
    fn without(&self) -> BTreeSet<&'static str> {
        let parts = [
            ("actors", self.actors),
            ("claims", self.claims),
            ("courier", self.courier),
            ("data", self.data),
            ("feeds", self.feeds),
            ("figures", self.figures),
            ("map", self.map),
            ("network", self.network),
            ("places", self.places),
            ("regions", self.regions),
            ("sources", self.sources),
            ("topics", self.topics),
            ("weapons", self.weapons),
        ];
        parts.into_iter().filter(|(_, said)| *said == Some(false)).map(|(part, _)| part).collect()
    }
}
