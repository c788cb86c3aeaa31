//! What is known of a source from outside its text: `NAME.toml` beside `NAME.txt`.
//!
//! Does not read the file; says of its text all that is wrong with it, and takes the rest.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::Stated;
use crate::{
    config::Publish,
    diagnostic::{Diagnostic, Location, did_you_mean},
    edtf::Edtf,
};

/// The keys of a sidecar, in the order in which they are told.
const KEYS: [&str; 11] = [
    "publisher",
    "republished_by",
    "author",
    "published",
    "published_basis",
    "url",
    "archived_url",
    "retrieved",
    "language",
    "rights",
    "publish",
];

/// How a date may be known.
const BASES: [&str; 6] = ["in-text", "metadata", "footer", "url", "external", "analyst"];

/// The facts of a sidecar; all are optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Sidecar {
    /// Who published the article first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Who published this copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub republished_by: Option<String>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Edtf>,
    /// How the date is known: `in-text metadata footer url external analyst`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_basis: Option<String>,
    /// Address of the original.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Address of an archived copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived_url: Option<String>,
    /// When it was retrieved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retrieved: Option<Edtf>,
    /// Language of the text, as a BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Under what rights it is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rights: Option<String>,
    /// How much of the text the site may show; the site's default where it does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish: Option<Publish>,
}

/// Gives the JSON Schema of a sidecar, for editors that complete and check it.
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(Sidecar)
}

impl Sidecar {
    /// Gives what the sidecar of a feed says of an item: of what the item itself states, it has no word.
    pub(super) fn of_item(&self, stated: &Stated) -> Self {
        let own = self.clone();
        Self {
            author: own.author.filter(|_| stated.author.is_none()),
            published: own.published.filter(|_| stated.published.is_none()),
            published_basis: own.published_basis.filter(|_| stated.published.is_none()),
            url: own.url.filter(|_| stated.url.is_none()),
            archived_url: own.archived_url.filter(|_| stated.url.is_none()),
            ..own
        }
    }
}

/// Reads a sidecar's text: the facts that are right, and an error for each that is not.
pub(super) fn parse(text: &str, path: &str) -> (Sidecar, Vec<Diagnostic>) {
    let at = |span| Location::new(path, text, span);
    let table = match DeTable::parse(text) {
        Ok(table) => table.into_inner(),
        Err(error) => {
            let diagnostic = Diagnostic::error("malformed-toml", first_line(error.message()));
            return (Sidecar::default(), vec![diagnostic.at(at(error.span().unwrap_or_default()))]);
        }
    };
    let (mut right, mut diagnostics) = (DeTable::new(), Vec::new());
    for (key, value) in table {
        let (place, problem) = match check(key.get_ref(), &value) {
            Ok(()) => {
                right.insert(key, value);
                continue;
            }
            Err(problem @ Problem::UnknownKey { .. }) => (key.span(), problem),
            Err(problem) => (value.span(), problem),
        };
        diagnostics.push((place.start, problem.diagnostic().at(at(place))));
    }
    diagnostics.sort_by_key(|(start, _)| *start);
    let sidecar = Sidecar::deserialize(toml::de::ValueDeserializer::from(Spanned::new(0..0, DeValue::Table(right))))
        .unwrap_or_default();
    (sidecar, diagnostics.into_iter().map(|(_, diagnostic)| diagnostic).collect())
}

/// What is the matter with one line of a sidecar.
enum Problem {
    UnknownKey { key: String },
    BadValue { message: String, help: Option<String> },
}

impl Problem {
    fn diagnostic(self) -> Diagnostic {
        match self {
            Self::UnknownKey { key } => {
                let help = match did_you_mean(&key, KEYS) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("the keys of a sidecar are `{}`", KEYS.join("`, `")),
                };
                Diagnostic::error("unknown-key", format!("unknown key `{key}`")).help(help)
            }
            Self::BadValue { message, help } => Diagnostic { help, ..Diagnostic::error("bad-value", message) },
        }
    }
}

/// Tells whether a key is known and its value is of the right form, each by itself so that all faults are found.
fn check(key: &str, value: &Spanned<DeValue<'_>>) -> Result<(), Problem> {
    if !KEYS.contains(&key) {
        return Err(Problem::UnknownKey { key: key.to_owned() });
    }
    let written = value.get_ref().as_str();
    let choice = |known: &[&str]| match written {
        Some(word) if known.contains(&word) => Ok(()),
        _ => Err(Problem::BadValue {
            message: format!("`{key}` is one of `{}`", known.join("`, `")),
            help: written
                .and_then(|word| did_you_mean(word, known.iter().copied()))
                .map(|near| format!("did you mean `{near}`?")),
        }),
    };
    match key {
        "publish" => choice(&["full", "excerpts", "none"]),
        "published_basis" => choice(&BASES),
        "published" | "retrieved" => Edtf::deserialize(toml::de::ValueDeserializer::from(value.clone()))
            .map(|_| ())
            .map_err(|error| Problem::BadValue { message: first_line(error.message()), help: None }),
        _ if written.is_some() => Ok(()),
        _ => Err(Problem::BadValue { message: format!("`{key}` is a text"), help: Some("put it in quotes".into()) }),
    }
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_found_and_the_rest_is_taken() {
        let text = "publishers = \"Example Press\"\nauthor = 7\npublish = \"excerpt\"\npublished = \"June\"\nurl = \"https://example.org\"\n";
        let (sidecar, diagnostics) = parse(text, "sources/a.toml");
        let told: Vec<(&str, usize, usize)> = diagnostics
            .iter()
            .map(|found| {
                let location = found.location.as_ref().unwrap();
                (found.code, location.line, location.column)
            })
            .collect();
        assert_eq!(told, [("unknown-key", 1, 1), ("bad-value", 2, 10), ("bad-value", 3, 11), ("bad-value", 4, 13)]);
        assert_eq!(diagnostics[0].help.as_deref(), Some("did you mean `publisher`?"));
        assert_eq!(diagnostics[2].help.as_deref(), Some("did you mean `excerpts`?"));
        assert!(diagnostics[3].message.contains("no date of EDTF"), "{}", diagnostics[3].message);
        assert_eq!(sidecar, Sidecar { url: Some("https://example.org".into()), ..Sidecar::default() });
    }

    #[test]
    fn all_keys_are_taken() {
        let text = KEYS.map(|key| match key {
            "published" => "published = 2025-06-27".to_owned(),
            "retrieved" => "retrieved = \"2025-06/..\"".to_owned(),
            "published_basis" => "published_basis = \"url\"".to_owned(),
            "publish" => "publish = \"none\"".to_owned(),
            _ => format!("{key} = \"x\""),
        });
        let (sidecar, diagnostics) = parse(&text.join("\n"), "a.toml");
        assert_eq!(diagnostics, []);
        let value = serde_json::to_value(&sidecar).unwrap();
        assert_eq!(value.as_object().unwrap().len(), KEYS.len());
    }

    #[test]
    fn broken_toml_is_shown_where_it_breaks() {
        let (_, diagnostics) = parse("publisher = \"a\"\nauthor = \n", "a.toml");
        assert_eq!((diagnostics[0].code, diagnostics[0].location.as_ref().unwrap().line), ("malformed-toml", 2));
    }
}
