//! What a person writes of an incident: `content/incidents/<id>.md`, front matter and prose.

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::{Ground, telling::Telling};
use crate::{
    briefing::page,
    config::Config,
    diagnostic::{Diagnostic, Location},
    document::is_slug,
    lexicon::Lexicon,
};

/// A person's word on an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentNote {
    /// Id of the incident: the file's name.
    pub id: String,
    /// Path of the file from the site's root.
    pub path: String,
    /// A headline in place of the machine's.
    pub title: Option<String>,
    /// Other ids under which it was known.
    pub aliases: Vec<String>,
    /// Figures, as `slug#id`, that tell of it.
    pub figures: Vec<String>,
    /// Figures, as `slug#id`, that do not.
    pub apart: Vec<String>,
    /// The prose as safe HTML.
    pub html: String,
}

/// The front matter of such a file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct NoteFront {
    title: Option<String>,
    aliases: Vec<String>,
    figures: Vec<String>,
    apart: Vec<String>,
}

/// Folder of these files.
pub const FOLDER: &str = "content/incidents/";

impl IncidentNote {
    /// Reads such a file.
    ///
    /// # Errors
    ///
    /// Malformed front matter, unknown keys, a name that is no address, links that lead nowhere; each with its line.
    pub fn parse(path: &str, content: &str, known: (&Lexicon, &Config)) -> Result<Self, Vec<Diagnostic>> {
        let (front, body_start) = page::split(content);
        let padded = format!("{}{}", " ".repeat(front.start), &content[front]);
        let front: NoteFront =
            toml::from_str(&padded).map_err(|error| vec![Diagnostic::from_toml(path, content, &error)])?;
        let id = path.trim_start_matches(FOLDER).trim_end_matches(".md").to_owned();
        if !is_slug(&id) {
            let help = "name the file after the incident's id, such as `2025-06-16-konotop.md`";
            let told = Diagnostic::error("bad-slug", format!("no incident can lie at `{id}`"));
            return Err(vec![told.at(Location::file(path)).help(help)]);
        }
        let html = page::prose((path, content), body_start, "../../", known)?;
        let NoteFront { title, aliases, figures, apart } = front;
        Ok(Self { id, path: path.to_owned(), title, aliases, figures, apart, html })
    }
}

/// Puts tellings where persons say that they belong, and parts what they say does not belong together.
pub(super) fn apply(tellings: &mut Vec<Telling>, ground: &Ground<'_, '_>) {
    if ground.notes.is_empty() {
        return;
    }
    let mut joined: FxHashMap<&str, &str> = FxHashMap::default();
    let mut parted: FxHashMap<&str, String> = FxHashMap::default();
    for note in ground.notes {
        joined.extend(note.figures.iter().map(|figure| (figure.as_str(), note.id.as_str())));
        for figure in &note.apart {
            parted.insert(figure, format!("{}-apart", note.id));
        }
    }
    let mut split = Vec::new();
    for telling in tellings.iter_mut() {
        let told = |at: usize| {
            let node = &ground.nodes[at];
            let front = &ground.articles[node.article].front;
            let name = format!("{}#{}", front.slug, front.figures[node.row].id);
            joined.get(name.as_str()).map(|id| (*id).to_owned()).or_else(|| parted.get(name.as_str()).cloned())
        };
        let (moved, kept): (Vec<usize>, Vec<usize>) = telling.figures.iter().partition(|at| told(**at).is_some());
        if moved.is_empty() {
            continue;
        }
        let mut by_id: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for at in moved {
            by_id.entry(told(at).unwrap_or_default()).or_default().push(at);
        }
        let mut of_ids: Vec<(String, Vec<usize>)> = by_id.into_iter().collect();
        of_ids.sort_unstable();
        split.extend(of_ids.into_iter().map(|(id, figures)| Telling { figures, told: Some(id), ..telling.clone() }));
        telling.figures = kept;
    }
    tellings.retain(|telling| !telling.figures.is_empty());
    tellings.extend(split);
}
