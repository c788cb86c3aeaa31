//! `site.toml`: read as written, then resolved with what is built in.

pub mod theme;

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use theme::ThemeConfig;

use crate::diagnostic::{Diagnostic, Location};

/// How much of a source's text the site may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Publish {
    /// All of it.
    #[default]
    Full,
    /// The sentences that hold what is cited.
    Excerpts,
    /// No words: numbers, ids and the link.
    None,
}

/// What a published site is searched with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Engine {
    /// An index that Pagefind makes, and the browser reads piece by piece.
    Pagefind,
    /// Nothing: the search page lists what can be browsed.
    None,
}

impl Default for Engine {
    fn default() -> Self {
        if cfg!(feature = "search") { Self::Pagefind } else { Self::None }
    }
}

/// How much of each article is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Searched {
    /// All that may be shown.
    Full,
    /// Its beginning.
    Opening,
}

/// How a published site is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Search {
    /// With what.
    pub engine: Engine,
    /// How much of each article; decided by their number where it is not set.
    pub text: Option<Searched>,
}

/// The settings of a site, complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Name of the site.
    pub title: String,
    /// One sentence on what it is.
    pub description: String,
    /// Language of the site, as a BCP 47 tag.
    pub language: String,
    /// Address under which it will be served, ending in a slash; none where it is read from a disk.
    pub base_url: Option<String>,
    /// Who writes it.
    pub author: Option<String>,
    /// How much of a source's text is shown where its sidecar does not say.
    pub publish: Publish,
    /// Whether `publish` was set, rather than left as built in.
    pub publish_is_set: bool,
    /// Greatest size of a source, in bytes.
    pub max_source_bytes: u64,
    /// Whether the built-in lexicon is known.
    pub builtin_lexicon: bool,
    /// Articles on a page of a listing.
    pub page_size: usize,
    /// Entries in a feed.
    pub feed_size: usize,
    /// How the site is searched.
    pub search: Search,
    /// Colours and fonts in place of the built-in ones.
    pub theme: ThemeConfig,
    /// Parts of the site that are not made (`[pages]`).
    pub without: BTreeSet<&'static str>,
}

impl Default for Config {
    fn default() -> Self {
        Raw::default().resolve()
    }
}

impl Config {
    /// Reads `site.toml`.
    ///
    /// # Errors
    ///
    /// Malformed TOML, unknown keys and wrong values, each with its line.
    pub fn parse(path: &str, content: &str) -> Result<Self, Vec<Diagnostic>> {
        let raw: Raw = toml::from_str(content).map_err(|error| vec![Diagnostic::from_toml(path, content, &error)])?;
        let base_url = raw.base_url.clone();
        let config = raw.resolve();
        let told = config.theme.examine();
        if !told.is_empty() {
            return Err(told.into_iter().map(|told| at_table(told, path, content)).collect());
        }
        match base_url {
            None => Ok(config),
            Some(url) => config.at_address(&url).map_err(|told| {
                let span = content.find("base_url").map_or(0..0, |at| at..at + "base_url".len());
                vec![told.at(Location::new(path, content, span))]
            }),
        }
    }

    /// Tells whether a part of the site is made.
    pub fn has(&self, part: &str) -> bool {
        !self.without.contains(part)
    }

    /// Sets the address under which the site will be served.
    ///
    /// # Errors
    ///
    /// It is no address of the web.
    pub fn at_address(self, url: &str) -> Result<Self, Box<Diagnostic>> {
        if !url.starts_with("https://") && !url.starts_with("http://") {
            let told =
                Diagnostic::error("bad-value", format!("the base url is `{url}`, which is no address of the web"));
            return Err(Box::new(
                told.help("begin it with `https://`, or leave it out: then the site opens from a disk"),
            ));
        }
        Ok(Self { base_url: Some(format!("{}/", url.trim_end_matches('/'))), ..self })
    }
}

/// Puts what is told of the theme to the line at which its table begins.
fn at_table(told: Diagnostic, path: &str, content: &str) -> Diagnostic {
    let span = content.find("[theme").map_or(0..0, |at| at..at + content[at..].find(']').map_or(0, |end| end + 1));
    told.at(Location::new(path, content, span))
}

/// Gives the JSON Schema of `site.toml`, for editors that complete and check it.
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(Raw)
}

/// The settings of a site: `site.toml`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct Raw {
    /// Name of the site.
    title: Option<String>,
    /// One sentence on what it is.
    description: Option<String>,
    /// Language of the site, as a BCP 47 tag; `en` where it is not said.
    language: Option<String>,
    /// Address under which it will be served; without one the site opens from a disk.
    base_url: Option<String>,
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

impl Raw {
    fn resolve(self) -> Config {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_file_is_a_site() {
        assert_eq!(Config::parse("site.toml", "").unwrap(), Config::default());
    }

    #[test]
    fn a_mistyped_key_is_told_with_its_line() {
        let problems = Config::parse("site.toml", "title = \"A\"\nbase_ur = \"https://a.example\"\n").unwrap_err();
        assert_eq!(problems[0].code, "unknown-key");
        assert_eq!(problems[0].help.as_deref(), Some("did you mean `base_url`?"));
        let location = problems[0].location.as_ref().unwrap();
        assert_eq!((location.line, location.column), (2, 1));
    }

    #[test]
    fn the_base_url_ends_in_a_slash() {
        let config = Config::parse("site.toml", "base_url = \"https://a.example/b\"").unwrap();
        assert_eq!(config.base_url.as_deref(), Some("https://a.example/b/"));
    }

    #[test]
    fn parts_of_the_site_may_be_left_out() {
        let config = Config::parse("site.toml", "[pages]\nclaims = false\nfigures = true\n").unwrap();
        assert!(!config.has("claims") && config.has("figures") && config.has("places"));
        let problems = Config::parse("site.toml", "[pages]\nclaim = false\n").unwrap_err();
        assert_eq!(problems[0].help.as_deref(), Some("did you mean `claims`?"));
    }

    #[test]
    fn a_base_url_that_is_no_address_is_refused() {
        assert_eq!(Config::parse("site.toml", "base_url = \"a.example\"").unwrap_err()[0].code, "bad-value");
    }
}
