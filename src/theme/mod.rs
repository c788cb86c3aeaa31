//! Templates and static files: the built-in theme, and what a site puts in its place, file by file.
//!
//! A template sees its view and nothing else. Filters are pure functions of their arguments.

mod built_in;
mod filters;
mod problem;
mod reads;
mod squeeze;

use std::collections::BTreeMap;

use tera::{Context, Tera};

use crate::{
    diagnostic::Diagnostic,
    export::{Assets, Content, Draft, Parts, Reads, view::View},
    memo::Key,
};

/// A file of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Path from the site's root folder: `templates/article.html`, `static/theme.css`.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Templates, ready to render.
#[derive(Debug)]
pub struct Theme {
    tera: Tera,
    templates: BTreeMap<String, String>,
    reads: Reads,
    assets: Assets,
    key: Key,
    statics: Key,
}

impl Theme {
    /// Takes the built-in theme and puts a site's own files over it.
    ///
    /// # Errors
    ///
    /// Templates that are no text, or that Tera cannot read, each with file, line and column.
    pub fn load(overrides: &[File]) -> Result<Self, Vec<Diagnostic>> {
        let mut templates: BTreeMap<String, String> =
            built_in::TEMPLATES.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let mut statics: BTreeMap<String, Vec<u8>> =
            built_in::STATIC.iter().map(|(name, bytes)| ((*name).to_owned(), squeezed(name, bytes))).collect();
        let mut problems = Vec::new();
        for file in overrides {
            if let Some(name) = file.path.strip_prefix("templates/") {
                match std::str::from_utf8(&file.bytes) {
                    Ok(text) => drop(templates.insert(name.to_owned(), text.to_owned())),
                    Err(_) => problems.push(problem::no_text(&file.path)),
                }
            } else if let Some(name) = file.path.strip_prefix("static/")
                && !built_in::STATIC.contains(&(name, &file.bytes))
            {
                statics.insert(name.to_owned(), file.bytes.clone());
            }
        }
        let tera = read(&templates).map_err(|error| problems.extend(problem::of_loading(&error, &templates)));
        match tera {
            Ok(tera) if problems.is_empty() => Ok(Self {
                tera,
                key: Key::of(templates.iter().flat_map(|(name, text)| [name, text])),
                statics: Key::of(statics.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes])),
                reads: reads::of(&templates),
                templates,
                assets: Assets::new(statics),
            }),
            _ => Err(problems),
        }
    }

    /// Gives the files that are published as they are.
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// Gives what a plan needs of the theme.
    pub fn parts(&self) -> Parts<'_> {
        (&self.assets, &self.reads)
    }

    /// Gives a hash of all templates and static files, for the keys of caches.
    pub fn key(&self) -> Key {
        Key::of([self.key, self.statics])
    }

    /// Gives the hash of all that a page is made from: its template, all others, and its view.
    pub fn key_of(&self, name: &str, view: &View<'_>) -> Option<Key> {
        Key::of_value(&(self.key, name, view))
    }

    /// Makes the bytes of a file.
    ///
    /// # Errors
    ///
    /// As for [`Theme::page`].
    #[expect(clippy::result_large_err, reason = "a problem is told once and ends the build")]
    pub fn render(&self, draft: &Draft<'_>) -> Result<Vec<u8>, Diagnostic> {
        match &draft.content {
            Content::Bytes(make) => Ok(make().into_owned()),
            Content::Template { name, view } => self.page(&draft.path, name, &view()),
        }
    }

    /// Shows a view in a template, for the file at a path.
    ///
    /// # Errors
    ///
    /// A template that cannot show its view: where it stands, which file was being made and what the view holds.
    #[expect(clippy::result_large_err, reason = "a problem is told once and ends the build")]
    pub fn page(&self, path: &str, name: &str, view: &View<'_>) -> Result<Vec<u8>, Diagnostic> {
        let problem = |error: &tera::Error| problem::of_rendering(error, &self.templates, (path, view));
        let context = Context::from_serialize(view).map_err(|error| problem(&error))?;
        let mut bytes = Vec::with_capacity(16 * 1024);
        self.tera.render_to(name, &context, &mut bytes).map_err(|error| problem(&error))?;
        Ok(bytes)
    }
}

/// Gives a static file of the built-in theme as it is published; a site's own are published as they are.
fn squeezed(name: &str, bytes: &[u8]) -> Vec<u8> {
    match std::str::from_utf8(bytes) {
        Ok(text) if name.rsplit('.').next() == Some("css") => squeeze::squeeze(text).into_bytes(),
        _ => bytes.to_vec(),
    }
}

/// Reads all templates; filters are known before.
fn read(templates: &BTreeMap<String, String>) -> Result<Tera, tera::Error> {
    let mut tera = Tera::new();
    filters::register(&mut tera);
    tera.autoescape_on(vec![".html", ".xml"]);
    tera.add_raw_templates(templates.iter().map(|(name, text)| (name.as_str(), text.as_str())))?;
    Ok(tera)
}

#[cfg(test)]
mod tests;
