//! Pages that people write: free ones in `content/pages`, prose on an entity in `content/regions` and the like.

use serde::Deserialize;

use crate::{
    annotate::{SHELVES, Shelf},
    config::Config,
    diagnostic::{Diagnostic, Location},
    lexicon::Lexicon,
    markdown::{self, Frame, Heading, Lines, Target},
};

/// Names of the site's own sections, which no free page may take.
const RESERVED: [&str; 17] = [
    "articles",
    "regions",
    "places",
    "actors",
    "weapons",
    "topics",
    "sources",
    "figures",
    "claims",
    "incidents",
    "contradictions",
    "changes",
    "timeline",
    "map",
    "data",
    "assets",
    "search",
];

/// A page that a person wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Path from the site's root folder.
    pub path: String,
    /// Where its text is shown.
    pub place: PagePlace,
    /// Its headline; empty for prose on an entity.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// The text as safe HTML.
    pub html: String,
    /// Its headings.
    pub headings: Vec<Heading>,
    /// Whether it holds highlighted code.
    pub has_code: bool,
}

/// Where a page's text is shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum PagePlace {
    /// On the home page: `content/pages/home.md`.
    Home,
    /// At an address of its own: the slug.
    Free(String),
    /// On an entity's page: its id.
    Entity(String),
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct PageFront {
    title: String,
    description: String,
    slug: Option<String>,
}

impl Page {
    /// Reads a page from its path, such as `content/pages/about.md`, and its text.
    ///
    /// # Errors
    ///
    /// Malformed front matter, unknown keys, a slug of the site's own, an entity that is not known, hand-made links that
    /// lead nowhere; each with its line.
    pub fn parse(path: &str, content: &str, known: (&Lexicon, &Config)) -> Result<Self, Vec<Diagnostic>> {
        let (front, body_start) = split(content);
        let padded = format!("{}{}", " ".repeat(front.start), &content[front]);
        let front: PageFront =
            toml::from_str(&padded).map_err(|error| vec![Diagnostic::from_toml(path, content, &error)])?;
        let mut problems = Vec::new();
        let place = place(path, content, front.slug.as_deref(), known.0).unwrap_or_else(|problem| {
            problems.push(*problem);
            PagePlace::Home
        });
        if front.title.is_empty() && matches!(place, PagePlace::Free(_)) {
            let help = "add `title = \"…\"` between two lines `+++` at its beginning";
            problems
                .push(Diagnostic::error("missing-key", "the page has no title").at(Location::file(path)).help(help));
        }
        let rendered = render(&content[body_start..], place.root(), known);
        problems.extend(unresolved((path, content), body_start, &rendered));
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self {
            path: path.to_owned(),
            place,
            title: front.title,
            description: front.description,
            html: rendered.html(),
            headings: rendered.headings,
            has_code: rendered.has_code,
        })
    }
}

impl PagePlace {
    /// Gives the way from the page up to the site's root.
    fn root(&self) -> &'static str {
        match self {
            Self::Home => "./",
            Self::Free(_) => "../",
            Self::Entity(_) => "../../",
        }
    }
}

/// Renders the prose of a file of `content/` that is shown so far below the site's root.
///
/// # Errors
///
/// Links that lead nowhere, each with its line.
pub(super) fn prose(
    file: (&str, &str),
    body_start: usize,
    root: &str,
    known: (&Lexicon, &Config),
) -> Result<String, Vec<Diagnostic>> {
    let rendered = render(&file.1[body_start..], root, known);
    let problems: Vec<Diagnostic> = unresolved(file, body_start, &rendered).collect();
    if problems.is_empty() { Ok(rendered.html()) } else { Err(problems) }
}

fn unresolved<'r>(
    (path, content): (&'r str, &'r str),
    body_start: usize,
    rendered: &'r markdown::Rendered,
) -> impl Iterator<Item = Diagnostic> + 'r {
    rendered.unresolved.iter().map(move |(span, what)| {
        let span = body_start + span.start..body_start + span.end;
        Diagnostic::error("unknown-id", format!("`{what}` names nothing in the lexicon"))
            .at(Location::new(path, content, span))
    })
}

/// Finds the bytes of the front matter, which may be missing, and where the body begins.
pub(super) fn split(content: &str) -> (std::ops::Range<usize>, usize) {
    let start = if content.starts_with('\u{feff}') { 3 } else { 0 };
    let text = &content[start..];
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "+++") else { return (0..0, start) };
    let mut at = start + first.len();
    let front = at;
    for line in lines {
        if line.trim_end() == "+++" {
            return (front..at, at + line.len());
        }
        at += line.len();
    }
    (front..at, at)
}

fn place(path: &str, content: &str, slug: Option<&str>, lexicon: &Lexicon) -> Result<PagePlace, Box<Diagnostic>> {
    let mut parts = path.rsplit('/');
    let stem = parts.next().unwrap_or_default().trim_end_matches(".md");
    let folder = parts.next().unwrap_or_default();
    if let Some(shelf) = SHELVES.iter().find(|shelf| shelf.folder == folder) {
        return entity(path, stem, shelf, lexicon);
    }
    let name = slug.unwrap_or(stem);
    let span = slug.and_then(|slug| content.find(slug).map(|at| at..at + slug.len())).unwrap_or(0..0);
    let is_slug = !name.is_empty() && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
    if RESERVED.contains(&name) || !is_slug {
        let help = "write another `slug` of small letters, digits and hyphens";
        let message = format!("no page can lie at `{name}`");
        let problem = Diagnostic::error("bad-slug", message).at(Location::new(path, content, span)).help(help);
        return Err(Box::new(problem));
    }
    Ok(if name == "home" { PagePlace::Home } else { PagePlace::Free(name.to_owned()) })
}

fn entity(path: &str, id: &str, shelf: &Shelf, lexicon: &Lexicon) -> Result<PagePlace, Box<Diagnostic>> {
    if lexicon.get(id).is_some_and(|entity| entity.kind == shelf.kind) {
        return Ok(PagePlace::Entity(id.to_owned()));
    }
    let ids = lexicon.entities().iter().filter(|entity| entity.kind == shelf.kind).map(|entity| entity.id.as_str());
    let problem = Diagnostic::error("unknown-id", format!("no {} of the lexicon has the id `{id}`", shelf.name))
        .at(Location::file(path));
    Err(Box::new(match crate::diagnostic::did_you_mean(id, ids) {
        Some(near) => problem.help(format!("name the file `{near}.md`?")),
        None => {
            problem.help("add a row to `lexicon/`, or name the file after an id that `briefgen list entities` shows")
        }
    }))
}

fn render(body: &str, root: &str, (lexicon, config): (&Lexicon, &Config)) -> markdown::Rendered {
    let style = crate::address::Style::of(config.base_url.as_deref());
    let resolve = |_: &str, id: &str| {
        let entity = lexicon.get(id)?;
        let shelf = Shelf::of(entity.kind);
        let href = entity.public.then(|| format!("{root}{}", style.link(&shelf.address(id))));
        Some(Target { kind: shelf.name, href })
    };
    markdown::prose(body, Frame { root, resolve: &resolve, lines: Lines::Plain })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(path: &str, content: &str) -> Result<Page, Vec<Diagnostic>> {
        Page::parse(path, content, (&Lexicon::default(), &Config::default()))
    }

    #[test]
    fn a_page_has_a_title_and_a_text() {
        let page = parse("content/pages/about.md", "+++\ntitle = \"About\"\n+++\n\n## Who\n\nWe.\n").unwrap();
        assert_eq!((page.title.as_str(), page.place), ("About", PagePlace::Free("about".to_owned())));
        assert_eq!(page.html, "<h2 id=\"sec-who\">Who</h2>\n<p>We.</p>\n");
    }

    #[test]
    fn an_unknown_key_is_told_with_its_line() {
        let problems = parse("content/pages/about.md", "+++\ntitle = \"About\"\ntitel = \"A\"\n+++\n").unwrap_err();
        let location = problems[0].location.as_ref().unwrap();
        assert_eq!((problems[0].code, location.line, location.column), ("unknown-key", 3, 1));
    }

    #[test]
    fn the_sections_of_the_site_are_taken() {
        let problems = parse("content/pages/regions.md", "+++\ntitle = \"R\"\n+++\n").unwrap_err();
        assert_eq!(problems[0].code, "bad-slug");
    }

    #[test]
    fn prose_needs_an_entity() {
        assert_eq!(parse("content/actors/nobody.md", "Prose.").unwrap_err()[0].code, "unknown-id");
    }
}
