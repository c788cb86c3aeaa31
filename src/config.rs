//! `site.toml`: read as written ([`raw`]), then resolved with what is built in.

pub mod theme;

mod raw;
mod search;

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use search::{Engine, Search, Searched};
pub use theme::ThemeConfig;

use crate::diagnostic::{Diagnostic, Location};
use raw::Raw;

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
